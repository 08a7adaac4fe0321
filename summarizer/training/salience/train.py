"""Trains the salience network; resumes where it stopped, and goes on when more articles are asked for.

The learning rate warms up, stays, and falls to zero over the last part of the plan. The state before the fall is
kept (`salience-before-fall.pt`), so that a later run with more articles goes on from there.
"""

import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import ClassVar, Final

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy
from torch.nn.utils.rnn import pad_sequence

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.salience.network import SalienceNetwork, SalienceOutput, SalienceShape
from summarizer.training import run_files
from summarizer.training.batching import passes
from summarizer.training.descent import begin, descend, two_rates, weights_of
from summarizer.training.plan import Plan
from summarizer.training.salience.batches import Batch, Store
from summarizer.training.salience.data import Prepared, Targets
from summarizer.training.salience.measure import ALL, measure
from summarizer.training.salience.sets import SetJudge, judged_sets, sets_loss

_NOTHING: Final = -1e4
"""What stands for the logarithm of 0, which times 0 is 0."""
_LOG_EVERY: Final = 20
_LOOKED_AT: Final = 80
"""Held-out articles that are measured while training goes on."""


@dataclass(frozen=True, kw_only=True)
class SaliencePlan(Plan):
    """How to train: articles to see in all, articles in a batch, windows of an article, learning rates."""

    articles: int = 6000
    batch: int = 8
    windows: int = 2
    whole_every: int = 10
    """Every so many batches articles are read to the end, so that far positions are learned too."""
    rate: float = 1e-4
    head_rate: float | None = 4e-4
    weight_decay: float = 0.01
    warm_up: int = 80
    fall: float = 0.3
    """The part of the plan over which the learning rate falls."""
    sets: float = 0.5
    """What the judgement of sets counts beside that of sentences and words."""
    still: int = 0
    """So many of the upper layers stay as they are, for others read what they make of an article (`SHARED`)."""
    hidden: float = 0.1
    """The share of the lower layers' numbers that the network does not get to see while it learns."""
    threads: int = 2

    @property
    def steps(self) -> int:
        """Return the number of batches."""
        return self.articles // self.batch

    def share(self, step: int) -> float:
        """Return the factor on the learning rates at a step."""
        left = (self.steps - step) / max(1.0, self.steps * self.fall)
        return max(0.01, min(1.0, (step + 1) / self.warm_up, left))

    @property
    def falls_at(self) -> int:
        """Return the step at which the learning rate begins to fall."""
        return int(self.steps * (1 - self.fall))


def new_network(encoder: Encoder, shape: SalienceShape) -> SalienceNetwork:
    """Return an untrained network whose own layers start from the encoder's."""
    network = SalienceNetwork(encoder.config, shape)
    upper = encoder.layers[shape.lower_layers : shape.lower_layers + shape.upper_layers]
    for own, given in zip(network.layers, upper, strict=True):
        own.load_state_dict(given.state_dict())
    return network


def copy_of(network: SalienceNetwork, encoder: Encoder) -> SalienceNetwork:
    """Return a network to train that starts as a trained one is, which stays as it is."""
    copied = SalienceNetwork(encoder.config, network.shape)
    copied.load_state_dict(network.state_dict())
    return copied


