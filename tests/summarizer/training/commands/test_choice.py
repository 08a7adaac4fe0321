"""The command that trains the choice of three: from a file of highlights to weights that choose with it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from db.errors import InputError
from summarizer.embedded.choosing.network import CHOICE
from summarizer.embedded.choosing.taste import Taste
from summarizer.embedded.weights import read_weights
from summarizer.training.commands.choice import command
from tests.summarizer.training.commands.conftest import highlights


def run(tiny_weights: Path, folder: Path, *options: str) -> None:
    """Run the command inside this process; what it raises is raised."""
    arguments = ["--data", str(folder), "--out", str(folder / "out"), "--weights", str(tiny_weights), *options]
    CliRunner().invoke(command, arguments, catch_exceptions=False)


def test_weights_learn_to_choose(tiny_weights: Path, tmp_path: Path) -> None:
    """The network is written into the folder, beside the others as they were; a second run reads the same shards."""
    (tmp_path / "highlights_cased.jsonl").write_text(highlights(24))
    before = read_weights(tiny_weights).manifest.files
    run(tiny_weights, tmp_path, "--skip", "0", "--passes", "1")
    first = read_weights(tiny_weights).manifest.files
    stamp = (tmp_path / "out" / "shards" / "train-0000.npz").stat().st_mtime_ns
    run(tiny_weights, tmp_path, "--skip", "0", "--passes", "1")
    assert {name: first[name] for name in before} == before
    assert read_weights(tiny_weights).manifest.files == first
    assert (tmp_path / "out" / "shards" / "train-0000.npz").stat().st_mtime_ns == stamp
    assert Taste.of(read_weights(tiny_weights)).network is not None
    assert CHOICE in read_weights(tiny_weights).networks


def test_nothing_to_learn_from_is_said(tiny_weights: Path, tmp_path: Path) -> None:
    """A folder without articles, or with fewer than are skipped, changes no weights."""
    (tmp_path / "highlights_cased.jsonl").write_text(highlights(3))
    with pytest.raises(InputError, match="beyond the first 5000"):
        run(tiny_weights, tmp_path)
    assert CHOICE not in read_weights(tiny_weights).networks
