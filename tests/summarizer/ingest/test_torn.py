"""A text whose last sentence breaks off is held as cut off, also where that sentence is a paragraph of its own."""

import json
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


def code_for(read_one: ReadOne, last: str) -> set[str]:
    """Return the codes of the reasons for which the gate holds the article in each format with one more line."""
    lines = [*PARAGRAPHS, last]
    shown = "".join(f"<p>{line}</p>" for line in lines)
    body = "\n\n".join(lines)
    read = (
        read_one("a.txt", f"{HEADLINE}\n\n{body}"),
        read_one("b.md", f"# {HEADLINE}\n\n{body}"),
        read_one("c.json", json.dumps({"uri": "u", "headline": HEADLINE, "body_text": body})),
        read_one("d.json", json.dumps({"uri": "u", "headline": HEADLINE, "body_html": shown})),
        read_one("e.json", json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": body})),
        read_one("f.html", f"<article><h1>{HEADLINE}</h1>{shown}</article>"),
    )
    return {judge(article, Gate(), at=datetime.now(UTC)).partition(":")[0] for article in read}


@pytest.mark.parametrize(
    "last",
    [
        "The bridge will be built by Norrland Steel, which made the lowest of four o",
        "Ana Poe, who leads the council, said that the vote was taken back on Monday when it was fou",
        "“It was never meant to be the last bridge over the river",
        "But the council took the vote back on Mon",
    ],
)
def test_a_sentence_that_breaks_off_holds_the_article(read_one: ReadOne, last: str) -> None:
    """Whatever comes behind it (a denial, the other side) is missing."""
    assert code_for(read_one, last) == {"cut off"}


@pytest.mark.parametrize(
    "last",
    [
        "Ana Poe is a reporter in Larkby",
        "Fire crews from four towns fight blaze at Eastmere harbour",
        "Meet the council: Who are the people that vote",
        "Additional reporting by Ana Poe and Jon Berg in the Wend valley",
        "The Larkby Herald, Monday edition",
        "The bridge has stood over the river Tann since 1931 (pictured)",
        "Ana Poe is the Wend Professor of Bridges at Larkby College",
        "To see all that the council has said go to the Larkby Herald page",
        "- The bridge that was never built",
        "Related stories",
    ],
)
def test_what_else_stands_under_a_text_holds_nothing(read_one: ReadOne, last: str) -> None:
    """Names, links to other stories and sign-offs have no end either."""
    assert code_for(read_one, last) == {""}
