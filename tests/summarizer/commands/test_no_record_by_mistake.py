"""A mistyped name in the wrong folder leaves that folder as it was."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("command", [("ingest", "nofile"), ("ingest", "nofile", "nofolder"), ("nightly", "nofolder")])
def test_what_is_not_there_begins_no_record(takeaways: Command, tmp_path: Path, command: tuple[str, ...]) -> None:
    """No record, no backup, no anchor, no lock."""
    before = sorted(tmp_path.iterdir())
    done = takeaways(*command)
    assert done.returncode == ExitCode.BAD_INPUT
    assert ": no such file or folder" in done.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_drafting_without_a_record_leaves_no_lock(takeaways: Command, tmp_path: Path) -> None:
    """It says that there is none."""
    before = sorted(tmp_path.iterdir())
    done = takeaways("draft")
    assert "there is no database" in done.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_with_a_record_each_is_refused_by_itself(takeaways: Command, inbox: Callable[..., Path]) -> None:
    """As ever."""
    takeaways("ingest", inbox("Larkby"))
    done = takeaways("ingest", "nofile")
    assert done.returncode == ExitCode.BAD_INPUT
    assert "1 refused" in done.stderr
