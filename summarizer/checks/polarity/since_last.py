"""Tells that a takeaway has done "since" a time what the article says was done then for the last time."""

from collections.abc import Iterator, Sequence

from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import denies_itself
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.denials import CONTRACTED
from summarizer.english.emphasis import HAS
from summarizer.english.lacking import FIRST, LAST, SINCE
from summarizer.english.undoings import TIME

_BEFORE = 6
"""Within so many words before a "since" stands its verb."""
_TIME = 3
"""Within so many words behind it stands its year."""
_YEAR = 4
_FAR = 4
"""Within so many words behind a "last" stands what was done."""


def since_last(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the "since" of such a takeaway, and the "last" of a sentence near: "have won it since 1968"."""
    if not any(denies_itself(word) or word.norm == FIRST for word in held.read.words):
        yield from _told_since(held)


def is_not_since_last(denial: Word, held: Held) -> bool:
    """Return whether a denial of the takeaway follows from such a "last": "have not won it since 1968"."""
    return any(denial.start < since.start for since, _ in _told_since(held))


def _told_since(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each "since" of the takeaway with the "last" that a sentence near has of the same deed and year."""
    own = held.read.words
    for place in [at for at, word in enumerate(own) if word.norm == SINCE]:
        years = {word.norm for word in own[place + 1 : place + 1 + _TIME] if _is_year(word)}
        before = own[max(0, place - _BEFORE) : place]
        start = next((at for at, word in enumerate(before) if word.norm.removesuffix(CONTRACTED) in HAS), len(before))
        deeds = {root(word) for word in before[start + 1 :]} - {""}
        for number in sorted(sentences_near(held)) if years and deeds else ():
            yield from ((own[place], last) for last in _last(held.article.words_of[number], years, deeds))


def _is_year(word: Word) -> bool:
    return word.norm.isdigit() and len(word.norm) == _YEAR


def _last(words: Sequence[Word], years: set[str], deeds: set[str]) -> Iterator[Word]:
    """Yield each "last" of a sentence with one of some years, behind which one of some things was done."""
    if years.isdisjoint(word.norm for word in words):
        return
    for place, word in enumerate(words):
        behind = words[place + 1 : place + 1 + _FAR]
        is_time = bool(behind) and (behind[0].norm == TIME or root(behind[0]) in deeds)
        if word.norm == LAST and is_time and any(root(other) in deeds for other in behind):
            yield word
