"""A text that is said to be killed, withdrawn or on hold, in words or in a status, waits for a person."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
TEXT = "\n\n".join(
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(12)
)
HEADLINE = "Larkby bridge to close in spring"


def held(article: ArticleText) -> bool:
    """Return whether the gate holds an article because its words may take it back."""
    return judge(article, Gate(), at=datetime.now(UTC)).startswith("kill?: ")


def item(**stated: object) -> str:
    """Return a ninjs object with some more keys."""
    return json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": TEXT, "pubstatus": "usable", **stated})


@pytest.mark.parametrize(
    "note",
    [
        "KILL",
        "Editors: KILL this story. It contains errors.",
        "MANDATORY KILL",
        "BULLETIN KILL",
        "STORY KILLED: legal reasons",
        "Withdrawn, do not use",
        "WITHDRAWN",
        "WITHHOLD",
        "Withhold until advised",
        "HOLD: legal",
        "Hold for legal",
        "ON HOLD pending legal",
        "On hold.",
        "LEGAL HOLD",
        "Adds quotes. Legal hold until Monday.",
        "Do not publish - legal",
        "Do not use: contains errors",
        "Do not use, story under review",
        "Not for publication pending legal advice",
        "Do not publish this story",
        "Do not run without clearance",
        "Eds: please kill story",
        "Please kill the earlier story slugged LARKBY-BRIDGE.",
        "Clients are asked to kill the Larkby story sent at 10:10.",
        "Kill: BC-Larkby-Bridge",
        "ADVISORY: story withdrawn, do not use",
        "This story has been withdrawn.",
        "The story headlined “Larkby bridge to close” has been withdrawn",
        "Adds byline. Story is on hold.",
        "Story retracted, names wrong",
        "RETRACTION",
        "RETRACTED",
        "Please disregard.",
        "Please disregard the story below",
        "Please withdraw from all services",
        "TEST - please ignore",
        "Spiked",
        "Hold until further notice",
        "HOLD TILL CLEARED BY LAWYERS",
        "Not yet cleared by legal",
        "Please remove the story from your archives",
        "Updates headline; KILL THIS VERSION",
        "Story pulled",
        "RETRACTS story",
        "We are withdrawing this story",
        "The agency has withdrawn its story about the bridge.",
        "Clients should not use this story",
        "Must not be used",
        "Held for legal",
        "UNDER LEGAL REVIEW",
    ],
)
def test_an_editors_note_that_takes_the_text_back_holds_it(read_one: ReadOne, note: str) -> None:
    """At its beginning or behind other words of the desk; a stated embargo does not undo it."""
    for more in ({}, {"embargoed": "2020-01-01T00:00:00Z"}):
        article = read_one("a.json", item(edNote=note, **more))
        assert (article.pub_status, held(article)) == ("usable", True)
        assert article.input_notes[0].startswith("kill?: the words ")


@pytest.mark.parametrize(
    "note",
    [
        "UPDATES: BOMBS KILL 3 IN FENMOUTH",
        "Adds that two people were killed; story will be updated.",
        "UPDATES WITH BILL WITHDRAWN",
        "Updates with minister withdrawn from race",
        "Adds detail on roadkill. Slug: LARKBY-ROAD-KILL",
        "Replaces the story that was held for a correction. All photos are released.",
        "Replaces story withdrawn at 10:10",
        "Kill rescinded: story may be used",
        "HOLD LIFTED",
        "Hold released at 6 p.m.",
        "Story is no longer on hold",
        "Not withdrawn",
        "Adds project on hold, contractor's comment",
        "Names of victims withheld by police",
        "Withholds name of the minor in 4th graf",
        "Do not use the attendance before it is confirmed by the club.",
        "Deletes the second paragraph of story, which repeats the first",
        "Please remove the photo of the mayor",
        "For questions call Ana Poe, Tel. 555 0100 (NOT FOR PUBLICATION).",
        "Kill switch explained in 3rd graf",
        "Adds reaction to the U.S. withdrawal",
        "Adds photo, which must not be used.",
        "Killed: 3, injured: 5",
        "DO NOT USE PHOTO",
        "NOT FOR USE IN FRANCE",
        "Mandatory credit",
        "Adds hold in baseball standings",
        "Status: usable",
        "Eds: Story removed from front page lineup is back. Deletes nothing.",
    ],
)
def test_an_editors_note_about_other_things_holds_nothing(read_one: ReadOne, note: str) -> None:
    """Killed, held and withdrawn are above all words of the news."""
    assert not held(read_one("a.json", item(edNote=note)))


@pytest.mark.parametrize(
    "headline",
    [
        "KILL: Larkby bridge to close",
        "KILL - Larkby bridge to close",
        "WITHDRAWN: Larkby bridge to close",
        "RETRACTED: Larkby bridge to close",
        "HOLD - Larkby bridge to close",
        "ON HOLD: Larkby bridge to close",
        "WITHHELD - Larkby bridge to close",
        "SPIKED: Larkby bridge to close",
        "MANDATORY KILL: Larkby bridge to close",
        "STORY KILLED: Larkby bridge to close",
        "Advisory: Larkby bridge story withdrawn",
        "Editors: Larkby bridge story killed",
        "Larkby bridge to close (hold for Sunday)",
        "Larkby bridge to close [WITHDRAWN]",
        "Larkby bridge to close (killed)",
        "(ON HOLD) Larkby bridge to close",
        "TEST - Larkby bridge to close - please ignore",
        "KILL-Larkby bridge to close",
        "BC-KILL-Larkby bridge",
        "LEGAL KILL Larkby bridge to close",
        "Mandatory Kill: Larkby bridge to close",
        "BC-Larkby Bridge, Kill Advisory",
        "Story removed: Larkby bridge to close",
        "STORY WITHDRAWN-Larkby bridge to close",
        "Retraction: Larkby bridge to close",
        "Retracted: Larkby bridge to close",
        "WITHDRAWN: Larkby bridge is to close?",
    ],
)
def test_a_label_on_the_headline_holds_the_article_and_stays_with_it(read_one: ReadOne, headline: str) -> None:
    """In each format: who looks at the desk has to see the word that holds the text."""
    for name, text in (
        ("a.json", item(headline=headline)),
        ("b.md", f"# {headline}\n\n{TEXT}"),
        ("c.md", f"---\ntitle: '{headline}'\n---\n{TEXT}"),
        ("d.txt", f"{headline}\n\n{TEXT}"),
    ):
        article = read_one(name, text)
        kept = "" if name == "d.txt" and headline.startswith(("Advisory", "Editors")) else headline
        assert (name, article.headline, held(article)) == (name, kept, True)
        assert headline in article.input_notes[0]


@pytest.mark.parametrize(
    "headline",
    [
        "Storms kill 3 in Fenmouth",
        "Kill or cure: Larkby tries a new tax",
        "Hold: the word that saved a climber",
        "On hold: Larkby's bridge waits for money",
        "Withdrawn: the bill that nobody wanted",
        "Killed: three climbers in Fenmouth",
        "KILLED: THE THREE CLIMBERS OF FENMOUTH",
        "Larkby council report withdrawn",
        "Magazine retracts story about Larkby mayor",
        "Larkby Herald story withdrawn after complaint",
        "Hold the front page, Larkby is back",
        "KILL OR BE KILLED IN FENMOUTH",
        "Test: Larkby 241 all out",
        "TEST - Larkby reach 241 for 3",
        "Ignore the story of the Larkby ghost, vicar says",
        "Withdraw the article, union tells Larkby Herald",
        "Horse withdrawn (injury) from Larkby derby",
        "KILL: HOW A FILM CAME TO LARKBY",
        "Story killed: why Larkby's paper said nothing",
        "Retraction of claws hurts cats, vets in Larkby say",
        "Mandatory kill of seabirds begins in Fenmouth",
        "Project on hold - council",
    ],
)
def test_a_headline_with_such_words_is_none(read_one: ReadOne, headline: str) -> None:
    """In small letters, or with a question behind it, the word is the story's."""
    for name, text in (("a.json", item(headline=headline)), ("b.md", f"# {headline}\n\n{TEXT}")):
        assert (name, held(read_one(name, text))) == (name, False)


