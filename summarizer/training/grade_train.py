"""Teaches the network that grades sentences; a run that was stopped goes on where its last state was written."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import BertConfig

from summarizer.embedded.grades import GRADES, GradeNetwork, GradeOutput, GradeShape, grades_of
from summarizer.embedded.layers import EncoderLayer
from summarizer.embedded.salience_network import SHARED, SalienceNetwork
from summarizer.training import run_files
from summarizer.training.areas import area
from summarizer.training.grade_data import GradedArticle, together
from summarizer.training.salience_data import batched, passes

_STATE: Final = "grades.pt"
_LOG: Final = "grades-log.jsonl"
_SAVE_EVERY: Final = 200
_LEAST: Final = 0.02
"""The learning rate falls to this share of what it was."""
_GOOD: Final = GRADES.index("B")


@dataclass(frozen=True)
class GradePlan:
    """How to teach: passes over the articles, articles in a batch, learning rates."""

    passes: float = 2.0
    batch: int = 8
    rate: float = 8e-5
    answer_rate: float = 2e-3
    weight_decay: float = 0.03
    warm_up: int = 50
    dropout: float = 0.1
    """The share of what layers add that is dropped while learning."""
    seed: int = 20
    threads: int = 2


class Measured(NamedTuple):
    """How well articles are graded that were not learned from."""

    chosen: float
    """The share of a reader's three that the three of highest worth are, over articles with three."""
    good: float
    """The share of pairs of a line worth printing (A or B) and another sentence that worth tells apart."""
    news: float
    """The same for the news itself (A) and other sentences, by its own chance."""
    unfit: float
    """The same for what must not be printed (X)."""


def new_network(salience: SalienceNetwork, config: BertConfig, seed: int = GradePlan.seed) -> GradeNetwork:
    """Return an untrained network that starts from the salience network's layers."""
    torch.manual_seed(seed)
    known = salience.shape
    shape = GradeShape(
        upper_layers=max(0, known.upper_layers - SHARED),
        article_layers=known.article_layers,
        article_heads=known.article_heads,
        article_inner=known.article_inner,
        positions=known.positions,
        lengths=known.lengths,
    )
    network = GradeNetwork(config, shape)
    for own, given in zip(network.layers, salience.layers[SHARED:], strict=True):
        own.load_state_dict(given.state_dict())
    network.position.load_state_dict(salience.position.state_dict())
    network.length.load_state_dict(salience.length.state_dict())
    network.article.load_state_dict(salience.article.state_dict())
    network.norm.load_state_dict(salience.norm.state_dict())
    return network


class GradeRun:
    """One training run with its optimiser, its place in the plan and its log."""

    def __init__(self, network: GradeNetwork, learn: Sequence[GradedArticle], out: Path, plan: GradePlan) -> None:
        torch.set_num_threads(plan.threads)
        torch.manual_seed(plan.seed)
        out.mkdir(parents=True, exist_ok=True)
        self.network, self.learn, self.out, self.plan = network, learn, out, plan
        for layer in network.layers:
            assert isinstance(layer, EncoderLayer)  # noqa: S101 - only what reads is halved
            layer.drop(plan.dropout)
        answer = list(network.answer.parameters())
        others = [each for name, each in network.named_parameters() if not name.startswith("answer.")]
        self.optimiser = torch.optim.AdamW(
            [{"params": others, "lr": plan.rate}, {"params": answer, "lr": plan.answer_rate}],
            weight_decay=plan.weight_decay,
        )
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._share)
        self.step, self.began = 0, time.monotonic()

    @property
    def steps(self) -> int:
        """Return the number of batches."""
        return max(1, int(self.plan.passes * len(self.learn) / self.plan.batch))

    def run(self) -> GradeNetwork:
        """Teach to the end of the plan and return the network, ready to read."""
        self._resume()
        losses: list[float] = []
        self.network.train()
        for places in islice(passes(len(self.learn), self.plan.batch, self.plan.seed), self.step, self.steps):
            losses.append(self._one_step([self.learn[place] for place in places]))
            self.step += 1
            if self.step % _SAVE_EVERY == 0 or self.step == self.steps:
                entry = {"step": self.step, "of": self.steps, "loss": sum(losses) / len(losses)}
                run_files.log(self.out / _LOG, entry, self.began)
                losses.clear()
                self._save()
        return self.network.eval()

    def _one_step(self, articles: Sequence[GradedArticle]) -> float:
        batch, counts = together(articles)
        with torch.autocast("cpu", torch.bfloat16):
            output = self.network(batch.shared.float(), batch.windows, counts, batch.known)
        loss = grade_loss(output, batch.grades, batch.chosen)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach())

    def _share(self, step: int) -> float:
        """Return the factor on the learning rates at a step."""
        return min(1.0, (step + 1) / self.plan.warm_up) * max(_LEAST, 1 - step / self.steps)

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step,
            "chance": torch.get_rng_state(),
        }  # fmt: skip
        run_files.write_state(self.out / _STATE, state)

    def _resume(self) -> None:
        if not (self.out / _STATE).exists():
            return
        state = run_files.read_state(self.out / _STATE)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._share, last_epoch=self.step - 1)
        torch.set_rng_state(state["chance"])


def grade_loss(output: GradeOutput, grades: Tensor, chosen: Tensor) -> Tensor:
    """Return the cross-entropy of the sentences' grades, and of which are chosen."""
    return cross_entropy(output.grades.float(), grades) + binary_cross_entropy_with_logits(
        output.chosen.float(), chosen
    )


@torch.inference_mode()
def measure(network: GradeNetwork, held: Sequence[GradedArticle], size: int) -> Measured:
    """Return how well articles are graded, read in batches of a size."""
    network.eval()
    right, worths, news, unfit, grades = [], [], [], [], []
    for group in batched(held, size):
        batch, counts = together(group)
        found = grades_of(network(batch.shared.float(), batch.windows, counts, batch.known))
        worths += [each.worth for each in found]
        news += [each.news for each in found]
        unfit += [each.unfit for each in found]
        grades += batch.grades.tolist()
        value = torch.tensor([each.worth + each.chosen for each in found])
        for values, chosen in zip(value.split(counts), batch.chosen.split(counts), strict=True):
            if int(chosen.sum()) == 3:  # noqa: PLR2004 - a set
                right.append(float(chosen[values.topk(3).indices].mean()))
    labels = np.asarray(grades)
    areas = [
        area(np.asarray(values)[of], np.asarray(values)[~of])
        for values, of in (
            (worths, labels >= _GOOD),
            (news, labels == GRADES.index("A")),
            (unfit, labels == GRADES.index("X")),
        )
    ]
    return Measured(float(np.mean(right)) if right else 0.0, *areas)
