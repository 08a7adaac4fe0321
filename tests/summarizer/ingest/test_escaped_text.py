"""Text that was escaped once too often, and pointed brackets that are no tags."""

import json

import pytest

from .conftest import PARAGRAPHS, ReadOne

MONEY = "It will cost €4.2 million, the council’s head of roads said; “R&D” pays 3 < 4 parts of it."
ESCAPED = (
    "It will cost &amp;euro;4.2 million, the council&amp;#8217;s head of roads said; "
    "&amp;ldquo;R&amp;amp;D&amp;#x201d; pays 3 &amp;lt; 4 parts of it."
)


def body_with(paragraph: str, join: str = "\n\n") -> str:
    """Return the article with a paragraph behind its first one."""
    return join.join((PARAGRAPHS[0], paragraph, *PARAGRAPHS[1:]))


@pytest.mark.parametrize("key", ["body", "articleBody", "body_text"])
def test_references_escaped_twice_are_undone(read_one: ReadOne, key: str) -> None:
    """In a text without tags as well, and in the headline."""
    text = ESCAPED.replace("&amp;lt;", "&lt;")
    item = {"url": "https://x.example/1", "guid": "1", "headline": "Council &amp;amp; mayor &amp;#8216;win&amp;#8217;"}
    article = read_one("a.json", json.dumps(item | {key: body_with(text)}))
    assert MONEY in article.body.split("\n\n")
    assert article.headline == "Council & mayor ‘win’"


def test_references_escaped_twice_are_undone_in_html(read_one: ReadOne) -> None:
    """A sign that would open a tag stays a sign."""
    text = "".join(f"<p>{one}</p>" for one in body_with(ESCAPED).split("\n\n"))
    article = read_one("a.json", json.dumps({"uri": "u", "headline": "Ab", "body_html": text}))
    assert MONEY.replace("<", "&lt;") in article.body.split("\n\n")


def test_pointed_brackets_that_are_no_tag_stay(read_one: ReadOne) -> None:
    """No word of a text is lost to what looks like a tag."""
    text = body_with("It would take x<y months, <b>if all goes well</b>, the council said on Monday.")
    article = read_one("a.json", json.dumps({"guid": "1", "headline": "Ab", "body": text}))
    assert "It would take x<y months, if all goes well, the council said on Monday." in article.body


def test_line_ends_that_are_written_out_part_paragraphs(read_one: ReadOne) -> None:
    r"""A text of one line with `\n` in it was escaped once too often."""
    article = read_one("a.json", json.dumps({"guid": "1", "headline": "Ab", "body": "\\n\\n".join(PARAGRAPHS)}))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
