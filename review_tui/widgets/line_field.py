"""A field of one line: for notes, names, search words and filters."""

from textual import events
from textual.widgets import Input

from review_tui.widgets.keys_in_order import KeysInOrder
from review_tui.widgets.typing_field import typed


class LineField(KeysInOrder, Input):
    """Takes all that is pasted: line ends as spaces, where Textual's own field takes the first line alone."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(typed(event.text), *self.selection)
