"""Sentences of claims that people have judged, as pairs that the reader of claims learns from and is measured on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from transformers import PreTrainedTokenizerFast

from summarizer.training.areas import Numbers, area
from summarizer.training.checks_data import held_out_copy
from summarizer.training.claims.gathering import gather
from summarizer.training.claims.pairs import Pair
from summarizer.training.claims.store import Pairs, PairStore, of_arrays
from summarizer.training.splits import fingerprint
from summarizer.training.support.data import CNN, prepared, sentences_of, verdict_rows

FOLDS: Final = 5
_FEW: Final = 40
"""A dataset's sentences of one label count together at least like so many."""
_NEAR: Final = 4.0
"""Claims about CNN/Daily Mail articles, nearest to takeaways, count so many times."""


@dataclass(frozen=True)
class Judged:
    """Sentences of claims that people have judged."""

    pairs: Pairs
    datasets: tuple[str, ...]
    sentence: NDArray[np.int32]
    """The number of each among all sentences of these claims; some share no word with their article."""
    of: NDArray[np.int32]
    """The number of each sentence's claim."""
    dataset: NDArray[np.int32]
    fold: NDArray[np.int32]
    """-1 for what is held out."""
    clear: NDArray[np.bool_]
    """Whether the claim's verdict is this sentence's: it says nothing else, or is true."""

    def worth(self, chosen: NDArray[np.bool_]) -> Numbers:
        """Return how often each chosen sentence is drawn: datasets by what they are worth, the two labels alike."""
        worth = np.zeros(len(self.pairs))
        for number, name in enumerate(self.datasets):
            for true in (True, False):
                rows = chosen & (self.dataset == number) & (self.pairs.true == true)
                worth[rows] = (_NEAR if name in CNN else 1.0) / max(_FEW, int(rows.sum()))
        for true in (True, False):
            worth[self.pairs.true == true] /= max(1e-9, worth[self.pairs.true == true].sum())
        return worth

    def areas(self, column: Numbers, *, held_out: bool) -> dict[str, float]:
        """Return for each dataset which share of pairs of claims is told apart, a claim by its most doubtful sentence.

        Args:
            column: a score of each sentence, higher for more doubt.
            held_out: whether to look at the claims held out, or at the others.
        """
        most = np.full(int(self.of.max(initial=-1)) + 1, -np.inf)
        np.maximum.at(most, self.of, column)
        _, first = np.unique(self.of, return_index=True)
        found = {}
        for number, name in enumerate(self.datasets):
            rows = first[(self.dataset[first] == number) & ((self.fold[first] < 0) == held_out)]
            true, values = self.pairs.true[rows], most[self.of[rows]]
            if true.any() and not true.all():
                found[name] = area(values[~true], values[true])
        return found


def read_judged(data: Path, tokenizer: PreTrainedTokenizerFast) -> Judged:
    """Return the sentences of all judged claims that can teach or measure."""
    gathered, beside = PairStore(), []
    rows = verdict_rows(data)
    names = sorted({row["dataset"].split("(")[0] for row in rows})
    before = 0
    for of, row in enumerate(rows):
        claims, true = sentences_of(row["claim"]), bool(row["label"])
        pairs = [Pair(claim, "highlight", () if true else None, claim, true=true) for claim in claims]
        fold = -1 if held_out_copy(row["article"]) else int(fingerprint(row["article"])[:8], 16) % FOLDS
        dataset, clear = names.index(row["dataset"].split("(")[0]), true or len(claims) == 1
        added = gather(gathered, prepared(row["article"]), pairs, tokenizer)
        beside += [(before + at, of, dataset, fold, int(clear)) for at in added]
        before += len(claims)
    sentence, of_claim, dataset_of, fold_of, is_clear = np.array(beside, dtype=np.int32).reshape(-1, 5).T
    pairs_ = of_arrays(gathered.arrays())
    return Judged(pairs_, tuple(names), sentence, of_claim, dataset_of, fold_of, is_clear.astype(bool))
