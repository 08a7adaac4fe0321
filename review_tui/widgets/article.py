"""The article pane: a wrapped text of any length, drawn line by line, with marks, a gutter and scrolling to a place."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from db.records import Span
from review_tui.drawing.drawn_article import DrawnArticle
from review_tui.drawing.text import Mark, shown, styled
from review_tui.drawing.wrapping import line_of, wrap
from review_tui.looks import component_look

GUTTER = 3
"""Cells left of the text: the takeaway's digit and a bar beside its evidence."""
MEASURE = 92
"""The longest line that reads well, in cells."""
LOOKS = ("headline", "facts", "evidence", "kept", "cut", "flagged", "found", "found-now", "stand-in")


class ArticlePane(ScrollView, can_focus=True):
    """Shows one article; decision keys are read by its screen while it has the focus."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{look}" for look in (*LOOKS, "bar", "digit")}

    class EndSeen(Message):
        """The last line of the article was on the screen."""

    class TopMoved(Message):
        """The article's first line left the screen, or came back."""

    def __init__(self, *, id: str, focusable: bool = True, headed: bool = True) -> None:  # noqa: A002 - Textual's name
        """Begin empty; without its head the article begins at its text."""
        super().__init__(id=id)
        self.can_focus = focusable
        self._headed = headed
        self.drawn_article: DrawnArticle | None = None
        self.lines: list[Span] = []
        self.marks: tuple[Mark, ...] = ()
        self.digits: Mapping[int, str] = {}
        self.bars: tuple[Span, ...] = ()
        self._on_line: dict[int, list[Mark]] = {}
        self._looks: dict[str, Style] | None = None
        self._end_told = False
        self._sought: Span | None = None

    def show_article(self, drawn_article: DrawnArticle) -> None:
        """Draw another article from its top."""
        self.drawn_article = drawn_article
        self._sought = None
        self._end_told = False
        self._wrap()
        self.scroll_to(y=0, animate=False, immediate=True)
        self.call_after_refresh(self._tell_end)

    def show_marks(self, marks: Sequence[Mark], bars: Sequence[Span], digits: Mapping[int, str]) -> None:
        """Draw marks (places in the drawn text), a bar beside the lines of `bars`, and digits beside places."""
        self.marks, self.bars, self.digits = tuple(marks), tuple(bars), digits
        self._draw()

    def bring_into_view(self, span: Span) -> None:
        """Bring a drawn range into view, a third from the top, unless all of it is in view already.

        It stays in view when the pane changes, until the editor scrolls: a card that unfolds beside the article takes
        lines from it, sooner or later than the next refresh.
        """
        self._sought = span
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        span = self._sought
        if span is None or not self.lines:
            return
        first, last = line_of(self.lines, span.start), line_of(self.lines, max(span.end - 1, span.start))
        top, height = self.scroll_offset.y, self.size.height
        if first < top or last >= top + height:
            room = max(height - (last - first + 1), 0)
            self.scroll_to(y=max(first - min(height // 3, room), 0), animate=False, immediate=True)
            self._sought = span

    def first_in_view(self) -> int:
        """Return the place in the drawn text at which the first line in view begins."""
        return self.lines[self.scroll_offset.y].start if self.scroll_offset.y < len(self.lines) else 0

    def show_from(self, place: int) -> None:
        """Let the line with this place of the drawn text be the first in view."""
        self.scroll_to(y=line_of(self.lines, place), animate=False, immediate=True)

    def page(self, pages: int) -> None:
        """Scroll by pages, less a line that keeps the place."""
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def on_resize(self) -> None:
        """Wrap again, keeping the line at the top where it was, and in view what was brought there."""
        sought = self._sought
        top = self.first_in_view() if self.scroll_offset.y else 0
        self._wrap()
        if top:
            self.show_from(top)
        self._sought = sought
        self._settle()
        self.call_after_refresh(self._tell_end)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the new lines, and tell when the last one was seen."""
        super().watch_scroll_y(old_value, new_value)
        self._sought = None
        self._tell_end()
        if bool(round(old_value)) != bool(round(new_value)):
            self.post_message(self.TopMoved())

    def notify_style_update(self) -> None:
        """Take the looks of another theme."""
        super().notify_style_update()
        self._looks = None
        self._draw()

    def _wrap(self) -> None:
        # The region leaves out the scrollbar's column even before the bar is drawn; the widget's size does not.
        room = self.scrollable_content_region.width
        if self.drawn_article is None or not room:
            return
        lines = wrap(self.drawn_article.drawn.text, min(room - GUTTER, MEASURE))
        self.lines = lines if self._headed else [line for line in lines if line.start >= self.drawn_article.text_at]
        self.virtual_size = Size(room, len(self.lines))
        self._draw()

    def _draw(self) -> None:
        self._on_line = {}
        head = self.drawn_article.head if self._headed and self.drawn_article is not None else ()
        for mark in (*head, *self.marks) if self.lines else ():
            first = line_of(self.lines, mark.span.start)
            last = line_of(self.lines, max(mark.span.end - 1, mark.span.start))
            for number in range(first, last + 1):
                self._on_line.setdefault(number, []).append(mark)
        self.refresh()

    def _styles(self) -> dict[str, Style]:
        if self._looks is None:
            names = (*LOOKS, "bar", "digit")
            self._looks = {name: component_look(self, f"article--{name}") for name in names}
        return self._looks

    def _tell_end(self) -> None:
        shown_to = self.scroll_offset.y + self.size.height
        if self.lines and self.size.height and shown_to >= len(self.lines) and not self._end_told:
            self._end_told = True
            self.post_message(self.EndSeen())

    def render_line(self, y: int) -> Strip:
        """Return one line of the view."""
        base = self.visual_style
        number = y + self.scroll_offset.y
        if number >= len(self.lines):
            return Strip.blank(self.size.width, base.rich_style)
        line = self.lines[number]
        drawn = self.drawn_article.drawn if self.drawn_article is not None else shown("")
        content = styled(drawn, line, self._on_line.get(number, ()), self._styles())
        segments = [self._gutter(line), *content.render_segments(base)]
        return Strip(segments).adjust_cell_length(self.size.width, base.rich_style)

    def _gutter(self, line: Span) -> Segment:
        digit = next((label for place, label in self.digits.items() if line.start <= place <= line.end), " ")
        barred = any(bar.start < line.end and bar.end > line.start for bar in self.bars)
        look = "bar" if barred else "digit"
        style = (self.visual_style + self._styles()[look]).rich_style
        return Segment(f"{digit}{'▌' if barred else ' '} ", style)
