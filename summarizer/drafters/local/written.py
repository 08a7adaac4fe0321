"""What a model wrote to one prompt, and whether it came to its end."""

from collections.abc import Container, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """One text as it was generated."""

    text: str
    ended: bool = True
    """Whether the model ended it; else its tokens were spent, and it may stop inside a word or a figure."""


def has_ended(tokens: Iterable[int], ends: Container[int]) -> bool:
    """Return whether generated tokens hold one that ends an answer."""
    return any(token in ends for token in tokens)
