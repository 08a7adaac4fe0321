"""What must be known of an article beside its text, in a few lines above it."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

LOW = 20
"""On a screen with fewer lines two notes have one each."""
EACH = 2


class Notes(Widget):
    """Shows notes, each cut at its second line, or its first; takes no room where there are none."""

    DEFAULT_CSS = "Notes { height: auto; padding: 0 1; }"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Begin empty."""
        super().__init__(id=id)
        self._notes: tuple[Content, ...] = ()
        self._more = Content("")

    def show(self, notes: Sequence[Content], *, more: str = " …") -> None:
        """Show other notes; one that is cut ends with `more`."""
        if [one.plain for one in notes] != [one.plain for one in self._notes]:
            self._notes, self._more = tuple(notes), Content.assemble((more, "$accent"))
            self.refresh(layout=True)

    def height_at(self, width: int) -> int:
        """Return how many lines the notes take on a screen of this width."""
        return len(self._laid_out(width - self.styles.padding.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the notes take when wrapped and cut."""
        del container, viewport
        return len(self._laid_out(width))

    def render(self) -> Content:
        """Return the notes."""
        return Content("\n").join(self._laid_out(self.content_size.width))

    def _laid_out(self, width: int) -> list[Content]:
        each = EACH if len(self._notes) == 1 or self.app.size.height >= LOW else 1
        return [line for note in self._notes for line in self._cut(note.wrap(max(width, 1)), each, width)]

    def _cut(self, lines: list[Content], most: int, width: int) -> list[Content]:
        if len(lines) <= most:
            return lines
        last = lines[most - 1].truncate(max(width - self._more.cell_length, 0))
        return [*lines[: most - 1], last.append(self._more)]
