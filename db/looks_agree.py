"""Holds approvals to the policy for second looks that they name: none leaves out a look that it asks for."""

from collections.abc import Iterator

from sqlite_utils import Database

from db.log import CLOCK_TOLERANCE
from db.look_policy import looks_due, policy_of
from db.replay import Problem, Replay
from db.times import moment, stamp

_UNDER = """
    SELECT l.previous, p.policy, coalesce(d.flag_kinds, '') FROM review_log AS l JOIN look_policies AS p ON p.id = ?2
    LEFT JOIN drafts AS d ON d.id = ?3 AND d.approval = l.seq AND d.state = 'reviewed' WHERE l.seq = ?1
"""
"""What a look is drawn from; the flags only where the approval stands, for others the tables keep none."""


def asked_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every approval that names a policy that was replaced, or asks for fewer looks than its policy lays down."""
    yield from _replaced(db, replay)
    for seq, (draft, number, section, looks) in replay.asked.items():
        row = db.conn.execute(_UNDER, (seq, number, draft)).fetchone()
        if row is None:
            continue
        head, policy, kinds = row
        due = looks_due(policy_of(policy), head=head, draft_id=draft, section=section, flag_kinds=kinds.split())
        if not looks.issuperset(look.kind for look in due):
            message = f"draft {draft} is approved without a second look that policy {number} asks for"
            yield Problem(seq, "rule", f"entry {seq}: {message}")


def _replaced(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield approvals under another policy than the last one whose time is clearly before theirs."""
    for number, (at, seq, draft) in replay.under.items():
        row = db.conn.execute("SELECT min(at) FROM look_policies WHERE id > ?", (number,)).fetchone()
        if row[0] is None or row[0] >= stamp(moment(at) - CLOCK_TOLERANCE):
            continue
        later = stamp(moment(row[0]) + CLOCK_TOLERANCE)  # so early an entry behind it: the clock was set back meanwhile
        if not db.conn.execute("SELECT 1 FROM review_log WHERE seq > ? AND at < ?", (seq, later)).fetchone():
            message = f"draft {draft} is approved under another policy for second looks than the one that held"
            yield Problem(seq, "rule", f"entry {seq}: {message}")
