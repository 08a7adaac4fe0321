"""What a group of acts asks of the pane that it belongs to."""

from collections.abc import Callable
from typing import Any, Protocol

from textual.app import App

from review_tui.keys.guard import KeyGuard
from review_tui.sitting.session import Session


class Pane(Protocol):
    """A screen whose keys are acts; `panes.acting` is the one there is."""

    session: Session

    @property
    def app(self) -> App[Any]:
        """Return the application, which shows other screens and takes messages."""
        ...

    @property
    def guard(self) -> KeyGuard:
        """Return what tells keys from typed text."""
        ...

    def say(self, message: str, style: str = "$foreground", *, decided: bool = False) -> None:
        """Put one sentence on the status line; beside one of something `decided` stands when that was saved."""
        ...

    def keyed(self, sentence: str) -> str:
        """Return a sentence with the keys of the acts that it names."""
        ...

    def attempt(self, act: Callable[[], object]) -> bool:
        """Run an act on the record; return whether it went through. What the record refuses is said, not raised."""
        ...

    def keys_of(self, name: str) -> tuple[str, ...]:
        """Return the keys of one of the pane's acts, in Textual's names."""
        ...
