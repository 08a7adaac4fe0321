"""Check `number`: what the article counts all over the world is not one country's."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.parts import ALL_OVER, OF_ALL
from summarizer.english.peoples import SAME_PEOPLE

_REACH = 4
"""So many words before a figure, and behind it, may say whose it is."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure of a country that the article has of the world alone, and of no country near."""
    if any(word.norm in OF_ALL for word in held.read.words):
        return
    for quantity in held.read.quantities[:MOST]:
        forms = _country(quantity, held)
        if not forms or is_empty(quantity, held.text):
            continue
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)]
        if places and all(_is_all_over(place, forms, held) for place in places):
            printed = held.text[quantity.start : quantity.end]
            message = f"“{printed}”: the article counts this all over the world."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _country(quantity: Quantity, held: Held) -> frozenset[str]:
    """Return the names of the country or people that stands near before a figure or behind it."""
    before = [word for word in held.read.words if word.end <= quantity.start][-2 * _REACH :]
    after = [word for word in held.read.words if word.start >= quantity.end][:_REACH]
    named = (word for word in (*before, *after) if word.text[0].isupper() and word.norm in SAME_PEOPLE)
    return next((SAME_PEOPLE[word.norm] for word in named), frozenset())


def _is_all_over(place: Quantity, forms: frozenset[str], held: Held) -> bool:
    """Return whether the sentence of a figure speaks of the world, and neither it nor the one before of a country."""
    article = held.article
    number = article.sentence_at(place.start)
    here = {word.norm for word in article.words_of[number]}
    before = {word.norm for word in article.words_of[number - 1]} if number else set()
    return bool(here & ALL_OVER) and forms.isdisjoint(here | before)
