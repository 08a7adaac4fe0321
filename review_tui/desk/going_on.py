"""The desk's way from draft to draft: on after a decision, put off, next, previous, back to the queue, out."""

from collections.abc import Callable

from textual.content import Content

from db.drafts.queue import waiting_draft
from db.errors import TakeawaysError
from db.records import DraftState
from review_tui.acting import said
from review_tui.assigning import assignment_words
from review_tui.desk.part import DeskPart
from review_tui.drawing.story import label_of
from review_tui.drawing.text import one_line
from review_tui.left_behind import left_behind
from review_tui.messages import LeaveDesk, ToQueue
from review_tui.screens.sheet import Sheet
from review_tui.sleeping import WAITING

ANEW = "all were seen: from the first again"
STILL_MINE = "the one before is given back when the other process has written"
DONE_BESIDE, HOLDER_BESIDE = 40, 20
"""Cells of what was done, and of a holder's name, where both have to fit one line of a narrow terminal."""


class GoingOn(DeskPart):
    """Which draft comes on the desk, and what is said of it then."""

    _leaving: bool = False
    """Whether the desk is about to be cleared."""

    def go_on(self, message: str) -> None:
        """Go on after a decision; where the draft held a planted error, that is told first."""
        told = self.session.revelation()
        if not told:
            self._go_to_next(message)
            return
        page = Content.assemble(one_line(told), "\n\n", ("Nothing of it was or will be published.", "$faint"))
        self.app.push_screen(Sheet("This draft was a test", page), lambda _: self._go_to_next("the test was counted"))

    def _go_to_next(self, message: str) -> None:
        """Open the next draft; the decision stands whatever comes of that, and trouble is told beside `message`."""
        try:
            self._on_or_stay(message)
        except TakeawaysError as error:
            words = f"{message} · the next one did not open: {said(error)}"
            if self.session.open is None:
                self.post_message(ToQueue(words))
                return
            self.draw()
            self.say(words, "$error")

    def _on_or_stay(self, message: str) -> None:
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
            self._when_drawn(lambda: self._end_round(message))
            return
        self.open(following, message, committed=committed)
        if self.session.rounds.anew and not self._hindrance():
            self.say(f"{message or self.greeting()} · {ANEW}".removeprefix(" · "))

    def _end_round(self, message: str) -> None:
        self.session.leave()
        words = f"{message} · {self.session.rounds.nothing_left()}{self._still_mine()}"
        self.app.post_message(ToQueue(words.removeprefix(" · ")))

    def deaf(self) -> bool:
        """Return whether no key is for the desk now: one that came while it is left is for no draft."""
        return self._leaving or super().deaf()

    def _when_drawn(self, act: Callable[[], object]) -> None:
        """Do an act that clears the desk once it was drawn: a key typed ahead may come before, and drawing needs it."""
        self._leaving = True
        self.call_after_refresh(self._leave_by, act)

    def _leave_by(self, act: Callable[[], object]) -> None:
        """Do an act that clears the desk, which hears keys again where that did not come about."""
        self.attempt(act)
        self.app.call_later(self._stayed)

    def _stayed(self) -> None:
        self._leaving = False

    def open(self, draft_id: int, message: str = "", *, committed: bool = False) -> None:
        """Put a draft on the desk; say who holds it where I do not. After a decision its saved time stays shown."""
        saved = self.session.saved_at if committed else None
        self.session.open_draft(draft_id)
        self.session.saved_at = self.session.saved_at or saved
        self.opened()
        hindrance = self._hindrance()
        if message and hindrance:
            brief = Content(message).truncate(DONE_BESIDE, ellipsis=True).plain
            self.say(f"{brief}; {hindrance}{self._still_mine()}", "$warning")
        else:
            self.say(f"{message or self.greeting()}{self._still_mine()}".removeprefix(" · "))

    def _still_mine(self) -> str:
        """Return that drafts wait to be given back; empty where none does."""
        return f" · {STILL_MINE}" if self.session.not_given_back else ""

    def _hindrance(self) -> str:
        """Return in a few words why no key decides the draft that was opened just now; empty where one does."""
        sheet = self.session.sheet()
        if sheet.mine or not sheet.decidable:
            return ""
        holder = Content(one_line(sheet.draft.claimed_by)).truncate(HOLDER_BESIDE, ellipsis=True).plain
        return f"{holder} holds this one" if holder else "this one is not claimed: c"

    def greeting(self) -> str:
        """Return what is to be known about the draft that was opened just now; empty where it is an ordinary one."""
        sheet = self.session.sheet()
        if sheet.decidable and not sheet.mine:
            holder = one_line(sheet.draft.claimed_by)
            if not holder:
                return "not claimed: another process was writing · c claims it"
            return f"{holder} holds this draft: read only · c asks to take it over"
        if sheet.unsaved:
            return "your kept edits are back on the screen"
        waits = sheet.draft.state in WAITING
        words = assignment_words(self.session, sheet.draft) if waits else ""
        return words or ("what you typed for this article is kept: d shows it" if left_behind(self.session) else "")

    def do_later(self) -> None:
        """Put the draft back and go on."""
        name = label_of(self.session.sheet().article)
        self.to_next(f"put off: {name}")

    def do_next(self) -> None:
        """Go to the next draft; from one that was drafted anew to the new draft of its article."""
        draft = self.session.sheet().draft
        newer = waiting_draft(self.session.db, draft.article_id) if draft.state is DraftState.SUPERSEDED else None
        if newer is not None:
            self.open(newer)
        else:
            self.to_next("")

    def do_previous(self) -> None:
        """Go to the draft before."""
        before = self.session.rounds.back()
        if before is None:
            self.say("this is the first draft of your round")
        else:
            self.open(before)

    def do_back(self) -> None:
        """Go back to the queue."""
        self._when_drawn(self._back)

    def _back(self) -> None:
        self.session.leave()
        self.app.post_message(ToQueue(self._still_mine().removeprefix(" · ")))

    def do_quit(self) -> None:
        """Leave the desk."""
        self._when_drawn(lambda: self.app.post_message(LeaveDesk()))
