"""ninjs and schema.org, alone, in lists and line by line."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_embargo

ReadOne = Callable[[str, str | bytes], ArticleText]
Read = Callable[[str, str | bytes], list[ArticleText | InputError]]
Refusal = Callable[[str, str | bytes], str]


@pytest.fixture
def ninjs3(paragraphs: tuple[str, ...]) -> dict[str, Any]:
    """Return a ninjs 3 item with everything that matters."""
    return {
        "uri": "urn:example:1",
        "type": "text",
        "version": "4",
        "firstCreated": "2026-03-02T06:00:00Z",
        "versionCreated": "2026-03-02T07:00:00Z",
        "embargoed": "2026-03-02T08:00:00Z",
        "expires": "2026-04-02T08:00:00Z",
        "pubStatus": "usable",
        "language": "en-GB",
        "edNote": "Desk: not before eight.",
        "by": "By Ida Marsh",
        "headlines": [{"role": "short", "value": "Bridge shut"}, {"role": "main", "value": "Bridge to close"}],
        "subjects": [{"name": "Transport"}],
        "genres": [{"name": "Current"}],
        "usageTerms": "No machine use.",
        "bodies": [
            {"role": "main", "contentType": "text/html", "wordCount": 70, "value": "<p>" + "<p>".join(paragraphs)},
            {"role": "caption", "contentType": "text/plain", "value": "A bridge. " * 90},
        ],
    }  # fmt: skip


@pytest.fixture
def schema_org(paragraphs: tuple[str, ...]) -> dict[str, Any]:
    """Return a schema.org article."""
    return {
        "@context": "https://schema.org",
        "@type": "OpinionNewsArticle",
        "@id": "https://a.example/1",
        "headline": "Bridge to close",
        "author": [{"@type": "Person", "name": "Ida Marsh"}, {"name": "Jon Vale", "url": "https://a.example/jon"}],
        "datePublished": "2026-03-02T06:00:00+01:00",
        "articleSection": ["Transport", "Local"],
        "inLanguage": {"@type": "Language", "name": "en"},
        "wordCount": "70",
        "isAccessibleForFree": False,
        "articleBody": "\n\n".join(paragraphs),
    }


def test_ninjs_3_fields(read_one: ReadOne, ninjs3: dict[str, Any], paragraphs: tuple[str, ...]) -> None:
    """Every field is found in its place; the main body is taken, not the longest."""
    article = read_one("a.json", json.dumps(ninjs3))
    assert (article.source_id, article.headline, article.byline) == ("urn:example:1", "Bridge to close", "Ida Marsh")
    assert (article.section, article.genre, article.language) == ("Transport", "Current", "en-GB")
    assert (article.version, article.declared_words, article.rights) == ("4", 70, "No machine use.")
    assert article.embargoed_until == "2026-03-02T08:00:00+00:00"
    assert article.ed_note == "Desk: not before eight."
    assert article.body == "\n\n".join(paragraphs)


def test_ninjs_1_is_read_too(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Lower-case keys and `body_html` of ninjs 1.x are the same to the reader."""
    item = {"uri": "urn:1", "pubstatus": "usable", "headline": "Bridge", "versioncreated": "2026-03-02",
            "body_html": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)}  # fmt: skip
    article = read_one("a.json", json.dumps(item))
    assert (article.headline, article.updated_at) == ("Bridge", "2026-03-02")
    assert article.body == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("given", "stands"),
    [("withheld", "withheld"), ("canceled", "canceled"), ("cancelled", "canceled"), ("maybe", "withheld")],
)
def test_pub_status(read_one: ReadOne, ninjs3: dict[str, Any], given: str, stands: str) -> None:
    """A killed article comes in, even without a text, so that its takeaways can be taken down."""
    article = read_one("a.json", json.dumps(ninjs3 | {"pubStatus": given, "bodies": []}))
    assert (article.pub_status, article.body) == (stands, "")


