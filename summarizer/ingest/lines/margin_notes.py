"""Take the comments of a shared document out of its text: `[a]` within it, and what colleagues wrote at its end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.ingest.lines.rows import Row

_COMMENT = re.compile(r"\[([a-z]{1,2})\](?!\[)\s*(?=\S)")
_MARKS = re.compile(r"(?<=[\w.,;:!?)\"'”’%\]])\[([a-z]{1,2})\]")
_MOST_SHOWN = 3
_LONGEST_SHOWN = 80


def without_comments(rows: Sequence[Row]) -> tuple[list[Row], list[str]]:
    """Return the rows without comments and their marks, and the comments.

    They are comments where the last rows begin with `[a]`, `[b]` and so on, in this order, and each mark stands behind
    a word above. One that is longer than a row goes on to the next mark.
    """
    begins = _begins(rows)
    if begins is None:
        return list(rows), []
    kept = [replace(row, text=_MARKS.sub("", row.text)) for row in rows[:begins]]
    return kept, [_COMMENT.sub("", row.text) for row in rows[begins:]]


def comments_note(comments: Sequence[str]) -> str:
    """Return the note that says which comments were left out."""
    shown = ", ".join(f"“{text[:_LONGEST_SHOWN]}”" for text in comments[:_MOST_SHOWN])
    more = ", ..." if len(comments) > _MOST_SHOWN else ""
    return f"suspect: {len(comments)} comments of a shared document were left out: {shown}{more}"


def _begins(rows: Sequence[Row]) -> int | None:
    """Return where the comments begin, or None where there are none."""
    opened = [(number, found[1]) for number, row in enumerate(rows) if (found := _COMMENT.match(row.text))]
    first = next((place for place, (_, mark) in enumerate(opened) if mark == "a"), None)
    if first is None:
        return None
    marks = [mark for _, mark in opened[first:]]
    begins = opened[first][0]
    marked = {mark for row in rows[:begins] for mark in _MARKS.findall(row.text)}
    return begins if marks == list(_alphabet(len(marks))) and marked == set(marks) else None


def _alphabet(count: int) -> Iterator[str]:
    """Yield the marks as documents give them: a to z, then aa, ab and so on."""
    for number in range(count):
        rounds, place = divmod(number, 26)
        yield (chr(ord("a") + rounds - 1) if rounds else "") + chr(ord("a") + place)
