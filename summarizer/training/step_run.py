"""Runs training step by step, logs it, and goes on where the last state was written when it was stopped."""

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, Final, Generic, TypeVar, cast

import torch
from torch import Tensor, nn

from db.errors import InputError
from summarizer.embedded.layers import EncoderLayer
from summarizer.process import malloc
from summarizer.training import run_files
from summarizer.training.batching import passes
from summarizer.training.descent import average_of, begin, descend
from summarizer.training.plan import PassPlan
from summarizer.training.run_mark import mark_of

_LEAST: Final = 0.02
"""The learning rate falls to this share of what it was."""

_WARMED: Final = 10
"""Over one of so many parts of the run that leads to an average the rate rises at most."""

Item = TypeVar("Item")
Network = TypeVar("Network", bound=nn.Module)


class StepRun(ABC, Generic[Item]):
    """One training run with its optimiser, its place in the plan and its log."""

    save_every: ClassVar[int] = 100
    """After so many steps the state is written."""

    def __init__(self, name: str, network: nn.Module, learn: Sequence[Item], out: Path, plan: PassPlan) -> None:
        """Make ready to run; a subclass sets its optimiser with `descend_by`.

        Args:
            name: how state and log are called.
            network: what learns; it is moved to the plan's device.
            learn: what it learns from.
            out: where state and log go.
            plan: its passes, batches and rates.
        """
        malloc.unbound()
        begin(plan, out)
        self.network, self.learn, self.plan = network.to(plan.device), learn, plan
        self._state, self._log = out / f"{name}.pt", out / f"{name}-log.jsonl"
        self.steps, self._warm_up = plan.steps(len(learn)), max(1, plan.warm_up)
        self.step, self.began, self._mark = 0, time.monotonic(), ""

    def descend_by(self, optimiser: torch.optim.Optimizer) -> None:
        """Set the optimiser, whose rates rise and fall by the plan."""
        self.optimiser = optimiser
        self.schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, self._share)

    def teach(self) -> None:
        """Go through the plan to its end.

        Raises:
            InputError: the state found is that of another run.
        """
        self._mark = self._made_of()
        self._resume()
        losses: list[float] = []
        self.network.train()
        for places in islice(self._batches(), self.step, self.steps):
            losses.append(self.one_step([self.learn[place] for place in places]))
            self.step += 1
            if self.step % self.save_every == 0 or self.step == self.steps:
                entry = {"step": self.step, "of": self.steps, "loss": sum(losses) / len(losses)}
                run_files.log(self._log, entry, self.began)
                losses.clear()
                self._save()

    def _batches(self) -> Iterator[Sequence[int]]:
        """Yield batches of places in what is learned from, for ever, the same in every run."""
        return passes(len(self.learn), self.plan.batch, self.plan.seed)

    @abstractmethod
    def _loss(self, items: Sequence[Item]) -> Tensor:
        """Return the loss of a batch."""

    def _stepped(self) -> None:
        """Do what is due after each step."""

    def _more(self) -> dict[str, Any]:
        """Return what the state holds besides network, optimiser, place and chance."""
        return {}

    def _take(self, state: dict[str, Any]) -> None:
        """Take over what `_more` returned."""

    def one_step(self, items: Sequence[Item]) -> float:
        """Learn from a batch; return its loss."""
        lost = descend(self._loss(items), self.optimiser, self.schedule, clipped=self.network.parameters())
        self._stepped()
        return float(lost)

    def _share(self, step: int) -> float:
        """Return the factor on the learning rates at a step."""
        return min(1.0, (step + 1) / self._warm_up) * max(_LEAST, 1 - step / self.steps)

    def _made_of(self) -> str:
        """Return what tells this run from others: its plan, what it begins with and what it learns from."""
        rates = [group["initial_lr"] for group in self.optimiser.param_groups]
        plan = (self.steps, self._warm_up, torch.initial_seed(), rates)
        return mark_of(plan, self.network.state_dict(), self.learn)

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step,
            "chance": torch.get_rng_state(), "mark": self._mark, **self._more(),
        }  # fmt: skip
        run_files.write_state(self._state, state)

    def _resume(self) -> None:
        if not self._state.exists():
            return
        state = run_files.read_state(self._state)
        if state.get("mark") != self._mark:
            raise InputError(
                f"{self._state} is the state of another run: other data, another plan or other weights to begin with",
                hint="name another folder with --out, or remove the state",
            )
        self.network.load_state_dict(state["network"])
        self._take(state)
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._share, last_epoch=self.step - 1)
        torch.set_rng_state(state["chance"])


class AveragedRun(StepRun[Item], Generic[Item, Network]):
    """A run that leads to the average over its steps' weights, not to the last ones."""

    remembered: ClassVar[int] = 20
    """The average reaches back over one of so many parts of the run at most."""

    def __init__(self, name: str, network: Network, learn: Sequence[Item], out: Path, plan: PassPlan) -> None:
        """Make ready to run; in a short run the rate rises sooner, and the average reaches back less."""
        super().__init__(name, network, learn, out, plan)
        self._warm_up = min(self._warm_up, max(1, self.steps // _WARMED))
        self._average = average_of(self.network, max(0.0, min(plan.memory, 1 - self.remembered / self.steps)))

    @property
    def made(self) -> Network:
        """Return what was learned so far."""
        return cast("Network", self._average.module)

    def run(self) -> Network:
        """Teach to the end of the plan and return the network, ready to read."""
        self.teach()
        return self.made.eval()

    def _stepped(self) -> None:
        self._average.update_parameters(self.network)

    def _more(self) -> dict[str, Any]:
        return {"average": self.made.state_dict()}

    def _take(self, state: dict[str, Any]) -> None:
        self.made.load_state_dict(state["average"])
        self._average.n_averaged.fill_(state["step"])


def drop(layers: nn.ModuleList, share: float) -> None:
    """Let training drop this share of what encoder layers add; reading drops nothing."""
    for layer in layers:
        assert isinstance(layer, EncoderLayer)  # noqa: S101 - only what reads is halved
        layer.drop(share)
