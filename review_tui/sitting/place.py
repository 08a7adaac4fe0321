"""What lies on an editor's desk: whose it is, on which record, which draft is open, and when its words were kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from sqlite_utils import Database

from db.deciding.taken_out import taken_out
from db.errors import RefusedError
from db.exports import approval_of, why_not
from db.history import LogFilters, entries
from db.log import LogEntry
from db.records import Actor, Draft, DraftState
from review_tui.guidelines import Guidelines
from review_tui.keys.guard import KeyGuard
from review_tui.settings import DeskSettings
from review_tui.sitting.open_draft import OpenDraft, Recheck, blanked


@dataclass
class Place:
    """One editor's place at one desk; what is done at it, by `keeping`, `claiming` and `deciding`, changes it."""

    db: Database
    actor: Actor
    settings: DeskSettings
    now: Callable[[], datetime]
    recheck: Recheck
    guidelines: Guidelines
    clock: Callable[[], float] = monotonic
    """The seconds that keys are timed with."""
    open: OpenDraft | None = None
    saved_at: datetime | None = None
    """When the text on the screen, or the last decision, was committed."""

    def key_guard(self) -> KeyGuard:
        """Return what tells keys from typed text on a screen that comes up here."""
        return KeyGuard(self.settings.burst, self.settings.stray, self.settings.fresh, self.clock)

    def sheet(self) -> OpenDraft:
        """Return the draft on the desk; raises RefusedError where there is none."""
        if self.open is None:
            raise RefusedError("no draft is on the desk", hint="open one from the queue")
        return self.open

    def note_what_holds(self) -> None:
        """Note who approved the open draft, what besides keeps it from leaving, and what its article's drafts lost."""
        sheet = self.sheet()
        sheet.sets = tuple(taken_out(self.db, sheet.draft.article_id))
        may_leave = sheet.draft.state in (DraftState.PENDING, DraftState.REVIEWED) and not blanked(sheet.draft)
        reasons = why_not(self.db, sheet.draft.id, at=self.now()).split("; ") if may_leave else []
        sheet.held_back = "; ".join(reason for reason in reasons if reason != f"it is {sheet.draft.state}")
        sheet.approval = self._approval(sheet.draft)

    def _approval(self, draft: Draft) -> LogEntry | None:
        """Return the approval that a person gave, however often it was undone; None where the draft is not reviewed."""
        wanted = LogFilters(acts=("approved",), draft_id=draft.id)
        found = entries(self.db, wanted, limit=1) if draft.state is DraftState.REVIEWED else []
        return approval_of(self.db, draft.id, found[0].seq) if found else None

    def note_whose(self) -> OpenDraft:
        """Note whether the open draft is mine as the record has it, and what keeps it from leaving."""
        sheet = self.sheet()
        self.note_what_holds()
        sheet.mine = sheet.decidable and sheet.draft.claimed_by == self.actor.name
        return sheet
