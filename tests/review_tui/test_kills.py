"""Kill -9 at any moment: what was kept stays kept, the log verifies, a decision is whole or not there."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.drafts.working_copies import kept
from db.history import of_draft
from db.opening import open_database
from db.records import Actor
from db.verifying.verify import verify

EDITOR = """
import sys
from datetime import UTC, datetime
from db.opening import open_database
from review_tui.opening import make_session
from review_tui.settings import DeskSettings
from db.errors import RefusedError

session = make_session(open_database(sys.argv[1]), "Ada", DeskSettings())
print("ready", flush=True)
number = 0
while True:
    for draft_id in (2, 3, 4, 5):
        sheet = session.open_draft(draft_id)
        if not sheet.decidable:
            session.deciding.reopen()
            sheet = session.sheet()
        number += 1
        sheet.stand(sheet.standing.with_text(0, f"The kept sentence has the number {number}."))
        session.keeping.keep()
        print("kept", draft_id, number, flush=True)
        if number % 3 == 1:
            session.keeping.save()
        if number % 3 == 2:
            sheet.acknowledged |= set(sheet.errors())
            session.deciding.approve()
            print("approved", draft_id, number, flush=True)
"""


def edit_until_killed(path: Path, seconds: float) -> list[list[str]]:
    """Run an editor that keeps, saves and approves without a pause; kill it; return what it said was done."""
    with subprocess.Popen([sys.executable, "-c", EDITOR, str(path)], stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        assert editor.stdout.readline() == "ready\n"
        first = editor.stdout.readline()
        time.sleep(seconds)
        editor.send_signal(signal.SIGKILL)
        said = [first, *editor.stdout.read().splitlines(keepends=True)]
    # The kill may fall into the writing of a line: what was not said to its end was not said.
    return [line.split() for line in said if line.endswith("\n")]


def hold(path: Path, said: list[list[str]]) -> None:
    """Check that the record holds what the killed editor said was done, and verifies."""
    record = open_database(path)
    assert not verify(record).problems
    last = {draft_id: (word, number) for word, draft_id, number in said}
    for draft_id, (word, number) in last.items():
        draft = load_draft(record, int(draft_id))
        copy = kept(record, draft.id, actor=Actor("Ada"))
        standing = copy.texts[0] if copy else draft.texts[0]
        assert int(standing.rstrip(".").split()[-1]) >= int(number)
        if word == "approved":
            assert "approved" in [one.act for one in of_draft(record, draft.id)]
    record.close()


def kill_again_and_again(path: Path, times: int, seed: int) -> None:
    """Kill an editor at random moments, and look at the record after each."""
    moments = random.Random(seed)
    done = 0
    for _ in range(times):
        said = edit_until_killed(path, moments.uniform(0.0, 0.25))
        done += len(said)
        hold(path, said)
    assert done


def test_killed_in_the_middle(path: Path, db: Database) -> None:
    """Five random moments; the two hundred are in the slow suite."""
    db.close()
    kill_again_and_again(path, 5, seed=11)


TYPIST = """
import os, signal, sys
from db.connection import writing
from db.opening import open_database
from review_tui.opening import leave_with_the_terminal, make_session
from review_tui.settings import DeskSettings

session = make_session(open_database(sys.argv[1]), "Ada", DeskSettings())
leave_with_the_terminal(session)
sheet = session.open_draft(2)
sheet.stand(sheet.standing.with_text(0, "An hour of typing."))
with writing(session.db):
    os.kill(os.getpid(), signal.SIGHUP)
print("still here", flush=True)
"""


def test_a_terminal_that_goes_in_the_middle_of_an_act_loses_no_text(path: Path, db: Database) -> None:
    """The act that the signal interrupted is rolled back; what was typed is kept, and the claim given back."""
    done = subprocess.run([sys.executable, "-c", TYPIST, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (128 + signal.SIGHUP, "")
    copy = kept(db, 2, actor=Actor("Ada"))
    assert copy is not None
    assert copy.texts[0] == "An hour of typing."
    assert load_draft(db, 2).claimed_by == ""


@pytest.mark.slow
def test_killed_two_hundred_times(path: Path, db: Database) -> None:
    """Two hundred random moments of an edit, a save, an approval."""
    db.close()
    kill_again_and_again(path, 200, seed=12)
