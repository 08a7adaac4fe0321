"""A text that grows as the day goes on is known by the times of day over its parts, whatever their form."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby bridge vote: what the council decided"
POSTS = [
    f"Council officer number {number} told the meeting that the bridge over the Wend would be closed from Monday, and "
    "that nobody in the town had asked for it to be kept open for bicycles in the winter months."
    for number in range(6)
]
NEWEST_FIRST = ["19:42", "19:20", "18:55", "18:30", "18:02", "17:40"]
FORMS = {
    "clock": NEWEST_FIRST,
    "heading": [f"{time} Council meets" for time in NEWEST_FIRST],
    "points": ["7.42pm", "7.20pm", "6.55pm", "6.30pm", "6.02pm", "5.40pm"],
    "zone": [f"{time} GMT" for time in NEWEST_FIRST],
    "half": ["7:42 p.m. EST", "7:20 p.m. EST", "6:55 p.m. EST", "6:30 p.m. EST", "6:02 p.m. EST", "5:40 p.m. EST"],
    "day": [f"March 2, 2026 at {time}" for time in NEWEST_FIRST],
    "ago": ["25m ago", "45m ago", "1 hour ago", "2 hours ago", "2 hours ago", "3 hours ago"],
}


def code_for(article: ArticleText) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, Gate(), at=datetime.now(UTC)).partition(":")[0]


def documents(stamps: list[str], tag: str = "p") -> dict[str, str]:
    """Return posts under stamps as a text, as an item and as a page."""
    html = "".join(f"<{tag}>{stamp}</{tag}><p>{post}</p>" for stamp, post in zip(stamps, POSTS, strict=True))
    text = "\n\n".join(f"{stamp}\n\n{post}" for stamp, post in zip(stamps, POSTS, strict=True))
    return {
        "a.txt": f"{HEADLINE}\n\n{text}",
        "b.json": json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_html": html}),
        "c.html": f"<html><body><article><h1>{HEADLINE}</h1>{html}</article></body></html>",
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["a.txt", "b.json", "c.html"])
def test_times_over_the_posts_hold_a_live_blog(read_one: ReadOne, name: str, form: str) -> None:
    """They are left out of the text, and their number is told."""
    article = read_one(name, documents(FORMS[form])[name])
    assert code_for(article) == "live blog"
    assert article.body.split("\n\n")[-1] == POSTS[-1]


@pytest.mark.parametrize("tag", ["time", "h3"])
def test_times_that_the_extractor_passes_over_count(read_one: ReadOne, tag: str) -> None:
    """They stand on the page."""
    assert code_for(read_one("c.html", documents(NEWEST_FIRST, tag)["c.html"])) == "live blog"


@pytest.mark.parametrize("name", ["a.txt", "b.json", "c.html"])
def test_an_account_of_a_day_is_an_article(read_one: ReadOne, name: str) -> None:
    """Its times run on as the clock does."""
    assert code_for(read_one(name, documents(NEWEST_FIRST[::-1])[name])) == ""


def test_times_inside_the_paragraphs_count(read_one: ReadOne) -> None:
    """With a colon behind the hour."""
    text = "\n\n".join(f"{hour} p.m.: {post}" for hour, post in zip(range(9, 3, -1), POSTS, strict=True))
    assert (
        code_for(read_one("a.json", json.dumps({"uri": "u", "headline": HEADLINE, "body_text": text}))) == "live blog"
    )
