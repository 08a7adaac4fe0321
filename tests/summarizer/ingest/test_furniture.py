"""Lines around an article, told from lines of it."""

import pytest

from summarizer.ingest.lines.furniture import kind_of, opens_tail, without_agency


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Save Story", "button"),
        ("Share this article", "button"),
        ("Play button", "button"),
        ("Skip to main content", "button"),
        ("12 comments", "count"),
        ("5 min read", "count"),
        ("3 hours ago", "count"),
        ("2 / 14", "count"),
        ("- Advertisement -", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Listen to this article", "player"),
        ("Read more: Council votes on wall", "related link"),
        ("RELATED: Council votes on wall", "related link"),
        ("Sign up for our morning newsletter and never miss a story.", "newsletter"),
        ("Get the day's news in your inbox.", "newsletter"),
        ("Follow us on Facebook and Bluesky", "follow us"),
        ("We and our 41 partners use cookies to improve your experience.", "cookie line"),
        ("© 2026 Coast Gazette. All rights reserved.", "copyright line"),
        ("This article was first published by the Coast Gazette.", "publication note"),
        ("(Reporting by Ilse Brandt; Editing by Per Witt)", "sign-off"),
        ("Gazette writers Ilse Brandt and Per Witt contributed to this report.", "sign-off"),
        ("The ferry lies on the sandbank. (Nils Arden, Coast Gazette)", "photo credit"),
        ("WATCH | Mayor Ilse Brandt speaks to the council of Larkby.", "related link"),
        ("READ MORE | Council votes on wall", "related link"),
        ("Sponsored: Ten cars that you can buy for 20,000 euros.", "advertisement"),
        ("This story is available exclusively to Gazette subscribers. Become an insider today.", "subscription"),
        ("Get unlimited access to our articles for 1 euro a week.", "subscription"),
        ("Want more news from Larkby? Follow our channel for updates every day.", "call to the reader"),
        ("Do you have a story for Per Witt? Email per.witt@gazette.example.", "author note"),
        ("Got a tip? Send it to tips@gazette.example or call 01632 960 001.", "author note"),
        ("What did you think of this article? Tell us in the comments below.", "call to the reader"),
        ("The Gazette is a nonprofit newsroom. Donate today to support our work.", "call to the reader"),
        ("Wall was originally published in Coast on Medium, where people are responding to it.", "publication note"),
        ("If you or someone you know needs help, call 988.", "call to the reader"),
        ("The bridge, seen from the library. Nils Arden / Gazette", "photo credit"),
        ("Photograph: Nils Arden", "photo credit"),
        ("The ferry on Friday. Picture: Nils Arden", "photo credit"),
        ("This summary was generated with artificial intelligence and checked by an editor.", "disclosure"),
        ("Home > News > Coast", "breadcrumb"),
        ("Coast Weather Forecast", "weather line"),
        ("You have 2 free articles remaining this month.", "subscription"),
        ("This story has been corrected to say that 212 people were aboard.", "correction note"),
    ],
)
def test_furniture_is_recognised(line: str, kind: str) -> None:
    """Each line is known for what it is."""
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Residents can sign up for flood alerts on the agency's web site, Lund said.",
        "The report was first published in 2019 by the ministry.",
        "The company said its summary of the trial was written by a doctor.",
        "She shared the photo with 12 comments that the court called threats.",
        "More than 200 people came to the meeting, the most since 2019.",
        "The council voted against it (only Lund and Nair were in favour).",
        "“Follow the water,” she said. “It always knows the way.”",
        "Advertisement spending fell by 12 per cent, the company said.",
        "Two of the photos were taken by Nils Arden, who was on board, police said.",
        "The update, which was due in May, may not come before July.",
        "Smith, who is a reporter for the Gazette, was not charged.",
        "He was beaten by the sitting member (Jane Smith, Labour).",
        "Related claims were dropped in January.",
        "Listeners to the programme gave 40,000 pounds.",
        "If you or your children are ill, the doctor said, stay at home and call the school.",
        "The files were found in the cabin. Police/Coast Guard divers took them.",
        "The story can end here, she wrote in a letter, but nobody wants that.",
        "Have any story to tell of the fire? Call the police in Larkby.",
    ],
)
def test_running_text_is_left_alone(line: str) -> None:
    """Sentences that share words with furniture stay."""
    assert kind_of(line) == ""


