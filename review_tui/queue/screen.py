"""The queue: what waits, riskiest first, and why; nothing is decided here."""

from datetime import timedelta
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from db.drafts import queue, working_copies
from db.drafts.assignments import editors, known_name
from db.drafts.queue import QueueRow
from db.drafts.rows import load_draft
from review_tui.keys.acts import Act
from review_tui.keys.in_sentences import key
from review_tui.keys.keymap import bindings
from review_tui.panes.acting import Acting
from review_tui.panes.assigning import Assigning, assignment_words
from review_tui.panes.messages import LeaveDesk, ToDesk
from review_tui.queue import lines
from review_tui.queue.elsewhere import what_left
from review_tui.queue.looking import Looking
from review_tui.queue.marking import Marking
from review_tui.queue.moving import Moving
from review_tui.queue.narrowing import Narrowing
from review_tui.queue.one_by_one import OneByOne
from review_tui.queue.opening import Opening
from review_tui.queue.sleeping import why_not
from review_tui.queue.stray import words_of_stray
from review_tui.settings import HEIGHTS
from review_tui.sitting.open_draft import WAITING
from review_tui.sitting.session import Session
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar, TwoEnds
from review_tui.widgets.peek import Peek
from review_tui.widgets.queue_table import QueueTable

ON_THE_ROW = frozenset({"open", "claim", "assign", "mark", "mark_range"})
"""Acts on the draft under the cursor."""
COUNTED_AGAIN = timedelta(seconds=20)
"""After this time without an act the counts are read again: claims end by themselves."""


