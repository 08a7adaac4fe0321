"""Measures how well a bearer of the article would fill a name's place in a takeaway.

What the takeaway says beside the name is looked for beside the bearer: its names, and the pronouns and roles that mean
it. How names are used in news, who speaks, and what stands with the takeaway's other names count too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log1p
from operator import sub
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.grouping import Bearer, bearers, sex_of_bearer
from summarizer.checks.bearers.persons import sex_of
from summarizer.checks.bearers.slots import NO_SLOT, is_by_saying, says_here, slot_at, slot_of
from summarizer.checks.bearers.speakers import speaker
from summarizer.checks.bearers.usage import SHARES, Usage, slot_usage, usage_of_words
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.surroundings import Around, Spot, around, closeness, fit, spot_of, together

_MOST = 25
"""So many places of one bearer are looked at."""
_FIRST = 2
"""So many sentences open an article."""
_LONG_AGO = 10
"""As recent as this many sentences is not recent."""
_STRANGE = (0.0,) * 7
"""The measures of the words around a place for whom none of them is near."""
_UNKNOWN = (0.0,) * len(SHARES)


@dataclass(frozen=True)
class Known:
    """What the article and news tell of a bearer, whatever place it is to fill."""

    bearer: Bearer
    named: Sequence[Spot]
    meant: Sequence[Spot]
    at: frozenset[int]
    """The sentences that name it."""
    about: frozenset[int]
    """The sentences that name or mean it."""
    in_order: tuple[int, ...]
    """The same, rising."""
    near: frozenset[int]
    """Those, and the ones of the article next to them."""
    after: frozenset[int]
    """The ones of the article after those that name it."""
    beside: tuple[frozenset[str], frozenset[str]]
    """The words right before its names, and right after them."""
    slots: tuple[float, ...]
    """How often it stands in each slot."""
    usage: Usage | None
    sex: float | None
    size: int
    """The words of its longest name."""
    standing: tuple[float, float, float]
    """How often it is named, as a share of the bearer named most; in how many sentences; whether one opens the text."""
    speaks: float
    """How often a verb of saying stands beside its name."""


@remembered
def known_bearers(article: CheckedArticle) -> Sequence[Known]:
    """Return what the article and news tell of each bearer."""
    found = bearers(article)
    most = max((len(one.named) for one in found), default=1)
    return [known_as(one, most, article) for one in found]


def known_as(bearer: Bearer, most: int, article: CheckedArticle) -> Known:
    """Return what tells of a bearer; `most` is how often the one named most is named."""
    named, meant = bearer.named[:_MOST], bearer.meant[:_MOST]
    back = len(bearer.longest.words) - 1
    slots = [slot_at(word, article, back=back) for word in named]
    words = bearer.longest.words
    at = frozenset(article.sentence_at(word.start) for word in bearer.named)
    about = at | {article.sentence_at(word.start) for word in bearer.meant}
    all_numbers = range(len(article.sentences))
    spots = [spot_of(word, article) for word in named]
    return Known(
        bearer=bearer,
        named=spots,
        meant=[spot_of(word, article) for word in meant],
        at=at,
        about=about,
        in_order=tuple(sorted(about)),
        near=frozenset(number + step for number in about for step in (-1, 0, 1) if number + step in all_numbers),
        after=frozenset(number + 1 for number in at if number + 1 in all_numbers),
        beside=(frozenset(spot.before[0] for spot in spots), frozenset(spot.after[0] for spot in spots)),
        slots=tuple(sum(column) / len(slots) for column in zip(*slots, strict=True)) or NO_SLOT,
        usage=usage_of_words(dict.fromkeys((words[0].norm, words[-1].norm))),
        sex=sex_of_bearer([bearer.longest], article),
        size=len(words),
        standing=(len(bearer.named) / most, log1p(len(about)), float(min(at, default=_FIRST) < _FIRST)),
        speaks=sum(is_by_saying(word, article) for word in named) / max(1, len(named)),
    )


class Place(NamedTuple):
    """A name's place in a takeaway, without the name."""

    held: Held
    context: Around
    rest: Sequence[float]
    """For each sentence of the article the weight of the takeaway's other words in it."""
    best: int
    """The sentence that fits best."""
    top: float
    """How well it does."""
    slot: tuple[float, ...]
    usage: Usage | None
    """Of the names that mostly stand here."""
    sex: float
    """Of the takeaway's pronouns."""
    sex_there: float
    """Of the best sentence's."""
    says: float
    """Whether the takeaway gives its words to the name."""
    speaker: str
    """Who speaks in the best sentence."""
    others: Sequence[frozenset[int]]
    """The sentences of the takeaway's other names."""


