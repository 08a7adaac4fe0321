"""Teaches the shortener which words of long sentences readers left; a run that was stopped goes on where it stood."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import torch
from torch import Tensor

from summarizer.embedded.shortening.shortener_network import ShortenerNetwork, ShortenerShape, disbelief
from summarizer.embedded.shortening.shortener_search import likeliest
from summarizer.training.batching import batched, like_lengths
from summarizer.training.plan import PassPlan
from summarizer.training.shortening.shortener_data import ShortenerRow, batch_of
from summarizer.training.step_run import AveragedRun, drop

SHORTENER_PLAN: Final = PassPlan(
    passes=7.0, batch=64, rate=8e-4, weight_decay=0.02, warm_up=100, dropout=0.2, memory=0.998, seed=21, threads=2
)


def new_network(shape: ShortenerShape, seed: int) -> ShortenerNetwork:
    """Return an untaught network."""
    torch.manual_seed(seed)
    network = ShortenerNetwork(shape)
    for told in (network.tag, network.relation):
        torch.nn.init.normal_(told.weight, std=0.05)
    return network


class ShortenerRun(AveragedRun[ShortenerRow, ShortenerNetwork]):
    """One training run of the shortener."""

    network: ShortenerNetwork

    def __init__(self, network: ShortenerNetwork, learn: Sequence[ShortenerRow], out: Path, plan: PassPlan) -> None:
        super().__init__("shortener", network, learn, out, plan)
        drop(network.layers, plan.dropout)
        self.descend_by(
            torch.optim.AdamW(network.parameters(), lr=plan.rate, weight_decay=plan.weight_decay, betas=(0.9, 0.98))
        )

    def _batches(self) -> Iterator[list[int]]:
        return like_lengths([len(row.told) for row in self.learn], self.plan.batch, self.plan.seed)

    def _loss(self, items: Sequence[ShortenerRow]) -> Tensor:
        return disbelief(*_told(self.network, items, self.plan.device)).mean()


def _told(network: ShortenerNetwork, rows: Sequence[ShortenerRow], device: str) -> tuple[Tensor, Tensor, Tensor]:
    """Return [row, word] of the words that are told of: their logits, where there is one, and what readers left."""
    words, where, there, left = batch_of(rows, device)
    logits = network(words)
    return logits.gather(1, where[:, :, None, None].expand(-1, -1, 2, 2)), there, left


class Measured(NamedTuple):
    """How well the network says what readers left, on articles that it did not learn from."""

    disbelief: float
    """Minus the logarithm of the chance of what was left, per sentence."""
    alike: float
    """F1 of the words left by the likeliest line, at any length, and by the reader."""
    same: float
    """The share of sentences where both left the same words."""


@torch.inference_mode()
def measure(network: ShortenerNetwork, held: Sequence[ShortenerRow], size: int, device: str) -> Measured:
    """Return how near the likeliest lines are to readers', read in batches of a size."""
    network.eval()
    lost, same, alike = list[float](), list[bool](), list[float]()
    for group in batched(held, size):
        told, there, left = _told(network, group, device)
        lost += disbelief(told, there, left).tolist()
        for logits, known, wanted in zip(told.cpu(), there.cpu(), left.cpu(), strict=True):
            steps = logits[known].double().numpy()
            found = np.asarray(likeliest(steps, [0] * len(steps), 0, 1)[0].words)
            right = wanted[known].numpy().astype(bool)
            same.append(bool((found == right).all()))
            alike.append(float(2 * (found & right).sum() / max(1, found.sum() + right.sum())))
    return Measured(float(np.mean(lost)), float(np.mean(alike)), float(np.mean(same)))
