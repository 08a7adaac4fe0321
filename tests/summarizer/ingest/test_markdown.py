"""Markdown files."""

from collections.abc import Callable

from db.records import ArticleText

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
