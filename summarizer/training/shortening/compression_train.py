"""Trains the judge of cuts and the judge of fluency over a trained parser, which stays as it is."""

import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from db.errors import InputError
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.parser import Parse, Parser
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.fluency import FluencyNetwork, padded, seam_marks
from summarizer.embedded.shortening.judge import JudgeNetwork
from summarizer.embedded.side_by_side import side_by_side
from summarizer.training import run_files
from summarizer.training.batching import batched
from summarizer.training.descent import descend
from summarizer.training.pass_run import teach
from summarizer.training.plan import PassPlan
from summarizer.training.readings import is_held
from summarizer.training.shortening import seam_data
from summarizer.training.shortening.compression_data import Pair
from summarizer.training.shortening.compression_measure import Measured, measure
from summarizer.training.shortening.deletion_data import CutRow
from summarizer.training.splits import Part

JUDGE_PLAN: Final = PassPlan(passes=16, batch=256, rate=1e-3, weight_decay=0.3)
FLUENCY_PLAN: Final = PassPlan(passes=8, batch=64, rate=1e-3, weight_decay=0.02)
_FLUENCY_PAIRS: Final = 13_000
"""Of so many pairs at most texts that stand and broken ones are made; each must be parsed again."""
_GROUP: Final = 128


@dataclass(frozen=True)
class CutTable:
    """Cuts as numbers: what the judge reads, what it should say, and whose they are."""

    words: Tensor
    plain: Tensor
    labels: Tensor
    kinds: tuple[Kind, ...]

    def __len__(self) -> int:
        return len(self.labels)


def parsed(parser: Parser, pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Parse]]:
    """Yield every pair with the parse of its sentence."""
    yield from zip(pairs, parse_all(parser, [pair.sentence for pair in pairs]), strict=True)


def parse_all(parser: Parser, sentences: Sequence[str]) -> list[Parse]:
    """Return the parses of many sentences, in order, as many groups at once as there are processors."""
    groups = list(batched(sentences, _GROUP))
    return [parse for group in side_by_side(parser.parse, groups) for parse in group]


def cut_tables(rows: Iterable[CutRow]) -> tuple[CutTable, CutTable]:
    """Return what to learn from and what is held out.

    Raises:
        InputError: there is nothing of one of them.
    """
    found: dict[bool, list[CutRow]] = {True: [], False: []}
    for row in rows:
        found[is_held(row.mark)].append(row)
    if not all(found.values()):
        raise InputError("too few of the articles whose sentences readers shortened", hint="name their folder: --data")
    return _table(found[False]), _table(found[True])


def _table(rows: Sequence[CutRow]) -> CutTable:
    return CutTable(
        torch.stack([row.words for row in rows]),
        torch.tensor([row.plain for row in rows]),
        torch.tensor([row.made for row in rows]),
        tuple(row.kind for row in rows),
    )


def train_judge(learn: CutTable, held: CutTable, plan: PassPlan, log: Path) -> tuple[JudgeNetwork, Measured]:
    """Return the judge after its last pass, and its measures on the part held out."""
    torch.manual_seed(plan.seed)
    network = JudgeNetwork(learn.words.shape[1] // 3)

    def lost(places: Tensor) -> Tensor:
        """Return the loss of the cuts in these places."""
        logits = network(learn.words[places].float(), learn.plain[places])
        return nn.functional.binary_cross_entropy_with_logits(logits, learn.labels[places])

    def told(number: int) -> dict[str, float]:
        """Return what the log says after a pass."""
        return {"judge": number, **measure(answers(network, held), held.labels).as_dict()}

    teach(network, len(learn), lost, plan, log=log, measured=told)
    return network.eval(), measure(answers(network, held), held.labels)


@torch.inference_mode()
def answers(network: JudgeNetwork, table: CutTable) -> Tensor:
    """Return the judge's probability for each cut of a table."""
    network.eval()
    found: Tensor = network(table.words.float(), table.plain).sigmoid()
    return found


def fluency_examples(parses: Sequence[tuple[Pair, Parse]], seed: int) -> dict[Part, list[seam_data.Example]]:
    """Return examples of standing and broken sentences, by part of the data."""
    step = max(1, len(parses) // _FLUENCY_PAIRS)
    trees = [(pair, parse.tree) for pair, parse in parses[::step]]
    return {
        part: seam_data.examples((each for each in trees if (each[0].part is Part.TRAIN) is learned), seed)
        for part, learned in ((Part.TRAIN, True), (Part.VALIDATION, False))
    }


def train_fluency(
    parser: Parser, examples: dict[Part, list[seam_data.Example]], word_size: int, plan: PassPlan, log: Path
) -> tuple[FluencyNetwork, Measured]:
    """Return the judge of fluency after its best pass on the part held out, and its measures there."""
    torch.manual_seed(plan.seed)
    network = FluencyNetwork(word_size)
    learn, held = (_seam_table(parser, examples[part]) for part in (Part.TRAIN, Part.VALIDATION))
    optimiser = torch.optim.AdamW(network.parameters(), lr=plan.rate, weight_decay=plan.weight_decay)
    chance = random.Random(plan.seed)  # noqa: S311 - seeded on purpose
    began, best_state = time.monotonic(), network.state_dict()
    best = Measured(0, 0, 0, 0, float("inf"))
    for number in range(1, int(plan.passes) + 1):
        network.train()
        for chosen in _like_lengths(learn, plan.batch, chance):
            logits, labels = learn.answers(network, chosen)
            descend(nn.functional.binary_cross_entropy_with_logits(logits, labels), optimiser)
        found = _measured(network, held)
        run_files.log(log, {"fluency": number, **found.as_dict()}, began)
        if found.loss < best.loss:
            best, best_state = found, {name: each.clone() for name, each in network.state_dict().items()}
    network.load_state_dict(best_state)
    return network.eval(), best


@dataclass(frozen=True)
class SeamTable:
    """Texts as the judge of fluency reads them."""

    vectors: list[Tensor]
    trees: list[Tree]
    examples: Sequence[seam_data.Example]

    def answers(self, network: FluencyNetwork, chosen: Sequence[int]) -> tuple[Tensor, Tensor]:
        """Return the network's logits for the chosen texts, and the labels."""
        vectors = padded([self.vectors[place].float() for place in chosen])
        places = [self.examples[place].seams for place in chosen]
        marks = seam_marks([self.trees[place] for place in chosen], places, vectors.shape[1] - 1)
        return network(vectors, marks), torch.tensor([float(self.examples[place].stands) for place in chosen])


@torch.inference_mode()
def _measured(network: FluencyNetwork, held: SeamTable) -> Measured:
    network.eval()
    order = range(len(held.examples))
    pairs = [held.answers(network, order[at : at + 64]) for at in range(0, len(order), 64)]
    return measure(torch.cat([logits for logits, _ in pairs]).sigmoid(), torch.cat([labels for _, labels in pairs]))


def _seam_table(parser: Parser, examples: Sequence[seam_data.Example]) -> SeamTable:
    parses = parse_all(parser, [example.text for example in examples])
    return SeamTable([parse.vectors.half() for parse in parses], [parse.tree for parse in parses], examples)


def _like_lengths(table: SeamTable, size: int, chance: random.Random) -> list[list[int]]:
    order = sorted(range(len(table.trees)), key=lambda place: len(table.trees[place]) + chance.random() * 4)
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(groups)
    return groups
