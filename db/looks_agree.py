"""Holds approvals to the policy for second looks that they name: none leaves out a look that it asks for."""

from collections.abc import Iterator

from sqlite_utils import Database

from db.look_policy import looks_due, policy_of
from db.replay import Problem, Replay

_UNDER = """
    SELECT l.previous, p.policy, coalesce(d.flag_kinds, '') FROM review_log AS l JOIN look_policies AS p ON p.id = ?2
    LEFT JOIN drafts AS d ON d.id = ?3 AND d.approval = l.seq AND d.state = 'reviewed' WHERE l.seq = ?1
"""
"""What a look is drawn from; the flags only where the approval stands, for others the tables keep none."""


def asked_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every approval that asks for fewer looks than its policy, which is told by a digest, lays down."""
    for seq, (draft, number, section, looks) in replay.asked.items():
        row = db.conn.execute(_UNDER, (seq, number, draft)).fetchone()
        if row is None:
            continue
        head, policy, kinds = row
        due = looks_due(policy_of(policy), head=head, draft_id=draft, section=section, flag_kinds=kinds.split())
        if not looks.issuperset(look.kind for look in due):
            message = f"draft {draft} is approved without a second look that policy {number} asks for"
            yield Problem(seq, "rule", f"entry {seq}: {message}")
