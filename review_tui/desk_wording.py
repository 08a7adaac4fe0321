"""The desk's acts on texts and flags that decide nothing: swap, reorder, put back, acknowledge."""

from review_tui import choosing
from review_tui.desk_part import DeskPart


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
        number = choosing.swap(sheet, step)
        own = "the model's own text" if number <= len(sheet.draft.own) else ""
        words = ", ".join(part for part in (own, sheet.origin_words(sheet.chosen)) if part)
        self._changed(f"takeaway {sheet.chosen + 1} is now {words}")

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
        choosing.reset(self.session.sheet())
        self._changed("the model's text is back")

    def _changed(self, message: str) -> None:
        kept = self.attempt(self.session.keep)
        self.draw()
        self.to_evidence()
        if kept:
            self.say(message)

    def do_acknowledge(self) -> None:
        """Acknowledge the error that the walk stands on, or the next one."""
        sheet = self.session.sheet()
        place = self.current if self.current in sheet.unacknowledged() else next(iter(sheet.unacknowledged()), None)
        if place is None:
            self.say("no error waits for an acknowledgement")
            return
        sheet.acknowledged.add(place)
        self.draw()
        self.say(f"acknowledged: takeaway {place.index + 1}, {place.flag.kind}")
