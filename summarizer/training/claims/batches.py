"""Makes batches of stored pairs and what the reader of claims should say of them, on whichever device they lie."""

from typing import NamedTuple, Self

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import one_hot

from summarizer.embedded.claims.network import SORTS, ClaimBatch
from summarizer.embedded.claims.texts import ClaimTexts
from summarizer.training.claims.store import UNKNOWN, Pairs

SORT_OF = {
    "number perturbed": "number", "number swapped": "number", "figures swapped": "number", "date perturbed": "date",
    "date swapped": "date", "name foreign": "name", "name swapped": "name", "roles swapped": "roles",
    "quote altered": "quote", "negation added": "negation", "negation removed": "negation",
    "attribution removed": "attribution", "attribution changed": "attribution", "certainty removed": "certainty",
    "certainty added": "certainty", "spliced": "splice",
    "who": "name", "whom": "roles", "what": "splice", "joined": "splice", "figure": "number", "when": "date",
    "where": "name", "doubt": "certainty", "source": "attribution", "added": "splice",
}  # fmt: skip
"""What is wrong with claims of each kind of planted or written error."""


class Wanted(NamedTuple):
    """What the network should say of a batch."""

    false: Tensor
    """[row]: 1 where the claim is false."""
    sorts: Tensor
    """[row, sort]: 1 where it is false in that way."""
    wrong: Tensor
    """[row, piece]: 1 where it is wrong, 0 elsewhere in it; -1 where that is not known or no claim."""


class PairTensors(NamedTuple):
    """Stored pairs as tensors."""

    texts: ClaimTexts
    numbers: Tensor
    """[pair, text]: the claim and its sentences, -1 for none."""
    true: Tensor
    sort: Tensor
    """[pair]: the number of what is wrong, or would be."""
    wrong: Tensor

    @classmethod
    def of(cls, pairs: Pairs, kinds: tuple[str, ...], device: str) -> Self:
        """Return the pairs as tensors on a device; `kinds` names the numbers that pairs are stored with."""
        numbers = np.concatenate([pairs.claim[:, None], pairs.sentences], axis=1)
        of_kind = np.array([SORTS.index(SORT_OF[kind]) if kind in SORT_OF else 0 for kind in kinds])
        arrays = (
            pairs.pieces.astype(np.int32), pairs.known, pairs.starts.astype(np.int64), numbers.astype(np.int64),
            pairs.true, of_kind[pairs.kind], pairs.wrong.astype(np.int64),
        )  # fmt: skip
        tensors = [torch.from_numpy(np.ascontiguousarray(array)).to(device) for array in arrays]
        return cls(ClaimTexts(*tensors[:3]), *tensors[3:])

    def batch(self, rows: Tensor, longest: int) -> tuple[ClaimBatch, Wanted]:
        """Return some pairs as a batch; `longest` is the number of pieces of the longest, marks included."""
        batch = self.texts.batch(self.numbers[rows], longest)
        false = (~self.true[rows]).float()
        sorts = one_hot(self.sort[rows], len(SORTS)).float() * false[:, None]
        at = torch.arange(longest, device=rows.device)
        places = self.wrong[rows][:, :, None] + 1
        wrong = ((at >= places[:, 0]) & (at < places[:, 1])) | ((at >= places[:, 2]) & (at < places[:, 3]))
        asked = batch.claim & (self.wrong[rows][:, :1] != UNKNOWN)
        return batch, Wanted(false, sorts, torch.where(asked, wrong.float(), -1.0))
