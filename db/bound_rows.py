"""Spells the rows of a draft as one text, which a log entry binds by a digest: evidence, flags and alternatives too."""

import struct
from collections.abc import Sequence

from sqlite_utils import Database

Cell = str | int | float | None
TAKEAWAY_COLUMNS = "drafted, text, source, evidence, kept, drafted_flags, flags, score"
DRAFT_COLUMNS = "alternatives, settings, coverage, risk, badge, flag_kinds"


def rows_text(takeaways: Sequence[Sequence[Cell]], draft: Sequence[Cell]) -> str:
    """Return the cells of the three takeaways in their order, then those of the draft, a line each."""
    return "\n".join([_spelt(cell) for row in (*takeaways, draft) for cell in row])


def read_rows(db: Database, draft_id: int) -> str:
    """Return `rows_text` of a draft as it stands."""
    takeaways = db.conn.execute(
        f"SELECT {TAKEAWAY_COLUMNS} FROM takeaways WHERE draft_id = ? ORDER BY position",  # noqa: S608 - our columns
        (draft_id,),
    ).fetchall()
    draft = db.conn.execute(f"SELECT {DRAFT_COLUMNS} FROM drafts WHERE id = ?", (draft_id,)).fetchone()  # noqa: S608
    return rows_text(takeaways, draft)


def _spelt(cell: Cell) -> str:
    """Return a text as it is, a whole number in digits, a fraction as the hexadecimal digits of its IEEE 754 bytes."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        return struct.pack(">d", cell).hex()
    return "" if cell is None else str(cell)
