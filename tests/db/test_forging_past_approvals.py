"""The forging table, approvals of before: what one was given with is held when it no longer stands, too."""

from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.undo import undo
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.verifying.verify import verify
from tests.db.conftest import BETTER, Forgery, Newsroom
from tests.db.forging_pen import Pen

QUOTED = Flag("quote", Severity.WARNING, "Nobody said so.")
WRONG = Flag("number", Severity.ERROR, "41 is not in the article.")


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def ended(room: Newsroom, how: str) -> None:
    """Let the approval of draft 1 stand no more."""
    if how in ("withdrawn", "withdrawn and back"):
        room.withdraw(1)
    if how == "withdrawn and back":
        undo(room.db, actor=room.ana, at=room.later())
    if how in ("changed", "superseded"):
        room.ingest(body="The pier shrinks.")
    if how == "superseded":
        room.draft(body="The pier shrinks.")
    if how == "reopened":
        reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())


HOW = ("withdrawn", "withdrawn and back", "changed", "superseded", "reopened")


@pytest.mark.parametrize("how", HOW)
def test_a_look_by_flag_left_out(room: Newsroom, pen: Pen, how: str) -> None:
    """The policy asks for a look at every quotation; the box went without one, and then the approval ended."""
    set_look_policy(room.db, LookPolicy(before_flags=("quote",)), actor=room.ben, at=room.later())
    room.draft("story-1", QUOTED)
    room.approve(1)
    entry = verify(room.db).entries
    ended(room, how)
    later = {seq: pen.facts(seq) for seq in range(entry + 1, verify(room.db).entries + 1)}
    pen.change(entry, second_looks=None).sql("DELETE FROM second_looks")
    for seq, facts in later.items():
        if "second_looks" in facts:
            pen.change(seq, second_looks=None)
    pen.caught(entry, "without a second look that policy 1 asks for")


@pytest.mark.parametrize("how", HOW)
def test_an_acknowledgement_left_out(room: Newsroom, pen: Pen, how: str) -> None:
    """Nobody took note of the error, and the approval ended before anybody asked."""
    room.draft("story-1", WRONG)
    room.approve(1, acknowledged=["1:number"])
    ended(room, how)
    last = verify(room.db).entries if how == "withdrawn and back" else 3
    for seq in {3, last}:
        pen.change(seq, acknowledged=[])
    pen.caught(last, "with the error flag 1:number and no word of it")


def test_an_approval_undone_and_words_written_since(room: Newsroom, independent: Any) -> None:
    """The flags of other words say nothing of what was approved before."""
    set_look_policy(room.db, LookPolicy(before_flags=("quote",)), actor=room.ben, at=room.later())
    room.draft()
    room.approve(1)
    undo(room.db, actor=room.ana, at=room.later())
    room.edit(1, BETTER, flags=((QUOTED, WRONG), (), ()))
    assert verify(room.db).problems == ()
    assert independent.verify(room.path) == []


@pytest.mark.parametrize("code", ["rights", "embargo?", "kill?"])
def test_a_box_that_left_behind_a_gate(room: Newsroom, pen: Pen, code: str) -> None:
    """The gate closed before the export, and the log says that it was after it."""
    from db.articles.gates import gate_article

    room.approve(room.draft())
    room.export(1)
    gate_article(room.db, 1, f"{code}: it says so", actor=room.night, at=room.later())
    left, gated = pen.facts(4), pen.facts(5)
    pen.write(4, gated | {"seq": 4, "at": left["at"]}).write(5, left | {"seq": 5, "at": gated["at"]})
    pen.sql("UPDATE log_texts SET entry = 4 WHERE entry = 5").sql("UPDATE export_items SET entry = 5")
    pen.sql(f"UPDATE export_runs SET at = '{gated['at']}'").sql(f"UPDATE drafts SET exported_at = '{gated['at']}'")
    pen.caught(5, f"although its gate forbids it ({code})", independently="entry 5: draft 1 may not leave")


def test_every_forbidding_gate_is_forged_here() -> None:
    """A code that is added to those that forbid gets its forgery too."""
    from db.gate_codes import FORBIDDEN, FORBIDDING

    (marks,) = [one for one in test_a_box_that_left_behind_a_gate.pytestmark if one.name == "parametrize"]  # type: ignore[attr-defined]
    assert tuple(marks.args[1]) == FORBIDDING
    assert all(f"'{code}:%'" in FORBIDDEN for code in FORBIDDING)
