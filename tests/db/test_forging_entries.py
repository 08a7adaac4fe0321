"""The forging table, entries: the chain is whole again, and yet an entry is not what the program writes."""

import hashlib
import json
import sqlite3
from typing import Any

import pytest

from db.fingerprints import policy_digest
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

ENTRY = "UPDATE review_log SET body = {} WHERE seq = {}"
FORMS = {
    "a key given twice": """'{"actor":"Eve",' || substr(body, 2)""",
    "a key given twice inside": """replace(body, '"texts":{', '"texts":{"note":"x",')""",
    "white space": """replace(body, '","', '", "')""",
    "another order": """'{"v":1,' || substr(replace(body, ',"v":1', ''), 2)""",
    "another escape": """replace(body, '"Ana"', '"\\u0041na"')""",
    "a NUL and more": """body || char(0) || 'x'""",
    "more behind the object": """body || ' '""",
    "a fraction": """replace(body, '"version":3', '"version":3.0')""",
    "an array": "'[]'",
    "a text": """'"approved by Ana"'""",
    "no time": """json_set(body, '$.at', 'long ago')""",
    "a time of another zone": """replace(body, 'Z"', '+"')""",
    "another number": """json_set(body, '$.seq', 7)""",
    "no actor": """json_remove(body, '$.actor')""",
    "an unknown act": """json_set(body, '$.act', 'blessed')""",
    "a draft that is no number": """json_set(body, '$.draft', 'one')""",
    "no texts": """json_set(body, '$.texts', 7)""",
    "no bytes of UTF-8": """CAST(x'7b22ff' || substr(body, 3) AS TEXT)""",
}
"""Of the approval, entry 5: what SQLite and other readers might read differently, or not at all."""

RULES = {
    "approved by a machine": (5, {"actor_kind": "machine"}, "no named person"),
    "approved by nobody": (5, {"actor": "\u200b \u00a0"}, "no named person"),
    "approved without a text": (5, {"texts": None, "rows": None}, "without a text"),
    "approved out of another state": (5, {"state_before": "stale"}, "it was pending"),
    "a version left out": (5, {"version": 9}, "version 9 after version 2"),
    "approved on another text": (5, {"revision": "0" * 64}, "another article or text"),
    "looked at by the approver": (6, {"actor": " ana "}, "approved or edited it"),
    "looked at by a machine": (6, {"actor_kind": "machine"}, "no named person"),
    "a look that nobody asked for": (6, {"about": 4}, "nobody asked"),
    "exported on another approval": (7, {"about": 4}, "standing approval"),
    "exported before the look": (6, {"verdict": "disagree"}, "second look that it needs"),
    "exported under embargo": (2, {"embargoed_until": "2031-01-01T00:00:00.000000Z"}, "under embargo"),
    "a planted error approved": (16, {"act": "approved", "state": "reviewed"}, "planted error and is approved"),
    "drafted twice": (15, {"draft": 1}, "drafted twice"),
    "claimed and never drafted": (10, {"draft": 77}, "draft 77 is in the log and not in the tables"),
    "assigned by a machine": (25, {"actor_kind": "machine"}, "assigned by no named person"),
    "assigned to nobody": (25, {"assignee": "\u200b"}, "assigned to nobody"),
    "assigned away from another": (25, {"former_assignee": "Eve"}, "said to have been for Eve"),
    "an assignment out of nowhere": (33, {"about": 25}, "did not stand"),
    "another person's assignment taken over": (33, {"assignee": "Eve"}, "did not stand"),
    "assigned by the night": (33, {"about": None}, "assigned by no named person"),
    "taken from another": (35, {"former_assignee": "Eve"}, "said to have been for Eve"),
    "taken away by a machine": (35, {"actor_kind": "machine"}, "unassigned by no named person"),
    "a state that can not follow": (
        31,
        {"act": "staled", "state": "stale", "reason": "changed"},
        "can not follow stale",
    ),
}
"""The entry changed, how, and a word of what is said about it or about the entry that depends on it."""


@pytest.mark.parametrize("how", FORMS.values(), ids=FORMS)
def test_another_spelling_is_found_without_an_anchor(
    lived: Newsroom, forgery: Forgery, independent: Any, how: str
) -> None:
    """All hashes fit again: the entry is named all the same, and nothing breaks down."""
    entries = verify(lived.db).entries
    forgery.rewritten(ENTRY.format(how, 5))
    found = verify(lived.db)
    assert found.entries == entries
    assert (found.problems[0].entry, found.problems[0].kind) in {(5, "form"), (5, "hash")}
    assert any(problem.startswith("entry 5:") for problem in independent.verify(lived.path))


@pytest.mark.parametrize("name", RULES)
def test_a_forbidden_act_is_found_without_an_anchor(
    lived: Newsroom, forgery: Forgery, independent: Any, name: str
) -> None:
    """A log that chains and tells of what the rules forbid, or of what the tables do not show."""
    entry, changes, said = RULES[name]
    body = forgery.connection.execute("SELECT body FROM review_log WHERE seq = ?", (entry,)).fetchone()[0]
    facts = {key: value for key, value in (json.loads(body) | changes).items() if value is not None}
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    forgery.rewritten(ENTRY.format(f"'{text}'", entry))
    found = verify(lived.db).problems
    assert found
    assert any(said in problem.message for problem in found), found
    assert independent.verify(lived.path)


