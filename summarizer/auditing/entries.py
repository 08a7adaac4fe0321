"""Entries of the review log as rows of a table and as JSON."""

import json
from typing import Any

from db.log import LogEntry
from summarizer.auditing.rows import Cell
from summarizer.auditing.words import note_of, summary

COLUMNS = ("entry", "at", "act", "actor", "article", "draft", "what")


def row(entry: LogEntry) -> list[Cell]:
    """Return the entry as `COLUMNS`."""
    said = "; ".join(part for part in (summary(entry), note_of(entry)) if part)
    return [
        entry.seq,
        f"{entry.at:%Y-%m-%d %H:%M:%S}",
        entry.act,
        entry.actor.name,
        entry.article_id,
        entry.draft_id,
        said,
    ]


def as_json(entry: LogEntry) -> dict[str, Any]:
    """Return the entry's whole body, its hash, and its texts (null where redacted)."""
    return entry.facts | {"hash": entry.hash, "texts": _texts(entry)}


def _texts(entry: LogEntry) -> dict[str, Any]:
    return {field: text if text is None or field == "note" else json.loads(text) for field, text in entry.texts.items()}
