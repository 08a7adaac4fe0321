"""Check `number`: what is said of a part ("ten men, three of them in Leeds") is not said of the whole count."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.parts import FINITE, OF_THEM, WITH_PART

_INCLUDING, _OF_THEM = re.compile(rf"{WITH_PART}\s$", re.IGNORECASE), re.compile(OF_THEM, re.IGNORECASE)
_ENDS = re.compile(r"[,;:.()–—]|--|\sand\s")
_REACH = 4
"""So many words behind a part are said of it alone."""
_LEAD = 24


class _Part(NamedTuple):
    """A part of a count, and the words of its article that tell only of it."""

    quantity: Quantity
    tail: tuple[Word, ...]


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each count with a word that the article has for a part of it alone."""
    if _OF_THEM.search(held.text) or re.search(WITH_PART, held.text, re.IGNORECASE):
        return
    own = {word.stem for word in held.read.words if word.stem}
    for whole in held.read.quantities[:MOST]:
        if whole.form is not Form.COUNT or whole.unit or is_empty(whole, held.text):
            continue
        near = sentences_near(held)
        counts = (one for one in candidates(whole, held).places if isinstance(one, Quantity))
        places = [one for one in counts if held.article.sentence_at(one.start) in near]
        for part in _parts(places, held) if len(places) == 1 else ():
            told = next((word for word in part.tail if word.stem in own and _is_only_there(word, part, held)), None)
            if told is not None and not any(one.same_value(part.quantity) for one in held.read.quantities[:MOST]):
                text = held.article.read.text
                said = text[part.quantity.start : part.tail[-1].end]
                message = f"“{held.text[whole.start : whole.end]}”: the article says this of a part (“{said}”)."
                yield held.flag("number", Severity.WARNING, message, whole, part.quantity)


def _parts(places: Sequence[Quantity], held: Held) -> Iterator[_Part]:
    """Yield the parts that the sentence of a count tells behind it."""
    text = held.article.read.text
    for place in places:
        number = held.article.sentence_at(place.start)
        for one in held.article.quantities[number]:
            if one.start <= place.end or one.form is not Form.COUNT or one.unit or one.value >= place.value:
                continue
            of_them = _OF_THEM.match(text, one.end)
            if of_them or _INCLUDING.search(text, max(0, one.start - _LEAD), one.start):
                start = of_them.end() if of_them else one.end
                tail = _tail(start, held.article.words_of[number], text)
                if tail:
                    yield _Part(one, tail)


def _tail(start: int, words: Sequence[Word], text: str) -> tuple[Word, ...]:
    tail: list[Word] = []
    for word in [word for word in words if word.start >= start][:_REACH]:
        if word.norm in FINITE or _ENDS.search(text, tail[-1].end if tail else start, word.start + 1):
            break
        tail.append(word)
    return tuple(tail)


def _is_only_there(word: Word, part: _Part, held: Held) -> bool:
    """Return whether the sentence of a part, and those beside it, have a word for the part alone."""
    article = held.article
    number = article.sentence_at(word.start)
    starts = [
        article.words_of[near][place].start
        for near, place in article.positions.get(word.stem, ())
        if abs(near - number) <= 1
    ]
    return all(part.tail[0].start <= start <= part.tail[-1].start for start in starts)
