"""The queue's cursor keys."""

from review_tui.queue.pane import Queue


class Moving:
    """Moves the cursor."""

    def __init__(self, queue: Queue) -> None:
        """Move in the table of `queue`."""
        self._queue = queue

    def _by(self, rows: int) -> None:
        table = self._queue.table()
        table.move(table.cursor + rows)

    def do_next(self) -> None:
        """Move down."""
        self._by(1)

    def do_previous(self) -> None:
        """Move up."""
        self._by(-1)

    def do_page_down(self) -> None:
        """Move one page down."""
        self._by(self._queue.table().page_rows)

    def do_page_up(self) -> None:
        """Move one page up."""
        self._by(-self._queue.table().page_rows)

    def do_first(self) -> None:
        """Move to the first row."""
        self._queue.table().move(0)

    def do_last(self) -> None:
        """Move to the last row."""
        self._queue.table().move(self._queue.table().count - 1)
