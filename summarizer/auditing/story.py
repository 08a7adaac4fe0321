"""Tells one article's story from ingest to export, with the words that changed."""

from collections.abc import Iterator

from db.log import LogEntry
from summarizer.auditing.words import marked, note_of, summary, texts_of


def story(entries: list[LogEntry]) -> Iterator[str]:
    """Yield the lines of the story: a line for each entry, and under it the texts it brought or changed.

    No text breaks its line, whoever wrote it: what stands on a line of its own would look like an entry.
    """
    for entry in entries:
        said = summary(entry)
        who = entry.actor.name if entry.actor.kind == "person" else f"({entry.actor.name})"
        draft = f" draft {entry.draft_id}" if entry.draft_id else ""
        line = f"{entry.act}{draft} by {who}{': ' if said else ''}{said}"
        yield f"{entry.at:%Y-%m-%d %H:%M:%S}  #{entry.seq}  {one_line(line)}"
        yield from (f"    {one_line(text)}" for text in _texts(entry))


def one_line(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())


def _texts(entry: LogEntry) -> Iterator[str]:
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
