"""The review without a terminal: one editor's session on the record, every act a method, every answer a value.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from db.deciding import acts as decisions
from db.deciding import planted
from db.deciding import undo as taking_back
from db.drafts import saving as drafts
from db.drafts.texts import Three
from db.records import Draft, DraftState
from review_tui.sitting.guards import Reading, gentle_word
from review_tui.sitting.open_draft import Flags, OpenDraft, Standing
from review_tui.sitting.sitting import Sitting


@dataclass
class Session(Sitting):
    """What an editor decides, on top of what lies on the desk."""

    def reading(self) -> Reading:
        """Return how the open draft was looked at so far."""
        sheet = self.sheet()
        return Reading((self.now() - sheet.opened_at).total_seconds(), sheet.story.words, sheet.end_seen)

    def approve(self) -> str:
        """Approve exactly the texts on the screen; return a gentle word where it went doubtfully fast.

        Raises:
            ConflictError: Somebody else changed or holds the draft, or I typed other words for it at another desk.
        """
        self.check_elsewhere()
        sheet, reading = self.sheet(), self.reading()
        decisions.approve(
            self.db,
            sheet.draft.id,
            sheet.texts,
            sources=sheet.standing.sources,
            flags=sheet.flags,
            version=sheet.draft.version,
            actor=self.actor,
            at=self.now(),
            acknowledged=sheet.acknowledged_keys(),
            seconds=reading.seconds,
            end_seen=reading.end_seen,
            guidelines=self.guidelines.version,
        )
        self._decided()
        return gentle_word(reading, self.settings.words_per_minute)

    def revelation(self) -> str:
        """Return what the editor is told when the draft just decided held a planted error; empty for any other."""
        draft = self.sheet().draft
        if draft.state is not DraftState.REVEALED:
            return ""
        return planted.revelation(planted.planted_in(self.db, draft.id))

    def reject(self, reason: str, note: str, outcome: str) -> None:
        """Reject the open draft with a reason, a note, and what comes next: redraft, by_hand or never."""
        sheet, reading = self.sheet(), self.reading()
        decisions.reject(
            self.db,
            sheet.draft.id,
            reason=reason,
            note=note,
            outcome=outcome,
            version=sheet.draft.version,
            actor=self.actor,
            at=self.now(),
            seconds=reading.seconds,
            end_seen=reading.end_seen,
            guidelines=self.guidelines.version,
        )
        self._decided()

    def withdraw(self, note: str) -> None:
        """Take the open reviewed set out of every later export; the note says why."""
        sheet = self.sheet()
        decisions.withdraw(
            self.db, sheet.draft.id, note=note, version=sheet.draft.version, actor=self.actor, at=self.now()
        )
        self._decided()

    def reopen(self) -> OpenDraft:
        """Bring the open decided draft back to pending, claimed by me; refused with the reason once exported."""
        sheet = self.sheet()
        decisions.reopen(self.db, sheet.draft.id, version=sheet.draft.version, actor=self.actor, at=self.now())
        self.open = None
        opened = self.open_draft(sheet.draft.id)
        self.saved_at = self.now()
        return opened

    def _decided(self) -> None:
        sheet = self.sheet()
        self.rounds.decided(sheet.draft.id)
        sheet.draft = drafts.load_draft(self.db, sheet.draft.id)
        sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        sheet.mine = False
        self.note_what_holds()
        sheet.flags = sheet.stored_flags()
        self.saved_at = self.now()

    def undo(self, entry: int | None = None) -> taking_back.Undone:
        """Take back my last decision, or the one with that number, as a new entry; refused once exported."""
        undone = taking_back.undo(self.db, actor=self.actor, at=self.now(), entry=entry, recheck=self._recheck_returned)
        self.saved_at = self.now()
        return undone

    def redo(self) -> taking_back.Undone:
        """Do again what I took back last."""
        undone = taking_back.redo(self.db, actor=self.actor, at=self.now(), recheck=self._recheck_returned)
        self.saved_at = self.now()
        return undone

    def _recheck_returned(self, draft: Draft, texts: Three, sources: Sequence[int]) -> Flags:
        """Return what the checks find in texts that come back to a draft."""
        one, two, three = sources
        return self.recheck(Standing(texts, (one, two, three)), draft)
