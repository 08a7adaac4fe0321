"""What the record tells of an article whose rejected draft came back in place of a newer one: whose it is now."""

from typing import Any

import pytest

from db.deciding.undo import redo
from db.drafts.assignments import assign, draft_to_assign, unassign
from db.drafts.queue import became_of
from db.figures.listing import listed
from db.records import DraftState
from db.verifying.verify import verify
from tests.db.conftest import Newsroom
from tests.db.drafted_anew import anew, open_again, states, take_back


@pytest.mark.parametrize("whose", ["Cem", ""])
def test_whom_the_newer_draft_is_for_the_older_is_for(redrafted: Newsroom, independent: Any, whose: str) -> None:
    """A chief gave the second draft to Cem, or to nobody in particular: that was the last word on the article."""
    room = redrafted
    take_back(room)
    assign(room.db, 1, "Ben", actor=room.ben, at=room.later())
    room.reject(1)
    third = anew(room)
    if whose:
        assign(room.db, third, whose, actor=room.ben, at=room.later())
    else:
        unassign(room.db, third, actor=room.ben, at=room.later())
    take_back(room)
    assert (room.load(1).state, room.load(1).assigned_to) == (DraftState.PENDING, whose)
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_what_came_back_is_the_articles_draft_everywhere(redrafted: Newsroom) -> None:
    """In the list of articles, in what a search finds outside the queue, and for who assigns from a shell."""
    room = redrafted
    take_back(room)
    (one,) = listed(room.db, at=room.now)
    assert (one.standing, one.draft) == ("pending", 1)
    assert became_of(room.db, "pier") == {"pending": 1}
    assert draft_to_assign(room.db, 1) == 1
    redo(room.db, actor=room.ana, at=room.later())
    assert (listed(room.db, at=room.now)[0].standing, became_of(room.db, "pier")) == ("waiting", {"rejected": 1})


def test_a_draft_that_waits_comes_before_one_that_is_stale(redrafted: Newsroom) -> None:
    """The second went stale and its article reads as before again; the first is reopened beside it."""
    room = redrafted
    room.ingest(body="The board took its vote back.")
    room.ingest()
    open_again(room)
    assert states(room) == ["pending", "stale"]
    assert listed(room.db, at=room.now)[0].draft == draft_to_assign(room.db, 1) == 1
    assert became_of(room.db, "pier") == {"pending": 1}


def test_the_next_draft_is_for_whom_the_last_that_waited_was(redrafted: Newsroom, independent: Any) -> None:
    """The first came back and was given to Cem; what had made way for it was for nobody."""
    room = redrafted
    take_back(room)
    assign(room.db, 1, "Cem", actor=room.ben, at=room.later())
    room.reject(1)
    assert room.load(anew(room)).assigned_to == "Cem"
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
