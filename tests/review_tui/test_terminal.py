"""The desk in a real terminal: TERM=screen, no colours, eighty columns; a whole round of reviews."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.connection import open_database
from db.drafts import load_draft
from db.history import of_draft
from db.verify import verify

pytestmark = pytest.mark.alone  # waits for other programs, which a busy machine holds up


def takeaways(path: Path, *arguments: str) -> list[str]:
    """Return the command line."""
    return [sys.executable, "-m", "summarizer", "--db", str(path), *arguments]


def test_a_round_of_reviews(tmux: Any, path: Path, db: Database) -> None:
    """Approve one, edit one, reject one, undo; the log has it all with the name, and verifies."""
    db.close()
    desk = tmux(*takeaways(path, "review", "--as", "Ada"), TERM="screen", NO_COLOR="1")
    desk.leave_card()
    desk.press("Enter")
    desk.wait_for("1 error to acknowledge")
    desk.press("a")
    desk.wait_for("Approve: Council")
    desk.press("1")
    desk.wait_for("[x]")
    desk.press("y")
    desk.wait_for("Court")
    desk.press("e")
    desk.wait_for("EDIT")
    desk.press("End", "BSpace")
    desk.press("!")
    desk.wait_for("{+!+}")
    desk.press("C-s")
    desk.wait_for("saved to the draft")
    desk.press("a")
    desk.wait_for("Science")
    desk.press("x")
    desk.wait_for("What comes next")
    desk.press("1")
    desk.wait_for("› 1")
    desk.press("y")
    desk.wait_for("rejected (a fact is wrong)")
    desk.press("u")
    desk.wait_for("taken back: rejection")
    desk.press("q")
    desk.wait_for("3 free")
    desk.press("q")
    desk.wait_until_ended()
    record = open_database(path)
    states = [load_draft(record, number).state.value for number in range(1, 6)]
    assert states == ["reviewed", "reviewed", "pending", "pending", "pending"]
    assert {one.actor.name for one in of_draft(record, 2) if one.act in ("edited", "approved")} == {"Ada"}
    assert not verify(record).problems


def test_a_narrow_terminal_still_works(tmux: Any, path: Path, db: Database) -> None:
    """At 60x18 the takeaways and the footer are there."""
    db.close()
    desk = tmux(*takeaways(path, "review", "--as", "Ada"), size=(60, 18), TERM="xterm-256color")
    desk.leave_card()
    desk.press("Enter")
    desk.wait_for("a Approve")
    assert "3 Buses will keep using the bridge" in desk.wait_for("3 Buses")


def test_a_closed_terminal_gives_back_the_claims(tmux: Any, path: Path, db: Database) -> None:
    """When the terminal goes away the claims are given back; nothing else is changed."""
    desk = tmux(*takeaways(path, "review", "--as", "Ada"), TERM="screen")
    desk.leave_card()
    desk.press("Enter")
    desk.wait_for("yours")
    assert load_draft(db, 1).claimed_by == "Ada"
    desk.run("kill-pane", "-t", "desk")
    until = time.monotonic() + 60
    while load_draft(db, 1).claimed_by and time.monotonic() < until:
        time.sleep(0.1)
    assert load_draft(db, 1).claimed_by == ""


def test_without_a_terminal_there_is_one_line(path: Path, db: Database) -> None:
    """Piped, the desk refuses with its exit code and says what to do."""
    db.close()
    done = subprocess.run(
        takeaways(path, "review"), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 7
    assert done.stderr.splitlines()[0] == "takeaways: error: the desk needs a terminal"
    assert "Traceback" not in done.stderr


def test_a_wrong_path_is_said(tmux: Any, tmp_path: Path) -> None:
    """An empty desk would say that nothing waits: where there is no record, there is no desk, and none is made."""
    desk = tmux(*takeaways(tmp_path / "typo.db", "review", "--as", "Ada"), TERM="screen")
    desk.wait_until_ended()
    # The path is as long as the folder for tests is deep, and wraps: its end is all that surely stays on the screen.
    assert ".db: there is no database" in "".join(desk.screen.split("\n"))
    assert not (tmp_path / "typo.db").exists()


def test_the_desk_loads_no_model_library() -> None:
    """Opening the desk imports neither torch nor transformers, and no plotting before it is asked for."""
    code = (
        "import sys, review_tui.opening, summarizer.commands.review;"
        "print([name for name in ('torch', 'transformers', 'plotext', 'aiohttp') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
