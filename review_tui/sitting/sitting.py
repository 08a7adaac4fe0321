"""An editor's sitting at the desk: what is open and claimed; words are in `keeping`, decisions in `session`.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.drafts import claims, queue, working_copies
from db.drafts import saving as drafts
from db.drafts.working_copies import WorkingCopy
from db.errors import BusyError, RefusedError, TakeawaysError
from db.records import Actor, Draft, DraftState
from review_tui.sitting.keeping import Keeping, laid
from review_tui.sitting.open_draft import OpenDraft, Standing
from review_tui.sitting.rounds import Rounds

RENEWALS_PER_LEASE = 5
"""A claim is renewed by activity, but not more often than this in one lease."""
TRIES_PER_RENEWAL = 6
"""A renewal that another process hindered is tried again by activity, but not more often than this: each try waits."""


@dataclass
class Sitting(Keeping):
    """One editor at one desk."""

    rounds: Rounds = field(init=False)
    _renew_from: datetime | None = None
    """From when on activity renews the claim of the open draft."""
    _seen_change: int = -1
    not_given_back: set[int] = field(default_factory=set)
    """Drafts that left the desk while another process kept their claims from being given back."""

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
        if changed:
            self._give_back_the_rest()
        return changed

    def _give_back_the_rest(self) -> None:
        """Give back what could not be given back before: whoever hindered it does so no longer."""
        for draft_id in sorted(self.not_given_back):
            with suppress(TakeawaysError):
                claims.release(self.db, draft_id, actor=self.actor, at=self.now())
                self.not_given_back.discard(draft_id)

    # -- opening and leaving -----------------------------------------------------------------------------------------

    def open_draft(self, draft_id: int) -> OpenDraft:
        """Put a draft on the desk; claim it if it waits and nobody holds it; bring back what I typed before.

        What another process keeps me from claiming can be read, and claimed later. The draft before stays on the desk
        until the next one is there.

        Raises:
            TakeawaysError: What is typed could not be kept, or the draft can not be opened.
        """
        if self.open is not None and self.open.draft.id == draft_id:
            return self.open
        self.keep()
        hindered = False
        try:
            draft = claims.claim(self.db, draft_id, actor=self.actor, at=self.now(), lease=self.settings.lease)
        except (RefusedError, BusyError) as error:
            hindered = isinstance(error, BusyError)
            draft = drafts.load_draft(self.db, draft_id)
        sheet, copy = self._laid_out(draft)
        self.leave(hindered=hindered)
        self.not_given_back.discard(draft_id)
        if not hindered:
            self._give_back_the_rest()
        self.open, self._known = sheet, copy
        self.note_what_holds()
        self.saved_at = copy.kept_at if copy else None
        self._renew_later()
        self.rounds.arrived(draft_id)
        return sheet

    def _laid_out(self, draft: Draft) -> tuple[OpenDraft, WorkingCopy | None]:
        waits = draft.state is DraftState.PENDING
        copy = working_copies.kept(self.db, draft.id, actor=self.actor) if waits else None
        shown, standing = laid(draft, copy)
        mine = waits and draft.claimed_by == self.actor.name
        return OpenDraft(shown, self.recheck, self.now(), standing, standing, mine=mine), copy

    def refresh(self, *, typing: bool = False) -> OpenDraft:
        """Read the open draft again, keeping what is typed and what was seen.

        With typed text on the screen the version stays the one that it was typed over, so that a save over somebody
        else's change is refused and shows both texts; the same words in the record are no change to mine. Once no
        decision is due any more the screen shows what the record holds, for what is typed is not what is reviewed; it
        is kept first. `typing` leaves it on the screen till then.

        Raises:
            TakeawaysError: What is typed could not be kept; it then stays on the screen.
        """
        sheet = self.sheet()
        now = drafts.load_draft(self.db, sheet.draft.id)
        if self.forget_blanked(now):
            return self._whose()
        out_of_hand = now.state is not DraftState.PENDING and not typing
        if now.texts == sheet.texts and now.version != sheet.draft.version:
            self._taken_up()
        elif out_of_hand or not sheet.unsaved:
            self.keep()
            self._known = None if sheet.unsaved else self._known
        else:
            sheet.draft = replace(
                sheet.draft,
                state=now.state,
                claimed_by=now.claimed_by,
                claim_expires_at=now.claim_expires_at,
                assigned_to=now.assigned_to,
                assignment=now.assignment,
            )
            sheet.refresh_flags()
            return self._whose()
        self._show(now, Standing.of_draft(now))
        return self._whose()

    def leave(self, *, hindered: bool = False) -> None:
        """Clear the desk: keep what is typed, give back the claim; one that can not be given back ends by itself.

        Where another process hinders that, or did so just now (`hindered`) and would be waited for once more, it is
        given back when that one has written.

        Raises:
            TakeawaysError: What is typed could not be kept; the draft then stays on the desk.
        """
        if self.open is None:
            return
        self.keep()
        if self.open.mine and self.open.decidable:
            number = self.open.draft.id
            self.not_given_back.add(number)
            if not hindered:
                with suppress(TakeawaysError):
                    claims.release(self.db, number, actor=self.actor, at=self.now())
                    self.not_given_back.discard(number)
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
        """Renew the claim of the open draft, at most a few times per lease: activity holds it.

        Nothing else is taken from the record here: an act is on the texts and the version that are on the screen.

        Raises:
            TakeawaysError: It could not be written down, and not because another process is writing: that passes.
        """
        sheet, now = self.open, self.now()
        if sheet is None or not sheet.mine or not sheet.decidable or self._renew_from is None or now < self._renew_from:
            return
        self._renew_later()
        try:
            ends = claims.renew(self.db, sheet.draft.id, actor=self.actor, at=now, lease=self.settings.lease)
        except RefusedError:
            sheet.mine = False
        except BusyError:
            self._renew_later(TRIES_PER_RENEWAL)
        else:
            sheet.draft = replace(sheet.draft, claim_expires_at=ends)

    def _renew_later(self, tries: int = 1) -> None:
        self._renew_from = self.now() + self.settings.lease / RENEWALS_PER_LEASE / tries

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
        self._renew_later()
        return self.refresh()
