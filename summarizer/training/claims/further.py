"""Goes on with a trained reader of claims: other pairs beside planted ones, at a rate that falls to nothing."""

import copy
from collections.abc import Iterator, Sequence
from typing import Final

import torch
from torch.optim.lr_scheduler import LambdaLR

from summarizer.embedded.claims.network import ClaimNetwork
from summarizer.training.claims.train import ClaimRun, Drawn, without_some_capitals
from summarizer.training.descent import descend

_WARM_UP: Final = 20


def further(
    run: ClaimRun, network: ClaimNetwork, draws: Iterator[Sequence[Drawn]], *, steps: int, rate: float
) -> ClaimNetwork:
    """Return a copy of a network that learned from so many draws, or from none; the network itself stays as it is."""
    taught = copy.deepcopy(network).to(run.plan.device).train().requires_grad_()
    optimiser = torch.optim.AdamW(
        taught.parameters(), lr=rate, weight_decay=run.plan.weight_decay, betas=(0.9, 0.98), fused=True
    )
    schedule = LambdaLR(optimiser, lambda step: min(1 - step / max(1, steps), (step + 1) / _WARM_UP))
    for step in range(steps):
        loss = torch.zeros((), device=run.plan.device)
        for tensors, rows, longest, asked in next(draws):
            batch, wanted = tensors.batch(rows, longest)
            loss = loss + asked(run.output(taught, without_some_capitals(batch)), wanted)
        descend(loss, optimiser, schedule, clipped=taught.parameters())
        if (step + 1) % run.plan.log_every == 0:
            run.log({"further": step + 1, "loss": loss.item()})
    return taught
