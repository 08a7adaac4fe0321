"""What the support judge learns from: human verdicts on claims, and true highlights with planted errors."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from summarizer.checks import CheckedArticle
from summarizer.checks.judging import examine
from summarizer.sentences import split
from summarizer.support.literal import is_literal
from summarizer.support.measures import context, measure
from summarizer.training.checks_data import HIGHLIGHTS, held_out_copy, never_taught, read_rows
from summarizer.training.claims.written_claims import Use, use_of, written_articles
from summarizer.training.planting.errors import PLANTERS, names_of
from summarizer.training.planting.splices import spliced
from summarizer.training.splits import fingerprint

VERDICTS = "factuality.jsonl.xz"
LEAKING = frozenset({"fib_cnndm"})
"""Its negatives are copied from the article and its positives are not: the labels tell style, not truth."""
LOPSIDED = frozenset({"aggrefact_unified_xsumfaith", "goyal21_cnndm"})
"""Hardly any positives: nothing can be measured on them."""
CNN = frozenset({"factcc_test", "cliff_cnndm", "polytope", "summeval_subset", "falke19_rank"})
"""Claims about CNN/Daily Mail articles, nearest to takeaways: the probability is calibrated on them."""
PLANTED, TRUE = "planted", "true"
WRITTEN = "written"
"""Claims that readers wrote, true and false ones."""
_MOST = 300
"""Claims of one dataset and label that are used."""
_PICKED, _SPLICED = 2, 3
"""So many sentences of an article count as true ones, and so many are made by joining two."""
_SHARE = 0.4
"""Of the sentences that an error of a kind can be planted in, this share gets one."""


@dataclass(frozen=True)
class Claim:
    """A claim with its measures, one row a sentence."""

    dataset: str
    supported: bool
    held_out: bool
    article: int
    """A number for the article, to keep its claims together."""
    rows: tuple[tuple[float, ...], ...]
    context: tuple[float, ...]
    """Of the whole claim."""
    literal: bool
    """Whether each of its sentences is words of one of the article's."""
    doubt: float | None = None
    """The reader's, where it was asked."""


@lru_cache(maxsize=4)
def prepared(article: str) -> CheckedArticle:
    """Return the index of an article; claims on one article follow each other."""
    return CheckedArticle.prepare("", article)


def _number(article: str) -> int:
    return int(fingerprint(article)[:8], 16)


def _at_most(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the rows, of each dataset and label no more than count; which ones is a matter of their hash."""
    taken: Counter[tuple[str, int]] = Counter()
    for row in sorted(rows, key=lambda row: fingerprint(row["claim"])):
        taken[row["dataset"], row["label"]] += 1
        if taken[row["dataset"], row["label"]] <= _MOST:
            yield row


def sentences_of(claim: str) -> list[str]:
    """Return the sentences that a claim is judged by, each by itself."""
    return [span.cut(claim) for span in split(claim)] or [claim]


def verdict_rows(data: Path) -> list[dict[str, Any]]:
    """Return the judged claims of the datasets that can teach or measure, those of one article together."""
    rows = [row for row in read_rows(data / VERDICTS) if row["dataset"] not in LOPSIDED | LEAKING]
    return sorted(_at_most(rows), key=lambda row: str(row["article"]))


def verdicts(data: Path) -> Iterator[Claim]:
    """Yield the claims that people have judged, of the datasets that can teach or measure."""
    for row in verdict_rows(data):
        article = prepared(row["article"])
        sentences = sentences_of(row["claim"])
        examined = [examine(sentence, article) for sentence in sentences]
        yield Claim(
            row["dataset"].split("(")[0],
            bool(row["label"]),
            held_out_copy(row["article"]),
            _number(row["article"]),
            tuple(tuple(measure(one)) for one in examined),
            context(row["claim"], len(sentences), article),
            all(is_literal(one.held) for one in examined),
        )


def written(data: Path) -> Iterator[Claim]:
    """Yield the claims that readers wrote, true and false in turn, in the order of `written_articles`."""
    for body, listed in written_articles(data):
        article, away = prepared(body), use_of(body) is Use.MEASURE
        for twins in listed:
            yield _of_one_sentence(WRITTEN, twins.true, article, supported=True, away=away)
            yield _of_one_sentence(WRITTEN, twins.false, article, supported=False, away=away)


def _of_one_sentence(dataset: str, text: str, article: CheckedArticle, *, supported: bool, away: bool) -> Claim:
    examined = examine(text, article)
    rows, around = (tuple(measure(examined)),), context(text, 1, article)
    return Claim(dataset, supported, away, _number(article.body), rows, around, is_literal(examined.held))


def planted(data: Path, chance: random.Random, most: int) -> Iterator[Claim]:
    """Yield true highlights, article sentences and the same with an error in them, of at most `most` articles."""
    chosen = list(read_rows(data / HIGHLIGHTS))
    chance.shuffle(chosen)
    for row, other in pairwise(chosen[: most + 1]):
        article = prepared(row["article"])
        away = never_taught(row["article"])

        def claim(text: str, *, supported: bool, article: CheckedArticle = article, away: bool = away) -> Claim:
            dataset = TRUE if supported else PLANTED
            return _of_one_sentence(dataset, text, article, supported=supported, away=away)

        foreign = names_of(other["article"], set())
        sentences = [span.cut(row["article"]) for span in article.sentences[: article.body_sentences]]
        for text in (*row["highlights"], *chance.sample(sentences, min(_PICKED, len(sentences)))):
            yield claim(text, supported=True)
            for planter in PLANTERS.values():
                error = planter(text, row["article"], foreign, chance) if chance.random() < _SHARE else None
                if error and error.text != text:
                    yield claim(error.text, supported=False)
        for _ in range(_SPLICED):
            if (false := spliced(sentences, chance)) is not None:
                yield claim(false, supported=False)
