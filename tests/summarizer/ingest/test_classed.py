"""What a page's code calls a caption, an advertisement, a poll or a comment is no text, in every form of HTML."""

import json

import pytest

from .conftest import PARAGRAPHS, ReadOne

CAPTION = "Mayor Ana Poe opens the library in 1999 with 300 guests."
INSERTS = {
    "caption": f'<div class="wp-caption"><img src="a"/><p id="caption-1" class="wp-caption-text">{CAPTION}</p></div>',
    "image": f'<div class="image"><div class="credit">AP/Kit Holt</div><div class="caption">{CAPTION}</div></div>',
    "advertisement": "<div class='ad-slot'><p>Buy a car now for 20,000 crowns only.</p></div>",
    "poll": '<div class="poll"><p>Should it be built?</p><ul><li>Yes</li></ul><p>412 people have voted.</p></div>',
    "comments": '<div class="comments"><p>Kit: This bridge is a disgrace and the mayor should resign.</p></div>',
    "player": f'<div class="embed"><iframe src="x"></iframe><p>{CAPTION}</p></div>',
    "transcript": '<div class="video-transcript"><p>ANCHOR: The mayor took money, a man told us.</p></div>',
    "related": '<div class="related-posts"><p>Three people died in a fire in Larkby on Sunday.</p></div>',
}


def documents(insert: str) -> dict[str, str]:
    """Return the article with something behind its first paragraph, in the forms that HTML comes in."""
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    text = first + insert + "".join(others)
    feed = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title>'
    return {
        "page.html": f"<html><body><article><h1>Bridge to close for nine weeks</h1>{text}</article></body></html>",
        "ninjs.json": json.dumps({"uri": "u", "headline": "T", "body_html": text}),
        "feed.xml": f"{feed}<guid>g</guid><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>",
    }


@pytest.mark.parametrize("kind", INSERTS)
@pytest.mark.parametrize("name", ["page.html", "ninjs.json", "feed.xml"])
def test_what_a_class_names_goes(read_one: ReadOne, name: str, kind: str) -> None:
    """A note counts it."""
    article = read_one(name, documents(INSERTS[kind])[name])
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert any(note.startswith("furniture:") for note in article.input_notes)


def test_an_element_of_amp_goes(read_one: ReadOne) -> None:
    """It is an advertisement by its name."""
    insert = "<amp-ad><p>Buy a car now for 20,000 crowns only.</p></amp-ad>"
    for name in ("page.html", "ninjs.json"):
        assert read_one(name, documents(insert)[name]).body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize("classes", ["comments", "ad", "related", "article-caption-free", "pollution"])
def test_an_article_under_a_misleading_class_stays(read_one: ReadOne, classes: str) -> None:
    """It is most of the text, or the class only sounds like one."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    item = {"uri": "u", "headline": "T", "body_html": f'<div class="{classes}">{text}</div>'}
    assert read_one("a.json", json.dumps(item)).body.split("\n\n") == list(PARAGRAPHS)


def test_a_correction_under_such_a_class_is_told(read_one: ReadOne) -> None:
    """It may not be lost."""
    line = "Correction: The bridge closes for nine weeks, not six."
    article = read_one("ninjs.json", documents(f'<div class="related"><p>{line}</p></div>')["ninjs.json"])
    assert f"correction: {line}" in article.input_notes
