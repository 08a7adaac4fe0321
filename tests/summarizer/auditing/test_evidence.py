"""A record where nobody may write, as evidence is kept: it is proven as it lies; what is no record proves nothing."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]
SCRIPT = Path(__file__).parents[3] / "docs" / "verify_log.py"


@pytest.fixture
def evidence(record: Path) -> Iterator[Path]:
    """A copy of the record, as a desk left it, in a folder that nobody may write."""
    folder = record.parent / "evidence"
    folder.mkdir()
    path = folder / "takeaways.db"
    shutil.copy(record, path)
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o755)


@pytest.fixture
def script(restricted: list[str]) -> Callable[..., Done]:
    """Return the verifier that needs no takeaways, as a process that file permissions hold for."""

    def call(*arguments: str | Path) -> Done:
        command = [*restricted, sys.executable, str(SCRIPT), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    return call


def test_it_is_read_as_it_lies(
    evidence: Path, unprivileged: Callable[..., Done], script: Callable[..., Done], tmp_path: Path
) -> None:
    """Both verifiers, the check, a copy elsewhere; nothing comes beside it."""
    commands = (
        ("audit", "verify"),
        ("audit", "sql", "SELECT count(*) FROM review_log"),
        ("db", "check"),
        ("db", "backup", str(tmp_path / "spare.db")),
    )
    for command in commands:
        done = unprivileged("--db", evidence, *command)
        assert done.returncode == 0, done.stderr
    done = script(evidence)
    assert (done.returncode, done.stdout) == (0, "the log verifies\n")
    assert [one.name for one in evidence.parent.iterdir()] == ["takeaways.db"]


def test_a_forgery_is_found_there(
    evidence: Path, unprivileged: Callable[..., Done], script: Callable[..., Done]
) -> None:
    """Read as it lies, it is held to its log like any other."""
    evidence.chmod(0o644)
    evidence.parent.chmod(0o755)
    with sqlite3.connect(evidence) as forger:
        forger.execute("UPDATE articles SET section = 'Harbour'")
    forger.close()
    evidence.chmod(0o444)
    evidence.parent.chmod(0o555)
    assert unprivileged("--db", evidence, "audit", "verify").returncode == 5
    assert script(evidence).returncode == 1


def test_what_waits_in_the_file_beside_is_not_left_out(
    evidence: Path, unprivileged: Callable[..., Done], script: Callable[..., Done]
) -> None:
    """SQLite has to write where entries lie in the file beside: nothing is proven, and both say what to do."""
    evidence.parent.chmod(0o755)
    evidence.with_name("takeaways.db-wal").write_bytes(b"x" * 4096)
    evidence.parent.chmod(0o555)
    done = unprivileged("--db", evidence, "audit", "verify")
    assert (done.returncode, "copy it with what lies beside it" in done.stderr) == (4, True)
    done = script(evidence)
    assert (done.returncode, "nothing is proven: " in done.stdout) == (2, True)


def test_who_may_not_write_hears_what_is_wanted(evidence: Path, unprivileged: Callable[..., Done]) -> None:
    """An act on such a record is refused, with whose the file and its folder must be."""
    done = unprivileged("--db", evidence, "db", "policy", "--after-share", "1", "--as", "Ben Holt")
    assert (done.returncode, "must be yours to write" in done.stderr) == (4, True)


@pytest.mark.parametrize(
    "content", [b"", b"root:x:0:0:root:/root:/bin/sh\n" * 200, b"SQLite format 3\0" + b"\0" * 4080]
)
def test_what_is_no_record_proves_nothing(script: Callable[..., Done], tmp_path: Path, content: bytes) -> None:
    """A wrong file is no forged one: a script that waits for 1 is not told of a forgery."""
    path = tmp_path / "other"
    path.write_bytes(content)
    done = script(path)
    assert (done.returncode, done.stdout.startswith("nothing is proven: ")) == (2, True), done.stdout


def test_another_programs_tables_prove_nothing(script: Callable[..., Done], tmp_path: Path) -> None:
    """Nor does a database that has no log."""
    with sqlite3.connect(tmp_path / "places.db") as places:
        places.execute("CREATE TABLE places (name)")
    places.close()
    assert script(tmp_path / "places.db").returncode == 2


def test_a_link_to_itself_proves_nothing(script: Callable[..., Done], tmp_path: Path) -> None:
    """No file is behind such a name, of the record or of anchors."""
    loop = tmp_path / "loop.db"
    loop.symlink_to(loop)
    done = script(loop)
    assert (done.returncode, done.stdout.startswith("nothing is proven: "), done.stderr) == (2, True, "")


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_who_asks_hears_how_it_is_called(script: Callable[..., Done], arguments: tuple[str, ...]) -> None:
    """And nothing is proven by that."""
    done = script(*arguments)
    assert (done.returncode, "python3 verify_log.py DATABASE [FILE OF ANCHORS]..." in done.stdout) == (2, True)
