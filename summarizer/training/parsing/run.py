"""One run of the parser's training: its steps, its place in the plan, its state and its log."""

import random
import time
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.layers import EncoderLayer
from summarizer.embedded.parsing.network import ParserNetwork
from summarizer.training import run_files
from summarizer.training.descent import average_of, descend, two_rates, weights_of
from summarizer.training.parsing import data, measure
from summarizer.training.parsing.plan import ParserPlan
from summarizer.training.parsing.store import Gold, Store

STATE: Final = "parser.pt"
_LOG_EVERY: Final = 50
_SAVE_SECONDS: Final = 120.0
_HIDDEN_CASING: Final = 1 / 6


class ParserRun:
    """One training run with its optimiser, its place in the plan and its log."""

    def __init__(
        self,
        network: ParserNetwork,
        learn: Store,
        held: Store,
        out: Path,
        plan: ParserPlan,
        *,
        blank: Tensor | None = None,
    ) -> None:
        """Make ready to run.

        Args:
            network: what learns; it is moved to the plan's device.
            learn: sentences to learn from.
            held: sentences to measure on.
            out: where state and log go; a state found there is resumed.
            plan: sizes and rates.
            blank: [place, size], what stands for a hidden piece in each place; needed where the plan hides pieces.
        """
        self.network, self.learn, self.held, self.out, self.plan = network.to(plan.device), learn, held, out, plan
        self._blank = blank
        self._drop()
        self._average = average_of(network, plan.memory) if plan.memory else None
        fused = None if plan.on_processor else True
        self.optimiser = two_rates(plan, *weights_of(network, "layers"), fused=fused)
        chance = random.Random(plan.seed)  # noqa: S311 - seeded on purpose
        per_pass = sum(1 for _ in data.batches(learn.lengths, plan.batch, chance))
        self.steps = int(per_pass * 1.02) * plan.passes
        self.step, self.at_pass, self.seen_in_pass = 0, 0, 0
        self.began = self._saved = time.monotonic()
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)

    @property
    def made(self) -> ParserNetwork:
        """Return what is learned so far: the average over the steps' weights, if one is kept."""
        made = self.network if self._average is None else self._average.module
        assert isinstance(made, ParserNetwork)  # noqa: S101 - what was given to it
        return made

    def run(self) -> dict[str, float]:
        """Train to the end of the plan and return the measures on the part held out."""
        self._resume()
        measures: dict[str, float] = {}
        while not self._is_over():
            self.one_pass()
            self.at_pass, self.seen_in_pass = self.at_pass + 1, 0
            if self.at_pass % self.plan.measure_every == 0 or self._is_over():
                measures = measure.measure(self.made, self.held)
                self._log({"pass": self.at_pass, **measures})
                self.save()
        return measures or measure.measure(self.made, self.held)

    def _drop(self) -> None:
        """Let the network drop what the plan says; reading is not changed by it."""
        for layer in self.network.layers:
            assert isinstance(layer, EncoderLayer)  # noqa: S101 - nothing else is made for training
            layer.drop(self.plan.layer_dropout)
        if self.plan.head_dropout is not None:
            self.network.dropout.p = self.plan.head_dropout

    def _spent(self) -> float:
        return time.monotonic() - self.began

    def _out_of_time(self) -> bool:
        return self.plan.seconds is not None and self._spent() >= self.plan.seconds

    def _is_over(self) -> bool:
        return self.at_pass >= self.plan.passes or self._out_of_time()

    def _rate(self, step: int) -> float:
        return self.plan.share(step, self.steps, self._spent())

    def one_pass(self) -> None:
        """Learn from every sentence once, or from those that this pass has not had yet."""
        self.network.train()
        chance = random.Random(self.plan.seed * 1000 + self.at_pass)  # noqa: S311 - seeded on purpose
        batches = data.batches(self.learn.lengths, self.plan.batch, chance)
        for number, places in enumerate(batches):
            if number < self.seen_in_pass:
                continue
            if self._out_of_time():
                return
            loss = self._one_step(places, chance)
            self.step, self.seen_in_pass = self.step + 1, number + 1
            if self.step % _LOG_EVERY == 0:
                self._log({"step": self.step, "of": self.steps, "loss": float(loss)})
            if time.monotonic() - self._saved > _SAVE_SECONDS:
                self.save()

    def _one_step(self, places: list[int], chance: random.Random) -> Tensor:
        hidden = [chance.random() < _HIDDEN_CASING for _ in places]
        batch, lower, gold = self.learn.batch(places, hidden)
        lower = self.hide(lower)
        half = self.plan.half or not self.plan.on_processor
        with torch.autocast(lower.device.type, dtype=torch.bfloat16, enabled=half):
            output = self.network(lower, batch.present, batch.pooling, batch.casing)
            relations = self.network.relations(output.words, gold.heads.clamp(min=0))
        loss = parse_loss(output.arcs, relations, output.tags, gold)
        lost = descend(loss, self.optimiser, self.schedule, clipped=self.network.parameters(), longest=2.0)
        if self._average is not None:
            self._average.update_parameters(self.network)
        return lost

    def hide(self, lower: Tensor) -> Tensor:
        """Return the lower states with some pieces hidden, never the first, which stands for the sentence."""
        if self._blank is None:
            return lower
        hidden = torch.rand(lower.shape[:2], device=lower.device) < self.plan.piece_dropout
        hidden[:, 0] = False
        longest = min(lower.shape[1], len(self._blank))
        blank = nn.functional.pad(self._blank[:longest], (0, 0, 0, lower.shape[1] - longest))
        return torch.where(hidden[:, :, None], blank, lower)

    def _log(self, entry: dict[str, float]) -> None:
        run_files.log(self.out / "log.jsonl", entry, self.began)

    def save(self) -> None:
        """Write the state from which another run goes on."""
        average = None if self._average is None else self.made.state_dict()
        state = {
            "network": self.network.state_dict(), "average": average, "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(), "step": self.step, "at_pass": self.at_pass,
            "seen_in_pass": self.seen_in_pass, "shape": self.network.shape.as_dict(), "chance": torch.get_rng_state(),
            "spent": self._spent(),
        }  # fmt: skip
        run_files.write_state(self.out / STATE, state)
        self._saved = time.monotonic()

    def _resume(self) -> None:
        path = self.out / STATE
        if not path.exists():
            return
        state = run_files.read_state(path)
        self.network.load_state_dict(state["network"])
        if self._average is not None:
            self.made.load_state_dict(state.get("average") or state["network"])
            self._average.n_averaged.fill_(state["step"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.step, self.at_pass, self.seen_in_pass = state["step"], state["at_pass"], state["seen_in_pass"]
        self.began -= state["spent"]
        torch.set_rng_state(state["chance"])


def parse_loss(arcs: Tensor, relations: Tensor, tags: Tensor, gold: Gold) -> Tensor:
    """Return the mean cross-entropy of heads, relations and (at half weight) tags, over the words that are asked."""
    heads, names, kinds = (
        nn.functional.cross_entropy(scores.flatten(0, 1).float(), wanted.flatten(), ignore_index=-1)
        for scores, wanted in ((arcs, gold.heads), (relations, gold.relations), (tags, gold.tags))
    )
    return heads + names + 0.5 * kinds
