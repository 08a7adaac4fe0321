"""The queue as a table that reads only the pages that are seen: as quick with 100,000 drafts as with ten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from db.drafts.queue import QueueRow
from review_tui.drawing.ages import age, left
from review_tui.drawing.drawn_article import NO_HEADLINE
from review_tui.drawing.text import one_line, whom
from review_tui.looks import component_look

PAGE = 100
MOST_PAGES = 20
"""Pages that stay in memory; the rest is read again when it is seen again."""

ReadPage = Callable[[int, int], list[QueueRow]]
"""Offset and limit to rows."""


@dataclass(frozen=True)
class Columns:
    """Widths in cells; 0 leaves a column out."""

    headline: int
    section: int
    why: int
    age: int
    holder: int


GAP = 2
ROOMY = 100
"""Cells from which there is a column for the section."""
WIDE = 120
"""Cells from which a whole name has room."""
MARGIN = 3


def columns_for(width: int) -> Columns:
    """Return the widths of a table `width` cells wide; a narrow one has no section."""
    section = 12 if width >= ROOMY else 0
    why = max(13, width // 4)
    holder = 24 if width >= WIDE else 13
    fixed = MARGIN + section + (GAP if section else 0) + why + 6 + holder + 3 * GAP + 1
    return Columns(max(width - fixed, 12), section, why, 6, holder)


class QueueTable(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows rows with a cursor and marks; speaks by messages. The keys are the screen's: its own would scroll alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"queue--cursor", "queue--row", "queue--faint", "queue--mark", "queue--why"}

    cursor: reactive[int] = reactive(0)

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        """The row under the cursor was clicked again."""

    def __init__(self, read: ReadPage, now: Callable[[], datetime], me: str) -> None:
        """Read rows with `read`; `me` is whose claims are mine."""
        super().__init__(id="queue")
        self._read = read
        self._now = now
        self._me = me
        self._pages: dict[int, list[QueueRow]] = {}
        self.count = 0
        self.marked: set[int] = set()
        self.unfinished: frozenset[int] = frozenset()
        """The drafts for which I typed words that no act has taken up."""

    def show(self, count: int, *, keep: int | None = None) -> None:
        """Read everything afresh; stay on the draft `keep` where it still is near the cursor.

        Where the mouse has scrolled away from the cursor the rows stay where they are.
        """
        followed = self._in_view
        self._pages.clear()
        self.count = count
        self.virtual_size = Size(self._room.width, count)
        found = self.find(keep, self.cursor) if keep is not None else None
        self.cursor = min(max(self.cursor if found is None else found, 0), max(count - 1, 0))
        if followed or self.scroll_offset.y > max(count - self._room.height, 0):
            self.to_cursor()
        self.refresh()

    def find(self, draft_id: int, near: int) -> int | None:
        """Return the row on which a draft stands, within a page of the row `near`; None where it is not there."""
        around = [near, *(place for step in range(1, PAGE) for place in (near - step, near + step))]
        return next((place for place in around if (row := self.row(place)) and row.draft_id == draft_id), None)

    def row(self, number: int) -> QueueRow | None:
        """Return one row, or None beyond the ends."""
        if not 0 <= number < self.count:
            return None
        page, place = divmod(number, PAGE)
        if page not in self._pages:
            while len(self._pages) >= MOST_PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = self._read(page * PAGE, PAGE)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    @property
    def current(self) -> QueueRow | None:
        """Return the row under the cursor."""
        return self.row(self.cursor)

    def move(self, to: int) -> None:
        """Put the cursor on row `to`, or the nearest there is."""
        self.cursor = min(max(to, 0), max(self.count - 1, 0))
        self.to_cursor()
        self.post_message(self.Moved())

    @property
    def _room(self) -> Size:
        """Return the cells in which rows are seen: what the scroll bar takes is none of them."""
        return self.scrollable_content_region.size

    @property
    def page_rows(self) -> int:
        """Return how many rows a page of the screen has."""
        return max(self._room.height - 1, 1)

    @property
    def _in_view(self) -> bool:
        """Return whether the cursor's row is among those that are seen."""
        top, height = self.scroll_offset.y, self._room.height
        return not height or top <= self.cursor < top + height

    def to_cursor(self) -> None:
        """Scroll as little as it takes to see the cursor's row."""
        top, height = self.scroll_offset.y, self._room.height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True)

    def watch_cursor(self) -> None:
        """Draw the cursor's new place."""
        self.refresh()

    def on_resize(self) -> None:
        """Fit the rows to the new width."""
        self.virtual_size = Size(self._room.width, self.count)
        self.to_cursor()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked row; on the cursor's own row, open it."""
        number = event.y + self.scroll_offset.y
        if number >= self.count:
            return
        if number == self.cursor:
            self.post_message(self.Chosen())
        else:
            self.move(number)

    def render_line(self, y: int) -> Strip:
        """Return one line of the view."""
        base = self.visual_style
        number = y + self.scroll_offset.y
        row = self.row(number)
        if row is None:
            return Strip.blank(self._room.width, base.rich_style)
        style = self.get_visual_style("queue--cursor") if number == self.cursor else base
        content = self._line(row, at_cursor=number == self.cursor)
        return Strip(content.render_segments(style)).adjust_cell_length(self._room.width, style.rich_style)

    def _line(self, row: QueueRow, *, at_cursor: bool) -> Content:
        widths = columns_for(self._room.width)
        looks = {name: component_look(self, f"queue--{name}") for name in ("faint", "mark", "why")}
        lead = ("▌" if at_cursor else " ") + ("● " if row.draft_id in self.marked else "  ")
        parts: list[Content] = [
            Content.assemble((lead, looks["mark"])),
            _cell(row.headline or NO_HEADLINE, widths.headline),
        ]
        if widths.section:
            parts += [_gap(), _cell(row.section, widths.section).stylize(looks["faint"])]
        parts += [
            _gap(),
            _cell(row.badge, widths.why).stylize(looks["why"] if row.badge.startswith("error") else looks["faint"]),
            _gap(),
            Content(age(row.drafted_at, self._now()).rjust(widths.age)).stylize(looks["faint"]),
            _gap(),
            _cell(self._holder(row, widths.holder), widths.holder),
        ]
        return Content("").join(parts)

    def _holder(self, row: QueueRow, width: int) -> str:
        """Return who has it in hand, or whom it is for, or what else is to be known."""
        if row.state != "pending":
            return row.state
        if row.claimed_by and row.claim_expires_at is not None:
            owner = "you" if row.claimed_by == self._me else row.claimed_by
            minutes = left(row.claim_expires_at, self._now())
            name = Content(one_line(owner)).truncate(width - 1 - len(minutes), ellipsis=True)
            return f"{name.plain} {minutes}"
        if row.draft_id in self.unfinished:
            return "your words"
        if row.pub_status != "usable":
            return row.pub_status
        if row.assigned_to:
            return whom(row.assigned_to, self._me)
        return "edited" if row.edited else ""


def _gap() -> Content:
    return Content(" " * GAP)


def _cell(text: str, width: int) -> Content:
    content = Content(one_line(text[: 4 * width + 40])).truncate(width, ellipsis=True)
    return content.pad_right(max(width - content.cell_length, 0))
