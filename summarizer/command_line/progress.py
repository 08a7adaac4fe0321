"""A progress bar on a terminal, silence in a pipe or a log file."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TextIO


class Counter(Protocol):
    """Counts what is done."""

    def advance(self, steps: int = 1) -> None:
        """Count `steps` more as done."""
        ...


Bar = Callable[[str, int], AbstractContextManager[Counter]]
"""Begins to count up to a number, under a label."""


class Progress(Counter, Protocol):
    """A bar that is being drawn."""

    def say(self, text: str) -> None:
        """Write a line above the bar."""
        ...


class Silent:
    """Counts for nobody."""

    def advance(self, steps: int = 1) -> None:
        """Do nothing."""


@contextmanager
def bar(stream: TextIO, label: str, total: int) -> Iterator[Progress]:
    """Yield a counter that draws a bar of `total` steps; `rich` is imported only here."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Drawn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Drawn(*columns, console=Console(file=stream)) as drawn:
        task = drawn.add_task(label, total=total)

        class _Drawn:
            def advance(self, steps: int = 1) -> None:
                drawn.advance(task, steps)

            def say(self, text: str) -> None:
                drawn.console.print(text, markup=False, highlight=False, emoji=False, soft_wrap=True)

        yield _Drawn()
