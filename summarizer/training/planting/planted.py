"""A sentence with a planted error, and how one comes to be: words put in, or two that change places."""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """A sentence with one planted error."""

    kind: str
    text: str
    """The sentence with the error in it."""
    start: int
    end: int
    """Where the error stands; an empty range where something was taken away."""
    before: str
    after: str


Planter = Callable[[str, str, Sequence[str], random.Random], Planted | None]
"""Takes the sentence, its article, names of other articles, and the chance."""


def put(kind: str, text: str, match: re.Match[str], new: str, group: int = 0) -> Planted:
    """Return the sentence with something else in place of what was matched."""
    start, end = match.span(group)
    changed = text[:start] + new + text[end:]
    return Planted(kind, changed, start, start + len(new), text[start:end], new)


def exchanged(kind: str, text: str, one: re.Match[str], two: re.Match[str]) -> Planted:
    """Return the sentence in which what was matched first and what was matched further back have changed places."""
    changed = text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]
    return Planted(kind, changed, one.start(), two.end(), f"{one[0]}/{two[0]}", f"{two[0]}/{one[0]}")


def strange_to(text: str, names: Iterable[str]) -> list[str]:
    """Return those of the names none of whose words the text has, each once, in the order of the alphabet."""
    inside = set(re.findall(r"\w+", text.lower()))
    return sorted({name for name in names if not inside & set(re.findall(r"\w+", name.lower()))})
