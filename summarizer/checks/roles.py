"""Check `name`, second part: two names of a takeaway have not changed places against the sentence that has both."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.held import Held, Ranged
from summarizer.checks.name import places
from summarizer.checks.placing import Around, around, fit
from summarizer.checks.reading.names import Name

_MOST = 12
"""So many names of one takeaway are compared with each other."""
_LEAD = 0.02
"""So much better must the names fit each other's places than their own."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first two names that a supporting sentence has the other way round."""
    named = [(name, around(name, held), places(name.words[-1], held)) for name in held.read.names[:_MOST]]
    for at, one in enumerate(named):
        for other in named[at + 1 :]:
            if _crossed(one[1:], other[1:], held) > _LEAD:
                yield _flag(one[0], other[0], held)
                return


def _flag(one: Name, other: Name, held: Held) -> Flag:
    first, second = held.text[one.start : one.end], held.text[other.start : other.end]
    message = f"“{first}” and “{second}”: the article may have them the other way round."
    return held.flag("name", Severity.WARNING, message, one)


def _crossed(one: tuple[Around, Sequence[Ranged]], other: tuple[Around, Sequence[Ranged]], held: Held) -> float:
    """Return how much better two names fit each other's place than their own in a sentence that has both, at best."""
    leads = [-1.0]
    for number in held.evidence:
        here = [place for place in one[1] if held.article.sentence_at(place.start) == number]
        there = [place for place in other[1] if held.article.sentence_at(place.start) == number]
        if here and there:
            straight = _best(here, one[0], held) + _best(there, other[0], held)
            leads.append(_best(there, one[0], held) + _best(here, other[0], held) - straight)
    return max(leads)


def _best(found: Sequence[Ranged], context: Around, held: Held) -> float:
    return max(fit(place, context, held.article) for place in found)
