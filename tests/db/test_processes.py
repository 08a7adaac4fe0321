"""Many processes at once, and processes that die in the middle of an act: nothing decided twice, nothing half done."""

import json
import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import exports
from db.articles import gates
from db.articles import saving as articles
from db.deciding import acts as decisions
from db.deciding import undo
from db.deciding.look_policy import set_look_policy
from db.deciding.planted import plant
from db.deciding.second_looks import take_look
from db.drafts import claims, queue
from db.drafts import saving as drafts
from db.drafts.filters import QueueFilters
from db.errors import ConflictError, RefusedError
from db.look_rules import LookPolicy
from db.opening import open_database
from db.records import Actor, ArticleText, Draft, Drafted, DraftFailed, ModelInfo
from db.upkeep.redaction import redact_article, redact_entry
from db.verifying.verify import verify
from tests.db.conftest import Newsroom
from tests.db.processes import ANA, BEN, NIGHT, NOW, ended, in_child, survived

MODEL = ModelInfo("embedded", "house-model", "a" * 64)


def drafting(db: Database, draft_id: int) -> int:
    """Return the log entry that a draft began with."""
    found: tuple[int] = db.execute(
        "SELECT seq FROM review_log WHERE draft_id = ? AND act = 'drafted'", (draft_id,)
    ).fetchone()
    return found[0]


ACTS: dict[str, Callable[[Database, Drafted], Any]] = {
    "save_article": lambda db, _: articles.save_article(
        db, ArticleText("wait", "Pier", "The board took its vote back."), actor=NIGHT, at=NOW
    ),
    "save_draft": lambda db, made: drafts.save_draft(db, 3, made, actor=NIGHT, at=NOW),
    "claim": lambda db, _: claims.claim(db, 1, actor=ANA, at=NOW),
    "edit": lambda db, _: decisions.edit(db, 1, ("New.", "b.", "c."), version=1, actor=ANA, at=NOW),
    "approve": lambda db, _: decisions.approve(
        db, 1, ("New.", "b.", "c."), version=1, actor=ANA, at=NOW, looks=LookPolicy(before_share=1)
    ),
    "reject": lambda db, _: decisions.reject(
        db, 1, reason="tone", note="n", outcome="never", version=1, actor=ANA, at=NOW
    ),
    "undo": lambda db, _: undo.undo(db, actor=ANA, at=NOW),
    "look": lambda db, _: take_look(db, 1, second="rejected", actor=BEN, at=NOW),
    "export": lambda db, _: exports.record_export(db, [4], format="json", target="-", actor=NIGHT, at=NOW),
    "withdraw": lambda db, _: decisions.withdraw(db, 4, note="wrong", version=2, actor=BEN, at=NOW),
    "plant": lambda db, _: plant(db, 4, position=1, text="Also wrong.", kind="fact", actor=NIGHT, at=NOW),
    "redact": lambda db, _: redact_article(db, 1, reason="order", actor=ANA, at=NOW),
    "redact_entry": lambda db, _: redact_entry(db, drafting(db, 3), reason="order", note="n", actor=ANA, at=NOW),
    "reopen": lambda db, _: decisions.reopen(db, 3, version=2, actor=BEN, at=NOW),
    "take_over": lambda db, _: claims.take_over(db, 5, actor=ANA, at=NOW),
    "release": lambda db, _: claims.release(db, 5, actor=BEN, at=NOW),
    "reveal": lambda db, _: decisions.reject(db, 6, reason="tone", version=1, actor=BEN, at=NOW),
    "redo": lambda db, _: undo.redo(db, actor=BEN, at=NOW),
    "fail": lambda db, _: drafts.record_failure(db, 3, DraftFailed("no"), MODEL, actor=NIGHT, at=NOW),
    "gate": lambda db, _: gates.gate_article(db, 3, "short: so", actor=NIGHT, at=NOW),
    "overrule": lambda db, _: gates.overrule_gate(db, 1, actor=ANA, at=NOW),
    "policy": lambda db, _: set_look_policy(db, LookPolicy(), actor=ANA, at=NOW),
}
FREE = QueueFilters(states=("pending",), holder="free")
QUICK = ("save_article", "approve", "export", "policy")


@pytest.fixture
def stage(room: Newsroom) -> Newsroom:
    """A record on which every act of `ACTS` can be done.

    Drafts: 1 waits, 2 is approved by Ana with a second look open, 3 rejected, 4 ready to leave, 5 held by Ben, 6 a
    planted error, 7 approved by Ben, who took that back. Article 1 is gated, 3 has no draft.
    """
    room.draft("wait")
    room.approve(room.draft("look"), looks=LookPolicy(before_share=1.0), texts=("Better.", *room.texts[1:]))
    room.ingest("undrafted")
    third = room.draft("gone")
    room.reject(third)
    room.approve(room.draft("leaves"), room.ben)
    room.claim(room.draft("held"), room.ben, lease=timedelta(hours=9))
    plant(room.db, 4, position=1, text="Wrong.", kind="fact", actor=room.night, at=room.later())
    room.approve(room.draft("taken back"), room.ben)
    undo.undo(room.db, actor=room.ben, at=room.later())
    gates.gate_article(room.db, 1, "short: 20 words", actor=room.night, at=room.later())
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return room


