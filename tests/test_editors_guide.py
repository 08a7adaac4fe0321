"""Every command, filter line and setting of the editors' guide is one that there is; the commands run."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.drafts.rows import load_draft
from db.errors import ExitCode
from db.opening import open_database
from review_tui.documenting.specimens import lay_out
from review_tui.queue.views import parse
from summarizer.settings import Desk

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "editors-guide.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return [text for name, text in found if name == language]


COMMANDS = [line for block in blocks("console") for line in block.splitlines()]
ASSIGNING = [line for line in COMMANDS if line.startswith("takeaways assign ")]
SERVING = [line for line in COMMANDS if "--serve" in line]
OPENING = [line for line in COMMANDS if line not in (*ASSIGNING, *SERVING)]


def start(line: str, folder: Path) -> subprocess.Popen[str]:
    """Start a command of the guide in an empty folder, without a terminal."""
    return subprocess.Popen(
        [sys.executable, "-m", "summarizer", *shlex.split(line)[1:]],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Return whether somebody listens at a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("localhost", port)) == 0


def test_the_guide_shows_commands() -> None:
    """The parsing of the page found what it is about."""
    assert {tuple(line.split()[:2]) for line in (*OPENING, *SERVING)} == {("takeaways", "review")}
    assert any("--as" in line for line in OPENING)
    assert SERVING
    assert ASSIGNING


def test_drafts_are_assigned(tmp_path: Path) -> None:
    """The lines run one after the other on drafts that wait; the first gives, the last takes back."""
    db = open_database(tmp_path / "takeaways.db")
    lay_out(db, datetime.now(UTC))
    told = [start(line, tmp_path).communicate(timeout=60)[1] for line in ASSIGNING]
    assert told[0] == "2 assigned to Ana Ruiz, whom the record did not know\n"
    assert told[-1] == "1 for nobody in particular now\n"
    assert [load_draft(db, number).assigned_to for number in (3, 5)] == ["Ana Ruiz", ""]
    db.close()


@pytest.mark.parametrize("line", OPENING)
def test_the_desk_asks_for_a_terminal(line: str, tmp_path: Path) -> None:
    """The command is understood; here, where nobody sees it, it says so in one line."""
    process = start(line, tmp_path)
    _, err = process.communicate(timeout=60)
    assert process.returncode == ExitCode.NO_TERMINAL
    assert "terminal" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("line", SERVING)
def test_the_desk_is_served(line: str, tmp_path: Path) -> None:
    """The served desk listens, at a port that is free here, and ends when it is told to."""
    port = free_port()
    open_database(tmp_path / "takeaways.db").close()
    process = start(line.replace("--port 8000", f"--port {port}"), tmp_path)
    try:
        end = time.monotonic() + 60
        while not answers(port):
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < end
            time.sleep(0.1)
    finally:
        process.terminate()
        _, err = process.communicate(timeout=30)
    assert "Traceback" not in err


def test_the_filter_lines_are_understood() -> None:
    """Each line of the example says something to the queue."""
    lines = [line for block in blocks("") for line in block.splitlines()]
    assert len(lines) >= 3
    for line in lines:
        filters = parse(line, now=datetime.now(UTC))
        assert filters != parse("", now=datetime.now(UTC)), line


def test_the_settings_are_taken() -> None:
    """Each table is one that the settings accept, and its saved views are filter lines."""
    tables = [tomllib.loads(block)["desk"] for block in blocks("toml")]
    assert len(tables) >= 2
    for table in tables:
        for query in Desk(**table).views.values():
            parse(query, now=datetime.now(UTC))
