"""Measures whether a name belongs with the takeaway's other words: its pronouns, its company, its class."""

from collections.abc import Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.persons import personhood, sex, sex_of
from summarizer.checks.bearers.succession import in_one_run
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import PLACE_LINKS

_MOST = 25
"""So many places of one name are looked at."""


def company_measures(name: Name, last: Sequence[Word], held: Held) -> list[float]:
    """Return how a name agrees with its pronouns, its print, its company; `last` are the places of its last word.

    Its print is that of the name's own words alone; `succession` measures it with the words that link them.
    """
    home = {held.article.sentence_at(place.start) for place in last}
    return [
        *_person(name, held),
        in_one_run(name.words, held.article),
        *_together(name, home, held),
        _as_place(last, held.article),
    ]


def _person(name: Name, held: Held) -> list[float]:
    """Return whether the pronouns after the name in the article agree with the takeaway's and the best sentence's."""
    article = held.article
    norm = name.words[-1].norm
    own = sex(norm, article)
    best = held.best_beside(name)
    there = sex_of(article.words_of[best]) if article.words_of else 0.0
    return [personhood(norm, article), own * sex_of(held.read.words), own * there]


def _together(name: Name, home: set[int], held: Held) -> list[float]:
    """Return which share of the takeaway's other names stands in a sentence with this one, and next to one."""
    others = [other.words[-1].norm for other in held.read.names[:MOST] if other is not name]
    if not others:
        return [-1.0, -1.0]
    near = {at for number in home for at in (number - 1, number, number + 1)}
    numbers = [held.article.sentences_of(norm) for norm in others]
    return [sum(not there.isdisjoint(wanted) for there in numbers) / len(others) for wanted in (home, near)]


def _as_place(places: Sequence[Word], article: CheckedArticle) -> float:
    """Return how often a word such as "in" stands before a name; -1 for a name that the article lacks."""
    seen = 0
    for place in places[:_MOST]:
        number = article.sentence_at(place.start)
        at, _ = article.word_range(number, place.start, place.end)
        seen += any(word.norm in PLACE_LINKS for word in article.words_of[number][max(0, at - 2) : at])
    return seen / min(len(places), _MOST) if places else -1.0