def test_a_name_that_the_text_uses_is_no_label(read_one: ReadOne) -> None:
    """A review is headed with the title of its film."""
    review = f"{TEXT}\n\nAna Poe's new film Kill opens in Larkby on Friday."
    assert not held(read_one("a.json", item(headline="KILL: Poe's new film is all noise", body_text=review)))
    assert held(read_one("a.json", item(headline="KILL: Poe's new film is all noise")))


@pytest.mark.parametrize(
    "line",
    [
        "KILL KILL KILL",
        "*** KILL ***",
        "Editors: please kill the story",
        "Editors, kill the story",
        "HOLD UNTIL ADVISED",
        "Hold until told",
        "Status: withheld",
        "STATUS: ON HOLD",
        "EDITORS: The story below has been withdrawn. Do not use.",
        "This story has been withdrawn.",
        "This article has been removed for legal reasons.",
        "This article was retracted on Monday.",
        "The following story has been killed: names are wrong.",
        "MANDATORY KILL",
        "ATTENTION EDITORS - STORY WITHDRAWN",
        "WITHDRAWN",
        "*** WITHDRAWN ***",
        "PLEASE DISREGARD THE STORY BELOW",
        "Note to editors: please do not use this story, which is under legal review",
        "Editor's note: This article has been retracted.",
    ],
)
def test_a_line_above_the_text_holds_it(read_one: ReadOne, line: str) -> None:
    """Above the headline, below it, on a page; the headline stays what it was."""
    page = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    for name, text in (
        ("above.txt", f"{line}\n\n{HEADLINE}\n\n{TEXT}"),
        ("close.txt", f"{line}\n{HEADLINE}\n\n{TEXT}"),
        ("below.txt", f"{HEADLINE}\n\n{line}\n\n{TEXT}"),
        ("first.md", f"# {HEADLINE}\n\n{line}\n\n{TEXT}"),
        ("body.json", item(body_text=f"{line}\n\n{TEXT}")),
        (
            "page.html",
            f"<html><body><article><h1>{HEADLINE}</h1><p><b>{line}</b></p>{page}</article></body></html>",
        ),
    ):
        article = read_one(name, text)
        assert (name, held(article), article.headline) == (name, True, HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "The story has been withdrawn by the paper, the mayor said on Monday.",
        "This article was first published in the Larkby Herald.",
        "This story has been updated.",
        "This article has been removed from your saved items.",
        "The report has been withdrawn, and nobody in Larkby knows why.",
        "Kill the story, the editor told him on that evening in Larkby.",
        "Ignore the story and read the numbers, the mayor said.",
        "Withdrawn from the race, Ruiz went home to Larkby on Monday.",
        "On hold since May, the bridge of Larkby is now to be built.",
        "Hold for the third time, the judge said on Monday.",
        "This story was killed by the editor in 1987, the book says.",
        "Editors of the Larkby Herald said that the story was withdrawn in May.",
    ],
)
def test_a_sentence_of_the_article_holds_nothing(read_one: ReadOne, line: str) -> None:
    """What papers do with their stories is news, too."""
    for name, text in (
        ("below.txt", f"{HEADLINE}\n\n{line}\n\n{TEXT}"),
        ("body.json", item(body_text=f"{line}\n\n{TEXT}")),
    ):
        assert (name, held(read_one(name, text))) == (name, False)


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ({"status": "canceled"}, "canceled"),
        ({"status": "Killed"}, "canceled"),
        ({"publicationStatus": "withheld"}, "withheld"),
        ({"publishingStatus": "stat:canceled"}, "canceled"),
        ({"state": "draft"}, "withheld"),
        ({"workflow_state": "on hold"}, "withheld"),
        ({"status": "in review"}, "withheld"),
        ({"draft": True}, "withheld"),
        ({"isDraft": "true"}, "withheld"),
        ({"published": False}, "withheld"),
        ({"is_published": "no"}, "withheld"),
        ({"legalHold": True}, "withheld"),
        ({"retracted": True}, "canceled"),
        ({"status": "publish"}, "usable"),
        ({"status": "success"}, "usable"),
        ({"state": "Larkshire"}, "usable"),
        ({"draft": False}, "usable"),
        ({"draft": 2}, "usable"),
        ({"published": "2026-03-02T10:00:00Z"}, "usable"),
        ({"published": True}, "usable"),
        ({"deleted": None, "killed": ""}, "usable"),
    ],
)
def test_what_content_systems_say_of_a_text_counts(read_one: ReadOne, stated: dict[str, object], status: str) -> None:
    """In ninjs, plain objects, schema.org and front matter; what is no word for it is passed over."""
    plain = {"id": "a-1", "title": HEADLINE, "text": TEXT}
    posting = {"@type": "NewsArticle", "@id": "urn:1", "headline": HEADLINE, "articleBody": TEXT}
    front = "\n".join(f"{key}: {json.dumps(value)}" for key, value in stated.items())
    for name, text in (
        ("ninjs.json", item(**stated)),
        ("plain.json", json.dumps(plain | stated)),
        ("posting.json", json.dumps(posting | stated)),
        ("front.md", f"---\ntitle: {HEADLINE}\n{front}\n---\n{TEXT}\n"),
    ):
        assert (name, read_one(name, text).pub_status) == (name, status)


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("<wp:status>draft</wp:status>", "withheld"),
        ("<wp:status>private</wp:status>", "withheld"),
        ("<wp:status>future</wp:status>", "withheld"),
        ("<wp:status>publish</wp:status>", "usable"),
    ],
)
def test_an_export_of_a_blog_says_what_is_a_draft(read_one: ReadOne, mark: str, status: str) -> None:
    """WordPress exports whatever it holds."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    feed = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Larkby</title><item><title>{HEADLINE}</title>
      <guid>urn:1</guid><content:encoded><![CDATA[{body}]]></content:encoded>{mark}</item></channel></rss>"""
    assert read_one("a.xml", feed).pub_status == status


def test_a_draft_of_atom(read_one: ReadOne) -> None:
    """The Atom Publishing Protocol has a word for it."""
    body = "".join(f"&lt;p>{paragraph}&lt;/p>" for paragraph in TEXT.split("\n\n"))
    feed = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">
      <id>urn:f</id><title>L</title><entry><id>urn:1</id><title>{HEADLINE}</title><app:control><app:draft>yes</app:draft>
      </app:control><content type="html">{body}</content></entry></feed>"""
    assert read_one("a.atom", feed).pub_status == "withheld"
