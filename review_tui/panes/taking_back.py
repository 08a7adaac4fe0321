"""Taking back my last decision; where I did something since that is not taken back, only after a question."""

from collections.abc import Callable

from textual.content import Content

from db.errors import NewerDraftError
from db.history import DECISIONS, LogFilters, entries
from review_tui.drawing.drawn_article import NO_HEADLINE
from review_tui.drawing.text import one_line, plain
from review_tui.keys.in_sentences import key
from review_tui.pages.recent import WORDS, my_last
from review_tui.panes.pane import Pane
from review_tui.screens.question import Confirmation

LOOK = "second_look"
LOOKS_STAY = f"a second look is not taken back: {key('desk.withdraw')} at its draft withdraws the set"


class TakingBack:
    """Asks before an undo that would not be of what its editor did last."""

    def __init__(self, pane: Pane, opens: Callable[[int], object]) -> None:
        """Ask on `pane`; a draft that keeps a decision from being taken back is opened by `opens`."""
        self._pane = pane
        self._opens = opens
        self._session = pane.session

    def once_sure(self, undo: Callable[[], object]) -> None:
        """Take back my last decision; where my last act was a second look, say first which decision that would be."""
        session = self._session
        last = entries(session.db, LogFilters(acts=(*DECISIONS, LOOK), actor=session.actor.name), limit=1)
        if not last or last[0].act != LOOK:
            self.or_newer(undo)
            return
        decisions = my_last(session, 1)
        if not decisions:
            self._pane.say(LOOKS_STAY, "$warning")
            return
        headline = one_line(decisions[0].headline) or NO_HEADLINE
        words = f"Your decision before it, which y takes back: {WORDS[decisions[0].act]} {headline}"
        title = self._pane.keyed(LOOKS_STAY)
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
