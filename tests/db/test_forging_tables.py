"""The forging table, tables: whatever row is changed behind the log is refused or found, by both verifiers."""

import sqlite3
from typing import Any

import pytest

from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

OPEN = {
    "an embargo lifted": "UPDATE articles SET embargoed_until = '' WHERE id = 4",
    "an article let go": "UPDATE articles SET pub_status = 'withheld' WHERE id = 1",
    "an expiry moved": "UPDATE articles SET expires_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1",
    "a section changed": "UPDATE articles SET section = 'Sport' WHERE id = 1",
    "rights changed": "UPDATE articles SET rights = 'all' WHERE id = 1",
    "a byline changed": "UPDATE articles SET details = replace(details, 'Ana Ruiz', 'Eve') WHERE id = 1",
    "a gate lifted": "UPDATE articles SET gate = '' WHERE id = 5",
    "a gate overruled": "UPDATE articles SET overruled = gate WHERE id = 5",
    "a gate set": "UPDATE articles SET gate = 'short: x' WHERE id = 1",
    "an outcome taken back": "UPDATE articles SET outcome = '' WHERE id = 3",
    "a pending text edited": "UPDATE takeaways SET text = 'Forged.' WHERE draft_id = 2 AND position = 1",
    "a pending flag gone": "UPDATE takeaways SET flags = '[]' WHERE draft_id = 2 AND position = 1",
    "another source named": "UPDATE takeaways SET source = 2 WHERE draft_id = 2 AND position = 1",
    "a risk lowered": "UPDATE drafts SET risk = 0 WHERE id = 2",
    "flag kinds hidden": "UPDATE drafts SET flag_kinds = '' WHERE id = 2",
    "a section of a draft": "UPDATE drafts SET section = 'Sport' WHERE id = 2",
    "a claim taken": "UPDATE drafts SET claim_owner = 'Eve' WHERE id = 2",
    "a claim given up": "UPDATE drafts SET claim_owner = '', claim_expires_at = '' WHERE id = 2",
    "a state without an act": "UPDATE drafts SET state = 'rejected' WHERE id = 2",
    "a version counted up": "UPDATE drafts SET version = 9 WHERE id = 2",
    "takeaways of nothing": "INSERT INTO takeaways (draft_id, position, drafted, text, source)"
    " VALUES (50, 1, 'a', 'a', 1)",
    "an attempt made up": "INSERT INTO attempts (revision_id, at, drafter, model, model_revision, reason, retryable)"
    " VALUES (1, '', 'embedded', 'm', 'r', 'x', 0)",
}
"""Statements that no guard forbids, for the program writes the same: `verify` holds them to the log."""

REFUSED = {
    "a row's number changed": "UPDATE drafts SET rowid = 99 WHERE id = 2",
    "another name of it": "UPDATE drafts SET _rowid_ = 99 WHERE id = 2",
    "an article's number": "UPDATE articles SET oid = 77 WHERE id = 4",
    "one draft over another": "UPDATE OR REPLACE drafts SET rowid = 1 WHERE id = 2",
    "one article over another": "UPDATE OR REPLACE articles SET rowid = 1 WHERE id = 2",
    "an export run renamed": "UPDATE export_runs SET target = 'elsewhere'",
    "an export run deleted": "DELETE FROM export_runs",
    "an export item deleted": "DELETE FROM export_items",
    "an export item moved": "UPDATE export_items SET entry = 1",
    "an export item replaced": "REPLACE INTO export_items SELECT run_id, draft_id, article_id, 1 FROM export_items",
    "an export made up": "INSERT INTO export_items VALUES (1, 3, 3, 5)",
    "an export marked": "UPDATE drafts SET exported_at = '2026-03-02T09:00:00.000000Z' WHERE id = 2",
    "an attempt deleted": "DELETE FROM attempts",
    "an attempt excused": "UPDATE attempts SET retryable = 0",
    "an attempt replaced": "REPLACE INTO attempts SELECT * FROM attempts",
    "alternatives exchanged": "UPDATE drafts SET alternatives = '[]' WHERE id = 2",
    "another article's text": "UPDATE articles SET current_revision = 2 WHERE id = 1",
    "a planted error caught": "UPDATE planted_errors SET caught = 1, entry = 5 WHERE draft_id = 4",
    "a planted error renamed": "UPDATE planted_errors SET kind = 'name' WHERE draft_id = 5",
    "a planted error exchanged": "UPDATE OR REPLACE planted_errors SET draft_id = 4 WHERE draft_id = 5",
    "an error planted anywhere": "INSERT INTO planted_errors VALUES (1, 1, 'k', 'a', 'b', '', NULL, NULL)",
    "a look taken back": "UPDATE second_looks SET verdict = '', entry = NULL WHERE id = 1",
    "a draft taken from somebody": "UPDATE drafts SET assignee = '', assignment = NULL WHERE id = 2",
    "a draft given to another": "UPDATE drafts SET assignee = 'Eve' WHERE id = 2",
    "an assignment by another entry": "UPDATE drafts SET assignment = 24 WHERE id = 2",
    "a draft assigned without an act": "UPDATE drafts SET assignee = 'Eve', assignment = 9 WHERE id = 3",
    "an assignment taken up again": "UPDATE drafts SET assignee = 'Ben', assignment = 34 WHERE id = 4",
    "a policy replaced": "REPLACE INTO look_policies SELECT * FROM look_policies",
    "a policy changed": "UPDATE look_policies SET policy = '{}'",
    "half a policy": "INSERT INTO look_policies VALUES (2, '', 'Eve', '{}')",
    "a policy out of order": "INSERT INTO look_policies SELECT 9, at, actor, policy FROM look_policies",
}

