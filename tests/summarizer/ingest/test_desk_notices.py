"""Notices in the words of desks hold an article wherever they stand: behind a headline, in a note, under the text."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
TEXT = "\n\n".join(
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(24)
)


def code_for(article: ArticleText, rules: Gate | None = None) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, rules or Gate(), at=datetime.now(UTC)).partition(":")[0]


def item(**stated: str) -> str:
    """Return the article as an item of ninjs with these fields."""
    return json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": TEXT} | stated)


@pytest.mark.parametrize(
    ("headline", "code"),
    [
        (f"{HEADLINE} - WITHDRAWN", "kill?"),
        (f"{HEADLINE} | ON HOLD", "kill?"),
        (f"(Advance for Sunday, March 8) {HEADLINE}", "embargo?"),
        (f"{HEADLINE} - withdrawn from sale", ""),
        (f"(Wend) {HEADLINE}", ""),
    ],
)
def test_a_label_at_either_end_of_a_headline_holds(read_one: ReadOne, headline: str, code: str) -> None:
    """Behind a dash in capitals, or in brackets in front."""
    assert code_for(read_one("a.json", item(headline=headline))) == code


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("NOT FOR WEB until 6am Tuesday", "embargo?"),
        ("Print only", "embargo?"),
        ("Final version below. Please don't use before the council has told the families.", "embargo?"),
        ("Hi desk, do not publish this until I have called her back. Thanks, Ana", "embargo?"),
        ("Please hold until the family is told.", "embargo?"),
        ("Not to go live before Ana gives the go-ahead", "embargo?"),
        ("Do NOT put online until we hear from the family", "embargo?"),
        ("Wait for my OK", "embargo?"),
        ("Filed at noon\nPlease hold until the family is told", "embargo?"),
        ("publish Monday morning", "embargo?"),
        ("Sunday for Monday", "embargo?"),
        ("keep offline until 6pm", "embargo?"),
        ("hold back till trial ends", "embargo?"),
        ("Awaiting legal sign-off", "kill?"),
        ("Legal have not cleared graf 4", "kill?"),
        ("Please check with legal before use", "kill?"),
        ("With photos. Cleared by legal on Monday.", ""),
        ("UPDATES throughout with quotes. Will be updated.", ""),
        ("Runs with a map. Ana Poe is on duty until midnight.", ""),
        ("CORRECTS vote to nine to six, not ten to five.", ""),
        ("Legal affairs story for the court page; 300 words.", ""),
        ("The families were told before the vote. Use the photo of the bridge.", ""),
        ("The print is only of the bridge.", ""),
    ],
)
def test_what_is_not_for_the_web_waits(read_one: ReadOne, note: str, code: str) -> None:
    """An editors' note says where the text may be used."""
    assert code_for(read_one("a.json", item(edNote=note))) == code


@pytest.mark.parametrize(
    "key", ["editor_note", "editorsNote", "specialInstructions", "internal_notes", "noteToEditors"]
)
def test_a_note_to_the_desk_counts_under_every_name(read_one: ReadOne, key: str) -> None:
    """Systems have their own for it."""
    article = read_one("a.json", item(**{key: "Do not publish before Monday."}))
    assert (code_for(article), article.ed_note) == ("embargo?", "Do not publish before Monday.")


def test_terms_of_use_in_an_editors_note_count(read_one: ReadOne) -> None:
    """What the house must not do with an article, its source may say there, too."""
    rules = Gate(rights=("no ai use",))
    assert code_for(read_one("a.json", item(edNote="No archiving. No AI use.")), rules) == "rights"
    assert code_for(read_one("b.json", item(edNote="No archiving.")), rules) == ""


@pytest.mark.parametrize(
    "line", ["Editors: this is an advance. Not for use before Sunday.", "Embargo ends 6 p.m. Monday"]
)
def test_a_notice_under_the_text_holds(read_one: ReadOne, line: str) -> None:
    """However long the text above it is."""
    assert code_for(read_one("a.txt", f"{HEADLINE}\n\n{TEXT}\n\n{line}")) == "embargo?"


def test_what_was_not_read_by_lawyers_is_no_headline(read_one: ReadOne) -> None:
    """It says how far the desk is."""
    article = read_one("a.txt", f"SUBBED - NOT LEGALLED\n\n{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}")
    assert (article.headline, code_for(article)) == (HEADLINE, "unfinished?")


@pytest.mark.parametrize(("slug", "code"), [("DO NOT USE", "embargo?"), ("KILL-LARKBY", ""), ("LARKBY-BRIDGE", "")])
def test_a_slug_that_is_an_order_holds(read_one: ReadOne, slug: str, code: str) -> None:
    """Some desks have no other field for it."""
    assert code_for(read_one("a.json", item(slugline=slug))) == code
