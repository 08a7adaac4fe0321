"""Tells a denial that follows from what the article says without one: not since May, no longer, the rest of a whole."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, dropwhile, pairwise, takewhile

from summarizer.checks.clauses import clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import Found, sentences_near
from summarizer.english.denials import CLAUSE_LINKS, UNSAID
from summarizer.english.measures import PART_OF_WHOLE
from summarizer.english.undoings import (
    ABLE,
    BARRING,
    EARLIER,
    FIRST,
    FIRST_TIME,
    LASTING,
    MOST_OF,
    NO_LONGER,
    OUT_OF,
    RUNS,
    SINCE,
    THEN,
    TIME,
    UNDOING,
    WAYS,
)

_CLAUSE = 12
"""So many words behind a denial at most belong to it."""
_ROUND = Fraction(2, 100)
"""So far a share may be from the rest that the article's share leaves: a third from 32.6 percent."""
_HALF = Fraction(1, 2)
_HUNDRED = 100
_PART_OF = re.compile(PART_OF_WHOLE, re.IGNORECASE)


def is_inferred(found: Found, held: Held) -> bool:
    """Return whether a sentence near says what a denial of the takeaway says, and needs no denial for it."""
    behind = _behind(found.word, held)
    denied = {root(word) for word in behind if word.stem} - {""}
    for number in sentences_near(held):
        words = held.article.words_of[number]
        if denied.isdisjoint(map(root, words)):
            continue
        norms = {word.norm for word in words}
        if _is_first_since(behind, norms, held) or _is_undone(found.word, norms, held):
            return True
        if _is_rest(found.word, number, held):
            return True
    return False


def is_denied_word_told(word: Word, held: Held) -> bool:
    """Return whether a sentence near has the word that a denial of the takeaway denies, or most of its clause."""
    words = held.read.words
    denied = next((root(other) for other in _behind(word, held) if other.stem and not _is_idle(other)), "")
    clause = clause_at(words, words.index(word), held.text).after
    for number in sentences_near(held):
        there = held.article.words_of[number]
        told = clause & {other.stem for other in there}
        if not denied or any(root(other) == denied for other in there) or 2 * len(told) > len(clause):
            return True
    return False


def _is_idle(word: Word) -> bool:
    """Return whether a word behind a denial is not what it denies: "ever", "fully", the way of "in no way"."""
    return word.norm in UNSAID or word.norm in WAYS or word.norm.endswith("ly")


def _behind(denial: Word, held: Held) -> Sequence[Word]:
    words = held.read.words
    first = words.index(denial) + 1
    return list(takewhile(lambda word: word.norm not in CLAUSE_LINKS, words[first : first + _CLAUSE]))


def _is_first_since(behind: Sequence[Word], norms: set[str], held: Held) -> bool:
    """Return whether something is told as the first since then that was "not so since", or ended a run of the other."""
    own = {word.norm for word in behind}
    if FIRST_TIME in held.text and norms & RUNS and norms & UNDOING:
        return True
    if FIRST not in norms or norms.isdisjoint({SINCE, TIME}) or any(word.norm == FIRST for word in held.read.words):
        return False
    if own & LASTING:
        return True
    following = list(dropwhile(lambda word: word.norm not in EARLIER, behind))[1:2]
    return SINCE not in norms and bool(own & EARLIER) and all(word.norm in THEN for word in following)


def _is_undone(denial: Word, norms: set[str], held: Held) -> bool:
    """Return whether a sentence has a word by which what is "no longer" so was ended."""
    words = held.read.words
    place = words.index(denial)
    beside = {word.norm for word in words[max(0, place - 2) : place + 3]}
    if beside & NO_LONGER and norms & UNDOING:
        return True
    if beside & ABLE and norms & BARRING:
        return True
    return denial.norm == "no" and "out" in norms and bool(norms & OUT_OF)


def _is_rest(denial: Word, number: int, held: Held) -> bool:
    """Return whether the takeaway denies of a share or count before it what the article says of all the rest."""
    article = held.article
    beside = [one for near in (number - 1, number) for one in article.quantities.get(near, ())]
    shares = set(_shares(article.quantities.get(number, ()), article.read.text))
    own = [one for one in held.read.quantities[:MOST] if one.start < denial.start]
    if any(abs(1 - other - share) <= _ROUND for share in _shares(own, held.text) for other in shares):
        return True
    is_most = any(word.norm in MOST_OF for word in held.read.words if word.start < denial.start)
    if is_most and any(share < _HALF for share in shares):
        return True
    counts = [one for one in beside if one.form is Form.COUNT and one.value > 1]
    rests = {(abs(one.value - other.value), one.unit) for one, other in combinations(counts, 2)}
    return any((one.value, one.unit) in rests for one in own if one.form is Form.COUNT)


def _shares(quantities: Sequence[Quantity], text: str) -> Iterator[Fraction]:
    """Yield the shares that stand among some quantities: a third, 33%, three of the five."""
    for one in quantities:
        if one.form is Form.FRACTION:
            yield one.value
        elif one.unit == "percent":
            yield one.value / _HUNDRED
    for one, other in pairwise(quantities):
        is_part = one.form is other.form is Form.COUNT and 0 < one.value < other.value
        if is_part and _PART_OF.fullmatch(text, one.end, other.start):
            yield one.value / other.value
