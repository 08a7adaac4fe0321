"""The desk's keys for who has the draft: claim, give back, take over, assign; and what to do with two texts of it."""

from db.errors import ConflictError
from review_tui.acting import said
from review_tui.ages import left
from review_tui.assigning import Assigning
from review_tui.desk_part import DeskPart
from review_tui.screens.question import Confirmation
from review_tui.text import plain


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

    # -- somebody else was faster ------------------------------------------------------------------------------------

    def conflict(self, error: ConflictError) -> None:
        """Show what is mine and what is theirs where somebody else was faster."""
        from review_tui.screens.conflict import ConflictScreen, conflict_of

        conflict = conflict_of(self.session)
        if conflict is None:
            self.session.refresh()
            self.draw()
            self.say(said(error), "$error")
            return
        self.app.push_screen(ConflictScreen(conflict, error), self._conflict_solved)

    def _conflict_solved(self, mine: bool | None) -> None:  # noqa: FBT001 - a screen's answer
        if mine is None:
            self.say("nothing was written; your text is kept as yours")
        elif mine and self.attempt(self.session.go_on_with_mine):
            self.say(self.session.sheet().not_mine() or "your text stands on their version · a approves it")
        elif not mine and self.attempt(self.session.drop_mine):
            self.say("their text stands on the screen; yours is dropped")
        self.draw()
