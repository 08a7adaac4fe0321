"""Tells whether a date stands in the sentence that best tells its own clause, where a takeaway tells of two events."""

from collections.abc import Sequence

from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.moments import Moment
from summarizer.checks.reading.segments import segments
from summarizer.checks.reading.words import Word
from summarizer.sentences import split

_FEW = 2
"""A clause with fewer words that say something tells no event."""


def is_told_with_its_clause(moment: Moment, places: Sequence[Ranged], rival: Ranged | None, held: Held) -> bool:
    """Return whether the sentence that best tells a date's own clause has the date, and not what could replace it."""
    own = _own_words(moment, held)
    stems = {word.stem for word in own if word.stem and not moment.start <= word.start < moment.end}
    if len(own) == len(held.read.words) or len(stems) < _FEW:
        return False
    homes = {held.article.sentence_at(place.start) for place in places}
    if rival is not None and held.article.sentence_at(rival.start) in homes:
        return False
    scores = _scores(stems, held)
    best = max(scores.values(), default=0.0)
    return best > 0 and {number for number, score in scores.items() if score == best} <= homes


def _own_words(moment: Moment, held: Held) -> Sequence[Word]:
    """Return the words of a date's sentence, of several, and else of its clause."""
    spans = split(held.text)
    if len(spans) > 1:
        span = next((one for one in spans if one.start <= moment.start < one.end), spans[0])
        return [word for word in held.read.words if span.start <= word.start < span.end]
    clauses = segments(held.read.words, held.text)
    return next((part for part in clauses if part[0].start <= moment.start <= part[-1].end), ())


def _scores(stems: set[str], held: Held) -> dict[int, float]:
    """Return for each sentence that has some of a clause's words the weight of these."""
    scores: dict[int, float] = {}
    for stem in stems:
        for number in held.article.sentences_with.get(stem, ()):
            scores[number] = scores.get(number, 0.0) + held.weights[stem]
    return scores
