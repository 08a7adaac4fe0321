"""What the queue's groups of keys ask of the queue itself."""

from time import monotonic

from db.drafts.queue import QueueRow
from db.history import LogFilters, entries
from review_tui.acting import Acting
from review_tui.drawing.recent import WORDS
from review_tui.drawing.story import NO_HEADLINE
from review_tui.drawing.text import one_line
from review_tui.messages import ToDesk
from review_tui.widgets.queue_table import QueueTable

ON_THE_ROW = frozenset({"open", "claim", "assign", "mark", "mark_range"})
"""Acts on the draft under the cursor."""


class QueuePart(Acting):
    """A group of the queue's keys; `screens/queue.py` joins the groups and draws."""

    _opening: bool = False
    """Whether a draft is on its way to the desk."""

    def deaf(self) -> bool:
        """Return whether no key is for the queue now: one that was typed ahead is for the desk that comes."""
        return self._opening or super().deaf()

    async def action_act(self, name: str) -> None:
        """Do the act of a pressed key; none on a draft that came under the cursor this moment."""
        if name in ON_THE_ROW and not self.deaf() and self.guard.too_soon(monotonic()):
            self.say("another draft came under the cursor just now: nothing was done", "$warning")
        else:
            await super().action_act(name)

    def tell_what_left(self, before: QueueRow | None) -> None:
        """Say where others took the draft under the cursor away; no key acts on the new one for a moment."""
        here = self.table().current
        if before is None or here is None or here.draft_id == before.draft_id:
            return
        self.guard.appeared(monotonic())
        last = entries(self.session.db, LogFilters(draft_id=before.draft_id), limit=1)
        name, did = (last[0].actor.name, WORDS.get(last[0].act, "")) if last else ("", "")
        headline = one_line(before.headline) or NO_HEADLINE
        became = f"{one_line(name)} {did} {headline}" if did else f"{headline} left this view"
        self.say(f"the cursor is on another draft now: {became}", "$warning")

    def to_desk(self, draft_id: int) -> None:
        """Have a draft opened; until the application has done it, or said why not, keys are not for the queue."""
        self._opening = True
        self.app.post_message(ToDesk(draft_id))
        self.app.call_later(self._opened)

    def _opened(self) -> None:
        self._opening = False

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
