"""What the queue's groups of keys ask of the queue itself."""

from review_tui.acting import Acting
from review_tui.widgets.queue_table import QueueTable


class QueuePart(Acting):
    """A group of the queue's keys; `screens/queue.py` joins the groups and draws."""

    def table(self) -> QueueTable:
        """Return the table."""
        return self.query_one(QueueTable)

    def reread(self) -> None:
        """Read counts and rows afresh."""
        raise NotImplementedError

    def draw_lines(self) -> None:
        """Draw title, counts, marks and keys."""
        raise NotImplementedError

    def clear_marks(self) -> None:
        """Drop the marks."""
        self.table().marked.clear()
