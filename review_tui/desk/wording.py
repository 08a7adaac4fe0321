"""The desk's acts on texts and flags that decide nothing: swap, reorder, put back, acknowledge."""

from review_tui.desk.pane import Desk
from review_tui.desk.walking import Walking
from review_tui.keys.in_sentences import key
from review_tui.panes.left_behind import became
from review_tui.sitting import choosing
from review_tui.sitting.open_draft import FlagPlace


class Wording:
    """What an editor does to the texts without typing."""

    def __init__(self, desk: Desk, walking: Walking) -> None:
        """Change the texts on `desk`; `walking` says which error is acknowledged."""
        self._desk = desk
        self._session = desk.session
        self._walking = walking

    def do_swap(self) -> None:
        """Swap the chosen takeaway with the next choice."""
        self._swap(1)

    def do_swap_back(self) -> None:
        """Swap back to the choice before."""
        self._swap(-1)

    def _swap(self, step: int) -> None:
        sheet = self._session.sheet()
        edited = sheet.edited_at(sheet.chosen)
        number = choosing.swap(sheet, step)
        own = "the model's own text" if number <= len(sheet.draft.own) else ""
        words = ", ".join(part for part in (own, sheet.origin_words(sheet.chosen)) if part)
        words = "the edited text" if number == choosing.OWN else words
        back = self._way_back("swap" if step < 0 else "swap_back") if edited else ""
        self._changed(f"takeaway {sheet.chosen + 1} is now {words}{back}")

    def _way_back(self, name: str) -> str:
        """Return by which key an edited text comes back that another one was put in the place of."""
        return f" · {key(f'desk.{name}')} brings the edited one back"

    def do_move_down(self) -> None:
        """Move the chosen takeaway down."""
        choosing.move(self._session.sheet(), 1)
        self._changed("moved down")

    def do_move_up(self) -> None:
        """Move the chosen takeaway up."""
        choosing.move(self._session.sheet(), -1)
        self._changed("moved up")

    def do_reset(self) -> None:
        """Put the model's text back."""
        sheet = self._session.sheet()
        back = self._way_back("swap") if sheet.edited_at(sheet.chosen) else ""
        choosing.reset(sheet)
        self._changed(f"the model's text is back{back}")

    def _changed(self, message: str) -> None:
        kept = self._desk.attempt(self._session.keeping.keep)
        self._desk.draw()
        self._desk.to_evidence()
        if kept:
            self._desk.say(message if self._session.sheet().decidable else became(self._session))

    def do_acknowledge(self) -> None:
        """Acknowledge the error that the walk stands on; from elsewhere go to the next one, which is read first."""
        waiting = self._session.sheet().unacknowledged()
        if not waiting:
            self._desk.say("no error waits for an acknowledgement")
        elif self._walking.current is None or self._walking.current not in waiting:
            self._go_to(waiting[0])
        elif self._desk.guard.too_soon():
            self._desk.say("this came on the screen just now: nothing was acknowledged", "$warning")
        else:
            self._session.sheet().acknowledged.add(self._walking.current)
            self._desk.draw()
            self._desk.say(
                f"acknowledged: takeaway {self._walking.current.index + 1}, {self._walking.current.flag.kind}"
            )

    def _go_to(self, place: FlagPlace) -> None:
        """Show an error in both panes."""
        self._walking.stand_on(place)
        self._desk.guard.appeared()
        self._desk.say(
            f"takeaway {place.index + 1}, {place.flag.kind}: {key('desk.acknowledge')} acknowledges it", "$warning"
        )