BEHIND = {
    "evidence moved": ("UPDATE takeaways SET evidence = '[[0,3]]' WHERE draft_id = 1 AND position = 2", 6),
    "kept words moved": ("UPDATE takeaways SET kept = '[[0,3]]' WHERE draft_id = 1", 6),
    "the drafter's flags gone": ("UPDATE takeaways SET drafted_flags = '[]' WHERE draft_id = 2", 9),
    "a score changed": ("UPDATE takeaways SET score = 0.9 WHERE draft_id = 1", 6),
    "what the model wrote": ("UPDATE takeaways SET drafted = 'Forged.' WHERE draft_id = 1 AND position = 1", 3),
    "a takeaway gone": ("DELETE FROM takeaways WHERE draft_id = 2 AND position = 3", 9),
    "a takeaway out of its place": (
        "UPDATE takeaways SET position = 4 WHERE draft_id = 1 AND position = 3",
        6,
    ),
    "a waiting takeaway out of its place": (
        "UPDATE takeaways SET position = 4 WHERE draft_id = 2 AND position = 3",
        9,
    ),
    "two takeaways exchanged": (
        (
            "UPDATE takeaways AS t SET text = (SELECT text FROM takeaways WHERE draft_id = 1"
            " AND position = 5 - t.position) WHERE draft_id = 1 AND position > 1"
        ),
        6,
    ),
    "alternatives exchanged": ("UPDATE drafts SET alternatives = '[]' WHERE id = 2", 9),
    "another model": ("UPDATE drafts SET model_revision = 'x' WHERE id = 1", 3),
    "another coverage": ("UPDATE drafts SET coverage = 0.5 WHERE id = 1", 6),
    "other settings": ("UPDATE drafts SET settings = '{}' WHERE id = 1", 6),
    "drafted at another time": ("UPDATE drafts SET created_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", 3),
    "exported at another time": ("UPDATE drafts SET exported_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", 5),
    "no planted error any more": ("UPDATE drafts SET seeded = 0 WHERE id = 5", 15),
    "reviewed by another entry": ("UPDATE drafts SET approval = 8 WHERE id = 1", 5),
    "assigned to another": ("UPDATE drafts SET assignee = 'Eve' WHERE id = 2", 25),
    "taken from somebody": ("UPDATE drafts SET assignee = '', assignment = NULL WHERE id = 2", 25),
    "assigned by another entry": ("UPDATE drafts SET assignment = 9 WHERE id = 2", 25),
    "assigned without an act": ("UPDATE drafts SET assignee = 'Eve', assignment = 9 WHERE id = 3", 13),
    "another article's draft": ("UPDATE drafts SET article_id = 4 WHERE id = 1", 3),
    "another source": ("UPDATE articles SET source_id = 'z' WHERE id = 1", 2),
    "another article's text": ("UPDATE articles SET current_revision = 2 WHERE id = 1", 2),
    "an article gone": ("DELETE FROM articles WHERE id = 4", 17),
    "a substance changed": ("UPDATE revisions SET substance = sha256 WHERE id = 1", 2),
    "a length changed": ("UPDATE revisions SET words = 3 WHERE id = 1", 2),
    "a headline edited": ("UPDATE revisions SET headline = 'Pier falls' WHERE id = 1", 2),
    "a headline that swallows a paragraph": (
        (
            "UPDATE revisions SET headline = headline || char(10) || substr(body, 1, instr(body, char(10)) - 1),"
            " body = substr(body, instr(body, char(10)) + 1) WHERE id = 1"
        ),
        2,
    ),
    "a body edited": ("UPDATE revisions SET body = body || ' Really.' WHERE id = 1", 2),
    "a body with a NUL": ("UPDATE revisions SET body = body || char(0) WHERE id = 1", 2),
    "a revision gone": ("DELETE FROM revisions WHERE id = 4", 17),
    "a look turned": ("UPDATE second_looks SET verdict = 'disagree' WHERE id = 1", 5),
    "a look by another": ("UPDATE second_looks SET looker = 'Eve' WHERE id = 1", 5),
    "a look's first answer": ("UPDATE second_looks SET first = 'as_drafted' WHERE id = 1", 5),
    "a look forgotten": ("DELETE FROM second_looks WHERE id = 2", 5),
    "a planted error caught twice": ("UPDATE planted_errors SET caught = 2 WHERE draft_id = 5", 16),
    "a draft planted twice": ("UPDATE drafts SET seeded = 2 WHERE id = 5", 15),
    "a planted error let through": ("UPDATE planted_errors SET caught = 0 WHERE draft_id = 5", 16),
    "a planted error's truth": ("UPDATE planted_errors SET true_text = 'x' WHERE draft_id = 4", 14),
    "a planted error forgotten": ("DELETE FROM planted_errors WHERE draft_id = 4", 14),
    "an export to elsewhere": ("UPDATE export_runs SET target = 'elsewhere'", 7),
    "an export by another": ("UPDATE export_runs SET actor = 'Eve'", 7),
    "an export forgotten": ("DELETE FROM export_items", 7),
    "an export run forgotten": ("DELETE FROM export_runs", 7),
    "an export by another entry": ("UPDATE export_items SET entry = 1", 7),
    "a failure forgotten": ("DELETE FROM attempts", 21),
    "a failure's reason": ("UPDATE attempts SET reason = 'the article'", None),
    "a policy softened": ("UPDATE look_policies SET policy = replace(policy, '1.0', '0.0')", 1),
    "a policy forgotten": ("DELETE FROM look_policies", 1),
}
"""What an owner of the file changes with the guards away, and the entry that speaks against it."""


