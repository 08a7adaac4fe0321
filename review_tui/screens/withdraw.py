"""Withdrawing a reviewed set: a note that says why, then `y`."""

from typing import ClassVar

from textual.content import Content

from review_tui.screens.question import Question


class WithdrawScreen(Question[str]):
    """Asks for the note; hands it back."""

    NOTE: ClassVar[str] = "why, in a sentence that may be published as the correction"
    YES: ClassVar[str] = "withdraw"

    def __init__(self, title: str, words: str = "", *, note: str = "") -> None:
        """Ask under `title`; `words` say what can be done then."""
        super().__init__(title, note=note)
        self._words = words

    def body(self) -> Content:
        """Return what withdrawing does."""
        words = (
            "The set leaves every later export, and the log keeps your note.",
            self._words,
            "Tab goes to the note.",
        )
        return Content(" ".join(part for part in words if part))

    def missing(self) -> str:
        """Return that a note is needed."""
        return "" if self.note else "a note is needed: Tab"

    def answer(self) -> str:
        """Return the note."""
        return self.note
