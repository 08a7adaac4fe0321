"""An editor's way through the queue: which draft comes next, which came before, which were put off."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlite_utils import Database

from db import queue
from db.filters import NO_FILTERS, QueueFilters
from db.queue import QueueRow
from db.records import Actor

PAGE = 100


@dataclass
class Rounds:
    """Where the editor stands in the queue; knows ids and places, never texts."""

    db: Database
    actor: Actor
    now: Callable[[], datetime]
    filters: QueueFilters = NO_FILTERS
    place: int = 0
    """The queue's row that the walk goes on from."""
    trail: list[int] = field(default_factory=list)
    """Drafts that were on the desk, in order."""
    at: int = -1
    """Where on the trail the editor stands."""
    gone: set[int] = field(default_factory=set)
    """Decided, withdrawn or otherwise out of the round."""

    def arrived(self, draft_id: int) -> None:
        """Note that a draft is on the desk now."""
        if 0 <= self.at < len(self.trail) and self.trail[self.at] == draft_id:
            return
        self.trail = [*self.trail[: self.at + 1], draft_id]
        self.at = len(self.trail) - 1

    def decided(self, draft_id: int) -> None:
        """Note that a draft needs no further look."""
        self.gone.add(draft_id)

    def back(self) -> int | None:
        """Return the draft that was on the desk before this one, or None at the beginning; a decided one counts too."""
        if self.at <= 0:
            return None
        self.at -= 1
        return self.trail[self.at]

    def onward(self) -> int | None:
        """Return the next draft: along the trail after going back, else the next free one below, then from the top."""
        while self.at + 1 < len(self.trail):
            self.at += 1
            if self.trail[self.at] not in self.gone:
                return self.trail[self.at]
        row = self._search(self.place) or self._search(0)
        return row.draft_id if row else None

    def _search(self, start: int) -> QueueRow | None:
        passed = set(self.trail) | self.gone
        now = self.now()
        offset = start
        while rows := queue.page(self.db, self.filters, offset=offset, limit=PAGE, at=now, actor=self.actor):
            for number, row in enumerate(rows):
                free = row.state == "pending" and row.claimed_by in ("", self.actor.name)
                if free and row.draft_id not in passed:
                    self.place = offset + number
                    return row
            offset += PAGE
        return None
