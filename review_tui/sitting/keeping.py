"""What an editor typed for the open draft: kept as theirs, written into the draft, or given up for another text.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlite_utils import Database

from db.connection import writing
from db.deciding import acts as decisions
from db.drafts import saving as drafts
from db.drafts import working_copies
from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError, RefusedError, TakeawaysError
from db.exports import why_not
from db.records import Actor, Draft, DraftState
from review_tui.guidelines import Guidelines
from review_tui.settings import DeskSettings
from review_tui.sitting.open_draft import OpenDraft, Recheck, Standing, blanked


@dataclass
class Keeping:
    """One editor's words at one desk."""

    db: Database
    actor: Actor
    settings: DeskSettings
    now: Callable[[], datetime]
    recheck: Recheck
    guidelines: Guidelines
    open: OpenDraft | None = None
    saved_at: datetime | None = None
    """When the text on the screen, or the last decision, was committed."""
    _known: WorkingCopy | None = None
    """My copy of the open draft as this desk kept or read it last; one with other words is from elsewhere."""

    def sheet(self) -> OpenDraft:
        """Return the draft on the desk; raises RefusedError where there is none."""
        if self.open is None:
            raise RefusedError("no draft is on the desk", hint="open one from the queue")
        return self.open

    def keep(self) -> bool:
        """Keep what is typed as mine in the database; return whether there was anything to keep.

        Where an order blanked the draft meanwhile, what is typed goes from the desk too.

        Raises:
            ConflictError: I kept other words for this draft at another desk; they stand, and so does what is typed.
            TakeawaysError: It could not be kept; the draft stays dirty and says why.
        """
        sheet = self.open
        if sheet is None or not sheet.dirty:
            return False
        at, standing, known = self.now(), sheet.standing, self._known
        try:
            with writing(self.db):
                if sheet.unsaved:
                    self.check_elsewhere()
                    known = working_copies.keep(
                        self.db,
                        sheet.draft.id,
                        standing.texts,
                        sources=standing.sources,
                        base_version=sheet.draft.version,
                        actor=self.actor,
                        at=at,
                    )
                elif self.elsewhere() is None:
                    working_copies.drop(self.db, sheet.draft.id, actor=self.actor)
                    known = None
        except TakeawaysError as error:
            if isinstance(error, RefusedError) and self.forget_blanked(drafts.load_draft(self.db, sheet.draft.id)):
                return False
            sheet.problem = error.message
            raise
        # Only what was committed is known: a full disk may refuse the commit itself.
        self._known = known
        sheet.kept, sheet.problem, self.saved_at = standing, "", at
        return True

    def note_what_holds(self) -> None:
        """Note what besides a decision keeps the open draft from leaving: a second look, a gate, an embargo."""
        sheet = self.sheet()
        may_leave = sheet.draft.state in (DraftState.PENDING, DraftState.REVIEWED) and not blanked(sheet.draft)
        reasons = why_not(self.db, sheet.draft.id, at=self.now()).split("; ") if may_leave else []
        sheet.held_back = "; ".join(reason for reason in reasons if reason != f"it is {sheet.draft.state}")

    def forget_blanked(self, now: Draft) -> bool:
        """Clear the desk of the draft's words where an order blanked them; return whether one did."""
        if blanked(now):
            self.sheet().blank(now)
            self._known = None
        return blanked(now)

    def elsewhere(self) -> WorkingCopy | None:
        """Return the words that I kept for the open draft at another desk since this one last kept or read mine."""
        sheet = self.sheet()
        copy = working_copies.kept(self.db, sheet.draft.id, actor=self.actor)
        known = (sheet.texts, self._known.texts if self._known else None)
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
        sheet = self.sheet()
        if not sheet.unsaved:
            self.keep()
            return False
        self.check_elsewhere()
        self.keep()
        if blanked(sheet.draft):
            raise RefusedError("the draft was redacted by order")
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
        self.saved_at, self._known = at, None
        return True

    def go_on_with_mine(self, over: WorkingCopy | None = None) -> OpenDraft:
        """Put what is typed on top of what the record holds now; saving or approving it is the next act.

        With `over`, my words from another desk, put it in their place instead.
        """
        sheet = self.sheet()
        if over is not None:
            self._known, sheet.kept = over, Standing(over.texts, over.sources)
            self.keep()
            return sheet
        sheet.draft = drafts.load_draft(self.db, sheet.draft.id)
        sheet.refresh_flags()
        return self._whose()

    def drop_mine(self, there: WorkingCopy | None = None) -> None:
        """Drop what I typed; the screen shows what the record holds, or my words from another desk."""
        if there is None:
            self.check_elsewhere()
            self._drop_copy()
        sheet = self.sheet()
        self._show(*laid(drafts.load_draft(self.db, sheet.draft.id), there))
        self._known = there
        self._whose()

    def _show(self, draft: Draft, standing: Standing) -> None:
        """Put a text that the database holds on the screen; errors of a changed one must be acknowledged anew."""
        sheet = self.sheet()
        sheet.draft = draft
        sheet.stand(standing)
        sheet.kept, sheet.problem = standing, ""
        sheet.refresh_flags()

    def _whose(self) -> OpenDraft:
        sheet = self.sheet()
        self.note_what_holds()
        sheet.mine = sheet.decidable and sheet.draft.claimed_by == self.actor.name
        return sheet

    def _taken_up(self) -> None:
        """Forget my copy of words that the record has now."""
        if self._known is not None and self.elsewhere() is None:
            self._drop_copy()
        self._known = None

    def _drop_copy(self) -> None:
        working_copies.drop(self.db, self.sheet().draft.id, actor=self.actor)
        self._known = None


def laid(draft: Draft, copy: WorkingCopy | None) -> tuple[Draft, Standing]:
    """Return a draft as it is shown, and what stands: my copy with the version that it was typed over, or the record's.

    A save over somebody else's change is thereby refused, and shows both texts.
    """
    stored = Standing.of_draft(draft)
    standing = Standing(copy.texts, copy.sources) if copy else stored
    if copy is not None and standing != stored:
        draft = replace(draft, version=copy.base_version)
    return draft, standing
