"""The application: two screens, one session, the clock that looks for other editors' acts; nothing else."""

import asyncio
import signal
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.filter import LineFilter, NoColor

from db.errors import DatabaseError, TakeawaysError
from review_tui.desk.screen import DeskScreen
from review_tui.drawing.errors import said
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.keys.keymap import checked
from review_tui.pages.recent import my_last
from review_tui.panes.acting import Acting
from review_tui.panes.messages import LeaveDesk, ToDesk, ToQueue
from review_tui.queue.screen import QueueScreen
from review_tui.screens.first_run import FirstRunScreen
from review_tui.screens.name import NameScreen
from review_tui.screens.question import Confirmation
from review_tui.sitting.rescuing import rescue
from review_tui.sitting.session import Session
from review_tui.themes import PLAIN, THEMES
from review_tui.widgets.bars import KeyBar


class ReviewApp(App[None]):
    """One editor's desk."""

    CSS_PATH = "app.tcss"
    TITLE = "takeaways"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "not_suspended", show=False)]
    NOTIFICATION_TIMEOUT = 6.0

    def __init__(self, session: Session) -> None:
        """Work on `session`.

        Raises:
            UsageError: The configured keys do not fit.
        """
        super().__init__()
        self.session = session
        self.parting = ""
        """What is still to be said when the screen is gone."""
        for theme in THEMES:
            self.register_theme(theme)
        self.set_keymap(checked(session.settings.keys))
        self.theme = PLAIN.name if self.no_color else session.settings.theme

    async def on_event(self, event: events.Event) -> None:
        """Hold the claim as long as keys are pressed, whatever they do: moving a cursor is work on a draft too."""
        if isinstance(event, events.Key | events.Paste | events.MouseDown) and not event.is_forwarded:
            self._hold()
        await super().on_event(event)

    def _hold(self) -> None:
        try:
            self.session.claiming.active()
        except TakeawaysError as error:
            self._tell(said(error))

    def _tell(self, words: str) -> None:
        """Say what went wrong on the uppermost screen that has a line for it."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Acting):
                screen.say(words, "$error")
                break

    def on_mount(self) -> None:
        """Ask for the name where nobody is named, then begin."""
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)
        if self.session.actor.name:
            self.begin()
        else:
            self.push_screen(NameScreen(), self._named)

    def _named(self, name: str | None) -> None:
        name = " ".join((name or "").split())
        if name:
            self.session.take_name(name)
            self.begin()
        else:
            self.push_screen(NameScreen(), self._named)

    def begin(self) -> None:
        """Show the queue, and the first-run card to who never decided anything."""
        self.push_screen(QueueScreen(self.session))
        if not my_last(self.session, 1):
            self.push_screen(FirstRunScreen(self.session.settings))
        self.session.others_acted()
        self.set_interval(self.session.settings.poll, self.look_around)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every drawn line goes through: without colours, what takes them out.

        Textual's own choice maps the terminal's default colours, which the plain look is made of, to black on black.
        """
        return [NoColor()] if self.no_color else super().get_line_filters()

    def watch_theme(self, theme: str) -> None:
        """Mark the look without colours, which shows by shape what others show by tone."""
        self.set_class(theme == PLAIN.name, "-plain")

    def look_around(self) -> None:
        """Draw what other editors did since the last look; it never moves what is being typed."""
        if not self.screen_stack:
            # Leaving: the screens are gone before the clock stops.
            return
        screen = self.screen
        if not screen.is_mounted or not screen.query(KeyBar):
            # Pushed but not yet composed, or on its way out: there is nothing to draw on.
            return
        if isinstance(screen, Acting):
            if self.session.others_acted():
                screen.others_acted()
            else:
                screen.time_passed()

    @on(ToDesk)
    def _to_desk(self, message: ToDesk) -> None:
        screen = self.screen
        try:
            self.session.open_draft(message.draft_id)
        except TakeawaysError as error:
            if isinstance(screen, Acting):
                screen.say(said(error), "$error")
            return
        self.push_screen(DeskScreen(self.session, message.word))

    @on(ToQueue)
    def _to_queue(self, message: ToQueue) -> None:
        while not isinstance(self.screen, QueueScreen):
            self.pop_screen()
        if message.word:
            self.screen.say(message.word)

    @on(LeaveDesk)
    def _leave(self) -> None:
        self.leave()

    def leave(self) -> None:
        """Give back my claims and end; a text that could not be kept blocks the way and says why.

        Where it never will be, as the file was replaced or the disk is full, it can go into another file.
        """
        try:
            self.session.quit()
        except DatabaseError as error:
            words = Content.assemble(
                (one_line(said(error)), "$warning"),
                "\n\nWhat you typed for this draft can go into a file beside the database, to be typed in again later.",
            )
            self.push_screen(Confirmation("Leave all the same?", words, "write the file and leave"), self._rescue)
        except TakeawaysError as error:
            self._tell(f"not left: {said(error)}")
        else:
            self.exit()

    def _rescue(self, yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
        if not yes:
            self._tell("not left: your words stay on the screen")
            return
        try:
            self.parting = f"what you typed was not saved in the record; it is in {rescue(self.session)}"
        except OSError as error:
            self._tell(f"not left: no file can be written either: {error.strerror}")
            return
        self.session.forget_if_open(self.session.sheet().draft.id)
        self.leave()

    def action_help_quit(self) -> None:
        """Say how to leave: ^C copies in a field, and ends nothing anywhere."""
        if isinstance(self.screen, Acting):
            self.screen.say_how_to_leave()

    def action_not_suspended(self) -> None:
        """Say what ^Z does not do: it takes back letters in a field, and suspends nothing."""
        if isinstance(self.screen, Acting) and self.screen.PANE in ("queue", "desk"):
            self.screen.say(f"^Z does nothing here: {key(f'{self.screen.PANE}.undo')} takes back a decision")

    async def action_quit(self) -> None:
        """Leave as `q` does, from anywhere."""
        self.leave()
