"""What an article does with names, gathered in one pass, so that an article of nothing but names costs no more.

A name is looked up as the text prints it: "Ruiz", "van Dyke". It stands where no letter touches it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_LONGEST: Final = 80
"""A longer name is none."""
_SPEAKS: Final = re.compile(
    r" (?:said|says|told|added|wrote|admitted|denied|claimed|explained|insisted|tweeted|recalled)\b"
)
_ACTS: Final = re.compile(r" (?:is|was|has|had|will|joined|made|took|went|who)\b")
"""What persons do, and clubs, towns and ministries do not, or rarely."""
_TITLED: Final = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? (?=(?P<first>[A-Z][a-z]+ )?)")
_INSIDE: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-zé]+(?:-[A-Z][a-zé]+)?\b")
_WORD: Final = re.compile(r"\w+")
_PARTS: Final = 2
"""Blanks in a name are fewer: "van Dyke" has one."""


@dataclass(frozen=True)
class NameUses:
    """How one article uses names."""

    body: str

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Return what stands right before a verb of saying, from every word on that may begin a name."""
        return frozenset(self._before(_SPEAKS))

    @cached_property
    def doers(self) -> frozenset[str]:
        """Return what stands right before such verbs or others of persons."""
        return self.speakers.union(self._before(_ACTS))

    @cached_property
    def inside(self) -> frozenset[str]:
        """Return the capitalised words that stand inside of a sentence, and what of them stands before a hyphen."""
        found = {match[0] for match in _INSIDE.finditer(self.body)}
        return frozenset(found | {name.partition("-")[0] for name in found})

    @cached_property
    def titles(self) -> dict[str, set[str]]:
        """Return the titles that stand before each name, a first name between them or not."""
        found: dict[str, set[str]] = defaultdict(set)
        for match in _TITLED.finditer(self.body):
            for start in {match.end(), match.end() + len(match["first"] or "")}:
                for name in _from(self.body, start):
                    found[name].add(match[1])
        return found

    def _before(self, verb: re.Pattern[str]) -> Iterator[str]:
        for match in verb.finditer(self.body):
            yield from _up_to(self.body, match.start())


def standing_in(text: str, names: Collection[str]) -> set[str]:
    """Return which of some names stand in a text."""
    starts = (match.start() for match in _WORD.finditer(text))
    return {name for start in starts for name in _from(text, start) if name in names}


def _from(text: str, start: int) -> Iterator[str]:
    """Yield what begins at a place and ends where a word does."""
    for word in _WORD.finditer(text, start, start + _LONGEST):
        found = text[start : word.end()]
        if found.count(" ") >= _PARTS:
            return
        if word.end() < start + _LONGEST:
            yield found


def _up_to(text: str, end: int) -> Iterator[str]:
    """Yield what ends at a place and begins where a word does."""
    first = max(0, end - _LONGEST)
    for word in _WORD.finditer(text, first, end):
        found = text[word.start() : end]
        if found.count(" ") < _PARTS and (word.start() > first or not first):
            yield found
