"""What an editor typed for the open draft: kept as theirs, written into the draft, or given up for another text.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from dataclasses import replace

from db.connection import writing
from db.deciding import acts as decisions
from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError, RefusedError, TakeawaysError
from db.records import Draft, DraftState
from review_tui.sitting.open_draft import OpenDraft, Standing, blanked
from review_tui.sitting.place import Place


class Keeping:
    """One editor's words at one desk."""

    def __init__(self, place: Place) -> None:
        """Keep what is typed at `place`."""
        self._place = place
        self.known: WorkingCopy | None = None
        """My copy of the open draft as this desk kept or read it last; one with other words is from elsewhere."""

    def keep(self) -> bool:
        """Keep what is typed as mine in the database; return whether there was anything to keep.

        Where an order blanked the draft meanwhile, what is typed goes from the desk too.

        Raises:
            ConflictError: I kept other words for this draft at another desk; they stand, and so does what is typed.
            TakeawaysError: It could not be kept; the draft stays dirty and says why.
        """
        sheet = self._place.open
        if sheet is None or not sheet.dirty:
            return False
        at, standing, known = self._place.now(), sheet.standing, self.known
        try:
            with writing(self._place.db):
                if sheet.unsaved:
                    self.check_elsewhere()
                    known = working_copies.keep(
                        self._place.db,
                        sheet.draft.id,
                        standing.texts,
                        sources=standing.sources,
                        base_version=sheet.draft.version,
                        actor=self._place.actor,
                        at=at,
                    )
                elif self.elsewhere() is None:
                    working_copies.drop(self._place.db, sheet.draft.id, actor=self._place.actor)
                    known = None
        except TakeawaysError as error:
            if isinstance(error, RefusedError) and self.forget_blanked(load_draft(self._place.db, sheet.draft.id)):
                return False
            sheet.problem = error.message
            raise
        # Only what was committed is known: a full disk may refuse the commit itself.
        self.known = known
        sheet.kept, sheet.problem, self._place.saved_at = standing, "", at
        return True

    def forget_blanked(self, now: Draft) -> bool:
        """Clear the desk of the draft's words where an order blanked them; return whether one did."""
        if blanked(now):
            self._place.sheet().blank(now)
            self.known = None
        return blanked(now)

    def elsewhere(self) -> WorkingCopy | None:
        """Return the words that I kept for the open draft at another desk since this one last kept or read mine."""
        sheet = self._place.sheet()
        copy = working_copies.kept(self._place.db, sheet.draft.id, actor=self._place.actor)
        known = (sheet.texts, self.known.texts if self.known else None)
        return None if copy is None or copy.texts in known else copy

    def check_elsewhere(self) -> None:
        """Raise ConflictError where the next act would drop words that I kept at another desk."""
        if self.elsewhere() is not None:
            raise ConflictError(
                "other words that you typed for this draft are kept", hint="both are shown before one of them goes"
            )

    def save(self) -> bool:
        """Write what is typed into the draft itself, as a logged edit; return whether there was anything to write.

        Raises:
            ConflictError: Somebody else changed or holds the draft; the typed text stays on the desk.
        """
        sheet = self._place.sheet()
        if not sheet.unsaved:
            self.keep()
            return False
        self.check_elsewhere()
        self.keep()
        if blanked(sheet.draft):
            raise RefusedError("the draft was redacted by order")
        at = self._place.now()
        sheet.draft = decisions.edit(
            self._place.db,
            sheet.draft.id,
            sheet.texts,
            sources=sheet.standing.sources,
            flags=sheet.flags,
            version=sheet.draft.version,
            actor=self._place.actor,
            at=at,
            guidelines=self._place.guidelines.version,
        )
        sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        self._place.saved_at, self.known = at, None
        return True

    def go_on_with_mine(self, over: WorkingCopy | None = None) -> OpenDraft:
        """Put what is typed on top of what the record holds now; saving or approving it is the next act.

        With `over`, my words from another desk, put it in their place instead.
        """
        sheet = self._place.sheet()
        if over is not None:
            self.known, sheet.kept = over, Standing(over.texts, over.sources)
            self.keep()
            return sheet
        sheet.draft = load_draft(self._place.db, sheet.draft.id)
        sheet.refresh_flags()
        return self._place.note_whose()

    def drop_mine(self, there: WorkingCopy | None = None) -> None:
        """Drop what I typed; the screen shows what the record holds, or my words from another desk."""
        if there is None:
            self.check_elsewhere()
            self._drop_copy()
        sheet = self._place.sheet()
        self._show(*laid(load_draft(self._place.db, sheet.draft.id), there))
        self.known = there
        self._place.note_whose()

    def refresh(self, *, typing: bool = False) -> OpenDraft:
        """Read the open draft again, keeping what is typed and what was seen.

        With typed text on the screen the version stays the one that it was typed over, so that a save over somebody
        else's change is refused and shows both texts; the same words in the record are no change to mine. Once no
        decision is due any more the screen shows what the record holds, for what is typed is not what is reviewed; it
        is kept first. `typing` leaves it on the screen till then.

        Raises:
            TakeawaysError: What is typed could not be kept; it then stays on the screen.
        """
        sheet = self._place.sheet()
        now = load_draft(self._place.db, sheet.draft.id)
        if self.forget_blanked(now):
            return self._place.note_whose()
        out_of_hand = now.state is not DraftState.PENDING and not typing
        if now.texts == sheet.texts and now.version != sheet.draft.version:
            self._taken_up()
        elif out_of_hand or not sheet.unsaved:
            self.keep()
            self.known = None if sheet.unsaved else self.known
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
            return self._place.note_whose()
        self._show(now, Standing.of_draft(now))
        return self._place.note_whose()

    def _show(self, draft: Draft, standing: Standing) -> None:
        """Put a text that the database holds on the screen; errors of a changed one must be acknowledged anew."""
        sheet = self._place.sheet()
        sheet.draft = draft
        sheet.stand(standing)
        sheet.kept, sheet.problem = standing, ""
        sheet.refresh_flags()

    def _taken_up(self) -> None:
        """Forget my copy of words that the record has now."""
        if self.known is not None and self.elsewhere() is None:
            self._drop_copy()
        self.known = None

    def _drop_copy(self) -> None:
        working_copies.drop(self._place.db, self._place.sheet().draft.id, actor=self._place.actor)
        self.known = None


def laid(draft: Draft, copy: WorkingCopy | None) -> tuple[Draft, Standing]:
    """Return a draft as it is shown, and what stands: my copy with the version that it was typed over, or the record's.

    A save over somebody else's change is thereby refused, and shows both texts.
    """
    stored = Standing.of_draft(draft)
    standing = Standing(copy.texts, copy.sources) if copy else stored
    if copy is not None and standing != stored:
        draft = replace(draft, version=copy.base_version)
    return draft, standing
