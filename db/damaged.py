"""Tells in words that a cell holds what the program never writes, which a forger or a broken disk did."""

from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import LogBrokenError

_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)
"""What comes of such a cell where it is read."""


@contextmanager
def read_as_written(what: str) -> Iterator[None]:
    """Raise LogBrokenError where what is read inside is none that the program wrote; `what` names it in the message."""
    try:
        yield
    except _NONSENSE as error:
        raise LogBrokenError(
            f"{what} holds what takeaways never writes, and can not be read", hint="takeaways audit verify"
        ) from error
