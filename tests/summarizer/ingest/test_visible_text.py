"""What a reader is shown of a text in HTML: the same from a page, an export, a feed and Markdown."""

import json
from collections.abc import Callable

import pytest

from db.records import ArticleText
from summarizer.ingest.html.markup import line_of_markup, parse_html, rows_of_markup
from summarizer.ingest.html.sifting import sift
from summarizer.ingest.html.visible_text import settle
from summarizer.ingest.lines.notices import guessed_embargo

ReadOne = Callable[[str, str | bytes], ArticleText]
FEED = (
    "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
    "<title>Gazette</title><item><title>Bridge to close</title><guid>g1</guid><content:encoded><![CDATA[{}]]>"
    "</content:encoded></item></channel></rss>"
)

SENTENCES = [
    ("Larkby spent 4.2<sup>1</sup> million euros on it.", "Larkby spent 4.2 million euros on it."),
    ("Larkby spent 42<sup><a href='#f3'>3</a></sup> million euros.", "Larkby spent 42 million euros."),
    ("It has 42<a href='#f3' class='note'>3</a> doors, and 12<sup>[4]</sup> halls.", "It has 42 doors, and 12 halls."),
    ("The star is 10<sup>6</sup> times as far away.", "The star is 10⁶ times as far away."),
    ("The bar is 1<sup>1</sup>&frasl;<sub>2</sub> metres long.", "The bar is 1½ metres long."),
    ("The bolt is 1<sup>5</sup>/<sub>16</sub> inches long.", "The bolt is 1 5⁄16 inches long."),
    ("At least <del>12</del> <ins>10</ins> people left.", "At least 10 people left."),
    ("At least <s>12</s> 10 people left, not <strike>99</strike> many.", "At least 10 people left, not many."),
    ("At least <span style='text-decoration: line-through'>12</span> 10 left.", "At least 10 left."),
    ("At least <span hidden>99</span>10 people left.", "At least 10 people left."),
    ("At least <span style='color:red; DISPLAY : none'>99</span>10 people left.", "At least 10 people left."),
    ("At least <b class='u-visually-hidden'>99</b>10 people left.", "At least 10 people left."),
    ("The <button>hanger</button><i hidden>Part 7</i> broke.", "The hanger broke."),
    ("She said <q>we have lost <q>three</q> years</q> in Larkby.", "She said “we have lost ‘three’ years” in Larkby."),
    ("She said <q>“we have lost it”</q> in Larkby.", "She said “we have lost it” in Larkby."),
    ("It opens on <time datetime='2026-03-26'>March 26</time> in Larkby.", "It opens on March 26 in Larkby."),
    *(
        (f"Larkby said that <{tag}>42 million euros</{tag}> would do.", "Larkby said that 42 million euros would do.")
        for tag in ("data", "label", "output", "button", "time")
    ),
]


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.xml", "a.md"])
@pytest.mark.parametrize(("markup", "text"), SENTENCES)
def test_every_format_reads_what_is_shown(
    read_one: ReadOne, paragraphs: tuple[str, ...], name: str, markup: str, text: str
) -> None:
    """Struck-out and hidden text goes, raised figures join no other figure, and no part of a sentence is lost."""
    told = [*paragraphs[:2], markup, *paragraphs[2:]]
    content = "".join(f"<p>{part}</p>" for part in told)
    forms = {
        "a.html": f"<html><body><article><h1>Bridge to close soon</h1>{content}</article></body></html>",
        "a.json": json.dumps({"uri": "urn:1", "headline": "Bridge", "body_html": content}),
        "a.xml": FEED.format(content),
        "a.md": "\n\n".join(told),
    }
    assert text in read_one(name, forms[name]).body.split("\n\n")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("The 2<sup>nd</sup> hall and the 20<sup>th</sup>.", "The 2nd hall and the 20th."),
        ("It covers 3 km<sup>2</sup> of H<sub>2</sub>O.", "It covers 3 km² of H2O."),
        ("About 3 × 10<sup>-6</sup> or 10<sup>6.5</sup>.", "About 3 × 10⁻⁶ or 10^6.5."),
        ("He left.<sup>3</sup> She stayed “here”.<sup>4,5</sup>", "He left. She stayed “here”."),
        ("It rose 42%<sup>1</sup> in 2024<sup>2</sup> to 4,200<sup>3</sup>.", "It rose 42% in 2024 to 4,200."),
        ("They paid €42<sup>1</sup>, then $4<sup>99</sup>.", "They paid €42, then $4.99."),
        ("It weighs 4.2 <sup>1</sup> million tonnes.", "It weighs 4.2 million tonnes."),
        ("It cost 42<sup>1</sup> million in 3<sup>2</sup> steps.", "It cost 42 million in 3² steps."),
        ("See table <a href='#t'>3</a> of 10.", "See table 3 of 10."),
        ("In base 8<sub>10</sub> it is <sup>1</sup>4.2.", "In base 8₁₀ it is ¹4.2."),
        ("Half is <sup>1</sup>/2 or <sup>3</sup>&frasl;<sub>4</sub>.", "Half is 1/2 or ¾."),
        ("Drive at 5 m<sup>2</sup>/2 people.", "Drive at 5 m²/2 people."),
        ("The <button>hanger</button><i role='tooltip'>Part 7</i><dialog>OK?</dialog> broke.", "The hanger broke."),
        ("He ran<sup><a href='/team'>with the team</a></sup> home.", "He ranwith the team home."),
    ],
)  # fmt: skip
def test_what_is_shown_of_a_fragment(markup: str, text: str) -> None:
    """Marks of notes and tooltips go, ordinals and formulas stay, and what may be a power is written as one."""
    assert [row.text for row in rows_of_markup(f"<p>{markup}</p>")] == [text]


