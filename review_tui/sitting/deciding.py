"""What an editor decides about the open draft, each a logged act.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from collections.abc import Callable, Sequence

from db.deciding import acts as decisions
from db.deciding import mending, planted
from db.deciding import undo as taking_back
from db.deciding.taken_out import taken_out, with_flags_of
from db.drafts.rows import load_draft
from db.drafts.texts import Three
from db.records import Draft, DraftState
from review_tui.sitting.guards import Reading, gentle_word
from review_tui.sitting.keeping import Keeping
from review_tui.sitting.open_draft import Flags, OpenDraft, Standing
from review_tui.sitting.place import Place
from review_tui.sitting.rounds import Rounds


class Deciding:
    """Approves, rejects, withdraws, reopens, takes back and does again."""

    def __init__(
        self, place: Place, keeping: Keeping, rounds: Rounds, *, open_draft: Callable[[int], OpenDraft]
    ) -> None:
        """Decide at `place`; what is reopened is put there by `open_draft`."""
        self._place = place
        self._keeping = keeping
        self._rounds = rounds
        self._open_draft = open_draft

    def reading(self) -> Reading:
        """Return how the open draft was looked at so far."""
        sheet = self._place.sheet()
        return Reading((self._place.now() - sheet.opened_at).total_seconds(), sheet.drawn_article.words, sheet.end_seen)

    def approve(self) -> str:
        """Approve exactly the texts on the screen; return a gentle word where it went doubtfully fast.

        Raises:
            ConflictError: Somebody else changed or holds the draft, or I typed other words for it at another desk.
        """
        self._keeping.check_elsewhere()
        sheet, reading = self._place.sheet(), self.reading()
        decisions.approve(
            self._place.db,
            sheet.draft.id,
            sheet.texts,
            sources=sheet.standing.sources,
            flags=sheet.flags,
            version=sheet.draft.version,
            actor=self._place.actor,
            at=self._place.now(),
            acknowledged=sheet.acknowledged_keys(),
            seconds=reading.seconds,
            end_seen=reading.end_seen,
            guidelines=self._place.guidelines.version,
        )
        self._decided()
        return gentle_word(reading, self._place.settings.words_per_minute)

    def revelation(self) -> str:
        """Return what the editor is told when the draft just decided held a planted error; empty for any other."""
        draft = self._place.sheet().draft
        if draft.state is not DraftState.REVEALED:
            return ""
        return planted.revelation(planted.planted_in(self._place.db, draft.id))

    def reject(self, reason: str, note: str, outcome: str) -> None:
        """Reject the open draft with a reason, a note, and what comes next: redraft, by_hand or never."""
        sheet, reading = self._place.sheet(), self.reading()
        decisions.reject(
            self._place.db,
            sheet.draft.id,
            reason=reason,
            note=note,
            outcome=outcome,
            version=sheet.draft.version,
            actor=self._place.actor,
            at=self._place.now(),
            seconds=reading.seconds,
            end_seen=reading.end_seen,
            guidelines=self._place.guidelines.version,
        )
        self._decided()

    def withdraw(self, note: str) -> None:
        """Take the open reviewed set out of every later export; the note says why."""
        sheet = self._place.sheet()
        decisions.withdraw(
            self._place.db,
            sheet.draft.id,
            note=note,
            version=sheet.draft.version,
            actor=self._place.actor,
            at=self._place.now(),
        )
        self._decided()

    def reopen(self) -> OpenDraft:
        """Bring the open decided draft back to pending, claimed by me; refused with the reason once exported."""
        sheet = self._place.sheet()
        decisions.reopen(
            self._place.db, sheet.draft.id, version=sheet.draft.version, actor=self._place.actor, at=self._place.now()
        )
        self._place.open = None
        opened = self._open_draft(sheet.draft.id)
        self._place.saved_at = self._place.now()
        return opened

    def draft_again(self) -> int:
        """Store the words of the open withdrawn set as a new draft, to be mended; return its number."""
        sheet, place = self._place.sheet(), self._place
        number = mending.draft_again(
            place.db, sheet.draft.id, version=sheet.draft.version, actor=place.actor, at=place.now()
        )
        place.saved_at = place.now()
        return number

    def _decided(self) -> None:
        sheet = self._place.sheet()
        self._rounds.decided(sheet.draft.id)
        sheet.draft = load_draft(self._place.db, sheet.draft.id)
        sheet.standing = sheet.kept = Standing.of_draft(sheet.draft)
        sheet.mine = False
        self._place.note_what_holds()
        sheet.flags = sheet.stored_flags()
        self._place.saved_at = self._place.now()

    def undo(self, entry: int | None = None) -> taking_back.Undone:
        """Take back my last decision, or the one with that number, as a new entry; refused once exported."""
        undone = taking_back.undo(
            self._place.db, actor=self._place.actor, at=self._place.now(), entry=entry, recheck=self._recheck_returned
        )
        self._place.saved_at = self._place.now()
        return undone

    def redo(self) -> taking_back.Undone:
        """Do again what I took back last."""
        undone = taking_back.redo(
            self._place.db, actor=self._place.actor, at=self._place.now(), recheck=self._recheck_returned
        )
        self._place.saved_at = self._place.now()
        return undone

    def _recheck_returned(self, draft: Draft, texts: Three, sources: Sequence[int]) -> Flags:
        """Return what the checks find in texts that come back to a draft."""
        one, two, three = sources
        found = self._place.recheck(Standing(texts, (one, two, three)), draft)
        others = [each for each in taken_out(self._place.db, draft.article_id) if each.draft_id != draft.id]
        return with_flags_of(found, texts, others)
