"""Spells the rows of a draft as one text, which a log entry binds by a digest: evidence, flags and alternatives too."""

import struct
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

_pack = struct.Struct(">d").pack


class TakeawayCells(NamedTuple):
    """What is bound of a takeaway, in its order; Any, for a forger may have written anything."""

    drafted: Any
    text: Any
    source: Any
    evidence: Any
    kept: Any
    drafted_flags: Any
    flags: Any
    score: Any


class DraftCells(NamedTuple):
    """What is bound of a draft besides, in its order."""

    alternatives: Any
    settings: Any
    coverage: Any
    risk: Any
    badge: Any
    flag_kinds: Any


TAKEAWAY_COLUMNS = ", ".join(TakeawayCells._fields)
DRAFT_COLUMNS = ", ".join(DraftCells._fields)


def rows_text(takeaways: Sequence[TakeawayCells], draft: DraftCells) -> str:
    """Return the cells of the three takeaways in their order, then those of the draft, a line each.

    Texts stand as they are, whole numbers in digits, fractions as the hexadecimal digits of their IEEE 754 bytes.
    """
    lines = [
        f"{drafted}\n{text}\n{source}\n{evidence}\n{kept}\n{drafted_flags}\n{flags}\n{_fraction(score)}"
        for drafted, text, source, evidence, kept, drafted_flags, flags, score in takeaways
    ]
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
    return rows_text([TakeawayCells(*cells) for cells in takeaways], DraftCells(*draft))


def _fraction(cell: float | str | None) -> str:
    return _pack(cell).hex() if isinstance(cell, float) else "" if cell is None else str(cell)
