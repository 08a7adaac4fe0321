"""Clocks that were wrong: what is told of them, and what does not leave."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from db.asking.canned import ask
from db.deciding.acts import reopen
from db.deciding.undo import undo
from db.errors import RefusedError
from db.verifying.anchors import anchor
from db.verifying.verify import told_of_clocks, verify
from tests.db.conftest import Newsroom


@pytest.fixture
def ahead(room: Newsroom) -> Newsroom:
    """Somebody approved while the clock was sixty years ahead; it was set right, and another draft was approved."""
    first, second = room.draft("a"), room.draft("b")
    right = room.now
    room.now = datetime(2093, 1, 1, 8, tzinfo=UTC)
    room.approve(first)
    room.now = right + timedelta(minutes=5)
    room.approve(second, room.ben)
    return room


def test_where_a_clock_was_set_back_is_a_question(ahead: Newsroom) -> None:
    """The entry behind the step, the one before it, and how many stand dated later than what followed."""
    found = ask(ahead.db, "clock-set-back", {"since": "2026-01-01"})
    row: dict[str, Any] = dict(zip(found.columns, *found.rows, strict=True))
    assert (row["entry"], row["entry_before"][:10], row["act"], row["actor"]) == (6, "2093-01-01", "approved", "Ben")
    assert (row["dated_later"], row["back_seconds"] > 60 * 365 * 86_400) == (1, True)


def test_an_act_dated_early_is_a_question_too(room: Newsroom) -> None:
    """Its own time is years ago; the day of the entry before it counts."""
    room.draft()
    room.now = datetime(2020, 1, 1, 8, tzinfo=UTC)
    room.approve(1)
    assert [row[0] for row in ask(room.db, "clock-set-back", {"since": "2026-03-01"}).rows] == [3]
    assert ask(room.db, "clock-set-back", {"since": "2026-03-03"}).rows == ()


def test_a_time_that_has_not_come_is_told_and_no_problem(
    ahead: Newsroom, independent: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """By both verifiers: the entry, its time, and that either clock may be wrong."""
    found = verify(ahead.db)
    assert (found.ok, found.anchor) == (True, anchor(ahead.db))
    steps, later = told_of_clocks(found, datetime(2026, 3, 3, tzinfo=UTC))
    assert "set back once" in steps
    assert later.startswith("entry 5 is dated 2093-01-01T08:01")
    assert list(told_of_clocks(verify(ahead.db), datetime(2094, 1, 1, tzinfo=UTC))) == [steps]
    assert independent.main([str(ahead.path)]) == 0
    assert "note: entry 5 is dated 2093-01-01T08:01" in capsys.readouterr().out


def test_a_log_of_now_has_no_note(room: Newsroom, independent: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor has an empty one."""
    for _ in range(2):
        assert list(told_of_clocks(verify(room.db), datetime(2026, 3, 3, tzinfo=UTC))) == []
        assert independent.main([str(room.path)]) == 0
        assert "note" not in capsys.readouterr().out
        room.draft()


def test_no_box_leaves_that_tells_of_a_day_to_come(ahead: Newsroom) -> None:
    """Nor one whose withdrawal was undone since; approved again with the clock right it leaves."""
    with pytest.raises(RefusedError, match="draft 1 may not leave: it was approved on 2093-01-01"):
        ahead.export(2, 1)
    ahead.withdraw(1)
    undo(ahead.db, actor=ahead.ana, at=ahead.later())
    with pytest.raises(RefusedError, match="2093-01-01"):
        ahead.export(1)
    assert "exported" not in ahead.acts()
    reopen(ahead.db, 1, version=ahead.load(1).version, actor=ahead.ana, at=ahead.later())
    ahead.approve(1)
    ahead.export(1, 2)


def test_hours_between_two_clocks_keep_nothing_back(room: Newsroom) -> None:
    """An editor's machine may be some hours ahead of the one that exports."""
    room.approve(room.draft())
    room.now -= timedelta(hours=20)
    room.export(1)
