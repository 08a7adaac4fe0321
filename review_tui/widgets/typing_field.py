"""A field for one takeaway's text: one line that wraps, into which no unseen or steering character gets."""

from textual import events
from textual.document._wrapped_document import WrappedDocument
from textual.geometry import Size
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Selection

from db.records import Span
from review_tui.drawing.joiners import joined_at, may_follow
from review_tui.drawing.text import stand_in
from review_tui.widgets.keys_in_order import KeysInOrder

SELECTED_MOST = 40
"""So many letters of a place are selected."""
CURSOR = 1
"""Cells that the text leaves free for a cursor behind its last letter."""


def typed(text: str) -> str:
    """Return what may stand in a takeaway of `text`: line ends and tabs as spaces, unseen characters left out.

    Those that a word or a picture is made with stay: see `joiners`. Terminals paste a line end as a carriage return;
    one at the end of the text is no space.
    """
    spaced = " ".join(text.replace("\t", " ").splitlines())
    hidden = [place for place, character in enumerate(spaced) if character != " " and stand_in(character) != character]
    if not hidden:
        return spaced
    left_out = set(hidden) - joined_at(spaced)
    return "".join(character for place, character in enumerate(spaced) if place not in left_out)


class TypingField(KeysInOrder, TextArea):
    """Holds one takeaway while it is typed; Enter adds nothing."""

    def __init__(self, text: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Begin with `text`."""
        super().__init__(
            typed(text), id=id, soft_wrap=True, compact=True, tab_behavior="focus", highlight_cursor_line=False
        )

    @property
    def selected(self) -> Span:
        """Return the range of the text that is selected; an empty one where the cursor stands."""
        (_, start), (_, end) = sorted(self.selection)
        return Span(start, end)

    def go_over(self, span: Span) -> None:
        """Select a place of the text; of a long one, which the first letter would replace, go to the beginning."""
        start, end = (min(place, len(self.text)) for place in (span.start, span.end))
        self.selection = Selection((0, start), (0, end if end - start <= SELECTED_MOST else start))

    def put_in(self, words: str, place: Span) -> None:
        """Replace a place of the text, as an edit that can be undone by itself; the cursor goes behind the words."""
        self.history.checkpoint()
        found = self.replace(words, (0, place.start), (0, place.end), maintain_selection_offset=False)
        self.move_cursor(found.end_location)
        self.history.checkpoint()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines that the text needs at this width; Textual's own answer is that of the width before."""
        del container, viewport
        return WrappedDocument(self.document, max(width - CURSOR, 1)).height

    def on_resize(self) -> None:
        """Show the text as it wraps now, from its first line where it fits, and the cursor in any case."""
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        # Textual wraps the text anew and paints no line anew that stays where it was.
        self.refresh()
        self.scroll_to(y=0, animate=False, immediate=True)
        self.scroll_cursor_visible()

    async def _on_key(self, event: events.Key) -> None:
        """Put in an unseen character that a word or a picture is made with: to Textual it is no letter."""
        character, (start, end) = event.character or "", self.selection
        if not event.is_printable and may_follow(self._before(min(start, end)), character):
            event.stop()
            event.prevent_default()
            self.replace(character, start, end, maintain_selection_offset=False)

    def edit(self, edit: Edit) -> EditResult:
        """Apply an edit without the characters that a takeaway does not hold."""
        place = min(edit.from_location, edit.to_location)
        if edit.text and not may_follow(self._before(place), edit.text):
            edit.text = typed(edit.text)
        return super().edit(edit)

    def _before(self, place: tuple[int, int]) -> str:
        """Return what stands before a place."""
        row, column = place
        return self.document.get_line(row)[:column]
