"""An editor's way through the queue: which draft comes next, which came before, which were put off."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlite_utils import Database

from db import queue
from db.filters import NO_FILTERS, QueueFilters
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
    told: set[int] = field(default_factory=set)
    """Drafts for somebody else that the editor goes to all the same."""

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
        """Return the next draft: along the trail after going back, else mine, else the next free one, or the first.

        What is assigned to me comes first; what is assigned to somebody else is never next.
        """
        while self.at + 1 < len(self.trail):
            self.at += 1
            if self.trail[self.at] not in self.gone:
                return self.trail[self.at]
        mine = None if self.filters.assigned else self._search(replace(self.filters, assigned="me"), 0)
        if mine is not None:
            return mine[0]
        found = self._search(self.filters, self.place) or self._search(self.filters, 0)
        if found is None:
            return None
        draft_id, self.place = found
        return draft_id

    def nothing_left(self) -> str:
        """Return that there is no next draft, and what is left for others: an empty view never lies."""
        others = replace(self.filters, assigned="others", holder="free", states=("pending",))
        count = queue.length(self.db, others, at=self.now(), actor=self.actor)
        rest = f"; {count:,} {'is' if count == 1 else 'are'} for others" if count else ""
        return f"nothing free is left in this view{rest}"

    def _search(self, filters: QueueFilters, start: int) -> tuple[int, int] | None:
        """Return the first free draft from row `start` on that the editor did not pass yet, with its row."""
        passed = set(self.trail) | self.gone
        me, now = self.actor.name, self.now()
        offset = start
        while rows := queue.page(self.db, filters, offset=offset, limit=PAGE, at=now, actor=self.actor):
            for number, row in enumerate(rows, start=offset):
                free = row.state == "pending" and row.claimed_by in ("", me) and row.assigned_to in ("", me)
                if free and row.draft_id not in passed:
                    return row.draft_id, number
            offset += PAGE
        return None
