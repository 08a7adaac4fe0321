"""The forging table: what the database refuses, and what `verify` finds when its guards are gone.

Each forgery runs on a sqlite-utils connection and on a bare one; the independent verifier in `docs/` must agree.
"""

import hashlib
import json
import sqlite3
from typing import Any

import pytest
from sqlite_utils import Database
from sqlite_utils.db import TransformError

from db.deciding.acts import reopen
from db.errors import DatabaseError
from db.opening import open_database
from db.upkeep.check import check
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

REFUSED = {
    "update the log": "UPDATE review_log SET body = body WHERE seq = 2",
    "update a hash": "UPDATE review_log SET hash = previous WHERE seq = 2",
    "delete from the log": "DELETE FROM review_log WHERE seq = 2",
    "delete the tail": "DELETE FROM review_log WHERE seq = (SELECT max(seq) FROM review_log)",
    "replace an entry": "REPLACE INTO review_log (seq, body, previous, hash) SELECT seq, body, previous, hash"
    " FROM review_log WHERE seq = 2",
    "insert or replace": "INSERT OR REPLACE INTO review_log (seq, body, previous, hash)"
    " SELECT seq, body, previous, hash FROM review_log WHERE seq = 2",
    "upsert": "INSERT INTO review_log (seq, body, previous, hash) SELECT seq, body, previous, hash FROM review_log"
    " WHERE seq = 2 ON CONFLICT (seq) DO UPDATE SET body = excluded.body",
    "update or replace": "UPDATE OR REPLACE review_log SET seq = 2 WHERE seq = 3",
    "append out of order": "INSERT INTO review_log (seq, body, previous, hash)"
    " SELECT 99, json_set(body, '$.seq', 99), hash, hash FROM review_log ORDER BY seq DESC LIMIT 1",
    "append without the chain": "INSERT INTO review_log (seq, body, previous, hash) SELECT seq + 1,"
    " json_set(body, '$.seq', seq + 1), previous, hash FROM review_log ORDER BY seq DESC LIMIT 1",
    "change a logged text": "UPDATE log_texts SET text = 'x' WHERE entry = 4 AND field = 'after'",
    "blank a logged text": "UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = 4",
    "delete a logged text": "DELETE FROM log_texts WHERE entry = 4",
    "replace a logged text": "REPLACE INTO log_texts SELECT entry, field, salt, 'x' FROM log_texts WHERE entry = 4",
    "edit after approval": "UPDATE takeaways SET text = 'Forged.' WHERE draft_id = 1 AND position = 1",
    "edit the model's words": "UPDATE takeaways SET drafted = 'Forged.' WHERE draft_id = 2",
    "a fourth takeaway": "INSERT INTO takeaways (draft_id, position, drafted, text, source) VALUES (2, 3, 'x', 'x', 1)",
    "a takeaway less": "DELETE FROM takeaways WHERE draft_id = 2 AND position = 3",
    "review without an act": "UPDATE drafts SET state = 'reviewed', approval = 5 WHERE id = 2",
    "review by another's approval": "UPDATE drafts SET approval = 6 WHERE id = 1",
    "review from nothing": "INSERT INTO drafts (id, article_id, revision_id, state, approval, drafter, model,"
    " model_revision, coverage, created_at, changed_at) VALUES (9, 2, 2, 'reviewed', 5, 'm', 'm', 'm', 1, '', '')",
    "replace a draft": "REPLACE INTO drafts SELECT * FROM drafts WHERE id = 2",
    "another revision under the review": "UPDATE drafts SET revision_id = 2 WHERE id = 1",
    "delete a draft": "DELETE FROM drafts WHERE id = 2",
    "back to pending after export": "UPDATE drafts SET state = 'pending' WHERE id = 1",
    "forget an export": "UPDATE drafts SET exported_at = '' WHERE id = 1",
    "a state that is none": "UPDATE drafts SET state = 'fine' WHERE id = 2",
    "edit a revision": "UPDATE revisions SET body = 'Nothing happened.' WHERE id = 1",
    "delete a revision": "DELETE FROM revisions WHERE id = 1",
    "replace a revision": "REPLACE INTO revisions SELECT * FROM revisions WHERE id = 1",
    "a number in a text column": "INSERT INTO attempts VALUES (1, 1, x'00', 1, 1, 1, 'y', 0)",
}


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED)
def test_refused_on_any_connection(room: Newsroom, forger: sqlite3.Connection, sql: str) -> None:
    """The database itself refuses the statement, and nothing changed."""
    before = "\n".join(room.bare().iterdump())
    with pytest.raises(sqlite3.Error):
        forger.execute(sql)
    assert "\n".join(room.bare().iterdump()) == before
    assert verify(room.db).ok


