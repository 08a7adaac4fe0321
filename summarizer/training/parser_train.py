"""Trains the parser on a treebank (`python -m summarizer.training parser`); resumes where it stopped."""

import json
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self

import torch
from torch import Tensor, nn

from summarizer.embedded.compression_weights import parser_network
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.parser_network import ParserNetwork, ParserShape
from summarizer.embedded.weights import read_weights
from summarizer.training import parser_data, parser_measure, parser_treebank
from summarizer.training.base import load_base
from summarizer.training.parser_data import Gold, Prepared

_LOG_EVERY: Final = 50
_SAVE_EVERY: Final = 150


@dataclass(frozen=True)
class ParserPlan:
    """How to train: passes over the treebank, pieces in a batch, learning rates of the layers and of the heads."""

    passes: int = 5
    batch_pieces: int = 1600
    layer_rate: float = 2e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warm_up: float = 0.08
    seed: int = 20
    threads: int = 1
    half: bool = False
    """Multiply in bfloat16: worth it only where the processor is faster at it (not every one that knows it is)."""

    def scaled(self, rates: float) -> Self:
        """Return the plan with both learning rates multiplied: below 1 for going on from trained weights."""
        return replace(self, layer_rate=self.layer_rate * rates, head_rate=self.head_rate * rates)


def train(treebank: Path, start: Path, out: Path, plan: ParserPlan, *, weights: Path | None = None) -> dict[str, float]:
    """Train, write `parser.pt` (state) and `log.jsonl` under `out`, and return the measures on the part held out.

    Args:
        treebank: a CoNLL-U file, plain or xz.
        start: a folder with a MiniLM-L6-size encoder and its tokenizer, as `transformers` saves them.
        out: where state and log go; a state found there is resumed.
        plan: sizes and rates.
        weights: a folder of weights whose parser to go on from, learned from the same treebank.

    Raises:
        ModelError: when `weights` have no parser, or one of another shape.
    """
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    encoder, tokenizer = load_base(start)
    learn, held = parser_data.load(treebank)
    shape = parser_data.shape_of(learn)
    network = ParserNetwork(encoder.config, shape)
    if weights is None:
        copy_upper_layers(encoder, network)
    else:
        network.load_state_dict(parser_network(read_weights(weights), encoder.config).state_dict())
    prepared = parser_data.prepare(learn, shape, encoder, tokenizer)
    held_prepared = parser_data.prepare(held, shape, encoder, tokenizer)
    return _Run(network, prepared, held_prepared, out, plan).run()


def copy_upper_layers(encoder: Encoder, network: ParserNetwork) -> None:
    """Start the parser's own layers from the encoder's."""
    shape = network.shape
    upper = encoder.layers[shape.lower_layers : shape.lower_layers + shape.upper_layers]
    for own, given in zip(network.layers, upper, strict=True):
        own.load_state_dict(given.state_dict())


class _Run:
    """One training run with its optimiser, its place in the plan and its log."""

    def __init__(
        self, network: ParserNetwork, learn: list[Prepared], held: list[Prepared], out: Path, plan: ParserPlan
    ) -> None:
        self.network, self.learn, self.held, self.out, self.plan = network, learn, held, out, plan
        layers = [each for name, each in network.named_parameters() if name.startswith("layers.")]
        heads = [each for name, each in network.named_parameters() if not name.startswith("layers.")]
        self.optimiser = torch.optim.AdamW(
            [{"params": layers, "lr": plan.layer_rate}, {"params": heads, "lr": plan.head_rate}],
            weight_decay=plan.weight_decay,
            betas=(0.9, 0.98),
        )
        chance = random.Random(plan.seed)  # noqa: S311 - seeded on purpose
        per_pass = sum(1 for _ in parser_data.batches(learn, plan.batch_pieces, chance))
        self.steps = int(per_pass * 1.02) * plan.passes
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)
        self.step, self.at_pass, self.began = 0, 0, time.monotonic()
        self.seen_in_pass = 0

    def _rate(self, step: int) -> float:
        warm = max(1, int(self.steps * self.plan.warm_up))
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / max(1, self.steps))

    def run(self) -> dict[str, float]:
        self._resume()
        measures: dict[str, float] = {}
        while self.at_pass < self.plan.passes:
            self._one_pass()
            self.at_pass, self.seen_in_pass = self.at_pass + 1, 0
            measures = parser_measure.measure(self.network, self.held)
            self._log({"pass": self.at_pass, **measures})
            self._save()
        return measures or parser_measure.measure(self.network, self.held)

    def _one_pass(self) -> None:
        self.network.train()
        chance = random.Random(self.plan.seed * 1000 + self.at_pass)  # noqa: S311 - seeded on purpose
        for place, group in enumerate(parser_data.batches(self.learn, self.plan.batch_pieces, chance)):
            if place < self.seen_in_pass:
                continue
            loss = self._one_step(group, chance)
            self.step, self.seen_in_pass = self.step + 1, place + 1
            if self.step % _LOG_EVERY == 0:
                self._log({"step": self.step, "of": self.steps, "loss": round(loss, 4)})
            if self.step % _SAVE_EVERY == 0:
                self._save()

    def _one_step(self, group: list[Prepared], chance: random.Random) -> float:
        batch, lower, gold = parser_data.tensors(group, hide_casing=chance)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.plan.half):
            output = self.network(lower, batch.present, batch.pooling, batch.casing)
            relations = self.network.relations(output.words, gold.heads.clamp(min=0))
        loss = parse_loss(output.arcs, relations, output.tags, gold)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach())

    def _log(self, entry: dict[str, float]) -> None:
        line = json.dumps({**entry, "seconds": round(time.monotonic() - self.began, 1)})
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(), "step": self.step, "at_pass": self.at_pass,
            "seen_in_pass": self.seen_in_pass, "shape": self.network.shape.as_dict(), "chance": torch.get_rng_state(),
        }  # fmt: skip
        draft = self.out / "parser.pt.part"
        torch.save(state, draft)
        draft.replace(self.out / "parser.pt")

    def _resume(self) -> None:
        path = self.out / "parser.pt"
        if not path.exists():
            return
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.step, self.at_pass, self.seen_in_pass = state["step"], state["at_pass"], state["seen_in_pass"]
        torch.set_rng_state(state["chance"])


def parse_loss(arcs: Tensor, relations: Tensor, tags: Tensor, gold: Gold) -> Tensor:
    """Return the mean cross-entropy of heads, relations and (at half weight) tags, over the words that are asked."""
    asked = gold.heads >= 0
    heads = nn.functional.cross_entropy(arcs[asked].float(), gold.heads[asked])
    names = nn.functional.cross_entropy(relations[asked].float(), gold.relations[asked])
    kinds = nn.functional.cross_entropy(tags[asked].float(), gold.tags[asked])
    return heads + names + 0.5 * kinds


def load_state(path: Path, encoder: Encoder) -> ParserNetwork:
    """Return the network of a training state, ready to parse."""
    state: dict[str, Any] = torch.load(path, weights_only=True)
    network = ParserNetwork(encoder.config, ParserShape.from_dict(state["shape"]))
    network.load_state_dict(state["network"])
    return network.eval()


def measured_on(treebank: Path, start: Path, out: Path) -> dict[str, float]:
    """Return the measures of the state under `out` on a test treebank that training never read."""
    encoder, tokenizer = load_base(start)
    network = load_state(out / "parser.pt", encoder)
    sentences = [sentence for sentence in parser_treebank.read_treebank(treebank) if parser_data.usable(sentence)]
    return parser_measure.measure(network, parser_data.prepare(sentences, network.shape, encoder, tokenizer))