def test_ninjs_without_text_is_refused(refusal: Refusal, ninjs3: dict[str, Any]) -> None:
    """A picture, and a text item without a body, are no articles."""
    assert "'picture'" in refusal("a.json", json.dumps(ninjs3 | {"type": "picture"}))
    assert "no body" in refusal("b.json", json.dumps(ninjs3 | {"bodies": []}))


def test_schema_org_fields(read_one: ReadOne, schema_org: dict[str, Any], paragraphs: tuple[str, ...]) -> None:
    """Every field is found; the type tells the genre, and a closed page is noted."""
    article = read_one("a.json", json.dumps(schema_org))
    assert (article.source_id, article.headline) == ("https://a.example/1", "Bridge to close")
    assert (article.byline, article.section, article.language) == ("Ida Marsh and Jon Vale", "Transport", "en")
    assert (article.genre, article.declared_words) == ("opinion", 70)
    assert article.input_notes[0].startswith("paywall:")
    assert article.body == "\n\n".join(paragraphs)


def test_graph_list_and_envelope(read: Read, schema_org: dict[str, Any]) -> None:
    """A JSON-LD graph, a plain list and a search result are taken apart."""
    second = schema_org | {"@id": "https://a.example/2"}
    for value in (
        {"@graph": [{"@type": "WebPage"}, schema_org, second]},
        [schema_org, second],
        {"items": [schema_org, second]},
    ):
        ids = [reading.source_id for reading in read("a.json", json.dumps(value)) if isinstance(reading, ArticleText)]
        assert ids == ["https://a.example/1", "https://a.example/2"]


def test_lines_go_on_after_a_bad_one(read: Read, ninjs3: dict[str, Any], schema_org: dict[str, Any]) -> None:
    """One bad line of a .jsonl file is refused by its number; the others come in."""
    lines = [json.dumps(ninjs3), '{"uri": ', "", '{"a": 1}', json.dumps(schema_org)]
    readings = read("a.jsonl", "\n".join(lines))
    assert [isinstance(reading, ArticleText) for reading in readings] == [True, False, False, True]
    assert str(readings[1]).endswith("a.jsonl, line 2: not JSON (Expecting value, column 9)")
    assert "line 4: not an article" in str(readings[2])


def test_articles_without_ids_get_different_ones(read: Read, paragraphs: tuple[str, ...]) -> None:
    """Two objects without an id are two articles, known by their place in the file."""
    items = [{"@type": "NewsArticle", "articleBody": "\n\n".join(part)} for part in (paragraphs, paragraphs[::-1])]
    ids = [reading.source_id for reading in read("a.json", json.dumps(items)) if isinstance(reading, ArticleText)]
    assert len(set(ids)) == 2


def test_every_article_of_a_line_or_object_comes_in(read: Read, paragraphs: tuple[str, ...]) -> None:
    """A graph inside a line or a list gives all its articles, the first with the id that it would have alone."""
    graphs = [
        {"@graph": [{"@type": "NewsArticle", "articleBody": f"{paragraph} {at}."} for at in ("One", "Two")]}
        for paragraph in paragraphs[:2]
    ]
    for name, content in (("a.jsonl", "\n".join(map(json.dumps, graphs))), ("a.json", json.dumps(graphs))):
        readings = read(name, content)
        ids = [reading.source_id for reading in readings if isinstance(reading, ArticleText)]
        assert len(set(ids)) == len(readings) == 4
        assert [identity.partition("#")[2] for identity in ids] == ["1", "1.2", "2", "2.2"]


