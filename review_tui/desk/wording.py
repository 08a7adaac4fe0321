"""The desk's acts on texts and flags that decide nothing: swap, reorder, put back, acknowledge."""

from time import monotonic

from review_tui.desk import drawing
from review_tui.desk.part import DeskPart
from review_tui.keys.keymap import acts_of, drawn_keys
from review_tui.left_behind import became
from review_tui.sitting import choosing
from review_tui.sitting.open_draft import FlagPlace
from review_tui.widgets.article import ArticlePane


class Wording(DeskPart):
    """What an editor does to the texts without typing."""

    def do_swap(self) -> None:
        """Swap the chosen takeaway with the next choice."""
        self._swap(1)

    def do_swap_back(self) -> None:
        """Swap back to the choice before."""
        self._swap(-1)

    def _swap(self, step: int) -> None:
        sheet = self.session.sheet()
        edited = sheet.edited_at(sheet.chosen)
        number = choosing.swap(sheet, step)
        own = "the model's own text" if number <= len(sheet.draft.own) else ""
        words = ", ".join(part for part in (own, sheet.origin_words(sheet.chosen)) if part)
        words = "the edited text" if number == choosing.OWN else words
        back = self._way_back("swap" if step < 0 else "swap_back") if edited else ""
        self._changed(f"takeaway {sheet.chosen + 1} is now {words}{back}")

    def _way_back(self, name: str) -> str:
        """Return by which key an edited text comes back that another one was put in the place of."""
        act = next(act for act in acts_of(self.PANE) if act.name == name)
        return f" · {drawn_keys(act, self.session.settings.keys)[0]} brings the edited one back"

    def do_move_down(self) -> None:
        """Move the chosen takeaway down."""
        choosing.move(self.session.sheet(), 1)
        self._changed("moved down")

    def do_move_up(self) -> None:
        """Move the chosen takeaway up."""
        choosing.move(self.session.sheet(), -1)
        self._changed("moved up")

    def do_reset(self) -> None:
        """Put the model's text back."""
        sheet = self.session.sheet()
        back = self._way_back("swap") if sheet.edited_at(sheet.chosen) else ""
        choosing.reset(sheet)
        self._changed(f"the model's text is back{back}")

    def _changed(self, message: str) -> None:
        kept = self.attempt(self.session.keep)
        self.draw()
        self.to_evidence()
        if kept:
            self.say(message if self.session.sheet().decidable else became(self.session))

    def do_acknowledge(self) -> None:
        """Acknowledge the error that the walk stands on; from elsewhere go to the next one, which is read first."""
        waiting = self.session.sheet().unacknowledged()
        if not waiting:
            self.say("no error waits for an acknowledgement")
        elif self.current is None or self.current not in waiting:
            self._go_to(waiting[0])
        elif self.guard.too_soon(monotonic()):
            self.say("this came on the screen just now: nothing was acknowledged", "$warning")
        else:
            self.session.sheet().acknowledged.add(self.current)
            self.draw()
            self.say(f"acknowledged: takeaway {self.current.index + 1}, {self.current.flag.kind}")

    def _go_to(self, place: FlagPlace) -> None:
        """Show an error in both panes."""
        sheet = self.session.sheet()
        sheet.chosen, self.current = place.index, place
        self.draw()
        spans = [stop.article for stop in drawing.stops(sheet) if stop.flag == place and stop.article is not None]
        if spans:
            self.query_one(ArticlePane).bring_into_view(sheet.story.place(spans[0]))
        self.guard.appeared(monotonic())
        self.say(f"takeaway {place.index + 1}, {place.flag.kind}: ! acknowledges it", "$warning")
