"""Markdown files."""

from collections.abc import Callable

import pytest

from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_embargo

ReadOne = Callable[[str, str | bytes], ArticleText]

TEXT = """---
title: Bridge to close
author: [Ida Marsh, Jon Vale]
date: 2026-03-02
section: Roads
lang: en
---
The *harbour* bridge will **close** on [Monday](https://a.example), the council said.

## Longer way round

- Drivers will have to use the upper crossing.
- Buses will run every 20 minutes.

> "We had no choice," said Petra Lund.

![The bridge](a.jpg)

<div class="ad">Advertisement</div>
"""


def test_front_matter_and_markup(read_one: ReadOne) -> None:
    """Fields come from the front matter, and no markup is left in the text."""
    article = read_one("a.md", TEXT)
    assert (article.headline, article.byline, article.published_at) == (
        "Bridge to close", "Ida Marsh and Jon Vale", "2026-03-02",
    )  # fmt: skip
    assert article.body.split("\n\n") == [
        "The harbour bridge will close on Monday, the council said.",
        "Drivers will have to use the upper crossing.",
        "Buses will run every 20 minutes.",
        '"We had no choice," said Petra Lund.',
    ]


def test_first_heading_is_the_headline(read_one: ReadOne) -> None:
    """Without front matter, the heading at the top names the article."""
    article = read_one("a.md", "# Bridge to close\n\nThe bridge will close on Monday, the council said.\n")
    assert (article.headline, article.body) == ("Bridge to close", "The bridge will close on Monday, the council said.")


def test_bad_front_matter_is_refused(refusal: Callable[..., str]) -> None:
    """YAML that can not be read is said to be so."""
    assert "front matter" in refusal("a.md", "---\ntitle: [open\n---\nThe bridge will close.\n")


def test_dashes_in_the_text_are_no_front_matter(read_one: ReadOne) -> None:
    """A rule between paragraphs is a rule."""
    assert "after the rule" in read_one("a.md", "It stood before the rule.\n\n---\n\nIt stood after the rule.\n").body


def test_a_guessed_encoding_is_noted(read_one: ReadOne) -> None:
    """Markdown in something else than UTF-8 is read, and an editor is told."""
    article = read_one(
        "a.md", "# Larkby\n\nAna Lima’s bridge will close on Monday, the council said.\n".encode("cp1252")
    )
    assert article.body.startswith("Ana Lima’s bridge")
    assert article.input_notes == ("encoding: read as cp1252, which nothing states",)


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("+++\ntitle = 'Bridge'\nembargo = 2030-01-01T00:00:00Z\n+++\n", "TOML"),
        ('\n{\n"title": "Bridge",\n"embargo": "2030-01-01T00:00:00Z"\n}\n', "JSON"),
        ("---\ntitle: Bridge\nembargo: 2030-01-01T00:00Z\nembargo:\n---\n", "'embargo' stands in it twice"),
        ("---\nEmbargo: 2030-01-01T00:00Z\ntitle: Bridge\nembargo: none\n---\n", "'embargo' stands in it twice"),
        ("---\ntitle: Bridge\nembargo: 2030-01-01T00:00Z\n\n", "its end is missing"),
    ],
)
def test_front_matter_of_another_form_is_refused(refusal: Callable[..., str], front: str, reason: str) -> None:
    """It would be read as text, or half of it not at all, and an embargo would be lost with it."""
    said = refusal("a.md", f"{front}The bridge in Larkby will close on Monday, the council said.\n")
    assert "front matter" in said
    assert reason in said


def test_front_matter_may_stand_below_blank_lines(read_one: ReadOne) -> None:
    """An editor's empty line at the top takes nothing away."""
    text = "\n \n---\ntitle: Bridge to close\nembargo: 2099-01-01T00:00Z\n---\nThe bridge will close on Monday.\n"
    for article in (read_one("a.md", text), read_one("b", text)):
        assert (article.headline, article.body) == ("Bridge to close", "The bridge will close on Monday.")
        assert article.embargoed_until == "2099-01-01T00:00:00+00:00"


def test_front_matter_may_take_an_article_back(read_one: ReadOne) -> None:
    """Status, genres, terms and the editors' note count as in other forms, all of several; a kill may have no text."""
    text = "The bridge in Larkby will close on Monday, the council said.\n"
    assert read_one("a.md", f"---\ntitle: Bridge\npubStatus: withheld\n---\n{text}").pub_status == "withheld"
    assert guessed_embargo(read_one("b.md", f"---\nedNote: [Adds quotes, HOLD FOR RELEASE]\n---\n{text}"))
    gone = read_one("c.md", "---\nid: urn:1\npubStatus: canceled\n---\n")
    assert (gone.source_id, gone.pub_status, gone.body) == ("urn:1", "canceled", "")
    article = read_one("d.md", f"---\ngenre: [News, Opinion]\nrights: [Free to print, No machine use]\n---\n{text}")
    assert "Opinion" in article.genre
    assert "No machine use" in article.rights


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("At least ~~12~~ 10 people left *Larkby* by road.", "At least 10 people left Larkby by road."),
        ("Larkby spent 4.2[^1] million on it.[^b-2]", "Larkby spent 4.2 million on it."),
        ("Larkby spent 4.2 [^1] million.\n[^1]: The hall is old.", "Larkby spent 4.2 million.\n\nThe hall is old."),
        ("Larkby spent 4.2 million [^1].\n\n[^1]: https://a.example", "Larkby spent 4.2 million."),
        ("The sign reads `[^1]` to all of Larkby.", "The sign reads [^1] to all of Larkby."),
        ("It is about ~12 people, or ~13.", "It is about ~12 people, or ~13."),
    ],
)
def test_struck_out_text_and_footnotes_go(read_one: ReadOne, line: str, text: str) -> None:
    """What is struck out is no part of the text, and neither are the marks of footnotes; code is left alone."""
    body = "The bridge of Larkby will close on Monday, and nobody was told of it, the council said on Friday."
    article = read_one("a.md", f"# Bridge to close\n\n{body}\n\n{line}\n")
    assert article.body == f"{body}\n\n{text}"
    assert any("correction" in note for note in article.input_notes) == ("~~" in line)


def test_words_in_pointed_brackets_are_words(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """No HTML knows them; tags are read as tags, known ones and those that something closes."""
    line = "<The figures> of <Ana Holt> were <b>not</b> disputed by <Larkby>her</Larkby> desk <br> at all."
    mail = "<desk@wend.example> and <https://wend.example> told it to all of Larkby."
    article = read_one("a.md", "\n\n".join((paragraphs[0], line, mail, *paragraphs[1:])))
    assert "<The figures> of <Ana Holt> were not disputed by her desk at all." in article.body.replace("\n", " ")
    assert "desk@wend.example and https://wend.example told it to all of Larkby." in article.body


def test_footnotes_are_told(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """They stand as paragraphs, and no takeaway should be made of one unseen."""
    text = "\n\n".join((f"{paragraphs[0]}[^1]", *paragraphs[1:], "[^1]: The hall of Larkby was built in 1911."))
    assert "footnotes: 1 in the text, as paragraphs of their own" in read_one("a.md", text).input_notes
    assert read_one("b.md", "\n\n".join(paragraphs)).input_notes == ()
