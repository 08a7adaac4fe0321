"""Check `name`: nobody is a man in a takeaway who is a woman in the article."""

from collections.abc import Iterator
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.bearers.persons import counts
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.aligned import aligned
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.relatives import HE, SEXED, SEXES, SHE

_OFTEN = 2
"""So many pronouns of one sex, and none of the other, follow the name of somebody whose sex is known."""


class Changed(NamedTuple):
    """A word of one sex, what the article has instead, and how the editor is told."""

    own: Word
    there: Ranged | None
    message: str


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first word that makes a man of a woman, or a woman of a man."""
    found = _in_place(held) or _of_bearer(held)
    if found is not None:
        yield held.flag("name", Severity.WARNING, found.message, found.own, found.there)


def _in_place(held: Held) -> Changed | None:
    """Return the word in whose place the best sentence has that of the other sex."""
    alignment = aligned(held)
    for own, there, _ in alignment.replaced if alignment is not None else ():
        if frozenset({own.norm, there.norm}) in SEXES:
            return Changed(own, there, f"“{own.text}”: the supporting sentence says “{there.text}”.")
    return None


def _of_bearer(held: Held) -> Changed | None:
    """Return the pronoun that can only mean the person named before it, whose sex it is not."""
    for place, word in enumerate(held.read.words):
        if word.norm in HE | SHE:
            person = _meant(word, place, held)
            return None if person is None else _contradicted(word, person, held)
    return None


def _meant(pronoun: Word, place: int, held: Held) -> Word | None:
    """Return the last word of the name before a pronoun, where nobody else stands before it, and no owner does."""
    before = [name.words[-1] for name in held.read.names if name.end <= pronoun.start]
    if len(before) != 1 or any(word.norm in SEXED for word in held.read.words[:place]):
        return None
    return None if before[0].text.endswith(("'s", "’s")) else before[0]


def _contradicted(pronoun: Word, person: Word, held: Held) -> Changed | None:
    """Return a pronoun of the other sex than all that follow a name in the article, and near the supporting ones."""
    article = held.article
    wanted, other = (HE, SHE) if pronoun.norm in HE else (SHE, HE)
    male, female, _ = counts(article).get(person.norm, (0, 0, 0))
    own, against = (male, female) if wanted is HE else (female, male)
    if own or against < _OFTEN or any(_has(number, wanted, held) for number in sentences_near(held)):
        return None
    there = min((word for norm in other for word in article.places.get(norm, ())), default=None)
    return Changed(pronoun, there, f"“{pronoun.text}”: the article does not say so of “{person.text}”.")


def _has(number: int, norms: frozenset[str], held: Held) -> bool:
    return any(word.norm in norms for word in held.article.words_of[number])
