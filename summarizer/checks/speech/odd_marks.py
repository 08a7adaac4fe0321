"""Check `quote`, third part: a quotation mark without a partner, and the words that it seems to belong to."""

import re
from collections.abc import Sequence

from db.records import Span
from summarizer.checks.reading.quotations import DOUBLE, Quotation
from summarizer.checks.reading.spacing import plain_marks
from summarizer.english.speech import SAYING
from summarizer.sentences import split

_ENDS = ",.!?"
_TRIMMED = f" \t{_ENDS};:…"
_NEXT = re.compile(r"\s*(\w+)")


def odd_marks(text: str, quotations: Sequence[Quotation]) -> list[Span]:
    """Return the double quotation marks that stand neither round a quotation nor in one; an inch has none."""
    if not any(mark in DOUBLE for mark in text) and "``" not in text and "''" not in text:
        return []
    plain = plain_marks(text)
    places = [place for place, letter in enumerate(plain) if letter in DOUBLE and not plain[:place][-1:].isdigit()]
    return [Span(place, place + 1) for place in places if not _has_partner(place, plain, quotations)]


def half_open(odd: Sequence[Span], text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the words that each odd mark belongs to: up to the next one, or to an end of its sentence.

    A mark that closes what nothing opened may belong to one word; it is taken for a whole sentence's where a comma or
    a full stop stands before it, or a verb of saying behind it.
    """
    found, plain = [], plain_marks(text)
    for sentence in split(plain):
        marks = [mark.start for mark in odd if sentence.start <= mark.start < sentence.end]
        if len(marks) > 1:
            found.append((marks[0] + 1, marks[1]))
        elif marks and not plain[marks[0] - 1 : marks[0]].strip(" ([") and marks[0] + 1 < sentence.end:
            ends = [start - 1 for start, _ in quotations if start > marks[0]]
            found.append((marks[0] + 1, min([sentence.end, *ends])))
        elif marks and _ends_speech(marks[0], plain):
            starts = [end + 1 for _, end in quotations if end < marks[0]]
            found.append((max([sentence.start, *starts]), marks[0]))
    return [Quotation(*_trimmed(plain, start, end)) for start, end in found if plain[start:end].strip(_TRIMMED)]


def _has_partner(place: int, text: str, quotations: Sequence[Quotation]) -> bool:
    """Return whether a mark stands round a quotation that was read, or inside of one."""
    return any(
        start <= place < end
        or (place < start and not text[place + 1 : start].strip())
        or (end <= place and not text[end:place].strip(_TRIMMED))
        for start, end in quotations
    )


def _ends_speech(place: int, text: str) -> bool:
    after = _NEXT.match(text, place + 1)
    return text[place - 1] in _ENDS or (after is not None and after[1].lower() in SAYING)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start] in _TRIMMED:
        start += 1
    while text[end - 1] in _TRIMMED:
        end -= 1
    return start, end
