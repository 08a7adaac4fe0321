"""Boxes as ninjs 3.1 news objects: the box is the item, the article an association without a source type."""

import re
from collections.abc import Sequence
from uuid import NAMESPACE_OID, NAMESPACE_URL, UUID, uuid5

from summarizer.command_line.console import as_json
from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.export.html import one as as_html
from summarizer.export.makers import makers_of
from summarizer.export.provenance import SCHEME, source_types

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
BEGINS = re.compile(
    r'\{\n  "uri": "urn:uuid:[0-9a-f-]{36}",\n  "standard": \{[^{}]*\},\n'
    r'  "type": "text",\n  "profile": "key-takeaways",'
)
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-;=?-Z_a-z~\[\]]+")


def item(box: Box) -> dict[str, object]:
    """Return the box as a ninjs object; what is not reviewed is withheld."""
    (source, *_) = source_types(box)
    value: dict[str, object] = {
        "uri": _urn(NAMESPACE_URL, box.article.source_id),
        "standard": STANDARD,
        "type": "text",
        "profile": "key-takeaways",
        "version": f"{box.draft.id}.{box.draft.version}",
        "pubStatus": "usable" if box.reviewed else "withheld",
        "firstCreated": box.draft.created_at.isoformat(),
        "versionCreated": box.modified.isoformat(),
        "title": "Key takeaways" if box.reviewed else f"{NOT_REVIEWED}: key takeaways",
        "headlines": [{"role": "article", "value": box.article.headline}],
        "bodies": [
            *({"role": "takeaway", "contentType": "text/plain", "value": text} for text in box.texts),
            {"role": "box", "contentType": "text/html", "value": as_html(box)},
        ],
        "descriptions": [{"role": "disclosure", "value": box.disclosure}],
        "digitalSourceType": {"name": source.removeprefix(SCHEME), "uri": source},
        "infoSources": _sources(box),
        "associations": [_article(box)],
    }
    if box.article.language:
        value["language"] = box.article.language
    if box.corrections:
        value["descriptions"] = [
            {"role": "disclosure", "value": box.disclosure},
            *({"role": "correction", "value": f"{fix.at:%Y-%m-%d}: {fix.text}"} for fix in box.corrections),
        ]
    return value


def one(box: Box) -> str:
    """Return one box as a ninjs file."""
    return as_json(item(box), indent=2) + "\n"


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes as one composite ninjs object."""
    stamp = f"{NOT_REVIEWED}: " if edition.unreviewed else ""
    package: dict[str, object] = {
        "uri": _urn(NAMESPACE_URL, edition.at.isoformat()),
        "standard": STANDARD,
        "type": "composite",
        "pubStatus": "withheld" if edition.unreviewed else "usable",
        "versionCreated": edition.at.isoformat(),
        "title": f"{stamp}Key takeaways",
        "associations": [{"name": f"takeaways-{box.draft.article_id}", "rel": "item", **item(box)} for box in boxes],
    }
    return as_json(package, indent=2) + "\n"


def _article(box: Box) -> dict[str, object]:
    known = box.article.source_id
    article: dict[str, object] = {"name": "article", "rel": "isBasedOn", "type": "text"}
    if URI.fullmatch(known):
        article["uri"] = known
    else:
        article |= {"uri": _urn(NAMESPACE_OID, known), "altIds": [{"role": "source", "value": known}]}
    if box.article.version:
        article["version"] = box.article.version
    return article


def _urn(space: UUID, known: str) -> str:
    """Return a URI that stays the same for the same identity."""
    return f"urn:uuid:{uuid5(space, known.encode(errors='backslashreplace').decode())}"


def _sources(box: Box) -> list[dict[str, str]]:
    models = [
        {"role": "drafter", "name": one.model, "literal": f"{one.drafter}:{one.revision}"}
        for one in makers_of(box.draft)
    ]
    if box.approval is None:
        return models
    role = "editor" if box.approval.edited else "reviewer"
    return [*models, {"role": role, "literal": f"review-log:{box.approval.entry}"}]
