"""Measures a reader of claims: how well it tells planted errors from true claims."""

from typing import Final

import numpy as np
import torch

from summarizer.embedded.claims.network import ClaimNetwork
from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.training.areas import Numbers, area
from summarizer.training.claims.batches import PairTensors
from summarizer.training.claims.pairs import KINDS
from summarizer.training.claims.store import Pairs
from summarizer.training.salience.train import half_precision

ALARMS: Final = 0.03
"""The share of true claims that are flagged where planted errors are counted as caught."""
PIECE: Final = -1
"""The column of the most doubted piece among the scores."""
_ROWS: Final = 256


def scores(encoder: Encoder, network: ClaimNetwork, pairs: Pairs, device: str) -> Numbers:
    """Return [pair, score]: the logit of being false, the logits of each sort, and the highest of a piece."""
    tensors = PairTensors.of(pairs, KINDS, device)
    sizes = pairs.sizes()
    order = np.argsort(sizes, kind="stable")
    found = np.zeros((len(pairs), 2 + network.sorts.out_features))
    network.eval()
    with torch.inference_mode(), half_precision(device):
        for first in range(0, len(order), _ROWS):
            rows = order[first : first + _ROWS]
            batch, _ = tensors.batch(torch.from_numpy(rows).to(device), int(sizes[rows].max()))
            lower = lower_states(encoder, batch.pieces, batch.present, network.shape.lower_layers)
            output = network(lower, batch)
            most = output.most_doubted(batch)
            columns = torch.cat([output.verdict.float()[:, None], output.sorts.float(), most[:, None]], dim=1)
            found[rows] = columns.cpu().double().numpy()
    return found


def doubts(found: Numbers) -> Numbers:
    """Return of `scores` what the reader tells: the mean of the verdict and of the most doubted piece."""
    told: Numbers = (found[:, 0] + found[:, PIECE]) / 2
    return told


def by_kind(column: Numbers, pairs: Pairs, *, true_kind: str = "highlight") -> dict[str, float]:
    """Return for each kind of planted error, and all, the area, and the share caught at `ALARMS`.

    Nothing where there are no true claims of that kind.
    """
    true = column[pairs.true & (pairs.kind == KINDS.index(true_kind))]
    found: dict[str, float] = {}
    if not len(true):
        return found
    limit = np.quantile(true, 1 - ALARMS)
    kinds = [(kind, pairs.kind == number) for number, kind in enumerate(KINDS)]
    for name, chosen in [*kinds, ("all", np.ones(len(pairs), dtype=bool))]:
        false = column[~pairs.true & chosen]
        if len(false):
            found |= {f"{name}: area": area(false, true), f"{name}: caught": float((false > limit).mean())}
    return found
