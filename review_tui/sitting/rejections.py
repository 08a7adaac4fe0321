"""What drafts were rejected or withdrawn for, and what comes next, as the log's last word on each says it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from db.deciding.taken_out import TakenOut, taken_out_of
from db.drafts.queue import QueueRow
from db.facts import Facts
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
    last: dict[int | None, Facts] = {}
    for entry in entries(db, LogFilters(acts=("rejected",)), limit=_ALL):
        last.setdefault(entry.draft_id, entry.facts)
    return tuple(
        draft_id
        for draft_id, facts in last.items()
        if draft_id is not None
        and (not wanted.outcomes or facts.outcome in wanted.outcomes)
        and (not wanted.reasons or facts.reason in wanted.reasons)
    )


def with_reasons(db: Database, rows: list[QueueRow]) -> list[QueueRow]:
    """Return rows that say why a draft was taken out, or one of its article's before it; others as they are.

    A rejected draft has what comes next and the reason in the place of its flags, as `by hand: the main point is
    missing`, a withdrawn one by whom and why; before the flags of one that waits stands what was taken out before it.
    """
    told = (DraftState.PENDING, DraftState.WITHDRAWN)
    sets = taken_out_of(db, {row.article_id for row in rows if row.state in told})
    return [_with_reason(db, row, sets.get(row.article_id, [])) for row in rows]


def _with_reason(db: Database, row: QueueRow, sets: Sequence[TakenOut]) -> QueueRow:
    if row.state == DraftState.REJECTED:
        return _rejected(db, row)
    own = [one for one in sets if one.draft_id == row.draft_id]
    if own:
        return replace(row, badge=f"withdrawn by {own[0].by}: {own[0].why}")
    withdrawn = [one for one in sets if one.state is DraftState.WITHDRAWN]
    last = (withdrawn or sets)[:1] if row.state == DraftState.PENDING else []
    said = [f"{one.state} before by {one.by}{f': {one.why}' if one.why else ''}" for one in last]
    return replace(row, badge="; ".join(part for part in (*said, row.badge) if part))


def _rejected(db: Database, row: QueueRow) -> QueueRow:
    last = entries(db, LogFilters(acts=("rejected",), draft_id=row.draft_id), limit=1)
    if not last:
        return row
    reason, outcome = last[0].facts.reason, last[0].facts.outcome
    said = [_WORDS.get(outcome, outcome), REASONS.get(reason, reason).partition(" (")[0]]
    return replace(row, badge=": ".join(word for word in said if word))
