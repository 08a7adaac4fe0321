"""Check `negation`, second part: the takeaway does not say "confirmed" where its sentence says "denied"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.english.polarity import OPPOSITES, TURNABLE
from summarizer.checks.held import Held
from summarizer.checks.marks import close_sentence, sentences_near
from summarizer.checks.reading.words import Word

_REACH = 5
"""So many words on each side of a word that may be turned round are compared."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first word whose opposite stands in the best sentence, and itself nowhere near."""
    best = close_sentence(held)
    if best is None:
        return
    own = {word.norm for word in held.read.words}
    around = {word.norm for number in sentences_near(held) for word in held.article.words_of[number]}
    for word in held.read.words:
        for alike, opposite in OPPOSITES.get(word.norm, ()):
            if alike & around or opposite & own:
                continue
            there = _first(word, opposite, best, held)
            if there is not None:
                message = f"“{word.text}”: the supporting sentence says “{there.text}”."
                yield held.flag("negation", Severity.WARNING, message, word, there)
                return


def _first(word: Word, opposite: frozenset[str], number: int, held: Held) -> Word | None:
    sentence = held.article.words_of[number]
    places = (place for place, other in enumerate(sentence) if other.norm in opposite)
    if word.norm not in TURNABLE:
        return next((sentence[place] for place in places), None)
    own = _beside(held.read.words, held.read.words.index(word))
    return next((sentence[place] for place in places if _is_same(own, _beside(sentence, place))), None)


class _Beside(NamedTuple):
    """The stems of the content words on the two sides of a word, and the words right beside it."""

    before: frozenset[str]
    after: frozenset[str]
    next: tuple[str, ...]


def _beside(words: Sequence[Word], place: int) -> _Beside:
    before, after = words[max(0, place - _REACH) : place], words[place + 1 : place + 1 + _REACH]
    return _Beside(_stems(before), _stems(after), tuple(word.norm for word in (*before[-1:], *after[:1])))


def _stems(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in words if word.stem)


def _is_same(own: _Beside, there: _Beside) -> bool:
    """Return whether a word here and its opposite there stand between the same halves, and not the other way round."""
    crossed = (own.before - there.before) & there.after and (own.after - there.after) & there.before
    if own.next == there.next or crossed:
        return not crossed
    before = not own.before or not there.before or own.before & there.before
    return bool(own.after & there.after) and bool(before)
