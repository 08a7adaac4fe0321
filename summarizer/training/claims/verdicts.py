"""Goes on with a trained reader of claims on human verdicts, by folds.

Each claim is scored by a reader that saw no verdict on its article.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from summarizer.embedded.claims.network import ClaimNetwork, ClaimOutput
from summarizer.training.areas import Numbers
from summarizer.training.claims.batches import PairTensors, Wanted
from summarizer.training.claims.further import further
from summarizer.training.claims.judged import FOLDS, Judged
from summarizer.training.claims.measure import doubts, scores
from summarizer.training.claims.pairs import KINDS
from summarizer.training.claims.store import Pairs
from summarizer.training.claims.train import ClaimRun, Drawn, rows_by_share
from summarizer.training.claims.written import twins_and_planted

_JUDGED, _TWINS, _PLANTED = 32, 8, 8
"""So many judged pairs, written claims with their twins, and planted pairs are in a batch."""


def tuned_by_folds(
    run: ClaimRun, network: ClaimNetwork, judged: Judged, written: Pairs
) -> tuple[Numbers, ClaimNetwork]:
    """Return the scores of all judged sentences by networks that saw no verdict on their article, and one that saw all.

    That one saw all that are not held out, and scores those that are. The network itself stays as it is. Written claims
    and planted errors are learned beside, so that they are not forgotten.
    """
    found = np.zeros((len(judged.pairs), 2 + network.sorts.out_features))
    tuned = network
    for fold in (*range(FOLDS), -1):
        chosen = judged.clear & (judged.fold >= 0) & (judged.fold != fold)
        draws = _draws(run, judged, judged.worth(chosen), twins_and_planted(run, written, _TWINS, _PLANTED))
        tuned = further(run, network, draws, steps=run.plan.judged_steps, rate=run.plan.judged_rate)
        left = judged.fold == fold
        found[left] = scores(run.encoder, tuned, judged.pairs.chosen(left), run.plan.device)
    for name, held_out in (("by folds", False), ("held out", True)):
        areas = judged.areas(doubts(found), held_out=held_out)
        run.log({f"{name}, {dataset}: area": value for dataset, value in areas.items()})
    return found, tuned


def _draws(
    run: ClaimRun, judged: Judged, worth: Numbers, beside: Iterator[tuple[Drawn, ...]]
) -> Iterator[tuple[Drawn, ...]]:
    """Yield judged pairs and others, for ever; of the former the verdict only is learned."""
    chance = np.random.default_rng(run.plan.seed)
    own = PairTensors.of(judged.pairs, KINDS, run.plan.device)
    sizes, share = judged.pairs.sizes(), np.cumsum(worth)
    for others in beside:
        rows = rows_by_share(share, chance, _JUDGED)
        longest = int(sizes[rows].max())
        yield Drawn(own, torch.from_numpy(rows).to(run.plan.device), longest, _verdict_loss), *others


def _verdict_loss(output: ClaimOutput, wanted: Wanted) -> Tensor:
    """Return the loss of the verdict alone: nobody said where such a claim is wrong."""
    return cross_entropy(output.verdict.float(), wanted.false)
