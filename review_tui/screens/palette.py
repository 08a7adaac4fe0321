"""The palette: every act of the pane in hand by its name, those that sleep with the reason; Enter does it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from review_tui.text import one_line

KEYS_WIDTH = 10
LABEL_WIDTH = 15
BARS = 5
"""Title, field with its margin, margin above the list, foot."""


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


class PaletteScreen(ModalScreen[str | None]):
    """Hands back the name of the chosen act, or None."""

    CSS_PATH = "list.tcss"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "back", "Back"),
        Binding("down,ctrl+n", "move('cursor_down')", show=False, priority=True),
        Binding("up", "move('cursor_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False, priority=True),
        Binding("pageup", "move('page_up')", show=False, priority=True),
    ]

    def __init__(self, choices: Sequence[Choice]) -> None:
        """Offer `choices`."""
        super().__init__()
        self._choices = tuple(choices)
        self._found = list(self._choices)

    def compose(self) -> ComposeResult:
        """Yield the field, the acts that have its words, and the keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble(("Every act of this pane", "bold")), classes="title", markup=False)
            yield Input(placeholder="part of a name", id="words", compact=True)
            yield OptionList(compact=True, markup=False)
            keys = [("Enter", "do it"), ("↓↑", "choose"), ("Esc", "back")]
            yield Static(
                Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys]),
                classes="foot",
                markup=False,
            )

    def on_mount(self) -> None:
        """Show every act."""
        self._show("")

    def on_resize(self) -> None:
        """Leave room for title, field and foot, however low the terminal is."""
        self.query_one(OptionList).styles.max_height = max(self.size.height - BARS, 1)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, words: str) -> None:
        self._found = matching(self._choices, words)
        options = self.query_one(OptionList)
        options.set_options([Option(choice_content(one)) for one in self._found])
        # Without a word or a move nothing is chosen: Enter right after the palette's own key does nothing.
        options.highlighted = 0 if self._found and words.strip() else None

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is not None and self._found:
            self.dismiss(self._found[highlighted].name)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._found[event.option_index].name)

    def action_move(self, way: str) -> None:
        """Move the highlight; the field keeps the keyboard."""
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
