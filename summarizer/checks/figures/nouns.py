"""Reads the noun that a figure counts, and tells where the article counts another by it and knows not this one."""

from collections.abc import Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.english.amounts import PEOPLE
from summarizer.english.measures import GENERAL
from summarizer.english.synonyms import ALIKE

_PEOPLE = frozenset(map(stem, PEOPLE))


def other_noun(quantity: Quantity, places: Sequence[Ranged], held: Held) -> Word | None:
    """Return the noun that the article's only place of a figure counts, where it has the takeaway's nowhere."""
    if quantity.form is not Form.COUNT or len(places) != 1 or not isinstance(places[0], Quantity):
        return None
    article, place = held.article, places[0]
    own = _noun(quantity, held.read.words)
    there = _noun(place, article.words_of[article.sentence_at(place.start)])
    if own is None or there is None or own.stem in article.sentences_with or root(own) in _roots(article):
        return None
    stems = {word.stem for word in held.read.words}
    alike = {stem(other) for form in (own.norm, own.norm.removesuffix("s")) for other in ALIKE.get(form, ())}
    is_same = _is_same_thing(quantity, place) or {own.norm, there.norm} & GENERAL
    is_same = is_same or there.stem in stems | alike or {own.stem, there.stem} & _PEOPLE
    return None if is_same else there


def _is_same_thing(quantity: Quantity, place: Quantity) -> bool:
    """Return whether what two figures count, besides their unit, has one name: flats and apartments."""
    return bool((quantity.things & place.things) - {quantity.unit})


@remembered
def _roots(article: CheckedArticle) -> frozenset[str]:
    return frozenset(map(root, article.read.words))


def _noun(quantity: Quantity, words: Sequence[Word]) -> Word | None:
    """Return the plural right behind a figure, or what is behind its measure and "of": 40 kg of tea."""
    behind = [word for word in words if word.start >= quantity.end][:2]
    if not behind or not all(word.text.islower() for word in behind):
        return None
    if quantity.unit and behind[0].norm == "of" and len(behind) > 1:
        return behind[1] if behind[1].stem else None
    is_counted = not quantity.unit and behind[0].norm.endswith("s") and bool(behind[0].stem)
    return behind[0] if is_counted and behind[0].start == quantity.end + 1 else None
