"""Measures how well a bearer of the article would fill a name's place in a takeaway.

What the takeaway says beside the name is looked for beside the bearer: its names, and the pronouns and roles that mean
it. How names are used in news, who speaks, and what stands with the takeaway's other names count too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log1p
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
    near: frozenset[int]
    """Those, and the ones next to them."""
    after: frozenset[int]
    """The ones after those that name it."""
    slots: tuple[float, ...]
    """How often it stands in each slot."""
    usage: Usage | None
    sex: float | None
    size: int
    """The words of its longest name."""
    share: float
    """How often it is named, as a share of the bearer named most."""
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
    return Known(
        bearer=bearer,
        named=[spot_of(word, article) for word in named],
        meant=[spot_of(word, article) for word in meant],
        at=at,
        about=about,
        near=frozenset(number + step for number in about for step in (-1, 0, 1)),
        after=frozenset(number + 1 for number in at),
        slots=tuple(sum(column) / len(slots) for column in zip(*slots, strict=True)) or NO_SLOT,
        usage=usage_of_words(dict.fromkeys((words[0].norm, words[-1].norm))),
        sex=sex_of_bearer([bearer.longest], article),
        size=len(words),
        share=len(bearer.named) / most,
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
    article = place.held.article
    context = place.context
    both = (*known.named, *known.meant)
    named = max((fit(word, context, article) for word in known.named), default=0.0)
    meant = max((fit(word, context, article) for word in known.meant), default=0.0)
    apart = _apart(known.usage, place.usage)
    spoken = 0.0 if not place.speaker else 1.0 if place.speaker in known.bearer.norms else -1.0
    recent = min((place.best - number for number in known.about if number <= place.best), default=_LONG_AGO)
    return [
        named,
        meant,
        max(named, meant),
        together(both, context, article),
        _share(known.at, place),
        _share(known.about, place),
        _share(known.near, place),
        _share(known.after, place),
        *closeness(known.named, context, article),
        known.share,
        log1p(len(known.about)),
        float(min(known.at, default=_FIRST) < _FIRST),
        *apart,
        sum(map(abs, apart)),
        float(known.usage is not None) + 2 * float(place.usage is not None),
        *(abs(one - other) for one, other in zip(known.slots, place.slot, strict=True)),
        min(recent, _LONG_AGO) / _LONG_AGO,
        (known.sex or 0.0) * place.sex,
        (known.sex or 0.0) * place.sex_there,
        float(known.sex is not None),
        spoken,
        spoken * place.says,
        known.speaks * place.says,
        float(known.size),
        *_company(known, place),
    ]


def _apart(own: Usage | None, slot: Usage | None) -> Sequence[float]:
    """Return how far the usage of a bearer's name in news is from that of the names that mostly stand here."""
    if own is None or slot is None:
        return (0.0,) * len(SHARES)
    return [one - other for one, other in zip(own, slot, strict=True)]


def _share(numbers: Iterable[int], place: Place) -> float:
    """Return how well the best of some sentences fits, as a share of the best of all."""
    rest = place.rest
    return max((rest[n] for n in numbers if 0 <= n < len(rest)), default=0.0) / place.top


def _company(known: Known, place: Place) -> list[float]:
    """Return which share of the takeaway's other names stands in a sentence with the bearer, and next to one."""
    if not place.others:
        return [-1.0, -1.0]
    return [
        sum(not other.isdisjoint(found) for other in place.others) / len(place.others)
        for found in (known.about, known.near)
    ]
