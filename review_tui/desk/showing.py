"""Which takeaways were on the screen as they stand: an approval is of what was there to be read."""

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from review_tui.desk.pane import Desk
from review_tui.widgets.takeaways import TakeawayCard


class Showing:
    """What of the open draft's takeaways came into view; one below the pane's edge did not."""

    def __init__(self, desk: Desk) -> None:
        """Note what of the draft on `desk` comes into view."""
        self._desk = desk
        self._session = desk.session
        self._shown: frozenset[str] = frozenset()
        """Texts that were on the screen; one that is changed is another text."""

    def forget(self) -> None:
        """Begin with another draft."""
        self._shown = frozenset()

    def look(self) -> None:
        """Note which texts are on the screen; called whenever a card may have come into view."""
        sheet = self._session.open
        if sheet is None or not self._desk.uppermost():
            return
        cards = self._desk.takeaways().query(TakeawayCard)
        self._shown |= {text for text, card in zip(sheet.texts, cards, strict=True) if self._in_view(card)}

    def unseen(self) -> int | None:
        """Return the first takeaway whose text was not on the screen yet, 0 to 2."""
        self.look()
        texts = self._session.sheet().texts
        return next((index for index, text in enumerate(texts) if text not in self._shown), None)

    def room(self) -> int:
        """Return how many lines of the takeaways the terminal has room for."""
        pane = self._desk.takeaways()
        return pane.screen.find_widget(pane).visible_region.height

    def _in_view(self, card: TakeawayCard) -> bool:
        """Return whether all lines of a card's text are on the screen, or as many as there is room for."""
        body = card.query_one(".body", Static)
        if not isinstance(body.content, Content):
            return False
        place = body.screen.find_widget(body)
        text, *_facts_and_flags = body.content.split("\n")
        lines = text.get_height({}, place.region.width)
        seen = Region(place.region.x, place.region.y, place.region.width, lines).intersection(place.clip)
        return seen.height >= min(lines, self.room())
