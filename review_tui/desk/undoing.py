"""The desk's keys on what is decided: withdraw, reopen, undo, do again."""

from db.deciding.recent import Decision
from db.deciding.undo import Undone
from db.drafts.queue import waiting_draft
from db.records import DraftState
from review_tui.desk.deciding import undone
from review_tui.desk.going_on import GoingOn
from review_tui.desk.pane import Desk
from review_tui.drawing.drawn_article import label_of
from review_tui.keys.in_sentences import key
from review_tui.pages.recent import MADE_WAY, taken_back_words
from review_tui.panes.taking_back import TakingBack
from review_tui.screens.withdraw import WithdrawScreen


class Undoing:
    """What an editor does with a decision that stands."""

    def __init__(self, desk: Desk, going_on: GoingOn) -> None:
        """Take back and do again on `desk`; what that is done to is opened there."""
        self._desk = desk
        self._session = desk.session
        self._going_on = going_on
        self._asking = TakingBack(desk, going_on.open)
        self._unwritten: tuple[int, str] = (0, "")
        """A draft, and the note of its withdrawal that could not be written down: the next question begins with it."""

    def do_withdraw(self) -> None:
        """Ask for the note, then withdraw."""
        sheet = self._session.sheet()
        number, note = self._unwritten
        title = f"Withdraw: {label_of(sheet.article)}"
        words = self._desk.keyed(f"Afterwards {key('desk.reopen')} opens its words as a new draft, to be mended.")
        screen = WithdrawScreen(title, words, note=note if number == sheet.draft.id else "")
        self._desk.app.push_screen(screen, self._withdrawn)

    def _withdrawn(self, note: str | None) -> None:
        if not note:
            return
        self._unwritten = (self._session.sheet().draft.id, note)
        if self._desk.attempt(lambda: self._withdraw(note)):
            self._unwritten = (0, "")
            self._desk.draw()
            mends = f"{key('desk.reopen')} opens its words to be mended"
            self._desk.say(f"withdrawn from every later export: {mends} · {key('desk.undo')} takes that back")

    def _withdraw(self, note: str) -> None:
        with undone("NOT WITHDRAWN", f"{key('desk.withdraw')} asks again, with your note"):
            self._session.deciding.withdraw(note)

    def do_reopen(self) -> None:
        """Bring a decided draft back to pending; of a withdrawn set, its words as a new draft."""
        if self._session.sheet().draft.state is DraftState.WITHDRAWN:
            self._mend()
        else:
            self._asking.or_newer(self._reopen)

    def _mend(self) -> None:
        """Put a withdrawn set's words on the desk as a new draft, or the one of its article that waits already."""
        draft = self._session.sheet().draft
        waits = waiting_draft(self._session.db, draft.article_id)
        if waits is not None:
            self._going_on.open(waits, "a new draft of it waited already: this one")
            return
        number = self._session.deciding.draft_again()
        self._going_on.open(number, "its words are a new draft: mend what was wrong, then approve", committed=True)

    def _reopen(self) -> None:
        newer = waiting_draft(self._session.db, self._session.sheet().draft.article_id)
        self._session.deciding.reopen()
        self._no_more(newer)
        self._desk.opened()
        self._desk.say(f"reopened{f', {MADE_WAY}' if newer else ''}: decide again")

    def _no_more(self, newer: int | None) -> None:
        """Take a draft that made way out of the round."""
        if newer is not None:
            self._session.rounds.decided(newer)

    def do_undo(self) -> None:
        """Take back my last decision and show its draft."""
        self._asking.once_sure(self.take_back)

    def take_back(self) -> None:
        """Take back my last decision and show its draft."""
        self._back_in_time(self._session.deciding.undo(), "taken back")

    def take_back_one(self, decision: Decision) -> None:
        """Take back a decision of mine and show its draft; or say what is in the way, and offer to open that."""
        self._asking.sure_of(
            decision, lambda: self._back_in_time(self._session.deciding.undo(decision.entry), "taken back")
        )

    def do_redo(self) -> None:
        """Do again what I took back last, and show its draft."""
        self._asking.or_newer(lambda: self._back_in_time(self._session.deciding.redo(), "done again"))

    def _back_in_time(self, undone: Undone, word: str) -> None:
        self._session.forget_if_open(undone.draft.id)
        self._session.rounds.gone.discard(undone.draft.id)
        self._no_more(undone.made_way)
        if undone.draft.state is not DraftState.PENDING:
            self._session.rounds.decided(undone.draft.id)
        self._going_on.open(undone.draft.id, taken_back_words(undone, word), committed=True)
