"""No result goes over the record, over what lies beside it, or over the settings, by whatever name."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode
from db.opening import open_database

Command = Callable[..., subprocess.CompletedProcess[str]]
LINES = (
    "export --training supervised --out {}",
    "check --jsonl in.jsonl --quick --out {}",
    "evaluate in.jsonl --drafter lead3 --predictions {}",
    "evaluate in.jsonl --drafter lead3 --plot {}",
    "evaluate in.jsonl --drafter lead3 --keep {}",
    "db backup {}",
    "tune --out {}",
)


@pytest.fixture
def kept(here: Command, tmp_path: Path) -> Command:
    """Return the command in a folder with a record in use, a settings file, and other names for both."""
    (tmp_path / "takeaways.toml").write_text('person = "Ana Poe"\n')
    row = {"id": 1, "article": "One is. Two are. Three were.", "claim": "One is.", "highlights": ["One is."]}
    (tmp_path / "in.jsonl").write_text(json.dumps(row) + "\n")
    open_database(tmp_path / "takeaways.db").close()
    for name in ("takeaways.db-wal", "takeaways.db-shm", "takeaways.db-journal", "takeaways.db.draft.lock"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "record.jsonl").symlink_to("takeaways.db")
    (tmp_path / "hard.jsonl").hardlink_to(tmp_path / "takeaways.db")
    return here


def state(folder: Path) -> dict[str, bytes]:
    """Return every file and what is in it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    "name",
    [
        "takeaways.db",
        "takeaways.db-wal",
        "takeaways.db-shm",
        "takeaways.db-journal",
        "takeaways.db.draft.lock",
        "takeaways.db.nightly.lock",
        "takeaways.toml",
        "record.jsonl",
        "hard.jsonl",
        "../{folder}/takeaways.db",
    ],
)
def test_the_record_is_no_place_for_a_result(kept: Command, tmp_path: Path, line: str, name: str) -> None:
    """A usage error, and every file is what it was."""
    before = state(tmp_path)
    done = kept(*line.format(name.format(folder=tmp_path.name)).split())
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, ""), done.stderr
    assert state(tmp_path) == before


@pytest.mark.parametrize("line", LINES[:5])
def test_another_record_is_none_either(kept: Command, tmp_path: Path, line: str) -> None:
    """The database of another title, which no setting names here."""
    open_database(tmp_path / "other.db").close()
    before = (tmp_path / "other.db").read_bytes()
    assert kept(*line.format("other.db").split()).returncode == ExitCode.USAGE
    assert (tmp_path / "other.db").read_bytes() == before


@pytest.mark.parametrize("name", ["weights", "."])
def test_tuned_weights_do_not_move_the_record_away(kept: Command, tmp_path: Path, name: str) -> None:
    """The folder of the weights before is moved aside as a whole."""
    (tmp_path / "weights").mkdir()
    database = tmp_path / name / "desk.db"
    open_database(database).close()
    done = kept("--db", database, "tune", "--out", tmp_path / name)
    assert (done.returncode, "desk.db" in done.stderr) == (ExitCode.USAGE, True), done.stderr


@pytest.mark.parametrize("line", LINES[:5])
def test_any_other_file_is_written(kept: Command, tmp_path: Path, line: str) -> None:
    """An old result is replaced as before."""
    (tmp_path / "out.jsonl").write_text("old\n")
    assert kept(*line.format("out.jsonl").split()).returncode == ExitCode.OK
    assert (tmp_path / "out.jsonl").read_text() != "old\n"
