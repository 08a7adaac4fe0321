"""Planted errors: they wait like any draft, can never leave, and are revealed by the decision."""

from typing import Any

import pytest

from db.connection import writing
from db.deciding.planted import catch_rate, plant, planted_in, revelation
from db.deciding.undo import undo
from db.drafts.queue import page
from db.errors import RefusedError
from db.exports import why_not
from db.records import DraftState
from db.verifying.verify import verify
from tests.db.conftest import Newsroom

WRONG = "Chair Lena Moss said the work costs 9 million crowns."


@pytest.fixture
def planted(room: Newsroom) -> int:
    """A copy of a reviewed draft with a wrong sum in its second takeaway."""
    draft = room.draft()
    room.approve(draft)
    return plant(room.db, draft, position=2, text=WRONG, kind="number", actor=room.night, at=room.later())


def test_it_waits_like_any_other(room: Newsroom, planted: int) -> None:
    """In the queue nothing tells it apart."""
    (row,) = page(room.db, at=room.now)
    assert (row.draft_id, row.state, row.badge) == (planted, "pending", "")
    assert room.load(planted).texts == (room.texts[0], WRONG, room.texts[2])


@pytest.mark.parametrize(
    ("act", "caught"),
    [
        (lambda room, draft: room.approve(draft), False),
        (lambda room, draft: room.approve(draft, texts=(room.texts[0], room.texts[1], room.texts[2])), True),
        (lambda room, draft: room.approve(draft, texts=("Another first sentence.", WRONG, room.texts[2])), False),
        (lambda room, draft: room.reject(draft, reason="wrong_number"), True),
    ],
    ids=["approved", "corrected", "corrected elsewhere", "rejected"],
)
def test_the_decision_reveals_it(room: Newsroom, planted: int, act: Any, caught: bool) -> None:
    """Caught means corrected or rejected; whatever was decided, it never becomes reviewed."""
    assert act(room, planted).state is DraftState.REVEALED
    assert planted_in(room.db, planted).caught is caught
    assert ("you caught it" in revelation(planted_in(room.db, planted))) is caught
    rate = catch_rate(room.db)
    assert (rate.decided, rate.caught, rate.waiting, rate.share) == (1, int(caught), 0, float(caught))
    assert catch_rate(room.db, since=room.later()).decided == 0
    assert room.acts()[-1] == "revealed"
    assert verify(room.db).ok


def test_it_can_never_leave(room: Newsroom, planted: int) -> None:
    """Not by the export, and not by SQL on any connection."""
    room.approve(planted)
    assert "revealed" in why_not(room.db, planted, at=room.now)
    with pytest.raises(RefusedError):
        room.export(planted)
    for sql in (
        "UPDATE drafts SET seeded = 0 WHERE id = ?",
        "UPDATE drafts SET state = 'reviewed', approval = 3 WHERE id = ?",
    ):
        with pytest.raises(RefusedError), writing(room.db) as connection:
            connection.execute(sql, (planted,))


@pytest.mark.usefixtures("planted")
def test_no_second_planting_stands_in_its_place(room: Newsroom) -> None:
    """The original stays reviewed beside it, and a text that is not wrong is not planted."""
    assert room.load(1).state is DraftState.REVIEWED
    with pytest.raises(RefusedError):
        plant(room.db, 1, position=1, text=room.texts[0], kind="number", actor=room.night, at=room.later())


def test_a_revealed_error_is_not_undone(room: Newsroom, planted: int) -> None:
    """What was revealed can not be decided again; undo passes over it to the decision before."""
    room.approve(planted)
    assert undo(room.db, actor=room.ana, at=room.later()).draft.id == 1


def test_a_changed_article_takes_it_away(room: Newsroom, planted: int) -> None:
    """A planted draft on an old text leaves the queue and is counted nowhere."""
    room.ingest(body="The board took its vote back.")
    assert room.load(planted).state is DraftState.SUPERSEDED
    assert planted not in [row.draft_id for row in page(room.db, at=room.now)]
    assert catch_rate(room.db).waiting == 0
    assert verify(room.db).ok
