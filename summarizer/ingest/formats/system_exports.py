"""Read the objects that content systems export, by a table of their forms: each is put into the words of ninjs."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import Any, TypeGuard

from summarizer.ingest.formats.envelopes import results_of
from summarizer.ingest.formats.ninjs import read_ninjs
from summarizer.ingest.gating.usage import lowered
from summarizer.ingest.json_values import list_of_texts, text_of
from summarizer.ingest.source import Reading, Source

_MOST_PARTS = 5_000


def _at(item: object, path: str) -> Any:  # noqa: ANN401 - any value of a JSON object
    """Return what stands at a path of keys, of the first item of a list, or of all where the key ends in `[]`."""
    for key in path.split("."):
        while isinstance(item, list) and item:
            item = item[0]
        item = item.get(key.removesuffix("[]")) if isinstance(item, dict) else None
        if key.endswith("[]"):
            rest = path.partition(f"{key}.")[2]
            return [_at(one, rest) for one in item[:_MOST_PARTS]] if isinstance(item, list) else None
    return item


def _of_elements(elements: object) -> str:
    """Return the HTML of an article that is a list of elements; pictures, players and links between them are none."""
    parts = [one for one in elements[:_MOST_PARTS] if isinstance(one, dict)] if isinstance(elements, list) else []
    return "\n".join(filter(None, map(_of_element, parts)))


def _of_element(element: dict[str, Any]) -> str:
    """Return the HTML of one element; empty for what is no text."""
    kind, content = element.get("type"), _text(element.get("content"))
    if kind == "text":
        return f"<p>{content}</p>"
    if kind == "header":
        return f"<h2>{content}</h2>"
    if kind == "correction":
        return f"<p>Correction: {_text(element.get('text'))}</p>"
    inside = [_text(one) for key in ("items", "content_elements") for one in _at(element, f"{key}[].content") or []]
    if kind == "list":
        return "<ul>" + "".join(f"<li>{text}</li>" for text in inside) + "</ul>"
    if kind == "quote":
        signed = _text(_at(element, "citation.content"))
        said = "".join(f"<p>{text}</p>" for text in inside)
        return f"<blockquote>{said}{f'<footer>{signed}</footer>' if signed else ''}</blockquote>"
    return ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _paragraphs(value: object) -> str:
    """Return HTML; of a plain text that stands in its place, with its paragraphs."""
    text = _text(value)
    return text if "<" in text else "".join(f"<p>{one}</p>" for one in re.split(r"\n\s*\n", escape(text, quote=False)))


@dataclass(frozen=True)
class _Form:
    """What tells the objects of a system from others, and where they have what ninjs has under its keys."""

    marks: tuple[tuple[str, type], ...]
    """What each of them has, by path and type."""
    text: str
    ids: str
    """Where it states an id."""
    fields: dict[str, str]
    """Paths by the key of ninjs, several parted by a blank: the first that says something counts."""
    made: Callable[[object], str] = _text
    """Makes the HTML of what stands under `text`."""


_FORMS = (
    _Form(  # Arc XP
        marks=(("content_elements", list), ("headlines.basic", str)),
        text="content_elements",
        made=_of_elements,
        ids="_id canonical_url",
        fields={
            "headline": "headlines.basic",
            "byline": "credits.by[].name",
            "section": "taxonomy.primary_section.name",
            "language": "language",
            "firstcreated": "display_date first_publish_date",
            "versioncreated": "last_updated_date",
        },
    ),
    _Form(  # WordPress
        marks=(("content.rendered", str), ("title.rendered", str)),
        text="content.rendered",
        ids="guid.rendered link id",
        fields={
            "headline": "title.rendered",
            "byline": "_embedded.author[].name",
            "section": "_embedded.wp:term.name",
            "firstcreated": "date_gmt date",
            "versioncreated": "modified_gmt modified",
        },
    ),
    *(
        _Form(  # JSON Feed
            marks=((text, str), ("id", object)),
            text=text,
            ids="id url",
            fields={
                "headline": "title",
                "byline": "authors[].name author.name",
                "section": "tags",
                "language": "language",
                "firstcreated": "date_published",
                "versioncreated": "date_modified",
            },
        )
        for text in ("content_html", "content_text")
    ),
    *(
        _Form(  # Drupal
            marks=((text, str), ("title", str), ("langcode", str)),
            text=text,
            ids="uuid id drupal_internal__nid",
            fields={
                "headline": "title",
                "language": "langcode",
                "firstcreated": "created",
                "versioncreated": "changed",
            },
            made=_paragraphs,
        )
        for text in ("body.processed", "body.value")
    ),
    *(
        _Form(  # Guardian
            marks=((text, str), ("webTitle", str)),
            text=text,
            ids="id webUrl",
            fields={
                "headline": "headline webTitle",
                "byline": "byline",
                "section": "sectionName pillarName",
                "language": "lang",
                "genre": "type",
                "firstcreated": "webPublicationDate firstPublicationDate",
                "versioncreated": "lastModified",
            },
            made=_paragraphs,
        )
        for text in ("body", "bodyText")
    ),
    _Form(  # Ghost
        marks=(("html", str), ("title", str), ("slug", str)),
        text="html",
        ids="uuid url id",
        fields={
            "headline": "title",
            "byline": "authors[].name primary_author.name",
            "section": "primary_tag.name tags.name",
            "firstcreated": "published_at",
            "versioncreated": "updated_at",
        },
    ),
)
_OTHERWISE_MEANT = frozenset(
    "type version body bodies body_html body_xhtml body_text body_nitf headlines title by subject subjects profile "
    "genre genres".split()
)
"""Keys of ninjs under which these systems have something else."""
_IN_GMT = "_gmt"


def is_system_export(item: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object of one of the known systems."""
    return isinstance(item, dict) and _form_of(item) is not None


