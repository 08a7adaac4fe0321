"""Teaches the network that grades sentences; a run that was stopped goes on where its last state was written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import BertConfig

from summarizer.embedded.salience.grades import GRADES, GradeNetwork, GradeOutput, GradeShape, grades_of
from summarizer.embedded.salience.network import SHARED, SalienceNetwork
from summarizer.training.areas import area
from summarizer.training.batching import batched, passes
from summarizer.training.choosing.grade_data import GradedArticle, together
from summarizer.training.step_run import StepRun, drop

_SAVE_EVERY: Final = 200
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


class GradeRun(StepRun[GradedArticle]):
    """One training run of the network that grades."""

    network: GradeNetwork

    def __init__(self, network: GradeNetwork, learn: Sequence[GradedArticle], out: Path, plan: GradePlan) -> None:
        torch.set_num_threads(plan.threads)
        torch.manual_seed(plan.seed)
        steps = max(1, int(plan.passes * len(learn) / plan.batch))
        super().__init__("grades", network, learn, out, steps=steps, warm_up=plan.warm_up, save_every=_SAVE_EVERY)
        self.plan = plan
        drop(network.layers, plan.dropout)
        answer = list(network.answer.parameters())
        others = [each for name, each in network.named_parameters() if not name.startswith("answer.")]
        self.descend_by(
            torch.optim.AdamW(
                [{"params": others, "lr": plan.rate}, {"params": answer, "lr": plan.answer_rate}],
                weight_decay=plan.weight_decay,
            )
        )

    def run(self) -> GradeNetwork:
        """Teach to the end of the plan and return the network, ready to read."""
        self.teach()
        return self.network.eval()

    def _batches(self) -> Iterator[list[int]]:
        return passes(len(self.learn), self.plan.batch, self.plan.seed)

    def _loss(self, items: Sequence[GradedArticle]) -> Tensor:
        batch, counts = together(items)
        with torch.autocast("cpu", torch.bfloat16):
            output = self.network(batch.shared.float(), batch.windows, counts, batch.known)
        return grade_loss(output, batch.grades, batch.chosen)


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
