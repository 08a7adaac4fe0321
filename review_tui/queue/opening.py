"""The queue's ways to the desk: the draft under the cursor, or the next one that is free."""

from review_tui.panes.assigning import Assigning
from review_tui.queue.pane import Queue


class Opening:
    """Opens drafts."""

    def __init__(self, queue: Queue, assigning: Assigning) -> None:
        """Open what stands in `queue`; `assigning` says first whom it is for."""
        self._queue = queue
        self._session = queue.session
        self._assigning = assigning

    def do_open(self) -> None:
        """Open the draft under the cursor."""
        row = self._queue.table().current
        if row is not None:
            self._assigning.once_told(row.draft_id, lambda: self._open(row.draft_id))

    def _open(self, draft_id: int) -> None:
        self._session.rounds.begin(self._queue.table().cursor)
        self._queue.to_desk(draft_id)

    def do_next_free(self) -> None:
        """Open the next draft: what is for me first, then the first that nobody holds."""
        rounds = self._session.rounds
        following = rounds.first()
        if following is None:
            self._queue.say(rounds.nothing_left())
        else:
            self._queue.to_desk(following)
