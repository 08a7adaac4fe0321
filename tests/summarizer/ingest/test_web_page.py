"""HTML pages."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.ingest.lines.notices import guessed_embargo
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]


def page(paragraphs: tuple[str, ...], *, head: str = "", extra: str = "", lang: str = "en") -> str:
    """Return an invented page with the usual furniture."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="{lang}"><head><title>Bridge to close for nine weeks | Gazette</title>
{head}</head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Bridge to close for nine weeks</h1>
<p class="byline">By Ida Marsh</p><figure><img src="a.jpg"><figcaption>The bridge. Photo: A. Nyman</figcaption></figure>
{extra}
{text}<p>Read more: Council budget passes</p><p>Sign up for our newsletter.</p></article>
<aside><h2>Related stories</h2><ul><li><a href="#">Quay shops in trouble</a></li></ul></aside>
<footer><p>© 2026 Gazette</p></footer></body></html>"""


def ld(**fields: object) -> str:
    """Return a JSON-LD block."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | fields)}</script>'


def test_page_comes_in_as_its_article(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """The running text and nothing else; headline, byline and language from the page."""
    article = read_one("a.html", page(paragraphs))
    assert article.body == "\n\n".join(paragraphs)
    assert (article.headline, article.byline, article.language) == ("Bridge to close for nine weeks", "Ida Marsh", "en")


@pytest.mark.parametrize(
    "box",
    [
        '<div class="key-takeaways"><p>The bridge shuts for weeks.</p><p>Shops are worried.</p></div>',
        "<h3>Key points</h3><ul><li>The bridge shuts for weeks.</li><li>Shops are worried.</li></ul>",
        "<p><strong>At a glance</strong></p><ul><li>The bridge shuts for weeks.</li></ul>",
        "<div><h2><span>Summary</span></h2><div><ol><li>The bridge shuts for weeks.</li></ol></div></div>",
        "<details><summary>AI summary</summary><ul><li>The bridge shuts for weeks.</li></ul></details>",
    ],
)
def test_box_on_the_page_never_comes_in(read_one: ReadOne, paragraphs: tuple[str, ...], box: str) -> None:
    """Boxes are found by their class and by their title, however they are built."""
    article = read_one("a.html", page(paragraphs, extra=box))
    assert article.body == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("<p><strong>The bottom line:</strong> {}</p>", "The bottom line: Traders will lose a third of their income."),
        ("<p>The shops are worried. <b>In short</b>, {}</p>", "The shops are worried. In short, they may close."),
    ],
)
def test_a_bold_lead_in_is_no_box(read_one: ReadOne, paragraphs: tuple[str, ...], lead: str, text: str) -> None:
    """Where a paragraph goes on beside such words, it stays, and so does the list under it."""
    rest = text.partition(": " if ": " in text else ", ")[2]
    points = (
        "The bridge carries 11,000 cars a day, in both directions.",
        "A ferry may run in its place from Monday on.",
    )
    listed = "".join(f"<li>{point}</li>" for point in points)
    article = read_one("a.html", page(paragraphs, extra=f"{lead.format(rest)}<ul>{listed}</ul>"))
    assert article.body == "\n\n".join((text, *points, *paragraphs))


@pytest.mark.parametrize(
    "line",
    [
        '<p class="note">{}</p>', '<p class="embargo">{}</p>', '<div class="press-embargo"><b>{}</b></div>',
        "<div>{}</div>", "<aside><p>{}</p></aside>",
    ],
)  # fmt: skip
def test_a_notice_holds_whatever_its_element(read_one: ReadOne, paragraphs: tuple[str, ...], line: str) -> None:
    """The extractor takes some classes for furniture; a line that says that the text must wait counts all the same."""
    notice = line.format("EMBARGOED UNTIL 6 PM FRIDAY")
    for text in (page(paragraphs, extra=notice), page(paragraphs).replace("<article>", f"{notice}<article>")):
        article = read_one("a.html", text)
        assert (bool(guessed_embargo(article)), article.body) == (True, "\n\n".join(paragraphs))
    under = page(paragraphs).replace("</article>", f"</article>{notice}")
    assert not guessed_embargo(read_one("a.html", under))


