"""What drafts were rejected for, and what comes next, as the log's last word on each says it."""

from dataclasses import dataclass, replace

from sqlite_utils import Database

from db.drafts.queue import QueueRow
from db.history import LogFilters, entries
from db.reasons import REASONS
from db.records import DraftState

NEXT = {"hand": "by_hand", "redraft": "redraft", "never": "never"}
"""What comes next, in the words of the filter line, and as the log has it."""
_WORDS = {"by_hand": "by hand", "redraft": "redraft", "never": "never"}
_ALL = 10**9


@dataclass(frozen=True)
class RejectedFor:
    """Which rejections are asked for; an empty field lets every one pass."""

    outcomes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything is asked for."""
        return bool(self.outcomes or self.reasons)


def rejected_for(db: Database, wanted: RejectedFor) -> tuple[int, ...]:
    """Return the drafts whose last rejection was such a one; those that were brought back since are among them."""
    last: dict[int | None, dict[str, object]] = {}
    for entry in entries(db, LogFilters(acts=("rejected",)), limit=_ALL):
        last.setdefault(entry.draft_id, entry.facts)
    return tuple(
        draft_id
        for draft_id, facts in last.items()
        if draft_id is not None
        and (not wanted.outcomes or facts.get("outcome") in wanted.outcomes)
        and (not wanted.reasons or facts.get("reason") in wanted.reasons)
    )


def with_reason(db: Database, row: QueueRow) -> QueueRow:
    """Return a rejected draft's row with what comes next and the reason in the place of its flags; others as they are.

    In words: `by hand: the main point is missing`.
    """
    if row.state != DraftState.REJECTED:
        return row
    last = entries(db, LogFilters(acts=("rejected",), draft_id=row.draft_id), limit=1)
    if not last:
        return row
    reason, outcome = (str(last[0].facts.get(field, "")) for field in ("reason", "outcome"))
    said = [_WORDS.get(outcome, outcome), REASONS.get(reason, reason).partition(" (")[0]]
    return replace(row, badge=": ".join(word for word in said if word))
