"""Holds approvals to the policy for second looks that they name: none leaves out a look that it asks for."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

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
        if row is not None and not looks.issuperset(_due(draft, section, *row)):
            message = f"draft {draft} is approved without a second look that policy {number} asks for"
            yield Problem(seq, "rule", f"entry {seq}: {message}")


def _due(draft: int, section: str, head: str, policy: str, flag_kinds: str) -> Iterator[str]:
    form: dict[str, Any] = json.loads(policy)
    drawn = hashlib.sha256(f"{head}/{draft}".encode()).digest()
    before, after = (int.from_bytes(part) / 2**32 for part in (drawn[:4], drawn[4:8]))
    section = section.strip().casefold()
    by_section = bool(section) and section in {name.strip().casefold() for name in form["before_sections"]}
    if before < form["before_share"] or by_section or set(flag_kinds.split()) & set(form["before_flags"]):
        yield "before_export"
    if after < form["after_share"]:
        yield "afterwards"
