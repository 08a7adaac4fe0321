"""Learns how likely each cut does a line harm, where readers said only whether the whole line is good.

A line is good where no cut does harm and nothing else is wrong with it: a noisy-or (Pearl 1988), of which the line's
verdict is known and the share of each cut is learned.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.shortening.harm import HarmNetwork
from summarizer.training.pass_run import teach
from summarizer.training.plan import PassPlan
from summarizer.training.shortening.compression_measure import Measured, measure
from summarizer.training.shortening.harm_data import LineRow

HARM_PLAN: Final = PassPlan(passes=16, batch=128, rate=1e-3, weight_decay=0.3)
_OTHERWISE: Final = -2.5
"""The logit, to begin with, that something else is wrong with a line than its cuts."""
_LEAST: Final = 1e-6


def learned(rows: Sequence[LineRow], held: Sequence[LineRow], plan: PassPlan, log: Path) -> HarmNetwork:
    """Return the network after its last pass; the log tells after each how well it does on the rows held out."""
    torch.manual_seed(plan.seed)
    network, otherwise = HarmNetwork(rows[0].words.shape[1] // 3), nn.Parameter(torch.tensor(_OTHERWISE))

    def lost(places: Tensor) -> Tensor:
        """Return the loss of the lines in these places."""
        batch = [rows[place] for place in places.tolist()]
        good = harmless(network, batch) + nn.functional.logsigmoid(-otherwise)
        bad = torch.log1p(-good.exp().clamp(max=1 - _LEAST))
        return -torch.where(_bad(batch).bool(), bad, good).mean()

    def told(number: int) -> dict[str, float]:
        """Return what the log says after a pass."""
        return {"harm": number, **measured(network, held).as_dict()}

    teach(network, len(rows), lost, plan, log=log, measured=told, beside=[otherwise])
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