class QueueScreen(Acting):
    """Lists the drafts of the session's view."""

    PANE = "queue"
    CSS_PATH = "queue.tcss"
    AUTO_FOCUS = "#queue"
    VERTICAL_BREAKPOINTS = HEIGHTS
    GUARDED = frozenset({"undo", "redo", "claim", "assign"})
    NEVER_BY_ENTER = frozenset({"undo", "redo"})
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("queue")]

    def __init__(self, session: Session) -> None:
        """Show the queue to the session's editor."""
        super().__init__()
        self.session = session
        self._for_me = 0
        self._news = ""
        """What was said without a key, of drafts for me: it stays through the keys that move."""
        self._counted_at = session.now()
        self._opening = False
        """Whether a draft is on its way to the desk."""
        assigning = Assigning(self, self._assigned)
        self.marking = Marking(self, assigning.people)
        self.narrowing = Narrowing(self, self.marking)
        self.looking = Looking(self)
        self.groups = {
            "opening": Opening(self, assigning),
            "moving": Moving(self),
            "one_by_one": OneByOne(self, assigning, self.marking),
            "narrowing": self.narrowing,
            "marking": self.marking,
            "looking": self.looking,
        }

    def compose(self) -> ComposeResult:
        """Yield the table and the lines around it."""
        yield TitleBar(id="title")
        yield TwoEnds(id="heads")
        yield QueueTable(self.session.rows, self.session.now, self.session.actor.name)
        yield Static("", id="empty", markup=False)
        yield Peek()
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    def table(self) -> QueueTable:
        """Return the table."""
        return self.query_one(QueueTable)

    def on_mount(self) -> None:
        """Read the queue; say that the record spells my name otherwise, else what is for me, else that looks wait."""
        self.reread()
        name = self.session.actor.name
        known = known_name(editors(self.session.db), name)
        if known != name:
            self.say(
                f"the record knows {known}, not {name}: {key('queue.quit')} and sign in so, if that is you", "$warning"
            )
        elif not self._for_me and self.looking.looks(1):
            self.say(f"second looks wait for you: {key('queue.looks')} shows them")

    def on_screen_resume(self) -> None:
        """Read the queue again: something was decided meanwhile."""
        self.reread()

    def others_acted(self) -> None:
        """Read the queue again, and say where that puts another draft under the cursor."""
        before = self.table().current
        self.reread()
        self.attempt(lambda: self._tell_what_left(before))

    def _tell_what_left(self, before: QueueRow | None) -> None:
        """Say where others took the draft under the cursor away; no key acts on the new one for a moment."""
        here = self.table().current
        if before is None or here is None or here.draft_id == before.draft_id:
            return
        self.guard.appeared()
        self.say(f"the cursor is on another draft now: {what_left(self.session.db, before)}", "$warning")

    def time_passed(self) -> None:
        """Draw ages and minutes left; a claim that ended is counted as free soon after."""
        self.table().refresh()
        if self.session.now() - self._counted_at >= COUNTED_AGAIN:
            self.attempt(self.draw_lines)

    def reread(self) -> None:
        """Read counts and rows afresh, staying on the draft under the cursor."""
        self.attempt(self._reread)

    def _reread(self) -> None:
        if not self.is_attached:
            return
        session, table = self.session, self.table()
        self.narrowing.renew()
        count = queue.length(session.db, session.rounds.filters, at=session.now(), actor=session.actor)
        table.unfinished = working_copies.unfinished(session.db, actor=session.actor)
        table.show(count, keep=table.current.draft_id if table.current else None)
        self.draw_lines()

    def draw_lines(self) -> None:
        """Draw title, heads, counts and keys."""
        counts, table = self.session.counts(), self.table()
        self._counted_at = self.session.now()
        bar = self.query_one(TitleBar)
        bar.left, bar.right = lines.title(self.narrowing.view_words(), counts)
        self.query_one("#heads", TwoEnds).left = lines.heads(table.size.width or self.size.width)
        if table.count == 0:
            self.query_one("#empty", Static).update(Content(self.keyed(lines.empty(self.session, counts))))
        self.set_class(table.count == 0, "-empty")
        self._draw_place()
        table.refresh()
        self._tell_what_is_mine(counts.for_me)
        self.refresh_keys()

    def _tell_what_is_mine(self, count: int) -> None:
        """Say that something was assigned to me, when the desk opens and when it happens."""
        if count > self._for_me:
            self._news = self.keyed(lines.waits_for_me(count))
            self.say(self._news)
        self._for_me = count

    def _draw_place(self) -> None:
        """Draw what belongs to the row under the cursor: its number, the marks, a look at the draft."""
        table = self.table()
        self.query_one(StatusLine).right = lines.place(table)
        row = table.current
        if not self.has_class("-short"):
            draft = load_draft(self.session.db, row.draft_id) if row is not None else None
            whom = assignment_words(self.session, draft) if draft is not None and draft.state in WAITING else ""
            self.query_one(Peek).show(row, draft, self.session.now(), whom)

    # -- what happens to the screen ----------------------------------------------------------------------------------

    @on(QueueTable.Moved)
    def _moved(self) -> None:
        self.guard.looked_at()
        self.attempt(self._draw_place)
        self.refresh_keys()

    @on(QueueTable.Chosen)
    def _chosen(self) -> None:
        self.perform("open")

    def on_paste(self, event: events.Paste) -> None:
        """Pasting into the queue does nothing."""
        event.stop()
        self.say("pasted text went nowhere: nothing is decided in the queue")

    def on_key(self, event: events.Key) -> None:
        """Say what a key that means nothing here is for: it is not the desk that hangs."""
        if event.key not in self.active_bindings and not self.deaf():
            self.say(words_of_stray(event.key, self.session.settings.keys, over_draft=self.table().current is not None))

    def on_resize(self) -> None:
        """Fit the heads to the width."""
        self.call_after_refresh(self.draw_lines)

    def perform(self, name: str) -> None:
        """Do one act; what was said before is no answer to this key."""
        said = self.query_one(StatusLine).left.plain
        if said and said != self._news and name != "quit":  # who leaves sees nothing more
            self.say("")
        super().perform(name)

    def deaf(self) -> bool:
        """Return whether no key is for the queue now: one that was typed ahead is for the desk that comes."""
        return self._opening or super().deaf()

    async def action_act(self, name: str) -> None:
        """Do the act of a pressed key; none on a draft that came under the cursor this moment."""
        if name in ON_THE_ROW and not self.deaf() and self.guard.too_soon():
            self.say("another draft came under the cursor just now: nothing was done", "$warning")
        else:
            await super().action_act(name)

    def to_desk(self, draft_id: int) -> None:
        """Have a draft opened; until the application has done it, or said why not, keys are not for the queue."""
        self._opening = True
        self.app.post_message(ToDesk(draft_id))
        self.app.call_later(self._opened)

    def _opened(self) -> None:
        self._opening = False

    def _assigned(self, word: str) -> None:
        """Draw the queue and say whom the draft is for now."""
        self.reread()
        self.say(f"{word} now")

    # -- acts --------------------------------------------------------------------------------------------------------

    def why_not(self, name: str) -> str:
        """Return why an act does nothing now."""
        return why_not(name, self.table())

    def rank(self, act: Act) -> int:
        """Return the act's place in the footer: what is for me has one as soon as there is something."""
        return 2 if act.name == "for_me" and self._for_me else act.rank

    def label(self, act: Act) -> str:
        """Return the act's word as things stand."""
        row = self.table().current
        if act.name == "claim" and row is not None and row.claimed_by == self.session.actor.name:
            return "Release"
        return act.label

    def do_quit(self) -> None:
        """Leave the desk."""
        self.post_message(LeaveDesk())
