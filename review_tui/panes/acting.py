"""What every pane of the desk shares: acts by name, a reason for each key that sleeps, one line for what was said."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.content import Content
from textual.screen import Screen

from db.errors import ConflictError, TakeawaysError
from review_tui.drawing.errors import said
from review_tui.drawing.text import one_line
from review_tui.keys.acts import UNLISTED, Act
from review_tui.keys.guard import KeyGuard
from review_tui.keys.in_sentences import with_keys
from review_tui.keys.keymap import acts_of, drawn_keys, keys_of, owner_of
from review_tui.screens.question import Confirmation
from review_tui.sitting.session import Session
from review_tui.themes import NAMES
from review_tui.widgets.bars import KeyBar, LiveKey, StatusLine

if TYPE_CHECKING:
    from review_tui.screens.palette import Choice


class Acting(Screen[Any]):
    """A screen whose keys are acts of the key table, done by its groups or itself; `why_not` says why one sleeps."""

    PANE: ClassVar[str] = ""

    GUARDED: ClassVar[frozenset[str]] = frozenset()
    """Acts that a stray letter must not do."""

    NEVER_BY_ENTER: ClassVar[frozenset[str]] = frozenset()
    """Decisions that are asked about again from the palette, whose key is Enter, and after a click."""

    session: Session
    groups: Mapping[str, object]
    """What does the acts, by the names that the key table has for their owners."""
    _guard: KeyGuard | None = None

    @property
    def guard(self) -> KeyGuard:
        """Return what tells keys from typed text."""
        if self._guard is None:
            self._guard = self.session.key_guard()
        return self._guard

    def on_key(self, event: events.Key) -> None:
        """Remember when keys came."""
        self.guard.note(event, bound=event.key in self.active_bindings)

    def why_not(self, name: str) -> str:
        """Return why the act does nothing now, as a sentence; empty when it lives."""
        del name
        return ""

    def asleep(self, name: str) -> str:
        """Return why the act does nothing now, with the keys that it names; empty when it lives."""
        return self.keyed(self.why_not(name))

    def keyed(self, sentence: str) -> str:
        """Return a sentence with the keys of the acts that it names."""
        return with_keys(sentence, self.session.settings.keys)

    def label(self, act: Act) -> str:
        """Return the act's word for the footer as things stand."""
        return act.label

    def uppermost(self) -> bool:
        """Return whether no other screen lies on this one."""
        return self.app.screen_stack[-1:] == [self]

    def deaf(self) -> bool:
        """Return whether no key is for this pane now: it was on its way while another screen came up."""
        return not self.uppermost()

    def late(self) -> bool:
        """Return whether the key was pressed while the desk stood still: it was meant for what was there before."""
        return self.guard.missed()

    async def hear_out(self) -> None:
        """Wait for what was typed before the key of an act, where letters are typed here."""

    async def action_act(self, name: str) -> None:
        """Do the act of a pressed key; typed or pasted text decides nothing."""
        await self.hear_out()
        if self.deaf():
            return
        if self.late():
            self.app.bell()
            return
        doubt = self.guard.doubt() if name in self.GUARDED else ""
        if doubt:
            self.say(doubt, "$warning")
        else:
            self.perform(name)

    def perform(self, name: str) -> None:
        """Do one act, or say why not; what the record refuses is said, not raised."""
        reason = self.asleep(name)
        if reason:
            self.say(reason)
            return
        self.attempt(self.deed(name))
        if self.is_attached:
            self.refresh_keys()

    def deed(self, name: str) -> Callable[[], object]:
        """Return what does the act: `do_<name>` of its owner, or `do_<word>(<digit>)` for one of a numbered family."""
        owner = owner_of(self.PANE, name)
        group = self.groups[owner] if owner else self
        word, _, digit = name.rpartition("_")
        deed: Callable[..., object] = getattr(group, f"do_{word if digit.isdigit() else name}")
        return partial(deed, int(digit)) if digit.isdigit() else deed

    def attempt(self, act: Callable[[], object]) -> bool:
        """Run an act on the record; return whether it went through. What the record refuses is said, not raised."""
        began = self.guard.clock()
        try:
            act()
        except ConflictError as error:
            self.conflict(error)
            return False
        except TakeawaysError as error:
            self.say(said(error), "$error")
            return False
        finally:
            self.guard.acted(began)
        return True

    def conflict(self, error: ConflictError) -> None:
        """Say that somebody else was faster."""
        self.say(said(error), "$error")

    def say(self, message: str, style: str = "$foreground", *, decided: bool = False) -> None:
        """Put one sentence on the status line, with the keys of the acts that it names, replacing the one before.

        Where it tells that something was `decided`, the time at which that was saved stays whole beside it.
        """
        for line in self.query(StatusLine):
            line.left = Content.assemble((one_line(self.keyed(message)), style))
            line.is_time_told = decided

    def say_how_to_leave(self) -> None:
        """Name the key that leaves this pane."""
        ways = [act for act in acts_of(self.PANE) if act.name in ("quit", "back")]
        keys = [f"{drawn_keys(act, self.session.settings.keys)[0]} {act.label.lower()}" for act in ways]
        self.say(f"^C ends nothing here: {' · '.join(keys)}")

    def rank(self, act: Act) -> int:
        """Return the act's place in the footer as things stand."""
        return act.rank

    def refresh_keys(self) -> None:
        """Draw the footer for the state of things: living keys first, and none while another screen has the keys."""
        keys = self._live_keys() if self.app.screen is self else ()
        for bar in self.query(KeyBar):
            bar.keys = keys

    def _live_keys(self) -> tuple[LiveKey, ...]:
        ranked = [(self.rank(act), act) for act in acts_of(self.PANE)]
        acts = [act for rank, act in sorted(ranked, key=lambda pair: pair[0]) if rank < UNLISTED]
        keys = [
            LiveKey(act.name, drawn_keys(act, self.session.settings.keys)[0], self.label(act), self.asleep(act.name))
            for act in acts
        ]
        return tuple(sorted(keys, key=lambda key: bool(key.why_not)))

    def on_screen_suspend(self) -> None:
        """Clear the footer: the keys belong to the screen on top."""
        self.refresh_keys()

    def on_screen_resume(self) -> None:
        """Draw the footer again."""
        self.refresh_keys()

    def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what a clicked key of the footer does."""
        message.stop()
        if not self.deaf():
            self._once_meant(message.name)

    def others_acted(self) -> None:
        """Draw what other editors did; what is being typed stays."""

    def time_passed(self) -> None:
        """Draw what changes with time alone."""

    def do_help(self) -> None:
        """Show the keys of this pane."""
        from review_tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.PANE, self.session.settings, opened_by=self.keys_of("help")))

    def do_guidelines(self) -> None:
        """Show the newsroom's guidelines; what reads Markdown is imported only now."""
        from review_tui.screens.guidelines import GuidelinesScreen

        self.app.push_screen(GuidelinesScreen(self.session.guidelines, opened_by=self.keys_of("guidelines")))

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Return the keys of one of this pane's acts, after the configuration's changes, in Textual's names."""
        return keys_of(f"{self.PANE}.{name}", self.session.settings.keys)

    def do_palette(self) -> None:
        """Open the palette of this pane's acts and of the looks."""
        from review_tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self.choices()), self._palette_chosen)

    def choices(self) -> "list[Choice]":
        """Return everything that the palette offers here."""
        from review_tui.screens.palette import Choice

        acts = [
            Choice(
                act.name,
                self.label(act),
                act.help,
                " ".join(drawn_keys(act, self.session.settings.keys)),
                self.asleep(act.name),
            )
            for act in acts_of(self.PANE)
            if act.name != "palette"
        ]
        return acts + [Choice(name, f"Look: {name.removeprefix('desk-')}", "Change the colours.") for name in NAMES]

    def _palette_chosen(self, name: str | None) -> None:
        if name in NAMES:
            self.app.theme = name
        elif name is not None:
            self._once_meant(name)

    def _once_meant(self, name: str) -> None:
        """Do an act that was chosen without its own key; one that decides at once asks for a `y` first."""
        if name not in self.NEVER_BY_ENTER or self.why_not(name):
            self.perform(name)
            return
        act = next(act for act in acts_of(self.PANE) if act.name == name)
        screen = Confirmation(f"{self.label(act)}?", Content(act.help), self.label(act).lower())
        self.app.push_screen(screen, lambda yes: self.perform(name) if yes else None)
