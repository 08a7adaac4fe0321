"""HTML fragments and texts of which nobody says what they are: every paragraph whole, and nothing of the markup."""

import html
import json
import textwrap
from collections.abc import Callable

import pytest

from db.records import ArticleText
from summarizer.ingest.html.markup import line_of_markup, rows_of_markup, rows_of_text

ReadOne = Callable[[str, str | bytes], ArticleText]


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the texts of a fragment's rows."""
    return tuple(row.text for row in rows_of_markup(text))


@pytest.mark.parametrize("hidden", ["&#8203;", "&#xFEFF;", "&shy;", "\u200b", "&#8206;"])
def test_invisible_characters_lose_nothing(read_one: ReadOne, paragraphs: tuple[str, ...], hidden: str) -> None:
    """A paragraph that ends in one, written as a reference or not, ends as a sentence does."""
    text = "".join(f"<p>{paragraph}{hidden}</p>" for paragraph in paragraphs)
    item = {"uri": "urn:1", "pubstatus": "usable", "headline": "Bridge", "body_html": text}
    for name, content in (("a.json", json.dumps(item)), ("a.html", f"<html><article>{text}</article></html>")):
        assert read_one(name, content).body.replace("\u200e", "") == "\n\n".join(paragraphs)


def test_references_are_cleaned_as_characters_are() -> None:
    """Soft hyphens go and accents join their letters, whichever way they are written."""
    assert paragraphs_of("<p>The river&shy;side caf&#101;&#769; is open.</p>") == ("The riverside caf\u00e9 is open.",)


@pytest.mark.parametrize("width", [36, 60, 110])
def test_lines_broken_at_a_width_are_mended(paragraphs: tuple[str, ...], width: int) -> None:
    """Where `<br>` stands at the end of every printed line, it is a space; two of them part paragraphs."""
    broken = ["<br/>".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs]
    assert paragraphs_of("".join(f"<p>{text}</p>" for text in broken)) == paragraphs
    assert paragraphs_of(f"<div>{'<br><br />'.join(broken)}</div>") == paragraphs


def test_lines_of_a_list_stay_apart() -> None:
    """A `<br>` behind a whole line ends it, and one in a heading is a space."""
    assert paragraphs_of("<p>Two facts:<br>Larkby has a hall.<br>Ana Lima sells fish.</p>") == (
        "Two facts:", "Larkby has a hall.", "Ana Lima sells fish.",
    )  # fmt: skip
    assert paragraphs_of("<h2>Who pays<br>For the hall</h2><p>Nobody.</p>") == ("Who pays For the hall", "Nobody.")


@pytest.mark.parametrize("mark", ["{}", "<em>{}</em>", "<ul><li>{}</li></ul>"])
def test_blank_lines_part_where_no_element_does(paragraphs: tuple[str, ...], mark: str) -> None:
    """Plain text in a field for HTML keeps its paragraphs, a word in italics or a list in it or not."""
    texts = (*paragraphs, "Ana Lima sells fish.")
    assert paragraphs_of("\n\n".join((*paragraphs, mark.format(texts[-1])))) == texts
    assert paragraphs_of("<p>One line\n\nof source.</p>") == ("One line of source.",)


def test_preformatted_text_keeps_its_lines(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """In `<pre>`, blank lines part paragraphs and wrapped lines are mended, in a fragment and on a page."""
    text = "\n\n".join("\n".join(textwrap.wrap(paragraph, 60)) for paragraph in paragraphs)
    assert paragraphs_of(f"<div><pre>{text}</pre></div>") == paragraphs
    page = f"<html><body><article><h1>Bridge to close soon</h1><pre>{text}</pre></article></body></html>"
    assert read_one("a.html", page).body == "\n\n".join(paragraphs)


def test_html_escaped_twice_is_read_as_html(paragraphs: tuple[str, ...]) -> None:
    """Escaped tags at the beginning of a text are its markup; further in, they are what it speaks of."""
    escaped = html.escape("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
    assert paragraphs_of(escaped) == paragraphs
    assert paragraphs_of("<p>The tag &lt;p&gt; opens one.</p>") == ("The tag <p> opens one.",)


@pytest.mark.parametrize(
    "text",
    [
        "One &#8220;hall&#8221;.<br><br>Two <b>halls</b> &amp; more.",
        "<P>One &ldquo;hall&rdquo;.</P><P>Two halls &amp; more.</P>",
        "<div>One “hall”.</div><div>Two halls & more.</div>",
        "One &#x201c;hall&#x201d;.\n\nTwo&nbsp;halls &amp; more.",
        "&lt;p&gt;One “hall”.&lt;/p&gt;&lt;p&gt;Two halls &amp;amp; more.&lt;/p&gt;",
        "One “hall”.\n\nTwo halls & more.",
    ],
)
def test_a_text_may_be_html_without_saying_so(text: str) -> None:
    """Whatever the markup, the same two paragraphs; what only looks like a tag stays."""
    assert [row.text.replace("\u00a0", " ") for row in rows_of_text(text)] == ["One “hall”.", "Two halls & more."]
    assert [row.text for row in rows_of_text("If a < b, AT&T pays <unknown> sums.")] == [
        "If a < b, AT&T pays <unknown> sums."
    ]


@pytest.mark.parametrize("tag", ["sup", "sub", "del", "s", "strike", "ins", "q", "time"])
def test_elements_of_a_line_make_html(tag: str) -> None:
    """A text whose only tags stand inside of a sentence is HTML, too."""
    (row,) = rows_of_text(f"It has 4.2<{tag}>1</{tag}> million and more.")
    assert "<" not in row.text


def test_markup_in_headlines_and_bodies_of_rows(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Tags and references in a plain object come in neither with the headline nor with the text."""
    row = {"id": "a", "title": "Mayor&#039;s plan &amp; <em>the hall</em>", "body": "<br><br>".join(paragraphs)}
    article = read_one("a.json", json.dumps(row))
    assert article.headline == "Mayor's plan & the hall"
    assert article.body == "\n\n".join(paragraphs)
    assert line_of_markup("If a < b, AT&T pays") == "If a < b, AT&T pays"


def test_markup_in_json_ld(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """What publishing systems escape comes in as characters, from files and from pages."""
    item = {
        "@type": "NewsArticle",
        "headline": "Mayor&#039;s plan &amp; <em>the hall</em>",
        "author": {"name": "Ana Lima &amp; Jo Poe"},
        "articleSection": "Arts &amp; Culture",
        "articleBody": "\n\n".join(paragraphs).replace("“", "&#8220;").replace("”", "&rdquo;"),
    }
    shown = f"<html><body><h1>The hall of Larkby</h1><p>{paragraphs[0]}</p></body></html>"
    page = shown.replace("<body>", f'<script type="application/ld+json">{json.dumps(item)}</script><body>')
    for name, content in (("a.json", json.dumps(item)), ("a.html", page)):
        article = read_one(name, content)
        assert (article.headline, article.byline) == ("Mayor's plan & the hall", "Ana Lima & Jo Poe")
        assert (article.section, article.body) == ("Arts & Culture", "\n\n".join(paragraphs))


@pytest.mark.parametrize("parting", ["<BR><BR>", "</P><P>", "</cite><br/><br/>", "\n\n"])
def test_bodies_of_json_ld_with_tags(read_one: ReadOne, paragraphs: tuple[str, ...], parting: str) -> None:
    """Whatever the tags and their letters, the paragraphs are the same."""
    item = {"@type": "NewsArticle", "headline": "Bridge", "articleBody": parting.join(paragraphs)}
    assert read_one("a.json", json.dumps(item)).body == "\n\n".join(paragraphs)
