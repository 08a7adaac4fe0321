"""Makes the pairs that the reader of claims learns from: true claims and planted errors, each with its sentences."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.checks.article import CheckedArticle
from summarizer.checks.evidence import supporting
from summarizer.checks.reading.text import read_takeaway
from summarizer.training.claims.changes import changed_sentences
from summarizer.training.claims.cover import is_covered
from summarizer.training.planting.errors import PLANTERS, names_of
from summarizer.training.planting.planted import Planted, Planter
from summarizer.training.planting.splices import spliced
from summarizer.training.planting.variants import VARIANTS

TRUE = ("highlight", "sentence", "cut", "dropped")
"""Kinds of true claims: an editor's, a sentence of the article, its beginning, one that lost its middle."""
WRITTEN_KINDS = ("who", "whom", "what", "joined", "figure", "when", "where", "doubt", "source", "added")
"""What is wrong with false claims that readers wrote (docs/reading-takeaways.md)."""
KINDS = (*TRUE, *PLANTERS, "figures swapped", "spliced", "highlight not covered", *WRITTEN_KINDS)
_WEIGHTS = {
    "number perturbed": 0.4, "number swapped": 1.5, "date perturbed": 0.4, "date swapped": 2.0, "name foreign": 0.25,
    "name swapped": 4.0, "roles swapped": 6.0, "quote altered": 0.4, "negation added": 0.25, "negation removed": 2.0,
    "attribution removed": 1.2, "attribution changed": 1.0, "certainty removed": 2.0, "certainty added": 0.25,
    "negation of a verb": 0.25, "negation varied": 0.15, "negation undone": 1.5, "doubt varied": 0.2,
    "name half wrong": 0.2, "speaker swapped": 3.0, "name mixed": 0.5, "figures swapped": 3.0, "doubt hardened": 1.2,
}  # fmt: skip
_NEAR = 0.5
"""So often what is put in comes from the sentences that the claim rests on, not from anywhere in the article."""
_HALF = 0.5
_SHORTEST, _LONGEST = 40, 240
_JOINTS = re.compile(
    r",?\s(?=(?:who|which|that|after|before|when|while|because|as|in|on|at|for|with|and|but|over|by|from)\s)"
)


@dataclass(frozen=True)
class Pair:
    """A claim with the sentences that it is read with."""

    claim: str
    kind: str
    wrong: tuple[tuple[int, int], ...] | None
    """Where the claim is wrong, in characters; None where nobody knows."""
    asked: str
    """The claim that the sentences are found for: this one, or the one that it was made from."""
    changed: tuple[tuple[int, str], ...] = ()
    """Sentences of the article that read otherwise in this pair."""
    true: bool = True


@dataclass(frozen=True)
class Counts:
    """How much is made of an article."""

    errors: int = 6
    """Planted in each highlight."""
    sentence_errors: int = 3
    """Planted in each sentence of the article."""
    sentences: int = 2
    splices: int = 2


def pairs_of(
    row: dict[str, Any], article: CheckedArticle, foreign: Sequence[str], chance: random.Random, counts: Counts
) -> Iterator[Pair]:
    """Yield the pairs of one article."""
    sentences = [span.cut(article.body) for span in article.sentences[: article.body_sentences]]
    for text in row["highlights"]:
        if is_covered(text, article):
            yield from _true_and_false("highlight", text, article, foreign, chance, most=counts.errors)
    fit = [text for text in sentences if _SHORTEST < len(text) < _LONGEST]
    for text in chance.sample(fit, min(counts.sentences, len(fit))):
        kind, claim = _shortened(text, chance)
        yield from _true_and_false(kind, claim, article, foreign, chance, most=counts.sentence_errors)
    for at in range(counts.splices):
        source = row["highlights"] if at == 1 else sentences
        false = spliced(source, chance)
        if false is not None and false not in source:
            yield from _spliced_pairs(false, article)


