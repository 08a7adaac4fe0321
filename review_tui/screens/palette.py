"""The palette: every act of the pane in hand by its name, those that sleep with the reason; Enter does it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from review_tui.drawing.text import one_line
from review_tui.screens.pick import PickScreen

KEYS_WIDTH = 10
LABEL_WIDTH = 15


@dataclass(frozen=True)
class Choice:
    """One thing that the palette can do."""

    name: str
    """What the palette hands back."""
    label: str
    help: str
    keys: str = ""
    why_not: str = ""
    """Why it does nothing now; empty when it lives."""


def matching(choices: Sequence[Choice], words: str) -> list[Choice]:
    """Return the choices that have every word, those whose name begins with the words first."""
    wanted = words.casefold().split()
    found = [one for one in choices if all(_begins_a_word(word, f"{one.label} {one.help}") for word in wanted)]
    return sorted(found, key=lambda one: not one.label.casefold().startswith(" ".join(wanted)))


def _begins_a_word(beginning: str, text: str) -> bool:
    return any(word.startswith(beginning) for word in re.findall(r"[\w']+", text.casefold()))


def choice_content(choice: Choice) -> Content:
    """Return one line: keys, name, and what it does or why it sleeps."""
    keys, label = choice.keys.rjust(KEYS_WIDTH), choice.label.ljust(LABEL_WIDTH)
    if choice.why_not:
        return Content.assemble((f"{keys}  {label} asleep: {one_line(choice.why_not)}", "$faint"))
    return Content.assemble((keys, "$accent bold"), "  ", (label, "bold"), f" {choice.help}")


class PaletteScreen(PickScreen[str]):
    """Hands back the name of the chosen act, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "back", show=False)]

    def __init__(self, offered: Sequence[Choice]) -> None:
        """Offer these acts."""
        keys = [("Enter", "do it"), ("↓↑", "choose"), ("Esc", "back")]
        super().__init__("Every act of this pane", "part of a name", keys)
        self.offered = tuple(offered)
        self._found = list(self.offered)

    def rows(self, typed: str) -> Sequence[Content]:
        """Return the acts that have the typed words."""
        self._found = matching(self.offered, typed)
        nothing = [Content.assemble(("no act of this pane has these words", "$faint"))]
        return [choice_content(one) for one in self._found] or nothing

    def choose(self, number: int) -> None:
        """Hand back the act's name; nothing where no act has the words."""
        if self._found:
            self.dismiss(self._found[number].name)
