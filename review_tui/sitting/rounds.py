"""An editor's way through the queue: which draft comes next, which came before, which were put off."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlite_utils import Database

from db.drafts import queue
from db.drafts.filters import NO_FILTERS, QueueFilters
from db.drafts.rows import load_draft
from db.records import Actor

PAGE = 100


@dataclass
class Rounds:
    """Where the editor stands in the queue; knows ids and places, never texts.

    A round begins in the queue and offers each free draft once; then another one begins, with what was put off.
    """

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
    passed: dict[int, str] = field(default_factory=dict)
    """What this round offers no more, with whom it was for: one that was assigned since is news."""
    anew: bool = False
    """Whether the last step began another round, as everything free was on the desk in the one before."""

    def begin(self, place: int = 0) -> None:
        """Begin a round at a row of the queue; the way back to what was on the desk before stays."""
        self.place, self.at = place, len(self.trail) - 1
        self.passed.clear()

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

    def first(self) -> int | None:
        """Begin a round with the first draft of all that is free, mine before others; None where nothing is free."""
        self.begin()
        return self._next()

    def onward(self) -> int | None:
        """Return the next draft: along the trail after going back, else mine, else the next free one, or the first.

        What is assigned to me comes first; what is assigned to somebody else is never next. What was on the desk comes
        again when everything else was.
        """
        self.anew = False
        here = self._pass()
        while self.at + 1 < len(self.trail):
            self.at += 1
            if self.trail[self.at] not in self.gone:
                return self.trail[self.at]
        following = self._next(here)
        if following is None and len(self.passed) > 1:
            self.passed.clear()
            following = self._next(here)
            self.anew = following is not None
        return following

    def nothing_left(self) -> str:
        """Return that there is no next draft, and what is left for others: an empty view never lies."""
        others = replace(self.filters, assigned="others", holder="free", states=("pending",))
        count = queue.length(self.db, others, at=self.now(), actor=self.actor)
        rest = f"; {count:,} {'is' if count == 1 else 'are'} for others" if count else ""
        left = "nothing else is free" if any(self._free(self.filters, 0)) else "nothing free is left"
        return f"{left} in this view{rest}"

    def _pass(self) -> int | None:
        """Note that what is on the desk is offered no more in this round; return its id, or None where nothing was."""
        if not 0 <= self.at < len(self.trail):
            return None
        here = self.trail[self.at]
        self.passed[here] = load_draft(self.db, here).assigned_to
        return here

    def _next(self, here: int | None = None) -> int | None:
        """Return the next draft of this round but `here`: mine before others, from the place of the walk on."""
        mine = None if self.filters.assigned else self._search(replace(self.filters, assigned="me"), 0, here)
        if mine is not None:
            return mine[0]
        found = self._search(self.filters, self.place, here) or self._search(self.filters, 0, here)
        if found is None:
            return None
        draft_id, self.place = found
        return draft_id

    def _search(self, filters: QueueFilters, start: int, here: int | None) -> tuple[int, int] | None:
        """Return the first free draft from row `start` on that this round did not pass yet, with its row."""
        for row, number in self._free(filters, start):
            if row.draft_id != here and self.passed.get(row.draft_id) != row.assigned_to:
                return row.draft_id, number
        return None

    def _free(self, filters: QueueFilters, start: int) -> Iterator[tuple[queue.QueueRow, int]]:
        """Yield what is free for me from row `start` on, with its row."""
        me, now = self.actor.name, self.now()
        offset = start
        while rows := queue.page(self.db, filters, offset=offset, limit=PAGE, at=now, actor=self.actor):
            for number, row in enumerate(rows, start=offset):
                if row.state == "pending" and row.claimed_by in ("", me) and row.assigned_to in ("", me):
                    yield row, number
            offset += PAGE
