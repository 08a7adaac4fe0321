"""A sheet on top of the desk that is only read: history, provenance, diffs, help; the key that opened it closes it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from review_tui.drawing.text import one_line
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.widgets.rows import Row, Rows

CLOSING = "escape,q,enter"
BARS = 2
"""Title and foot."""


class Sheet(ScrollingScreen[None]):
    """Shows one page of content under a title; scrolls with the arrows."""

    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(CLOSING, "close", "Close"),
        Binding("j", "scroll('down')", show=False),
        Binding("k", "scroll('up')", show=False),
        Binding("space", "scroll('page_down')", show=False),
        Binding("b", "scroll('page_up')", show=False),
        Binding("home,g", "scroll('home')", show=False),
        Binding("end,G", "scroll('end')", show=False),
    ]

    def __init__(self, title: str, content: Content | Sequence[Row], *, opened_by: Sequence[str] = ()) -> None:
        """Show `content` under `title`; the keys that opened it close it too."""
        super().__init__()
        self._title = title
        self._content = content
        self._opened_by = frozenset(opened_by)

    def page(self) -> Widget:
        """Return what is shown below the title."""
        if isinstance(self._content, Content):
            return Static(self._content, markup=False)
        return Rows(self._content)

    def compose(self) -> ComposeResult:
        """Yield title, page and the way out."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((one_line(self._title), "bold")), classes="title", markup=False)
            with VerticalScroll(id="page", can_focus=False):
                yield self.page()
            yield Static(
                Content.assemble(("Esc", "$accent bold"), " close  ", ("↓↑", "$accent bold"), " scroll"), classes="foot"
            )

    def on_resize(self) -> None:
        """Leave room for title and foot, however low the terminal is; the page scrolls."""
        self.query_one("#page", VerticalScroll).styles.max_height = max(self.size.height - BARS, 1)

    def on_key(self, event: events.Key) -> None:
        """Close with the key that opened the sheet."""
        if event.key in self._opened_by:
            event.stop()
            self.dismiss()

    def action_close(self) -> None:
        """Close the sheet."""
        self.dismiss()
