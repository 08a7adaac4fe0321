"""What an advertiser or a satirist wrote is no news: the page says so, in a label or in a field."""

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
LABELS = [
    "Sponsored content",
    "Paid post",
    "Partner content",
    "Sponsored by Wend Steel",
    "ADVERTORIAL",
    "Brand studio",
    "This content was produced by Wend Steel and not by our newsroom.",
    "This content is sponsored by Wend Steel.",
]


def code_for(article: ArticleText, rules: Gate | None = None) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, rules or Gate(), at=datetime.now(UTC)).partition(":")[0]


def documents(lines: list[str]) -> dict[str, str]:
    """Return an article of these lines as a text, as an item and as a page."""
    html = "".join(f"<p>{line}</p>" for line in lines)
    return {
        "a.txt": "\n\n".join([HEADLINE, "By Ana Poe", *lines]),
        "b.json": json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_html": html}),
        "c.html": f"<html><body><article><h1>{HEADLINE}</h1>{html}</article></body></html>",
    }


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("name", ["a.txt", "b.json", "c.html"])
def test_a_label_above_the_text_holds_it(read_one: ReadOne, name: str, label: str) -> None:
    """Unless the newsroom drafts such texts."""
    article = read_one(name, documents([label, *PARAGRAPHS])[name])
    assert code_for(article) == "genre"
    assert code_for(article, Gate(genres=("opinion",))) == ""


@pytest.mark.parametrize("line", ["Advertisement", "Sponsored content", "The fair was sponsored by Wend Steel."])
def test_what_stands_between_paragraphs_is_a_place_for_one(read_one: ReadOne, line: str) -> None:
    """The article around it is the newsroom's."""
    for name, text in documents([*PARAGRAPHS[:6], line, *PARAGRAPHS[6:]]).items():
        assert code_for(read_one(name, text)) == ""


@pytest.mark.parametrize("stated", [{"section": "Sponsored"}, {"genre": "advertisement"}, {"genre": "Satire"}])
def test_fields_hold_it_too(read_one: ReadOne, stated: dict[str, str]) -> None:
    """A section, or a genre."""
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": "\n\n".join(PARAGRAPHS)}
    assert code_for(read_one("a.json", json.dumps(item | stated))) == "genre"


@pytest.mark.parametrize("kind", ["AdvertiserContentArticle", "SatiricalArticle"])
def test_types_of_schema_org_hold_it(read_one: ReadOne, kind: str) -> None:
    """As a page states them."""
    item = {"@type": kind, "url": "https://x.example/1", "headline": HEADLINE, "articleBody": "\n\n".join(PARAGRAPHS)}
    assert code_for(read_one("a.json", json.dumps(item))) == "genre"
