"""Check `date`: what lasts until a day in the article does not begin on it, nor the other way round."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.held import CROWD, MOST, Held
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.words import Word
from summarizer.english.times import FROM_THEN, STOPPED, UNTIL, UNTIL_THEN

_NEAR = 5
"""So many characters may stand between a date and the word that says on which side of it something is: a "the"."""
_FAR = 5
"""So many words before a day may say that something closes."""
_SORTS = frozenset({Sort.WEEKDAY, Sort.MONTH, Sort.DAY, Sort.YEAR, Sort.CLOCK})


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each date after "from" that the article has after "until" or "by" only, or so turned."""
    for moment in held.read.moments[:MOST]:
        side = _side(moment, held.read.words) or _begun(moment, held)
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


def _begun(moment: Moment, held: Held) -> int:
    """Return 1 for a day on which something closes or stops that the article says of it "until" then, else 0."""
    before = [word for word in held.read.words if word.end <= moment.start][-_FAR:]
    last = next((word for word in reversed(before) if word.norm != "the"), None)
    stopped = {word.stem for word in before if word.norm in STOPPED}
    if last is None or not stopped or (last.norm != "on" and last.norm not in STOPPED):
        return 0
    places = held.article.moments.get((moment.sort, moment.value), ())[:CROWD]
    return int(all(_lead(place, held) in UNTIL and _is_stopped(place, stopped, held) for place in places))


def _lead(place: Moment, held: Held) -> str:
    words = held.article.words_of[held.article.sentence_at(place.start)]
    last = next((word for word in reversed(words) if word.end <= place.start and word.norm != "the"), None)
    return last.norm if last else ""


def _is_stopped(place: Moment, stopped: set[str], held: Held) -> bool:
    words = held.article.words_of[held.article.sentence_at(place.start)]
    return any(word.stem in stopped for word in words if word.end <= place.start)


def _side(moment: Moment, words: Sequence[Word]) -> int:
    """Return on which side of a date something is, by the word right before it: 1 after it, -1 before it, 0 unsaid."""
    last = next((word for word in reversed(words) if word.end <= moment.start and word.norm != "the"), None)
    if last is None or moment.start - last.end > _NEAR:
        return 0
    return 1 if last.norm in FROM_THEN else -1 if last.norm in UNTIL_THEN else 0
