"""A text that came as a mail or a release: its subject is the headline, and nobody's address or note is published."""

import textwrap
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
PARAGRAPHS = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(12)
]
TEXT = "\n\n".join(PARAGRAPHS)
HEAD = (
    "From: Ana Poe <ana@herald.example>\nTo: desk@herald.example\nDate: Mon, 2 Mar 2026 10:00:00 +0100\n"
    f"Subject: {{}}{HEADLINE}"
)
FORWARDED = "---------- Forwarded message ---------"
COVER = "Hi all, please run this tonight, the quote has been checked by the mayor."


@pytest.mark.parametrize("prefix", ["", "Fwd: ", "FW: Re: "])
@pytest.mark.parametrize("foot", ["", "\n\nBest,\nAna\n\n-- \nAna Poe\nReporter who writes of bridges and roads.\n"])
def test_a_mail_is_its_text_under_its_subject(read_one: ReadOne, prefix: str, foot: str) -> None:
    """No address is the headline, and no signature the text."""
    article = read_one("a.txt", f"{HEAD.format(prefix)}\n\n{TEXT}{foot}")
    assert (article.headline, article.body) == (HEADLINE, TEXT)
    assert any("x line of a mail" in note for note in article.input_notes)


@pytest.mark.parametrize(("cover", "held"), [(COVER, False), ("Please hold for legal. Thanks, Ana.", True)])
def test_a_note_above_a_forwarded_text_is_for_the_desk(read_one: ReadOne, cover: str, held: bool) -> None:
    """It is kept as an editors' note, and holds the article as one does; the inner subject counts."""
    inner = f"From: Jon Berg <jon@wire.example>\nDate: Monday\nSubject: {HEADLINE}"
    outer = HEAD.format("Fwd: something about ")
    article = read_one("a.txt", f"{outer}\n\n{cover}\n\n{FORWARDED}\n{inner}\n\n{TEXT}")
    assert (article.headline, article.body, article.ed_note) == (HEADLINE, TEXT, cover)
    assert judge(article, Gate(), at=datetime.now(UTC)).startswith("kill?: ") is held


def test_quoted_text_loses_its_marks(read_one: ReadOne) -> None:
    """What was answered below it is no part of the article; what was written above it is the desk's."""
    quoted = "\n".join(f"> {line}".rstrip() for line in textwrap.fill(TEXT, 72, replace_whitespace=False).split("\n"))
    answer = "On Mon, 2 Mar 2026 at 10:00, Jon Berg wrote:\n> Can you make the vote ten to five?\n"
    for text, note in (
        (f"Subject: {HEADLINE}\n\n{quoted}\n\n{answer}", ""),
        (f"Subject: Re: {HEADLINE}\n\n{COVER}\n\nOn Mon, 2 Mar 2026, Jon Berg wrote:\n{quoted}\n", COVER),
    ):
        article = read_one("a.txt", text)
        assert (article.headline, article.ed_note) == (HEADLINE, note)
        assert ">" not in article.body
        assert "ten to five" not in article.body
        assert article.body.split() == TEXT.split()


@pytest.mark.parametrize("above", ["Subject to change: the bridge", "From: the bridge to the town", "To: all"])
def test_one_such_line_makes_no_mail(read_one: ReadOne, above: str) -> None:
    """A head has a subject, or says from whom and to whom."""
    article = read_one("a.txt", f"{HEADLINE}\n{above}\n\n{TEXT}")
    assert article.headline == HEADLINE
    assert not any("mail" in note for note in article.input_notes)
    assert read_one("b.txt", f"{above}\n\n{HEADLINE}\n\n{TEXT}").ed_note == ""


@pytest.mark.parametrize("slogan", ["FOR IMMEDIATE RELEASE", "CHECK AGAINST DELIVERY", "PRESS RELEASE"])
def test_a_release_has_its_own_headline(read_one: ReadOne, slogan: str) -> None:
    """The slogan above it is none, and what stands below the end is for editors."""
    contact = "Contact: Ana Poe, press officer, ana@larkby.example"
    foot = f"###\n\n{contact}\n\nNotes to editors:\nLarkby was founded in 1420 by monks."
    article = read_one("a.txt", f"{slogan}\n\n{HEADLINE}\n\n{TEXT}\n\n{foot}")
    assert (article.headline, article.body) == (HEADLINE, TEXT)
