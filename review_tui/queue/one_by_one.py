"""The queue's acts on the draft under the cursor and on my last decisions, and the pages that it shows."""

from db.deciding.undo import Undone
from db.drafts import claims
from db.drafts.queue import QueueRow
from review_tui.drawing.ages import left
from review_tui.keys.in_sentences import key
from review_tui.pages.recent import taken_back_words
from review_tui.panes.assigning import Assigning
from review_tui.panes.taking_back import TakingBack
from review_tui.queue.marking import Marking
from review_tui.queue.pane import Queue
from review_tui.screens.recent import RecentScreen
from review_tui.screens.recent import Wanted as Recent


class OneByOne:
    """What an editor does from the queue."""

    def __init__(self, queue: Queue, assigning: Assigning, marking: Marking) -> None:
        """Act on the draft under the cursor of `queue`; what is marked is assigned together."""
        self._queue = queue
        self._session = queue.session
        self._assigning = assigning
        self._marking = marking
        self._asking = TakingBack(queue, queue.to_desk)

    # -- one draft ---------------------------------------------------------------------------------------------------

    def do_claim(self) -> None:
        """Claim the draft under the cursor, or give it back."""
        row, session = self._queue.table().current, self._session
        if row is not None and row.claimed_by == session.actor.name:
            claims.release(session.db, row.draft_id, actor=session.actor, at=session.now())
            self._say_done("given back")
        elif row is not None:
            self._assigning.once_told(row.draft_id, lambda: self._claim(row))

    def _claim(self, row: QueueRow) -> None:
        session = self._session
        ends = row.claim_expires_at
        if row.claimed_by and ends is not None and ends > session.now():
            opens, takes = key("queue.open"), key("desk.claim")
            ways = f"{opens} opens it, {takes} there asks to take it over"
            self._queue.say(f"{row.claimed_by} has it for {left(ends, session.now())} more: {ways}")
            return
        claims.claim(session.db, row.draft_id, actor=session.actor, at=session.now(), lease=session.settings.lease)
        self._say_done("claimed")

    def _say_done(self, word: str) -> None:
        self._queue.reread()
        self._queue.say(word)

    def do_assign(self) -> None:
        """Ask whom the draft under the cursor is for, or all that is marked."""
        row = self._queue.table().current
        if self._queue.table().marked:
            self._marking.ask_many("a")
        elif row is not None:
            self._assigning.ask_whom(row.draft_id)

    # -- decisions taken back ----------------------------------------------------------------------------------------

    def do_undo(self) -> None:
        """Take back my last decision."""
        self._asking.once_sure(lambda: self._say_undone(self._session.deciding.undo(), "taken back"))

    def do_redo(self) -> None:
        """Do again what I took back last."""
        self._asking.or_newer(lambda: self._say_undone(self._session.deciding.redo(), "done again"))

    def _take_back(self, entry: int) -> None:
        self._say_undone(self._session.deciding.undo(entry), "taken back")

    def _say_undone(self, undone: Undone, word: str) -> None:
        self._session.rounds.gone.discard(undone.draft.id)
        self._queue.reread()
        self._queue.say(taken_back_words(undone, word))

    # -- looking -----------------------------------------------------------------------------------------------------

    def do_recent(self) -> None:
        """Show my last ten decisions."""
        self._queue.app.push_screen(RecentScreen(self._session), self._recent_chosen)

    def _recent_chosen(self, wanted: Recent | None) -> None:
        if wanted is None:
            return
        if wanted.take_back:
            self._queue.attempt(
                lambda: self._asking.sure_of(wanted.decision, lambda: self._take_back(wanted.decision.entry))
            )
        else:
            self._queue.to_desk(wanted.decision.draft_id)

    def do_numbers(self) -> None:
        """Show the dashboard; its plotting is imported only now."""
        from review_tui.screens.dashboard import DashboardScreen

        self._queue.app.push_screen(DashboardScreen(self._session))
