"""Leases drafts to editors, so that two people never review the same one; every claim is one locked statement."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlite_utils import Database

from db.connection import writing
from db.drafts.rows import load_draft
from db.errors import ConflictError, NotFoundError, RefusedError
from db.facts import Facts
from db.log import Entry, append
from db.records import CLAIM_LEASE, Actor, Draft
from db.times import moment, stamp


class _Held(NamedTuple):
    """A draft, as far as its claim goes by it."""

    id: int
    article_id: int
    state: str
    owner: str
    """Whose lease it is, or was last; empty where nobody has any."""
    expires: str
    sha256: str
    headline: str
    source_id: str

    @property
    def name(self) -> str:
        """Return by what an editor knows it."""
        return _name(self.headline, self.source_id)


def claim(db: Database, draft_id: int, *, actor: Actor, at: datetime, lease: timedelta = CLAIM_LEASE) -> Draft:
    """Return the draft, leased to the actor; a lease of one's own is renewed, an expired one of somebody else ends.

    Raises:
        ConflictError: somebody else holds it.
        RefusedError: it is not pending.
    """
    with writing(db):
        held = _holder(db, draft_id)
        if held.state != "pending":
            raise RefusedError(f"only pending drafts are claimed, this one is {held.state}: {held.name}")
        if held.owner and held.owner != actor.name and held.expires > stamp(at):
            raise ConflictError(
                f"{held.owner} has it in hand for {_minutes(held, at)} min more: {held.name}",
                hint="take it over, or go on",
            )
        renewed = held.owner == actor.name and held.expires > stamp(at)
        _lease(db, draft_id, actor, at + lease)
        if not renewed:
            _log(db, "claimed", held, actor, at)
        return load_draft(db, draft_id)


def renew(db: Database, draft_id: int, *, actor: Actor, at: datetime, lease: timedelta = CLAIM_LEASE) -> datetime:
    """Return until when the actor's claim holds now; raises ConflictError when it is no longer the actor's."""
    with writing(db):
        held = _holder(db, draft_id)
        if held.owner != actor.name:
            raise ConflictError(_lost(held))
        _lease(db, draft_id, actor, at + lease)
    return at + lease


def release(db: Database, draft_id: int, *, actor: Actor, at: datetime) -> bool:
    """Give the draft back; returns whether the actor held it."""
    with writing(db) as connection:
        held = _holder(db, draft_id)
        if held.owner != actor.name:
            return False
        connection.execute("UPDATE drafts SET claim_owner = '', claim_expires_at = '' WHERE id = ?", (draft_id,))
        _log(db, "released", held, actor, at)
    return True


def release_all(db: Database, *, actor: Actor, at: datetime) -> int:
    """Give back everything the actor holds; returns how many."""
    with writing(db) as connection:
        held = connection.execute(
            "SELECT id FROM drafts WHERE state = 'pending' AND claim_owner = ? ORDER BY id", (actor.name,)
        ).fetchall()
        return sum(release(db, draft_id, actor=actor, at=at) for (draft_id,) in held)


def take_over(db: Database, draft_id: int, *, actor: Actor, at: datetime, lease: timedelta = CLAIM_LEASE) -> Draft:
    """Return the draft, leased to the actor although somebody else holds it; logged with the former owner."""
    with writing(db):
        held = _holder(db, draft_id)
        if held.owner in ("", actor.name) or held.expires <= stamp(at):
            return claim(db, draft_id, actor=actor, at=at, lease=lease)
        _lease(db, draft_id, actor, at + lease)
        _log(db, "taken_over", held, actor, at)
        return load_draft(db, draft_id)


def check_claim(draft: Draft, *, actor: Actor, at: datetime) -> None:
    """Raise ConflictError when somebody else holds the draft."""
    if draft.claimed_by and draft.claimed_by != actor.name and draft.claim_expires_at and draft.claim_expires_at > at:
        raise ConflictError(
            f"{draft.claimed_by} has it in hand: {called(draft)}",
            hint="your text is kept; take the draft over to go on",
        )


def _holder(db: Database, draft_id: int) -> _Held:
    row = db.conn.execute(
        "SELECT d.id, d.article_id, d.state, d.claim_owner, d.claim_expires_at, r.sha256, r.headline,"
        " a.source_id FROM drafts AS d"
        " JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.id = d.article_id WHERE d.id = ?",
        (draft_id,),
    ).fetchone()
    if row is None:
        raise NotFoundError(f"no draft has the id {draft_id}")
    return _Held(*row)


def _lease(db: Database, draft_id: int, actor: Actor, until: datetime) -> None:
    if not actor.name.strip():
        raise RefusedError("a claim needs a name", hint="takeaways review --as NAME")
    db.conn.execute(
        "UPDATE drafts SET claim_owner = ?, claim_expires_at = ? WHERE id = ?", (actor.name, stamp(until), draft_id)
    )


def _log(db: Database, act: str, held: _Held, actor: Actor, at: datetime) -> None:
    former = held.owner if held.owner != actor.name else ""
    entry = Entry(act, actor, at, held.article_id, held.id, held.sha256, Facts(former_owner=former))
    append(db, entry)


def _lost(held: _Held) -> str:
    if held.owner:
        return f"{held.owner} has it in hand now: {held.name}"
    return f"no longer yours, and {held.state}: {held.name}"


def called(draft: Draft) -> str:
    """Return by what an editor knows a draft: its article's headline, or the source id of one without."""
    return _name(draft.revision.text.headline, draft.revision.text.source_id)


def _name(headline: str, source_id: str) -> str:
    """Return by what an editor knows a draft: its article's headline on one line, or the source id of one without."""
    return " ".join(headline.split()) or source_id


def _minutes(held: _Held, at: datetime) -> int:
    """Return for how long the claim holds, rounded up."""
    return int(-(-(moment(held.expires) - at) // timedelta(minutes=1)))
