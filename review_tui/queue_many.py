"""The queue's acts on one or many drafts without reading them: claim, assign, give back, reject; never approve."""

from db import claims, decisions
from db.assignments import count_for_others
from db.drafts import load_draft
from db.errors import TakeawaysError
from db.queue import QueueRow
from db.undo import Undone
from review_tui.assigning import Assigning, assign
from review_tui.desk_undoing import DONE
from review_tui.messages import ToDesk
from review_tui.queue_part import QueuePart
from review_tui.screens.editors import Chosen
from review_tui.screens.many import ManyScreen, Wanted
from review_tui.screens.recent import RecentScreen
from review_tui.screens.recent import Wanted as Recent
from review_tui.story import label_of


class Many(QueuePart, Assigning):
    """What an editor does from the queue."""

    _mark_from: int = 0

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
        claims.claim(session.db, row.draft_id, actor=session.actor, at=session.now(), lease=session.settings.lease)
        self._say_done("claimed")

    def _say_done(self, word: str) -> None:
        self.reread()
        self.say(word)

    def do_assign(self) -> None:
        """Ask whom the draft under the cursor is for, or all that is marked."""
        row = self.table().current
        if self.table().marked:
            self._ask_many("a")
        elif row is not None:
            self.ask_whom(row.draft_id)

    def assigned(self, word: str) -> None:
        """Draw the queue and say whom the draft is for now."""
        self._say_done(f"{word} now")

    # -- many drafts -------------------------------------------------------------------------------------------------

    def do_mark(self) -> None:
        """Mark the draft under the cursor, or unmark it, and move on."""
        table = self.table()
        row = table.current
        if row is not None:
            table.marked ^= {row.draft_id}
            self._mark_from = table.cursor
            table.move(table.cursor + 1)

    def do_mark_range(self) -> None:
        """Mark everything from the last mark to the cursor."""
        table = self.table()
        first, last = sorted((self._mark_from, table.cursor))
        rows = (table.row(number) for number in range(first, last + 1))
        table.marked |= {row.draft_id for row in rows if row is not None}
        self.draw_lines()
        self.say(f"{len(table.marked):,} marked")

    def do_bulk(self) -> None:
        """Ask what to do with the marked drafts."""
        self._ask_many()

    def _ask_many(self, begin: str = "") -> None:
        marked = self.table().marked
        example = label_of(load_draft(self.session.db, min(marked)).revision.text)
        others = count_for_others(self.session.db, marked, actor=self.session.actor)
        screen = ManyScreen(len(marked), example, self.people, for_others=others, begin=begin)
        self.app.push_screen(screen, self._many)

    def _many(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        done, refused = 0, ""
        for draft_id in sorted(self.table().marked):
            try:
                done += self._one_of_many(draft_id, wanted)
            except TakeawaysError as error:
                refused = error.message
        self.clear_marks()
        self.reread()
        rest = f" · not all: {refused}" if refused else ""
        self.say(f"{done:,} {wanted.done}{rest}", "$warning" if refused else "$foreground")

    def _one_of_many(self, draft_id: int, wanted: Wanted) -> bool:
        """Do it to one draft; return whether there was anything to do."""
        session, at = self.session, self.session.now()
        if wanted.act == "assign":
            return assign(session, draft_id, Chosen(wanted.editor, wanted.note))
        if wanted.act == "release":
            return claims.release(session.db, draft_id, actor=session.actor, at=at)
        if wanted.act == "claim":
            claims.claim(session.db, draft_id, actor=session.actor, at=at, lease=session.settings.lease)
        else:
            decisions.reject(
                session.db,
                draft_id,
                reason=wanted.reason,
                note=wanted.note,
                outcome=wanted.outcome,
                version=load_draft(session.db, draft_id).version,
                actor=session.actor,
                at=at,
                guidelines=session.guidelines.version,
            )
        return True

    # -- decisions taken back ----------------------------------------------------------------------------------------

    def do_undo(self) -> None:
        """Take back my last decision."""
        self._say_undone(self.session.undo(), "taken back")

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
            self.post_message(ToDesk(wanted.decision.draft_id))

    def do_numbers(self) -> None:
        """Show the dashboard; its plotting is imported only now."""
        from review_tui.screens.dashboard import DashboardScreen

        self.app.push_screen(DashboardScreen(self.session))
