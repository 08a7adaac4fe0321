"""One line to type: search words; Enter takes it, Escape leaves everything as it was."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class LineScreen(ModalScreen[str | None]):
    """Hands back the line, or None."""

    CSS_PATH = "question.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(self, title: str, value: str = "", words: str = "") -> None:
        """Ask under `title`, beginning with `value`; `words` explain."""
        super().__init__()
        self._title = title
        self._value = value
        self._words = words

    def compose(self) -> ComposeResult:
        """Yield title, field and keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((self._title, "bold")), classes="title", markup=False)
            if self._words:
                yield Static(Content(self._words), id="explained", markup=False)
            yield Input(self._value, id="line", compact=True)
            keys = Content.assemble(("Enter", "$accent bold"), " go  ", ("Esc", "$accent bold"), " back")
            yield Static(keys, classes="foot", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand back the line."""
        event.stop()
        self.dismiss(event.value)

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
