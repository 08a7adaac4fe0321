"""Entries of the review log as rows of a table, as JSON, and as the history of one article."""

from collections.abc import Iterator
from typing import Any

from db.history import details_of, three_of
from db.log import LogEntry
from summarizer.auditing.rows import Cell
from summarizer.auditing.words import in_words, note_of, texts_of
from summarizer.one_line import one_line
from summarizer.word_diff import marked

COLUMNS = ("entry", "at", "act", "actor", "article", "draft", "what")


def row(entry: LogEntry) -> list[Cell]:
    """Return the entry as `COLUMNS`."""
    said = "; ".join(part for part in (in_words(entry), note_of(entry)) if part)
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
    return entry.body | {"hash": entry.hash, "texts": _values(entry)}


def history_lines(entries: list[LogEntry]) -> Iterator[str]:
    """Yield a line for each entry of an article, and under it the texts that it brought or changed.

    No text breaks its line, whoever wrote it: what stands on a line of its own would look like an entry.
    """
    for entry in entries:
        said = in_words(entry)
        who = entry.actor.name if entry.actor.kind == "person" else f"({entry.actor.name})"
        draft = f" draft {entry.draft_id}" if entry.draft_id else ""
        line = f"{entry.act}{draft} by {who}{': ' if said else ''}{said}"
        yield f"{entry.at:%Y-%m-%d %H:%M:%S}  #{entry.seq}  {one_line(line)}"
        yield from (f"    {one_line(text)}" for text in _changes(entry))


def _values(entry: LogEntry) -> dict[str, Any]:
    return {field: _value(entry, field, text) for field, text in entry.texts.items()}


def _value(entry: LogEntry, field: str, text: str | None) -> object:
    if text is None or field == "note":
        return text
    return details_of(entry) if field == "details" else three_of(entry, field)


def _changes(entry: LogEntry) -> Iterator[str]:
    before, after = texts_of(entry, "before"), texts_of(entry, "after")
    if after and entry.act == "drafted":
        yield from (f"{number}. {text}" for number, text in enumerate(after, start=1))
    elif before and after:
        for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
            if old != new:
                yield f"{number}. {marked(old, new)}"
    note = note_of(entry)
    if note:
        yield f"note: {note}"
