"""Goes on with a trained reader of claims on claims in new words, each true one beside its false twin."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import softplus

from summarizer.embedded.claims.network import ClaimNetwork, ClaimOutput
from summarizer.training.areas import Numbers, area
from summarizer.training.batching import one_pass
from summarizer.training.claims.batches import PairTensors, Wanted
from summarizer.training.claims.further import further
from summarizer.training.claims.measure import PIECE, doubts, scores
from summarizer.training.claims.pairs import KINDS
from summarizer.training.claims.store import Pairs
from summarizer.training.claims.train import ClaimRun, Drawn, claim_loss

_TWINS, _PLANTED = 16, 8
"""So many written claims with their twins, and so many planted pairs, are in a batch."""
_CHUNK: Final = 20
"""So many batches are drawn at a time, and claims of like length put together."""
_APART: Final = 0.5
"""How much it counts that the false one is doubted more than the true."""


def taught_by_written(run: ClaimRun, network: ClaimNetwork, written: Pairs) -> ClaimNetwork:
    """Return a network that goes on from a trained one, which stays as it is where there are no written claims.

    Args:
        run: the run, with its planted pairs.
        network: the trained one.
        written: pairs, a true one and its false twin next to each other.
    """
    if not len(written):
        return network
    draws = twins_and_planted(run, written, _TWINS, _PLANTED)
    return further(run, network, draws, steps=run.plan.written_steps, rate=run.plan.written_rate)


def told_of_written(run: ClaimRun, network: ClaimNetwork, unseen: Pairs) -> Numbers:
    """Return the doubts of a network of written claims that it did not learn from; log how it tells them apart."""
    if not len(unseen):
        return np.zeros(0)
    found = scores(run.encoder, network, unseen, run.plan.device)
    told = doubts(found)
    for name, column in (("verdict", found[:, 0]), ("piece", found[:, PIECE]), ("doubt", told)):
        run.log({f"written, {name}: area": area(column[~unseen.true], column[unseen.true])})
    return told


def twins_and_planted(run: ClaimRun, written: Pairs, twins: int, planted: int) -> Iterator[tuple[Drawn, ...]]:
    """Yield so many written twins, each once before any comes again, and so many planted pairs, for ever.

    Where nothing is written, planted pairs alone.
    """
    chance = np.random.default_rng(run.plan.seed)
    own, sizes = PairTensors.of(written, KINDS, run.plan.device), written.sizes()
    while not len(written):
        yield (run.drawn(chance, planted),)
    while True:
        for at in one_pass(sizes[::2], twins, chance, chunk=_CHUNK):
            rows = np.stack([2 * at, 2 * at + 1], axis=1).ravel()
            taken = Drawn(own, torch.from_numpy(rows).to(run.plan.device), int(sizes[rows].max()), _twin_loss)
            yield taken, run.drawn(chance, planted)


def _twin_loss(output: ClaimOutput, wanted: Wanted) -> Tensor:
    true, false = output.verdict.float().view(-1, 2).T
    return claim_loss(output, wanted) + _APART * softplus(true - false).mean()
