"""Reads the superlatives and firsts of a text: how they rank, of what they are said, and what they are limited by."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.english.grammar import PREPOSITIONS
from summarizer.english.number_words import NUMBER_WORDS
from summarizer.english.superlatives import (
    ADJACENT_TIMES,
    AMONG,
    ANY,
    EVER,
    LASTING,
    LENGTHS,
    NEXT_TO,
    ORDERS,
    ORDINALS,
    PLURALS,
    SIDES,
    SINCE,
    SOME_OF,
    SUBJECTS,
    WORLD,
)
from summarizer.english.times import TIME_NOUNS

_BEFORE = 4
"""Within so many words before a superlative stands "one of"."""
_BEHIND = 12
"""Within so many words behind it stands what limits it."""
_NOUN = 4
"""Within so many words behind it stands its noun."""
_LENGTH = 4
"""Within so many words behind "in" stands the length of time."""
_WORLD = 3
"""So many words behind its noun may be "in the world"."""
_MARKS = frozenset(",;:.!?()—–")


class Superlative(NamedTuple):
    """A superlative, and what a text says with it."""

    word: Word
    side: str
    rank: Word | None
    """The ordinal before it: "second-largest"."""
    among: Word | None
    """The word before it that says that there are others: "one of the largest"."""
    group: tuple[str, ...]
    """The roots of the words behind it as far as the next preposition or mark: its adjectives and its noun."""
    beside: frozenset[str]
    """Those of the content words behind it in its clause."""
    limit: Word | None
    """The word that limits it: the "since" of "since 1969", the "in" of "in 20 years"."""
    is_plural: bool
    is_of_world: bool

    @property
    def is_order(self) -> bool:
        """Return whether it mostly tells an order, as "first" does."""
        return self.word.norm in ORDERS

    @property
    def is_lower(self) -> bool:
        """Return whether there are others, or higher ones."""
        return self.rank is not None or self.among is not None

    def fits(self, other: "Superlative") -> bool:
        """Return whether both may be said of the same thing: they share a noun, or one has none."""
        if not set(self.group).isdisjoint(other.group):
            return True
        is_bare = not (self.is_order or other.is_order or (self.group and other.group))
        return is_bare and (self.word.norm == other.word.norm or self.side != other.side)


@remembered
def superlatives_of(number: int, article: CheckedArticle) -> tuple[Superlative, ...]:
    """Return the superlatives of a sentence of the article."""
    return tuple(read_superlatives(article.words_of[number], article.read.text))


def read_superlatives(words: Sequence[Word], text: str) -> Iterator[Superlative]:
    """Yield the superlatives among some words of a text."""
    for place in [place for place, word in enumerate(words) if word.norm in SIDES][:MOST]:
        before = words[max(0, place - _BEFORE) : place]
        behind = _clause(words, place, text)
        group = [*takewhile(lambda word: word.norm not in PREPOSITIONS, behind[:_NOUN])]
        if words[place].norm in ORDERS and behind and _is_counted(behind[0].norm):
            continue
        near = {word.norm for word in (*before[-1:], *behind[len(group) : len(group) + _WORLD])}
        yield Superlative(
            words[place],
            SIDES[words[place].norm],
            before[-1] if before and before[-1].norm in ORDINALS else None,
            _among(before),
            tuple(root(word) for word in group if word.stem and word.norm not in EVER),
            frozenset(root(word) for word in behind if word.stem),
            _limit(behind, words[place]),
            any(word.stem and _is_plural(word.norm) for word in group),
            not WORLD.isdisjoint(near),
        )


def is_limited(words: Sequence[Word]) -> bool:
    """Return whether some words have anything that could limit a superlative."""
    return any(_limits(words, place, SINCE) for place in range(len(words)))


def _clause(words: Sequence[Word], place: int, text: str) -> list[Word]:
    """Return the words behind a superlative up to the next mark."""
    run: list[Word] = []
    for word in words[place + 1 : place + 1 + _BEHIND]:
        last = run[-1] if run else words[place]
        if not _MARKS.isdisjoint(text[last.end : word.start]):
            break
        run.append(word)
    return run


def _among(before: Sequence[Word]) -> Word | None:
    """Return the "among" or the "one" of "one of" before a superlative."""
    norms = [word.norm for word in before]
    found = (at for at, norm in enumerate(norms) if norm in AMONG or (norm in SOME_OF and "of" in norms[at:]))
    at = next(found, None)
    return None if at is None else before[at]


def _is_counted(norm: str) -> bool:
    """Return whether a "last" before a word tells some of them, or a time: "the last eight", "last month"."""
    return norm[0].isdigit() or norm in NUMBER_WORDS or norm in TIME_NOUNS or norm in ADJACENT_TIMES


def _is_plural(norm: str) -> bool:
    return (norm.endswith("s") and not norm.endswith("ss")) or norm in PLURALS


def _limit(behind: Sequence[Word], word: Word) -> Word | None:
    """Return what limits a superlative; a "last" of some years is the last of all."""
    if word.norm == "last":
        return None
    forms = SINCE if word.norm in ORDERS else SINCE | NEXT_TO
    return next((other for place, other in enumerate(behind) if _limits(behind, place, forms)), None)


def _limits(words: Sequence[Word], place: int, forms: frozenset[str]) -> bool:
    """Return whether a word limits: "since" before no deed of one's own, and "in" before a length of time."""
    behind = words[place + 1].norm if place + 1 < len(words) else ""
    if words[place].norm in forms:
        return not (behind.endswith("ing") or behind in SUBJECTS)
    length = (other.norm for other in words[place + 1 : place + 1 + _LENGTH])
    return words[place].norm in LASTING and (behind == ANY or any(norm in LENGTHS for norm in length))
