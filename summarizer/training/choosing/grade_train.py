"""Teaches the network that grades sentences; a run that was stopped goes on where its last state was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import BertConfig

from summarizer.embedded.salience.grades import GRADES, GradeNetwork, GradeOutput, GradeShape, grades_of
from summarizer.embedded.salience.network import SHARED, SalienceNetwork
from summarizer.training.areas import area
from summarizer.training.batching import batched
from summarizer.training.choosing.grade_data import GradedArticle, together
from summarizer.training.descent import two_rates, weights_of
from summarizer.training.plan import PassPlan
from summarizer.training.step_run import StepRun, drop

GRADE_PLAN: Final = PassPlan(
    passes=2.0, batch=8, rate=8e-5, head_rate=2e-3, weight_decay=0.03, warm_up=50, dropout=0.1, threads=2
)
_BETAS: Final = (0.9, 0.999)
_GOOD: Final = GRADES.index("B")


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


def new_network(salience: SalienceNetwork, config: BertConfig, seed: int = GRADE_PLAN.seed) -> GradeNetwork:
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
    """One training run of the network that grades, on the processor."""

    network: GradeNetwork
    save_every: ClassVar[int] = 200

    def __init__(self, network: GradeNetwork, learn: Sequence[GradedArticle], out: Path, plan: PassPlan) -> None:
        super().__init__("grades", network, learn, out, plan)
        drop(network.layers, plan.dropout)
        answer, others = weights_of(network, "answer")
        self.descend_by(two_rates(plan, others, answer, betas=_BETAS))

    def run(self) -> GradeNetwork:
        """Teach to the end of the plan and return the network, ready to read."""
        self.teach()
        return self.network.eval()

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
