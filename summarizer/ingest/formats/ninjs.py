"""Read ninjs, the IPTC's news in JSON, versions 1.x to 3.x, whose keys differ in letter case and number."""

import re
from dataclasses import dataclass
from typing import Any, TypeGuard

from db.input_notes import NoteKind, noted
from db.records import ArticleText
from summarizer.ingest.clean import one_line
from summarizer.ingest.dates import iso
from summarizer.ingest.formats.textless import without_text
from summarizer.ingest.gating.limits import read_limits
from summarizer.ingest.gating.scheduled import published
from summarizer.ingest.gating.usage import ed_note_of, lowered, rights_of
from summarizer.ingest.html.markup import line_of_markup, rows_of_markup, rows_of_text
from summarizer.ingest.html.sifting import sift
from summarizer.ingest.json_values import flat, labels_of, list_of_texts, long_text, text_of, texts_of, whole_number
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.rows import Row
from summarizer.ingest.source import Reading, Source

_MARKS = frozenset(
    "bodies headlines body_text body_html body_xhtml body_nitf pubstatus versioncreated representationtype "
    "ednote".split()
)
_TEXT_TYPES = frozenset(("", "text", "composite", "article"))
_ORDER = re.compile(r"\b(?:not|until|till)\b", re.IGNORECASE)


def is_ninjs(item: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value looks like a ninjs object: a `uri` (or `guid`) and a key that only ninjs has."""
    if not isinstance(item, dict) or "@context" in item or "@type" in item:
        return False
    keys = {key.lower() for key in item}
    return bool(keys & {"uri", "guid"}) and bool(keys & _MARKS)


def read_ninjs(item: dict[str, Any], source: Source, fallback_id: str, part: str = "") -> Reading:
    """Return the article of one ninjs object, or its refusal."""
    stated = lowered(item)
    kind = text_of(stated.get("type")).lower()
    if kind not in _TEXT_TYPES:
        return source.refusal(f"a ninjs item of type {kind!r}, not text", part=part)
    body, declared = _body(stated)
    if refusal := source.too_long(body.value, part=part):
        return refusal
    sifted = sift(body.rows, of_a_page=False)
    limits = read_limits(stated)
    article = ArticleText(
        source_id=text_of(stated.get("uri")) or text_of(stated.get("guid")) or fallback_id,
        headline=_headline(stated),
        body="\n\n".join(sifted.paragraphs),
        byline=_byline(stated) or sifted.byline,
        section=text_of(stated.get("section")) or _section(stated),
        language=text_of(stated.get("language")),
        published_at=published(stated, iso(text_of(stated.get("firstcreated") or stated.get("contentcreated")))),
        updated_at=iso(text_of(stated.get("versioncreated"))),
        version=text_of(stated.get("version")),
        pub_status=limits.held_to("usable"),
        embargoed_until=limits.embargoed_until,
        expires_at=limits.expires_at,
        genre=", ".join(labels_of(stated.get("genres") or stated.get("genre") or stated.get("profile"))),
        rights=rights_of(stated),
        ed_note=ed_note_of(stated),
        declared_words=declared,
        source_path=source.label,
        input_notes=(
            *_partial(stated),
            *_ordered(text_of(stated.get("slugline"))),
            *limits.notes,
            *sifted.all_notes(),
        ),
    )
    if not article.body and limits.status == "usable":
        return without_text(source, article, "it has no body with running text", text=body.value, part=part)
    return article


@dataclass(frozen=True)
class _Body:
    """The main body of an item as it stands there."""

    value: str
    is_html: bool = False

    @property
    def rows(self) -> list[Row]:
        """Return the paragraphs, headings and list items."""
        return rows_of_markup(self.value) if self.is_html else rows_of_text(self.value)


def _body(stated: dict[str, Any]) -> tuple[_Body, int | None]:
    """Return the main body and the word count that the item states for it."""
    bodies = stated.get("bodies")
    if isinstance(bodies, list):
        candidates = [body for body in bodies[:50] if isinstance(body, dict) and isinstance(body.get("value"), str)]
        if candidates:
            body = max(candidates, key=_preference)
            is_html = "html" in text_of(body.get("contentType") or body.get("contenttype")).lower()
            return _Body(body["value"], is_html), whole_number(body.get("wordCount") or body.get("wordcount"))
    declared = whole_number(stated.get("wordcount"))
    for key in ("body_html", "body_xhtml", "body_text", "body_nitf"):
        if isinstance(stated.get(key), str) and stated[key].strip():
            return _Body(stated[key], key != "body_text"), declared
    return _Body(long_text(stated.get("body"))), declared


def _preference(body: dict[str, Any]) -> tuple[bool, bool, int]:
    """Return the order among bodies: the main role first, then HTML (it knows its paragraphs), then the longest."""
    role = text_of(body.get("role")).lower()
    kind = text_of(body.get("contentType") or body.get("contenttype")).lower()
    return role in {"", "main", "body", "default", "web", "drol:main"}, "html" in kind, len(body["value"])


def _partial(stated: dict[str, Any]) -> tuple[str, ...]:
    """Return a note where the source says that the text is not all of it."""
    if {"partial", "incomplete"} & {text.lower() for text in texts_of(stated.get("representationtype"))}:
        return (noted(NoteKind.PARTIAL, "the source says that the text is not complete"),)
    return ()


def _headline(stated: dict[str, Any]) -> str:
    """Return the headline, the main one where there are several, without markup."""
    text = _main(stated.get("headlines")) or text_of(stated.get("headline")) or text_of(stated.get("title"))
    return line_of_markup(text)


def _main(headlines: object) -> str:
    """Return the headline with the main role, or the first."""
    if not isinstance(headlines, list):
        return text_of(headlines)
    items = [item for item in headlines[:50] if isinstance(item, dict)]
    main = [item for item in items if "main" in text_of(item.get("role")).lower()]
    return text_of((main or items or headlines)[:1])


def _ordered(slug: str) -> list[str]:
    """Return the note of a slug that is an order (`DO NOT USE`); one word such as `EMBARGO` is the topic."""
    return notes_of([slug]) if _ORDER.search(slug) else []


def _byline(stated: dict[str, Any]) -> str:
    """Return who wrote it, without the `By` in front."""
    listed = [text_of(one.get("by")) for one in flat(stated.get("bylines")) if isinstance(one, dict)]  # AP's
    named = list_of_texts(stated.get("byline")) or list_of_texts(stated.get("by")) or listed
    names = [name for name in map(line_of_markup, named) if name]
    return " and ".join(one_line(name[3:]) if name[:3].lower() == "by " else name for name in names)


def _section(stated: dict[str, Any]) -> str:
    """Return the first subject's name: the nearest thing to a section that ninjs has."""
    return text_of(stated.get("subjects") or stated.get("subject"))
