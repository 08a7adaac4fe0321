"""One process at a time: a second one is told who is at it, and a dead owner's lock is no obstacle."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from db.errors import BusyError, DatabaseError, ExitCode
from summarizer.process.lock import Owner, held
from tests.summarizer.conftest import Command

HOLD = """
import sys, time
from pathlib import Path
from summarizer.process.lock import held
with held(Path(sys.argv[1]), "nightly"):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(database: Path, under: Sequence[str] = ()) -> subprocess.Popen[str]:
    """Return a process that holds the lock."""
    command = [*under, sys.executable, "-c", HOLD, str(database)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str], number: signal.Signals) -> None:
    """End a process and wait for its end."""
    process.send_signal(number)
    process.wait(10)
    assert process.stdout is not None
    process.stdout.close()


def test_a_second_process_is_told_who_is_at_it(tmp_path: Path) -> None:
    """The message names process, purpose and start."""
    process = holder(tmp_path / "x.db")
    with pytest.raises(BusyError, match=rf"process {process.pid} \(takeaways nightly\) since 20"):
        held(tmp_path / "x.db", "nightly").__enter__()
    end(process, signal.SIGKILL)


def test_a_killed_owner_leaves_a_stale_lock_that_is_recognised(tmp_path: Path) -> None:
    """The next one gets the lock and learns whose it was."""
    process = holder(tmp_path / "x.db")
    end(process, signal.SIGKILL)
    with held(tmp_path / "x.db", "nightly") as stale:
        assert stale is not None
        assert stale.pid == process.pid


def test_an_owner_that_ended_well_leaves_none(tmp_path: Path) -> None:
    """After a clean end nobody is named."""
    with held(tmp_path / "x.db", "nightly") as first:
        assert first is None
    with held(tmp_path / "x.db", "nightly") as second:
        assert second is None


def test_another_process_with_the_same_number_is_not_the_owner() -> None:
    """The start time tells them apart."""
    assert Owner(os.getpid(), "", "", "").alive
    assert not Owner(os.getpid(), "1", "", "").alive


@pytest.mark.parametrize(
    "left",
    [
        '{"pid": "x", "started": "", "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": 99999999999, "started": "", "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": 0, "started": "", "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": -1, "started": "", "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": true, "started": "", "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": 4194305, "started": 7, "since": "2026-03-02T08:00:00+00:00", "what": "takeaways nightly"}',
        '{"pid": 4194305, "started": "1", "since": "x", "what": "takeaways nightly"}',
        '{"pid": 4194305, "started": "1", "since": "2026-03-02T08:00:00", "what": "takeaways nightly"}',
        '{"pid": 4194305, "started": "1", "since": 20260302, "what": "takeaways nightly"}',
        '{"pid": 4194305, "started": "1", "since": "2026-03-02T08:00:00+00:00", "what": []}',
        '{"pid": 41943',
        "[" * 4096,
        "[1]",
    ],
)
def test_what_is_no_owner_of_ours_is_none(tmp_path: Path, left: str, here: Command) -> None:
    """A torn write, or another program's file: it names nobody, and no night ends by it."""
    (tmp_path / "takeaways.db.nightly.lock").write_text(left)
    with held(tmp_path / "takeaways.db", "nightly") as stale:
        assert stale is None
    (tmp_path / "inbox").mkdir()
    (tmp_path / "takeaways.db.nightly.lock").write_text(left)
    done = here("nightly", "inbox", TAKEAWAYS_DRAFTER="lead3")
    assert (done.returncode, "did not end" in done.stdout) == (ExitCode.OK, False)


def test_two_purposes_do_not_exclude_each_other(tmp_path: Path) -> None:
    """The night run drafts under a lock of its own, which a watching process may hold."""
    with held(tmp_path / "x.db", "nightly"), held(tmp_path / "x.db", "draft"):
        assert json.loads((tmp_path / "x.db.draft.lock").read_text())["pid"] == os.getpid()


def test_a_database_by_another_name_has_the_same_lock(tmp_path: Path) -> None:
    """A symlink leads to one record: two runs over it would draft everything twice."""
    (tmp_path / "x.db").touch()
    (tmp_path / "link.db").symlink_to("x.db")
    with held(tmp_path / "link.db", "draft"), pytest.raises(BusyError):
        held(tmp_path / "x.db", "draft").__enter__()
    assert [path.name for path in tmp_path.glob("*.lock")] == ["x.db.draft.lock"]


@pytest.mark.parametrize("mode", [0o660, 0o600, 0o664])
def test_whoever_may_write_the_database_may_write_its_lock(tmp_path: Path, mode: int) -> None:
    """As SQLite makes its own two files; a lock that an earlier version left is brought in line."""
    (tmp_path / "x.db").touch()
    (tmp_path / "x.db").chmod(mode)
    lock = tmp_path / "x.db.draft.lock"
    for left in (None, 0o644):
        if left:
            lock.chmod(left)
        before = os.umask(0o027)
        with held(tmp_path / "x.db", "draft"):
            pass
        os.umask(before)
        assert stat.S_IMODE(lock.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_the_lock_has_the_database_s_group(tmp_path: Path) -> None:
    """Where the folder does not see to it."""
    (tmp_path / "x.db").touch()
    os.chown(tmp_path / "x.db", -1, 4711)
    with held(tmp_path / "x.db", "draft"):
        assert (tmp_path / "x.db.draft.lock").stat().st_gid == 4711


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_lock_that_may_only_be_read_excludes_all_the_same(tmp_path: Path, restricted: list[str]) -> None:
    """Another user's lock lies there from before: it is taken all the same, and keeps that user out.

    What it says of its owner is of an earlier one then, and is not told of a process that is dead.
    """
    lock = tmp_path / "x.db.nightly.lock"
    lock.write_text(json.dumps({"pid": 2**22 + 1, "started": "1", "since": "then", "what": "takeaways nightly"}))
    os.chown(lock, 4711, 4711)
    process = holder(tmp_path / "x.db", under=restricted)
    with pytest.raises(BusyError, match="nightly: another process is at it"):
        held(tmp_path / "x.db", "nightly").__enter__()
    end(process, signal.SIGTERM)


def test_a_folder_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    """The message names the database's folder."""
    with pytest.raises(DatabaseError, match="does not exist"):
        held(tmp_path / "no" / "x.db", "nightly").__enter__()


def test_a_run_that_ended_with_an_error_did_end(tmp_path: Path) -> None:
    """The next one is not told of somebody who was killed."""
    ends = HOLD.replace("time.sleep(60)", "sys.exit(4)")
    assert subprocess.run([sys.executable, "-c", ends, tmp_path / "x.db"], check=False).returncode == 4
    with held(tmp_path / "x.db", "nightly") as stale:
        assert stale is None
