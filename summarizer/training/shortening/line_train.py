"""Teaches the reader of lines; a run that was stopped goes on where its last state was written.

On a processor it ends as it would have without a stop; on a graphics card what was dropped differs.

Besides verdicts it learns from sentences that readers shortened which of their words stay: what is cut from a line is
judged by what it is to the sentence.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.lines import BLANK, LEFT, LineNetwork, LineShape
from summarizer.training.batching import like_lengths
from summarizer.training.descent import two_rates, weights_of
from summarizer.training.plan import PassPlan
from summarizer.training.shortening.line_data import SHORTENED, LineRow, batch_of
from summarizer.training.step_run import AveragedRun, drop

LINE_PLAN: Final = PassPlan(
    passes=3.0, batch=64, rate=2e-4, head_rate=1.2e-3, weight_decay=0.03, warm_up=100, dropout=0.1, memory=0.995,
    threads=2,
)  # fmt: skip
_STARTS: Final = 0.02
"""How far what marks tell lies from nothing before anything is learned."""
_WORDS: Final = 0.3
"""What the words that stay count in the loss beside the verdicts."""


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
        self, encoder: Encoder, network: LineNetwork, learn: Sequence[LineRow], out: Path, plan: PassPlan
    ) -> None:
        super().__init__("lines", network, learn, out, plan)
        self.encoder = nn.Module.to(encoder, device=torch.device(plan.device))
        drop(network.layers, plan.dropout)
        self._stays = nn.Linear(encoder.config.hidden_size, 1).to(plan.device)
        layers, heads = weights_of(network, "layers")
        self.descend_by(two_rates(plan, layers, [*heads, *self._stays.parameters()]))

    def _batches(self) -> Iterator[list[int]]:
        return like_lengths([len(row.asked.pieces) for row in self.learn], self.plan.batch, self.plan.seed)

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
