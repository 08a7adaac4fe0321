"""The lines around a pane: what is open, what was said, and the keys that live now."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from review_tui.drawing.status_fitting import GAP as BETWEEN
from review_tui.drawing.status_fitting import fitted

GAP = "  "


class TwoEnds(Widget):
    """One line with something at its left and something at its right; the right end stays whole."""

    left: reactive[Content] = reactive(Content(""))
    right: reactive[Content] = reactive(Content(""))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one line."""
        del container, viewport, width
        return 1

    def render(self) -> Content:
        """Return both ends with the room between them filled."""
        return self.joined(self.left, self.right)

    def joined(self, left: Content, right: Content) -> Content:
        """Return the two as one line of this width; what of the left does not fit is cut at its end."""
        width = self.content_size.width
        right = right.truncate(width, ellipsis=True)
        room = width - right.cell_length - (BETWEEN if right else 0)
        left = left.truncate(max(room, 0), ellipsis=True)
        return Content("").join([left, Content(" " * max(width - left.cell_length - right.cell_length, 0)), right])


class TitleBar(TwoEnds):
    """Says what is open, and how many drafts are free, mine, and held by others."""


class StatusLine(TwoEnds):
    """Says what happened last, and when the screen's text was last kept."""

    brief: reactive[Content] = reactive(Content(""))
    """What the right end says where room is short; empty where it stays as it is."""
    is_time_told: reactive[bool] = reactive(default=False)
    """Whether the left end tells of a decision: when that was saved then stays, and the headline is cut for it."""

    def render(self) -> Content:
        """Return both ends; what matters least is left out where they do not fit."""
        brief = Content("") if self.is_time_told else self.brief
        return self.joined(*fitted(self.left, self.right, brief, self.content_size.width))


@dataclass(frozen=True)
class LiveKey:
    """A key as the footer draws it."""

    name: str
    """The act's name in its pane."""
    key: str
    label: str
    why_not: str
    """Why it does nothing now; empty when it lives."""


class KeyBar(Widget):
    """The footer: as many live keys as fit, in the order of their rank; a click presses one."""

    keys: reactive[tuple[LiveKey, ...]] = reactive(())

    class Pressed(Message):
        """A key of the footer was clicked."""

        def __init__(self, name: str) -> None:
            """Name the act."""
            super().__init__()
            self.name = name

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one line."""
        del container, viewport, width
        return 1

    def render(self) -> Content:
        """Return the keys that fit."""
        parts = [key_content(key) for key in self._fitting()]
        return Content(GAP).join(parts)

    def _fitting(self) -> Sequence[LiveKey]:
        room = self.content_size.width
        fitting = []
        for key in self.keys:
            room -= key_content(key).cell_length + len(GAP)
            if room + len(GAP) < 0:
                break
            fitting.append(key)
        return fitting

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        at = 0
        for key in self._fitting():
            width = key_content(key).cell_length
            if at <= event.x - self.gutter.left < at + width:
                self.post_message(self.Pressed(key.name))
                return
            at += width + len(GAP)


def key_content(key: LiveKey) -> Content:
    """Return one key and its label; a sleeping one is faint as a whole, in brackets."""
    if key.why_not:
        return Content.assemble((f"({key.key} {key.label})", "$faint"))
    return Content.assemble((key.key, "$accent bold"), f" {key.label}")
