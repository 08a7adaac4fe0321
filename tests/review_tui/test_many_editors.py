"""Two editors and the night run at the same time, each a process of its own, on one record."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.history import LogFilters, entries
from db.opening import open_database
from db.records import DraftState
from db.verifying.verify import verify

EDITOR = """
import json, sys, time
from db.opening import open_database
from db.errors import ConflictError, RefusedError
from review_tui.opening import make_session
from review_tui.settings import DeskSettings

path, name, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
session = make_session(open_database(path), name, DeskSettings())
print("ready", flush=True)
sys.stdin.readline()
until, number, edits, decided = time.monotonic() + seconds, 0, {}, []
while time.monotonic() < until or (number < 4 and time.monotonic() < until + 60):
    following = session.rounds.onward()
    if following is None:
        session.leave()
        session.rounds.trail.clear(); session.rounds.at = -1
        time.sleep(0.02)
        continue
    sheet = session.open_draft(following)
    if not sheet.mine:
        continue
    number += 1
    text = f"{name} wrote the sentence with the number {number}."
    sheet.stand(sheet.standing.with_text(0, text))
    session.keeping.keep()
    sheet.acknowledged |= set(sheet.errors())
    draft_id = sheet.draft.id
    if number % 4:
        session.deciding.approve()
        edits[draft_id] = text
    else:
        session.deciding.reject("style", "", "by_hand")
    decided.append(draft_id)
session.quit()
print(json.dumps({"edits": edits, "decided": decided}), flush=True)
"""

NIGHT = """
import sys, time
from dataclasses import replace
from datetime import UTC, datetime
from db.articles.saving import save_article
from db.opening import open_database
from db.drafts.saving import save_draft
from db.records import ArticleText
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of, unwrapped

db, seconds = open_database(sys.argv[1]), float(sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
until, number = time.monotonic() + seconds, 0
while time.monotonic() < until:
    number += 1
    one = SPECIMENS[number % len(SPECIMENS)]
    article = ArticleText(f"night:{number}", f"{one.headline} {number}", unwrapped(one.body), section=one.section)
    now = datetime.now(UTC)
    saved = save_article(db, article, actor=MACHINE, at=now)
    save_draft(db, saved.revision_id, drafted_of(one), actor=MACHINE, at=now)
    time.sleep(0.01)
print("{}", flush=True)
"""


def work_together(path: Path, seconds: float) -> list[dict[str, object]]:
    """Run two editors and a night run side by side; return what each editor says it did."""
    runs = [(EDITOR, "Ada"), (EDITOR, "Ben"), (NIGHT, "night")]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), name, str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for code, name in runs
    ]
    for one in started:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    ended = [one.communicate(timeout=seconds + 120) for one in started]
    for one, (_, trouble) in zip(started, ended, strict=True):
        assert one.returncode == 0, trouble
        assert "locked" not in trouble
    return [json.loads(said) for said, _ in ended[:2]]


def check(path: Path, said: list[dict[str, object]]) -> int:
    """Check that no draft was decided twice and no edit is gone; return how many were decided."""
    record = open_database(path)
    decided = Counter(number for one in said for number in one["decided"])  # type: ignore[attr-defined]
    assert max(decided.values()) == 1
    logged = Counter(one.draft_id for one in entries(record, LogFilters(acts=("approved", "rejected")), limit=100_000))
    assert logged == decided
    for one in said:
        for number, text in one["edits"].items():  # type: ignore[attr-defined]
            draft = load_draft(record, int(number))
            assert (draft.state, draft.texts[0]) == (DraftState.REVIEWED, text)
    assert not verify(record).problems
    return len(decided)


def test_two_editors_and_the_night_run(path: Path, db: Database) -> None:
    """Three seconds, or until each editor decided four times: no double decision, no lost edit, no lock."""
    db.close()
    assert check(path, work_together(path, 3)) > 5


@pytest.mark.slow
def test_two_editors_and_the_night_run_for_a_minute(path: Path, db: Database) -> None:
    """Sixty seconds of the same."""
    db.close()
    assert check(path, work_together(path, 60)) > 50
