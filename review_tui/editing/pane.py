"""What the editor's groups of acts ask of the editing screen itself."""

from collections.abc import Callable
from typing import Protocol

from textual.timer import Timer

from review_tui.panes.pane import Pane
from review_tui.widgets.typing_field import TypingField


class Editor(Pane, Protocol):
    """The article beside three fields; `editing.screen` draws it."""

    def draw(self) -> None:
        """Draw counts, flags, diff, evidence and saved time."""
        ...

    def fields(self) -> tuple[TypingField, ...]:
        """Return the fields of the three takeaways; none before they are drawn."""
        ...

    def leave(self, done: str = "") -> None:
        """Go back to the desk and say there what was done."""
        ...

    def uppermost(self) -> bool:
        """Return whether no other screen lies on the editor."""
        ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Call back after so many seconds."""
        ...