@pytest.mark.parametrize(
    "line",
    ["<p>Ana Poe came.<button>Share this now</button></p>", "<div>Ana Poe came. <button>Share</button></div>"],
)
def test_controls_beside_sentences_are_none_of_them(line: str) -> None:
    """A button behind a full stop belongs to the page."""
    assert [row.text for row in rows_of_markup(line)] == ["Ana Poe came."]


def test_dates_outside_of_sentences_stay_out(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """The time of a byline is no part of a page's text, as it was none before."""
    body = "".join(f"<p>{part}</p>" for part in paragraphs)
    line = '<p>By Ida Marsh <time datetime="2026-03-02">2 March 2026</time></p>'
    article = read_one(
        "a.html", f"<html><body><article><h1>Bridge to close soon</h1>{line}{body}</article></body></html>"
    )
    assert (article.byline, article.body) == ("Ida Marsh", "\n\n".join(paragraphs))


def notes_of_tree(text: str) -> tuple[str, ...]:
    """Return what an editor is told of a fragment."""
    tree = parse_html(text)
    assert tree is not None
    return settle(tree)


def test_an_editor_is_told() -> None:
    """What was struck out, and which raised figures were guessed at."""
    text = "<p>At least <del>12 <b>old</b></del> 10 of 4.2<sup>1</sup> million saw 10<sup>6</sup> stars there.</p>"
    assert notes_of_tree(text) == (
        "correction: struck out, and left out: “12 old”",
        "suspect: raised figures behind figures: 4.2[1] is read as 4.2, a footnote; 10⁶ as a power",
    )
    assert notes_of_tree("<p>He left 42<sup><a href='#f3'>3</a></sup> halls.<sup>4</sup></p>") == ()


def test_pages_tell_what_was_struck_out(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """The note comes with the article."""
    body = "".join(f"<p>{part}</p>" for part in (*paragraphs, "At least <s>12</s> 10 people left Larkby."))
    article = read_one("a.html", f"<html><body><article><h1>Bridge to close soon</h1>{body}</article></body></html>")
    assert "correction: struck out, and left out: “12”" in article.input_notes


STRUCK = "At least <s>12</s> 10 people left Larkby in 10<sup>6</sup> days."
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><item>'
    "<title>Bridge</title><guid>g</guid><content:encoded><![CDATA[{}]]></content:encoded></item></channel></rss>"
)


def test_every_format_tells_it(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """What was struck out of a text, and which figures were guessed at, is noted however the text came in."""
    body = "".join(f"<p>{part}</p>" for part in (*paragraphs, STRUCK))
    schema = {"@type": "NewsArticle", "headline": "Bridge", "articleBody": body}
    for name, content in (
        ("a.json", json.dumps({"uri": "urn:1", "headline": "Bridge", "body_html": body})),
        ("b.json", json.dumps({"id": "urn:1", "title": "Bridge", "text": body})),
        ("c.json", json.dumps(schema)),
        ("a.xml", RSS.format(body)),
        ("a.md", "\n\n".join((*paragraphs, STRUCK))),
    ):
        notes = read_one(name, content).input_notes
        assert "correction: struck out, and left out: “12”" in notes, name
        assert "suspect: raised figures behind figures: 10⁶ as a power" in notes, name


def test_a_note_comes_though_the_row_with_it_is_left_out() -> None:
    """Whatever is sifted out of a fragment, its notes stay, each once."""
    rows = rows_of_markup("<h2>Key takeaways</h2><ul><li>Larkby has <s>12</s> 10.</li></ul><p>Ana Poe came.</p>")
    assert rows[0].notes == ("correction: struck out, and left out: “12”",)
    assert sift([*rows, *rows]).notes == ["correction: struck out, and left out: “12”"]


@pytest.mark.parametrize("opening", ["<div hidden>", "<del>", "<div style='visibility:hidden'>"])
def test_what_holds_most_of_the_text_is_kept(paragraphs: tuple[str, ...], opening: str) -> None:
    """Pages that scripts uncover hide their whole text, and an element that nobody closed strikes out the rest."""
    text = "".join(f"<p>{part}</p>" for part in paragraphs)
    closing = opening.split(maxsplit=1)[0].strip("<>")
    rows = rows_of_markup(f"<div><p>Larkby</p>{opening}{text}</{closing}></div>")
    assert [row.text for row in rows] == ["Larkby", *paragraphs]


@pytest.mark.parametrize("line", ["<p hidden>{}</p>", "<p><s>{}</s></p>", "<p class='sr-only'>{}</p>"])
def test_a_notice_holds_though_it_is_hidden(read_one: ReadOne, paragraphs: tuple[str, ...], line: str) -> None:
    """What says that the text must wait is never taken out unread."""
    text = line.format("EMBARGOED UNTIL 6 PM FRIDAY") + "".join(f"<p>{part}</p>" for part in paragraphs)
    item = {"uri": "urn:1", "headline": "Bridge", "body_html": text}
    page = f"<html><body><article><h1>Bridge to close soon</h1>{text}</article></body></html>"
    for name, content in (("a.json", json.dumps(item)), ("a.html", page)):
        assert guessed_embargo(read_one(name, content)), name


def test_headlines_are_read_likewise() -> None:
    """No tag and no struck-out word stands in a headline."""
    assert line_of_markup("Larkby spends 4.2<sup>1</sup>m on <del>12</del> <q>ten</q> halls") == (
        "Larkby spends 4.2m on “ten” halls"
    )
    assert (
        line_of_markup("Larkby spends 10&lt;sup&gt;6&lt;/sup&gt; on it &amp; more") == "Larkby spends 10⁶ on it & more"
    )
    assert line_of_markup("Is a <sup worth it if a < b?") == "Is a <sup worth it if a < b?"


@pytest.mark.parametrize("piece", ["<del>x</del>y", "<sup>1</sup>2", "<q>x", "a<time>x</time>.", "<div hidden>x"])
def test_many_of_them_take_no_longer(piece: str) -> None:
    """Tens of thousands of such elements are settled in the time that reading them takes."""
    assert rows_of_markup(f"<p>Larkby {piece * 20_000}")
