"""What every pane of the desk shares: acts by name, a reason for each key that sleeps, one line for what was said."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import events
from textual.content import Content
from textual.screen import ModalScreen, Screen

from db.errors import ConflictError, TakeawaysError
from review_tui.key_guard import KeyGuard
from review_tui.keymap import UNLISTED, Act, acts_of, drawn_keys
from review_tui.session import Session
from review_tui.text import one_line
from review_tui.widgets.bars import KeyBar, LiveKey, StatusLine


class Acting(Screen[Any]):
    """A screen whose keys are acts of the key table; `do_<name>` does an act, `why_not` says why one sleeps."""

    PANE: ClassVar[str] = ""

    GUARDED: ClassVar[frozenset[str]] = frozenset()
    """Acts that a stray letter must not do."""

    session: Session
    _guard: KeyGuard | None = None

    @property
    def guard(self) -> KeyGuard:
        """Return what tells keys from typed text."""
        if self._guard is None:
            self._guard = KeyGuard(self.session.settings.burst, self.session.settings.stray)
        return self._guard

    def on_key(self, event: events.Key) -> None:
        """Remember when keys came."""
        self.guard.note(event, bound=event.key in self.active_bindings)

    def why_not(self, name: str) -> str:
        """Return why the act does nothing now, as a sentence; empty when it lives."""
        del name
        return ""

    def label(self, act: Act) -> str:
        """Return the act's word for the footer as things stand."""
        return act.label

    def action_act(self, name: str) -> None:
        """Do the act of a pressed key; typed or pasted text decides nothing."""
        doubt = self.guard.doubt() if name in self.GUARDED else ""
        if doubt:
            self.say(doubt, "$warning")
        else:
            self.perform(name)

    def perform(self, name: str) -> None:
        """Do one act, or say why not; what the record refuses is said, not raised."""
        reason = self.why_not(name)
        if reason:
            self.say(reason)
            return
        self.attempt(self.deed(name))
        if self.is_attached:
            self.refresh_keys()

    def deed(self, name: str) -> Callable[[], object]:
        """Return what does the act: `do_<name>`, or `do_<word>(<digit>)` for one of a numbered family."""
        word, _, digit = name.rpartition("_")
        if digit.isdigit():
            return lambda: getattr(self, f"do_{word}")(int(digit))
        deed: Callable[[], object] = getattr(self, f"do_{name}")
        return deed

    def attempt(self, act: Callable[[], object]) -> bool:
        """Run an act on the record; return whether it went through. What the record refuses is said, not raised."""
        try:
            self.session.active()
            act()
        except ConflictError as error:
            self.conflict(error)
            return False
        except TakeawaysError as error:
            self.say(said(error), "$error")
            return False
        return True

    def conflict(self, error: ConflictError) -> None:
        """Say that somebody else was faster."""
        self.say(said(error), "$error")

    def say(self, message: str, style: str = "$foreground") -> None:
        """Put one sentence on the status line, replacing the one before."""
        for line in self.query(StatusLine):
            line.left = Content.assemble((one_line(message), style))

    def refresh_keys(self) -> None:
        """Draw the footer for the state of things."""
        shown_acts = sorted((act for act in acts_of(self.PANE) if act.rank < UNLISTED), key=lambda act: act.rank)
        for bar in self.query(KeyBar):
            bar.keys = tuple(
                LiveKey(
                    act.name, drawn_keys(act, self.session.settings.keys)[0], self.label(act), self.why_not(act.name)
                )
                for act in shown_acts
            )

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what a clicked key of the footer does."""
        message.stop()
        self.perform(message.name)

    def do_help(self) -> None:
        """Show the keys of this pane."""
        from review_tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.PANE, self.session.settings))

    def do_palette(self) -> None:
        """Open the palette of all acts."""
        self.app.action_command_palette()


class ActingModal(ModalScreen[Any], Acting):
    """An acting screen on top of another."""


def said(error: TakeawaysError) -> str:
    """Return an error as one sentence with its hint."""
    return f"{error.message} ({error.hint})" if error.hint else error.message
