"""Read schema.org articles, as JSON files and as the JSON-LD inside of web pages carry them."""

from collections.abc import Iterator
from typing import Any, TypeGuard

from db.input_notes import NoteKind, noted
from db.records import ArticleText
from summarizer.ingest.clean import clean, one_line
from summarizer.ingest.dates import iso
from summarizer.ingest.formats.textless import without_text
from summarizer.ingest.gating.limits import read_limits
from summarizer.ingest.gating.scheduled import published
from summarizer.ingest.gating.usage import ed_note_of, rights_of
from summarizer.ingest.html.markup import line_of_markup, rows_of_markup, rows_of_text
from summarizer.ingest.html.sifting import sift
from summarizer.ingest.json_values import flat, id_of, labels_of, list_of_texts, long_text, text_of, whole_number
from summarizer.ingest.lines.rows import Row
from summarizer.ingest.source import Reading, Source

_GENRES = {
    "OpinionNewsArticle": "opinion",
    "LiveBlogPosting": "live blog",
    "ReviewNewsArticle": "review",
    "AnalysisNewsArticle": "analysis",
    "BackgroundNewsArticle": "background",
    "SatiricalArticle": "satire",
    "AdvertiserContentArticle": "advertisement",
}
_SAMPLE_PAGE = "https://google.com/article"
"""The `mainEntityOfPage` of the sample that many sites copied without filling it in."""
_REFERRING = ("author", "creator", "copyrightHolder")
_LISTING = ("itemListElement", "item", "hasPart")
_DEEPEST = 6


def types_of(item: dict[str, Any]) -> list[str]:
    """Return the schema.org types that an object states, without their namespace."""
    stated = item.get("@type", item.get("type"))
    names = stated if isinstance(stated, list) else [stated]
    return [name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in names if isinstance(name, str)]


def is_article(item: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is a schema.org article or posting."""
    if not isinstance(item, dict):
        return False
    return any(name.endswith(("Article", "BlogPosting", "Posting", "Report")) for name in types_of(item)) or (
        isinstance(item.get("articleBody"), str)
    )


def articles_in(value: object) -> Iterator[dict[str, Any]]:
    """Yield the articles in a JSON-LD value: itself, its `@graph`, the items of a list, a `mainEntity`.

    What an article of a graph says of its author by `@id` alone is filled in from the graph.
    """
    return (item for item, _ in placed_articles(value))


def placed_articles(value: object, depth: int = 0, *, listed: bool = False) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the articles as `articles_in` does, each with whether it is one of an `ItemList` or a part of something."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from placed_articles(item, depth + 1, listed=listed)
    elif is_article(value):
        yield value, listed
    elif isinstance(value, dict):
        for key in ("@graph", "mainEntity", *_LISTING):
            if key in value:
                known = _nodes(value[key]) if key == "@graph" else {}
                found = placed_articles(value[key], depth + 1, listed=listed or key in _LISTING)
                yield from ((_filled_in(item, known), one_of_many) for item, one_of_many in found)


def _nodes(graph: object) -> dict[str, Any]:
    """Return the nodes of a graph by their `@id`."""
    nodes = graph if isinstance(graph, list) else []
    return {node["@id"]: node for node in nodes if isinstance(node, dict) and isinstance(node.get("@id"), str)}


def _filled_in(item: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """Return an article with the nodes of its graph in the place of references to them; one step, never in circles."""
    stated = {key: item[key] for key in _REFERRING if key in item} if known else {}
    return item | {
        key: [_referred(one, known) for one in (value if isinstance(value, list) else [value])]
        for key, value in stated.items()
    }


def _referred(value: object, known: dict[str, Any]) -> object:
    """Return the node that `value` refers to, or the value itself where it says more than an id."""
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return known.get(value["@id"], value)
    return value


def read_schema_org(item: dict[str, Any], source: Source, fallback_id: str, part: str = "") -> Reading:
    """Return the article of one schema.org object, or its refusal."""
    article = stated_article(item, source.label, fallback_id)
    body = long_text(item.get("articleBody") or item.get("text"))
    if refusal := source.too_long(body, part=part):
        return refusal
    sifted = sift(rows_of_body(body))
    article = with_text(article, sifted.paragraphs, sifted.byline, sifted.all_notes())
    if article.body or read_limits(item).status != "usable":
        return article
    hint = "Export the full text, not only the metadata."
    return without_text(source, article, "it has no articleBody with running text", text=body, hint=hint, part=part)


def with_text(article: ArticleText, paragraphs: list[str], byline: str, notes: tuple[str, ...]) -> ArticleText:
    """Return `article` with its running text, and with the byline found there if it states none."""
    from dataclasses import replace

    return replace(
        article,
        body="\n\n".join(paragraphs),
        byline=article.byline or byline,
        input_notes=article.input_notes + notes,
    )


def stated_article(item: dict[str, Any], path: str, fallback_id: str) -> ArticleText:
    """Return everything but the text that a schema.org object states about its article."""
    free = item.get("isAccessibleForFree")
    closed = free is False or (isinstance(free, str) and free.strip().lower() in {"false", "no"})
    genres = [_GENRES[name] for name in types_of(item) if name in _GENRES] + labels_of(item.get("genre"))
    limits = read_limits(item)
    walled = (noted(NoteKind.PAYWALL, "the source says that the page is not free to read"),) if closed else ()
    corrections = (noted(NoteKind.CORRECTION, text) for text in _corrections(item))
    return ArticleText(
        source_id=identity(item) or fallback_id,
        headline=line_of_markup(text_of(item.get("headline") or item.get("name"))),
        body="",
        byline=" and ".join(
            line_of_markup(text)
            for text in list_of_texts(item.get("author") or item.get("creator"))
            if "://" not in text and not text.startswith(("#", "_:"))
        ),
        section=line_of_markup(text_of(item.get("articleSection"))),
        language=text_of(item.get("inLanguage")),
        published_at=published(item, iso(text_of(item.get("datePublished")))),
        updated_at=iso(text_of(item.get("dateModified"))),
        version=text_of(item.get("version")),
        pub_status=limits.held_to("usable"),
        embargoed_until=limits.embargoed_until,
        expires_at=limits.expires_at,
        genre=", ".join(dict.fromkeys(genres)),
        rights=rights_of(item),
        ed_note=ed_note_of(item),
        declared_words=whole_number(item.get("wordCount")),
        source_path=path,
        input_notes=(*limits.notes, *walled, *corrections),
    )


def _corrections(item: dict[str, Any]) -> list[str]:
    """Return what an article states under `correction` or `correctionNotice`: texts, or objects with one."""
    stated = (one for key in ("correction", "correctionNotice") for one in flat(item.get(key)) if one)
    texts = (text_of(one.get("text")) or text_of(one) if isinstance(one, dict) else text_of(one) for one in stated)
    return [text for text in texts if text]


def identity(item: dict[str, Any]) -> str:
    """Return the id that an article states: `@id`, `identifier`, `url` or `mainEntityOfPage`."""
    for key in ("@id", "identifier", "url", "mainEntityOfPage"):
        text = id_of(item.get(key))
        if text and not text.startswith(("#", "_:")) and text != _SAMPLE_PAGE:
            return text
    return ""


def rows_of_body(body: str) -> list[Row]:
    """Return the rows of a stated body, which may be plain text or, against the rules, HTML or a mixture of both."""
    if "</" in body:
        return rows_of_markup(body)
    return rows_of_text(one_paragraph_per_line(clean(body)))


def one_paragraph_per_line(text: str) -> str:
    """Return the text itself, or one line where it has no line breaks at all."""
    return text if "\n" in text else one_line(text)
