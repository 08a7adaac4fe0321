"""Check `date`: what lasts until a day in the article does not begin on it, nor the other way round."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.held import CROWD, MOST, Held
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.words import Word
from summarizer.english.times import FROM_THEN, UNTIL_THEN

_NEAR = 5
"""So many characters may stand between a date and the word that says on which side of it something is: a "the"."""
_SORTS = frozenset({Sort.WEEKDAY, Sort.MONTH, Sort.DAY, Sort.YEAR, Sort.CLOCK})


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each date after "from" that the article has after "until" or "by" only, or so turned."""
    for moment in held.read.moments[:MOST]:
        side = _side(moment, held.read.words)
        if not side or moment.sort not in _SORTS:
            continue
        places = held.article.moments.get((moment.sort, moment.value), ())[:CROWD]
        if places and all(_there(place, held) == -side for place in places):
            printed = held.text[moment.start : moment.end].rstrip(".")
            said = "ends then" if side > 0 else "begins then"
            message = f"“{printed}”: by the article it {said}."
            yield held.flag("date", Severity.WARNING, message, moment, places[0])


def _there(place: Moment, held: Held) -> int:
    return _side(place, held.article.words_of[held.article.sentence_at(place.start)])


def _side(moment: Moment, words: Sequence[Word]) -> int:
    """Return on which side of a date something is, by the word right before it: 1 after it, -1 before it, 0 unsaid."""
    last = next((word for word in reversed(words) if word.end <= moment.start and word.norm != "the"), None)
    if last is None or moment.start - last.end > _NEAR:
        return 0
    return 1 if last.norm in FROM_THEN else -1 if last.norm in UNTIL_THEN else 0
