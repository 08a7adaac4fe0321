"""Keeps what was worked out about one text, so that several checks ask for it and only the first one works."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Kept = TypeVar("Kept")


class Memory:
    """Answers by question; whoever asks first works the answer out."""

    def __init__(self) -> None:
        """Begin empty."""
        self._answers: dict[Hashable, object] = {}

    def once(self, question: Hashable, work: Callable[[], Kept]) -> Kept:
        """Return the answer to a question, worked out by `work` at the first time."""
        if question not in self._answers:
            self._answers[question] = work()
        return cast("Kept", self._answers[question])
