"""A rejection taken back after the drafter ran: the newer draft makes way where nobody touched it, and only there."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.articles.wanted import to_draft
from db.deciding.recent import recent_decisions
from db.deciding.undo import redo, undo
from db.drafts.claims import claim, release
from db.drafts.saving import save_draft
from db.drafts.working_copies import keep, left_behind
from db.errors import ConflictError, NewerDraftError, RefusedError
from db.opening import open_database
from db.verifying.verify import verify
from tests.db.conftest import BETTER, Newsroom
from tests.db.drafted_anew import (
    anew,
    approved,
    brought_back,
    edited,
    edited_and_taken_back,
    held,
    mine,
    open_again,
    states,
    take_back,
    typed,
)
from tests.db.older_records import older

WAYS = pytest.mark.parametrize("back", [take_back, open_again], ids=["undone", "reopened"])


@WAYS
def test_the_newer_draft_makes_way(redrafted: Newsroom, independent: Any, back: Callable[[Newsroom], object]) -> None:
    """As one transaction of two entries by who takes back, and nothing is drafted again."""
    room = redrafted
    back(room)
    assert states(room) == ["pending", "superseded"]
    made_way, came_back = room.db.conn.execute(
        "SELECT act, draft_id, actor, at, reason FROM review_log ORDER BY seq DESC LIMIT 2"
    ).fetchall()[::-1]
    assert made_way[:3] + made_way[4:] == ("superseded", 2, "Ana", "reopened")
    assert came_back == ("reopened", 1, "Ana", made_way[3], None)
    assert to_draft(room.db, limit=9, at=room.later()) == []
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_done_again_the_article_is_drafted_once_more(redrafted: Newsroom, independent: Any) -> None:
    """The draft that made way stays where it is; the next rejection can be taken back as the first was."""
    room = redrafted
    take_back(room)
    redo(room.db, actor=room.ana, at=room.later())
    assert states(room) == ["rejected", "superseded"]
    assert [revision.id for revision in to_draft(room.db, limit=9, at=room.later())] == [1]
    anew(room)
    take_back(room)
    assert states(room) == ["pending", "superseded", "superseded"]
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_a_reopening_is_repeated_over_a_newer_draft(redrafted: Newsroom, independent: Any) -> None:
    """Undone, it stood rejected, and the night drafted anew."""
    room = redrafted
    open_again(room)
    take_back(room)
    anew(room)
    redo(room.db, actor=room.ana, at=room.later())
    assert states(room) == ["pending", "superseded", "superseded"]
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_step_by_step_through_two_rejections(redrafted: Newsroom, independent: Any) -> None:
    """Both of Ana: what she took back herself is no touch of the second."""
    room = redrafted
    room.reject(2)
    anew(room)
    take_back(room)
    assert states(room) == ["rejected", "pending", "superseded"]
    take_back(room)
    assert states(room) == ["pending", "superseded", "superseded"]
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


TOUCHES = {
    held: "Ben has the newer draft",
    edited: "Ben edited the newer draft",
    edited_and_taken_back: "Ben decided on the newer draft",
    brought_back: "Ben decided on the newer draft",
    typed: "Ben began to edit the newer draft",
    mine: "you edited the newer draft",
}


@WAYS
@pytest.mark.parametrize(("touch", "words"), [*TOUCHES.items(), (approved, "Ben approved the newer draft")])
def test_what_somebody_touched_stays(
    redrafted: Newsroom, touch: Callable[[Newsroom], None], words: str, back: Callable[[Newsroom], object]
) -> None:
    """The message says who has it, by headline and without a number; the draft that it is of is known to the desk."""
    room = redrafted
    touch(room)
    entry = recent_decisions(room.db, actor=room.ana, at=room.now)[-1].entry
    before = states(room), room.acts()
    with pytest.raises(NewerDraftError, match=words) as caught:
        undo(room.db, actor=room.ana, at=room.later(), entry=entry) if back is take_back else back(room)
    assert caught.value.draft_id == 2
    assert "Pier grows (story-1)" in caught.value.message
    assert not any(digit in caught.value.message.replace("story-1", "") for digit in "0123456789")
    assert (states(room), room.acts()) == before
    assert any(words in one.undoable for one in recent_decisions(room.db, actor=room.ana, at=room.later()))
    assert verify(room.db).ok


def test_a_claim_that_ran_out_is_none(redrafted: Newsroom, independent: Any) -> None:
    """Ben closed his laptop an hour ago: the log says from whom the draft was taken."""
    room = redrafted
    claim(room.db, 2, actor=room.ben, at=room.later(), lease=timedelta(minutes=5))
    room.later(hours=1)
    take_back(room)
    assert states(room) == ["pending", "superseded"]
    assert room.acts()[-3:] == ["claimed", "superseded", "reopened"]
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_my_own_claim_and_words_are_no_touch(redrafted: Newsroom) -> None:
    """Ana looks at the newer draft, types, and finds that the first was better: her words are kept for the article."""
    room = redrafted
    room.claim(2)
    keep(room.db, 2, (BETTER, "", ""), base_version=1, actor=room.ana, at=room.later())
    take_back(room)
    assert states(room) == ["pending", "superseded"]
    copy = left_behind(room.db, 1, actor=room.ana)
    assert copy is not None
    assert copy.texts[0] == BETTER


def test_a_look_that_was_given_back_is_no_touch(redrafted: Newsroom, independent: Any) -> None:
    """Ben opened the newer draft and left."""
    room = redrafted
    room.claim(2, room.ben)
    release(room.db, 2, actor=room.ben, at=room.later())
    take_back(room)
    assert states(room) == ["pending", "superseded"]
    assert independent.verify(room.path) == []


def test_a_draft_before_is_never_in_the_way(redrafted: Newsroom) -> None:
    """Ana brought the first back; Ben can not push it aside by taking back his rejection of the second."""
    room = redrafted
    room.reject(2, room.ben)
    take_back(room)
    with pytest.raises(RefusedError, match="the draft before it waits again"):
        undo(room.db, actor=room.ben, at=room.later())
    assert states(room) == ["pending", "rejected"]


def test_no_way_for_what_changed(redrafted: Newsroom) -> None:
    """The article says something else by now: the newer draft is of that."""
    room = redrafted
    room.ingest(body="The board took its vote back.")
    save_draft(room.db, 2, room.drafted(), actor=room.night, at=room.later())
    for back in (take_back, open_again):
        with pytest.raises((ConflictError, RefusedError), match="changed"):
            back(room)
    assert states(room) == ["rejected", "superseded", "pending"]


@pytest.mark.parametrize("touch", [held, edited, brought_back, typed])
def test_the_database_lets_nothing_touched_make_way(redrafted: Newsroom, touch: Callable[[Newsroom], None]) -> None:
    """Whatever program writes the entry."""
    room = redrafted
    touch(room)
    body = (
        '{"act":"superseded","actor":"Ana","actor_kind":"person","article":1,"at":"2026-03-02T09:00:00.000000Z",'
        '"draft":2,"reason":"reopened","seq":%d,"state":"superseded","tool":"0","v":1}'
    )
    bare = room.bare()
    seq, head = bare.execute(
        "SELECT max(seq) + 1, (SELECT hash FROM review_log ORDER BY seq DESC) FROM review_log"
    ).fetchone()
    with pytest.raises(sqlite3.IntegrityError, match="nobody else touched"):
        bare.execute(
            "INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)", (seq, body % seq, head, head)
        )
    bare.close()


def test_words_of_a_refused_undo_name_no_draft(redrafted: Newsroom) -> None:
    """Nor does the list of my decisions."""
    room = redrafted
    held(room)
    (decision,) = recent_decisions(room.db, actor=room.ana, at=room.later())
    assert decision.undoable == "Ben has the newer draft in hand"


def test_a_record_of_before_learns_it(tmp_path: Path, independent: Any) -> None:
    """Rejected and drafted anew under the schema before, taken back after the upgrade."""
    path = tmp_path / "takeaways.db"
    room = Newsroom(path, older(path, 12))
    room.reject(room.draft())
    anew(room)
    room.db.conn.close()
    room.db = open_database(path)
    take_back(room)
    assert states(room) == ["pending", "superseded"]
    assert (verify(room.db).problems, independent.verify(path)) == ((), [])
    room.db.conn.close()
