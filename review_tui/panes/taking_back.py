"""Taking back my last decision: after a question where it is not what I did last, or would publish something again."""

from collections.abc import Callable

from textual.content import Content

from db.deciding.recent import Decision
from db.errors import NewerDraftError
from db.history import DECISIONS, LogFilters, entries
from review_tui.drawing.drawn_article import NO_HEADLINE
from review_tui.drawing.text import one_line, plain
from review_tui.keys.in_sentences import key
from review_tui.pages.recent import WORDS, my_last
from review_tui.panes.pane import Pane
from review_tui.screens.question import Confirmation

LOOK = "second_look"
NOT_DECIDED = f"what you changed here is no decision: {key('desk.reset')} puts the model's text back"
STANDS_AGAIN = {
    "withdrawn": ("a withdrawal that is taken back lets the set out again", "The next export lets that set out again"),
    "reopened": (
        "what was decided before a reopening stands again once that is taken back",
        "If that was an approval, the next export lets the set out",
    ),
}
"""For acts after which a set stays in the house: what to say where one is taken back, above and below the question."""
LOOKS_STAY = f"a second look is not taken back: {key('desk.withdraw')} at its draft withdraws the set"


class TakingBack:
    """Asks before an undo that would not be of what its editor did last, or by which a set leaves again."""

    def __init__(self, pane: Pane, opens: Callable[[int], object]) -> None:
        """Ask on `pane`; a draft that keeps a decision from being taken back is opened by `opens`."""
        self._pane = pane
        self._opens = opens
        self._session = pane.session

    def once_sure(self, undo: Callable[[], object]) -> None:
        """Take back my last decision; where my last act was another, say first which decision that would be.

        Such an act is a second look, or a change of the open draft that nothing was decided on yet.
        """
        session = self._session
        last = entries(session.db, LogFilters(acts=(*DECISIONS, LOOK), actor=session.actor.name), limit=1)
        looked = bool(last) and last[0].act == LOOK
        decision = next(iter(my_last(session, 1)), None)
        if looked and decision is None:
            self._pane.say(LOOKS_STAY, "$warning")
        elif looked and decision is not None:
            self._ask(LOOKS_STAY, "Your decision before it", decision, undo)
        elif decision is not None and session.open is not None and session.open.changed_here and not decision.undoable:
            self._ask(NOT_DECIDED, "Your last decision", decision, undo)
        else:
            self.sure_of(decision, undo)

    def sure_of(self, decision: Decision | None, undo: Callable[[], object]) -> None:
        """Take back this decision; where a withdrawn or reopened set would leave again by that, ask first."""
        if decision is not None and decision.act in STANDS_AGAIN and not decision.undoable:
            self._ask(STANDS_AGAIN[decision.act][0], "Your decision", decision, undo)
        else:
            self.or_newer(undo)

    def _ask(self, title: str, which: str, decision: Decision, undo: Callable[[], object]) -> None:
        """Say which decision that is, and what hangs on it."""
        headline = one_line(decision.headline) or NO_HEADLINE
        again = f". {STANDS_AGAIN[decision.act][1]}" if decision.act in STANDS_AGAIN else ""
        words = f"{which}, which y takes back: {WORDS[decision.act]} {headline}{again}"
        title = self._pane.keyed(title)
        screen = Confirmation(f"{title[0].upper()}{title[1:]}", Content(words), "take that back")

        def answered(yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
            if yes:
                self._pane.attempt(lambda: self.or_newer(undo))

        self._pane.app.push_screen(screen, answered)

    def or_newer(self, act: Callable[[], object]) -> None:
        """Bring a draft back; where a newer one of its article is in the way, say who has that and offer to open it."""
        try:
            act()
        except NewerDraftError as error:
            self._offer(error)

    def _offer(self, error: NewerDraftError) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
            if yes:
                self._pane.attempt(lambda: self._opens(error.draft_id))

        words = plain(f"{error.message}.")
        self._pane.app.push_screen(Confirmation("It stays as it is", words, "open the newer draft"), answered)
