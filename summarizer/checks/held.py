"""A takeaway held against its article: what every check is given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.evidence import numbers_of, overlap, supporting, weight
from summarizer.checks.reading.text import ReadText
from summarizer.checks.remembering import Remembering, remembered
from summarizer.house_rules import HouseRules

LONGEST = 2_000
"""So many characters of one takeaway are held against its article."""
MOST = 40
"""So many figures, dates or names of one takeaway are judged; one with more is no takeaway, and `length` says so."""
CROWD = 500
"""So many places of one element, or others of its kind, are looked at; no article has as many that was not made up."""

_TOLD = 0.4
"""A sentence with so much of the weight of a takeaway's words tells it."""


class Ranged(Protocol):
    """Anything with a place in a text."""

    @property
    def start(self) -> int:
        """Return the first character."""
        ...

    @property
    def end(self) -> int:
        """Return the character after the last."""
        ...


@dataclass(frozen=True, eq=False)
class Held(Remembering):
    """One takeaway, its article, and the sentences that it shares most words with."""

    read: ReadText
    article: CheckedArticle
    rules: HouseRules
    given: Sequence[Span]
    """The drafter's evidence, if it named any."""
    weights: dict[str, float]
    """Of the takeaway's stems."""
    scores: Sequence[float]
    """For each sentence of the article the weight of the takeaway's words in it."""
    typed: str = ""
    """The takeaway before capitals were given back to it; empty where none were."""

    @property
    def text(self) -> str:
        """Return the takeaway itself."""
        return self.read.text

    @cached_property
    def by_words(self) -> tuple[int, ...]:
        """Return the numbers of the sentences that share most of its words, best first, whatever its drafter names."""
        return supporting(self.read, self.article)

    @cached_property
    def evidence(self) -> frozenset[int]:
        """Return the numbers of the supporting sentences: the drafter's, or those found by words."""
        return numbers_of(self.given, self.article) if self.given else frozenset(self.by_words)

    def rest(self, element: Ranged) -> list[float]:
        """Return for each sentence the weight of the takeaway's words in it, leaving out an element's."""
        return _rest(element.start, element.end, self)

    def best_beside(self, element: Ranged) -> int:
        """Return the number of the sentence that best fits what the takeaway says beside `element`."""
        rest = self.rest(element)
        return max(range(len(rest)), key=lambda number: rest[number], default=0)

    def is_told_beside(self, element: Ranged) -> bool:
        """Return whether one sentence tells what the takeaway says beside an element: then it is no other news."""
        own = {word.stem for word in self.read.words if element.start <= word.start < element.end}
        whole = sum(weight for stem, weight in self.weights.items() if stem not in own)
        return max(self.rest(element), default=0.0) >= _TOLD * whole

    def flag(
        self, kind: str, severity: Severity, message: str, at: Ranged | None = None, there: Ranged | None = None
    ) -> Flag:
        """Return a flag at a place of the takeaway and, if there is one, of the article's body."""
        span = None if at is None else Span(at.start, at.end)
        found = None if there is None else self.article.span_in_body(there.start, there.end)
        return Flag(kind, severity, message, span, found)


def hold(
    read: ReadText, article: CheckedArticle, given: Sequence[Span] | None, rules: HouseRules, typed: str = ""
) -> Held:
    """Return the takeaway ready for the checks.

    `given` is the drafter's evidence, if it named any; `typed` is the takeaway before capitals were given back to it.
    """
    weights = {word.stem: weight(word.stem, article) for word in read.words if word.stem}
    return Held(read, article, rules, given or (), weights, overlap(weights, article), typed)


@remembered
def _rest(start: int, end: int, held: Held) -> list[float]:
    own = (word.stem for word in held.read.words if start <= word.start < end and word.stem)
    scores = list(held.scores)
    for stem in dict.fromkeys(own):
        for number in held.article.sentences_with.get(stem, ()):
            scores[number] -= held.weights[stem]
    return scores


def sentences_around(number: int, before: int, after: int, count: int) -> Iterator[int]:
    """Yield the numbers of a sentence and its neighbours, as far as there are such."""
    yield from range(max(0, number - before), min(count, number + after + 1))
