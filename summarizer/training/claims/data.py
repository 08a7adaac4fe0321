"""Writes the pairs of claims and sentences in shards, from articles with human highlights."""

import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from transformers import PreTrainedTokenizerFast

from summarizer.checks.article import CheckedArticle
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED, never_taught, read_rows
from summarizer.training.claims.gathering import gather
from summarizer.training.claims.pairs import Counts, claims_to_measure, foreign_names, pairs_of
from summarizer.training.claims.store import PairStore
from summarizer.training.splits import Part, fingerprint, part_of

_KEPT = 7
"""One in so many cased articles is kept for validation, whatever its part."""


def usable_rows(data: Path, part: Part) -> list[dict[str, Any]]:
    """Return the articles of a part that are not held out for measuring the checks, in an order of chance."""
    cased = [row for row in read_rows(data / HIGHLIGHTS) if not never_taught(row["article"])]
    kept = {fingerprint(row["article"]) for row in cased if _is_kept(row["article"])}
    if part is Part.VALIDATION:
        return [row for row in cased if fingerprint(row["article"]) in kept]
    rows = [*cased, *(row for row in read_rows(data / RESTORED) if not never_taught(row["article"]))]
    rows = [row for row in rows if part_of(row["article"]) is part and fingerprint(row["article"]) not in kept]
    random.Random(1).shuffle(rows)  # noqa: S311 (chance, not secrecy)
    return rows


def _is_kept(article: str) -> bool:
    return part_of(article) is Part.VALIDATION or int(fingerprint(article)[16:24], 16) % _KEPT == 0


def write_shards(
    rows: Sequence[dict[str, Any]],
    tokenizer: PreTrainedTokenizerFast,
    folder: Path,
    *,
    counts: Counts,
    seed: int,
    size: int = 500,
) -> Iterator[Path]:
    """Yield the files of pairs as they are written, `size` articles in each; those that are there stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(rows) - 1, size):
        path = folder / f"{first // size:04d}.npz"
        if not path.exists():
            chance = random.Random(f"{seed} {first}")  # noqa: S311 (chance, not secrecy)
            gathered = PairStore()
            for row, other in pairwise(rows[first : first + size + 1]):
                article = CheckedArticle.prepare("", row["article"])
                made = pairs_of(row, article, foreign_names(other["article"]), chance, counts)
                gather(gathered, article, made, tokenizer)
            gathered.write(path)
        yield path


def write_measured(rows: Sequence[dict[str, Any]], tokenizer: PreTrainedTokenizerFast, path: Path, seed: int) -> None:
    """Write the pairs that are measured on: all highlights, and errors planted as the checks' benchmark does."""
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    gathered = PairStore()
    for row, other in pairwise([*rows, rows[0]]):
        article = CheckedArticle.prepare("", row["article"])
        made = claims_to_measure(row, article, foreign_names(other["article"]), chance)
        gather(gathered, article, made, tokenizer)
    gathered.write(path)
