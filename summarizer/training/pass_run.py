"""Teaches a small network pass by pass; seconds long, so it is not resumed."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from summarizer.training import run_files
from summarizer.training.descent import descend
from summarizer.training.plan import PassPlan


def teach(
    network: nn.Module,
    count: int,
    loss_of: Callable[[Tensor], Tensor],
    plan: PassPlan,
    *,
    log: Path,
    measured: Callable[[int], Mapping[str, float]],
    beside: Sequence[nn.Parameter] = (),
) -> None:
    """Teach a network at a rate that rises once and falls again (Smith and Topin 2018).

    Args:
        network: what learns.
        count: of how many rows.
        loss_of: the loss of a batch, of which it is given the places.
        plan: passes, batch, rate and decay.
        log: where an entry goes after each pass.
        measured: what is logged after a pass, of which it is given the number.
        beside: what learns besides the network.
    """
    began, passes = time.monotonic(), int(plan.passes)
    optimiser = torch.optim.AdamW([*network.parameters(), *beside], lr=plan.rate, weight_decay=plan.weight_decay)
    steps = passes * (count // plan.batch + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, plan.rate, total_steps=steps)
    for number in range(1, passes + 1):
        network.train()
        for places in torch.randperm(count).split(plan.batch):
            descend(loss_of(places), optimiser, schedule)
        run_files.log(log, measured(number), began)
