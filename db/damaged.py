"""What comes of a cell that the program never wrote, as a forger or a broken disk did, and how it is told in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import LogBrokenError

NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)
"""What is raised where such a cell, or a body or text of the log, is read."""


_HINT = "takeaways audit verify"


class NeverWrittenError(LogBrokenError, ValueError):
    """A cell that the program never wrote, where nobody says of what; who holds rows to the log goes on behind it."""

    def __init__(self, what: str) -> None:
        """Tell what it is in the place of."""
        super().__init__(f"the record holds what takeaways never writes: {what}", hint=_HINT)


@contextmanager
def read_as_written(what: str) -> Iterator[None]:
    """Raise LogBrokenError where what is read inside is none that the program wrote; `what` names it in the message."""
    try:
        yield
    except NONSENSE as error:
        raise LogBrokenError(f"{what} holds what takeaways never writes, and can not be read", hint=_HINT) from error
