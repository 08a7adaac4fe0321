"""One's latest decisions that stand, and why one can not be undone."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.deciding.standing import draft_of, refusal
from db.drafts.claims import called
from db.drafts.rows import load_draft
from db.errors import NewerDraftError, RefusedError
from db.history import decisions_of, stacks
from db.log import LogEntry
from db.records import Actor, Draft

REACH = 200
"""How many of one's latest decisions are looked through."""


@dataclass(frozen=True)
class Decision:
    """One of a person's latest decisions that stands."""

    entry: int
    at: datetime
    act: str
    article_id: int
    draft_id: int
    headline: str
    undoable: str
    """Empty, or the reason why it can not be undone."""
    newer: bool = False
    """Whether that reason is a newer draft of the article, which can be opened instead."""


def recent_decisions(db: Database, *, actor: Actor, at: datetime, limit: int = 10) -> list[Decision]:
    """Return the actor's latest decisions that stand, newest first, each with why it can not be undone, if so."""
    standing, _ = stacks(decisions_of(db, actor, limit=REACH))
    found = []
    for one in reversed(standing[-limit:]):
        draft = load_draft(db, draft_of(one))
        found.append(_listed(one, draft, refusal(db, one, draft, actor=actor, at=at)))
    return found


def _listed(decision: LogEntry, draft: Draft, reason: RefusedError | None) -> Decision:
    said = reason.message.removesuffix(f": {called(draft)}") if reason else ""
    place = (draft.article_id, draft.id, draft.revision.text.headline)
    newer = isinstance(reason, NewerDraftError)
    return Decision(decision.seq, decision.at, decision.act, *place, said, newer)


def last_taken_back(db: Database, *, actor: Actor) -> Decision | None:
    """Return the decision that the actor took back last and could do again; None where there is none."""
    _, undone = stacks(decisions_of(db, actor, limit=REACH))
    return _listed(undone[-1], load_draft(db, draft_of(undone[-1])), None) if undone else None
