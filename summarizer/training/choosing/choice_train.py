"""Trains the choice network: of an article's sets, those that score most against its highlights shall score most."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import log_softmax

from summarizer.embedded.choosing.network import ChoiceNetwork, ChoiceShape
from summarizer.training import run_files
from summarizer.training.choosing.choice_data import Judged
from summarizer.training.descent import average_of, begin, descend
from summarizer.training.plan import PassPlan

CHOICE_PLAN: Final = PassPlan(passes=3, batch=8, rate=2e-3, weight_decay=0.01, memory=0.999)
_SHARP: Final = 0.04
"""Four points of ROUGE are one unit of the network's scores."""
_MOST: Final = 400
"""Sets of an article that are looked at in one step, drawn anew each time."""
_LEAST_SPREAD: Final = 1e-3
"""A number that varies less, such as what is told of a headline where articles have none, is never listened to."""


class ChoiceRun:
    """One training run; minutes long, so it is not resumed."""

    def __init__(
        self,
        learn: Sequence[Judged],
        held: Sequence[Judged],
        out: Path,
        plan: PassPlan,
        *,
        start: ChoiceNetwork | None = None,
    ) -> None:
        begin(plan, out)
        self.learn, self.held, self.out, self.plan = learn, held, out, plan
        self._moving = _fitted(learn) if start is None else _copy_of(start)
        self._average = average_of(self._moving, plan.memory)
        steps = int(plan.passes) * max(1, len(learn) // plan.batch)
        self.optimiser = torch.optim.AdamW(self._moving.parameters(), lr=plan.rate, weight_decay=plan.weight_decay)
        self.schedule = torch.optim.lr_scheduler.OneCycleLR(self.optimiser, plan.rate, total_steps=steps + 1)
        self.random, self.began = np.random.default_rng(plan.seed), time.monotonic()

    @property
    def network(self) -> ChoiceNetwork:
        """Return what is learned so far: the average of the last some thousand steps, which chance moves less."""
        averaged = self._average.module
        assert isinstance(averaged, ChoiceNetwork)  # noqa: S101 - what was given to it
        return averaged

    def run(self) -> dict[str, float]:
        """Train to the end of the plan and return the measures on the part held out: see `measure`."""
        self._log({"pass": 0, **measure(self.network, self.held)})
        for turn in range(1, int(self.plan.passes) + 1):
            order = self.random.permutation(len(self.learn))
            groups = np.array_split(order, max(1, len(order) // self.plan.batch))
            losses = [self._one_step([self.learn[place] for place in group]) for group in groups]
            measures = measure(self.network, self.held)
            self._log({"pass": turn, "loss": float(np.mean(losses)), **measures})
        return measures

    def _one_step(self, group: Sequence[Judged]) -> float:
        self._moving.train()
        loss = torch.stack([self._loss(each) for each in group]).mean()
        lost = descend(loss, self.optimiser, self.schedule, clipped=self._moving.parameters())
        self._average.update_parameters(self._moving)
        return float(lost)

    def _loss(self, article: Judged) -> Tensor:
        """Return the cross-entropy between the article's sets by score and by what the network says."""
        drawn = self.random.permutation(len(article.sets))[:_MOST]
        wanted = torch.from_numpy(article.rouge[drawn].astype(np.float32) / _SHARP).softmax(dim=0)
        return -(wanted * log_softmax(self._moving(*told(article, drawn)), dim=0)).sum()

    def _log(self, entry: dict[str, float]) -> None:
        run_files.log(self.out / "choice-log.jsonl", entry, self.began)


def told(article: Judged, drawn: np.ndarray | slice = slice(None)) -> tuple[Tensor, ...]:
    """Return what the network is told of an article's sets, or of those drawn."""
    arrays = (article.vectors, article.article, article.numbers, article.sets[drawn], article.features[drawn])
    kinds = (np.float32, np.float32, np.float32, np.int64, np.float32)
    return tuple(torch.from_numpy(each.astype(kind)) for each, kind in zip(arrays, kinds, strict=True))


def _fitted(learn: Sequence[Judged]) -> ChoiceNetwork:
    """Return an untrained network that knows what its numbers are like."""
    size, numbers = learn[0].vectors.shape[1], learn[0].numbers.shape[1]
    network = ChoiceNetwork(ChoiceShape(size=size, numbers=numbers, features=learn[0].features.shape[1]))
    parts = [
        np.concatenate([getattr(each, name).astype(np.float32) for each in learn]) for name in ("numbers", "features")
    ]
    network.means.copy_(torch.from_numpy(np.concatenate([part.mean(axis=0) for part in parts])))
    spreads = np.concatenate([part.std(axis=0) for part in parts])
    network.spreads.copy_(torch.from_numpy(np.where(spreads > _LEAST_SPREAD, spreads, np.inf)))
    return network


def _copy_of(network: ChoiceNetwork) -> ChoiceNetwork:
    """Return a network to train that starts as a trained one is, which stays as it is."""
    copied = ChoiceNetwork(network.shape)
    copied.load_state_dict(network.state_dict())
    return copied


@torch.inference_mode()
def measure(network: ChoiceNetwork, articles: Sequence[Judged]) -> dict[str, float]:
    """Return the mean score (ROUGE-1 and ROUGE-2, F x 100) of the sets chosen, of the best and of all sets.

    Nothing where there are no articles.
    """
    if not articles:
        return {}
    network.eval()
    chosen = [float(each.rouge[int(network(*told(each)).argmax())]) for each in articles]
    best = [float(each.rouge.max()) for each in articles]
    mean = [float(each.rouge.astype(np.float32).mean()) for each in articles]
    return {name: 100 * float(np.mean(each)) for name, each in (("chosen", chosen), ("best", best), ("mean", mean))}
