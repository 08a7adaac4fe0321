"""The line to a server: up or down, how many requests it takes at once, and when to look again while it is down."""

import math
from dataclasses import dataclass, field

_LONGEST_PAUSE = 300.0
_MOST_DOUBLINGS = 20


@dataclass
class Line:
    """What is known of the server by what became of the requests; whoever calls holds a lock."""

    most: int
    """Requests at once while all is well; half as many after each outage, and one more after as many answers."""
    patience: float
    """Seconds that the end of an outage is waited for."""
    at_once: int = field(init=False)
    answers: int = 0
    answered_then: float = -math.inf
    """When the latest request began that was answered."""
    down_since: float = math.inf
    next_look: float = 0.0
    """When the next request may show whether the outage is over."""
    lost: str = ""
    """What the server said last of an outage that outlasted the patience."""
    _looks: int = 0
    _answers_since: int = 0
    """Answers since the number of requests at once was changed."""

    def __post_init__(self) -> None:
        """Begin with all requests at once."""
        self.at_once = self.most

    @property
    def is_down(self) -> bool:
        """Return whether requests wait for the end of an outage."""
        return self.down_since < math.inf

    def waits(self, now: float) -> bool:
        """Return whether there is patience left with the outage."""
        return now < self.down_since + self.patience

    def look_anew(self, now: float) -> None:
        """Let an outage that was waited for to the end be looked at once more, at once; its patience stays spent."""
        self.lost, self.next_look = "", now

    def answered(self, began: float) -> None:
        """Take note of an answer: after as many as there are requests at once, the server is trusted with one more."""
        self.answers += 1
        self.answered_then = max(self.answered_then, began)
        self._answers_since += 1
        if self.at_once < self.most and self._answers_since >= self.at_once:
            self.at_once, self._answers_since = self.at_once + 1, 0

    def up(self) -> None:
        """Take note that the server takes requests."""
        self.down_since, self.lost, self._looks = math.inf, "", 0

    def down(self, reason: str, *, after: float, looked: bool, now: float) -> float:
        """Take note that it takes none, and return the pause until the next look, or 0 where it was known.

        A refusal of what was sent before the outage only says for how long the server asks to be left alone.
        """
        begins = not self.is_down
        if begins:
            self.down_since, self.at_once, self._answers_since = now, max(1, self.at_once // 2), 0
        end, pause = self.down_since + self.patience, after
        if begins or looked:
            pause = max(after, min(2.0**self._looks, _LONGEST_PAUSE))
            self._looks = min(self._looks + 1, _MOST_DOUBLINGS)
            self.lost = "" if self.waits(now) else reason
            self.next_look = now
        self.next_look = max(self.next_look, min(now + pause, end))
        return self.next_look - now if begins or looked else 0.0