PROSE_AND_FURNITURE = [
    (
        "Like others at the rally, Poe said he feared losing his health coverage.",
        ("follow us", "Like the Gazette on Facebook."),
    ),
    ("Like many on the left, she opposed the war.", ("follow us", "Follow Ana Lima on X: @analima")),
    (
        "Sponsored by Sen. Ana Lima, the bill would require landlords to test for lead every five years.",
        ("advertisement", "Sponsored by Larkby Savings Bank Ltd."),
    ),
    ("Credit Suisse shares fell 5% in early trading on Monday.", ("photo credit", "Credit: Ana Lima, Larkby Gazette.")),
    ("Credit card debt rose to a record in the first quarter.", ("photo credit", "Credit Ana Lima/Larkby Gazette")),
    ("Getty Images shares fell 5% on Monday.", ("photo credit", "Getty Images")),
    (
        "Video by a bystander showed the officer firing four shots at the car.",
        ("photo credit", "Video by Ana Lima, Larkby Gazette."),
    ),
    ("The paper asked to see them. (The court had sealed the photos.)", ("photo credit", "Larkby. (File photo)")),
    ("The bill passed by two votes. (Lima, Poe and Ruiz were absent.)", ("photo credit", "Larkby. (Lima, Gazette)")),
    (
        "The talks resume on Monday, the foreign minister told reporters in Larkby. (Reuters)",
        ("photo credit", "A jetty stands on dry ground. (Reuters)"),
    ),
    (
        "This report, published Tuesday by the auditor general, listed $4 million of overspending.",
        ("publication note", "This report was first published by the Larkby Gazette."),
    ),
    (
        "First published in 1925, the novel has sold more than 25 million copies worldwide.",
        ("publication note", "First published in the Larkby Gazette."),
    ),
    (
        "Stay-at-home orders will be extended for more than two weeks in the county.",
        ("call to the reader", "Stay with Larkby TV for more on this story."),
    ),
    ("Narrated by Ana Lima, the documentary opens in theaters on Friday.", ("player", "Narrated by Ana Lima.")),
    (
        "Sixteen economists contributed to the report, which the bank released on Monday.",
        ("sign-off", "Gazette writers Ana Lima and Poe Ruiz contributed to the report."),
    ),
    (
        "Reporting by the Gazette showed that the firm had paid no tax.",
        ("sign-off", "Reporting by Ana Lima in Larkby."),
    ),
    (
        "“This content was generated by AI,” the label on the video read.",
        ("disclosure", "This content was generated by AI and checked by an editor."),
    ),
    (
        "Register to vote by Friday, the county clerk said at a briefing on Monday.",
        ("newsletter", "Register for our newsletter and read it first."),
    ),
]


@pytest.mark.parametrize(("prose", "furniture"), PROSE_AND_FURNITURE)
def test_words_of_the_trade_in_an_article(prose: str, furniture: tuple[str, str]) -> None:
    """A sentence of an article stays that begins or ends as furniture does, and the furniture goes."""
    kind, line = furniture
    assert kind_of(prose) == ""
    assert kind_of(line) == kind


def test_agency_behind_a_paragraph() -> None:
    """The mark goes and the paragraph stays, by its length or its words; a caption keeps its mark."""
    told = "The talks resume on Monday, the minister told reporters in Larkby."
    long = "The storm hit on Monday, closed nine roads in the town and left many of its homes dark for days."
    for paragraph in (told, long):
        assert without_agency(f"{paragraph} (AFP, Reuters)") == paragraph
    assert without_agency("Poe Ruiz leaves court. (AP)") == "Poe Ruiz leaves court. (AP)"


LAST_PARAGRAPHS = [
    ("The contract covers about 3,000 nurses at six hospitals.", "Ana Lima covers courts and crime."),
    ("Larkby Health covers hearing aids.", "Lima covers transport for the agency."),
    ("The unrest came amid reports on state media about the prisoners.", "Poe Ruiz reports on water for the Courier."),
    ("A deal can be reached by Friday if both sides give ground.", "Ana Lima can be reached at 555-0100."),
    (
        "Young Ruiz was the first American journalist jailed on espionage charges since the Cold War.",
        "Ana Lima is a Larkby-based freelance journalist.",
    ),
    ("Poe Ruiz is the first journalist jailed there in a decade.", "Poe Ruiz is a journalist who writes about law."),
    ("Contact with the ship was lost on Monday at noon.", "Contact Ana Lima at the Gazette on 555-0100."),
    ("The sheriff's department got a tip on Friday.", "Got a tip? Write to us."),
    ("Anyone with information can e-mail police@larkby.example.", "E-mail the writer at ana@larkby.example."),
]


@pytest.mark.parametrize(("prose", "note"), LAST_PARAGRAPHS)
def test_the_last_paragraph_of_an_article(prose: str, note: str) -> None:
    """At the foot, too, a paragraph is one, and a note about the author goes."""
    assert kind_of(prose, at_the_foot=True) == ""
    assert kind_of(note, at_the_foot=True) == "author note"


def test_note_about_the_author_counts_at_the_foot_only() -> None:
    """In the middle of an article, a reporter may be its subject."""
    line = "Ilse Brandt is a reporter for the Coast Gazette."
    assert kind_of(line) == ""
    assert kind_of(line, at_the_foot=True) == "author note"


@pytest.mark.parametrize(
    "line",
    [
        *("Related stories", "Most recent harbour stories", "More from Coast", "Photos", "Most read", "Related"),
        *(
            "Popular",
            "Popular stories",
            "Popular on Larkby",
            "Trending now",
            "Sponsored content",
            "Recommended for you",
        ),
    ],
)
def test_titles_under_an_article(line: str) -> None:
    """Titles of the foot of a page are known."""
    assert opens_tail(line)
    assert not opens_tail(f"{line} were not what the court had asked for, the judge said on Friday.")


@pytest.mark.parametrize(
    "line", ["Popular anger", "Popular support", "Trending upward", "Sponsored bills", "Related charges"]
)
def test_sub_headings_of_an_article(line: str) -> None:
    """A title that only begins as those of boxes do opens no foot."""
    assert not opens_tail(line)
