"""Bad input: one clear line, the documented exit code, nothing lost, no traceback; each through a real process."""

import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode

Command = Callable[..., subprocess.CompletedProcess[str]]


def told(done: subprocess.CompletedProcess[str]) -> str:
    """Return what was said on stderr, after checking that it is no traceback."""
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("huge.txt", b"word " * 10_000_001, "50.0 MB, more than the limit"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "not text"),
        ("program.html", bytes(range(256)) * 64, "not text"),
        ("archive.json", b"PK\x03\x04" + b"x" * 200, "ZIP archive"),
        ("broken.json", b'{"articleBody": "cut off', "JSON"),
        ("sheet.xlsx", b"a,b,c", "'.xlsx' are not read"),
    ],
)
def test_what_can_not_be_read_is_refused_and_the_rest_goes_on(
    takeaways: Command, inbox: Callable[..., Path], name: str, content: bytes, said: str
) -> None:
    """The bad file is named with its reason, the good one beside it comes in."""
    folder = inbox("Larkby")
    (folder / name).write_bytes(content)
    done = takeaways("ingest", folder)
    assert done.returncode == ExitCode.BAD_INPUT
    assert name in told(done)
    assert said in done.stderr
    assert "1 new, 0 changed, 0 unchanged, 1 refused" in done.stderr
    assert all(line.startswith("hint: ") for line in done.stderr.splitlines()[2:])


def test_what_to_do_is_said_once(takeaways: Command, tmp_path: Path) -> None:
    """Two files refused for the same reason, one hint."""
    for name in ("one.xlsx", "two.xlsx"):
        (tmp_path / name).write_bytes(b"a,b,c")
    done = takeaways("ingest", tmp_path / "one.xlsx", tmp_path / "two.xlsx")
    assert done.stderr.count("'.xlsx' are not read") == 2
    assert "hint: Known endings: " in done.stderr
    assert done.stderr.count("hint: ") == 1


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_another_encoding_is_recognised(takeaways: Command, inbox: Callable[..., Path], encoding: str) -> None:
    """Letters beyond ASCII arrive as they were."""
    folder = inbox()
    text = inbox("Skövdeå").joinpath("skövdeå.txt").read_text(encoding="utf-8")
    for path in folder.iterdir():
        path.unlink()
    (folder / "page.txt").write_bytes(text.encode(encoding))
    done = takeaways("try", folder / "page.txt", "--drafter", "lead3")
    assert done.returncode == ExitCode.OK, done.stderr
    assert done.stdout.startswith("Skövdeå keeps its pool open\n")


def test_bytes_that_are_no_text_in_any_encoding_are_refused(takeaways: Command, tmp_path: Path) -> None:
    """Random bytes with line breaks between do not become an article."""
    (tmp_path / "noise.txt").write_bytes(bytes((at * 89 + 7) % 256 for at in range(4000)))
    done = takeaways("try", "noise.txt", "--drafter", "lead3")
    assert (done.returncode, done.stdout) == (ExitCode.BAD_INPUT, "")
    assert "noise.txt" in told(done)


def test_a_missing_file_is_named(takeaways: Command) -> None:
    """Exit code 3, for ingest and for try."""
    for arguments in (("ingest", "nowhere"), ("try", "nowhere", "--drafter", "lead3")):
        done = takeaways(*arguments)
        assert done.returncode == ExitCode.BAD_INPUT
        assert "nowhere: no such file or folder" in told(done)


def test_an_unreadable_folder_is_refused_by_name(unprivileged: Command, inbox: Callable[..., Path]) -> None:
    """What may not be read is told; what may be read beside it comes in."""
    folder = inbox("Larkby")
    closed = folder / "closed"
    closed.mkdir(mode=0o000)
    done = unprivileged("ingest", folder)
    closed.chmod(0o755)
    assert done.returncode == ExitCode.BAD_INPUT
    assert "closed: the folder can not be read" in told(done)
    assert "1 new" in done.stderr


