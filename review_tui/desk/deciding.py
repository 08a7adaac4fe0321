"""The desk's deciding keys: approve, edit, reject."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

from db.errors import BusyError
from db.reasons import REASONS
from review_tui.desk.showing import Showing
from review_tui.drawing.story import label_of
from review_tui.screens.acknowledge import AcknowledgeScreen
from review_tui.screens.reject import Rejection, RejectScreen
from review_tui.sitting.open_draft import FlagPlace

_LEAST: Final = 3
"""With fewer lines of the takeaways on the screen than there are takeaways, nobody can have read them."""
TOO_SMALL: Final = "no room for the takeaways: nothing was decided"


@contextmanager
def undone(what: str, hint: str) -> Iterator[None]:
    """Say first that the decision was not written down where another process hinders it."""
    try:
        yield
    except BusyError as error:
        raise BusyError(f"{what}: {error.message}", hint=hint) from error


class Deciding(Showing):
    """What an editor decides about the open draft."""

    _unwritten_rejection: tuple[int, Rejection] | None = None
    """A rejection that could not be written down, and of which draft."""

    def do_approve(self) -> None:
        """Approve what is on the screen; errors are acknowledged first."""
        sheet = self.session.sheet()
        if self.room() < _LEAST:
            self.say(TOO_SMALL, "$warning")
        elif (unseen := self.unseen()) is not None:
            self.bring_up(unseen)
            self.guard.appeared(monotonic())
            self.say(f"takeaway {unseen + 1} was not on the screen yet: nothing was decided", "$warning")
        elif sheet.unacknowledged():
            title = f"Approve: {label_of(sheet.article)}"
            self.app.push_screen(AcknowledgeScreen(title, sheet), self._acknowledged)
        elif self.guard.too_soon(monotonic()):
            self.say("this came on the screen just now: nothing was decided", "$warning")
        else:
            self._approve()

    def _acknowledged(self, places: frozenset[FlagPlace] | None) -> None:
        if places is not None:
            self.session.sheet().acknowledged = set(places)
            self.attempt(self._approve)

    def _approve(self) -> None:
        sheet = self.session.sheet()
        word = "approved with edits" if sheet.edited else "approved"
        with undone("NOT APPROVED", "a tries again"):
            gentle = self.session.approve()
        held = f"; {sheet.held_back}" if sheet.held_back else ""
        self.go_on(f"{word}{gentle}{held}: {label_of(sheet.article)}{' · u undoes' if gentle else ''}")

    def do_edit(self) -> None:
        """Open the editor on the chosen takeaway."""
        from review_tui.screens.edit import EditScreen

        self.app.push_screen(EditScreen(self.session, top=self.article_top()), self._edited)

    def _edited(self, done: str | None) -> None:
        sheet = self.session.open
        if sheet is None:
            return
        self.guard.looked_at()
        if not sheet.decidable:
            self.out_of_hand()
            return
        self.draw()
        if done:
            self.say(done)
        elif sheet.unsaved:
            self.say(sheet.not_mine() or "your edits are kept as yours · a approves them")

    def do_reject(self) -> None:
        """Ask for reason and outcome, then reject."""
        sheet = self.session.sheet()
        number, before = self._unwritten_rejection or (0, None)
        screen = RejectScreen(f"Reject: {label_of(sheet.article)}", before if number == sheet.draft.id else None)
        self.app.push_screen(screen, self._rejected)

    def _rejected(self, rejection: Rejection | None) -> None:
        if rejection is not None:
            self._unwritten_rejection = (self.session.sheet().draft.id, rejection)
            self.attempt(lambda: self._reject(rejection))

    def _reject(self, rejection: Rejection) -> None:
        name = label_of(self.session.sheet().article)
        with undone("NOT REJECTED", "x asks again, with your answers"):
            self.session.reject(rejection.reason, rejection.note, rejection.outcome)
        self._unwritten_rejection = None
        self.go_on(f"rejected ({REASONS[rejection.reason].partition(' (')[0]}): {name}")
