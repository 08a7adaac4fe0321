"""Goes on with a trained reader of claims on human verdicts, by folds.

Each claim is scored by a reader that saw no verdict on its article.
"""

import copy
from collections.abc import Iterator
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from summarizer.embedded.claim_network import ClaimNetwork
from summarizer.training.areas import Numbers
from summarizer.training.claim_batches import PairTensors
from summarizer.training.claim_judged import FOLDS, Judged
from summarizer.training.claim_measure import PIECE, scores
from summarizer.training.claim_pairs import KINDS
from summarizer.training.claim_train import ClaimRun, claim_loss, descend

_HALF: Final = 32
"""So many judged and so many planted pairs are in a batch."""
_WARM_UP: Final = 20


def tuned_by_folds(run: ClaimRun, network: ClaimNetwork, judged: Judged) -> tuple[Numbers, ClaimNetwork]:
    """Return the scores of all judged sentences by networks that saw no verdict on their article, and one that saw all.

    That one saw all that are not held out, and scores those that are. The network itself stays as it is.
    """
    found = np.zeros((len(judged.pairs), 2 + network.sorts.out_features))
    tuned = network
    for fold in (*range(FOLDS), -1):
        chosen = judged.clear & (judged.fold >= 0) & (judged.fold != fold)
        tuned = _tuned(run, network, judged, judged.worth(chosen))
        told = scores(run.encoder, tuned, judged.pairs, run.plan.device)
        found[judged.fold == fold] = told[judged.fold == fold]
    for name, held_out in (("by folds", False), ("held out", True)):
        areas = judged.areas(found[:, PIECE], held_out=held_out)
        run.log({f"{name}, {dataset}: area": value for dataset, value in areas.items()})
    return found, tuned


def _tuned(run: ClaimRun, network: ClaimNetwork, judged: Judged, worth: Numbers) -> ClaimNetwork:
    plan = run.plan
    tuned = copy.deepcopy(network).to(plan.device).train()
    optimiser = torch.optim.AdamW(
        tuned.parameters(), lr=plan.judged_rate, weight_decay=plan.weight_decay, betas=(0.9, 0.98), fused=True
    )
    draws = _draws(run, judged, worth)
    for step in range(plan.judged_steps):
        for group in optimiser.param_groups:
            group["lr"] = plan.judged_rate * min(1 - step / plan.judged_steps, (step + 1) / _WARM_UP)
        loss = torch.zeros((), device=plan.device)
        for tensors, rows, longest, whole in next(draws):
            batch, wanted = tensors.batch(rows, longest)
            output = run.output(tuned, batch)
            loss = loss + (claim_loss(output, wanted) if whole else cross_entropy(output.verdict.float(), wanted.false))
        descend(tuned, optimiser, loss)
    return tuned


def _draws(run: ClaimRun, judged: Judged, worth: Numbers) -> Iterator[list[tuple[PairTensors, Tensor, int, bool]]]:
    """Yield judged pairs and planted ones, for ever; the latter are learned whole, of the former the verdict only."""
    chance = np.random.default_rng(run.plan.seed)
    own = PairTensors.of(judged.pairs, KINDS, run.plan.device)
    sizes, share = judged.pairs.sizes(), np.cumsum(worth)
    while True:
        drawn = []
        for tensors, lengths, among, whole in ((own, sizes, share, False), (run.tensors, run.sizes, run.share, True)):
            rows = np.searchsorted(among, chance.random(_HALF) * among[-1], side="right")
            drawn.append((tensors, torch.from_numpy(rows).to(run.plan.device), int(lengths[rows].max()), whole))
        yield drawn