def test_a_read_only_folder_can_hold_no_database(
    unprivileged: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """The message names the database."""
    folder = inbox("Larkby")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    done = unprivileged("--db", closed / "x.db", "ingest", folder)
    closed.chmod(0o755)
    assert done.returncode == ExitCode.DATABASE
    assert "x.db" in told(done)


def test_a_read_only_folder_takes_no_export(
    takeaways: Command, unprivileged: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """An export into it ends in one line, and the record stays as it was."""
    takeaways("ingest", inbox("Larkby"))
    takeaways("draft", "--drafter", "lead3")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    done = unprivileged("export", "--include-unreviewed", "--out", closed)
    closed.chmod(0o755)
    assert done.returncode == ExitCode.BAD_INPUT
    assert "can not be written" in told(done)


@pytest.mark.parametrize("command", [["status"], ["export"], ["draft"], ["nightly"], ["ingest", "x.txt"]])
def test_a_file_that_is_no_database_is_left_alone(takeaways: Command, tmp_path: Path, command: list[str]) -> None:
    """Exit code 4, and not a byte of the file changes."""
    (tmp_path / "takeaways.db").write_text("Dear diary, " * 500)
    done = takeaways(*command)
    assert done.returncode == ExitCode.DATABASE
    assert "takeaways.db" in told(done)
    assert (tmp_path / "takeaways.db").read_text() == "Dear diary, " * 500


def test_another_program_s_database_is_left_alone(takeaways: Command, tmp_path: Path) -> None:
    """A SQLite file with foreign tables is not migrated."""
    other = sqlite3.connect(tmp_path / "takeaways.db")
    other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    before = (tmp_path / "takeaways.db").read_bytes()
    done = takeaways("ingest", "x.txt")
    assert done.returncode == ExitCode.DATABASE
    assert "a database of another program" in told(done)
    assert (tmp_path / "takeaways.db").read_bytes() == before


def test_a_database_of_a_newer_version_is_left_alone(
    takeaways: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """The message says what to do: upgrade."""
    takeaways("ingest", inbox("Larkby"))
    newer = sqlite3.connect(tmp_path / "takeaways.db")
    newer.execute("PRAGMA user_version = 999")
    newer.close()
    done = takeaways("status")
    assert done.returncode == ExitCode.DATABASE
    assert "newer takeaways" in told(done)
    assert "upgrade" in done.stderr


def test_no_database_yet_is_said_with_what_makes_one(takeaways: Command, tmp_path: Path) -> None:
    """Questions create no file."""
    for command in ("status", "export"):
        done = takeaways(command)
        assert done.returncode == ExitCode.DATABASE
        assert "there is no database" in told(done)
    assert list(tmp_path.iterdir()) == []


def test_an_article_that_can_not_be_drafted_is_one_line(takeaways: Command, tmp_path: Path) -> None:
    """Two sentences are no three takeaways."""
    (tmp_path / "short.txt").write_text("A headline\n\nOne sentence stands here. Here is another.\n")
    done = takeaways("try", "short.txt", "--drafter", "lead3")
    assert (done.returncode, done.stdout) == (ExitCode.FAILED, "")
    assert "not drafted" in told(done)


def test_nothing_to_ingest_is_a_wrong_call(takeaways: Command) -> None:
    """Exit code 2 with a hint."""
    done = takeaways("ingest")
    assert (done.returncode, told(done).splitlines()[0]) == (ExitCode.USAGE, "takeaways: error: nothing to ingest")


def test_an_address_inside_the_house_is_not_fetched(takeaways: Command) -> None:
    """A page or feed of this very machine is refused like any other bad input."""
    done = takeaways("ingest", "--url", "http://127.0.0.1:9/page", "--feed-url", "http://localhost:9/feed")
    assert done.returncode == ExitCode.BAD_INPUT
    assert "2 refused" in told(done)
