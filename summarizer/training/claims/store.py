"""Keeps pairs of claims and sentences small: every text once, as pieces, and the pairs as numbers of texts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from summarizer.embedded.claims.evidence import MOST_SENTENCES as SENTENCES
from summarizer.training.arrays import read_arrays, write_arrays

PLACES: Final = 2
"""At most so many places of a claim are wrong."""
UNKNOWN: Final = 255


@dataclass
class PairStore:
    """Pairs being gathered; texts are numbered through."""

    pieces: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    known: list[bool] = field(default_factory=list)
    """For every piece whether the article has it anywhere."""
    rows: list[tuple[int, ...]] = field(default_factory=list)
    articles: int = 0

    def text(self, pieces: Sequence[int], known: Sequence[bool]) -> int:
        """Add a text and return its number."""
        self.pieces += pieces
        self.known += known
        self.lengths.append(len(pieces))
        return len(self.lengths) - 1

    def pair(
        self, claim: int, *, true: bool, kind: int, wrong: Sequence[tuple[int, int]] | None, sentences: Sequence[int]
    ) -> None:
        """Add a pair of texts; `wrong` are ranges of the claim's pieces."""
        places = [UNKNOWN] * (2 * PLACES) if wrong is None else [at for place in wrong[:PLACES] for at in place]
        places += [0] * (2 * PLACES - len(places))
        numbers = [*sentences[:SENTENCES], *[-1] * (SENTENCES - len(sentences))]
        self.rows.append((self.articles, claim, int(true), kind, *places, *numbers))

    def write(self, path: Path) -> None:
        """Write all to a file of numpy arrays."""
        write_arrays(path, self.arrays(), packed=True)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return the arrays of the file."""
        rows = np.array(self.rows, dtype=np.int32).reshape(-1, 4 + 2 * PLACES + SENTENCES)
        return {
            "pieces": np.array(self.pieces, dtype=np.uint16),
            "known": np.packbits(np.array(self.known, dtype=bool)),
            "lengths": np.array(self.lengths, dtype=np.uint8),
            "article": rows[:, 0],
            "claim": rows[:, 1],
            "true": rows[:, 2].astype(bool),
            "kind": rows[:, 3].astype(np.uint8),
            "wrong": rows[:, 4 : 4 + 2 * PLACES].astype(np.uint8),
            "sentences": rows[:, 4 + 2 * PLACES :],
        }


@dataclass(frozen=True)
class Pairs:
    """Stored pairs, ready to be made batches of."""

    pieces: NDArray[np.uint16]
    known: NDArray[np.bool_]
    starts: NDArray[np.int64]
    """Of each text among the pieces; one more than there are texts."""
    article: NDArray[np.int32]
    claim: NDArray[np.int32]
    true: NDArray[np.bool_]
    kind: NDArray[np.uint8]
    wrong: NDArray[np.uint8]
    sentences: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.claim)

    def sizes(self) -> NDArray[np.int64]:
        """Return how many pieces each pair has, marks included."""
        lengths = np.append(np.diff(self.starts), 0)
        found: NDArray[np.int64] = lengths[self.claim] + lengths[self.sentences].sum(1) + 3
        return found

    def chosen(self, rows: NDArray[np.bool_]) -> "Pairs":
        """Return some of the pairs, over the same texts."""
        return replace(
            self,
            article=self.article[rows],
            claim=self.claim[rows],
            true=self.true[rows],
            kind=self.kind[rows],
            wrong=self.wrong[rows],
            sentences=self.sentences[rows],
        )


def of_arrays(arrays: dict[str, NDArray[Any]]) -> Pairs:
    """Return the pairs of the arrays of one file."""
    pieces = arrays["pieces"]
    starts = np.concatenate([[0], np.cumsum(arrays["lengths"].astype(np.int64))])
    known = np.unpackbits(arrays["known"])[: len(pieces)].astype(bool)
    names = ("article", "claim", "true", "kind", "wrong", "sentences")
    return Pairs(pieces, known, starts, *(arrays[name] for name in names))


def joined(parts: Iterable[Pairs]) -> Pairs:
    """Return the pairs of several files as one."""
    found = list(parts)
    texts = np.cumsum([0, *(len(part.starts) - 1 for part in found)])
    pieces = np.cumsum([0, *(len(part.pieces) for part in found)])
    articles = np.cumsum([0, *(int(part.article.max(initial=-1)) + 1 for part in found)])
    shifted = [np.where(p.sentences >= 0, p.sentences + shift, -1) for p, shift in zip(found, texts, strict=False)]
    return Pairs(
        np.concatenate([part.pieces for part in found]),
        np.concatenate([part.known for part in found]),
        np.concatenate([[0], *(part.starts[1:] + shift for part, shift in zip(found, pieces, strict=False))]),
        np.concatenate([part.article + shift for part, shift in zip(found, articles, strict=False)]).astype(np.int32),
        np.concatenate([part.claim + shift for part, shift in zip(found, texts, strict=False)]).astype(np.int32),
        np.concatenate([part.true for part in found]),
        np.concatenate([part.kind for part in found]),
        np.concatenate([part.wrong for part in found]),
        np.concatenate(shifted).astype(np.int32),
    )


def read_pairs(paths: Iterable[Path]) -> Pairs:
    """Return the pairs of the files."""
    return joined([of_arrays(read_arrays(path)) for path in paths])
