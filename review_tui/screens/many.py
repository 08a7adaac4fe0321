"""What to do with many marked drafts: claim, assign, give back or reject them; there is no approving many."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from db.reasons import REASONS
from review_tui.drawing.text import one_line
from review_tui.screens.editors import Chosen, EditorScreen, People
from review_tui.screens.question import Question
from review_tui.screens.reject import DIGITS, LETTERS, OTHER

ACTS = {
    "c": ("claim", "claim them for me", "claimed"),
    "a": ("assign", "assign them to an editor", "assigned"),
    "g": ("release", "give mine back", "given back"),
    "x": ("reject", "reject them", "rejected"),
}
WITH_NOTE = frozenset({"a", "x"})
"""Keys of the acts that a note is stored with."""
SHORT = {"redraft": "draft anew", "by_hand": "by hand", "never": "never"}
"""What comes next, in as few words as fit one line."""
EXAMPLE = 40
"""Characters of a headline in the title."""


@dataclass(frozen=True)
class Wanted:
    """What is to be done with every marked draft."""

    act: str
    done: str
    """The act's word when it is done."""
    reason: str = ""
    note: str = ""
    outcome: str = "redraft"
    editor: str = ""
    """Whom they are for; empty takes their assignments back."""


@dataclass(frozen=True)
class Marked:
    """What is known about all that is marked."""

    count: int
    example: str
    """The headline of one of them."""
    for_others: int = 0
    """How many are for somebody else."""
    elsewhere: int = 0
    """How many the queue does not show as it stands."""


class ManyScreen(Question[Wanted]):
    """Asks for the act, shows the count, and takes `Y` for an answer."""

    NOTE: ClassVar[str] = "a note for the log (optional)"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"choose('{key}')", show=False) for key in ACTS),
        *(Binding(digit, f"reason('{code}')", show=False) for digit, code in zip(DIGITS, REASONS, strict=True)),
        *(Binding(letter, f"outcome('{code}')", show=False) for code, letter in LETTERS.items()),
        Binding("Y", "sure", "Yes"),
    ]

    def __init__(
        self, what: Marked, people: Callable[[str], People], *, begin: str = "", unwritten: Wanted | None = None
    ) -> None:
        """Ask about the marked drafts; `people` returns whom there is to choose from.

        `begin` is the key of the act that is chosen already; `unwritten` was asked for and not done, and is chosen too.
        """
        rest = f" and {what.count - 1:,} more" if what.count > 1 else ""
        cut = "…" if len(what.example) > EXAMPLE else ""
        super().__init__(
            f"{what.count:,} marked: {what.example[:EXAMPLE]}{cut}{rest}", note=unwritten.note if unwritten else ""
        )
        self._what = what
        self._people = people
        self._begin = begin
        self._key = ""
        self._chosen: Chosen | None = None
        self._reason = ""
        self._outcome = "redraft"
        if unwritten is not None and not begin:
            self._choose(unwritten)

    def _choose(self, unwritten: Wanted) -> None:
        self._key = next(key for key, (act, _, _) in ACTS.items() if act == unwritten.act)
        self._chosen = Chosen(unwritten.editor) if unwritten.act == "assign" else None
        self._reason, self._outcome = unwritten.reason, unwritten.outcome

    def on_mount(self) -> None:
        """Go on to what is chosen already."""
        if self._begin:
            self.action_choose(self._begin)

    def body(self) -> Content:
        """Return the acts, then the reasons where one is needed."""
        lines = [_row(key, self._words(key), chosen=key == self._key) for key in ACTS]
        if self._what.elsewhere:
            lines.append(Content.assemble((f"     {self._what.elsewhere:,} of them not in this view", "$warning")))
        if self._what.for_others:
            words = f"     {self._what.for_others:,} {'is' if self._what.for_others == 1 else 'are'} for somebody else"
            lines.append(Content.assemble((words, "$warning")))
        if self._key:
            words = f"Capital Y: {self._words(self._key)}, all {self._what.count:,}"
            lines += [Content.assemble(("  " + words, "bold"))]
        if self._key != "x":
            lines.append(Content.assemble(("     approving is done one by one, each after reading", "$faint")))
        else:
            lines.append(Content.assemble(("Why, for all of them", "bold")))
            lines += [
                _row(digit, words, chosen=code == self._reason)
                for digit, (code, words) in zip(DIGITS, REASONS.items(), strict=True)
            ]
            outcomes = [_row(LETTERS[code], words, chosen=code == self._outcome) for code, words in SHORT.items()]
            lines.append(Content("  ").join([Content.assemble(("Then", "bold")), *outcomes]))
        return Content("\n").join(lines)

    def _words(self, key: str) -> str:
        """Return what an act does, with the editor who was chosen."""
        if key != "a" or self._chosen is None:
            return ACTS[key][1]
        return (
            f"assign them to {one_line(self._chosen.editor)}" if self._chosen.editor else "take their assignments back"
        )

    def takes_note(self) -> bool:
        """Return whether the chosen act keeps a note: a claim and giving back have none."""
        return self._key in WITH_NOTE

    def more_keys(self) -> list[tuple[str, str, bool]]:
        """Return the key that does it."""
        return [("Y", "do it", bool(self.missing()))]

    def missing(self) -> str:
        """Return what is not chosen yet."""
        if not self._key:
            return "choose what to do first"
        if self._key == "x" and not self._reason:
            return "choose a reason by its digit"
        if self._key == "x" and self._reason == OTHER and not self.note:
            return "something else needs a note: Tab"
        return ""

    def action_yes(self) -> None:
        """Say that one y is not enough for many."""
        self._say("for many drafts it is a capital Y")

    def action_sure(self) -> None:
        """Hand back what is wanted."""
        super().action_yes()

    def answer(self) -> Wanted:
        """Return what is wanted."""
        act, _, done = ACTS[self._key]
        editor = self._chosen.editor if self._chosen is not None else ""
        if act == "assign":
            done = f"assigned to {one_line(editor)}" if editor else "for nobody in particular now"
        return Wanted(act, done, self._reason, self.note, self._outcome, editor)

    def action_choose(self, key: str) -> None:
        """Choose the act; for assigning, ask to whom."""
        if key == "a":
            screen = EditorScreen(
                f"For whom are these {self._what.count:,}?",
                self._people("take their assignments back"),
                verb="go on",
                with_note=False,
            )
            self.app.push_screen(screen, self._whom)
            return
        self._key = key
        self.draw()

    def _whom(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            self._key, self._chosen = "a", chosen
            self.draw()

    def action_reason(self, code: str) -> None:
        """Choose the reason."""
        if self._key == "x":
            self._reason = code
            self.draw()

    def action_outcome(self, code: str) -> None:
        """Choose what comes next."""
        if self._key == "x":
            self._outcome = code
            self.draw()


def _row(key: str, words: str, *, chosen: bool) -> Content:
    return Content.assemble(
        ("› " if chosen else "  ", "$accent bold"), (key, "$accent bold"), ("  " + words, "bold" if chosen else "")
    )
