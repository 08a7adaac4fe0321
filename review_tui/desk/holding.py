"""The desk's keys for who has the draft: claim, give back, take over, assign; and what to do with two texts of it."""

from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from review_tui.acting import said
from review_tui.assigning import Assigning
from review_tui.desk.part import DeskPart
from review_tui.drawing.ages import left
from review_tui.drawing.text import plain
from review_tui.left_behind import SHOWN, became, left_behind
from review_tui.screens.question import Confirmation


class Holding(DeskPart, Assigning):
    """Whose the open draft is."""

    def do_claim(self) -> None:
        """Claim, give back, or ask to take over."""
        sheet, ends = self.session.sheet(), self.session.sheet().draft.claim_expires_at
        if self.session.held_by_another() and ends is not None:
            words = plain(
                f"{sheet.draft.claimed_by} holds this draft for {left(ends, self.session.now())} more."
                " If you take it over, a save of theirs is refused and they see both texts; the log keeps your name."
            )
            self.app.push_screen(Confirmation("Take over?", words, "take over"), self._take_over)
            return
        mine = self.session.claim_or_release()
        self.draw()
        self.say("claimed" if mine else "given back · c claims it again")

    def _take_over(self, yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
        if yes and self.attempt(self.session.take_over):
            self.draw()
            self.say("taken over; the draft is yours now")

    def do_assign(self) -> None:
        """Ask whom the open draft is for."""
        self.ask_whom(self.session.sheet().draft.id)

    def assigned(self, word: str) -> None:
        """Draw the open draft and say whom it is for now."""
        sheet = self.session.refresh()
        self.draw()
        theirs = sheet.mine and sheet.draft.assigned_to not in ("", self.session.actor.name)
        self.say(f"{word} now{' · j gives it back and goes on' if theirs else ''}")

    def out_of_hand(self, otherwise: str = "") -> None:
        """Show what the record holds of a draft that somebody decided, or whose article changed, and say so.

        Where a decision is still due, say `otherwise`.
        """
        typed = self.session.sheet().unsaved
        if self.attempt(self.session.refresh):
            due = self.session.sheet().decidable
            words = became(self.session)
            kept = f"{words}; {SHOWN}" if typed and left_behind(self.session) is not None else words
            self.say(otherwise if due else kept, "$error" if due else "$warning")
        self.draw()

    # -- somebody else was faster ------------------------------------------------------------------------------------

    def conflict(self, error: ConflictError) -> None:
        """Show what is mine and what is theirs where somebody else was faster with this draft."""
        from review_tui.screens.conflict import ConflictScreen, conflict_of

        conflict = conflict_of(self.session)
        if conflict is None:
            self.out_of_hand(said(error))
            return
        self.app.push_screen(
            ConflictScreen(conflict, error, self.session.settings),
            lambda mine: self._conflict_solved(mine, conflict.elsewhere),
        )

    def _conflict_solved(self, mine: bool | None, elsewhere: WorkingCopy | None) -> None:  # noqa: FBT001
        if mine is None:
            self.say(f"nothing was written; your text {'stays on this screen' if elsewhere else 'is kept as yours'}")
        elif mine and self.attempt(lambda: self.session.go_on_with_mine(elsewhere)):
            place = "in place of the one from elsewhere" if elsewhere else "on their version"
            self.say(self.session.sheet().not_mine() or f"your text stands {place} · a approves it")
        elif not mine and self.attempt(lambda: self.session.drop_mine(elsewhere)):
            whose = "your text from elsewhere" if elsewhere else "their text"
            self.say(f"{whose} stands on the screen; the other is dropped")
        self.draw()