def test_a_guessed_encoding_is_noted_with_each_article(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """JSON in something else than UTF-8 is read, and an editor is told."""
    row = json.dumps({"id": "a", "article": "\n".join(paragraphs)}, ensure_ascii=False).encode("cp1252")
    for name in ("a.json", "a.jsonl"):
        article = read_one(name, row)
        assert article.body == "\n\n".join(paragraphs)
        assert article.input_notes[0] == "encoding: read as cp1252, which nothing states"


def test_repeated_articles(read: Read, ninjs3: dict[str, Any]) -> None:
    """The same article twice is refused once; another text under the same id comes in with a note."""
    other = ninjs3 | {"bodies": [{"value": "The bridge will not close after all, the council said on Friday."}]}
    first, again, changed = read("a.json", json.dumps([ninjs3, ninjs3, other]))
    assert isinstance(first, ArticleText)
    assert "stands in it twice" in str(again)
    assert isinstance(changed, ArticleText)
    assert any(note.startswith("duplicate id") for note in changed.input_notes)


@pytest.mark.parametrize(
    "later",
    [
        {"pubStatus": "canceled"},
        {"pubStatus": "withheld"},
        {"embargoed": "2099-01-01T00:00Z"},
        {"expires": "2026-03-03T00:00Z"},
        {"headline": "Bridge to close after all", "headlines": None},
        {"usageTerms": "Print only."},
        {"edNote": "EMBARGOED UNTIL 6 PM"},
        {"representationType": "partial"},
    ],
)
def test_the_same_text_with_other_words_about_it(read: Read, ninjs3: dict[str, Any], later: dict[str, Any]) -> None:
    """A cancellation, an embargo or another headline is no repetition, though the text is the same."""
    first, second, again = read("a.jsonl", "\n".join(map(json.dumps, (ninjs3, ninjs3 | later, ninjs3 | later))))
    assert isinstance(first, ArticleText)
    assert isinstance(second, ArticleText), second
    assert first.body == second.body
    assert not any(note.startswith("duplicate id") for note in second.input_notes)
    assert "stands in it twice" in str(again)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[" * 100_000, "not JSON"),
        ('{"uri": 1' + "0" * 100_000 + "}", "not an article"),
        ("[]", "empty list"),
        ('"just a text"', "not an article"),
        ("{'uri': 'a'}", "not JSON"),
        ('{"@type": "NewsArticle", "articleBody": {"@id": "#self"}, "@id": "#self"}', "no articleBody"),
    ],
)
def test_bad_json_is_refused(refusal: Refusal, content: str, reason: str) -> None:
    """Depth, size and shape of JSON can not hurt."""
    assert reason in refusal("a.json", content)


@pytest.mark.parametrize("key", ["article", "body", "text", "Article"])
def test_rows_of_data_sets(read: Read, paragraphs: tuple[str, ...], key: str) -> None:
    """An id, a headline and a text under one of the usual names are an article; what else there is does no harm."""
    row = {"id": "a1b2", "title": "Bridge to close", key: "\n".join(paragraphs), "highlights": ["One."], "type": "news"}
    (article,) = read("rows.jsonl", json.dumps(row))
    assert isinstance(article, ArticleText), article
    assert (article.source_id, article.headline) == ("a1b2", "Bridge to close")
    assert article.body == "\n\n".join(paragraphs)


