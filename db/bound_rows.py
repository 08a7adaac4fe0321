"""Spells the rows of a draft as one text, which a log entry binds by a digest: evidence, flags and alternatives too."""

import struct
from collections.abc import Sequence

from sqlite_utils import Database

_pack = struct.Struct(">d").pack
Cell = str | int | float | None
TAKEAWAY_COLUMNS = "drafted, text, source, evidence, kept, drafted_flags, flags, score"
DRAFT_COLUMNS = "alternatives, settings, coverage, risk, badge, flag_kinds"


def rows_text(takeaways: Sequence[Sequence[Cell]], draft: Sequence[Cell]) -> str:
    """Return the cells of the three takeaways in their order, then those of the draft, a line each.

    Texts stand as they are, whole numbers in digits, fractions as the hexadecimal digits of their IEEE 754 bytes.
    """
    lines = [f"{a}\n{b}\n{c}\n{d}\n{e}\n{f}\n{g}\n{_fraction(score)}" for a, b, c, d, e, f, g, score in takeaways]
    alternatives, settings, coverage, risk, badge, kinds = draft
    lines.append(f"{alternatives}\n{settings}\n{_fraction(coverage)}\n{risk}\n{badge}\n{kinds}")
    return "\n".join(lines)


def read_rows(db: Database, draft_id: int) -> str:
    """Return `rows_text` of a draft as it stands."""
    takeaways = db.conn.execute(
        f"SELECT {TAKEAWAY_COLUMNS} FROM takeaways WHERE draft_id = ? ORDER BY position",  # noqa: S608 - our columns
        (draft_id,),
    ).fetchall()
    draft = db.conn.execute(f"SELECT {DRAFT_COLUMNS} FROM drafts WHERE id = ?", (draft_id,)).fetchone()  # noqa: S608
    return rows_text(takeaways, draft)


def _fraction(cell: Cell) -> str:
    return _pack(cell).hex() if isinstance(cell, float) else "" if cell is None else str(cell)
