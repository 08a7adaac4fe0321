"""Tells a pressed key from typed or pasted text that went to the wrong place, so that no stray letter decides."""

from dataclasses import dataclass

from textual import events

BURST = 0.02
"""Seconds between two keys below which no hand pressed them: a paste that the terminal did not mark as one."""
STRAY = 0.7
"""Seconds after a letter that means nothing here during which the next key is taken for typing."""

NEVER = -1e9


@dataclass
class KeyGuard:
    """Remembers when keys came; asked before a key decides."""

    burst: float = BURST
    stray: float = STRAY
    _at: float = NEVER
    _gap: float = -NEVER
    _stray_at: float = NEVER

    def note(self, event: events.Key, *, bound: bool) -> None:
        """Remember a key; `bound` says whether it means something here."""
        self._gap, self._at = event.time - self._at, event.time
        if not bound and event.is_printable:
            self._stray_at = event.time

    def doubt(self) -> str:
        """Return why the last key is not believed to be a decision; empty where it is."""
        if self._gap < self.burst:
            return "that came like pasted text: nothing was decided"
        if self._at - self._stray_at < self.stray:
            return "you seem to be typing: nothing was decided (e opens the editor)"
        return ""
