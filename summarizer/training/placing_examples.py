"""The examples that the checks' questions are learned from: elements of true highlights, and planted ones."""

import random
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.asking import Asked, ask_all
from summarizer.checks.english.polarity import HEDGES
from summarizer.checks.held import Held, hold
from summarizer.checks.reading.casing import read_beside
from summarizer.checks.rules import HOUSE_RULES
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED, held_out, held_out_copy, read_rows
from summarizer.training.planting import PLANTERS, Planted, names_of
from summarizer.training.planting_variants import VARIANTS

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

_PLANTERS = PLANTERS | VARIANTS


class Example(NamedTuple):
    """One element with the answer."""

    question: str
    measures: Sequence[float]
    wrong: bool
    text: int
    """The number of the takeaway; its elements are judged together."""
    article: int
    cased: bool
    """Of an article in its original casing."""


def examples(
    data: Path, chance: random.Random, restored: int, wanted: Collection[str] = frozenset(QUESTIONS)
) -> Iterator[Example]:
    """Yield the elements of true highlights and planted ones; `restored` articles of restored casing are added.

    Errors are planted for the wanted questions only.
    """
    text = 0
    kinds = frozenset[str]().union(*(QUESTIONS[question] for question in wanted))
    for place, row in enumerate(usable_rows(data, restored)):
        article = CheckedArticle.prepare("", row["article"])
        cased = row["casing"] != "restored"
        foreign = names_of(row["other"], set())
        for highlight in row["highlights"]:
            text += 1
            for asked in ask_all(held_beside(highlight, article)):
                yield _example(asked, wrong=False, text=text, article=place, cased=cased)
            for planter in _PLANTERS.values():
                planted = planter(highlight, row["article"], foreign, chance)
                if planted is None or planted.text == highlight or planted.kind not in kinds:
                    continue
                text += 1
                for asked in ask_all(held_beside(planted.text, article), wanted):
                    if planted.kind in QUESTIONS[asked.answer.question] and _is_planted(asked, planted, article):
                        yield _example(asked, wrong=True, text=text, article=place, cased=cased)


def _example(asked: Asked, *, wrong: bool, text: int, article: int, cased: bool) -> Example:
    return Example(asked.answer.question, asked.answer.measures, wrong, text, article, cased)


def usable_rows(data: Path, restored: int) -> Iterator[dict[str, Any]]:
    """Yield the articles that may be learned from, each with another one's text as `other`."""
    other = ""
    for file, most in ((HIGHLIGHTS, None), (RESTORED, restored)):
        usable = (r for r in read_rows(data / file) if not held_out(r["article"]) and not held_out_copy(r["article"]))
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
