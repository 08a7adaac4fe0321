"""An article drafted anew after a rejection: what its first draft takes to come back, and what touches its second."""

from db.deciding.acts import reopen
from db.deciding.undo import undo
from db.drafts.claims import release
from db.drafts.saving import save_draft
from db.drafts.working_copies import keep
from tests.db.conftest import BETTER, Newsroom


def anew(room: Newsroom) -> int:
    """Let the night draft the first article anew."""
    return save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())


def states(room: Newsroom) -> list[str]:
    """Return the states of all drafts."""
    return [row[0] for row in room.db.conn.execute("SELECT state FROM drafts ORDER BY id")]


def take_back(room: Newsroom) -> object:
    """Take the last decision of Ana back."""
    return undo(room.db, actor=room.ana, at=room.later())


def open_again(room: Newsroom) -> object:
    """Let Ana reopen draft 1."""
    return reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())


def held(room: Newsroom) -> None:
    """Ben has it in hand."""
    room.claim(2, room.ben)


def edited(room: Newsroom) -> None:
    """Ben edited it, and gave it back."""
    room.claim(2, room.ben)
    room.edit(2, BETTER, room.ben)
    release(room.db, 2, actor=room.ben, at=room.later())


def edited_and_taken_back(room: Newsroom) -> None:
    """Ben edited it, and took that back."""
    room.edit(2, BETTER, room.ben)
    undo(room.db, actor=room.ben, at=room.later())


def brought_back(room: Newsroom) -> None:
    """Ben rejected it, and took that back."""
    room.reject(2, room.ben)
    undo(room.db, actor=room.ben, at=room.later())


def typed(room: Newsroom) -> None:
    """Ben typed words for it, and saved none."""
    keep(room.db, 2, (BETTER, "", ""), base_version=1, actor=room.ben, at=room.later())


def mine(room: Newsroom) -> None:
    """Ana edited it herself: that is to be taken back first."""
    room.edit(2, BETTER)


def approved(room: Newsroom) -> None:
    """Ben approved it."""
    room.approve(2, room.ben)
