"""The desk's deciding keys: approve, edit, reject, withdraw, reopen, undo, claims, and going on to the next draft."""

from time import monotonic

from textual.content import Content

from db.errors import ConflictError
from db.reasons import REASONS
from db.records import DraftState
from db.undo import Undone
from review_tui.acting import said
from review_tui.ages import left
from review_tui.assigning import Assigning, assignment_words
from review_tui.desk_part import DeskPart
from review_tui.messages import LeaveDesk, ToQueue
from review_tui.open_draft import FlagPlace
from review_tui.screens.acknowledge import AcknowledgeScreen
from review_tui.screens.question import Confirmation
from review_tui.screens.reject import Rejection, RejectScreen
from review_tui.screens.sheet import Sheet
from review_tui.screens.withdraw import WithdrawScreen
from review_tui.sleeping import WAITING, why_asleep
from review_tui.story import label_of
from review_tui.text import one_line, plain

DONE = {
    "approved": "approval",
    "edited": "edit",
    "rejected": "rejection",
    "reopened": "reopening",
    "withdrawn": "withdrawal",
}


class Deciding(DeskPart, Assigning):
    """What an editor decides about the open draft."""

    GUARDED = frozenset(
        {"approve", "reject", "later", "withdraw", "reopen", "undo", "redo", "swap", "reset", "claim", "assign"}
    )

    NEVER_BY_ENTER = frozenset({"approve"})

    def why_not(self, name: str) -> str:
        """Return why the act does nothing now."""
        return why_asleep(name, self.session)

    # -- approve, edit, reject ---------------------------------------------------------------------------------------

    def do_approve(self) -> None:
        """Approve what is on the screen; errors are acknowledged first."""
        sheet = self.session.sheet()
        if sheet.unacknowledged():
            title = f"Approve: {label_of(sheet.article)}"
            self.app.push_screen(AcknowledgeScreen(title, sheet), self._acknowledged)
        elif self.guard.too_soon(monotonic()):
            self.say("this draft came on the screen just now: nothing was decided", "$warning")
        else:
            self._approve()

    def _acknowledged(self, places: frozenset[FlagPlace] | None) -> None:
        if places is not None:
            self.session.sheet().acknowledged = set(places)
            self.attempt(self._approve)

    def _approve(self) -> None:
        sheet = self.session.sheet()
        word = "approved with edits" if sheet.edited else "approved"
        gentle = self.session.approve()
        self._go_on(gentle or f"{word}: {label_of(sheet.article)}")

    def do_edit(self) -> None:
        """Open the editor on the chosen takeaway."""
        from review_tui.screens.edit import EditScreen

        self.app.push_screen(EditScreen(self.session, top=self.article_top()), self._edited)

    def _edited(self, saved: bool | None) -> None:  # noqa: FBT001 - a screen's answer
        sheet = self.session.sheet()
        self.guard.looked_at()
        self.draw()
        if saved:
            self.say("saved to the draft")
        elif sheet.unsaved:
            self.say(sheet.not_mine() or "your edits are kept as yours · a approves them")

    def do_reject(self) -> None:
        """Ask for reason and outcome, then reject."""
        self.app.push_screen(RejectScreen(f"Reject: {label_of(self.session.sheet().article)}"), self._rejected)

    def _rejected(self, rejection: Rejection | None) -> None:
        if rejection is not None:
            self.attempt(lambda: self._reject(rejection))

    def _reject(self, rejection: Rejection) -> None:
        name = label_of(self.session.sheet().article)
        self.session.reject(rejection.reason, rejection.note, rejection.outcome)
        self._go_on(f"rejected ({REASONS[rejection.reason].partition(' (')[0]}): {name}")

    # -- going on ----------------------------------------------------------------------------------------------------

    def _go_on(self, message: str) -> None:
        """Go on after a decision; where the draft held a planted error, that is told first."""
        told = self.session.revelation()
        if not told:
            self._go_to_next(message)
            return
        page = Content.assemble(one_line(told), "\n\n", ("Nothing of it was or will be published.", "$faint"))
        self.app.push_screen(Sheet("This draft was a test", page), lambda _: self._go_to_next("the test was counted"))

    def _go_to_next(self, message: str) -> None:
        stay = self.session.sheet().article.section.casefold() in self.session.settings.stay_sections
        if stay:
            self.draw()
            self.say(f"{message} · j goes on")
            return
        self.to_next(message, committed=True)

    def to_next(self, message: str, *, committed: bool = False) -> None:
        """Open the next free draft and say `message`; where there is none, go back to the queue with it."""
        following = self.session.rounds.onward()
        if following is None:
            self.session.leave()
            self.post_message(ToQueue(f"{message} · {self.session.rounds.nothing_left()}".removeprefix(" · ")))
            return
        self.open(following, message, committed=committed)

    def open(self, draft_id: int, message: str = "", *, committed: bool = False) -> None:
        """Put a draft on the desk; say who holds it where I do not. After a decision its saved time stays shown."""
        saved = self.session.saved_at if committed else None
        self.session.open_draft(draft_id)
        self.session.saved_at = self.session.saved_at or saved
        self.opened()
        self.say(message or self.greeting())

    def greeting(self) -> str:
        """Return what is to be known about the draft that was opened just now; empty where it is an ordinary one."""
        sheet = self.session.sheet()
        if sheet.decidable and not sheet.mine:
            return f"{one_line(sheet.draft.claimed_by)} holds this draft: read only · c asks to take it over"
        if sheet.unsaved:
            return "your kept edits are back on the screen"
        waits = sheet.draft.state in WAITING
        return assignment_words(self.session, sheet.draft) if waits else ""

    def do_later(self) -> None:
        """Put the draft back and go on."""
        name = label_of(self.session.sheet().article)
        self.to_next(f"put off: {name}")

    def do_next(self) -> None:
        """Go to the next draft."""
        self.to_next("")

    def do_previous(self) -> None:
        """Go to the draft before."""
        before = self.session.rounds.back()
        if before is None:
            self.say("this is the first draft of your round")
        else:
            self.open(before)

    # -- claims ------------------------------------------------------------------------------------------------------

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
        if yes:
            self.attempt(self.session.take_over)
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

    # -- decided drafts ----------------------------------------------------------------------------------------------

    def do_withdraw(self) -> None:
        """Ask for the note, then withdraw."""
        title = f"Withdraw: {label_of(self.session.sheet().article)}"
        self.app.push_screen(WithdrawScreen(title), self._withdrawn)

    def _withdrawn(self, note: str | None) -> None:
        if note:
            self.attempt(lambda: self.session.withdraw(note))
            self.draw()
            self.say("withdrawn: it leaves every later export · u takes that back")

    def do_reopen(self) -> None:
        """Bring a decided draft back to pending."""
        self.session.reopen()
        self.opened()
        self.say("reopened: decide again")

    def do_undo(self) -> None:
        """Take back my last decision and show its draft."""
        self.take_back()

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

    # -- trouble -----------------------------------------------------------------------------------------------------

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
        elif mine:
            self.attempt(self.session.go_on_with_mine)
            self.say(self.session.sheet().not_mine() or "your text stands on their version · a approves it")
        else:
            self.attempt(self.session.drop_mine)
            self.say("their text stands on the screen; yours is dropped")
        self.draw()

    def do_back(self) -> None:
        """Go back to the queue."""
        self.session.leave()
        self.post_message(ToQueue())

    def do_quit(self) -> None:
        """Leave the desk."""
        self.post_message(LeaveDesk())
