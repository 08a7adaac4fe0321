"""Finds the pending drafts that could leave if somebody approved them now; they leave only stamped NOT REVIEWED."""

from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.drafts.rows import load_draft
from db.gate_codes import FORBIDDEN
from db.records import Draft
from db.sections import folded_section
from db.times import stamp

_PENDING = f"""
    SELECT d.id FROM drafts AS d JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.id = d.article_id
    JOIN revisions AS c ON c.id = a.current_revision
    WHERE d.state = 'pending' AND d.seeded = 0 AND r.substance = c.substance AND a.pub_status = 'usable'
        AND a.embargoed_until <= :now AND (a.expires_at = '' OR a.expires_at > :now) AND NOT {FORBIDDEN}
    ORDER BY d.id
"""  # noqa: S608 - constants of this package


def unreviewed(db: Database, *, sections: tuple[str, ...] = (), at: datetime) -> list[Draft]:
    """Return the pending drafts of current, usable, un-embargoed articles, oldest first; never a seeded one."""
    with translated_errors():
        drafts = [load_draft(db, row[0]) for row in db.conn.execute(_PENDING, {"now": stamp(at)}).fetchall()]
    wanted = {folded_section(section) for section in sections}
    return [draft for draft in drafts if not wanted or folded_section(draft.revision.text.section) in wanted]
