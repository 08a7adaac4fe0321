"""A paragraph that is nothing but a link tells of another article, whatever it reads like."""

import json
from collections.abc import Callable

import pytest

from db.records import ArticleText

ReadOne = Callable[[str, str | bytes], ArticleText]
PARAGRAPHS = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(8)
]
LINK = "Three people died in a fire in the harbour on Sunday, the police said."


def readings(read_one: ReadOne, inserted: str) -> list[ArticleText]:
    """Return the article with something in its middle, as an item and as a page."""
    shown = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    text = "".join((*shown[:4], inserted, *shown[4:]))
    item = {"uri": "urn:1", "headline": "Larkby", "body_html": text}
    return [
        read_one("a.json", json.dumps(item)),
        read_one("b.html", f"<article><h1>Larkby bridge to close</h1>{text}</article>"),
    ]


@pytest.mark.parametrize(
    "inserted",
    [
        f'<p><a href="https://larkby.example/fire">{LINK}</a></p>',
        f'<p> <strong><a href="/fire">{LINK}</a></strong> </p>',
        f'<ul><li><a href="/fire"><em>{LINK}</em></a></li></ul>',
        f"<p>[PHOTO: {LINK}]</p>",
    ],
)
def test_it_is_left_out_and_told(read_one: ReadOne, inserted: str) -> None:
    """In items and pages; so is a caption in brackets."""
    for article in readings(read_one, inserted):
        assert article.body.split("\n\n") == PARAGRAPHS
        assert any(note.startswith("furniture: ") for note in article.input_notes)


@pytest.mark.parametrize(
    "inserted",
    [
        f'<p><a href="#fire">{LINK}</a></p>',
        f'<p><a href="/fire">{LINK}</a> Nobody was hurt.</p>',
        f'<p>“<a href="/fire">{LINK}</a>”</p>',
    ],
)
def test_what_is_more_than_a_link_stays(read_one: ReadOne, inserted: str) -> None:
    """A link within a paragraph, and one to a place of the same page."""
    for article in readings(read_one, inserted):
        assert LINK in article.body


def test_a_text_that_is_linked_throughout_stays(read_one: ReadOne) -> None:
    """So does a first paragraph, which feeds link to the article itself."""
    linked = "".join(f'<p><a href="/story">{paragraph}</a></p>' for paragraph in PARAGRAPHS)
    first = f'<p><a href="/story">{PARAGRAPHS[0]}</a></p>' + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    for text in (linked, first):
        article = read_one("a.json", json.dumps({"uri": "urn:1", "headline": "Larkby", "body_html": text}))
        assert article.body.split("\n\n") == PARAGRAPHS
