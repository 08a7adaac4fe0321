"""A text that holds more than one story waits for a person: a set of three would mix them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
BRIDGE = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(8)
]
FIRE = [
    f"Fire crews from {number} towns fought the blaze in the harbour on Sunday, the police said." for number in range(6)
]


def code_for(article: ArticleText) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, Gate(), at=datetime.now(UTC)).partition(":")[0]


@pytest.mark.parametrize(
    ("first", "between", "second"),
    [
        ("LARKBY, March 2 (Reuters) - ", ["* * *", "Fire kills three in Eastmere"], "EASTMERE, March 2 (Reuters) - "),
        ("LARKBY - ", ["Fire kills three in Eastmere"], "EASTMERE - "),
        ("LARKBY (AP) — ", [], "EAST MERE (AP) — "),
    ],
)
def test_two_articles_in_one_text(read_one: ReadOne, first: str, between: list[str], second: str) -> None:
    """Each opens with its place; the second has a headline, or names the agency again."""
    lines = [first + BRIDGE[0], *BRIDGE[1:], *between, second + FIRE[0], *FIRE[1:]]
    body = "\n\n".join(lines)
    for name, text in (
        ("a.txt", f"Larkby council backs new bridge\n\n{body}"),
        ("b.json", json.dumps({"uri": "u", "headline": "Larkby", "body_text": body})),
    ):
        article = read_one(name, text)
        assert (name, code_for(article)) == (name, "several?")
        assert f"“{second}" in "".join(article.input_notes)


def test_a_column_of_briefs(read_one: ReadOne) -> None:
    """Three places and more need no headlines between them."""
    places = ("LARKBY", "EASTMERE", "WEND", "HOLM")
    body = "\n\n".join(f"{place} - {line}\n\n{line[:-1]} twice." for place, line in zip(places, BRIDGE, strict=False))
    assert (
        code_for(read_one("a.json", json.dumps({"uri": "u", "headline": "In short", "body_text": body}))) == "several?"
    )


def test_two_articles_of_one_page(read_one: ReadOne) -> None:
    """Each with a main heading of its own; of teasers, which have a lesser one, nothing is said."""
    first, second = ("".join(f"<p>{line}</p>" for line in lines) for lines in (BRIDGE[:4], FIRE))
    page = f"<article><h1>Larkby backs bridge</h1>{first}</article><article><h1>Fire kills three</h1>{second}</article>"
    assert code_for(read_one("a.html", f"<html><body>{page}</body></html>")) == "several?"
    assert code_for(read_one("b.html", f"<html><body>{page.replace('h1>Fire', 'h2>Fire')}</body></html>")) == ""


@pytest.mark.parametrize(
    "inside",
    [
        ["LARKBY - The bridge was built in 1931 by men of the town and never mended."],
        ["SWEDEN - The bridge was built in 1931 by men of the town and never mended."],
        ["What now", "The council meets again - in LARKBY - on the second Monday of the month."],
    ],
)
def test_one_article_is_one(read_one: ReadOne, inside: list[str]) -> None:
    """Its own place once more, a label in capitals, and a dash in mid-sentence begin no other."""
    body = "\n\n".join(["LARKBY - " + BRIDGE[0], *BRIDGE[1:5], *inside, *BRIDGE[5:]])
    assert code_for(read_one("a.json", json.dumps({"uri": "u", "headline": "Larkby", "body_text": body}))) == ""
