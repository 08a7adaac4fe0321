"""Holds what an order blanked to the form that it leaves: no words in a draft's rows, in its article or beside them."""

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from db.bound_rows import DraftCells, TakeawayCells
from db.records import BLANK
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay, Problem

NO_DETAILS = "{}"
"""The details of an article whose text an order blanked."""
_NONE = "[]"


def is_blank(three: Sequence[TakeawayCells], draft: DraftCells, told: DraftReplay) -> bool:
    """Return whether the rows of a draft hold no words: what no act writes anew never, the rest until one does."""
    kept = any(one.drafted != BLANK or one.drafted_flags != _NONE for one in three)
    if kept or draft.alternatives != _NONE:
        return False
    stands = any(one.text != BLANK or one.flags != _NONE for one in three) or draft.badge != ""
    return told.rewritten > told.redacted_entry or not stands


def typed_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every blanked draft for which somebody's unsaved words are there still, or again."""
    for (draft_id,) in db.conn.execute("SELECT DISTINCT draft_id FROM working_copies ORDER BY draft_id"):
        order = replay.drafts[draft_id].redacted_entry if draft_id in replay.drafts else 0
        if order:
            yield Problem(order, "state", f"draft {draft_id} was ordered blank and has words that somebody typed")