@remembered
def place_of(name: Name, held: Held) -> Place:
    """Return a name's place, ready to be filled."""
    article, words = held.article, held.read.words
    rest = held.rest(name)
    best = held.best_beside(name)
    others = [article.sentences_of(other.words[-1].norm) for other in held.read.names[:MOST] if other is not name]
    return Place(
        held=held,
        context=around(name, held),
        rest=rest,
        best=best,
        top=max(rest, default=0.0) or 1.0,
        slot=slot_of(words, words.index(name.words[0]), words.index(name.words[-1])),
        usage=slot_usage(name, held),
        sex=sex_of(held.read.words),
        sex_there=sex_of(article.words_of[best]) if article.words_of else 0.0,
        says=says_here(name, held),
        speaker=speaker(best, article).norm,
        others=others,
    )


def fill(known: Known, place: Place) -> list[float]:
    """Return the measures of one bearer in a place."""
    named, meant, both, *beside = _surroundings(known, place)
    apart = _apart(known.usage, place.usage)
    spoken = 0.0 if not place.speaker else 1.0 if place.speaker in known.bearer.norms else -1.0
    sex = known.sex or 0.0
    return [
        named,
        meant,
        max(named, meant),
        both,
        _share(known.at, place),
        _share(known.about, place),
        _share(known.near, place),
        _share(known.after, place),
        *beside,
        *known.standing,
        *apart,
        sum(map(abs, apart)),
        float(known.usage is not None) + 2 * float(place.usage is not None),
        *map(abs, map(sub, known.slots, place.slot)),
        min(_sentences_ago(known, place), _LONG_AGO) / _LONG_AGO,
        sex * place.sex,
        sex * place.sex_there,
        float(known.sex is not None),
        spoken,
        spoken * place.says,
        known.speaks * place.says,
        float(known.size),
        *_company(known, place),
    ]


def _surroundings(known: Known, place: Place) -> Sequence[float]:
    """Return how well the words around a place fit where a bearer is named, where it is meant, and all of these.

    Then follow the four shares of `closeness`. Most bearers stand in no sentence with any of these words.
    """
    context, article = place.context, place.held.article
    named = meant = both = 0.0
    if not context.hits.keys().isdisjoint(known.about):
        named = max([fit(spot, context, article) for spot in known.named], default=0.0)
        meant = max([fit(spot, context, article) for spot in known.meant], default=0.0)
        both = together((*known.named, *known.meant), context, article)
    elif context.before[0] not in known.beside[0] and context.after[0] not in known.beside[1]:
        return _STRANGE
    return named, meant, both, *closeness(known.named, context, article)


def _sentences_ago(known: Known, place: Place) -> int:
    """Return how many sentences before the one that fits best a bearer was last named or meant."""
    until = bisect_right(known.in_order, place.best)
    return place.best - known.in_order[until - 1] if until else _LONG_AGO


def _apart(own: Usage | None, slot: Usage | None) -> Sequence[float]:
    """Return how far the usage of a bearer's name in news is from that of the names that mostly stand here."""
    if own is None or slot is None:
        return _UNKNOWN
    return [*map(sub, own, slot)]


def _share(numbers: Iterable[int], place: Place) -> float:
    """Return how well the best of some sentences of the article fits, as a share of the best of all."""
    return max(map(place.rest.__getitem__, numbers), default=0.0) / place.top


def _company(known: Known, place: Place) -> list[float]:
    """Return which share of the takeaway's other names stands in a sentence with the bearer, and next to one."""
    others = place.others
    if not others:
        return [-1.0, -1.0]
    return [(len(others) - sum(map(found.isdisjoint, others))) / len(others) for found in (known.about, known.near)]