@pytest.mark.parametrize("name", [pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in ACTS])
def test_killed_between_any_two_statements(stage: Newsroom, tmp_path: Path, name: str) -> None:
    """Whichever statement the process dies at, the act is there whole or not at all, and the record verifies."""
    before, counts, statement, status = len(stage.acts()), set(), 0, -9
    while status:
        statement += 1
        status, entries = survived(stage.path, tmp_path, statement, lambda db: ACTS[name](db, stage.drafted()))
        counts.add(entries)
    assert statement > 3
    assert counts <= {before, entries}
    assert entries > before


def take_next(db: Database, me: Actor, at: datetime) -> Draft | None:
    """Return the first free draft of the queue, claimed; where another was quicker, the first that is free then."""
    while rows := queue.page(db, FREE, limit=1, at=at, actor=me):
        with suppress(ConflictError, RefusedError):
            return claims.claim(db, rows[0].draft_id, actor=me, at=at)
    return None


def editor(path: Path, number: int, acts: int, report: Path) -> None:
    """Claim and decide until the number of acts is reached; write what was decided."""
    db, me, chance = open_database(path), Actor(f"Editor {number}"), random.Random(number)
    decided: list[int] = []
    at = NOW
    while len(decided) < acts:
        at += timedelta(seconds=1)
        draft = take_next(db, me, at)
        if draft is None:
            break
        if chance.random() < 0.2:
            claims.release(db, draft.id, actor=me, at=at)
            continue
        if chance.random() < 0.3:
            draft = decisions.edit(
                db, draft.id, (f"Edited by {number}.", *draft.texts[1:]), version=draft.version, actor=me, at=at
            )
        if chance.random() < 0.2:
            decisions.reject(db, draft.id, reason="style", outcome="never", version=draft.version, actor=me, at=at)
        else:
            decisions.approve(db, draft.id, draft.texts, version=draft.version, actor=me, at=at)
        decided.append(draft.id)
    report.write_text(json.dumps(decided))
    db.conn.close()


def night(path: Path, room: Newsroom, count: int) -> None:
    """Ingest and draft while the editors work."""
    db = open_database(path)
    for number in range(count):
        text = ArticleText(f"night-{number}", "Night", f"{number} boats came in. The pier is full.")
        revision = articles.save_article(db, text, actor=NIGHT, at=NOW).revision_id
        drafts.save_draft(db, revision, room.drafted(), actor=NIGHT, at=NOW)
    db.conn.close()


@pytest.mark.parametrize(("count", "each"), [(60, 12), pytest.param(2600, 600, marks=pytest.mark.slow)])
def test_eight_processes_decide_nothing_twice(room: Newsroom, tmp_path: Path, count: int, each: int) -> None:
    """Seven editors and the night run at once: each decision once, none lost, no lock error, the chain whole."""
    for number in range(count):
        room.draft(f"story-{number}")
    reports = [tmp_path / f"{number}.json" for number in range(7)]
    children = [in_child(partial(editor, room.path, number, each, reports[number])) for number in range(7)]
    children.append(in_child(lambda: night(room.path, room, count // 4)))
    assert [ended(child) for child in children] == [0] * 8
    assert len(room.acts()) > 4 * count
    decided = Counter(draft for report in reports for draft in json.loads(report.read_text()))
    logged = Counter(
        row[0] for row in room.db.conn.execute("SELECT draft_id FROM review_log WHERE act IN ('approved', 'rejected')")
    )
    assert decided == logged
    assert set(decided.values()) == {1}
    found = verify(room.db)
    assert found.ok, found.problems[:3]


def test_eight_processes_make_one_database(tmp_path: Path) -> None:
    """All open a file that is not there: one makes it, all use it."""
    path = tmp_path / "new.db"
    children = [in_child(partial(open_and_save, path, number)) for number in range(8)]
    assert [ended(child) for child in children] == [0] * 8
    db = open_database(path)
    assert verify(db).entries == 8
    db.conn.close()


def open_and_save(path: Path, number: int) -> None:
    """Open the database and save one article."""
    db = open_database(path)
    articles.save_article(db, ArticleText(f"a{number}", "A", "Words."), actor=NIGHT, at=NOW)
    db.conn.close()
