"""What content systems export, each in its own form; and lists of JSON-LD with more than articles in them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.errors import InputError
from db.records import ArticleText

from .conftest import PARAGRAPHS, Read, ReadOne

HTML = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
AT, LATER = "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"
ARC: dict[str, Any] = {
    "_id": "ABC123",
    "type": "story",
    "version": "0.10.7",
    "canonical_url": "/news/bridge/",
    "headlines": {"basic": "Bridge to close"},
    "content_elements": [
        {"type": "text", "content": PARAGRAPHS[0]},
        {"type": "image", "caption": "The bridge on Monday."},
        {"type": "header", "content": "Corrosion"},
        *({"type": "text", "content": paragraph} for paragraph in PARAGRAPHS[1:]),
        {
            "type": "quote",
            "content_elements": [{"type": "text", "content": "Nobody was asked about the bridge at all."}],
            "citation": {"type": "text", "content": "Tom Idle, shopkeeper"},
        },
    ],
    "credits": {"by": [{"name": "Ana Poe"}, {"name": "Nils Arden"}]},
    "display_date": AT,
    "last_updated_date": LATER,
    "language": "en",
    "taxonomy": {"primary_section": {"name": "News"}},
}
WORDPRESS: dict[str, Any] = {
    "id": 101,
    "type": "post",
    "author": 5,
    "date": "2026-03-02T11:00:00",
    "date_gmt": AT[:-1],
    "modified_gmt": LATER[:-1],
    "guid": {"rendered": "https://x.example/?p=101"},
    "status": "publish",
    "title": {"rendered": "Bridge to close"},
    "content": {"rendered": HTML, "protected": False},
    "excerpt": {"rendered": "<p>Short.</p>"},
    "_embedded": {"author": [{"name": "Ana Poe"}, {"name": "Nils Arden"}], "wp:term": [[{"name": "News"}]]},
}
FEED_ITEM: dict[str, Any] = {
    "id": "https://x.example/1",
    "title": "Bridge to close",
    "content_html": HTML,
    "authors": [{"name": "Ana Poe"}, {"name": "Nils Arden"}],
    "date_published": AT,
    "date_modified": LATER,
    "tags": ["News", "Coast"],
}
GHOST: dict[str, Any] = {
    "id": "5f",
    "uuid": "5f0a-77",
    "slug": "bridge",
    "title": "Bridge to close",
    "html": HTML,
    "status": "published",
    "authors": [{"name": "Ana Poe"}, {"name": "Nils Arden"}],
    "primary_tag": {"name": "News"},
    "published_at": AT,
    "updated_at": LATER,
}
GUARDIAN: dict[str, Any] = {
    "id": "news/2026/bridge",
    "type": "article",
    "sectionName": "News",
    "webTitle": "Bridge",
    "webUrl": "https://x.example/news/2026/bridge",
    "webPublicationDate": AT,
    "fields": {"headline": "Bridge to close", "body": HTML, "byline": "Ana Poe and Nils Arden", "lastModified": LATER},
}
DRUPAL: dict[str, Any] = {
    "type": "node--article",
    "id": "5f0a-77",
    "attributes": {
        "drupal_internal__nid": 4,
        "langcode": "en",
        "status": True,
        "title": "Bridge to close",
        "created": AT,
        "changed": LATER,
        "body": {"value": "\n\n".join(PARAGRAPHS), "format": "plain_text", "processed": HTML},
    },
}
ROW = {"id": "bridge", "headline": "Bridge to close", "text": "\n\n".join(PARAGRAPHS)}
AP = {"uri": "urn:ap:1", "altids": {"itemid": "1"}, "type": "text", "headline": "Bridge to close", "body_nitf": HTML}
FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "X"}


@pytest.mark.parametrize(
    ("value", "source_id"),
    [
        (ARC, "ABC123"),
        ({"type": "results", "content_elements": [ARC]}, "ABC123"),
        ([WORDPRESS], "https://x.example/?p=101"),
        (FEED | {"items": [FEED_ITEM]}, "https://x.example/1"),
        (FEED | {"items": [FEED_ITEM | {"id": 7, "url": "https://x.example/1"}]}, "https://x.example/1"),
        ({"posts": [GHOST]}, "5f0a-77"),
        ({"response": {"status": "ok", "total": 1, "results": [GUARDIAN]}}, "news/2026/bridge"),
        ({"response": {"status": "ok", "content": GUARDIAN}}, "news/2026/bridge"),
    ],
)
def test_forms_of_content_systems(read_one: ReadOne, value: object, source_id: str) -> None:
    """All that ninjs would say is found, wherever the system has it."""
    article = read_one("a.json", json.dumps(value))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert (article.source_id, article.headline) == (source_id, "Bridge to close")
    assert (article.byline, article.section) == ("Ana Poe and Nils Arden", "News")
    assert (article.published_at, article.updated_at) == ("2026-03-02T10:00:00+00:00", "2026-03-02T11:00:00+00:00")
    assert (article.pub_status, article.version) == ("usable", "")


@pytest.mark.parametrize(
    ("value", "source_id"),
    [
        ({"jsonapi": {}, "data": [DRUPAL], "links": {}}, "5f0a-77"),
        ({"data": DRUPAL}, "5f0a-77"),
        ({"data": DRUPAL | {"attributes": DRUPAL["attributes"] | {"body": {"value": HTML}}}}, "5f0a-77"),
        ({"data": DRUPAL | {"attributes": DRUPAL["attributes"] | {"body": {"value": ROW["text"]}}}}, "5f0a-77"),
        ({"took": 1, "hits": {"total": 1, "hits": [{"_index": "a", "_id": "7", "_source": ROW}]}}, "bridge"),
        ({"_index": "a", "_id": "bridge-7", "_source": {k: ROW[k] for k in ("headline", "text")}}, "bridge-7"),
        ({"hits": {"hits": [{"_id": "7", "_source": AP}]}}, "urn:ap:1"),
        ({"id": "q", "data": {"item": AP}}, "urn:ap:1"),
        ({"id": "q", "data": {"items": [{"meta": {}, "item": AP}]}}, "urn:ap:1"),
        ({"response": {"numFound": 1, "docs": [ROW]}}, "bridge"),
        ({"response": {"results": [GUARDIAN | {"fields": {"bodyText": ROW["text"]}, "webTitle": ROW["headline"]}]}},
         "news/2026/bridge"),
    ],
)  # fmt: skip
def test_what_interfaces_wrap_around_articles_is_taken_off(read_one: ReadOne, value: object, source_id: str) -> None:
    """Around each, and around all of them."""
    article = read_one("a.json", json.dumps(value))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert (article.source_id, article.headline) == (source_id, "Bridge to close")


def test_each_line_of_a_search_s_dump_is_opened(read: Read) -> None:
    """Such programs write a hit per line; what is wrong with one is told of its line."""
    lines = [json.dumps({"_index": "a", "_id": f"{at}", "_source": one}) for at, one in enumerate((ROW, {"x": 1}))]
    first, second = read("a.jsonl", "\n".join(lines))
    assert isinstance(first, ArticleText)
    assert isinstance(second, InputError)
    assert "line 2" in second.message


def test_plain_text_of_a_json_feed(read_one: ReadOne) -> None:
    """A feed may have its text without markup."""
    item = {key: value for key, value in FEED_ITEM.items() if key != "content_html"}
    article = read_one("a.json", json.dumps(FEED | {"items": [item | {"content_text": "\n\n".join(PARAGRAPHS)}]}))
    assert article.body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "item",
    [
        WORDPRESS | {"status": "draft"},
        WORDPRESS | {"status": "future"},
        WORDPRESS | {"content": {"rendered": HTML, "protected": True}},
        GHOST | {"status": "scheduled"},
        ARC | {"workflow": {"status": "draft"}},
        DRUPAL | {"attributes": DRUPAL["attributes"] | {"status": False}},
        {"hits": {"hits": [{"_id": "7", "_source": AP | {"pubstatus": "withheld"}}]}},
        {"data": {"item": AP | {"pubstatus": "embargoed"}}},
    ],
)
def test_what_is_not_out_is_withheld(read_one: ReadOne, item: dict[str, Any]) -> None:
    """What binds an article counts in every form."""
    assert read_one("a.json", json.dumps(item)).pub_status == "withheld"


def test_a_correction_of_an_arc_article_is_noted(read_one: ReadOne) -> None:
    """It is a part of the story there."""
    said = {"type": "correction", "text": "The repair will take nine weeks, not ten."}
    article = read_one("a.json", json.dumps(ARC | {"content_elements": [said, *ARC["content_elements"]]}))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert any(note.startswith("correction: ") and "not ten" in note for note in article.input_notes)


def test_a_mere_number_counts_within_its_file(read_one: ReadOne) -> None:
    """As that of a plain object does."""
    article = read_one("a.json", json.dumps(FEED | {"items": [FEED_ITEM | {"id": 7}]}))
    assert article.source_id.startswith("file:a.json@")
    assert article.source_id.endswith("#id-7")


def test_nitf_in_ninjs(read_one: ReadOne) -> None:
    """Its head and its pictures are no part of the text."""
    media = '<media media-type="image"><media-caption><p>The bridge on Monday.</p></media-caption></media>'
    head = "<body.head><hedline><hl1>Another headline</hl1></hedline><byline>By Ana Poe</byline></body.head>"
    nitf = f"<body>{head}<body.content><block>{HTML}{media}</block></body.content></body>"
    article = read_one("a.json", json.dumps({"uri": "u", "headline": "Bridge to close", "body_nitf": nitf}))
    assert article.body.split("\n\n") == list(PARAGRAPHS)


def test_a_refusal_names_the_keys(refusal: Callable[..., str]) -> None:
    """So that who exports sees what was looked at."""
    text = json.dumps({"response": {}, "text\n[b]": 4} | {f"key{number}": 0 for number in range(9)})
    assert "not an article in a known form; its keys are response, text [b], key0, key1" in refusal("a.json", text)


def test_what_stands_beside_an_article_in_a_list_is_passed_over(read: Read) -> None:
    """Sites write their article, their site and their publisher into one list of JSON-LD."""
    article = {"@type": "NewsArticle", "url": "https://x.example/1", "articleBody": "\n\n".join(PARAGRAPHS)}
    others = [{"@type": "BreadcrumbList", "itemListElement": []}, {"@type": "Organization", "name": "X"}]
    (found,) = read("a.json", json.dumps([others[0], article, others[1]]))
    assert isinstance(found, ArticleText)
    assert all(isinstance(reading, InputError) for reading in read("a.json", json.dumps(others)))
    readings = read("a.json", json.dumps([article, {"name": "Ana"}]))
    assert [type(reading) for reading in readings] == [ArticleText, InputError]
