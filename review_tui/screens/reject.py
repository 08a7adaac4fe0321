"""Rejecting: a reason by its digit, what comes next by its letter, a note, then `y`."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from db.reasons import OUTCOMES, REASONS
from review_tui.screens.question import Question

OTHER = "other"
REDRAFT = "redraft"
DIGITS = "1234567890"
LETTERS = {REDRAFT: "r", "by_hand": "h", "never": "n"}


@dataclass(frozen=True)
class Rejection:
    """Why a draft was rejected and what comes next."""

    reason: str
    note: str
    outcome: str


class RejectScreen(Question[Rejection]):
    """Asks for reason, outcome and note."""

    NOTE: ClassVar[str] = "a note for those who run the model (optional)"
    YES: ClassVar[str] = "reject"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(digit, f"reason('{code}')", show=False) for digit, code in zip(DIGITS, REASONS, strict=True)),
        *(Binding(letter, f"outcome('{code}')", show=False) for code, letter in LETTERS.items()),
    ]

    def __init__(self, title: str, unwritten: Rejection | None = None, *, kept: str = "") -> None:
        """Ask with no reason chosen; drafting again is what comes next unless said otherwise.

        `unwritten` was answered before and could not be written down: it is chosen already. `kept` says which edits
        wait for the next draft.
        """
        begun = unwritten or Rejection("", "", REDRAFT)
        super().__init__(title, note=begun.note)
        self._reason = begun.reason
        self._outcome = begun.outcome
        self._kept = kept

    def body(self) -> Content:
        """Return reasons and outcomes, the chosen ones marked."""
        reasons = [
            _row(digit, words, chosen=code == self._reason)
            for digit, (code, words) in zip(DIGITS, REASONS.items(), strict=True)
        ]
        outcomes = [_row(LETTERS[code], words, chosen=code == self._outcome) for code, words in OUTCOMES.items()]
        head, then = Content.assemble(("Why", "bold")), Content.assemble(("What comes next", "bold"))
        kept = [Content.assemble(("  " + self._kept, "$faint"))] if self._kept and self._outcome == REDRAFT else []
        return Content("\n").join([head, *reasons, Content(""), then, *outcomes, *kept])

    def missing(self) -> str:
        """Return what is not chosen yet."""
        if not self._reason:
            return "choose a reason by its digit first"
        if self._reason == OTHER and not self.note:
            return "something else needs a note: Tab"
        return ""

    def answer(self) -> Rejection:
        """Return what was chosen."""
        return Rejection(self._reason, self.note, self._outcome)

    def action_reason(self, code: str) -> None:
        """Choose a reason."""
        self._reason = code
        self.draw()

    def action_outcome(self, code: str) -> None:
        """Choose what comes next."""
        self._outcome = code
        self.draw()


def _row(key: str, words: str, *, chosen: bool) -> Content:
    if chosen:
        return Content.assemble(("› ", "$accent bold"), (key, "$accent bold"), ("  " + words, "bold"))
    return Content.assemble("  ", (key, "$accent bold"), "  " + words)
