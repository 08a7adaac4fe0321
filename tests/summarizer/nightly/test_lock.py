"""One process at a time: a second one is told who is at it, and a dead owner's lock is no obstacle."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import BusyError, DatabaseError
from summarizer.lock import Owner, held

HOLD = """
import sys, time
from pathlib import Path
from summarizer.lock import held
with held(Path(sys.argv[1]), "nightly"):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(database: Path) -> subprocess.Popen[str]:
    """Return a process that holds the lock."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(database)], stdout=subprocess.PIPE, text=True)
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


def test_two_purposes_do_not_exclude_each_other(tmp_path: Path) -> None:
    """The night run drafts under a lock of its own, which a watching process may hold."""
    with held(tmp_path / "x.db", "nightly"), held(tmp_path / "x.db", "draft"):
        assert json.loads((tmp_path / "x.db.draft.lock").read_text())["pid"] == os.getpid()


def test_a_folder_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    """The message names the database's folder."""
    with pytest.raises(DatabaseError, match="does not exist"):
        held(tmp_path / "no" / "x.db", "nightly").__enter__()