def _shortened(text: str, chance: random.Random) -> tuple[str, str]:
    """Return a sentence of the article, or one shorter claim that follows from it."""
    places = [match for match in _JOINTS.finditer(text) if match.start() > _SHORTEST]
    if not places or chance.random() < _HALF / 2:
        return "sentence", text
    if len(places) == 1 or chance.random() < _HALF:
        return "cut", text[: chance.choice(places).start()].rstrip(",;: ") + "."
    one, two = sorted(chance.sample(places, 2), key=lambda match: match.start())
    return "dropped", text[: one.start()] + text[two.start() :]


def _true_and_false(
    kind: str, text: str, article: CheckedArticle, foreign: Sequence[str], chance: random.Random, *, most: int
) -> Iterator[Pair]:
    yield Pair(text, kind, (), text)
    near = [article.sentences[number].cut(article.body) for number in supporting(read_takeaway(text), article)]
    seen = {text}
    for planter in _in_random_order(chance):
        if len(seen) > most:
            break
        source = " ".join(near) if chance.random() < _NEAR else article.body
        planted = planter(text, source, foreign, chance)
        if planted is None or planted.text in seen:
            continue
        seen.add(planted.text)
        yield Pair(planted.text, planted.kind, wrong_places(planted), planted.text, true=False)
        yield from _turned(text, planted, article)


def _in_random_order(chance: random.Random) -> list[Planter]:
    planters = PLANTERS | VARIANTS
    return [planters[name] for name in sorted(_WEIGHTS, key=lambda name: chance.random() ** (1 / _WEIGHTS[name]))][::-1]


def _turned(text: str, planted: Planted, article: CheckedArticle) -> Iterator[Pair]:
    """Yield the pairs of which the opposite holds, since the article's sentences are changed too."""
    sentences = [span.cut(article.body) for span in article.sentences[: article.body_sentences]]
    changed = changed_sentences(sentences, text, planted)
    best = supporting(read_takeaway(text), article)[:2]
    if changed is None or all(changed[number] == sentences[number] for number in best):
        return
    other = tuple((at, new) for at, (old, new) in enumerate(zip(sentences, changed, strict=True)) if old != new)
    yield Pair(planted.text, planted.kind, (), text, other)
    wrong = wrong_places(Planted(planted.kind, text, *_place_before(planted), planted.after, planted.before))
    yield Pair(text, planted.kind, wrong, planted.text, other, true=False)


def _place_before(planted: Planted) -> tuple[int, int]:
    """Return where in the true claim stands what was replaced."""
    if "/" in planted.before and "/" in planted.after:
        return planted.start, planted.end
    return planted.start, planted.start + len(planted.before)


def wrong_places(planted: Planted) -> tuple[tuple[int, int], ...]:
    """Return the ranges of characters that an error makes wrong: of two that changed places, each."""
    one, slash, two = planted.after.partition("/")
    if slash and planted.before == f"{two}/{one}":
        return (planted.start, planted.start + len(one)), (planted.end - len(two), planted.end)
    return ((planted.start, max(planted.end, planted.start + 1)),)


def _spliced_pairs(false: str, article: CheckedArticle) -> Iterator[Pair]:
    yield Pair(false, "spliced", None, false, true=False)
    best = supporting(read_takeaway(false), article)
    if best:
        yield Pair(false, "spliced", (), false, ((best[0], false),))


def claims_to_measure(
    row: dict[str, Any], article: CheckedArticle, foreign: Sequence[str], chance: random.Random
) -> Iterator[Pair]:
    """Yield all highlights and of each kind one planted error, as the benchmark of the checks plants them."""
    for text in row["highlights"]:
        yield Pair(text, "highlight" if is_covered(text, article) else "highlight not covered", (), text)
    for planter in (*PLANTERS.values(), VARIANTS["figures swapped"]):
        made = [(text, planter(text, article.body, foreign, chance)) for text in row["highlights"]]
        usable = [planted for text, planted in made if planted and planted.text != text]
        for planted in chance.sample(usable, min(1, len(usable))):
            yield Pair(planted.text, planted.kind, wrong_places(planted), planted.text, true=False)
    sentences = [span.cut(article.body) for span in article.sentences[: article.body_sentences]]
    if (false := spliced(sentences, chance)) is not None:
        yield Pair(false, "spliced", None, false, true=False)


def foreign_names(other: str) -> list[str]:
    """Return the names of another article."""
    return names_of(other, set())
