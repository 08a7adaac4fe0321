"""Which takeaways were on the screen as they stand: an approval is of what was there to be read."""

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from review_tui.desk.part import DeskPart
from review_tui.widgets.takeaways import TakeawayCard, TakeawaysPane


class Showing(DeskPart):
    """What of the open draft's takeaways came into view; one below the pane's edge did not."""

    _shown: frozenset[str] = frozenset()
    """Texts that were on the screen; one that is changed is another text."""

    def forget_shown(self) -> None:
        """Begin with another draft."""
        self._shown = frozenset()

    def look(self) -> None:
        """Note which texts are on the screen; called whenever a card may have come into view."""
        sheet = self.session.open
        if sheet is None or self.app.screen_stack[-1:] != [self]:
            return
        cards = self.query(TakeawayCard)
        self._shown |= {text for text, card in zip(sheet.texts, cards, strict=True) if self._in_view(card)}

    def unseen(self) -> int | None:
        """Return the first takeaway whose text was not on the screen yet, 0 to 2."""
        self.look()
        texts = self.session.sheet().texts
        return next((index for index, text in enumerate(texts) if text not in self._shown), None)

    def bring_up(self, index: int) -> None:
        """Choose a takeaway, which brings it into view with what it rests on."""
        self.session.sheet().chosen = index
        self.current = None
        self.draw()
        self.to_evidence()

    def room(self) -> int:
        """Return how many lines of the takeaways the terminal has room for."""
        return self.find_widget(self.query_one(TakeawaysPane)).visible_region.height

    def _in_view(self, card: TakeawayCard) -> bool:
        """Return whether all lines of a card's text are on the screen, or as many as there is room for."""
        body = card.query_one(".body", Static)
        if not isinstance(body.content, Content):
            return False
        place = self.find_widget(body)
        text, *_facts_and_flags = body.content.split("\n")
        lines = text.get_height({}, place.region.width)
        seen = Region(place.region.x, place.region.y, place.region.width, lines).intersection(place.clip)
        return seen.height >= min(lines, self.room())
