"""Lines around an article, told from lines of it."""

import pytest

from summarizer.ingest.furniture import kind_of, opens_tail


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
    ],
)
def test_running_text_is_left_alone(line: str) -> None:
    """Sentences that share words with furniture stay."""
    assert kind_of(line) == ""


def test_note_about_the_author_counts_at_the_foot_only() -> None:
    """In the middle of a story, a reporter may be its subject."""
    line = "Ilse Brandt is a reporter for the Coast Gazette."
    assert kind_of(line) == ""
    assert kind_of(line, at_the_foot=True) == "author note"


@pytest.mark.parametrize(
    "line", ["Related stories", "Most recent harbour stories", "More from Coast", "Photos", "Most read"]
)
def test_titles_under_an_article(line: str) -> None:
    """Titles of the foot of a page are known."""
    assert opens_tail(line)
    assert not opens_tail(f"{line} were not what the court had asked for, the judge said on Friday.")
