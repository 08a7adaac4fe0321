"""Looks for a pattern only where it can begin: at a figure, at one of its first words, at one of its marks.

A pattern of hundreds of words that is tried at every letter of an article takes most of the time of its reading.
"""

import re
from collections.abc import Iterable, Iterator


class Seeker:
    """A pattern with the places where it can begin."""

    def __init__(self, pattern: re.Pattern[str], phrases: Iterable[str], marks: str = "") -> None:
        """Seek `pattern`, which begins with a figure, with the first letters of a phrase, or with a mark."""
        self.pattern = pattern
        self._words = frozenset(_LETTERS.match(phrase)[0].lower() for phrase in phrases)  # type: ignore[index]
        extra = f"|[{re.escape(marks)}]" if marks else ""
        self._token = re.compile(rf"\d+|[^\W\d_]+{extra}")

    def __call__(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what `finditer` yields: the matches in order, none inside another."""
        after = 0
        for token in self._token.finditer(text):
            printed, start = token[0], token.start()
            if start < after or (printed[0].isalpha() and printed.lower() not in self._words):
                continue
            match = self.pattern.match(text, start)
            if match is not None:
                yield match
                after = match.end()


_LETTERS = re.compile(r"[^\W\d_]*")
