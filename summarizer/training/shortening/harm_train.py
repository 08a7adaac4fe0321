"""Learns how likely each cut does a line harm, where readers said only whether the whole line is good.

A line is good where no cut does harm and nothing else is wrong with it: a noisy-or (Pearl 1988), of which the line's
verdict is known and the share of each cut is learned.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.shortening.harm import HarmNetwork
from summarizer.training.shortening.compression_measure import Measured, measure
from summarizer.training.shortening.harm_data import LineRow

_OTHERWISE: Final = -2.5
"""The logit, to begin with, that something else is wrong with a line than its cuts."""
_LEAST: Final = 1e-6


@dataclass(frozen=True)
class HarmPlan:
    """How to train: passes, batch, rate, decay, seed."""

    passes: int = 16
    batch: int = 128
    rate: float = 1e-3
    decay: float = 0.3
    seed: int = 20


def learned(rows: Sequence[LineRow], held: Sequence[LineRow], plan: HarmPlan, log: Path) -> HarmNetwork:
    """Return the network after its last pass; the log tells after each how well it does on the rows held out."""
    torch.manual_seed(plan.seed)
    network, otherwise = HarmNetwork(rows[0].words.shape[1] // 3), nn.Parameter(torch.tensor(_OTHERWISE))
    weights = [*network.parameters(), otherwise]
    optimiser = torch.optim.AdamW(weights, lr=plan.rate, weight_decay=plan.decay)
    steps = plan.passes * (len(rows) // plan.batch + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, plan.rate, total_steps=steps)
    for number in range(1, plan.passes + 1):
        network.train()
        for chosen in torch.randperm(len(rows)).split(plan.batch):
            batch = [rows[place] for place in chosen.tolist()]
            good = harmless(network, batch) + nn.functional.logsigmoid(-otherwise)
            bad = torch.log1p(-good.exp().clamp(max=1 - _LEAST))
            loss = -torch.where(_bad(batch).bool(), bad, good).mean()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            schedule.step()
        with log.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({"harm": number, **measured(network, held).as_dict()}) + "\n")
    return network.eval()


def harmless(network: HarmNetwork, rows: Sequence[LineRow]) -> Tensor:
    """Return [line]: the logarithm of the chance that none of its cuts does harm."""
    owners = torch.cat([torch.full((len(row.plain),), place) for place, row in enumerate(rows)])
    logits = network(torch.cat([row.words for row in rows]).float(), torch.cat([row.plain for row in rows]))
    return torch.zeros(len(rows)).index_add(0, owners, nn.functional.logsigmoid(-logits))


@torch.inference_mode()
def measured(network: HarmNetwork, rows: Sequence[LineRow]) -> Measured:
    """Return how well the chance of harm tells bad lines from good ones."""
    network.eval()
    return measure(1 - harmless(network, rows).exp(), _bad(rows))


def _bad(rows: Sequence[LineRow]) -> Tensor:
    return torch.tensor([float(row.bad) for row in rows])
