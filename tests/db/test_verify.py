"""Verification beyond the forging table: anchors in files, many problems, a busy record."""

import json
from typing import Any

import pytest

from db.errors import InputError
from db.verify import MAX_PROBLEMS, Anchor, anchor, checked_at, read_anchors, verify


def test_an_empty_record_verifies(room: Any) -> None:
    """No entries, the genesis head, and an anchor of nothing fits for ever."""
    nothing = anchor(room.db)
    assert nothing == Anchor(0, "0" * 64, "")
    room.draft()
    assert verify(room.db, anchor=nothing).ok


def test_anchors_are_read_from_any_text(room: Any) -> None:
    """A report with anchors among its lines gives them all; a file without one is an error."""
    room.draft()
    line = anchor(room.db).line()
    text = f"# Night report\n\n- head: {line}\nnot json {{\n{line}\n"
    assert read_anchors(text, source="report.md") == [anchor(room.db)] * 2
    assert json.loads(line)["count"] == 2
    for empty in ("", "{}", "no anchor"):
        with pytest.raises(InputError, match=r"report\.md"):
            read_anchors(empty, source="report.md")


def test_a_great_mess_is_cut(room: Any) -> None:
    """A hundred problems are listed, not more, first entries first; the line for reports says so."""
    for number in range(60):
        room.draft(f"s{number}")
    bare = room.bare()
    for name in ("review_log_never_changes", "drafts_follow_their_states", "drafts_keep_their_origin"):
        bare.execute(f"DROP TRIGGER {name}")
    bare.execute("UPDATE review_log SET hash = previous")
    bare.execute("UPDATE drafts SET state = 'withdrawn'")
    bare.close()
    found = verify(room.db)
    assert len(found.problems) == MAX_PROBLEMS
    assert found.problems[0].entry == 1
    assert "DOES NOT VERIFY" in checked_at(found, room.now)


def test_writers_go_on_meanwhile(room: Any) -> None:
    """Verification reads one snapshot: an act by another connection in between neither waits nor disturbs."""
    room.draft()
    reader = room.bare()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM review_log").fetchone()
    room.draft("b")
    assert verify(room.db).entries == 4
    reader.close()


def test_a_claim_that_nobody_made_is_found(room: Any) -> None:
    """A holder in the table whom the log does not know."""
    draft = room.draft()
    room.claim(draft)
    assert verify(room.db).ok
    bare = room.bare()
    bare.execute("UPDATE drafts SET claim_owner = 'Eve'")
    bare.close()
    (problem,) = verify(room.db).problems
    assert "held by Eve, the log says Ana" in problem.message


@pytest.mark.parametrize(
    "change",
    [
        "json_remove(body, '$.article')",
        "json_set(body, '$.at', 'long ago')",
        "json_set(body, '$.texts', 7)",
        "json_set(body, '$.draft', json('[1]'))",
        "'[]'",
    ],
)
def test_nonsense_in_an_entry_is_a_problem_and_no_traceback(room: Any, change: str) -> None:
    """Whatever a forger writes into a body, verification goes on to the end and names the entry."""
    room.draft()
    room.draft("b")
    bare = room.bare()
    bare.execute("PRAGMA ignore_check_constraints = ON")
    bare.execute("DROP TRIGGER review_log_never_changes")
    bare.execute(f"UPDATE review_log SET body = {change} WHERE seq = 2")
    bare.close()
    found = verify(room.db)
    assert found.entries == 4
    assert 2 in {problem.entry for problem in found.problems}