def test_a_record_with_everything_in_it_verifies(lived: Newsroom, independent: Any) -> None:
    """Nothing forged, nothing found."""
    assert verify(lived.db).problems == ()
    assert independent.verify(lived.path) == []


@pytest.mark.parametrize("sql", OPEN.values(), ids=OPEN)
def test_found_with_every_guard_in_place(
    lived: Newsroom, forger: sqlite3.Connection, independent: Any, sql: str
) -> None:
    """A row that is changed on another connection without an act."""
    assert forger.execute(sql).rowcount == 1
    assert verify(lived.db).problems[0].kind == "state"
    assert independent.verify(lived.path)


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED)
def test_refused_on_any_connection(lived: Newsroom, forger: sqlite3.Connection, sql: str) -> None:
    """The database itself refuses the statement, and nothing changed."""
    before = "\n".join(lived.bare().iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        forger.execute(sql)
    assert "\n".join(lived.bare().iterdump()) == before


@pytest.mark.parametrize("name", BEHIND)
def test_found_with_the_guards_away(lived: Newsroom, forgery: Forgery, independent: Any, name: str) -> None:
    """Triggers dropped, a row forged, triggers made again: the entry that it contradicts is named first."""
    sql, entry = BEHIND[name]
    forgery.unguarded(sql)
    found = verify(lived.db).problems
    assert (found[0].entry, found[0].kind) == (entry, "state") or entry is None
    assert {problem.kind for problem in found} == {"state"}
    assert independent.verify(lived.path)


def test_update_or_replace_deletes_no_live_draft(room: Newsroom, forger: sqlite3.Connection) -> None:
    """Bringing an old draft back in place of the reviewed one, as REPLACE would, is refused."""
    room.reject(room.draft("a"))
    newer = room.draft("a")
    room.approve(newer)
    with pytest.raises(sqlite3.IntegrityError, match="live draft"):
        forger.execute("UPDATE OR REPLACE drafts SET state = 'pending' WHERE id = 1")
    assert room.load(newer).state == "reviewed"
