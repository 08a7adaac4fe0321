"""Knows which decisions stand, which were undone, and why one can not be undone any more."""

from datetime import datetime

from sqlite_utils import Database

from db.deciding.common import check_current, unacknowledged
from db.deciding.making_way import check_alone, check_reopenable
from db.drafts.claims import called
from db.drafts.texts import Three
from db.errors import RefusedError
from db.facts import NO_FACTS, Facts
from db.history import DECISIONS, of_draft, stacks, three_of
from db.log import LogEntry
from db.records import Actor, Draft, DraftState

DraftStands = tuple[str, Three]
"""A draft's state and texts."""


def decided(db: Database, draft_id: int, act: str, *, until: int | None = None) -> LogEntry | None:
    """Return the decision by which a draft stands approved, or withdrawn; or stood once the entry `until` was written.

    Never an entry by `via`: where that one undid or repeated something, the decision that stands again by it.
    """
    found = [one for one in of_draft(db, draft_id) if one.act in DECISIONS and one.seq <= (until or one.seq)]
    standing, _ = stacks(found[::-1])
    return next((one for one in reversed(standing) if one.act == act), None)


def refusal(db: Database, decision: LogEntry, draft: Draft, *, actor: Actor, at: datetime) -> RefusedError | None:
    """Return why a decision can not be undone; None where it can."""
    if draft.exported_at and decision.act != "withdrawn":
        return RefusedError(f"it was exported: withdraw it instead (exported {draft.exported_at:%Y-%m-%d %H:%M} UTC)")
    if draft.state is DraftState.REVEALED:
        return RefusedError("the planted error was revealed")
    if draft.state is DraftState.STALE:
        return RefusedError("the article changed since")
    try:
        _check_typed(db, decision)
        if built_upon(db, decision, actor) or not stands_at(draft, after(decision)):
            return RefusedError(f"the draft is {draft.state} and somebody acted on it since")
        stood = before(decision)
        if draft.state is DraftState.REJECTED:
            check_reopenable(db, draft, actor=actor, at=at)
        if decision.act in ("withdrawn", "reopened"):
            check_current(db, draft)
        check_place(db, draft, stood, actor=actor, at=at)
        if stood[0] == DraftState.REVIEWED:
            given(db, decision, draft)
    except RefusedError as error:
        return error
    return None


def _check_typed(db: Database, decision: LogEntry) -> None:
    """Raise RefusedError for an edit that nobody typed: what editors had made of a withdrawn set, in its new draft."""
    drafting = ("drafted", decision.actor, decision.at)
    told = [(one.act, one.actor, one.at) for one in of_draft(db, draft_of(decision))]
    if decision.act == "edited" and drafting in told:
        raise RefusedError("these words were published: mend them, or reject the draft")


def check_place(db: Database, draft: Draft, stands: DraftStands, *, actor: Actor, at: datetime) -> None:
    """Raise RefusedError where a draft can not come back to this state, which it had."""
    state = stands[0]
    if state == DraftState.STALE:
        raise RefusedError("it was stale before, and nothing becomes stale by an undo")
    if state in (DraftState.PENDING, DraftState.REVIEWED) and state != draft.state:
        check_alone(db, draft, actor=actor, at=at)


def given(db: Database, decision: LogEntry, now: Draft) -> Facts:
    """Return the facts of the approval that stands again; raises RefusedError for errors that it took no note of.

    What the checks find may be more than it was by then: they were renewed, or the rows written again meanwhile.
    """
    first = decision if decision.act == "approved" else decided(db, now.id, "approved", until=decision.seq)
    facts = first.facts if first else NO_FACTS
    found = unacknowledged([each.flags for each in now.takeaways], facts.acknowledged or ())
    if found:
        message = f"the checks find by now what nobody took note of ({', '.join(found)}): {called(now)}"
        raise RefusedError(message, hint="read it again and approve it anew")
    return facts


def built_upon(db: Database, decision: LogEntry, actor: Actor) -> bool:
    """Return whether anything but this person's own undoing and repeating followed the decision on its draft."""
    acts = {*DECISIONS, "staled", "superseded", "second_look", "revealed"}
    standing: set[int] = set()
    for one in of_draft(db, draft_of(decision)):
        if one.seq <= decision.seq or one.act not in acts:
            continue
        mine = one.facts.via if one.actor == actor else ""
        if mine == "undo":
            standing.discard(one.facts.about)
        elif mine != "redo" or one.facts.about > decision.seq:
            standing.add(one.facts.about if mine else one.seq)
    return bool(standing)


def after(decision: LogEntry) -> DraftStands:
    """Return what the draft was after a decision."""
    return (decision.facts.state or "pending"), _texts(decision, "after")


def before(decision: LogEntry) -> DraftStands:
    """Return what the draft was before a decision."""
    return (decision.facts.state_before or "pending"), _texts(decision, "before")


def stands_at(draft: Draft, stands: DraftStands) -> bool:
    """Return whether the draft has this state and these texts."""
    return (str(draft.state), draft.texts) == stands


def draft_of(decision: LogEntry) -> int:
    """Return the draft that a decision is about."""
    if decision.draft_id is None:
        raise RefusedError(f"entry {decision.seq} is about no draft")
    return decision.draft_id


def _texts(decision: LogEntry, field: str) -> Three:
    texts = three_of(decision, field) or three_of(decision, "after")
    if texts is None:
        raise RefusedError(f"the text of entry {decision.seq} was redacted")
    return texts
