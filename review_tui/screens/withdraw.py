"""Withdrawing a reviewed set: a note that says why, then `y`."""

from typing import ClassVar

from textual.content import Content

from review_tui.screens.question import Question


class WithdrawScreen(Question[str]):
    """Asks for the note; hands it back."""

    NOTE: ClassVar[str] = "why, in a sentence that may be published as the correction"
    YES: ClassVar[str] = "withdraw"

    def body(self) -> Content:
        """Return what withdrawing does."""
        return Content("The set leaves every later export, and the log keeps your note. Tab goes to the note.")

    def missing(self) -> str:
        """Return that a note is needed."""
        return "" if self.note else "a note is needed: Tab"

    def answer(self) -> str:
        """Return the note."""
        return self.note
