"""An editor's claims: held by activity, given back, taken over."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from db.drafts import claims
from db.errors import BusyError, RefusedError, TakeawaysError
from review_tui.sitting.keeping import Keeping
from review_tui.sitting.open_draft import OpenDraft
from review_tui.sitting.place import Place

RENEWALS_PER_LEASE = 5
"""A claim is renewed by activity, but not more often than this in one lease."""
TRIES_PER_RENEWAL = 6
"""A renewal that another process hindered is tried again by activity, but not more often than this: each try waits."""


class Claiming:
    """Who has the drafts of one desk."""

    def __init__(self, place: Place, keeping: Keeping) -> None:
        """Claim for the editor at `place`; what `keeping` has of the open draft is read again then."""
        self._place = place
        self._keeping = keeping
        self._renew_from: datetime | None = None
        """From when on activity renews the claim of the open draft."""
        self.not_given_back: set[int] = set()
        """Drafts that left the desk while another process kept their claims from being given back."""

    def active(self) -> None:
        """Renew the claim of the open draft, at most a few times per lease: activity holds it.

        Nothing else is taken from the record here: an act is on the texts and the version that are on the screen.

        Raises:
            TakeawaysError: It could not be written down, and not because another process is writing: that passes.
        """
        sheet, now = self._place.open, self._place.now()
        if sheet is None or not sheet.mine or not sheet.decidable or self._renew_from is None or now < self._renew_from:
            return
        self.renew_later()
        try:
            ends = claims.renew(
                self._place.db, sheet.draft.id, actor=self._place.actor, at=now, lease=self._place.settings.lease
            )
        except RefusedError:
            sheet.mine = False
        except BusyError:
            self.renew_later(TRIES_PER_RENEWAL)
        else:
            sheet.draft = replace(sheet.draft, claim_expires_at=ends)

    def renew_later(self, tries: int = 1) -> None:
        """Renew the claim no sooner than a part of the lease from now."""
        self._renew_from = self._place.now() + self._place.settings.lease / RENEWALS_PER_LEASE / tries

    def claim_or_release(self) -> bool:
        """Claim the open draft, or give it back; return whether it is mine now. Raises ConflictError when another's."""
        sheet = self._place.sheet()
        if sheet.mine:
            claims.release(self._place.db, sheet.draft.id, actor=self._place.actor, at=self._place.now())
        else:
            place, lease = self._place, self._place.settings.lease
            claims.claim(place.db, sheet.draft.id, actor=place.actor, at=place.now(), lease=lease)
        return self._keeping.refresh().mine

    def held_by_another(self) -> bool:
        """Return whether somebody else's claim on the open draft still holds."""
        place, draft = self._place, self._place.sheet().draft
        ends = draft.claim_expires_at
        return draft.claimed_by not in ("", place.actor.name) and ends is not None and ends > place.now()

    def take_over(self) -> OpenDraft:
        """Take the open draft over from its holder; the log says so. What I typed stays on the screen."""
        place, lease = self._place, self._place.settings.lease
        claims.take_over(place.db, place.sheet().draft.id, actor=place.actor, at=place.now(), lease=lease)
        self.renew_later()
        return self._keeping.refresh()

    def give_back_the_rest(self) -> None:
        """Give back what could not be given back before: whoever hindered it does so no longer."""
        for draft_id in sorted(self.not_given_back):
            self._release(draft_id)

    def give_back(self, draft_id: int, *, hindered: bool) -> None:
        """Give a draft back, where another process does not hinder that; then it is given back with the rest."""
        self.not_given_back.add(draft_id)
        if not hindered:
            self._release(draft_id)

    def give_back_all(self) -> None:
        """Give back every claim of mine."""
        if self._place.actor.name:
            with suppress(TakeawaysError):
                claims.release_all(self._place.db, actor=self._place.actor, at=self._place.now())

    def _release(self, draft_id: int) -> None:
        with suppress(TakeawaysError):
            claims.release(self._place.db, draft_id, actor=self._place.actor, at=self._place.now())
            self.not_given_back.discard(draft_id)
