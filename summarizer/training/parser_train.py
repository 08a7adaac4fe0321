"""Trains the parser on a treebank (`python -m summarizer.training parser`); resumes where it stopped."""

import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self

import torch
from torch import Tensor, nn

from summarizer.embedded.compression_weights import judge_networks, parser_network
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.parser_network import ParserNetwork, ParserShape
from summarizer.embedded.weights import read_weights
from summarizer.training import parser_data, parser_measure, parser_treebank
from summarizer.training.base import load_base
from summarizer.training.compression_data import Pair
from summarizer.training.parser_beside import Beside, CutLesson, SeamLesson
from summarizer.training.parser_data import Gold, Prepared
from summarizer.training.parser_lessons import Lessons

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


def train(
    treebank: Path,
    start: Path,
    out: Path,
    plan: ParserPlan,
    *,
    weights: Path | None = None,
    pairs: Sequence[Pair] = (),
) -> dict[str, float]:
    """Train, write `parser.pt` (state) and `log.jsonl` under `out`, and return the measures on the part held out.

    Args:
        treebank: a CoNLL-U file, plain or xz.
        start: a folder with a MiniLM-L6-size encoder and its tokenizer, as `transformers` saves them.
        out: where state and log go; a state found there is resumed.
        plan: sizes and rates.
        weights: a folder of weights whose parser to go on from, learned from the same treebank.
        pairs: sentences and what editors made of them, from which the layers learn beside trees (`parser_beside`);
            their trees are those of the parser that training starts with.

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
    beside = Beside((), (), network.word_size)
    if weights is None:
        copy_upper_layers(encoder, network)
    else:
        trained = read_weights(weights)
        network.load_state_dict(parser_network(trained, encoder.config).state_dict())
        beside = Beside(*Lessons(network.eval(), encoder, tokenizer).of(pairs, plan.seed), network.word_size)
        beside.go_on_from(*judge_networks(trained, network.word_size))
    prepared = tuple(parser_data.prepare(each, shape, encoder, tokenizer) for each in (learn, held))
    return _Run(network, prepared, beside, out, plan).run()


def copy_upper_layers(encoder: Encoder, network: ParserNetwork) -> None:
    """Start the parser's own layers from the encoder's."""
    shape = network.shape
    upper = encoder.layers[shape.lower_layers : shape.lower_layers + shape.upper_layers]
    for own, given in zip(network.layers, upper, strict=True):
        own.load_state_dict(given.state_dict())


class _Run:
    """One training run with its optimiser, its place in the plan and its log."""

    def __init__(
        self,
        network: ParserNetwork,
        treebank: Sequence[list[Prepared]],
        beside: Beside,
        out: Path,
        plan: ParserPlan,
    ) -> None:
        self.network, self.beside, self.out, self.plan = network, beside, out, plan
        self.learn, self.held = treebank
        layers = [each for name, each in network.named_parameters() if name.startswith("layers.")]
        heads = [each for name, each in network.named_parameters() if not name.startswith("layers.")]
        heads += list(self.beside.parameters())
        self.optimiser = torch.optim.AdamW(
            [{"params": layers, "lr": plan.layer_rate}, {"params": heads, "lr": plan.head_rate}],
            weight_decay=plan.weight_decay,
            betas=(0.9, 0.98),
        )
        chance = random.Random(plan.seed)  # noqa: S311 - seeded on purpose
        per_pass = sum(1 for _ in parser_data.batches(self.learn, plan.batch_pieces, chance))
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
        self.beside.train()
        chance = random.Random(self.plan.seed * 1000 + self.at_pass)  # noqa: S311 - seeded on purpose
        groups = list(parser_data.batches(self.learn, self.plan.batch_pieces, chance))
        besides = self.beside.groups(len(groups), chance)
        for place, (group, (cuts, seams)) in enumerate(zip(groups, besides, strict=True)):
            if place < self.seen_in_pass:
                continue
            loss, beside = self._one_step(group, cuts, seams, chance)
            self.step, self.seen_in_pass = self.step + 1, place + 1
            if self.step % _LOG_EVERY == 0:
                self._log({"step": self.step, "of": self.steps, "loss": round(loss, 4), "beside": round(beside, 4)})
            if self.step % _SAVE_EVERY == 0:
                self._save()

    def _one_step(
        self,
        group: list[Prepared],
        cuts: Sequence[CutLesson],
        seams: Sequence[SeamLesson],
        chance: random.Random,
    ) -> tuple[float, float]:
        batch, lower, gold = parser_data.tensors(group, hide_casing=chance)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.plan.half):
            output = self.network(lower, batch.present, batch.pooling, batch.casing)
            relations = self.network.relations(output.words, gold.heads.clamp(min=0))
        loss = parse_loss(output.arcs, relations, output.tags, gold)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        beside = self.beside.loss(self.network, cuts, seams)
        if beside.requires_grad:
            beside.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach()), float(beside.detach())

    def _log(self, entry: dict[str, float]) -> None:
        line = json.dumps({**entry, "seconds": round(time.monotonic() - self.began, 1)})
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(), "beside": self.beside.state_dict(),
            "optimiser": self.optimiser.state_dict(), "schedule": self.schedule.state_dict(),
            "step": self.step, "at_pass": self.at_pass,
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
        self.beside.load_state_dict(state["beside"])
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
