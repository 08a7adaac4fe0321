"""The desk's deciding keys: approve, edit, reject."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from db.errors import BusyError
from db.reasons import REASONS
from review_tui.desk.finding import Finding
from review_tui.desk.going_on import GoingOn
from review_tui.desk.holding import Holding
from review_tui.desk.pane import Desk
from review_tui.desk.showing import Showing
from review_tui.desk.walking import Walking
from review_tui.drawing.drawn_article import label_of
from review_tui.keys.in_sentences import key
from review_tui.panes.kept_edits import kept_for_next
from review_tui.panes.sleeping import kept_as_mine
from review_tui.screens.acknowledge import Acknowledged, AcknowledgeScreen
from review_tui.screens.reject import REDRAFT, Rejection, RejectScreen

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


class Deciding:
    """What an editor decides about the open draft."""

    def __init__(
        self, desk: Desk, *, showing: Showing, walking: Walking, finding: Finding, going_on: GoingOn, holding: Holding
    ) -> None:
        """Decide on what is on `desk`, where `showing` says that it was there to be read, and go on."""
        self._desk = desk
        self._session = desk.session
        self._showing = showing
        self._walking = walking
        self._finding = finding
        self._going_on = going_on
        self._holding = holding
        self._unwritten_rejection: tuple[int, Rejection] | None = None
        """A rejection that could not be written down, and of which draft."""

    def do_approve(self) -> None:
        """Approve what is on the screen; errors are acknowledged first."""
        sheet = self._session.sheet()
        if self._showing.room() < _LEAST:
            self._desk.say(TOO_SMALL, "$warning")
        elif (unseen := self._showing.unseen()) is not None:
            self._walking.choose(unseen)
            self._desk.guard.appeared()
            self._desk.say(f"takeaway {unseen + 1} was not on the screen yet: nothing was decided", "$warning")
        elif sheet.unacknowledged():
            title = f"Approve: {label_of(sheet.article)}"
            screen = AcknowledgeScreen(title, sheet, edit_keys=self._desk.keys_of("edit"))
            self._desk.app.push_screen(screen, self._acknowledged)
        elif self._desk.guard.too_soon():
            self._desk.say("this came on the screen just now: nothing was decided", "$warning")
        else:
            self._approve()

    def _acknowledged(self, answer: Acknowledged | None) -> None:
        if answer is None:
            return
        self._session.sheet().acknowledged = set(answer.places)
        if answer.to_edit is None:
            self._desk.attempt(self._approve)
        else:
            self._walking.stand_on(answer.to_edit)
            self.do_edit()

    def _approve(self) -> None:
        sheet = self._session.sheet()
        word = "approved with edits" if sheet.edited else "approved"
        with undone("NOT APPROVED", f"{key('desk.approve')} tries again"):
            gentle = self._session.deciding.approve()
        held = f"; {sheet.held_back}" if sheet.held_back else ""
        back = f" · {key('desk.undo')} undoes" if gentle else ""
        self._going_on.go_on(f"{word}{gentle}{held}: {label_of(sheet.article)}{back}")

    def do_edit(self) -> None:
        """Open the editor on the chosen takeaway, at the flag that the walk stands on."""
        from review_tui.editing.screen import EditScreen

        screen = EditScreen(self._session, top=self._finding.article_top(), flag=self._walking.in_hand())
        self._desk.app.push_screen(screen, self._edited)

    def _edited(self, done: str | None) -> None:
        sheet = self._session.open
        if sheet is None:
            return
        self._desk.guard.looked_at()
        if not sheet.decidable:
            self._holding.out_of_hand()
            return
        self._desk.draw()
        if done:
            self._desk.say(done)
        elif sheet.unsaved:
            self._desk.say(kept_as_mine(sheet) or f"your edits are kept as yours · {key('desk.approve')} approves them")

    def do_reject(self) -> None:
        """Ask for reason and outcome, then reject."""
        sheet = self._session.sheet()
        number, before = self._unwritten_rejection or (0, None)
        title, begun = f"Reject: {label_of(sheet.article)}", before if number == sheet.draft.id else None
        screen = RejectScreen(title, begun, kept=kept_for_next(self._session))
        self._desk.app.push_screen(screen, self._rejected)

    def _rejected(self, rejection: Rejection | None) -> None:
        if rejection is not None:
            self._unwritten_rejection = (self._session.sheet().draft.id, rejection)
            self._desk.attempt(lambda: self._reject(rejection))

    def _reject(self, rejection: Rejection) -> None:
        name, again = label_of(self._session.sheet().article), rejection.outcome == REDRAFT
        kept = kept_for_next(self._session) if again else ""
        with undone("NOT REJECTED", f"{key('desk.reject')} asks again, with your answers"):
            self._session.deciding.reject(rejection.reason, rejection.note, rejection.outcome)
        self._unwritten_rejection = None
        reason = REASONS[rejection.reason].partition(" (")[0]
        self._going_on.go_on(f"rejected; {kept}: {name}" if kept else f"rejected ({reason}): {name}")
