"""Tells whether a date that a forest doubts is in its place all the same: it dates what follows, or is a vague one."""

from summarizer.checks.held import Held
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.weighing.placing import Candidates, Verdict

_FOLLOWS = (2, 3)
"""So many sentences behind a date what it dates may be told."""
_TELLS = 0.43
"""A sentence tells of it that has so much of what the best one has."""
_LOOSE = 0.40
"""So sure the forest must be of such a date."""


def is_in_place(moment: Moment, found: Candidates, verdict: Verdict, held: Held) -> bool:
    """Return whether a date is in its place in spite of a forest's doubt."""
    if moment.sort is Sort.PERIOD:
        rival = verdict.rival
        return not isinstance(rival, Moment) or not can_contradict(moment, rival.sort, rival.value)
    return verdict.probability < _LOOSE and _dates_what_follows(moment, found, held)


def can_contradict(moment: Moment, sort: Sort, value: str) -> bool:
    """Return whether a vague moment can contradict another: "last week" and "next week", "today" and "tomorrow"."""
    return sort is moment.sort and (sort is Sort.RELATIVE or value.rsplit(maxsplit=1)[-1] == moment.value.split()[-1])


def _dates_what_follows(moment: Moment, found: Candidates, held: Held) -> bool:
    """Return whether two or three sentences behind the date stands one that tells what the takeaway says of it."""
    rest = held.rest(moment)
    homes = {held.article.sentence_at(place.start) for place in found.places}
    behind = (home + step for home in homes for step in _FOLLOWS if home + step < len(rest))
    return any(rest[number] > _TELLS * max(rest) for number in behind)