def exported(item: dict[str, Any]) -> list[Any] | None:
    """Return the objects of a list of results that such a system answers with; None where it is none."""
    for key in ("content_elements", "posts"):
        results = item.get(key)
        if isinstance(results, list) and results and all(map(is_system_export, results)):
            return results
    return results_of(item)


def read_system_export(item: dict[str, Any], source: Source, fallback_id: str, part: str = "") -> Reading:
    """Return the article of such an object, or its refusal; whatever holds an article back is read as in ninjs."""
    form = _form_of(item)
    if form is None:
        return source.refusal("not an article in a known form", part=part)
    found = {key: _first(item, paths.split()) for key, paths in form.fields.items()}
    fields = {key: value for key, value in found.items() if value is not None}
    body = {"body_text" if form.text == "content_text" else "body_html": form.made(_at(item, form.text))}
    rest = {key: value for key, value in lowered(item).items() if key not in _OTHERWISE_MEANT}
    is_closed = _at(item, "content.protected") is True or item.get("status") is False
    closed = {"poststatus": "private"} if is_closed else {}
    uri = {"uri": _identity(item, form, source.fallback_id) or fallback_id, "guid": None}
    return read_ninjs(rest | fields | body | closed | uri, source, fallback_id, part)


def _identity(item: dict[str, Any], form: _Form, source_id: str) -> str:
    """Return the id that an object states; a mere number, beside no other, counts within its file."""
    stated = [text for path in form.ids.split() if (text := text_of(_at(item, path)))]
    named = next((text for text in stated if not text.isdecimal()), "")
    return named or (f"{source_id}#id-{stated[0]}" if stated else "")


def _form_of(item: dict[str, Any]) -> _Form | None:
    """Return the form that an object has."""
    if "@context" in item or "@type" in item:
        return None
    return next((form for form in _FORMS if all(isinstance(_at(item, path), kind) for path, kind in form.marks)), None)


def _first(item: dict[str, Any], paths: Iterable[str]) -> object:
    """Return what the first path leads to that says something, or None; a time of Greenwich with its zone."""
    for path in paths:
        value = _at(item, path)
        if list_of_texts(value):
            return f"{value}Z" if path.endswith(_IN_GMT) and not str(value).endswith("Z") else value
    return None
