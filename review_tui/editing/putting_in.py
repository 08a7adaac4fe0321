"""Puts the article's words in a flagged place of the takeaway in hand, as an edit like any other."""

from review_tui.editing.pane import Editor
from review_tui.sitting.offering import Offer, offered

NOTHING = "no words of the article fit this place"


class PuttingIn:
    """What one key mends in the editor."""

    def __init__(self, editor: Editor) -> None:
        """Mend what stands in the fields of `editor`."""
        self._editor = editor
        self._session = editor.session
        self.offer: Offer | None = None
        """What the screen says that the key puts in."""

    def look(self) -> Offer | None:
        """Return what the key puts in as things stand: for the flag at the cursor, else for the loudest."""
        sheet, fields = self._session.open, self._editor.fields()
        return offered(sheet, sheet.chosen, fields[sheet.chosen].selected) if sheet is not None and fields else None

    def do_put_in(self) -> None:
        """Put the article's words in the flagged place; the field's own undo takes them out."""
        offer = self.look()
        if offer is None:
            self._editor.say(NOTHING)
            return
        self._editor.fields()[self._session.sheet().chosen].put_in(offer.words, offer.place)
        self._editor.say(f"put in: {offer.words}")
