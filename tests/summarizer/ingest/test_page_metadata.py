"""Whose metadata a page's JSON-LD has: the page's own article is known by its link and heading, not by its place."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText

ReadOne = Callable[[str, str | bytes], ArticleText]
OWN = {
    "@type": "NewsArticle",
    "headline": "Council backs market plan",
    "mainEntityOfPage": "https://n.example/council",
    "author": {"name": "Ana Lima"},
}
STORM = {
    "@type": "NewsArticle",
    "headline": "Storm closes three schools",
    "url": "https://n.example/storm",
    "author": {"name": "Jo Poe"},
    "articleBody": "The storm closed three schools in Larkby. " * 90,
}
LISTED = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": STORM}]}
LINK = '<link rel="canonical" href="https://n.example/council">'


def page(paragraphs: tuple[str, ...], *blocks: dict[str, Any], head: str = LINK, form: str = "{}") -> str:
    """Return an invented page with JSON-LD blocks, each written as `form` says."""
    scripts = "".join(
        f'<script type="application/ld+json">{form.replace("{}", json.dumps(block))}</script>' for block in blocks
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head>{head}{scripts}</head><body><article><h1>Council backs market plan</h1>{text}</article></body>"
        "</html>"
    )


@pytest.mark.parametrize("others", [LISTED, STORM, {"@type": "WebPage", "hasPart": [STORM]}])
@pytest.mark.parametrize("head", [LINK, ""])
def test_the_page_s_own_article_is_taken(
    read_one: ReadOne, paragraphs: tuple[str, ...], others: dict[str, Any], head: str
) -> None:
    """A related story that comes first, or has the longer text, gives neither id nor headline nor byline."""
    article = read_one("a.html", page(paragraphs, others, OWN, head=head))
    assert article.source_id == "https://n.example/council"
    assert (article.headline, article.byline) == ("Council backs market plan", "Ana Lima")


def test_the_canonical_link_tells_articles_apart(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Where JSON-LD words its headline otherwise, the link says which article is the page's."""
    own = OWN | {"headline": "Market plan", "mainEntityOfPage": {"@id": "http://www.n.example/council/#page"}}
    assert read_one("a.html", page(paragraphs, STORM, own)).byline == "Ana Lima"


def test_related_articles_alone_say_nothing_of_the_page(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """A page whose JSON-LD is only a list of others is known by its own link and heading."""
    article = read_one("a.html", page(paragraphs, LISTED))
    assert (article.source_id, article.headline) == ("https://n.example/council", "Council backs market plan")
    assert article.byline == ""


@pytest.mark.parametrize("main", ["https://google.com/article", "https://host.example/page"])
def test_a_page_of_another_site_is_no_id(read_one: ReadOne, paragraphs: tuple[str, ...], main: str) -> None:
    """The samples' address stands in the JSON-LD of many sites; the page's own link is the id."""
    own = OWN | {"mainEntityOfPage": {"@type": "WebPage", "@id": main}}
    assert read_one("a.html", page(paragraphs, own)).source_id == "https://n.example/council"
    if "google" in main:
        assert "google" not in read_one("b.html", page(paragraphs, own, head="")).source_id


@pytest.mark.parametrize("form", ["//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/{}/*]]>*/", "<![CDATA[{};]]>", "<!--{}-->"])
def test_marks_around_a_block_are_passed_over(read_one: ReadOne, paragraphs: tuple[str, ...], form: str) -> None:
    """XHTML's and old browsers' marks cost neither the byline nor the embargo."""
    article = read_one("a.html", page(paragraphs, OWN | {"embargoed": "2099-01-01T10:00Z"}, form=form))
    assert (article.byline, article.embargoed_until) == ("Ana Lima", "2099-01-01T10:00:00+00:00")


def test_a_key_that_stands_twice_takes_no_embargo_away(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """In a page's JSON-LD, as in a file, all that is stated under such a key counts."""
    stated = page(paragraphs, OWN | {"embargoed": "2099-01-01T10:00Z", "pubStatus": "withheld"})
    twice = stated.replace('"pubStatus"', '"embargoed": null, "pubStatus": "usable", "pubStatus"', 1)
    article = read_one("a.html", twice.replace('"withheld"', '"withheld", "pubStatus": "usable"', 1))
    assert (article.embargoed_until, article.pub_status) == ("2099-01-01T10:00:00+00:00", "withheld")


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Council backs market plan | Opinion", "opinion"),
        ("Council backs market plan | Opinion | The Larkby Post", "opinion"),
        ("Council backs market plan | The Larkby Post", ""),
    ],
)
def test_a_page_s_title_may_name_the_genre(
    read_one: ReadOne, paragraphs: tuple[str, ...], title: str, genre: str
) -> None:
    """It is looked for before the site's name is cut off."""
    article = read_one("a.html", page(paragraphs, head=f"<title>{title}</title>"))
    assert (article.headline, article.genre) == ("Council backs market plan", genre)


@pytest.mark.parametrize(
    ("meta", "held"),
    [
        ('<meta name="embargo" content="2099-01-01T00:00:00Z">', ("usable", "2099-01-01T00:00:00+00:00", "")),
        (
            '<meta property="article:embargo_until" content="2099-01-01T00:00Z">',
            ("usable", "2099-01-01T00:00:00+00:00", ""),
        ),
        ('<meta name="embargo" content="six on Friday">', ("withheld", "", "")),
        ('<meta name="embargo" content="false">', ("usable", "", "")),
        ('<meta name="pubStatus" content="canceled">', ("canceled", "", "")),
        ('<meta property="article:status" content="draft">', ("withheld", "", "")),
        (
            '<meta property="article:expiration_time" content="2098-01-01T00:00:00Z">',
            ("usable", "", "2098-01-01T00:00:00+00:00"),
        ),
        ('<meta name="expires" content="0"><meta name="status" content="live">', ("usable", "", "")),
    ],
)
def test_meta_elements_may_hold_a_page_back(
    read_one: ReadOne, paragraphs: tuple[str, ...], meta: str, held: tuple[str, str, str]
) -> None:
    """An embargo, a status and an expiry count wherever a page states them, JSON-LD or not."""
    for blocks in ((), (OWN,)):
        article = read_one("a.html", page(paragraphs, *blocks, head=LINK + meta))
        assert (article.pub_status, article.embargoed_until, article.expires_at) == held


def test_the_later_of_two_embargoes_of_a_page_counts(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """One stands in its JSON-LD, the other in its head."""
    meta = '<meta name="embargo" content="2098-01-01T00:00:00Z">'
    block = OWN | {"embargo": "2099-01-01T00:00:00Z", "pubStatus": "withheld"}
    article = read_one("a.html", page(paragraphs, block, head=LINK + meta + '<meta name="pubstatus" content="usable">'))
    assert (article.pub_status, article.embargoed_until) == ("withheld", "2099-01-01T00:00:00+00:00")
