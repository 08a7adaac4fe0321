"""An editor's sitting at the desk: what is open, claimed, typed and kept; decisions are in `session`.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlite_utils import Database

from db import claims, decisions, drafts, queue, working_copies
from db.errors import RefusedError, TakeawaysError
from db.records import Actor, Draft, DraftState
from review_tui.guidelines import Guidelines
from review_tui.open_draft import OpenDraft, Recheck, Standing
from review_tui.rounds import Rounds
from review_tui.settings import DeskSettings

RENEWALS_PER_LEASE = 5
"""A claim is renewed by activity, but not more often than this in one lease."""


@dataclass
class Sitting:
    """One editor at one desk."""

    db: Database
    actor: Actor
    settings: DeskSettings
    now: Callable[[], datetime]
    recheck: Recheck
    guidelines: Guidelines
    rounds: Rounds = field(init=False)
    open: OpenDraft | None = None
    saved_at: datetime | None = None
    """When the text on the screen, or the last decision, was committed."""
    _renewed_at: datetime | None = None
    _seen_change: int = -1

    def __post_init__(self) -> None:
        """Begin at the top of the queue."""
        self.rounds = Rounds(self.db, self.actor, self.now)

    def take_name(self, name: str) -> None:
        """Let `name` be who reviews; called before anything is opened."""
        self.actor = Actor(name)
        self.rounds = Rounds(self.db, self.actor, self.now)

    # -- what is there -----------------------------------------------------------------------------------------------

    def counts(self) -> queue.Counts:
        """Return how many drafts are free, mine, held by others, and so on."""
        return queue.counts(self.db, actor=self.actor, at=self.now())

    def rows(self, offset: int, limit: int) -> list[queue.QueueRow]:
        """Return rows of the queue in the session's view."""
        return queue.page(self.db, self.rounds.filters, offset=offset, limit=limit, at=self.now(), actor=self.actor)

    def others_acted(self) -> bool:
        """Return whether another process changed the database since this was last asked."""
        change = queue.change_counter(self.db)
        changed, self._seen_change = change != self._seen_change, change
        return changed

    def sheet(self) -> OpenDraft:
        """Return the draft on the desk; raises RefusedError where there is none."""
        if self.open is None:
            raise RefusedError("no draft is on the desk", hint="open one from the queue")
        return self.open

    # -- opening and leaving -----------------------------------------------------------------------------------------

    def open_draft(self, draft_id: int) -> OpenDraft:
        """Put a draft on the desk; claim it if it waits and nobody holds it; bring back what I typed before."""
        if self.open is not None and self.open.draft.id == draft_id:
            return self.open
        self.leave()
        self.saved_at = None
        try:
            draft = claims.claim(self.db, draft_id, actor=self.actor, at=self.now(), lease=self.settings.lease)
        except RefusedError:
            return self._lay_out(drafts.load_draft(self.db, draft_id), mine=False)
        return self._lay_out(draft, mine=True)

    def _lay_out(self, draft: Draft, *, mine: bool) -> OpenDraft:
        stored = Standing.of_draft(draft)
        copy = working_copies.kept(self.db, draft.id, actor=self.actor) if draft.state is DraftState.PENDING else None
        standing = Standing(copy.texts, copy.sources) if copy else stored
        if copy is not None and standing != stored:
            draft = replace(draft, version=copy.base_version)
        self.open = OpenDraft(draft, self.recheck, self.now(), standing, standing, mine=mine)
        if copy is not None:
            self.saved_at = copy.kept_at
        self._renewed_at = self.now()
        self.rounds.arrived(draft.id)
        return self.open

    def refresh(self, *, typing: bool = False) -> OpenDraft:
        """Read the open draft again, keeping what is typed and what was seen.

        With typed text on the screen the version stays the one that it was typed over, so that a save over somebody
        else's change is refused and shows both texts. Once no decision is due any more the screen shows what the record
        holds, for what is typed is not what is reviewed; it is kept first. `typing` leaves it on the screen till then.

        Raises:
            TakeawaysError: What is typed could not be kept; it then stays on the screen.
        """
        sheet = self.sheet()
        now = drafts.load_draft(self.db, sheet.draft.id)
        if sheet.unsaved and not typing and now.state is not DraftState.PENDING:
            self.keep()
            sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        if sheet.unsaved:
            sheet.draft = replace(
                sheet.draft,
                state=now.state,
                claimed_by=now.claimed_by,
                claim_expires_at=now.claim_expires_at,
                assigned_to=now.assigned_to,
                assignment=now.assignment,
            )
        else:
            sheet.draft = now
            sheet.standing = sheet.kept = Standing.of_draft(now)
        sheet.mine = sheet.decidable and now.claimed_by == self.actor.name
        sheet.refresh_flags()
        return sheet

    def go_on_with_mine(self) -> OpenDraft:
        """Put what is typed on top of what the record holds now; saving or approving it is the next act."""
        sheet = self.sheet()
        sheet.draft = drafts.load_draft(self.db, sheet.draft.id)
        sheet.mine = sheet.decidable and sheet.draft.claimed_by == self.actor.name
        sheet.refresh_flags()
        return sheet

    def leave(self) -> None:
        """Clear the desk: keep what is typed, give back the claim; one that can not be given back ends by itself.

        Raises:
            TakeawaysError: What is typed could not be kept; the draft then stays on the desk.
        """
        if self.open is None:
            return
        self.keep()
        if self.open.mine and self.open.decidable:
            with suppress(TakeawaysError):
                claims.release(self.db, self.open.draft.id, actor=self.actor, at=self.now())
        self.open = None

    def quit(self) -> None:
        """Clear the desk and give back every claim of mine; raises TakeawaysError as `leave` does."""
        self.leave()
        if self.actor.name:
            with suppress(TakeawaysError):
                claims.release_all(self.db, actor=self.actor, at=self.now())

    def forget_if_open(self, draft_id: int) -> None:
        """Clear the desk without a further act when this draft is on it, so that it is read afresh."""
        if self.open is not None and self.open.draft.id == draft_id:
            self.open = None

    # -- claims ------------------------------------------------------------------------------------------------------

    def active(self) -> None:
        """Renew the claim of the open draft, at most a few times per lease: activity holds it."""
        sheet, now = self.open, self.now()
        if sheet is None or not sheet.mine or not sheet.decidable or self._renewed_at is None:
            return
        if now - self._renewed_at < self.settings.lease / RENEWALS_PER_LEASE:
            return
        self._renewed_at = now
        try:
            claims.renew(self.db, sheet.draft.id, actor=self.actor, at=now, lease=self.settings.lease)
        except RefusedError:
            sheet.mine = False
        else:
            self.refresh()

    def claim_or_release(self) -> bool:
        """Claim the open draft, or give it back; return whether it is mine now. Raises ConflictError when another's."""
        sheet = self.sheet()
        if sheet.mine:
            claims.release(self.db, sheet.draft.id, actor=self.actor, at=self.now())
        else:
            claims.claim(self.db, sheet.draft.id, actor=self.actor, at=self.now(), lease=self.settings.lease)
        return self.refresh().mine

    def held_by_another(self) -> bool:
        """Return whether somebody else's claim on the open draft still holds."""
        draft = self.sheet().draft
        ends = draft.claim_expires_at
        return bool(draft.claimed_by) and draft.claimed_by != self.actor.name and ends is not None and ends > self.now()

    def take_over(self) -> OpenDraft:
        """Take the open draft over from its holder; the log says so. What I typed stays on the screen."""
        sheet = self.sheet()
        claims.take_over(self.db, sheet.draft.id, actor=self.actor, at=self.now(), lease=self.settings.lease)
        self._renewed_at = self.now()
        return self.refresh()

    # -- text --------------------------------------------------------------------------------------------------------

    def keep(self) -> bool:
        """Keep what is typed as mine in the database; return whether there was anything to keep.

        Raises:
            TakeawaysError: It could not be kept; the draft stays dirty and says why.
        """
        sheet = self.open
        if sheet is None or not sheet.dirty:
            return False
        at, standing = self.now(), sheet.standing
        try:
            if sheet.unsaved:
                working_copies.keep(
                    self.db,
                    sheet.draft.id,
                    standing.texts,
                    sources=standing.sources,
                    base_version=sheet.draft.version,
                    actor=self.actor,
                    at=at,
                )
            else:
                working_copies.drop(self.db, sheet.draft.id, actor=self.actor)
        except TakeawaysError as error:
            sheet.problem = error.message
            raise
        sheet.kept, sheet.problem, self.saved_at = standing, "", at
        return True

    def save(self) -> None:
        """Write what is typed into the draft itself, as a logged edit.

        Raises:
            ConflictError: Somebody else changed or holds the draft; the typed text stays on the desk.
        """
        sheet = self.sheet()
        if not sheet.unsaved:
            return
        self.keep()
        at = self.now()
        sheet.draft = decisions.edit(
            self.db,
            sheet.draft.id,
            sheet.texts,
            sources=sheet.standing.sources,
            flags=sheet.flags,
            version=sheet.draft.version,
            actor=self.actor,
            at=at,
            guidelines=self.guidelines.version,
        )
        sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        self.saved_at = at

    def drop_mine(self) -> None:
        """Drop what I typed; the screen shows what the record holds."""
        sheet = self.sheet()
        working_copies.drop(self.db, sheet.draft.id, actor=self.actor)
        sheet.draft = drafts.load_draft(self.db, sheet.draft.id)
        sheet.mine = sheet.decidable and sheet.draft.claimed_by == self.actor.name
        sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        sheet.refresh_flags()
