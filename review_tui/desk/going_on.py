"""The desk's way from draft to draft: on after a decision, put off, next, previous, back to the queue, out."""

from collections.abc import Callable

from textual.content import Content

from db.drafts.queue import waiting_draft
from db.errors import TakeawaysError
from db.records import DraftState
from review_tui.desk.pane import Desk
from review_tui.drawing.drawn_article import label_of
from review_tui.drawing.errors import said
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.panes.assigning import assignment_words
from review_tui.panes.left_behind import left_behind
from review_tui.panes.messages import LeaveDesk, ToQueue
from review_tui.screens.sheet import Sheet
from review_tui.sitting.open_draft import WAITING

ANEW = "all were seen: from the first again"
STILL_MINE = "the one before is given back when the other process has written"
DONE_BESIDE, HOLDER_BESIDE = 26, 18
"""Cells of what was done, and of a holder's name, where both have to fit one line of a narrow terminal."""


class GoingOn:
    """Which draft comes on the desk, and what is said of it then."""

    def __init__(self, desk: Desk) -> None:
        """Bring drafts on `desk`."""
        self._desk = desk
        self._session = desk.session
        self.leaving = False
        """Whether the desk is about to be cleared: a key that comes meanwhile is for no draft."""

    def go_on(self, message: str) -> None:
        """Go on after a decision; where the draft held a planted error, that is told first."""
        told = self._session.deciding.revelation()
        if not told:
            self._go_to_next(message)
            return
        page = Content.assemble(one_line(told), "\n\n", ("Nothing of it was or will be published.", "$faint"))
        self._desk.app.push_screen(
            Sheet("This draft was a test", page), lambda _: self._go_to_next("the test was counted")
        )

    def _go_to_next(self, message: str) -> None:
        """Open the next draft; the decision stands whatever comes of that, and trouble is told beside `message`."""
        try:
            self._on_or_stay(message)
        except TakeawaysError as error:
            words = f"{message} · the next one did not open: {said(error)}"
            if self._session.open is None:
                self._desk.app.post_message(ToQueue(words))
                return
            self._desk.draw()
            self._desk.say(words, "$error")

    def _on_or_stay(self, message: str) -> None:
        stay = self._session.sheet().article.section.casefold() in self._session.settings.stay_sections
        if stay:
            self._desk.draw()
            self._desk.say(f"{message} · {key('desk.next')} goes on", decided=True)
            return
        self.to_next(message, committed=True)

    def to_next(self, message: str, *, committed: bool = False) -> None:
        """Open the next free draft and say `message`; where there is none, go back to the queue with it."""
        following = self._session.rounds.onward()
        if following is None:
            self._when_drawn(lambda: self._end_round(message))
            return
        self.open(following, message, committed=committed)
        if self._session.rounds.anew and not self._hindrance():
            self._desk.say(f"{message or self.greeting()} · {ANEW}".removeprefix(" · "), decided=committed)

    def _end_round(self, message: str) -> None:
        self._session.leave()
        words = f"{message} · {self._session.rounds.nothing_left()}{self._still_mine()}"
        self._desk.app.post_message(ToQueue(words.removeprefix(" · ")))

    def _when_drawn(self, act: Callable[[], object]) -> None:
        """Do an act that clears the desk once it was drawn: a key typed ahead may come before, and drawing needs it."""
        self.leaving = True
        self._desk.call_after_refresh(self._leave_by, act)

    def _leave_by(self, act: Callable[[], object]) -> None:
        """Do an act that clears the desk, which hears keys again where that did not come about."""
        self._desk.attempt(act)
        self._desk.app.call_later(self._stayed)

    def _stayed(self) -> None:
        self.leaving = False

    def open(self, draft_id: int, message: str = "", *, committed: bool = False) -> None:
        """Put a draft on the desk; say who holds it where I do not. After a decision its saved time stays shown."""
        saved = self._session.saved_at if committed else None
        self._session.open_draft(draft_id)
        self._session.saved_at = saved or self._session.saved_at
        self._desk.opened()
        hindrance = self._hindrance()
        if message and hindrance:
            brief = Content(self._desk.keyed(message)).truncate(DONE_BESIDE, ellipsis=True).plain
            self._desk.say(f"{brief}; {hindrance}{self._still_mine()}", "$warning", decided=committed)
        else:
            words = f"{message or self.greeting()}{self._still_mine()}".removeprefix(" · ")
            self._desk.say(words, decided=committed)

    def _still_mine(self) -> str:
        """Return that drafts wait to be given back; empty where none does."""
        return f" · {STILL_MINE}" if self._session.claiming.not_given_back else ""

    def _hindrance(self) -> str:
        """Return in a few words why no key decides the draft that was opened just now; empty where one does."""
        sheet = self._session.sheet()
        if sheet.mine or not sheet.decidable:
            return ""
        holder = Content(one_line(sheet.draft.claimed_by)).truncate(HOLDER_BESIDE, ellipsis=True).plain
        return f"{holder} holds this one" if holder else f"this one is not claimed: {key('desk.claim')}"

    def greeting(self) -> str:
        """Return what is to be known about the draft that was opened just now; empty where it is an ordinary one."""
        sheet = self._session.sheet()
        if sheet.decidable and not sheet.mine:
            holder = one_line(sheet.draft.claimed_by)
            if not holder:
                return f"not claimed: another process was writing · {key('desk.claim')} claims it"
            return f"{holder} holds this draft: read only · {key('desk.claim')} asks to take it over"
        if sheet.unsaved:
            return "your kept edits are back on the screen"
        waits = sheet.draft.state in WAITING
        words = assignment_words(self._session, sheet.draft) if waits else ""
        kept = f"what you typed for this article is kept: {key('desk.diff')} shows it"
        return words or (kept if left_behind(self._session) else "")

    def do_later(self) -> None:
        """Put the draft back and go on."""
        name = label_of(self._session.sheet().article)
        self.to_next(f"put off: {name}")

    def do_next(self) -> None:
        """Go to the next draft; from one that was superseded, or that a newer one keeps rejected, to that one."""
        instead = self._instead()
        if instead is not None:
            self.open(instead)
        else:
            self.to_next("")

    def _instead(self) -> int | None:
        """Return the draft of the same article that is to be decided on, or was, in place of the open one."""
        draft = self._session.sheet().draft
        if draft.state is DraftState.SUPERSEDED:
            return waiting_draft(self._session.db, draft.article_id)
        newer = self._session.newer_in_the_way()
        return newer.draft_id if newer else None

    def do_previous(self) -> None:
        """Go to the draft before."""
        before = self._session.rounds.back()
        if before is None:
            self._desk.say("this is the first draft of your round")
        else:
            self.open(before)

    def go_back(self) -> None:
        """Go back to the queue."""
        self._when_drawn(self._back)

    def _back(self) -> None:
        self._session.leave()
        self._desk.app.post_message(ToQueue(self._still_mine().removeprefix(" · ")))

    def do_quit(self) -> None:
        """Leave the desk."""
        self._when_drawn(lambda: self._desk.app.post_message(LeaveDesk()))
