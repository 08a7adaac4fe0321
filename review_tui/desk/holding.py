"""The desk's keys for who has the draft: claim, give back, take over, assign; and what to do with two texts of it."""

from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from review_tui.desk.pane import Desk
from review_tui.drawing.ages import left
from review_tui.drawing.errors import said
from review_tui.drawing.text import plain
from review_tui.keys.in_sentences import key
from review_tui.panes.assigning import Assigning
from review_tui.panes.left_behind import SHOWN, became, left_behind
from review_tui.panes.sleeping import kept_as_mine
from review_tui.screens.question import Confirmation


class Holding:
    """Whose the open draft is."""

    def __init__(self, desk: Desk) -> None:
        """Claim, give back, take over and assign what is on `desk`."""
        self._desk = desk
        self._session = desk.session
        self._assigning = Assigning(desk, self._assigned)

    def do_claim(self) -> None:
        """Claim, give back, or ask to take over."""
        sheet, ends = self._session.sheet(), self._session.sheet().draft.claim_expires_at
        if self._session.claiming.held_by_another() and ends is not None:
            words = plain(
                f"{sheet.draft.claimed_by} holds this draft for {left(ends, self._session.now())} more."
                " If you take it over, a save of theirs is refused and they see both texts; the log keeps your name."
            )
            self._desk.app.push_screen(Confirmation("Take over?", words, "take over"), self._take_over)
            return
        mine = self._session.claiming.claim_or_release()
        self._desk.draw()
        self._desk.say("claimed" if mine else f"given back · {key('desk.claim')} claims it again")

    def _take_over(self, yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
        if yes and self._desk.attempt(self._session.claiming.take_over):
            self._desk.draw()
            self._desk.say("taken over; the draft is yours now")

    def do_assign(self) -> None:
        """Ask whom the open draft is for."""
        self._assigning.ask_whom(self._session.sheet().draft.id)

    def _assigned(self, word: str) -> None:
        """Draw the open draft and say whom it is for now."""
        sheet = self._session.keeping.refresh()
        self._desk.draw()
        theirs = sheet.mine and sheet.draft.assigned_to not in ("", self._session.actor.name)
        self._desk.say(f"{word} now · {key('desk.next')} gives it back and goes on" if theirs else f"{word} now")

    def out_of_hand(self, otherwise: str = "") -> None:
        """Show what the record holds of a draft that somebody decided, or whose article changed, and say so.

        Where a decision is still due, say `otherwise`.
        """
        typed = self._session.sheet().unsaved
        if self._desk.attempt(self._session.keeping.refresh):
            due = self._session.sheet().decidable
            words = became(self._session)
            kept = f"{words}; {SHOWN}" if typed and left_behind(self._session) is not None else words
            self._desk.say(otherwise if due else kept, "$error" if due else "$warning")
        self._desk.draw()

    # -- somebody else was faster ------------------------------------------------------------------------------------

    def conflict(self, error: ConflictError) -> None:
        """Show what is mine and what is theirs where somebody else was faster with this draft."""
        from review_tui.screens.conflict import ConflictScreen, conflict_of

        conflict = conflict_of(self._session)
        if conflict is None:
            self.out_of_hand(said(error))
            return
        self._desk.app.push_screen(
            ConflictScreen(conflict, error, self._session.key_guard()),
            lambda mine: self._conflict_solved(mine, conflict.elsewhere),
        )

    def _conflict_solved(self, mine: bool | None, elsewhere: WorkingCopy | None) -> None:  # noqa: FBT001
        if mine is None:
            self._desk.say(
                f"nothing was written; your text {'stays on this screen' if elsewhere else 'is kept as yours'}"
            )
        elif mine and self._desk.attempt(lambda: self._session.keeping.go_on_with_mine(elsewhere)):
            place = "in place of the one from elsewhere" if elsewhere else "on their version"
            words = f"your text stands {place} · {key('desk.approve')} approves it"
            self._desk.say(kept_as_mine(self._session.sheet()) or words)
        elif not mine and self._desk.attempt(lambda: self._session.keeping.drop_mine(elsewhere)):
            whose = "your text from elsewhere" if elsewhere else "their text"
            self._desk.say(f"{whose} stands on the screen; the other is dropped")
        self._desk.draw()
