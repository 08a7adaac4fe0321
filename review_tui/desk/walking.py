"""The desk's keys that choose: a takeaway by its digit, and the walk over flags and evidence with ] and [."""

from review_tui.desk.pane import Desk
from review_tui.pages import desk as drawing
from review_tui.sitting.open_draft import FlagPlace


class Walking:
    """Where in the three takeaways the editor is."""

    def __init__(self, desk: Desk) -> None:
        """Walk over the draft on `desk`."""
        self._desk = desk
        self._session = desk.session
        self.current: FlagPlace | None = None
        """The flag that the walk with ] and [ stands on."""
        self._stop: drawing.Stop | None = None
        """Where the walk is."""
        self._at = 0
        """Which stop of the walk that was: two may be the same, as where a check found one thing twice."""

    def begin(self) -> None:
        """Stand before the first flag; where the walk begins with evidence, on it, as that is on the screen."""
        self.current, self._at = None, 0
        walk = drawing.stops(self._session.open) if self._session.open is not None else []
        self._stop = walk[0] if walk and walk[0].flag is None else None

    def choose(self, index: int) -> None:
        """Choose a takeaway and bring its evidence into view."""
        self._session.sheet().chosen = index
        self.current = None
        self._desk.draw()
        self._desk.to_evidence()

    def stand_on(self, place: FlagPlace) -> None:
        """Stand on a flag, and show it in both panes."""
        sheet = self._session.sheet()
        sheet.chosen, self.current = place.index, place
        self._desk.draw()
        span = drawing.place_of(sheet, place)
        if span is not None:
            self._desk.article().bring_into_view(span)

    def in_hand(self) -> FlagPlace | None:
        """Return the flag that the walk stands on, where the chosen takeaway still has it."""
        sheet = self._session.sheet()
        here = self.current
        return here if here is not None and here.index == sheet.chosen and here in sheet.flag_places() else None

    def do_choose(self, number: int) -> None:
        """Choose a takeaway by its digit."""
        self.choose(number - 1)

    def do_next_flag(self) -> None:
        """Go to the next stop of the walk."""
        self._walk(1)

    def do_previous_flag(self) -> None:
        """Go to the stop before."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        sheet = self._session.sheet()
        walk = drawing.stops(sheet)
        if not walk:
            self._desk.say("no flags and no evidence to walk")
            return
        here = self._stop_number(walk)
        number = (here + step) % len(walk) if here is not None else self._nearest(walk, step)
        stop = walk[number]
        sheet.chosen, self.current = stop.index, stop.flag
        self._stop, self._at = stop, number
        self._desk.draw()
        if stop.article is not None:
            self._desk.article().bring_into_view(sheet.drawn_article.place(stop.article))
        words = stop.flag.flag.kind if stop.flag else "its evidence"
        self._desk.say(f"{number + 1} of {len(walk)} · takeaway {stop.index + 1} · {words}")

    def _stop_number(self, walk: list[drawing.Stop]) -> int | None:
        stop = self._stop
        if stop is None or stop.index != self._session.sheet().chosen:
            return None
        same = [number for number, one in enumerate(walk) if one == stop]
        return min(same, key=lambda number: abs(number - self._at), default=None)

    def _nearest(self, walk: list[drawing.Stop], step: int) -> int:
        chosen = self._session.sheet().chosen
        numbers = [number for number, stop in enumerate(walk) if stop.index == chosen]
        if not numbers:
            return 0
        return numbers[0] if step > 0 else numbers[-1]
