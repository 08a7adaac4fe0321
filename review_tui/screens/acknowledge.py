"""Before an approval: every error flag is acknowledged by its own key, then `y` approves."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from review_tui.open_draft import FlagPlace
from review_tui.screens.question import Question
from review_tui.text import one_line

KEYS = "123456789abcdefg"


class AcknowledgeScreen(Question[frozenset[str]]):
    """Lists the errors; hands back the acknowledged ones' keys."""

    YES: ClassVar[str] = "approve"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"acknowledge({at})", show=False) for at, key in enumerate(KEYS)
    ]

    def __init__(self, title: str, errors: Sequence[FlagPlace], acknowledged: frozenset[str]) -> None:
        """Ask about `errors`, some of which may be acknowledged already."""
        super().__init__(title)
        self._errors = tuple(errors)[: len(KEYS)]
        self._done = set(acknowledged)

    def body(self) -> Content:
        """Return one line per error, with its key."""
        words = "The checks found errors. Press the key of each one that you have looked at and stand by."
        return Content("\n").join([Content(words), Content(""), *map(self._row, KEYS, self._errors)])

    def _row(self, key: str, place: FlagPlace) -> Content:
        done = place.key in self._done
        box = "[x]" if done else "[ ]"
        words = f"takeaway {place.index + 1}, {one_line(place.flag.kind)}: {one_line(place.flag.message)}"
        return Content.assemble((key, "$accent bold"), f" {box} ", (words, "$faint" if done else "$error"))

    def missing(self) -> str:
        """Return how many errors wait."""
        waiting = sum(place.key not in self._done for place in self._errors)
        return f"{waiting} to acknowledge first" if waiting else ""

    def answer(self) -> frozenset[str]:
        """Return the acknowledged errors' keys."""
        return frozenset(self._done)

    def action_acknowledge(self, at: int) -> None:
        """Acknowledge one error, or take that back."""
        if at < len(self._errors):
            self._done ^= {self._errors[at].key}
            self.draw()
