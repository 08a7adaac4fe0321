"""The command line as its caller meets it: fast help, one-line errors, exit codes."""

import errno
import io
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode
from db.opening import open_database
from summarizer.cli import COMMANDS, LazyGroup, run
from summarizer.command_line.console import Console

Command = Callable[..., subprocess.CompletedProcess[str]]
HEAVY = ("torch", "transformers", "numpy", "textual", "sqlite_utils", "trafilatura")


def loaded_after(code: str, names: tuple[str, ...]) -> set[str]:
    """Return which of the modules a fresh interpreter has loaded after running `code`."""
    ask = f"import sys\n{code}\nprint(*(name for name in {names!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_help_answers_at_once() -> None:
    """`--help` names every command within half a second of processor time, best of three: other load does not count."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-m", "summarizer", "--help"], capture_output=True, text=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) < 0.5
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


def test_help_loads_nothing_heavy() -> None:
    """The help text needs no model, no screen and no database."""
    imports = "from summarizer.cli import run\nfrom summarizer.command_line.console import Console\n"
    code = imports + "run(['--help'], Console.of_process())"
    assert loaded_after(code, HEAVY) == set()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_listed_command_exists_and_says_what_it_does(name: str) -> None:
    """Each name leads to a click command with a help text of its own."""
    command = LazyGroup().get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["status", "--db", "x.db"], "takeaways --db FILE status"),
        (["db", "backup", "--config=c.toml"], "takeaways --config FILE db backup"),
        (["status", "--nope"], "takeaways status --help"),
    ],
)
def test_an_option_of_all_commands_is_told_to_stand_in_front(arguments: list[str], hint: str) -> None:
    """The commonest slip of a first hour."""
    console = Console(io.StringIO(), io.StringIO())
    assert run(arguments, console) == ExitCode.USAGE
    assert console.err.getvalue().splitlines()[1] == f"hint: {hint}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["review", "audit", "export", "status", "ingest", "nightly", "draft"])
def test_no_command_loads_a_model_before_it_drafts(name: str) -> None:
    """Importing a command's module leaves torch and transformers alone."""
    assert loaded_after(f"import summarizer.commands.{name}", ("torch", "transformers")) == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["nope"], "No such command 'nope'"), (["try"], "Missing argument"), (["--nope"], "No such option")],
)
def test_a_wrong_command_line_is_one_line(takeaways: Command, arguments: list[str], said: str) -> None:
    """A misspelt call costs exit code 2, one line and a hint, and no traceback."""
    done = takeaways(*arguments)
    assert done.returncode == ExitCode.USAGE
    assert said in done.stderr
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["takeaways", "hint"]


def test_an_unknown_setting_names_file_key_and_nearest(takeaways: Command, tmp_path: Path) -> None:
    """A misspelt key stops the command before anything is done."""
    (tmp_path / "takeaways.toml").write_text("[nightly]\nuntill = '05:30'\n")
    done = takeaways("status")
    assert done.returncode == ExitCode.USAGE
    assert "takeaways.toml: unknown key 'nightly.untill'" in done.stderr
    assert "did you mean 'nightly.until'?" in done.stderr


class FullDisk(io.StringIO):
    """A stream on a disk that has no room left."""

    def write(self, text: str) -> int:
        """Refuse as the system does."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), text[:0])


def test_a_full_disk_under_stdout_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`takeaways ... > file` on a full disk is one line and an exit code, no traceback and no success."""
    monkeypatch.chdir(tmp_path)
    console = Console(FullDisk(), io.StringIO())
    open_database(tmp_path / "takeaways.db").conn.close()
    assert run(["status"], console) == ExitCode.BAD_INPUT
    assert "takeaways: error: stdout can not be written (No space left on device)" in console.err.getvalue()  # type: ignore[attr-defined]


def test_a_closed_stdout_is_told(tmp_path: Path) -> None:
    """Nothing runs where what it says would go nowhere, or into the next file that is opened."""
    code = f"{sys.executable} -m summarizer status >&-"
    done = subprocess.run(["bash", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode
    assert done.stderr == "takeaways: error: stdout is closed\n"


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """`takeaways ... | head` ends quietly when its reader has had enough, as a command of the system does."""
    open_database(tmp_path / "takeaways.db").conn.close()
    row = '{"article": "Ana Poe spoke in Larkby.", "claim": "Ana Poe spoke."}\n'
    (tmp_path / "many.jsonl").write_text(row * 9_000)
    for line in ("--help", "audit ask", "check --jsonl many.jsonl --quick"):
        code = f"{sys.executable} -m summarizer {line} | true; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        assert done.stdout.strip() in ("0", "141"), line  # 0 where all went into the pipe before its reader went
    assert done.stdout.strip() == "141"
