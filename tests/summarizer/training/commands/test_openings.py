"""The command that learns what opens a story: from a file of highlights to weights that know openings."""

import json
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from summarizer.embedded.parsing.network import ParserNetwork, ParserShape
from summarizer.embedded.parsing.weights import write_parser
from summarizer.embedded.standing.openings import OPENINGS
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training.commands.openings import command

SHAPE = ParserShape(
    tags=("NOUN", "VERB.Fin"), relations=("nsubj", "root"), lower_layers=1, upper_layers=1, arc_size=4, relation_size=4,
    casing_size=4,
)  # fmt: skip
OPENING = "The harbour board of Larkby agreed on Monday to rebuild pier number {} in the winter."
BACK = "She said that they had not been told of it, and that he would not say why he came."


@pytest.fixture
def weights(tiny_weights: Path) -> Path:
    """Return a folder of weights with a tiny parser."""
    torch.manual_seed(9)
    write_parser(tiny_weights, ParserNetwork(load_trunk(tiny_weights).encoder.config, SHAPE))
    return tiny_weights


def run(weights: Path, folder: Path, count: int) -> str:
    """Run the command over so many articles; return what it says."""
    articles = (f"{OPENING.format(2 * n)} {OPENING.format(2 * n + 1)} {' '.join([BACK] * 5)}" for n in range(count))
    lines = (json.dumps({"article": each, "highlights": [OPENING.format(0)]}) for each in articles)
    (folder / "highlights_cased.jsonl").write_text("\n".join(lines) + "\n")
    return (
        CliRunner().invoke(command, ["--data", str(folder), "--weights", str(weights)], catch_exceptions=False).output
    )


def test_the_command_writes_the_layer(weights: Path, tmp_path: Path) -> None:
    """It stands beside the other networks, which stay as they were, and tells what it was shown."""
    before = read_weights(weights).manifest.files
    said = run(weights, tmp_path, 150)
    found = read_weights(weights)
    assert "held out" in said
    assert float(said.split("area ")[1].split(",")[0]) > 0.9
    assert before.items() <= found.manifest.files.items()
    assert found.layer(OPENINGS) is not None


def test_nothing_to_learn_from_is_said(weights: Path, tmp_path: Path) -> None:
    """Without articles of the validation part nothing can be measured, and no weights change."""
    with pytest.raises(InputError, match="no articles"):
        run(weights, tmp_path, 1)
    assert OPENINGS not in read_weights(weights).networks
