"""Puts a text, or what an exception says, on one line."""

from typing import Final

_LONGEST: Final = 500
"""Characters of an exception that are kept: the record and reports show them."""


def one_line(text: str) -> str:
    """Return the text with each run of white space as one space."""
    return " ".join(text.split())


def error_line(error: BaseException) -> str:
    """Return what an exception of foreign code is called and says, not longer than the record keeps it."""
    return f"{type(error).__name__}: {one_line(str(error))}"[:_LONGEST]
