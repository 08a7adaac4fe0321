"""Check `name`, second part: two names of a takeaway have not changed places against the sentence that has both."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.bearers.persons import personhood
from summarizer.checks.bearers.rivalry import exchange_measures
from summarizer.checks.bearers.succession import nearness
from summarizer.checks.bearers.usage import misfit
from summarizer.checks.held import CROWD, Held, Ranged
from summarizer.checks.names import lying
from summarizer.checks.names.cited import is_cited
from summarizer.checks.names.defeats import is_decided
from summarizer.checks.names.handover import is_handed_over
from summarizer.checks.names.listed import is_listed
from summarizer.checks.names.lookup import places
from summarizer.checks.names.owned import is_owned
from summarizer.checks.names.passed_on import is_passed_on
from summarizer.checks.names.transfers import is_transferred
from summarizer.checks.names.turned import is_told
from summarizer.checks.names.venues import is_hosted
from summarizer.checks.reading.names import Name
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.exchanged import Pair, flags_of
from summarizer.checks.weighing.learned import Answer
from summarizer.checks.weighing.surroundings import Around, around, closeness, fit, together
from summarizer.english.peoples import SAME_PEOPLE

_MOST = 8
"""So many names of one takeaway are compared with each other."""
_FEW, _ENOUGH = 3, 0.79
"""Of so few names a pair is flagged from this probability on, if one supporting sentence has both."""
_OWN_FIT, _FITS = 1, 0.14
"""Where among its measures stands how well its first name fits its place in that sentence, and how well it must."""
_APART = [-1.0] * 23
"""The measures of two names that no supporting sentence has together."""


class _Placed(NamedTuple):
    name: Name
    context: Around
    spots: Sequence[Ranged]


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for two names that words show the other way round, or else for those that most probably are."""
    found = list(lying.flags(held))
    found = found or list(flags_of("name", (pair for pair in pairs(held) if not _is_plain(pair, held)), held))
    yield from found or _of_few(held)


def _of_few(held: Held) -> Iterator[Flag]:
    """Yield a warning for the two of two or three names that are nearly so doubtful as a pair of many has to be.

    The forest's limit is set for the most doubtful of all pairs of a takeaway.
    """
    if len(held.read.names) > _FEW:
        return
    doubted = [pair for pair in pairs(held) if pair.answer.probability >= _ENOUGH]
    fits = (pair for pair in doubted if pair.answer.measures[_OWN_FIT] >= _FITS and not _are_lands(pair, held))
    fitting = [pair for pair in fits if not _is_known(pair, held)]
    if fitting:
        pair = max(fitting, key=lambda pair: pair.answer.probability)
        first, second = (held.text[one.start : one.end] for one in (pair.one, pair.other))
        message = f"“{first}” and “{second}”: the article may have them the other way round."
        yield held.flag("name", Severity.WARNING, message, pair.one)


def _is_plain(pair: Pair, held: Held) -> bool:
    """Return whether the forest doubts a pair, but words tell how the two stand to each other."""
    return pair.answer.severity is not None and _is_known(pair, held)


def _is_known(pair: Pair, held: Held) -> bool:
    """Return whether words tell how two names stand to each other, so that the forest's doubt counts nothing."""
    one, other = _names(pair, held)
    own, others = ({word.norm for word in name.words} for name in (one, other))
    is_part = own <= others or others <= own
    if is_part or is_listed(one, other, held.read):
        return True
    return any(
        is_known(one, other, held)
        for is_known in (
            is_told,
            is_owned,
            is_cited,
            is_handed_over,
            is_decided,
            is_transferred,
            is_passed_on,
            is_hosted,
        )
    )


def _are_lands(pair: Pair, held: Held) -> bool:
    """Return whether both names are of countries or peoples, of which much may be said in either order."""
    return all(any(word.norm in SAME_PEOPLE for word in name.words) for name in _names(pair, held))


def _names(pair: Pair, held: Held) -> Sequence[Name]:
    return [name for name in held.read.names if name.start in {pair.one.start, pair.other.start}]


@remembered
def pairs(held: Held) -> list[Pair]:
    """Return the pairs of names that some supporting sentence has together, with their measures."""
    return list(_pairs(held))


def _pairs(held: Held) -> Iterator[Pair]:
    named = [
        _Placed(name, around(name, held), places(name.words[-1], held)[:CROWD] if name.words else ())
        for name in held.read.names[:_MOST]
    ]
    for one, other in combinations(named, 2):
        if not one.spots or not other.spots:
            continue
        measured = [_measures(one, other, number, held) for number in sorted(held.evidence)]
        best = max((found for found in measured if found), default=_APART, key=lambda found: found[0])
        yield Pair(one.name, other.name, Answer("roles", [*best, *_whole(one, other, held)]))


def _whole(one: _Placed, other: _Placed, held: Held) -> list[float]:
    """Return how two names fit each other's places and their own in the whole article and in news."""
    article = held.article
    first, second = one.name, other.name
    own = together(one.spots, one.context, article), together(other.spots, other.context, article)
    crossed = together(other.spots, one.context, article), together(one.spots, other.context, article)
    between = held.text[first.end : second.start].strip(" ,")
    usual = *misfit(first, first, held), *misfit(second, second, held)
    turned = *misfit(first, second, held), *misfit(second, first, held)
    return [
        sum(crossed) - sum(own),
        *own,
        *crossed,
        turned[0] + turned[2] - usual[0] - usual[2],
        *usual,
        *turned,
        float(between in {"", "and", "or", "&"}),
        len(between) / (len(held.text) or 1),
        personhood(first.words[-1].norm, article),
        personhood(second.words[-1].norm, article),
        float(bool(first.titles)),
        float(bool(second.titles)),
        float(len(held.read.names)),
        float(len(first.words)),
        float(len(second.words)),
        *_followed(first, second, held),
        *exchange_measures(first, second, held),
    ]


def _followed(first: Name, second: Name, held: Held) -> list[float]:
    """Return how near two names follow each other in the article, in this order and the other, and how near here."""
    words = held.read.words
    gap = words.index(second.words[0]) - words.index(first.words[-1])
    ahead, back = nearness(first.words[-1], second.words[0], held.article)
    return [ahead, back, ahead - back, 1.0 / gap]


def _measures(one: _Placed, other: _Placed, number: int, held: Held) -> list[float] | None:
    """Return how two names fit each other's places and their own in one sentence; None where it lacks one."""
    article = held.article
    here = [place for place in one.spots if article.sentence_at(place.start) == number]
    there = [place for place in other.spots if article.sentence_at(place.start) == number]
    if not here or not there:
        return None
    own = _best(here, one.context, held), _best(there, other.context, held)
    crossed = _best(there, one.context, held), _best(here, other.context, held)
    return [
        sum(crossed) - sum(own),
        *own,
        *crossed,
        *closeness(here, one.context, article),
        *closeness(there, other.context, article),
        *closeness(there, one.context, article),
        *closeness(here, other.context, article),
        float(min(place.start for place in here) < min(place.start for place in there)),
        held.scores[number] / (sum(held.weights.values()) or 1.0),
    ]


def _best(found: Sequence[Ranged], context: Around, held: Held) -> float:
    return max(fit(place, context, held.article) for place in found)
