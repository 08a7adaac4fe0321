"""What was undone counts in no figure, and an undo or a repetition is no decision of its own in any answer."""

from datetime import timedelta
from typing import Any

import pytest

from db.asking.canned import ask
from db.deciding.acts import reopen
from db.deciding.undo import redo, undo
from db.figures.desk_numbers import changed_since, decided_since
from db.figures.statistics import statistics
from tests.db.conftest import BETTER, TEXTS, Newsroom


def rows(room: Newsroom, name: str, **given: str) -> list[dict[str, Any]]:
    """Return the rows of a question as dictionaries."""
    given = given or {"since": "2026-01-01"}
    found = ask(room.db, name, given)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


@pytest.fixture
def slips(room: Newsroom) -> Newsroom:
    """One draft approved by slip and then with another text; Ben's rejection of another, undone."""
    draft = room.draft()
    room.approve(draft, seconds=10)
    undo(room.db, actor=room.ana, at=room.later())
    room.approve(draft, texts=(BETTER, *TEXTS[1:]), seconds=20)
    room.reject(room.draft("b"), room.ben)
    undo(room.db, actor=room.ben, at=room.later())
    return room


def test_what_was_undone_counts_nowhere(slips: Newsroom) -> None:
    """Counted by hand: one approval, not as drafted, by one person."""
    found = statistics(slips.db)
    assert (found.approved, found.as_drafted, found.editors, found.rejections) == (1, 0, 1, {})
    assert found.seconds_on_screen.median == 20
    (share,) = rows(slips, "unchanged-approvals")
    assert (share["approvals"], share["unchanged"]) == (1, 0)
    (share,) = rows(slips, "machine-share")
    assert (share["approvals"], share["as_drafted"], share["one_changed"]) == (1, 0, 1)
    assert rows(slips, "rejections") == []


def test_what_was_repeated_counts_once(slips: Newsroom) -> None:
    """Also where it was undone and repeated twice."""
    for _ in range(2):
        redo(slips.db, actor=slips.ben, at=slips.later())
        undo(slips.db, actor=slips.ben, at=slips.later())
    redo(slips.db, actor=slips.ben, at=slips.later())
    found = statistics(slips.db)
    assert (found.approved, found.editors, found.rejections) == (1, 1, {"tone": 1})
    (share,) = rows(slips, "rejections")
    assert (share["reason"], share["rejections"]) == ("tone", 1)


def test_lists_tell_each_decision_once(room: Newsroom) -> None:
    """Approved, withdrawn, and both undone and repeated: one row each, which says whether it still stands."""
    room.approve(room.draft(), acknowledged=("1:number",))
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    room.withdraw(1)
    undo(room.db, actor=room.ana, at=room.later())
    (withdrawn,) = rows(room, "withdrawn")
    assert (withdrawn["note"], withdrawn["undone"]) == ("The sum was wrong.", 1)
    redo(room.db, actor=room.ana, at=room.later())
    (withdrawn,) = rows(room, "withdrawn")
    assert (withdrawn["note"], withdrawn["undone"]) == ("The sum was wrong.", 0)
    assert len(rows(room, "flags-acknowledged")) == 1
    assert [row["via"] for row in rows(room, "reviewed-article", article="1")] == [
        None, "undo", "redo", None, "undo", "redo",
    ]  # fmt: skip


def test_the_person_who_reviewed_is_named(room: Newsroom) -> None:
    """Ben withdrew by slip and undid it forty days later: Ana had reviewed, on her day."""
    room.approve(room.draft())
    approved_at = room.db.execute("SELECT max(at) FROM review_log").fetchone()[0]
    room.later(days=40)
    room.withdraw(1, room.ben)
    undo(room.db, actor=room.ben, at=room.later())
    room.export(1)
    (left,) = rows(room, "exported-on", day=f"{room.now:%Y-%m-%d}")
    assert (left["approved_by"], left["approved_at"]) == ("Ana", approved_at)
    assert rows(room, "reviewed-on", day=f"{room.now:%Y-%m-%d}") == []
    assert [row["editor"] for row in rows(room, "reviewed-on", day="2026-03-02")] == ["Ana"]


def test_an_approval_undone_before_is_not_who_reviewed(room: Newsroom) -> None:
    """Approved, reopened, approved with other words, and the last two undone: the first approval stands."""
    draft = room.draft()
    room.approve(draft)
    approved_at = room.db.execute("SELECT max(at) FROM review_log").fetchone()[0]
    reopen(room.db, draft, version=2, actor=room.ana, at=room.later())
    room.approve(draft, texts=(BETTER, *TEXTS[1:]))
    undo(room.db, actor=room.ana, at=room.later())
    undo(room.db, actor=room.ana, at=room.later())
    room.export(draft)
    (left,) = rows(room, "exported-on", day=f"{room.now:%Y-%m-%d}")
    assert left["approved_at"] == approved_at


def test_the_desks_numbers_leave_out_what_was_undone(slips: Newsroom) -> None:
    """As the statistics do: one approval, with a changed text, and no rejection until it is repeated."""
    since = slips.now - timedelta(days=1)
    (decision,) = decided_since(slips.db, since)
    assert (decision.act, decision.changed, decision.milliseconds) == ("approved", 1, 20_000)
    assert [one.approved[0] for one in changed_since(slips.db, since)] == [BETTER]
    redo(slips.db, actor=slips.ben, at=slips.later())
    assert [one.act for one in decided_since(slips.db, since)] == ["approved", "rejected"]
    undo(slips.db, actor=slips.ana, at=slips.later())
    assert changed_since(slips.db, since) == []
