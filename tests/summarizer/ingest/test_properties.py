"""Properties of reading: it takes away and never adds."""

import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import ArticleText
from summarizer.ingest.clean import clean
from summarizer.ingest.formats.page_text import parse_page
from summarizer.ingest.formats.web_page import read_page
from summarizer.ingest.html.markup import rows_of_markup
from summarizer.ingest.lines.rows import rows_of
from summarizer.ingest.source import Source

LINES = st.sampled_from(
    [
        "",
        "",
        "",
        "Key takeaways",
        "• The pier is safe.",
        "1. The pier is old.",
        "Photos",
        "Related stories",
        "By Ida Holm",
        "Ida Holm",
        "3 May 2026",
        "MARLOW — The harbour board voted on Monday to rebuild the pier.",
        "It will cost 4 million crowns.",
        "“We do not know who will pay,” she said.",
        "The board met for six hours and",
        "went home without a vote.",
        "The pier is 140 metres long, and its oldest piles are of oak.",
        "Pier to be rebuilt before the storms",
        "Holm on Friday. (Al Or, Reuters)",
        "Save Story",
        "Correction: it was Monday.",
        "What happens next?",
        "a" * 700,
        "© 2026",
        "- - -",
    ]
)
TAGS = st.sampled_from(["<p>", "</p>", "<b>", "</i>", "<ul><li>", "<br>", "a word ", "&amp;", "<!--", "-->", "<"])
PAGES = st.lists(LINES, max_size=25).map("\n".join)


def squeezed(text: str) -> str:
    """Return the text without spaces, bullets and numbers of lists, which joining lines and lists may change."""
    return re.sub(r"\s+", "", text)


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_every_paragraph_stands_in_the_page(text: str) -> None:
    """The running text is made of the page's lines, in their order."""
    place = 0
    page = squeezed(text)
    for paragraph in parse_page(clean(text)).sifted.paragraphs:
        place = page.index(squeezed(paragraph), place) + 1


@settings(deadline=None, max_examples=60)
@given(PAGES)
def test_bullets_of_a_box_never_come_in(text: str) -> None:
    """Whatever surrounds it, a titled box with bullets is left out."""
    boxed = f"{text}\n\nKey takeaways\n• A line of the box.\n• Another line of it.\n\n{text}"
    assert not any("of the box" in paragraph for paragraph in parse_page(clean(boxed)).sifted.paragraphs)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400))
def test_any_text_gives_a_page(text: str) -> None:
    """No text breaks the reader, and rows hold no line ends."""
    cleaned = clean(text)
    parse_page(cleaned)
    assert not any("\n" in row.text or row.text != row.text.strip() for row in rows_of(cleaned))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</i>", "<ul><li>", "<br>", "a word ", "&amp;", "<!--", "-->", "<"]),
        max_size=40,
    )
)
def test_any_markup_gives_rows(parts: list[str]) -> None:
    """Torn markup gives rows without line ends."""
    assert not any("\n" in row.text for row in rows_of_markup("".join(parts)))


@settings(deadline=None, max_examples=60)
@given(PAGES.filter(lambda text: text.count(".") > 3))
def test_html_page_gives_what_it_shows(text: str) -> None:
    """The same lines as a web page: each paragraph of the article stands in it."""
    markup = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n"))
    reading = read_page(Source("page.html", "id", f"<html><body><article>{markup}</article></body></html>".encode()))
    if isinstance(reading, ArticleText):
        shown = squeezed(text)
        assert all(squeezed(paragraph) in shown for paragraph in reading.body.split("\n\n"))
