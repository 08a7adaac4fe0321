"""Remembers what was worked out about one article or takeaway, so that several checks ask and only the first works."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar, TypeVarTuple

Further = TypeVarTuple("Further")
Answer = TypeVar("Answer")


@dataclass(frozen=True, eq=False)
class Remembering:
    """What questions are asked about; the answers live as long as it does."""

    answers: dict[Callable[..., Any], dict[Hashable, Any]] = field(default_factory=dict, init=False, repr=False)
    """What each `remembered` function found out about it so far, by the further arguments."""


About = TypeVar("About", bound=Remembering)
_NONE = object()


def remembered(work: Callable[[*Further, About], Answer]) -> Callable[[*Further, About], Answer]:
    """Let a function work only once for the same arguments; the last one, which keeps the answer, is what it is about.

    The arguments before it are hashable, and told apart as a dict's keys are.

    Raises:
        TypeError: It gives an iterator, which the second who asks would find empty.
    """

    @wraps(work)
    def ask(*arguments: *tuple[*Further, About]) -> Answer:
        # A table for each function: keys without it are often plain numbers, which no round of the collector looks at.
        answers, further = arguments[-1].answers, arguments[:-1]
        own = answers.get(ask)
        if own is None:
            own = answers[ask] = {}
        found: Answer = own.get(further, _NONE)
        if found is _NONE:
            found = work(*arguments)
            if isinstance(found, Iterator):
                raise TypeError(f"{work.__qualname__} gives an iterator, which can not be remembered")
            own[further] = found
        return found

    return ask
