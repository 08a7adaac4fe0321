"""The desk's keys on what is decided: withdraw, reopen, undo, do again."""

from db.deciding.undo import Undone
from db.records import DraftState
from review_tui.desk.deciding import undone
from review_tui.desk.part import DeskPart
from review_tui.drawing.story import label_of
from review_tui.screens.withdraw import WithdrawScreen
from review_tui.taking_back import TakingBack

DONE = {
    "approved": "approval",
    "edited": "edit",
    "rejected": "rejection",
    "reopened": "reopening",
    "withdrawn": "withdrawal",
}
"""The log's acts as nouns: what was taken back, or done again."""


class Undoing(DeskPart, TakingBack):
    """What an editor does with a decision that stands."""

    _unwritten: tuple[int, str] = (0, "")
    """A draft, and the note of its withdrawal that could not be written down: the next question begins with it."""

    def do_withdraw(self) -> None:
        """Ask for the note, then withdraw."""
        sheet = self.session.sheet()
        number, note = self._unwritten
        title = f"Withdraw: {label_of(sheet.article)}"
        screen = WithdrawScreen(title, note=note if number == sheet.draft.id else "")
        self.app.push_screen(screen, self._withdrawn)

    def _withdrawn(self, note: str | None) -> None:
        if not note:
            return
        self._unwritten = (self.session.sheet().draft.id, note)
        if self.attempt(lambda: self._withdraw(note)):
            self._unwritten = (0, "")
            self.draw()
            self.say("withdrawn: it leaves every later export · u takes that back")

    def _withdraw(self, note: str) -> None:
        with undone("NOT WITHDRAWN", "w asks again, with your note"):
            self.session.withdraw(note)

    def do_reopen(self) -> None:
        """Bring a decided draft back to pending."""
        self.session.reopen()
        self.opened()
        self.say("reopened: decide again")

    def do_undo(self) -> None:
        """Take back my last decision and show its draft."""
        self.once_sure(self.take_back)

    def take_back(self, entry: int | None = None) -> None:
        """Take back a decision of mine and show its draft."""
        self._back_in_time(self.session.undo(entry), "taken back")

    def do_redo(self) -> None:
        """Do again what I took back last, and show its draft."""
        self._back_in_time(self.session.redo(), "done again")

    def _back_in_time(self, undone: Undone, word: str) -> None:
        name = label_of(undone.draft.revision.text)
        self.session.forget_if_open(undone.draft.id)
        self.session.rounds.gone.discard(undone.draft.id)
        if undone.draft.state is not DraftState.PENDING:
            self.session.rounds.decided(undone.draft.id)
        self.open(undone.draft.id, f"{word}: {DONE.get(undone.act, undone.act)} of {name}", committed=True)
