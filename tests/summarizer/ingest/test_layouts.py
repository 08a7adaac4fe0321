"""A page whose paragraphs stand in the cells of a table, or in spans shown as blocks, has them apart."""

import json

import pytest

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "Bridge to close for nine weeks"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("<tr><td>", "</td></tr>"), ("<tr><td><table><tr><td>", "</td></tr></table></td></tr>")],
)
def test_cells_of_a_layout_are_paragraphs(read_one: ReadOne, opening: str, closing: str) -> None:
    """As newsletters have them; the headline is none of them."""
    cells = "".join(f"{opening}{paragraph}{closing}" for paragraph in PARAGRAPHS)
    page = f"<html><body><table>{opening}<h1>{HEADLINE}</h1>{closing}{cells}</table></body></html>"
    article = read_one("a.html", page)
    assert (article.headline, article.body.split("\n\n")) == (HEADLINE, list(PARAGRAPHS))


def test_spans_shown_as_blocks_are_paragraphs(read_one: ReadOne) -> None:
    """No sentence runs into the next."""
    spans = "".join(f'<span style="margin:0; display:block">{paragraph}</span>' for paragraph in PARAGRAPHS)
    for name, text in (
        ("a.html", f"<html><body><article><h1>{HEADLINE}</h1><div>{spans}</div></article></body></html>"),
        ("b.json", json.dumps({"uri": "u", "headline": HEADLINE, "body_html": f"<div>{spans}</div>"})),
    ):
        assert read_one(name, text).body.split("\n\n") == list(PARAGRAPHS)
