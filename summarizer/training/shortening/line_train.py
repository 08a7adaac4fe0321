"""Teaches the reader of lines; a run that was stopped goes on where its last state was written.

On a processor it ends as it would have without a stop; on a graphics card what was dropped differs.

Besides verdicts it learns from sentences that readers shortened which of their words stay: what is cut from a line is
judged by what it is to the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.lines import BLANK, LEFT, LineNetwork, LineShape
from summarizer.process import malloc
from summarizer.training.shortening.line_data import SHORTENED, LineRow, batch_of
from summarizer.training.step_run import AveragedRun, drop

_SAVE_EVERY: Final = 100
_CHUNK: Final = 40
"""So many batches are drawn at a time, and rows of like length put together."""
_STARTS: Final = 0.02
"""How far what marks tell lies from nothing before anything is learned."""
_WORDS: Final = 0.3
"""What the words that stay count in the loss beside the verdicts."""


@dataclass(frozen=True)
class LinePlan:
    """How to teach: passes over the rows, rows in a batch, learning rates."""

    passes: float = 3.0
    batch: int = 64
    rate: float = 2e-4
    answer_rate: float = 1.2e-3
    weight_decay: float = 0.03
    warm_up: int = 100
    dropout: float = 0.1
    memory: float = 0.995
    """How much of the average of the steps' weights, which is what is kept, is from before the last step."""
    seed: int = 20
    threads: int = 2
    device: str = "cpu"


def new_network(salience: Salience, shape: LineShape, seed: int) -> LineNetwork:
    """Return an untaught network whose layers start from the salience network's first ones."""
    torch.manual_seed(seed)
    network = LineNetwork(salience.trunk.encoder.config, shape)
    for own, given in zip(network.layers, salience.network.layers, strict=False):
        own.load_state_dict(given.state_dict())
    for told in (network.mark, network.place, network.worth):
        nn.init.normal_(told.weight, std=_STARTS)
    return network


class LineRun(AveragedRun[LineRow, LineNetwork]):
    """One training run of the reader of lines."""

    network: LineNetwork

    def __init__(
        self, encoder: Encoder, network: LineNetwork, learn: Sequence[LineRow], out: Path, plan: LinePlan
    ) -> None:
        malloc.unbound()
        torch.set_num_threads(plan.threads)
        torch.manual_seed(plan.seed)
        steps = max(1, int(plan.passes * len(learn) / plan.batch))
        warm_up = min(plan.warm_up, max(1, steps // 10))
        network = network.to(plan.device)
        super().__init__("lines", network, learn, out, steps=steps, warm_up=warm_up, save_every=_SAVE_EVERY)
        self.encoder, self.plan = nn.Module.to(encoder, device=torch.device(plan.device)), plan
        drop(network.layers, plan.dropout)
        self._stays = nn.Linear(encoder.config.hidden_size, 1).to(plan.device)
        self.average(plan.memory)
        others = [each for name, each in network.named_parameters() if not name.startswith("layers.")]
        self.descend_by(
            torch.optim.AdamW(
                [
                    {"params": list(network.layers.parameters()), "lr": plan.rate},
                    {"params": [*others, *self._stays.parameters()], "lr": plan.answer_rate},
                ],
                weight_decay=plan.weight_decay,
                betas=(0.9, 0.98),
            )
        )

    def _batches(self) -> Iterator[list[int]]:
        return batches([len(row.asked.pieces) for row in self.learn], self.plan.batch, self.plan.seed)

    def _more(self) -> dict[str, Any]:
        return {**super()._more(), "stays": self._stays.state_dict()}

    def _take(self, state: dict[str, Any]) -> None:
        super()._take(state)
        self._stays.load_state_dict(state["stays"])

    def _loss(self, items: Sequence[LineRow]) -> Tensor:
        pieces, known = batch_of(items, self.plan.device)
        verdicts = torch.tensor([row.verdict for row in items], device=self.plan.device)
        shortened = verdicts == SHORTENED
        words = shortened[:, None] & (known.marks != BLANK)
        # Which words stay is asked of the sentence as it was.
        marks = torch.where(words, LEFT, known.marks)
        with torch.autocast(self.plan.device, torch.bfloat16):
            with torch.no_grad():
                lower = lower_states(self.encoder, pieces, known.present, len(self.encoder.layers))
            hidden = self.network.read(lower, known._replace(marks=marks))
            answers, stays = self.network.answers(hidden, marks), self._stays(hidden).squeeze(-1)
        loss = answers.sum() * 0.0
        if not shortened.all():
            loss = loss + cross_entropy(answers[~shortened].float(), verdicts[~shortened])
        if words.any():
            left = (known.marks[words] == LEFT).float()
            loss = loss + _WORDS * binary_cross_entropy_with_logits(stays[words].float(), left)
        return loss


def batches(lengths: Sequence[int], size: int, seed: int) -> Iterator[list[int]]:
    """Yield the places of at most `size` rows of like lengths, in pieces, for ever: pass after pass, by the seed."""
    chance, sizes = np.random.default_rng(seed), np.asarray(lengths)
    while True:
        order = chance.permutation(len(sizes))
        for drawn in np.split(order, range(_CHUNK * size, len(order), _CHUNK * size)):
            alike = drawn[np.argsort(sizes[drawn], kind="stable")]
            groups = np.split(alike, range(size, len(alike), size))
            for place in chance.permutation(len(groups)):
                yield groups[place].tolist()
