"""Check `number`: no year stands where the article has a count, nor a count where it has a year."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.neighbours import agreement
from summarizer.checks.weighing.surroundings import Around, around

Bare: TypeAlias = Moment | Quantity
_MANY = 150
"""So many years and counts of an article are looked at."""
_CLEAR = 2
"""So many words and content words beside a place must agree more than beside any place of the figure itself."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each year or count whose neighbours the article has round a figure of the other kind."""
    years, counts = _bare(held.read.moments, held.read.quantities, held.text)
    elements: list[Bare] = [*years, *counts]
    own = {held.text[one.start : one.end] for one in elements}
    for element in elements:
        if other := _crossed(element, own, held):
            printed, there = held.text[element.start : element.end], held.article.read.text[other.start : other.end]
            message = f"“{printed}” stands in the article, but where it speaks of this it says “{there}”."
            yield held.flag("number", Severity.WARNING, message, element, other)


def _crossed(element: Bare, own: set[str], held: Held) -> Bare | None:
    """Return the article's figure of the other kind that an element stands in the place of."""
    article = held.article
    years, counts = _of_article(article)
    text, worth = article.read.text, _worth(element, held.text)
    both: list[Bare] = [*years, *counts]
    places = [one for one in both if _worth(one, text) == worth]
    of_other_kind: Sequence[Bare] = counts if isinstance(element, Moment) else years
    rivals = [one for one in of_other_kind if text[one.start : one.end] not in own]
    if not places or not rivals or held.text[element.end : element.end + 1] == ",":
        return None
    context = around(element, held)
    found = max(rivals, key=lambda rival: sum(agreement(rival, context, article)))
    words, sides = agreement(found, context, article)
    at_home, beside = _best(places, context, article)
    return found if sides and not beside and words + sides - at_home >= _CLEAR else None


def _best(places: Sequence[Bare], context: Around, article: CheckedArticle) -> tuple[int, int]:
    """Return how many words, and content words, agree beside the best place of a figure."""
    return max((agreement(place, context, article) for place in places), key=sum)


@remembered
def _of_article(article: CheckedArticle) -> tuple[list[Moment], list[Quantity]]:
    return _bare(article.read.moments, article.read.quantities, article.read.text, _MANY)


def _bare(
    moments: Iterable[Moment], quantities: Iterable[Quantity], text: str, most: int = MOST
) -> tuple[list[Moment], list[Quantity]]:
    """Return the years and the counts without a unit that a text writes in figures alone."""
    years = (one for one in moments if one.sort is Sort.YEAR and _worth(one, text))
    counts = (one for one in quantities if one.form is Form.COUNT and not one.unit and _worth(one, text))
    return list(islice(years, most)), list(islice(counts, most))


def _worth(figure: Bare, text: str) -> str:
    """Return the digits of a figure, without the commas that part thousands; empty where it is no bare figure."""
    digits = text[figure.start : figure.end].replace(",", "")
    return digits if digits.isdecimal() else ""
