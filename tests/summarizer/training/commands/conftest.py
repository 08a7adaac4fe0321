"""What tests of training commands share: articles with readings, weights whose parser knows nothing, a run cut off."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from summarizer.embedded.parsing.network import ParserNetwork
from summarizer.embedded.parsing.weights import write_parser
from summarizer.embedded.shortening.fluency import FluencyNetwork
from summarizer.embedded.shortening.judge import JudgeNetwork
from summarizer.embedded.shortening.weights import write_judges
from summarizer.embedded.trunk import load_trunk
from summarizer.training.readings import ReadArticle, write_readings
from summarizer.training.splits import Part, part_of
from summarizer.training.step_run import StepRun
from tests.fixtures.tiny_compressor import SHAPE

StopAt = Callable[[type[StepRun[Any]], int], list[int]]
"""Cuts off a kind of run, once, as it begins its step of this number; the list counts those that began."""
SENTENCES = (
    "Larkfield council, which met on Monday, voted to build a wall against floods in {n}.",
    "Mayor Ana Ruiz opposed the plan in a letter and said it costs {n} thousand dollars.",
    "Engineers expect the work to take {n} months if the state allows it.",
)


def body(number: int) -> str:
    """Return an article."""
    return " ".join(each.format(n=number + 10) for each in SENTENCES)


def highlights(count: int) -> str:
    """Return articles of six sentences with two highlights each, as JSON lines."""
    lines = []
    for number in range(count):
        told = [
            f"The harbour board of Larkby agreed on Monday to rebuild pier {number} in the winter.",
            f"Work on pier {number} will cost 4 million crowns, treasurer Ida Holm said in a letter.",
            f"Fishing crews may keep using pier {number} until the end of October, the board said.",
        ]
        rest = [
            "Nobody lives at the harbour of the old town now.",
            "Rain fell on the whole town of Larkby all day long.",
        ]
        lines.append(
            json.dumps({"id": str(number), "article": " ".join((*told, *rest, *rest)), "highlights": told[:2]})
        )
    return "\n".join(lines) + "\n"


def read_articles(folder: Path, said: Callable[[str], ReadArticle], *, count: int) -> list[str]:
    """Write those of so many articles that are of the training part, and what a reader said of each; return them."""
    bodies = [text for number in range(count) if part_of(text := body(number)) is Part.TRAIN]
    (folder / "articles.jsonl").write_text("\n".join(json.dumps({"article": each}) for each in bodies))
    write_readings(folder / "r.jsonl.xz", map(said, bodies))
    return bodies


@pytest.fixture
def weights(tiny_weights: Path) -> Path:
    """Return a folder of weights with a parser whose trees are nonsense, and judges that know nothing."""
    torch.manual_seed(11)
    network = ParserNetwork(load_trunk(tiny_weights).encoder.config, SHAPE)
    for weight in (network.arc_weight, network.relation_weight):
        nn.init.normal_(weight)
    write_parser(tiny_weights, network)
    write_judges(tiny_weights, JudgeNetwork(network.word_size), FluencyNetwork(network.word_size))
    return tiny_weights


@pytest.fixture
def stop_at(monkeypatch: pytest.MonkeyPatch) -> StopAt:
    """Return what cuts off a kind of run."""

    def cut_off(kind: type[StepRun[Any]], number: int) -> list[int]:
        steps, taken = kind.one_step, list[int]()

        def one_step(self: StepRun[Any], items: Sequence[Any]) -> float:
            taken.append(1)
            if len(taken) == number:
                raise KeyboardInterrupt
            return steps(self, items)

        monkeypatch.setattr(kind, "one_step", one_step)
        return taken

    return cut_off
