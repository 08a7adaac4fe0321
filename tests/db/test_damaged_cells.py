"""A cell that holds what the program never writes is told in words by who reads it, as the verifier finds it."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from db.articles.saving import find_article
from db.deciding.kept_edits import editors_of
from db.deciding.second_looks import open_looks
from db.drafts.queue import page
from db.drafts.rows import load_draft
from db.drafts.working_copies import keep, kept
from db.errors import ExitCode, LogBrokenError
from db.exports import exportable, last_export
from db.figures.desk_numbers import changed_since, decided_since, waiting_since
from db.figures.listing import listed
from db.figures.status import status
from db.history import entry, history, three_of
from db.records import Actor
from db.times import moment
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
CYD = Actor("Cyd")

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


READ: dict[str, tuple[str, Callable[[Database], object]]] = {
    "status": ("UPDATE drafts SET created_at = 'x' WHERE state = 'pending'", lambda db: status(db, at=SINCE)),
    "what waits": ("UPDATE drafts SET created_at = 'x' WHERE state = 'pending'", waiting_since),
    "the queue": ("UPDATE drafts SET claim_expires_at = 'x'", lambda db: page(db, at=SINCE)),
    "the last export": ("UPDATE export_runs SET at = 'x'", last_export),
    "second looks": ("UPDATE second_looks SET requested_at = 'x', verdict = ''", lambda db: open_looks(db, actor=CYD)),
    "an embargo": ("UPDATE articles SET embargoed_until = 'x'", lambda db: find_article(db, 1)),
    "an expiry": ("UPDATE articles SET expires_at = '2026-03-02T08:00:00'", lambda db: find_article(db, 1)),
    "a decision": ("UPDATE review_log SET body = json_set(body, '$.at', 'x')", lambda db: decided_since(db, SINCE)),
    "no text": ("UPDATE log_texts SET text = 'x' WHERE field = 'after'", lambda db: changed_since(db, SINCE)),
    "one text": ("UPDATE log_texts SET text = '[\"a\"]' WHERE field = 'after'", lambda db: changed_since(db, SINCE)),
    "numbers": ("UPDATE log_texts SET text = '[1,2,3]' WHERE field = 'after'", lambda db: changed_since(db, SINCE)),
    "typed words": ("UPDATE working_copies SET texts = '7'", lambda db: kept(db, 4, actor=CYD)),
    "sources": ("UPDATE working_copies SET sources = 'x'", lambda db: kept(db, 4, actor=CYD)),
    "whose words": ("UPDATE log_texts SET text = 'x'", lambda db: editors_of(db, load_draft(db, 1))),
}
"""What a forger writes, and who reads it."""


@pytest.mark.parametrize("reader", READ)
@pytest.mark.parametrize("forger", ["bare"], indirect=True)
def test_no_reader_meets_a_traceback(lived: Newsroom, forger: sqlite3.Connection, reader: str) -> None:
    """It is told to verify the record, with the exit code of one that does not."""
    sql, read = READ[reader]
    texts = ("Pier one grows.", "Pier two grows.", "Pier three grows.")
    keep(lived.db, 4, texts, base_version=lived.load(4).version, actor=CYD, at=lived.later(), sources=(0, 0, 0))
    Forgery(forger).unguarded(sql)
    with pytest.raises(LogBrokenError, match="holds what takeaways never writes") as told:
        read(lived.db)
    assert (told.value.exit_code, told.value.hint) == (ExitCode.LOG_BROKEN, "takeaways audit verify")


@pytest.mark.parametrize("text", ["x", "", "2026-03-02T08:00:00", None, 7])
def test_a_time_is_one_in_a_zone(text: str) -> None:
    """Who holds many rows to the log goes on behind it, as behind any other nonsense."""
    with pytest.raises(LogBrokenError, match="in the place of a time"):
        moment(text)
    with pytest.raises(ValueError, match="in the place of a time"):
        moment(text)


@pytest.mark.parametrize("forger", ["bare"], indirect=True)
def test_the_entry_is_named_whose_texts_are_none(lived: Newsroom, forger: sqlite3.Connection) -> None:
    """A text that an order blanked is none, and no nonsense."""
    one = next(one for one in history(lived.db, 1) if "after" in one.texts)
    Forgery(forger).unguarded(f'UPDATE log_texts SET text = \'["a", "b"]\' WHERE entry = {one.seq}')
    logged = entry(lived.db, one.seq)
    assert logged is not None
    assert three_of(one, "after") is not None
    assert three_of(one, "note") is None
    with pytest.raises(LogBrokenError, match=f"^entry {one.seq} of the review log holds"):
        three_of(logged, "after")
