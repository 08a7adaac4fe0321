"""What the queue's groups of acts ask of the queue itself."""

from typing import Protocol

from review_tui.panes.pane import Pane
from review_tui.widgets.queue_table import QueueTable


class Queue(Pane, Protocol):
    """The drafts that wait, in a table; `queue.screen` draws it."""

    def table(self) -> QueueTable:
        """Return the table."""
        ...

    def reread(self) -> None:
        """Read counts and rows afresh."""
        ...

    def draw_lines(self) -> None:
        """Draw title, counts, marks and keys."""
        ...

    def to_desk(self, draft_id: int) -> None:
        """Have a draft opened; until the application has done it, or said why not, keys are not for the queue."""
        ...
