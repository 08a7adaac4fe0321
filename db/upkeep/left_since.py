"""Says what left by the record that stands and a copy does not know: who has it, and what is to be done about that."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlite_utils import Database

from db.exports import approval_of
from db.times import moment

_LEFT = """
    SELECT a.source_id, r.target, r.format, d.id, l.at, json_extract(l.body, '$.about'),
    d.state = 'reviewed' AND d.approval = json_extract(l.body, '$.about')
    FROM review_log AS l JOIN export_items AS i ON i.entry = l.seq JOIN export_runs AS r ON r.id = i.run_id
    JOIN drafts AS d ON d.id = i.draft_id JOIN articles AS a ON a.id = i.article_id
    WHERE l.seq > ? AND l.act = 'exported' ORDER BY l.seq
"""
_KNOWN = """
    SELECT 1 FROM export_items AS i JOIN export_runs AS r ON r.id = i.run_id
    WHERE i.draft_id = ? AND r.target = ? AND r.format = ?
"""


class _Left(NamedTuple):
    """A box that left, the last time to this target in this format."""

    source: str
    target: str
    format: str
    draft: int
    at: str
    approval: int
    stands: bool
    """Whether the draft is still reviewed by that approval."""


def left_since(stands: Database, copy: Database, common: int) -> Iterator[tuple[str, str]]:
    """Yield each box that left since the last common entry, by the source of its article, with what is to be done.

    A follower keeps what the restored record does not recall; what it counts as never published it lets change without
    a word to readers.
    """
    rows = [_Left(*row) for row in stands.conn.execute(_LEFT, (common,))]
    told: dict[tuple[str, str], list[str]] = {}
    for one in {(row.source, row.target, row.format): row for row in rows}.values():
        has_approval = approval_of(stands, one.draft, one.approval).seq <= common
        if not has_approval or not copy.conn.execute(_KNOWN, (one.draft, one.target, one.format)).fetchone():
            where = f"{one.target} ({one.format}) on {moment(one.at):%Y-%m-%d %H:%M} UTC"
            told.setdefault((one.source, _to_do(one, has_approval=has_approval)), []).append(where)
    yield from ((source, f"it left to {', '.join(where)}{to_do}") for (source, to_do), where in told.items())


def _to_do(one: _Left, *, has_approval: bool) -> str:
    lacks = ", which the copy does not know" if has_approval else " by an approval that the copy has not"
    if not one.stands:
        return f"{lacks}: take it down there by hand"
    if has_approval:
        return f"{lacks}: export it there again before anything of it is withdrawn or changed"
    return f"{lacks}: approve it again, or take it down there by hand"
