"""Tells that a name has the other superlative of its sentence: "widest in Larkby and narrowest in Wend" turned."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.held import Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.segments import segments
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.superlatives import MOST_LEAST, ORDERS, SIDES


class _Ranked(NamedTuple):
    """The only name and the only superlative of one clause."""

    name: frozenset[str]
    side: str
    """The superlative that stands for all that say the same."""
    word: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each name beside a superlative that a sentence near gives another, and it the other one."""
    own = _ranked(held.read.words, held.read.names, held.text)
    if not own:
        return
    article, text = held.article, held.article.read.text
    told = [_ranked(article.words_of[n], article.names.get(n, ()), text) for n in sorted(sentences_near(held))]
    for one in own:
        if any(one.side == other.side and _is_same(one, other) for found in told for other in found):
            continue
        turned = next((other for found in told if (other := _turned(one, found)) is not None), None)
        if turned is not None:
            message = f"“{one.word.text}”: the article says “{turned.word.text}” of this name, and that of another."
            yield held.flag("negation", Severity.WARNING, message, one.word, turned.word)


def _turned(own: _Ranked, there: Sequence[_Ranked]) -> _Ranked | None:
    """Return what a sentence says of a name, where it says the name's superlative of another one."""
    mine = [other for other in there if _is_same(own, other)]
    others = [other for other in there if other.side == own.side and not _is_same(own, other)]
    return mine[0] if len(mine) == 1 and others else None


def _is_same(one: _Ranked, other: _Ranked) -> bool:
    """Return whether one name has all words of the other."""
    return one.name <= other.name or other.name <= one.name


def _ranked(words: Sequence[Word], names: Sequence[Name], text: str) -> list[_Ranked]:
    if not names:
        return []
    found = []
    for part in segments(words, text):
        sides = list(_sides(part))
        named = [name for name in names if part[0].start <= name.start < part[-1].end] if len(sides) == 1 else []
        if len(named) == 1:
            forms = (SAME_PEOPLE.get(word.norm, {word.norm}) for word in named[0].words)
            found.append(_Ranked(frozenset[str]().union(*forms), *sides[0]))
    return found


def _sides(words: Sequence[Word]) -> Iterator[tuple[str, Word]]:
    for place, word in enumerate(words):
        if word.norm in SIDES and word.norm not in ORDERS:
            yield SIDES[word.norm], word
        elif word.norm in MOST_LEAST:
            following = words[place + 1].norm if place + 1 < len(words) and words[place + 1].stem else ""
            yield f"{word.norm} {following}".strip(), word
