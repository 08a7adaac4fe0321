"""A cell that holds what the program never writes is told in words by who reads it, as the verifier finds it."""

import sqlite3
from collections.abc import Callable

import pytest

from db.errors import LogBrokenError
from db.exports import exportable
from db.figures.listing import listed
from db.history import history
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

CELLS = {
    "flags": "UPDATE takeaways SET flags = 'x' WHERE draft_id = 1 AND position = 1",
    "evidence": "UPDATE takeaways SET evidence = '[[0]]' WHERE draft_id = 1",
    "details": "UPDATE articles SET details = '' WHERE id = 1",
    "when it came in": "UPDATE revisions SET ingested_at = '' WHERE id = 1",
    "settings": "UPDATE drafts SET settings = '' WHERE id = 1",
    "alternatives": "UPDATE drafts SET alternatives = '[1]' WHERE id = 1",
    "when it was drafted": "UPDATE drafts SET created_at = 'x' WHERE id = 1",
    "an entry": "UPDATE review_log SET body = '{}' WHERE seq = 3",
    "half an entry": 'UPDATE review_log SET body = \'{"act":"approved"}\' WHERE seq = 3',
}


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize("forger", ["bare"], indirect=True)
def test_what_can_not_be_read_is_named(room: Newsroom, forger: sqlite3.Connection, name: str) -> None:
    """Nothing leaves, and nobody meets a traceback."""
    room.approve(room.draft())
    Forgery(forger).unguarded(CELLS[name])
    assert not verify(room.db).ok
    told = []
    readers: tuple[Callable[[], object], ...] = (
        lambda: exportable(room.db, at=room.now),
        lambda: listed(room.db, at=room.now),
        lambda: history(room.db, 1),
    )
    for read in readers:
        try:
            read()
        except LogBrokenError as error:
            told.append(error.message)
    assert told
    assert all("holds what takeaways never writes" in message for message in told)
