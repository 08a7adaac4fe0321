"""Goes down a loss: a run's seed and threads, its optimiser with a rate for layers and one for heads, and its steps."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LRScheduler
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from summarizer.training.plan import Plan


def begin(plan: Plan, out: Path) -> None:
    """Set threads and seed as a plan says, and make the folder that a run writes to."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    out.mkdir(parents=True, exist_ok=True)


def weights_of(network: nn.Module, part: str) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """Return what may change in a part of a network, such as "layers", and what may in the others."""
    found: dict[bool, list[nn.Parameter]] = {True: [], False: []}
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            found[name.startswith(f"{part}.")].append(weight)
    return found[True], found[False]


def two_rates(
    plan: Plan,
    layers: Sequence[nn.Parameter],
    heads: Sequence[nn.Parameter],
    *,
    betas: tuple[float, float] = (0.9, 0.98),
    fused: bool | None = None,
) -> torch.optim.Optimizer:
    """Return the optimiser of layers and heads, each at its rate of the plan."""
    groups: list[dict[str, Any]] = [{"params": layers, "lr": plan.rate}, {"params": heads, "lr": plan.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=plan.weight_decay, betas=betas, fused=fused)


def average_of(network: nn.Module, memory: float) -> AveragedModel:
    """Return an average over a network's weights that keeps so much of itself at each step."""
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(memory))


def descend(
    loss: Tensor,
    optimiser: torch.optim.Optimizer,
    schedule: LRScheduler | None = None,
    *,
    clipped: Iterable[Tensor] | None = None,
    longest: float = 1.0,
) -> Tensor:
    """Make one step down a loss, and return it without its gradient.

    Args:
        loss: of one batch.
        optimiser: what moves.
        schedule: how the rates change with the step; None leaves them.
        clipped: whose gradients together are at most as long as `longest`; None clips nothing.
        longest: see `clipped`.
    """
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    if clipped is not None:
        nn.utils.clip_grad_norm_(clipped, longest)
    optimiser.step()
    if schedule is not None:
        schedule.step()
    return loss.detach()
