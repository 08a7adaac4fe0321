"""Notices in places where they are easily lost: in broken lines, above long heads, beside front matter and JSON-LD."""

import json
import textwrap
from collections.abc import Callable

import pytest

from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_embargo

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge over the river Tann"
TEXT = "\n\n".join(
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(12)
)


def is_held(article: ArticleText) -> bool:
    """Return whether the first note of an article says which line may hold it back."""
    return bool(guessed_embargo(article)) and article.input_notes[0].startswith("embargo?: above the text stands")


@pytest.mark.parametrize("label", ["Embargo", "Embargoed until", "EMBARGO"])
def test_an_embargo_under_a_label_as_long_is_read(read_one: ReadOne, label: str) -> None:
    """Two lines of one width are one paragraph, but no line joins a label, however long both are."""
    for headline in (f"Headline: {HEADLINE}", f"Headline: {HEADLINE}\nSection: Roads"):
        article = read_one("a.txt", f"{headline}\n{label}: 2099-01-01T18:00:00+01:00\n\n{TEXT}")
        assert (article.headline, article.embargoed_until) == (HEADLINE, "2099-01-01T17:00:00+00:00")
        assert (article.pub_status, article.input_notes) == ("usable", ())
    assert is_held(read_one("b.txt", f"Headline: {HEADLINE}\n{label}: 6 pm on Friday, the sixth of March\n\n{TEXT}"))


def test_a_label_that_goes_on_below_is_whole(read_one: ReadOne) -> None:
    """Of a headline that was broken at a width, both lines are the headline."""
    head = f"Headline: {HEADLINE} and for\nthe road that leads to it\nEmbargo: 2099-01-01T18:00Z"
    article = read_one("a.txt", f"{head}\n\n{TEXT}")
    assert article.headline == f"{HEADLINE} and for the road that leads to it"
    assert article.embargoed_until == "2099-01-01T18:00:00+00:00"


@pytest.mark.parametrize(
    "notice",
    [
        "EMBARGOED UNTIL 6 PM ON MONDAY THE SECOND OF MARCH, LARKBY",
        "Embargoed until 6 pm on Monday 2 March, for all who print",
        "embargo: as agreed between Ana Poe and the press of Larkby",
        "STRICTLY EMBARGOED UNTIL 18:00 ON MONDAY. NOT FOR USE BEFORE\nTHAT TIME, ON PAPER OR ON ANY SCREEN IN LARKBY",
    ],
)
def test_a_notice_of_a_headlines_width_stands_alone(read_one: ReadOne, notice: str) -> None:
    """Below the headline or above it, with no blank line between, and whatever stands around them."""
    for name, text in (
        ("a.txt", f"{HEADLINE}\n{notice}\n\n{TEXT}"),
        ("b.txt", f"{notice}\n{HEADLINE}\n\n{TEXT}"),
        ("c.txt", f"Headline: {HEADLINE}\n{notice}\n\n{TEXT}"),
        ("d.html", f"<article><p>{HEADLINE}<br>{notice}</p>" + f"<p>{TEXT}</p>".replace("\n\n", "</p><p>")),
        ("g.md", f"# {HEADLINE}\n{notice}\n{TEXT}"),
        ("h.md", f"{HEADLINE}\n{notice}\n\n{TEXT}"),
        ("e.json", json.dumps({"uri": "u", "headline": "H", "body_text": f"{HEADLINE}\n{notice}\n\n{TEXT}"})),
        ("f.txt", f"{notice}\n" + "\n".join(textwrap.wrap(TEXT, 60))),
    ):
        article = read_one(name, text)
        assert is_held(article), name
        assert article.headline in {HEADLINE, "H", ""}, name


@pytest.mark.parametrize("width", [40, 50, 60, 72])
def test_a_wrapped_article_about_an_embargo_is_whole(read_one: ReadOne, width: int) -> None:
    """Words of a notice that a break sets at the beginning of a line are the sentence's own."""
    sentence = (
        "The report of the commission on the bridge, a part of which had been {} until Friday, says that nobody of the "
        "board had looked at it, and that it may not be published before June, the minister said."
    )
    for words in ("embargoed", "kept under embargo", "under strict embargo", "not to be released"):
        text = f"{sentence.format(words)}\n\n{TEXT}"
        wrapped = "\n\n".join("\n".join(textwrap.wrap(part, width)) for part in text.split("\n\n"))
        article = read_one("a.txt", f"{HEADLINE}\n\n{wrapped}")
        assert (guessed_embargo(article), article.body) == ("", text)


def test_front_matter_in_a_text_file_holds_it_back(read_one: ReadOne) -> None:
    """It is no place for it, but what it says of an embargo is seen."""
    assert is_held(read_one("a.txt", f"---\ntitle: {HEADLINE}\nembargo: 2030-01-01T18:00:00+01:00\n---\n{TEXT}"))
    assert is_held(read_one("b.txt", f"+++\ntitle = '{HEADLINE}'\nembargo = 2030-01-01T18:00:00+01:00\n+++\n{TEXT}"))


def test_a_notice_below_a_long_head_is_seen(read_one: ReadOne) -> None:
    """However many lines of the desk stand above it."""
    labels = (
        "Contact: Ana Poe",
        "Slug: bridge",
        "Priority: 4",
        "Words: 300",
        "Topic: roads",
        "Desk: north",
        "Photo: 2",
    )
    head = "\n".join((HEADLINE, "By Ana Poe", *labels, "EMBARGOED UNTIL 6 PM MONDAY"))
    assert is_held(read_one("a.txt", f"{head}\n\n{TEXT}"))
    lines = head.replace("\n", "\n\n")
    assert is_held(read_one("b.md", f"# {lines}\n\n{TEXT}"))
    assert is_held(read_one("c.json", json.dumps({"uri": "u", "headline": "H", "body_text": f"{lines}\n\n{TEXT}"})))


def test_a_heading_that_front_matter_replaces_is_looked_at(read_one: ReadOne) -> None:
    """The title is the headline then, but what the heading says still counts."""
    head = f"---\ntitle: {HEADLINE}\n---\n# EMBARGOED UNTIL 6 PM MONDAY"
    article = read_one("a.md", f"{head}\n\n{TEXT}")
    assert is_held(article)
    assert article.headline == HEADLINE
    assert read_one("b.md", f"---\ntitle: {HEADLINE}\n---\n# Embargo on oil\n\n{TEXT}").input_notes == ()


def test_a_notice_in_the_stated_text_alone_counts(read_one: ReadOne) -> None:
    """The text is that of the page, and the articleBody of its JSON-LD says that it must wait."""
    stated = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": f"EMBARGOED UNTIL 6 PM MONDAY\n\n{TEXT}"}
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    page = f'<script type="application/ld+json">{json.dumps(stated)}</script><article><h1>{HEADLINE}</h1>{shown}'
    article = read_one("a.html", page)
    assert is_held(article)
    assert article.body == TEXT
    assert not is_held(read_one("b.html", page.replace("EMBARGOED UNTIL 6 PM MONDAY", "Bridge")))