def test_stated_fields_come_first(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """JSON-LD fills the fields, the canonical link gives the id where JSON-LD has none."""
    head = '<link rel="canonical" href="https://a.example/bridge">' + ld(
        headline="Bridge shut", author={"name": "Jo Berg"}, datePublished="2026-03-02", articleSection="Roads"
    )
    article = read_one("a.html", page(paragraphs, head=head))
    assert (article.source_id, article.headline) == ("https://a.example/bridge", "Bridge shut")
    assert (article.byline, article.section, article.published_at) == ("Jo Berg", "Roads", "2026-03-02")


def test_bad_json_ld_does_not_lose_the_page(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """A torn block is passed over; one with a control character and a semicolon is read."""
    torn = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    odd = '<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Ro\tads"};</script>'
    article = read_one("a.html", page(paragraphs, head=torn + odd))
    assert article.section == "Ro ads"


def test_stated_text_of_the_same_length_says_nothing(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Where page and articleBody agree, there is no note."""
    article = read_one("a.html", page(paragraphs, head=ld(articleBody=" ".join(paragraphs))))
    assert not any(note.startswith("suspect") for note in article.input_notes)


def test_large_difference_is_suspect(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """A teaser in articleBody leaves the page's text standing, with a note."""
    article = read_one("a.html", page(paragraphs, head=ld(articleBody="The bridge will close on Monday.")))
    assert article.body == "\n\n".join(paragraphs)
    assert "the page's own text was taken" in article.input_notes[0]


def test_longer_stated_text_wins_where_it_holds_the_page(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Where the page shows only the beginning of what it states, the stated text is taken, with a note."""
    whole = (
        *paragraphs,
        *(f"The council's officer number {number} agreed with every word of it." for number in range(9)),
    )
    article = read_one("a.html", page(paragraphs, head=ld(articleBody="\n\n".join(whole))))
    assert article.body == "\n\n".join(whole)
    assert "the longer one was taken" in article.input_notes[0]


def test_page_without_text_but_with_a_statement(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """A page that scripts draw is read from its articleBody, with a note."""
    head = ld(articleBody="\n\n".join(paragraphs))
    article = read_one("a.html", f"<html><head>{head}</head><body><div id=root></div></body></html>")
    assert article.body == "\n\n".join(paragraphs)
    assert article.input_notes[0].startswith("suspect")


def test_page_without_any_text_is_refused(refusal: Callable[..., str]) -> None:
    """No text, no article."""
    assert "no article text" in refusal("a.html", "<html><body><div id=root></div></body></html>")


@pytest.mark.parametrize("depth", [300, 20_000])
def test_depth_can_not_hurt(read: Callable[..., list[object]], depth: int) -> None:
    """Elements nested beyond all reason give an answer."""
    assert len(read("deep.html", "<html><body>" + "<div>" * depth + "<p>A short text stands here.</p>")) == 1


def test_a_graph_names_its_author_by_reference(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """In a `@graph`, the author is a node of its own; one that is not there gives no byline, and cycles end."""
    person = {"@type": "Person", "@id": "#tilde", "name": "Tilde Aas", "worksFor": {"@id": "#tilde"}}
    item = {"@type": "NewsArticle", "@id": "https://a.example/lake#article", "headline": "Lake falls", "author": None}
    for reference, byline in (({"@id": "#tilde"}, "Tilde Aas"), ({"@id": "#nobody"}, "")):
        graph = {"@graph": [{"@type": "WebSite", "name": "Gazette"}, person, item | {"author": reference}]}
        head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
        text = page(paragraphs, head=head).replace('<p class="byline">By Ida Marsh</p>', "")
        article = read_one("a.html", text)
        assert (article.byline, article.headline, article.source_id) == (byline, "Lake falls", item["@id"])


FURNITURE = {
    "cookie banner": "<div><p>We and our 212 partners store and access information, such as cookies.</p>"
    "<button>Accept all</button></div>",
    "newsletter": "<div><h3>The Morning Tide</h3><p>Everything from the coast, straight to your inbox.</p></div>",
    "pulled quote": "<blockquote><p>This is hard for the shops on the quay</p><cite>Petra Lund</cite></blockquote>",
    "listening": "<div><p>Listen to this article</p><span>4 min</span></div>",
    "related": "<div><h4>Read more</h4><ul><li><a href=1>Quay shops in trouble</a></li></ul></div>",
    "ad": "<div><p>Advertisement</p><p>Article continues below</p></div>",
    "offer": "<p>You've read 3 of 5 free articles.</p><p>Subscribe for unlimited access. Cancel anytime.</p>",
    "social": "<blockquote><p>View this post on Instagram</p><p>A post shared by Quay (@quay)</p></blockquote>",
    "box of paragraphs": "<section><h2>Main points</h2><p>The bridge shuts.</p><p>Shops are worried.</p></section>",
    "machine's box": "<div><b>AI-generated summary</b><ul><li>The bridge shuts.</li></ul>"
    "<p>This summary was generated by AI and checked by a journalist.</p></div>",
}


@pytest.mark.parametrize("kind", FURNITURE)
def test_furniture_in_the_midst(read_one: ReadOne, paragraphs: tuple[str, ...], kind: str) -> None:
    """Whatever stands above or between the paragraphs, these alone come in."""
    above = page(paragraphs, extra=FURNITURE[kind])
    between = page((*paragraphs[:2], f"</p>{FURNITURE[kind]}<p>", *paragraphs[2:]))
    for text in (above, between):
        assert read_one("a.html", text).body == "\n\n".join(paragraphs)


def test_an_amp_page(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Elements that only AMP knows are furniture; the canonical link is the article's id."""
    text = (
        page(paragraphs, head='<link rel="canonical" href="https://a.example/bridge">')
        .replace("<html", "<html amp")
        .replace("<nav>", "<amp-sidebar>")
        .replace("</nav>", "</amp-sidebar>")
        .replace(
            "<figure>", "<amp-ad type=a></amp-ad><amp-carousel><p>More photos from the quay</p></amp-carousel><figure>"
        )
    )
    article = read_one("a.html", text)
    assert (article.body, article.source_id) == ("\n\n".join(paragraphs), "https://a.example/bridge")


def test_a_paywalled_page_says_so(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """The source's mark becomes a note; the gate holds the stub back."""
    text = page((*paragraphs[:2], "Subscribe to continue reading."), head=ld(isAccessibleForFree="False"))
    article = read_one("a.html", text)
    assert article.body == "\n\n".join(paragraphs[:2])
    assert any(note.startswith("paywall:") for note in article.input_notes)
    assert judge(article, Gate(min_words=20), at=datetime(2026, 3, 4, tzinfo=UTC)).startswith("paywall")


def test_a_notice_holds_where_the_text_begins_otherwise(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Where no line of the page begins as the text does, a notice above the first long paragraph still counts."""
    notice = '<p class="embargo">EMBARGOED UNTIL 6 PM FRIDAY</p>'
    text = page(paragraphs[:1], extra=notice)
    assert guessed_embargo(read_one("a.html", text))
    assert not guessed_embargo(read_one("a.html", text.replace(notice, "")))