class SalienceRun:
    """One training run with its optimiser, its place in the plan and its log."""

    save_every: ClassVar[int] = 100
    """After so many steps the state is written, and a part of what is held out measured."""

    def __init__(
        self,
        encoder: Encoder,
        learn: list[Prepared],
        held: list[Prepared],
        out: Path,
        plan: SaliencePlan,
        *,
        start: SalienceNetwork | None = None,
    ) -> None:
        begin(plan, out)
        self.encoder = encoder
        nn.Module.to(self.encoder, device=torch.device(plan.device))
        network = copy_of(start, encoder) if start else new_network(encoder, SalienceShape())
        self.network = network.to(plan.device)
        self.sets = SetJudge(encoder.config.hidden_size).to(plan.device)
        self.learn, self.out, self.plan = Store(learn, plan.device), out, plan
        self.held = Store(held, plan.device) if held else None
        self.network.layers[: plan.still].requires_grad_(requires_grad=False)
        layers, heads = weights_of(self.network, "layers")
        self.optimiser = two_rates(plan, layers, [*heads, *self.sets.parameters()], fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, plan.share)
        self.step, self.began = 0, time.monotonic()

    def run(self) -> dict[str, float]:
        """Train to the end of the plan and return the measures on the part held out."""
        self._resume()
        batches = passes(len(self.learn), self.plan.batch, self.plan.seed)
        losses: list[float] = []
        for group in islice(batches, self.step, self.plan.steps):
            if self.step == self.plan.falls_at:
                self._save("salience-before-fall.pt")
            losses.append(self.one_step(group))
            self.step += 1
            if self.step % _LOG_EVERY == 0:
                self._log({"step": self.step, "of": self.plan.steps, "loss": sum(losses) / len(losses)})
                losses.clear()
            if self.step % self.save_every == 0:
                self._save("salience.pt")
                self._log({"step": self.step, **self._measure(_LOOKED_AT)})
        self._save("salience.pt")
        measures = self._measure()
        self._log({"step": self.step, **measures})
        return measures

    def _measure(self, count: int | None = None) -> dict[str, float]:
        """Return the measures on the first held-out articles, or on all of them; nothing where none is held out."""
        if self.held is None:
            return {}
        self.network.eval()
        self.sets.eval()
        with half_precision(self.plan.device):
            return measure(self.encoder, self.network, self.held, count or len(self.held), self.sets)

    def one_step(self, places: list[int]) -> float:
        """Learn from the articles at these places; return the loss."""
        whole = self.step % self.plan.whole_every == 0
        batch = self.learn.batch(places, ALL if whole else self.plan.windows)
        self.network.train()
        self.sets.train()
        with half_precision(self.plan.device):
            loss = self._loss(batch)
        moving = [*self.network.parameters(), *self.sets.parameters()]
        return float(descend(loss, self.optimiser, self.schedule, clipped=moving))

    def _loss(self, batch: Batch) -> Tensor:
        windows, plan = batch.windows, self.plan
        with torch.no_grad():
            lower = lower_states(self.encoder, windows.pieces, windows.present, self.network.shape.lower_layers)
            lower = nn.functional.dropout(lower, plan.hidden)
        output = self.network(lower, windows, batch.counts)
        loss = salience_loss(output, batch.targets, batch.counts)
        if not plan.sets:
            return loss
        given, held = judged_sets(self.sets, batch, self.learn.pieces, output.oracle, output.vectors)
        return loss + plan.sets * sets_loss(given, held)

    def _log(self, entry: dict[str, float]) -> None:
        run_files.log(self.out / "salience-log.jsonl", entry, self.began)

    def _save(self, name: str) -> None:
        state = {
            "network": self.network.state_dict(), "sets": self.sets.state_dict(), "step": self.step,
            "optimiser": self.optimiser.state_dict(), "shape": self.network.shape.as_dict(),
            "chance": torch.get_rng_state(), "articles": self.plan.articles,
        }  # fmt: skip
        run_files.write_state(self.out / name, state)

    def _resume(self) -> None:
        """Go on from the last state; when the plan grew since, from the one before the learning rate fell."""
        path = self.out / "salience.pt"
        if not path.exists():
            return
        state = run_files.read_state(path)
        before = self.out / "salience-before-fall.pt"
        if state["articles"] < self.plan.articles and before.exists():
            state = run_files.read_state(before)
        self.network.load_state_dict(state["network"])
        self.sets.load_state_dict(state["sets"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self.plan.share, last_epoch=self.step - 1)
        torch.set_rng_state(state["chance"])


def half_precision(device: str) -> AbstractContextManager[object]:
    """Return a context of bf16 arithmetic on a GPU; on processors without matrix units fp32 is the faster."""
    return torch.autocast(device, dtype=torch.bfloat16) if device != "cpu" else nullcontext()


def salience_loss(output: SalienceOutput, targets: Targets, counts: list[int]) -> Tensor:
    """Return the loss: each sentence's two judgements, their order within the article, and the words' judgements."""
    device = output.oracle.device
    oracle, gain, words = (each.to(device) for each in targets)
    single = cross_entropy(output.oracle.float(), oracle) + 2 * cross_entropy(output.gain.float(), gain)
    asked = words >= 0
    by_word = cross_entropy(output.words[asked].float(), words[asked])
    return single + _order_loss(output.oracle.float(), oracle, counts) / 4 + by_word


def _order_loss(scores: Tensor, oracle: Tensor, counts: list[int]) -> Tensor:
    """Return the cross-entropy between each article's sentences by score and by what the oracle gives them."""
    given = pad_sequence(list(scores.split(counts)), batch_first=True, padding_value=-torch.inf)
    wanted = pad_sequence(list(oracle.square().split(counts)), batch_first=True)
    said = nn.functional.log_softmax(given, dim=1).clamp(min=_NOTHING)
    return -(wanted / wanted.sum(dim=1, keepdim=True).clamp(min=1e-6) * said).sum(dim=1).mean()