def test_an_assignment_is_carried_to_nobody_else(lived: Newsroom, forgery: Forgery, independent: Any) -> None:
    """The draft that was superseded was for Cem, in log and table; the new one is said to be for Ben as before."""
    forgery.rewritten(
        ENTRY.format("""replace(body, '"assignee":"Ben"', '"assignee":"Cem"')""", 28),
        "UPDATE drafts SET assignee = 'Cem' WHERE id = 6",
    )
    (problem,) = verify(lived.db).problems
    assert (problem.entry, problem.kind) == (33, "rule")
    assert independent.verify(lived.path)


def test_the_clock_is_not_set_back_by_word_alone(lived: Newsroom, forgery: Forgery, independent: Any) -> None:
    """An entry that says that the clock was set back is held to it: the seconds must be those that it went back."""
    lived.later(hours=-3)
    lived.ingest("late")
    assert (verify(lived.db).problems, verify(lived.db).clock_steps) == ((), 1)
    assert independent.verify(lived.path) == []
    last = verify(lived.db).entries
    forgery.rewritten(ENTRY.format("replace(body, 'clock_back_seconds\":', 'clock_back_seconds\":5')", last))
    assert (verify(lived.db).problems[0].entry, verify(lived.db).problems[0].kind) == (last, "clock")
    assert independent.verify(lived.path)


def test_an_entry_of_another_program_is_named(lived: Newsroom, forger: sqlite3.Connection, independent: Any) -> None:
    """A bare INSERT that follows the chain and has a made-up hash passes the guards and not the verification."""
    seq, head = forger.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    body = forger.execute("SELECT json_set(body, '$.seq', ?) FROM review_log WHERE seq = 1", (seq + 1,)).fetchone()[0]
    forger.execute(
        "INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)", (seq + 1, body, head, "f" * 64)
    )
    assert verify(lived.db).problems[0].entry == seq + 1
    assert independent.verify(lived.path)


@pytest.mark.parametrize(
    ("blanked", "facts"),
    [
        (5, {"about": 4, "actor": "Eve", "actor_kind": "person", "reason": "an order"}),
        (4, {"about": 4, "actor": "cron", "actor_kind": "machine", "reason": "an order"}),
        (4, {"about": 4, "actor": "Eve", "actor_kind": "person"}),
        (5, {"about": 5, "actor": "Eve", "actor_kind": "person", "reason": "an order"}),
        (None, {"about": 4, "actor": "Eve", "actor_kind": "person", "reason": "an order"}),
        (None, {"draft": 1, "actor": "Eve", "actor_kind": "person", "reason": "an order"}),
        (None, {"actor": "Eve", "actor_kind": "person", "reason": "an order"}),
    ],
    ids=[
        "another entry",
        "no person",
        "no order",
        "a standing approval",
        "not blanked",
        "not the draft",
        "not the text",
    ],
)
def test_a_forged_redaction_is_found(
    lived: Newsroom, forgery: Forgery, independent: Any, blanked: Any, facts: Any
) -> None:
    """An entry of an order beside a text that another one blanked, or that was not blanked at all."""
    connection = forgery.connection
    seq, head = connection.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    revision, at = connection.execute(
        "SELECT l.revision, (SELECT max(at) FROM review_log) FROM review_log l"
    ).fetchone()
    common = {"act": "redacted", "article": 1, "at": at, "revision": revision, "seq": seq + 1, "v": 1, "tool": "x"}
    body = json.dumps(common | facts, sort_keys=True, separators=(",", ":"))
    hashed = hashlib.sha256(f"{head}\n{body}".encode()).hexdigest()
    values = f"({seq + 1}, '{body}', '{head}', '{hashed}')"
    statements = [f"INSERT INTO review_log (seq, body, previous, hash) VALUES {values}"]
    if blanked:
        statements.append(f"UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = {blanked}")
    forgery.unguarded(*statements)
    assert verify(lived.db).problems
    assert independent.verify(lived.path)


def test_everything_rewritten_needs_the_anchor(lived: Newsroom, forgery: Forgery, independent: Any) -> None:
    """Log, tables and all hashes made anew by somebody who knows how: only the anchor knows better."""
    kept = anchor(lived.db)
    at, policy = forgery.connection.execute("SELECT at, policy FROM look_policies").fetchone()
    was, told = (policy_digest(at, name, policy) for name in ("Ben", "Bob"))
    forgery.rewritten(
        """UPDATE review_log SET body = replace(replace(body, '"Ana"', '"Eve"'), '"Ben"', '"Bob"')""",
        f"UPDATE review_log SET body = replace(body, '{was}', '{told}')",
        "UPDATE look_policies SET actor = 'Bob'",
        "UPDATE second_looks SET looker = 'Bob' WHERE looker = 'Ben'",
        "UPDATE drafts SET claim_owner = 'Bob' WHERE claim_owner = 'Ben'",
        "UPDATE drafts SET assignee = replace(replace(assignee, 'Ana', 'Eve'), 'Ben', 'Bob')",
    )
    assert verify(lived.db).problems == ()
    assert independent.verify(lived.path) == []
    (problem,) = verify(lived.db, anchor=kept).problems
    assert (problem.kind, problem.entry) == ("anchor", kept.count)
    assert independent.verify(lived.path, [kept.line()])