def test_a_row_s_limits_hold(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Status, embargo and expiry of a plain object are not overlooked."""
    row = {"id": "a", "article": "\n".join(paragraphs), "author": "Ida Marsh", "date": "2026-03-02"}
    article = read_one("a.json", json.dumps(row | {"embargo": "2026-03-02T08:00Z", "expires": "2026-04-02T08:00Z"}))
    assert (article.embargoed_until, article.expires_at) == ("2026-03-02T08:00:00+00:00", "2026-04-02T08:00:00+00:00")
    assert (article.byline, article.published_at) == ("Ida Marsh", "2026-03-02")
    for limit in ({"pubStatus": "withheld"}, {"embargoed": "six on Friday"}):
        assert read_one("a.json", json.dumps(row | limit)).pub_status == "withheld"
    assert guessed_embargo(read_one("a.json", json.dumps(row | {"title": "EMBARGOED until six"})))


def test_numbers_of_rows_count_within_their_file(read: Read, paragraphs: tuple[str, ...]) -> None:
    """Two data sets that both begin at 1 do not overwrite each other's articles."""
    line = json.dumps({"id": 1, "article": "\n".join(paragraphs)})
    ids = [reading.source_id for name in ("a.jsonl", "b.jsonl") for reading in read(name, line)]
    assert len(set(ids)) == 2


def test_a_link_goes_before_a_mere_number(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """Every night's export of one name begins with 1; a link to the site tells no article from another."""
    row: dict[str, object] = {"id": 1, "article": "\n".join(paragraphs)}
    stated: list[dict[str, object]] = [
        {"url": "https://n.example/bridge"},
        {"guid": "g-7"},
        {"link": "https://n.example/?p=7", "guid": 7},
    ]
    ids = [read_one("a.json", json.dumps(row | one)).source_id for one in stated]
    assert ids == ["https://n.example/bridge", "g-7", "https://n.example/?p=7"]
    assert read_one("a.json", json.dumps(row | {"url": "https://n.example/"})).source_id.endswith("#id-1")
    assert read_one("a.json", json.dumps(row | {"id": "a", "url": "https://n.example/bridge"})).source_id == "a"


@pytest.mark.parametrize("row", [{"id": "a", "article": "One.", "text": "Two."}, {"id": "a"}, {"article": [1, "One."]}])
def test_a_row_whose_text_is_in_doubt_is_refused(read: Read, row: dict[str, Any]) -> None:
    """Two texts, or none: the refusal names the keys that are read."""
    (refused,) = read("a.jsonl", json.dumps(row))
    assert isinstance(refused, InputError)
    assert "not an article in a known form" in refused.message
    assert "`article`, `body` and `text`" in refused.hint


@pytest.mark.parametrize("key", ["content", "paragraphs", "full_text", "story"])
def test_rows_with_their_text_under_another_key(read_one: ReadOne, paragraphs: tuple[str, ...], key: str) -> None:
    """Where it stands under none of the usual ones; a list of texts is one of paragraphs."""
    for value in ("\n\n".join(paragraphs), list(paragraphs)):
        article = read_one("a.json", json.dumps({"id": "a", "title": "Bridge to close", key: value}))
        assert (article.source_id, article.body.split("\n\n")) == ("a", list(paragraphs))
    listed = read_one("a.json", json.dumps({"id": "a", "title": "Bridge to close", "body": list(paragraphs)}))
    assert listed.body.split("\n\n") == list(paragraphs)
    both = read_one("a.json", json.dumps({"id": "a", "text": "\n\n".join(paragraphs), key: "A summary of it."}))
    assert both.body.split("\n\n") == list(paragraphs)


def test_a_text_in_parts_of_other_kinds_is_refused(refusal: Refusal, paragraphs: tuple[str, ...]) -> None:
    """Its texts alone may be a part of it."""
    body = [{"text": paragraphs[0]}, *paragraphs[1:]]
    assert "not an article in a known form" in refusal("a.json", json.dumps({"id": "a", "title": "B", "body": body}))


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        ({"byline": "By <a href='x'>Ana Poe</a>"}, "Ana Poe"),
        ({"bylines": [{"by": "By ANA POE"}, {"by": "KIT HOLT"}]}, "ANA POE and KIT HOLT"),
    ],
)
def test_bylines_come_without_markup_and_in_lists(
    read_one: ReadOne, paragraphs: tuple[str, ...], stated: dict[str, Any], byline: str
) -> None:
    """As systems and AP have them; a headline loses its marks, too."""
    item = {"uri": "u", "headline": "**Bridge** to *close*", "body_text": "\n\n".join(paragraphs)} | stated
    article = read_one("a.json", json.dumps(item))
    assert (article.byline, article.headline) == (byline, "Bridge to close")
