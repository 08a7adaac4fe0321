"""Lets the newer draft of an article make way for a rejected one that is brought back, where nobody else touched it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlite_utils import Database

from db.deciding.common import check_current
from db.drafts.assignments import follow
from db.drafts.claims import called, claim
from db.drafts.rows import load_draft
from db.drafts.saving import set_state
from db.drafts.working_copies import others_typing
from db.errors import NewerDraftError, RefusedError
from db.facts import Facts
from db.history import DECISIONS, of_draft, stacks
from db.log import Entry, LogEntry, append
from db.records import Actor, Draft, DraftState

REASON = "reopened"
"""Why the log says that such a draft is superseded: the one before it is pending again with the next entry."""
_IN_THE_WAY = (
    "SELECT id FROM drafts WHERE article_id = ? AND state IN ('pending', 'reviewed') AND seeded = 0 AND id <> ?"
)


def check_reopenable(db: Database, draft: Draft, *, actor: Actor, at: datetime) -> None:
    """Raise RefusedError when the draft was exported, or another draft of its article lives and does not make way."""
    if draft.exported_at:
        when = f"{draft.exported_at:%Y-%m-%d %H:%M} UTC"
        raise RefusedError(f"it was exported on {when}: {called(draft)}", hint="withdraw it instead")
    if draft.state is DraftState.REJECTED:
        check_current(db, draft)
    check_alone(db, draft, actor=actor, at=at)


def check_alone(db: Database, draft: Draft, *, actor: Actor, at: datetime) -> None:
    """Raise NewerDraftError when another draft of the article waits or is reviewed and does not make way."""
    other = beside(db, draft)
    reason = _why_it_stays(db, draft, other, actor=actor, at=at) if other else ""
    if other and reason:
        raise NewerDraftError(reason, called(draft), draft_id=other.id)


def newer_in_the_way(db: Database, draft: Draft, *, actor: Actor, at: datetime) -> NewerDraftError | None:
    """Return why a rejected draft can not come back beside a newer one of its article; None where none keeps it."""
    try:
        check_alone(db, draft, actor=actor, at=at)
    except NewerDraftError as error:
        return error
    return None


@contextmanager
def in_place_of_newer(db: Database, draft: Draft, *, actor: Actor, at: datetime) -> Iterator[None]:
    """Supersede the newer draft of the article, if there is one, before what is done inside makes this one pending.

    All of it is one transaction, the caller's. Whom the newer draft was for, this one is for.
    """
    newer = beside(db, draft)
    if newer is not None:
        _supersede(db, newer, actor=actor, at=at)
    yield
    if newer is not None:
        follow(db, draft.id, newer, actor=actor, at=at)


def _supersede(db: Database, newer: Draft, *, actor: Actor, at: datetime) -> None:
    if newer.claimed_by not in ("", actor.name):  # a lease that ran out: the log says from whom it is taken
        claim(db, newer.id, actor=actor, at=at)
    before, version = str(newer.state), newer.version + 1
    facts = Facts(state=str(DraftState.SUPERSEDED), state_before=before, version=version, reason=REASON)
    append(db, Entry("superseded", actor, at, newer.article_id, newer.id, newer.revision.sha256, facts))
    set_state(db, newer.id, DraftState.SUPERSEDED, at=at)


def beside(db: Database, draft: Draft) -> Draft | None:
    """Return the other draft of the article that waits or is reviewed."""
    found = db.conn.execute(_IN_THE_WAY, (draft.article_id, draft.id)).fetchone()
    return load_draft(db, found[0]) if found else None


def _why_it_stays(db: Database, draft: Draft, other: Draft, *, actor: Actor, at: datetime) -> str:
    """Return in words why the other draft does not make way, or ''."""
    if other.id < draft.id:
        return "the draft before it waits again" if other.state is DraftState.PENDING else "the draft before it stands"
    decisions = [one for one in of_draft(db, other.id) if one.act in DECISIONS]
    if other.state is DraftState.REVIEWED:
        return f"{_who(decisions[-1], actor)} approved the newer draft"
    if other.claimed_by not in ("", actor.name) and other.claim_expires_at and other.claim_expires_at > at:
        return f"{other.claimed_by} has the newer draft in hand"
    typing = others_typing(db, other.id, actor=actor)
    touched = _decided(decisions, actor) or (f"{typing} began to edit the newer draft" if typing else "")
    if draft.state is DraftState.REJECTED:
        return touched
    return f"{touched or 'a newer draft waits'}; it has to be rejected first"  # by the log's rules none makes way here


def _decided(decisions: list[LogEntry], actor: Actor) -> str:
    """Return in words who decided on a draft that waits: anybody else, or the actor, whose decision stands."""
    foreign = [one for one in decisions if one.actor != actor]
    if foreign:
        return f"{foreign[-1].actor.name} {_did(foreign[-1])} the newer draft"
    standing, _ = stacks(decisions[::-1])
    mine = sorted(standing, key=lambda one: one.seq)
    return f"you {_did(mine[-1])} the newer draft" if mine else ""


def _did(decision: LogEntry) -> str:
    plain = decision.act in ("edited", "reopened") and not decision.facts.via
    return decision.act if plain else "decided on"


def _who(decision: LogEntry, actor: Actor) -> str:
    return "you" if decision.actor == actor else decision.actor.name
