"""A screen on top of the desk: what of it does not fit scrolls with the arrows and the page keys, without a mouse."""

from typing import ClassVar, Generic

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from review_tui.screens.on_top import OnTop, Result


class ScrollingScreen(OnTop[Result], Generic[Result]):
    """Scrolls every pane that is higher than its place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll('down')", show=False),
        Binding("up", "scroll('up')", show=False),
        Binding("pagedown", "scroll('page_down')", show=False),
        Binding("pageup", "scroll('page_up')", show=False),
    ]

    def action_scroll(self, way: str) -> None:
        """Scroll what does not fit."""
        for pane in self.query(VerticalScroll):
            getattr(pane, f"scroll_{way}")(animate=False)

    @property
    def overflows(self) -> bool:
        """Return whether anything is out of sight."""
        return any(pane.max_scroll_y > 0 for pane in self.query(VerticalScroll))
