"""The desk in a real terminal: TERM=screen, no colours, eighty columns; a whole round of reviews."""

import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.history import of_draft
from db.opening import open_database
from db.verifying.verify import verify

pytestmark = pytest.mark.alone  # waits for other programs, which a busy machine holds up


class Tmux:
    """A real pseudo-terminal of a fixed size, in a tmux server of its own."""

    def __init__(self, folder: Path, command: list[str], *, size: tuple[int, int], environment: dict[str, str]) -> None:
        """Start `command` in it."""
        self._socket = folder / "tmux"
        settings = [f"{name}={value}" for name, value in environment.items()]
        width, height = size
        line = shlex.join(["env", "-u", "COLUMNS", "-u", "LINES", *settings, *command])
        self.run("new-session", "-d", "-s", "desk", "-x", str(width), "-y", str(height), line)
        self.run("set-option", "-g", "remain-on-exit", "on")

    def run(self, *arguments: str) -> str:
        """Run one tmux command; return what it prints."""
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), "-f", "/dev/null", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    @property
    def screen(self) -> str:
        """Return what stands on the terminal."""
        return self.run("capture-pane", "-p", "-t", "desk")

    def press(self, *keys: str) -> None:
        """Press keys, each as one of a hand."""
        for key in keys:
            self.run("send-keys", "-t", "desk", key)
            time.sleep(0.05)

    def wait_for(self, text: str, *, seconds: float = 60) -> str:
        """Return the screen once `text` stands on it; fail with the screen when it does not come."""
        until = time.monotonic() + seconds
        while text not in (screen := self.screen):
            if time.monotonic() > until:
                pytest.fail(f"{text!r} did not come; the screen shows:\n{screen}")
            time.sleep(0.05)
        return screen

    def wait_until_ended(self, *, seconds: float = 60) -> None:
        """Return once the program has ended; tmux is asked, as what it writes may be drawn over by the last output."""
        until = time.monotonic() + seconds
        while self.run("display-message", "-p", "-t", "desk", "#{pane_dead}").strip() != "1":
            if time.monotonic() > until:
                pytest.fail(f"the program goes on; the screen shows:\n{self.screen}")
            time.sleep(0.05)

    def leave_card(self) -> None:
        """Wait for the first-run card and close it; an Escape that met the terminal's own answers is pressed again."""
        self.wait_for("eight keys")
        for _ in range(20):
            self.press("Escape")
            time.sleep(1)
            if "eight keys" not in self.screen:
                return
        pytest.fail(f"the card stays:\n{self.screen}")

    def end(self) -> None:
        """End this server and what runs in it."""
        self.run("kill-server")


OpenTerminal = Callable[..., Tmux]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[OpenTerminal]:
    """Open terminals; they are closed at the end."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux here: the desk over a real terminal is not tried")
    opened: list[Tmux] = []

    def open_terminal(*command: str, size: tuple[int, int] = (80, 24), **environment: str) -> Tmux:
        folder = Path(tempfile.mkdtemp(prefix="desk", dir="/tmp" if len(str(tmp_path)) > 80 else tmp_path))  # noqa: S108
        opened.append(Tmux(folder, list(command), size=size, environment=environment))
        return opened[-1]

    yield open_terminal
    for terminal in opened:
        terminal.end()


def takeaways(path: Path, *arguments: str) -> list[str]:
    """Return the command line."""
    return [sys.executable, "-m", "summarizer", "--db", str(path), *arguments]


def test_a_round_of_reviews(tmux: OpenTerminal, path: Path, db: Database) -> None:
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


def test_a_narrow_terminal_still_works(tmux: OpenTerminal, path: Path, db: Database) -> None:
    """At 60x18 the takeaways and the footer are there."""
    db.close()
    desk = tmux(*takeaways(path, "review", "--as", "Ada"), size=(60, 18), TERM="xterm-256color")
    desk.leave_card()
    desk.press("Enter")
    desk.wait_for("a Approve")
    assert "3 Buses will keep using the bridge" in desk.wait_for("3 Buses")


def test_a_closed_terminal_gives_back_the_claims(tmux: OpenTerminal, path: Path, db: Database) -> None:
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


def test_a_wrong_path_is_said(tmux: OpenTerminal, tmp_path: Path) -> None:
    """An empty desk would say that nothing waits: where there is no record, there is no desk, and none is made."""
    desk = tmux(*takeaways(tmp_path / "typo.db", "review", "--as", "Ada"), TERM="screen")
    desk.wait_until_ended()
    # The path is as long as the folder for tests is deep, and wraps; tmux scrolls to say that the program has ended.
    written = desk.run("capture-pane", "-p", "-S", "-", "-t", "desk")
    assert "typo.db: there is no database" in "".join(written.split("\n"))
    assert not (tmp_path / "typo.db").exists()


def test_the_desk_loads_no_model_library() -> None:
    """Opening the desk imports neither torch nor transformers, and no plotting before it is asked for."""
    code = (
        "import sys, review_tui.opening, summarizer.commands.review;"
        "print([name for name in ('torch', 'transformers', 'plotext', 'aiohttp') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
