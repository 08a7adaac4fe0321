"""Boxes as JSON: for a content system that takes everything the record may tell."""

import re
from collections.abc import Sequence

from summarizer.command_line.console import as_json
from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.export.provenance import source_types

FORMAT = "takeaways/1"
NOTICE = f"{NOT_REVIEWED}: this file holds drafts that no person has approved"
BEGINS = re.compile(rf'\{{\n  "format": "{FORMAT}",\n  "status": "')
LINE_BEGINS = re.compile(rf'\{{"status": "(?:reviewed|{NOT_REVIEWED})", "article": \{{"id": \d+, "source_id": ')


def item(box: Box) -> dict[str, object]:
    """Return one box as plain values."""
    article, model = box.article, box.model
    return {
        "status": "reviewed" if box.reviewed else NOT_REVIEWED,
        "article": {
            "id": box.draft.article_id,
            "source_id": article.source_id,
            "headline": article.headline,
            "section": article.section,
            "language": article.language,
            "published_at": article.published_at,
            "version": article.version,
            "sha256": box.draft.revision.sha256,
        },
        "draft": box.draft.id,
        "takeaways": [_takeaway(box, at) for at in range(3)],
        "disclosure": box.disclosure,
        "digitalSourceType": source_types(box),
        "model": {
            "drafter": model.drafter,
            "model": model.model,
            "revision": model.revision,
            "prompt": model.prompt_id,
        },
        "approval": _approval(box),
        "corrections": [{"text": one.text, "at": one.at.isoformat()} for one in box.corrections],
    }


def one(box: Box) -> str:
    """Return one box as a JSON file."""
    return as_json({"format": FORMAT} | item(box), indent=2) + "\n"


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes as one JSON file."""
    head: dict[str, object] = {"format": FORMAT, "generated_at": edition.at.isoformat()}
    notice = {"notice": NOTICE} if edition.unreviewed else {}
    return as_json(head | notice | {"items": [item(box) for box in boxes]}, indent=2) + "\n"


def line(box: Box) -> str:
    """Return one box as one line of JSON."""
    return as_json(item(box)) + "\n"


def lines(boxes: Sequence[Box], edition: Edition) -> str:
    """Return one line of JSON per box, below a line of notice where unreviewed boxes are among them."""
    notice = as_json({"notice": NOTICE}) + "\n" if edition.unreviewed else ""
    return notice + "".join(line(box) for box in boxes)


def _takeaway(box: Box, at: int) -> dict[str, object]:
    stored, body = box.draft.takeaways[at], box.article.body
    return {
        "text": stored.text,
        "evidence": [{"start": span.start, "end": span.end, "text": span.cut(body)} for span in stored.evidence],
    }


def _approval(box: Box) -> dict[str, object] | None:
    if box.approval is None:
        return None
    return {"entry": box.approval.entry, "at": box.approval.at.isoformat(), "edited": box.approval.edited}
