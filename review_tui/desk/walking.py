"""The desk's keys that choose: a takeaway by its digit, and the walk over flags and evidence with ] and [."""

from review_tui.desk import drawing
from review_tui.desk.part import DeskPart
from review_tui.widgets.article import ArticlePane


class Walking(DeskPart):
    """Where in the three takeaways the editor is."""

    _stop: drawing.Stop | None = None
    """Where the walk is."""
    _at: int = 0
    """Which stop of the walk that was: two may be the same, as where a check found one thing twice."""

    def begin_walk(self) -> None:
        """Stand before the first flag; where the walk begins with evidence, on it, as that is on the screen."""
        self.current, self._at = None, 0
        walk = drawing.stops(self.session.open) if self.session.open is not None else []
        self._stop = walk[0] if walk and walk[0].flag is None else None

    def choose(self, index: int) -> None:
        """Choose a takeaway and bring its evidence into view."""
        self.session.sheet().chosen = index
        self.current = None
        self.draw()
        self.to_evidence()

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
        sheet = self.session.sheet()
        walk = drawing.stops(sheet)
        if not walk:
            self.say("no flags and no evidence to walk")
            return
        here = self._stop_number(walk)
        number = (here + step) % len(walk) if here is not None else self._nearest(walk, step)
        stop = walk[number]
        sheet.chosen, self.current = stop.index, stop.flag
        self._stop, self._at = stop, number
        self.draw()
        if stop.article is not None:
            self.query_one(ArticlePane).bring_into_view(sheet.story.place(stop.article))
        words = stop.flag.flag.kind if stop.flag else "its evidence"
        self.say(f"{number + 1} of {len(walk)} · takeaway {stop.index + 1} · {words}")

    def _stop_number(self, walk: list[drawing.Stop]) -> int | None:
        stop = self._stop
        if stop is None or stop.index != self.session.sheet().chosen:
            return None
        same = [number for number, one in enumerate(walk) if one == stop]
        return min(same, key=lambda number: abs(number - self._at), default=None)

    def _nearest(self, walk: list[drawing.Stop], step: int) -> int:
        chosen = self.session.sheet().chosen
        numbers = [number for number, stop in enumerate(walk) if stop.index == chosen]
        if not numbers:
            return 0
        return numbers[0] if step > 0 else numbers[-1]
