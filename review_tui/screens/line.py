"""One line to type: search words, a filter, a name; Enter takes it, Escape leaves everything as it was."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from review_tui.drawing.text import one_line
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.widgets.line_field import LineField
from review_tui.widgets.rows import Row, Rows

BARS = 6
"""Title, field with its margins, the line for what is wrong, foot."""


class LineScreen(ScrollingScreen[str | None]):
    """Hands back the line, or None; a line that `wrong` finds fault with stays to be mended."""

    CSS_PATH = "question.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(
        self, title: str, value: str = "", words: str | Sequence[Row] = "", *, wrong: Callable[[str], str] | None = None
    ) -> None:
        """Ask under `title`, beginning with `value`; `words` explain; `wrong` returns what is wrong with a line."""
        super().__init__()
        self._title = title
        self._value = value
        self._words = words
        self._wrong = wrong

    def compose(self) -> ComposeResult:
        """Yield title, explanation, field and keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((self._title, "bold")), classes="title", markup=False)
            if self._words:
                with VerticalScroll(id="explained", can_focus=False):
                    yield Static(self._words, markup=False) if isinstance(self._words, str) else Rows(self._words)
            yield LineField(self._value, id="line", compact=True, select_on_focus=False)
            yield Static("", id="missing", markup=False)
            keys = Content.assemble(("Enter", "$accent bold"), " go  ", ("Esc", "$accent bold"), " back")
            yield Static(keys, classes="foot", markup=False)

    def on_resize(self) -> None:
        """Leave room for the lines around the explanation, however low the terminal is."""
        for words in self.query("#explained"):
            words.styles.max_height = max(self.size.height - BARS, 1)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand back the line, or say what is wrong with it."""
        event.stop()
        wrong = self._wrong(event.value) if self._wrong is not None else ""
        if wrong:
            self.query_one("#missing", Static).update(Content.assemble((one_line(wrong), "$warning")))
        else:
            self.dismiss(event.value)

    def on_input_changed(self) -> None:
        """Forget what was wrong: it is being mended."""
        self.query_one("#missing", Static).update(Content(""))

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
