"""Why a key of the desk does nothing at the moment, as a sentence for the editor; empty when it lives."""

from db.records import Draft, DraftState
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.sitting.open_draft import WAITING, OpenDraft
from review_tui.sitting.session import Session

NEEDS_CLAIM = frozenset({"approve", "edit", "reject", "swap", "swap_back", "move_down", "move_up", "reset"})
NEEDS_PENDING = NEEDS_CLAIM | {"claim", "later"}


def why_asleep(name: str, session: Session) -> str:
    """Return why the act `name` does nothing now."""
    sheet = session.open
    if sheet is None:
        return "" if name in ("back", "quit", "help", "palette", "undo", "redo") else "no draft is on the desk"
    if name == "reject" and sheet.draft.state is DraftState.STALE:
        return ""
    if name in NEEDS_PENDING and not sheet.decidable:
        return newer_in_the_way(session) or f"this draft is {sheet.draft.state}{_way_back(sheet)}"
    if name in NEEDS_CLAIM and not sheet.mine:
        owner = one_line(sheet.draft.claimed_by)
        claim = key("desk.claim")
        return f"{owner} holds this draft: {claim} asks to take it over" if owner else f"claim it first: {claim}"
    return (newer_in_the_way(session) if name == "reopen" else "") or _by_state(name, sheet)


def newer_in_the_way(session: Session) -> str:
    """Return who has the newer draft beside which this rejected one stays, and how to get there; '' for none."""
    newer = session.newer_in_the_way()
    return f"{one_line(newer.reason)}: {key('desk.next')} opens it" if newer else ""


def _by_state(name: str, sheet: OpenDraft) -> str:
    if name == "assign" and sheet.draft.state not in WAITING:
        return f"this draft is {sheet.draft.state}: only what waits is assigned"
    if name == "withdraw" and sheet.draft.state is not DraftState.REVIEWED:
        return "only a reviewed set is withdrawn"
    if name == "acknowledge" and not sheet.errors():
        return "no error flag waits here"
    return _not_reopened(sheet.draft) if name == "reopen" else ""


def _not_reopened(draft: Draft) -> str:
    if draft.state not in (DraftState.REVIEWED, DraftState.REJECTED, DraftState.WITHDRAWN):
        return "only a decided draft is reopened"
    if draft.exported_at is not None and draft.state is not DraftState.WITHDRAWN:
        return f"it was exported: withdraw it instead ({key('desk.withdraw')})"
    return ""


def _way_back(sheet: OpenDraft) -> str:
    if sheet.draft.state is DraftState.STALE:
        return f": it is drafted anew; {key('desk.reject')} rejects it for good"
    if sheet.draft.state is DraftState.WITHDRAWN:
        return f": {key('desk.reopen')} opens its words as a new draft"
    if sheet.draft.exported_at is not None:
        return " and exported"
    reopened = sheet.draft.state in (DraftState.REVIEWED, DraftState.REJECTED)
    return f": {key('desk.reopen')} reopens it" if reopened else ""


def kept_as_mine(sheet: OpenDraft) -> str:
    """Return a sentence for who typed without holding the draft; empty for the holder."""
    if sheet.mine:
        return ""
    holder = one_line(sheet.draft.claimed_by)
    return (
        f"kept as yours; {holder} holds the draft · {key('desk.claim')} asks to take it over"
        if holder
        else "kept as yours"
    )
