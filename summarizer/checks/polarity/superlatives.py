"""Tells that a takeaway has a superlative or a "first" turned, ranked otherwise, or without what it is limited by."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.records import Span
from summarizer.checks.held import Held
from summarizer.checks.polarity.rankings import Superlative, is_limited, read_superlatives, superlatives_of
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence, sentences_near
from summarizer.english.superlatives import HIGHS, KINDS, OPPOSITE, RECORDS, TIME, WORLD


def other_superlatives(held: Held) -> Iterator[tuple[Word, Span]]:
    """Yield each superlative that says more than the best sentence says, or the opposite, and what that says.

    No sentence near may have the same one as the takeaway has it.
    """
    best = close_sentence(held)
    if best is None:
        return
    yield from _records(best, held)
    own = list(read_superlatives(held.read.words, held.text))
    if not own:
        return
    near = [one for number in sentences_near(held) for one in superlatives_of(number, held.article)]
    there = superlatives_of(best, held.article)
    for mine in own:
        same = [one for one in there if one.side == mine.side and mine.fits(one)]
        alike = [one for one in near if one.side == mine.side and mine.fits(one)]
        found = _lesser(mine, [*same, *alike], held) if same else _opposite(mine, there, alike)
        if found is not None:
            yield mine.word, found


def _lesser(mine: Superlative, alike: Sequence[Superlative], held: Held) -> Span | None:
    """Return what the sentence says, if that is less than what the takeaway says."""
    is_same = all({*mine.group} <= one.beside for one in alike)
    is_higher = not (mine.is_lower or mine.is_plural) and all(one.is_lower for one in alike)
    is_wider = not is_limited(held.read.words) and all(_is_limit_lost(mine, one, held) for one in alike)
    is_ranked = any(one.rank or one.limit or _is_beside(mine.rank, one, held) for one in alike)
    if (is_same and (is_higher or is_wider)) or (mine.rank is not None and not is_ranked):
        return _shown(alike[0])
    if mine.is_of_world and not any(norm in held.article.places for norm in WORLD):
        return _shown(alike[0])
    return _shown(alike[0]) if _is_widened(mine, alike, held) else None


def _is_limit_lost(mine: Superlative, there: Superlative, held: Held) -> bool:
    """Return whether the article limits a superlative by what the takeaway lacks: the "second after" is the second."""
    if there.limit is None or (mine.rank and there.rank):
        return False
    behind = (word.stem for word in _sentence(there, held) if word.start > there.limit.start and word.stem)
    return next(behind, "") not in held.read.stems


def _is_beside(rank: Word | None, there: Superlative, held: Held) -> bool:
    """Return whether the sentence has an ordinal elsewhere: "one of the largest, second only to"."""
    return rank is not None and any(word.norm == rank.norm for word in _sentence(there, held))


def _sentence(there: Superlative, held: Held) -> Sequence[Word]:
    return held.article.words_of[held.article.sentence_at(there.word.start)]


def _is_widened(mine: Superlative, alike: Sequence[Superlative], held: Held) -> bool:
    """Return whether the takeaway leaves out of which sort somebody is the first: the "first black captain"."""
    noun, own = (mine.group[0] if mine.group else ""), {word.norm for word in held.read.words}
    return (
        bool(noun)
        and mine.is_order
        and all(noun in one.group[1:] and _kinds(one, held) and own.isdisjoint(_kinds(one, held)) for one in alike)
    )


def _kinds(there: Superlative, held: Held) -> frozenset[str]:
    """Return the words behind a superlative of the article that say of which sort it is."""
    behind = [word.norm for word in _sentence(there, held) if word.start > there.word.start][: len(there.group)]
    return KINDS.intersection(behind)


def _opposite(mine: Superlative, there: Sequence[Superlative], alike: Sequence[Superlative]) -> Span | None:
    """Return the opposite that the sentence has of the same thing, where none near has the superlative itself."""
    other = OPPOSITE.get(mine.side)
    opposed = (one for one in there if one.side == other and mine.fits(one) and mine.beside & one.beside)
    found = None if alike or mine.group[:1] == (TIME,) else next(opposed, None)
    return None if found is None else Span(found.word.start, found.word.end)


def _records(best: int, held: Held) -> Iterator[tuple[Word, Span]]:
    """Yield a "record low" for the lowest of some years only."""
    words_of = held.article.words_of
    record = next((one for one, low in pairwise(held.read.words) if one.norm in RECORDS and low.norm in HIGHS), None)
    if record is None or any(word.norm in RECORDS for number in sentences_near(held) for word in words_of[number]):
        return
    limited = (one for one in superlatives_of(best, held.article) if one.limit is not None)
    yield from ((record, _shown(one)) for one in limited)


def _shown(there: Superlative) -> Span:
    """Return where the article has a superlative with its rank and with what limits it."""
    first = there.among or there.rank or there.word
    return Span(first.start, (there.limit or there.word).end)
