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
from db.drafts.rows import load_draft
from review_tui.assigning import assignment_words
from review_tui.drawing.text import one_line
from review_tui.keys.keymap import Act, bindings
from review_tui.messages import LeaveDesk
from review_tui.queue.acting import OneByOne
from review_tui.queue.elsewhere import elsewhere_words
from review_tui.queue.looking import Looking
from review_tui.queue.narrowing import Narrowing
from review_tui.settings import HEIGHTS
from review_tui.sitting.session import Session
from review_tui.sleeping import WAITING
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar, TwoEnds
from review_tui.widgets.peek import Peek
from review_tui.widgets.queue_table import QueueTable, columns_for

COUNTED_AGAIN = timedelta(seconds=20)
"""After this time without an act the counts are read again: claims end by themselves."""


class QueueScreen(Narrowing, OneByOne, Looking):
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

    def compose(self) -> ComposeResult:
        """Yield the table and the lines around it."""
        yield TitleBar(id="title")
        yield TwoEnds(id="heads")
        yield QueueTable(self.session.rows, self.session.now, self.session.actor.name)
        yield Static("", id="empty", markup=False)
        yield Peek()
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Read the queue; say that the record spells my name otherwise, else what is for me, else that looks wait."""
        self.reread()
        name = self.session.actor.name
        known = known_name(editors(self.session.db), name)
        if known != name:
            self.say(f"the record knows {known}, not {name}: q and sign in so, if that is you", "$warning")
        elif not self._for_me and self.looks(1):
            self.say("second looks wait for you: L shows them")

    def on_screen_resume(self) -> None:
        """Read the queue again: something was decided meanwhile."""
        self.reread()

    def others_acted(self) -> None:
        """Read the queue again, and say where that puts another draft under the cursor."""
        before = self.table().current
        self.reread()
        self.attempt(lambda: self.tell_what_left(before))

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
        count = queue.length(session.db, session.rounds.filters, at=session.now(), actor=session.actor)
        current = table.current
        table.unfinished = working_copies.unfinished(session.db, actor=session.actor)
        table.show(count, keep=current.draft_id if current else None)
        self.draw_lines()

    def draw_lines(self) -> None:
        """Draw title, heads, counts and keys."""
        counts, table = self.session.counts(), self.table()
        self._counted_at = self.session.now()
        bar = self.query_one(TitleBar)
        bar.left = Content.assemble(("QUEUE", "$accent bold"), f"  {one_line(self.view_words())}")
        for_me = f" · {counts.for_me:,} for you" if counts.for_me else ""
        bar.right = Content(f"{counts.free:,} free · {counts.mine:,} mine · {counts.others:,} held by others{for_me}")
        self.query_one("#heads", TwoEnds).left = self._heads()
        if table.count == 0:
            self.query_one("#empty", Static).update(self._empty_words(counts))
        self.set_class(table.count == 0, "-empty")
        self._draw_place()
        table.refresh()
        self._tell_what_is_mine(counts.for_me)
        self.refresh_keys()

    def _tell_what_is_mine(self, count: int) -> None:
        """Say that something was assigned to me, when the desk opens and when it happens."""
        if count > self._for_me:
            waits = "draft waits" if count == 1 else "drafts wait"
            self._news = f"{count:,} {waits} for you: f shows them, N opens the first"
            self.say(self._news)
        self._for_me = count

    def _draw_place(self) -> None:
        """Draw what belongs to the row under the cursor: its number, the marks, a look at the draft."""
        table = self.table()
        marked = f" · {len(table.marked):,} marked" if table.marked else ""
        self.query_one(StatusLine).right = Content.assemble(
            (f"{min(table.cursor + 1, table.count):,} of {table.count:,}{marked}", "$faint")
        )
        row = table.current
        if not self.has_class("-short"):
            draft = load_draft(self.session.db, row.draft_id) if row is not None else None
            whom = assignment_words(self.session, draft) if draft is not None and draft.state in WAITING else ""
            self.query_one(Peek).show(row, draft, whom)

    def _heads(self) -> Content:
        widths = columns_for(self.table().size.width or self.size.width)
        cells = ["   ", "headline".ljust(widths.headline)]
        cells += ["  ", "section".ljust(widths.section)] if widths.section else []
        cells += ["  ", "why it stands here".ljust(widths.why), "  ", "age".rjust(widths.age), "  ", "held by, for"]
        return Content.assemble(("".join(cells), "$faint"))

    def _empty_words(self, counts: queue.Counts) -> Content:
        search = self.session.rounds.filters.search
        if search.strip():
            return Content(f"Nothing in this view. {elsewhere_words(queue.became_of(self.session.db, search))}")
        lines = ["Nothing in this view."]
        if counts.others:
            lines.append(
                f"Others hold {counts.others:,} of the pending drafts; they come back when given back or expired."
            )
        if counts.free or counts.mine:
            lines.append(f"{counts.free:,} free and {counts.mine:,} of mine stand outside this view: Esc shows all.")
        if counts.stale:
            lines.append(f"{counts.stale:,} wait for a new draft because their article changed.")
        if not (counts.free or counts.mine or counts.others):
            lines.append("No draft is pending. `takeaways draft` or the night run brings new ones.")
        return Content("\n").join([Content(line) for line in lines])

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

    def on_resize(self) -> None:
        """Fit the heads to the width."""
        self.call_after_refresh(self.draw_lines)

    def perform(self, name: str) -> None:
        """Do one act; what was said before is no answer to this key."""
        said = self.query_one(StatusLine).left.plain
        if said and said != self._news and name != "quit":  # who leaves sees nothing more
            self.say("")
        super().perform(name)

    # -- acts --------------------------------------------------------------------------------------------------------

    def why_not(self, name: str) -> str:
        """Return why an act does nothing now."""
        if name in ("open", "claim", "mark", "mark_range") and self.table().current is None:
            return "no draft is under the cursor"
        if name == "assign" and not self.table().marked:
            return self._why_not_assign()
        if name == "bulk" and not self.table().marked:
            return "nothing is marked: v marks a draft"
        return ""

    def _why_not_assign(self) -> str:
        row = self.table().current
        if row is None:
            return "no draft is under the cursor"
        return "" if row.state in WAITING else f"this draft is {row.state}: only what waits is assigned"

    def rank(self, act: Act) -> int:
        """Return the act's place in the footer: what is for me has one as soon as there is something."""
        return 2 if act.name == "for_me" and self._for_me else act.rank

    def label(self, act: Act) -> str:
        """Return the act's word as things stand."""
        row = self.table().current
        if act.name == "claim" and row is not None and row.claimed_by == self.session.actor.name:
            return "Release"
        return act.label

    def do_open(self) -> None:
        """Open the draft under the cursor."""
        row = self.table().current
        if row is not None:
            self.once_told(row.draft_id, lambda: self._open(row.draft_id))

    def _open(self, draft_id: int) -> None:
        self.session.rounds.begin(self.table().cursor)
        self.to_desk(draft_id)

    def do_next_free(self) -> None:
        """Open the next draft: what is for me first, then the first that nobody holds."""
        following = self.session.rounds.first()
        if following is None:
            self.say(self.session.rounds.nothing_left())
        else:
            self.to_desk(following)

    def do_next(self) -> None:
        """Move down."""
        self.table().move(self.table().cursor + 1)

    def do_previous(self) -> None:
        """Move up."""
        self.table().move(self.table().cursor - 1)

    def do_page_down(self) -> None:
        """Move one page down."""
        self.table().move(self.table().cursor + self.table().page_rows)

    def do_page_up(self) -> None:
        """Move one page up."""
        self.table().move(self.table().cursor - self.table().page_rows)

    def do_first(self) -> None:
        """Move to the first row."""
        self.table().move(0)

    def do_last(self) -> None:
        """Move to the last row."""
        self.table().move(self.table().count - 1)

    def do_quit(self) -> None:
        """Leave the desk."""
        self.post_message(LeaveDesk())
