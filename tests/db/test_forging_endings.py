"""The forging table, entries put at the log's end: nothing before is touched, and an anchor still holds."""

import json
from typing import Any

import pytest

from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import take_look
from db.deciding.undo import undo
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.upkeep.redaction import redact_entry
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import FORGED, Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def three(texts: Any) -> str:
    """Return texts as the log has them."""
    return json.dumps(list(texts), ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("state", ["reviewed", "rejected", "withdrawn"])
def test_edited_after_the_decision(room: Newsroom, pen: Pen, state: str) -> None:
    """The words of a decided draft change by an edit in the editor's name; the approval stays the old one."""
    room.approve(room.draft()) if state != "rejected" else room.reject(room.draft())
    if state == "withdrawn":
        room.withdraw(1)
    before = anchor(room.db)
    version = room.load(1).version + 1
    facts = pen.said_of(3, act="edited", version=version, changed=3, sources=[1, 2, 3])
    seq = pen.append(facts | {"rows": pen.rows(text=json.loads(FORGED))}, after=FORGED)
    pen.sql(f"UPDATE drafts SET version = {version}")
    pen.caught(seq, f"draft 1 is edited while it is {state}")
    assert not verify(room.db, anchor=before).ok
    if state == "reviewed":
        pen.refused()


def undone(room: Newsroom, pen: Pen, **cells: Any) -> int:
    """Append the undoing of draft 1's withdrawal, with these cells; return its number."""
    last = verify(room.db).entries
    version, first = room.load(1).version + 1, room.acts().index("approved") + 1
    told = {"act": "approved", "state": "reviewed", "state_before": "withdrawn", "via": "undo", "about": last}
    told["approvers"] = ["Ana"]
    facts = pen.said_of(first, **told, version=version, sources=[1, 2, 3], changed=3 if "text" in cells else 0)
    after = three(cells.get("text", room.texts))
    seq = pen.append(facts | {"rows": pen.rows(**cells)}, before=three(room.texts), after=after)
    pen.sql(f"UPDATE drafts SET state = 'reviewed', approval = {seq}, version = {version}")
    return seq


def test_an_undone_withdrawal_brings_other_words(room: Newsroom, pen: Pen) -> None:
    """The box was withdrawn, and its undoing lets words go that nobody saw."""
    room.approve(room.draft())
    room.withdraw(1)
    pen.caught(undone(room, pen, text=json.loads(FORGED)), "the words of draft 1 change where it is approved")
    pen.refused()


def test_an_undone_withdrawal_without_the_look(room: Newsroom, pen: Pen) -> None:
    """The look was agreed to, and the renewed approval asks for none."""
    set_look_policy(room.db, LookPolicy(before_share=1.0), actor=room.ben, at=room.later())
    room.approve(room.draft())
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    room.withdraw(1)
    pen.caught(undone(room, pen), "without the second look that it needs")
    pen.refused()


def test_an_undone_withdrawal_brings_other_evidence(room: Newsroom, pen: Pen) -> None:
    """The words are the same, and rest on another place of the article now."""
    room.approve(room.draft())
    room.withdraw(1)
    undone(room, pen, evidence="[[90,120]]")
    pen.caught(4, "evidence, flags or alternatives of draft 1", independently="draft 1:")
    pen.refused()


def test_a_repeated_approval_brings_other_words(room: Newsroom, pen: Pen) -> None:
    """The editor takes the approval back, and other words come with its repetition."""
    room.approve(room.draft())
    undo(room.db, actor=room.ana, at=room.later())
    version = room.load(1).version + 1
    told = {"act": "approved", "state": "reviewed", "state_before": "pending", "via": "redo", "about": 3}
    told["approvers"] = ["Ana"]
    facts = pen.said_of(3, **told, version=version, sources=[1, 2, 3], changed=3)
    seq = pen.append(facts | {"rows": pen.rows(text=json.loads(FORGED))}, before=three(room.texts), after=FORGED)
    pen.sql(f"UPDATE drafts SET state = 'reviewed', approval = {seq}, version = {version}")
    pen.caught(seq, "by redo of entry 3, which knows other words")
    pen.refused()


def test_other_evidence_and_no_flag_by_an_export(room: Newsroom, pen: Pen) -> None:
    """One more export holds the same words, and binds other evidence and no flags."""
    room.approve(room.draft("a", Flag("number", Severity.ERROR, "41 is not in it")), acknowledged=["1:number"])
    room.export(1)
    before = anchor(room.db)
    facts = pen.facts(4) | pen.said_of(3, act="exported", run=2)
    rows = pen.rows(evidence="[[90,120]]", flags="[]", drafted_flags="[]")
    seq = pen.append(facts | {"actor": "night run", "actor_kind": "machine", "at": pen.facts(4)["at"], "rows": rows},
                     after=three(room.texts))  # fmt: skip
    pen.sql("INSERT INTO export_runs SELECT 2, at, actor, format, target FROM export_runs")
    pen.sql(f"INSERT INTO export_items VALUES (2, 1, 1, {seq})")
    pen.caught(3, "evidence, flags or alternatives of draft 1", independently="draft 1:")
    assert not verify(room.db, anchor=before).ok
    pen.refused()


def test_other_words_behind_a_blanked_look(room: Newsroom, pen: Pen) -> None:
    """A look's words are blanked by order, and one that follows holds others than were approved."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    room.export(1)
    redact_entry(room.db, 4, reason="Order 12/26", actor=room.ana, at=room.later())
    model = {key: pen.facts(3)[key] for key in ("drafter", "model", "model_revision")}
    pen.text(5, "after", FORGED, rows=pen.rows(text=json.loads(FORGED)), **model)
    pen.caught(5, "the words of draft 1 change where it is exported")
    pen.refused()
