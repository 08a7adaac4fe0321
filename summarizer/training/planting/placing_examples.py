"""The examples that the checks' questions are learned from: elements of true takeaways, and wrong ones.

True are highlights and claims that readers wrote in new words; wrong is what was planted in them, and for some
questions the mistake of a claim's false twin.
"""

import random
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.asking import Asked, ask_all
from summarizer.checks.held import Held, hold
from summarizer.checks.reading.casing import read_beside
from summarizer.english.hedges import HEDGES
from summarizer.house_rules import HOUSE_RULES
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED, never_taught, read_rows
from summarizer.training.claims.written_claims import Twins, Use, places_of_mistake, use_of, written_articles
from summarizer.training.planting.errors import PLANTERS, names_of
from summarizer.training.planting.planted import Planted
from summarizer.training.planting.variants import VARIANTS

QUESTIONS: Mapping[str, frozenset[str]] = {
    "number": frozenset({"number swapped"}),
    "date": frozenset({"date swapped"}),
    "name": frozenset({"name swapped"}),
    "absent number": frozenset({"number perturbed"}),
    "absent date": frozenset({"date perturbed"}),
    "absent name": frozenset({"name foreign"}),
    "roles": frozenset({"roles swapped"}),
    "exchange": frozenset({"figures swapped"}),
    "denial gained": frozenset({"negation added"}),
    "denial lost": frozenset({"negation removed"}),
    "doubt gained": frozenset({"certainty added"}),
    "doubt lost": frozenset({"certainty removed"}),
    "firm gained": frozenset({"certainty removed"}),
    "source lost": frozenset({"attribution removed"}),
}
"""Each question with the planted errors that it is to find."""

IN_NEW_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "name": frozenset({"who", "where", "source", "joined"}),
    "roles": frozenset({"who", "whom", "source", "joined"}),
    "denial gained": frozenset(),
    "doubt gained": frozenset(),
}
"""The questions that claims in new words teach too, with the mistakes of false claims that each is to find."""
_PLANTERS = PLANTERS | VARIANTS


class Source(StrEnum):
    """What takeaways are taken from."""

    CASED = "cased"
    """Highlights of an article in its original casing."""
    RESTORED = "restored"
    """Highlights whose casing was restored."""
    WRITTEN = "written"
    """Claims in new words."""


class Example(NamedTuple):
    """One element with the answer."""

    question: str
    measures: Sequence[float]
    wrong: bool
    text: int
    """The number of the takeaway; its elements are judged together."""
    article: int
    source: Source
    """Whose true takeaway it is, or was made wrong."""


def examples(
    data: Path,
    chance: random.Random,
    restored: int,
    wanted: Collection[str] = frozenset(QUESTIONS),
    *,
    new_words: bool = False,
) -> Iterator[Example]:
    """Yield the elements of true takeaways and wrong ones; `restored` articles of restored casing are added.

    Errors are planted for the wanted questions only. With `new_words` claims are added to `IN_NEW_WORDS`.
    """
    texts, other, place = count(), "", 0
    for row in usable_rows(data, restored):
        place, other = place + 1, row["article"]
        source = Source.RESTORED if row["casing"] == "restored" else Source.CASED
        told = _Told(CheckedArticle.prepare("", other), names_of(row["other"], set()), chance, texts, place, source)
        for highlight in row["highlights"]:
            yield from told.true(highlight)
            yield from told.planted(highlight, wanted)
    taught = IN_NEW_WORDS.keys() & set(wanted) if new_words else set[str]()
    for article, claims in written_articles(data) if taught else ():
        if use_of(article) is not Use.TEACH:
            continue
        place, foreign, other = place + 1, names_of(other, set()), article
        told = _Told(CheckedArticle.prepare("", article), foreign, chance, texts, place, Source.WRITTEN)
        for twins in claims:
            yield from told.true(twins.true)
            yield from told.planted(twins.true, taught)
            yield from told.mistaken(twins, taught)


@dataclass(frozen=True)
class _Told:
    """What is told about one article."""

    article: CheckedArticle
    foreign: Sequence[str]
    """Names of another article."""
    chance: random.Random
    texts: Iterator[int]
    """Numbers takeaways."""
    place: int
    source: Source

    def true(self, text: str) -> Iterator[Example]:
        """Yield the elements of a true takeaway."""
        number = next(self.texts)
        for asked in ask_all(held_beside(text, self.article)):
            yield self._example(asked, number, wrong=False)

    def planted(self, text: str, wanted: Collection[str]) -> Iterator[Example]:
        """Yield the wrong elements of what is made of a true takeaway by planting errors."""
        kinds = frozenset[str]().union(*(QUESTIONS[question] for question in wanted))
        for planter in _PLANTERS.values():
            planted = planter(text, self.article.body, self.foreign, self.chance)
            if planted is None or planted.text == text or planted.kind not in kinds:
                continue
            number = next(self.texts)
            for asked in ask_all(held_beside(planted.text, self.article), wanted):
                if planted.kind in QUESTIONS[asked.answer.question] and _is_planted(asked, planted, self.article):
                    yield self._example(asked, number, wrong=True)

    def mistaken(self, twins: Twins, wanted: Collection[str]) -> Iterator[Example]:
        """Yield the elements of a false claim that stand where it differs from its true twin."""
        asking = {question for question in wanted if twins.kind in IN_NEW_WORDS[question]}
        places = places_of_mistake(twins.true, twins.false)
        if not asking or places is None:
            return
        number = next(self.texts)
        for asked in ask_all(held_beside(twins.false, self.article), asking):
            if any(asked.element.start < end and start < asked.element.end for start, end in places):
                yield self._example(asked, number, wrong=True)

    def _example(self, asked: Asked, number: int, *, wrong: bool) -> Example:
        answer = asked.answer
        return Example(answer.question, answer.measures, wrong, number, self.place, self.source)


def usable_rows(data: Path, restored: int) -> Iterator[dict[str, Any]]:
    """Yield the articles that may be learned from, each with another one's text as `other`."""
    other = ""
    for file, most in ((HIGHLIGHTS, None), (RESTORED, restored)):
        usable = (r for r in read_rows(data / file) if not never_taught(r["article"]))
        for row in islice(usable, most):
            yield row | {"other": other}
            other = row["article"]


def held_beside(text: str, article: CheckedArticle) -> Held:
    """Return a takeaway ready for the checks."""
    return hold(read_beside(text, article), article, None, HOUSE_RULES)


def _is_planted(asked: Asked, planted: Planted, article: CheckedArticle) -> bool:
    """Return whether an element is where the error was planted, or in the article what was taken away."""
    element = asked.element
    if not asked.answer.question.endswith("lost"):
        return element.start < max(planted.end, planted.start + 1) and planted.start < element.end
    there = article.read.text[element.start : element.end].lower()
    taken = set(re.findall(r"[^\W\d_]+", planted.before.lower())) | {planted.before.strip().lower()}
    if asked.answer.question == "source lost":
        return True
    if asked.answer.question == "doubt lost" and HEDGES.get(there) in {HEDGES.get(w) for w in taken}:
        return True
    return there in taken or any(there.endswith(word) and "'" in word for word in taken)