FOUND = {
    "an actor changed": (["UPDATE review_log SET body = replace(body, 'Ana', 'Eve') WHERE seq = 5"], 5, "hash"),
    "two rows swapped": (
        [
            "CREATE TEMP TABLE s AS SELECT seq, body FROM review_log WHERE seq IN (3, 4)",
            (
                "UPDATE review_log SET body ="
                " json_set((SELECT body FROM s WHERE s.seq = 7 - review_log.seq), '$.seq', seq) WHERE seq IN (3, 4)"
            ),
        ],
        3,
        "hash",
    ),
    "a middle row gone": (["DELETE FROM review_log WHERE seq = 4"], 5, "gap"),
    "a logged text changed": (
        ["""UPDATE log_texts SET text = '["x","y","z"]' WHERE entry = 5 AND field = 'after'"""],
        5,
        "text",
    ),
    "a logged text gone": (["DELETE FROM log_texts WHERE entry = 5 AND field = 'before'"], 5, "text"),
    "a text blanked without an order": (["UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = 5"], 5, "text"),
    "a takeaway edited after approval": (["UPDATE takeaways SET text = 'Forged.' WHERE draft_id = 1"], 5, "state"),
    "a state without an entry": (["UPDATE drafts SET state = 'reviewed', approval = 5 WHERE id = 2"], 8, "state"),
    "a draft deleted": (["DELETE FROM takeaways WHERE draft_id = 2", "DELETE FROM drafts WHERE id = 2"], 8, "state"),
    "an export forgotten": (["UPDATE drafts SET exported_at = '' WHERE id = 1"], 5, "state"),
    "a revision edited": (["UPDATE revisions SET body = 'Nothing happened.' WHERE id = 1"], None, "state"),
    "the tail cut": (["DELETE FROM review_log WHERE seq > 8"], None, "state"),
}


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize("name", FOUND)
def test_found_without_an_anchor(room: Newsroom, forgery: Forgery, independent: Any, name: str) -> None:
    """Triggers dropped, data forged, triggers made again: `verify` names the first bad entry; so does the other one."""
    statements, entry, kind = FOUND[name]
    forgery.unguarded(*statements)
    found = verify(room.db)
    assert not found.ok
    assert kind in {problem.kind for problem in found.problems}
    if entry:
        assert entry in {problem.entry for problem in found.problems}
    assert independent.verify(room.path)


def test_good_record_verifies_with_both(room: Newsroom, reviewed: int, independent: Any) -> None:
    """Nothing forged, nothing found, with an anchor from the middle and one from the end."""
    early = anchor(room.db)
    room.withdraw(reviewed)
    late = anchor(room.db)
    assert verify(room.db, anchor=[early, late]).problems == ()
    assert independent.verify(room.path, [early.line(), late.line()]) == []


