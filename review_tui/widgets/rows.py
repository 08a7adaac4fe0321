"""Two columns of text whose right one wraps beside the left one, never below it."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

GAP = "  "

Row = tuple[Content, Content]
"""What stands left and right of the gap."""


class Rows(Widget):
    """Shows rows; the left column is as wide as its widest cell, right-aligned."""

    DEFAULT_CSS = "Rows { height: auto; }"

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Show `rows`."""
        super().__init__(id=id)
        self._rows = tuple(rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._rows = tuple(rows)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the rows take when wrapped."""
        del container, viewport
        return len(laid_out(self._rows, width))

    def render(self) -> Content:
        """Return the wrapped rows."""
        return Content("\n").join(laid_out(self._rows, self.content_size.width))


def laid_out(rows: Sequence[Row], width: int) -> list[Content]:
    """Return the lines of `rows` at `width` cells."""
    column = max((left.cell_length for left, _ in rows), default=0)
    room = max(width - column - len(GAP), 1)
    lines: list[Content] = []
    for left, right in rows:
        head = left.pad_left(column - left.cell_length)
        for part in right.split("\n", allow_blank=True) or [Content("")]:
            for line in part.wrap(room) or [Content("")]:
                lines.append(Content("").join([head, Content(GAP), line]))
                head = Content(" " * column)
    return lines
