"""The queue's acts on the draft under the cursor and on my last decisions, and the pages that it shows."""

from db.deciding.undo import Undone
from db.drafts import claims
from db.drafts.queue import QueueRow
from review_tui.desk.undoing import DONE
from review_tui.drawing.ages import left
from review_tui.drawing.story import label_of
from review_tui.keys.keymap import first_key
from review_tui.queue.many import Many
from review_tui.screens.recent import RecentScreen
from review_tui.screens.recent import Wanted as Recent
from review_tui.taking_back import TakingBack


class OneByOne(Many, TakingBack):
    """What an editor does from the queue."""

    # -- one draft ---------------------------------------------------------------------------------------------------

    def do_claim(self) -> None:
        """Claim the draft under the cursor, or give it back."""
        row = self.table().current
        if row is not None and row.claimed_by == self.session.actor.name:
            claims.release(self.session.db, row.draft_id, actor=self.session.actor, at=self.session.now())
            self._say_done("given back")
        elif row is not None:
            self.once_told(row.draft_id, lambda: self._claim(row))

    def _claim(self, row: QueueRow) -> None:
        session = self.session
        ends = row.claim_expires_at
        if row.claimed_by and ends is not None and ends > session.now():
            opens, takes = (first_key(act, session.settings.keys) for act in ("queue.open", "desk.claim"))
            time = left(ends, session.now())
            self.say(f"{row.claimed_by} has it for {time} more: {opens} opens it, {takes} there asks to take it over")
            return
        claims.claim(session.db, row.draft_id, actor=session.actor, at=session.now(), lease=session.settings.lease)
        self._say_done("claimed")

    def _say_done(self, word: str) -> None:
        self.reread()
        self.say(word)

    def do_assign(self) -> None:
        """Ask whom the draft under the cursor is for, or all that is marked."""
        row = self.table().current
        if self.table().marked:
            self.ask_many("a")
        elif row is not None:
            self.ask_whom(row.draft_id)

    def assigned(self, word: str) -> None:
        """Draw the queue and say whom the draft is for now."""
        self._say_done(f"{word} now")

    # -- decisions taken back ----------------------------------------------------------------------------------------

    def do_undo(self) -> None:
        """Take back my last decision."""
        self.once_sure(lambda: self._say_undone(self.session.undo(), "taken back"))

    def do_redo(self) -> None:
        """Do again what I took back last."""
        self._say_undone(self.session.redo(), "done again")

    def _say_undone(self, undone: Undone, word: str) -> None:
        self.session.rounds.gone.discard(undone.draft.id)
        self.reread()
        self.say(f"{word}: {DONE.get(undone.act, undone.act)} of {label_of(undone.draft.revision.text)}")

    # -- looking -----------------------------------------------------------------------------------------------------

    def do_recent(self) -> None:
        """Show my last ten decisions."""
        self.app.push_screen(RecentScreen(self.session), self._recent_chosen)

    def _recent_chosen(self, wanted: Recent | None) -> None:
        if wanted is None:
            return
        if wanted.take_back:
            self.attempt(lambda: self._say_undone(self.session.undo(wanted.decision.entry), "taken back"))
        else:
            self.to_desk(wanted.decision.draft_id)

    def do_numbers(self) -> None:
        """Show the dashboard; its plotting is imported only now."""
        from review_tui.screens.dashboard import DashboardScreen

        self.app.push_screen(DashboardScreen(self.session))
