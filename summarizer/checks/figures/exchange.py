"""Check `number`, second part: two figures of a takeaway have not changed places against what the article says.

Each is held against its own places in the article and against the other's: where both fit better crosswise, they stand
the other way round. A learned forest weighs this.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.figures.alike import of_same_amount, same_thing, units_agree
from summarizer.checks.figures.casualties import counted
from summarizer.checks.figures.ways import way_of
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.exchanged import Pair, flags_of
from summarizer.checks.weighing.learned import Answer
from summarizer.checks.weighing.neighbours import agreement
from summarizer.checks.weighing.surroundings import Around, around, fit

_MOST = 6
"""So many figures of one takeaway are compared with each other."""
_APART = 0.80
"""So sure the forest must be that figures of different units have changed places."""
_PLACES = 12
"""So many places of one figure are looked at."""
_NOWHERE = [-1.0] * 9
"""The measures of two figures that no sentence of the article has together."""


class _Placed(NamedTuple):
    figure: Quantity
    context: Around
    places: Sequence[Quantity]


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the two figures that most probably stand the other way round, or for the ends of a range."""
    turned = next((one for one in held.read.quantities[:MOST] if _is_turned(one, held)), None)
    if turned is not None:
        message = f"“{held.text[turned.start : turned.end]}”: the article has the two the other way round."
        yield held.flag("number", Severity.WARNING, message, turned, of_same_amount(turned, held.article)[0])
        return
    mistaken = next((one for one in counted(held) if not one.agrees), None)
    if mistaken is not None:
        printed, word = held.text[mistaken.figure.start : mistaken.figure.end], mistaken.word.text
        message = f"“{printed}” and “{word}”: the article says “{mistaken.there.text}” of as many."
        yield held.flag("number", Severity.WARNING, message, mistaken.figure, mistaken.there)
        return
    yield from flags_of("number", (pair for pair in pairs(held) if _is_sure(pair, held)), held)


def _is_sure(pair: Pair, held: Held) -> bool:
    """Return whether the forest is sure enough of a pair: two figures of different units seldom change places.

    Nor do the dead and the hurt where the article counts as many of each, nor figures that went "by" and "to".
    """
    one, other = ({figure.unit for figure in held.read.quantities if figure.start == at.start} for at in pair[:2])
    told = {counts.figure.start for counts in counted(held) if counts.agrees}
    is_sure = one == other or pair.answer.probability >= _APART
    return is_sure and not {pair.one.start, pair.other.start} <= told and not _are_linked_likewise(pair, held)


def _are_linked_likewise(pair: Pair, held: Held) -> bool:
    """Return whether both figures of a pair went "by" or "to", and each does so in the article."""
    article = held.article
    for figure in (one for one in held.read.quantities if one.start in {pair.one.start, pair.other.start}):
        link = way_of(figure, held.read.words, held.text).link
        places = of_same_amount(figure, article)[:_PLACES]
        there = (way_of(one, article.words_of[article.sentence_at(one.start)], article.read.text) for one in places)
        if not link or all(way.link != link for way in there):
            return False
    return True


def _is_turned(quantity: Quantity, held: Held) -> bool:
    """Return whether the article has "310 to 412" for "412 to 310", and never this; who has which score is not said."""
    if quantity.form is not Form.SCORE or " to " not in held.text[quantity.start : quantity.end]:
        return False
    there = of_same_amount(quantity, held.article)
    text = held.article.read.text
    return bool(there) and all(
        one.value == quantity.second and " to " in text[one.start : one.end] for one in there if one.form is Form.SCORE
    )


@remembered
def pairs(held: Held) -> list[Pair]:
    """Return the pairs of different figures that the article has too, with their measures."""
    return list(_pairs(held))


def _pairs(held: Held) -> Iterator[Pair]:
    counts = [one for one in held.read.quantities if one.form in (Form.COUNT, Form.ORDINAL)][:_MOST]
    placed = [
        _Placed(one, around(one, held), [p for p in of_same_amount(one, held.article) if p.form is one.form][:_PLACES])
        for one in counts
    ]
    for one, other in combinations(placed, 2):
        alike = one.figure.form is other.figure.form and one.figure.value != other.figure.value
        if alike and one.places and other.places:
            yield Pair(
                one.figure, other.figure, Answer("exchange", [*_whole(one, other, held), *_closest(one, other, held)])
            )


def _whole(one: _Placed, other: _Placed, held: Held) -> list[float]:
    """Return how two figures fit each other's places and their own anywhere in the article."""
    first, second = one.figure, other.figure
    own = _beside(one, one.places, held), _beside(other, other.places, held)
    crossed = _beside(one, other.places, held), _beside(other, one.places, held)
    leads = [
        sum(there) - sum(here) for there, here in zip(zip(*crossed, strict=True), zip(*own, strict=True), strict=True)
    ]
    between = held.text[first.end : second.start].split()
    return [
        *leads,
        *own[0],
        *own[1],
        *crossed[0],
        *crossed[1],
        float(first.unit == second.unit),
        float(bool(first.unit)) + float(bool(second.unit)),
        float(len(between)),
        float(first.in_words),
        float(len(one.places)),
        float(len(other.places)),
        float(any(place in held.evidence for place in _sentences(one, held) & _sentences(other, held))),
    ]


def _beside(one: _Placed, places: Sequence[Quantity], held: Held) -> tuple[float, float, float, float, float]:
    """Return how well a figure fits the best of some places: by words around, words beside, unit and counted things."""
    near = [agreement(place, one.context, held.article) for place in places]
    return (
        max(fit(place, one.context, held.article) for place in places),
        float(max(words for words, _ in near)),
        float(max(sides for _, sides in near)),
        float(any(units_agree(one.figure, place) for place in places)),
        float(any(same_thing(one.figure, place) for place in places)),
    )


def _sentences(one: _Placed, held: Held) -> set[int]:
    return {held.article.sentence_at(place.start) for place in one.places}


def _closest(one: _Placed, other: _Placed, held: Held) -> list[float]:
    """Return the same of the sentence that has both and shares most words, and whether it has them in this order."""
    both = _sentences(one, held) & _sentences(other, held)
    if not both:
        return _NOWHERE
    number = max(sorted(both), key=lambda found: held.scores[found])
    here, there = (
        [place for place in placed.places if held.article.sentence_at(place.start) == number] for placed in (one, other)
    )
    own = _beside(one, here, held), _beside(other, there, held)
    crossed = _beside(one, there, held), _beside(other, here, held)
    return [
        *(sum(found) for found in zip(*own, strict=True)),
        sum(found[0] for found in crossed) - sum(found[0] for found in own),
        sum(found[1] for found in crossed) - sum(found[1] for found in own),
        float(min(place.start for place in here) < min(place.start for place in there)),
        held.scores[number] / (sum(held.weights.values()) or 1.0),
    ]