def test_tail_cut_with_its_rows_needs_the_anchor(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """The last acts and all they left in the tables are removed: consistent in itself, only the anchor knows better."""
    room.draft("a")
    room.ingest("b")
    kept = anchor(room.db)
    forgery.unguarded(
        "DELETE FROM log_texts WHERE entry = 3",
        "DELETE FROM review_log WHERE seq = 3",
        "DELETE FROM revisions WHERE id = 2",
        "DELETE FROM articles WHERE id = 2",
    )
    assert verify(room.db).ok
    assert independent.verify(room.path) == []
    (problem,) = verify(room.db, anchor=kept).problems
    assert "tail was cut" in problem.message
    assert independent.verify(room.path, [kept.line()])


@pytest.mark.usefixtures("reviewed")
def test_whole_chain_rewritten_needs_the_anchor(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """Another editor's name in every entry and all hashes computed anew: only the anchor finds it, and says so."""
    kept = anchor(room.db)
    forgery.rewritten("UPDATE review_log SET body = replace(body, '\"Ana\"', '\"Eve\"')")
    assert verify(room.db).ok
    assert independent.verify(room.path) == []
    (problem,) = verify(room.db, anchor=kept).problems
    assert "rewritten" in problem.message
    assert independent.verify(room.path, [kept.line()])


def test_clock_set_back_is_said_or_found(room: Newsroom, independent: Any) -> None:
    """The program writes such an entry and says so in it; one that does not say so is a problem."""
    room.ingest("a")
    room.later(hours=-5)
    room.ingest("b")
    found = verify(room.db)
    assert (found.ok, found.clock_steps) == (True, 1)
    forger = room.bare()
    head = forger.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    body = forger.execute("SELECT body FROM review_log WHERE seq = 1").fetchone()[0]
    facts = json.loads(body) | {"seq": head[0] + 1, "at": "2020-01-01T00:00:00.000000Z"}
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    hashed = hashlib.sha256(f"{head[1]}\n{text}".encode()).hexdigest()
    values = (facts["seq"], text, head[1], hashed)
    forger.execute("INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)", values)
    forger.close()
    assert "clock" in {problem.kind for problem in verify(room.db).problems}
    assert independent.verify(room.path)


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize("table", ["review_log", "drafts", "takeaways", "revisions", "log_texts"])
def test_transform_is_refused_or_seen_at_the_next_start(room: Newsroom, table: str) -> None:
    """`transform` drops a table's triggers without a word: what it does not refuse, the next start does."""
    other = Database(room.path, execute_plugins=False)
    other.execute("PRAGMA foreign_keys = OFF")
    try:
        other[table].transform()
    except (sqlite3.Error, TransformError):
        assert check(room.db) == []
    else:
        with pytest.raises(DatabaseError, match="not guarded"):
            open_database(room.path)
    finally:
        other.close()


def test_an_old_approval_can_not_be_used_again(room: Newsroom, forger: sqlite3.Connection) -> None:
    """A reopened draft does not become reviewed by its former approval, although the texts are the same."""
    draft = room.draft()
    room.approve(draft)
    reopen(room.db, draft, version=2, actor=room.ana, at=room.later())
    with pytest.raises(sqlite3.IntegrityError, match="needs the logged approval"):
        forger.execute("UPDATE drafts SET state = 'reviewed', approval = 3 WHERE id = ?", (draft,))


def test_a_machines_approval_makes_nothing_reviewed(room: Newsroom, forger: sqlite3.Connection) -> None:
    """A well-chained entry of an approval by a machine does not satisfy the guard."""
    draft = room.draft()
    head, body = forger.execute("SELECT hash, body FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    facts = json.loads(body) | {"seq": 3, "act": "approved", "state": "reviewed", "version": 2}
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    hashed = hashlib.sha256(f"{head}\n{text}".encode()).hexdigest()
    forger.execute("INSERT INTO review_log (seq, body, previous, hash) VALUES (3, ?, ?, ?)", (text, head, hashed))
    forger.execute("INSERT INTO log_texts SELECT 3, field, salt, text FROM log_texts WHERE entry = 2")
    with pytest.raises(sqlite3.IntegrityError, match="named person"):
        forger.execute("UPDATE drafts SET state = 'reviewed', approval = 3 WHERE id = ?", (draft,))
    assert "rule" in {problem.kind for problem in verify(room.db).problems}
