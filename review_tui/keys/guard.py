"""Tells a key that was meant from typed or pasted text, and from one that was held, so that no stray key decides."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from textual import events

BURST = 0.02
"""Seconds between two keys below which no hand pressed them: a paste that the terminal did not mark as one."""
STRAY = 0.7
"""Seconds after a letter that means nothing here during which the next key is taken for typing."""
FRESH = 0.7
"""Seconds for which what has just come on the screen is not decided; a key that is held begins them anew."""

STILL = 1.0
"""Seconds after which an act was so long that keys pressed meanwhile were meant for what stood there before it."""

NEVER = -1e9


@dataclass
class KeyGuard:
    """Remembers when keys came; asked before a key decides."""

    burst: float = BURST
    stray: float = STRAY
    fresh: float = FRESH
    clock: Callable[[], float] = monotonic
    """The seconds that keys are timed with."""
    _at: float = NEVER
    _gap: float = -NEVER
    _stray_at: float = NEVER
    _fresh_at: float = NEVER
    _stood_until: float = NEVER

    def note(self, event: events.Key, *, bound: bool) -> None:
        """Remember a key; `bound` says whether it means something here."""
        self._gap, self._at = event.time - self._at, event.time
        if not bound and event.is_printable:
            self._stray_at = event.time

    def acted(self, began: float) -> None:
        """Remember an act that stood the desk still, as one that waited for another process; it ended just now."""
        ended = self.clock()
        if ended - began > STILL:
            self._stood_until = ended

    def missed(self) -> bool:
        """Return whether the last key was pressed while the desk stood still."""
        return self._at < self._stood_until

    def appeared(self) -> None:
        """Remember that what may be decided came on the screen just now."""
        self._fresh_at = self.clock()

    def looked_at(self) -> None:
        """Take it that whoever did something with what is on the screen has seen it."""
        self._fresh_at = NEVER

    def too_soon(self) -> bool:
        """Return whether nobody can mean a decision on what is on the screen already: a key was held, or hit twice."""
        at = self.clock()
        soon = at - self._fresh_at < self.fresh
        if soon:
            self._fresh_at = at
        return soon

    def doubt(self) -> str:
        """Return why the last key is not believed to be a decision; empty where it is."""
        if self._gap < self.burst:
            return "that came like pasted text: nothing was decided"
        if self._at - self._stray_at < self.stray:
            return "you seem to be typing: nothing was decided"
        return ""
