"""Taking back my last decision; where I did something since that is not taken back, only after a question."""

from collections.abc import Callable

from textual.content import Content

from db.history import DECISIONS, LogFilters, entries
from review_tui.acting import Acting
from review_tui.drawing.recent import WORDS, my_last
from review_tui.drawing.story import NO_HEADLINE
from review_tui.drawing.text import one_line
from review_tui.screens.question import Confirmation

LOOK = "second_look"
LOOKS_STAY = "a second look is not taken back: w at its draft withdraws the set"


class TakingBack(Acting):
    """Asks before an undo that would not be of what its editor did last."""

    def once_sure(self, undo: Callable[[], object]) -> None:
        """Take back my last decision; where my last act was a second look, say first which decision that would be."""
        session = self.session
        last = entries(session.db, LogFilters(acts=(*DECISIONS, LOOK), actor=session.actor.name), limit=1)
        if not last or last[0].act != LOOK:
            undo()
            return
        decisions = my_last(session, 1)
        if not decisions:
            self.say(LOOKS_STAY, "$warning")
            return
        headline = one_line(decisions[0].headline) or NO_HEADLINE
        words = f"Your decision before it, which y takes back: {WORDS[decisions[0].act]} {headline}"
        screen = Confirmation(LOOKS_STAY.capitalize(), Content(words), "take that back")

        def answered(yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
            if yes:
                self.attempt(undo)

        self.app.push_screen(screen, answered)
