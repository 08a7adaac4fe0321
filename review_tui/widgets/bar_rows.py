"""Horizontal bars as lines of text: a name, a figure, a bar of the room that is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

GAP = 2
EIGHTHS = " ▏▎▍▌▋▊▉"
FULL = "█"


@dataclass(frozen=True)
class Bar:
    """One line."""

    name: str
    figure: str
    part: float
    """Of the longest bar that there could be, 0 to 1."""


class BarRows(Widget):
    """Shows bars, one line each."""

    DEFAULT_CSS = "BarRows { height: auto; }"

    def __init__(self, bars: Sequence[Bar], *, tone: str = "$primary") -> None:
        """Show `bars`."""
        super().__init__()
        self._bars = tuple(bars)
        self._tone = tone

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one line per bar."""
        del container, viewport, width
        return len(self._bars)

    def render(self) -> Content:
        """Return the bars at the widget's width."""
        names = max((len(bar.name) for bar in self._bars), default=0)
        figures = max((len(bar.figure) for bar in self._bars), default=0)
        room = max(self.content_size.width - names - figures - 2 * GAP, 1)
        lines = [
            Content.assemble(
                (bar.name.ljust(names + GAP), "$faint"),
                bar.figure.rjust(figures),
                " " * GAP,
                (drawn_bar(bar.part, room), self._tone),
            )
            for bar in self._bars
        ]
        return Content("\n").join(lines)


def drawn_bar(part: float, room: int) -> str:
    """Return a bar of `part` of `room` cells, to an eighth of a cell; whatever is not nothing is seen."""
    eighths = round(min(max(part, 0.0), 1.0) * room * 8)
    if part > 0:
        eighths = max(eighths, 1)
    return (FULL * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()
