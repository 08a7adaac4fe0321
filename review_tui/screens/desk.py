"""The desk: one article beside its three takeaways, and the keys that decide."""

from time import monotonic
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from review_tui.desk import drawing
from review_tui.desk.deciding import Deciding
from review_tui.desk.finding import Finding
from review_tui.desk.going_on import GoingOn
from review_tui.desk.holding import Holding
from review_tui.desk.undoing import Undoing
from review_tui.desk.viewing import Viewing
from review_tui.desk.walking import Walking
from review_tui.desk.wording import Wording
from review_tui.drawing.recent import recent_content
from review_tui.drawing.saving import saved_words
from review_tui.drawing.story import Story
from review_tui.keys.keymap import Act, bindings
from review_tui.left_behind import SHOWN, follow
from review_tui.settings import BREAKPOINTS, WIDE
from review_tui.sitting.session import Session
from review_tui.sleeping import why_asleep
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar, TwoEnds
from review_tui.widgets.takeaways import TakeawayCard, TakeawaysPane

RECENT_SHOWN = 10
AROUND = 4
"""Lines around article and takeaways: title, heading of the takeaways, status, keys."""
ARTICLE_LEAST = 5
TAKEAWAYS_MOST = 13
"""Lines, where the takeaways stand below the article; beside it, all but an empty one."""


class DeskScreen(Deciding, Undoing, Holding, GoingOn, Wording, Walking, Viewing, Finding):
    """Reads and decides the session's open draft."""

    PANE = "desk"
    CSS_PATH = "desk.tcss"
    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("desk")]
    GUARDED = frozenset(
        {"approve", "acknowledge", "reject", "later", "withdraw", "reopen", "undo", "redo", "claim", "assign"}
        | {"swap", "swap_back", "move_down", "move_up", "reset"}
    )
    NEVER_BY_ENTER = frozenset({"approve", "undo", "redo"})

    def __init__(self, session: Session, word: str = "") -> None:
        """Show what is open in `session`, with `word` on the status line."""
        super().__init__()
        self.session = session
        self._word = word
        self._drawn_story: Story | None = None

    def compose(self) -> ComposeResult:
        """Yield the panes and the lines around them."""
        yield TitleBar(id="title")
        with Container(id="panes"):
            yield ArticlePane(id="article")
            with Vertical(id="side"):
                yield TwoEnds(id="side-title")
                yield TakeawaysPane(id="takeaways")
                yield Static("", id="recent", markup=False)
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Draw the open draft."""
        self.watch(self.query_one(TakeawaysPane), "scroll_y", self.look, init=False)
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        if self.session.open is None:
            # A key that came before the first drawing has led away again.
            return
        self.opened()
        self.say(self._word or self.greeting())

    # -- drawing -----------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Draw another draft from its top, and bring the first takeaway's evidence into view."""
        self.guard.appeared(monotonic())
        self.forget_found()
        self.forget_shown()
        self.begin_walk()
        self.draw()
        self.show_recent()
        self.to_evidence()

    def draw(self) -> None:
        """Draw the open draft as it stands."""
        sheet = self.session.open
        if sheet is None or not self.is_attached:
            return
        article = self.query_one(ArticlePane)
        if self._drawn_story is not sheet.story:
            self._drawn_story = sheet.story
            article.show_story(sheet.story)
        article.show_marks([*drawing.marks(sheet), *self.found_marks()], drawing.bars(sheet), drawing.digits(sheet))
        self.query_one(TakeawaysPane).show(drawing.cards(sheet, self.current, self.session.settings))
        self.call_after_refresh(self.look)
        self.query_one("#side-title", TwoEnds).left = drawing.side_title(sheet)
        self.draw_lines()

    def draw_lines(self) -> None:
        """Draw what changes with time: title, holder, counts, saved time, keys."""
        sheet, now = self.session.open, self.session.now()
        if sheet is None:
            return
        bar = self.query_one(TitleBar)
        scrolled = self.query_one(ArticlePane).scroll_offset.y > 0
        bar.left = drawing.title(sheet, now, me=self.session.actor.name, with_headline=scrolled)
        bar.right = Content.assemble((drawing.holder(sheet, now), "$faint"))
        line = self.query_one(StatusLine)
        line.right, line.brief = saved_words(sheet, self.session.saved_at, unsaved="not saved yet")
        self.refresh_keys()

    def time_passed(self) -> None:
        """Draw age and minutes left."""
        self.draw_lines()

    def others_acted(self) -> None:
        """Draw what another editor did to the open draft; what is typed stays."""
        follow(self, self.session.refresh, SHOWN)
        self.draw()

    def show_recent(self) -> None:
        """Draw my last decisions below the takeaways, where there is room for them."""
        if self.is_mounted and self.has_class("-wide"):
            self.query_one("#recent", Static).update(recent_content(self.session, limit=RECENT_SHOWN))

    def to_evidence(self) -> None:
        """Bring the chosen takeaway's evidence into view."""
        span = drawing.first_evidence(self.session.sheet())
        if span is not None:
            self.query_one(ArticlePane).bring_into_view(span)

    def label(self, act: Act) -> str:
        """Return the act's word; approving edits says so."""
        sheet = self.session.open
        if sheet is not None and act.name == "approve" and sheet.edited and sheet.decidable:
            return "Approve edits"
        if sheet is not None and act.name == "claim":
            return "Release" if sheet.mine else "Take over" if self.session.held_by_another() else "Claim"
        if act.name == "back" and self.found:
            return "Clear"
        return act.label

    def rank(self, act: Act) -> int:
        """Return the act's place in the footer; what the draft's state asks for comes first."""
        sheet = self.session.open
        asked = sheet is not None and (
            (act.name in ("reopen", "withdraw") and not sheet.decidable)
            or (act.name == "claim" and sheet.decidable and not sheet.mine)
            or (act.name == "acknowledge" and self.current in sheet.unacknowledged())
        )
        return 0 if asked else act.rank

    def do_back(self) -> None:
        """Clear what was found; else go back to the queue."""
        if self.found:
            self.clear_found()
        else:
            super().do_back()

    def why_not(self, name: str) -> str:
        """Return why the act does nothing now."""
        return why_asleep(name, self.session)

    # -- what happens to the screen ----------------------------------------------------------------------------------

    @on(ArticlePane.EndSeen)
    def _end_seen(self) -> None:
        if self.session.open is not None:
            self.session.open.end_seen = True

    @on(ArticlePane.TopMoved)
    def _top_moved(self) -> None:
        self.draw_lines()

    @on(TakeawayCard.Unfolded)
    def _unfolded(self) -> None:
        self.call_after_refresh(self.look)

    @on(TakeawayCard.Picked)
    def _picked(self, message: TakeawayCard.Picked) -> None:
        self.choose(message.index)

    def on_resize(self) -> None:
        """Draw what only a wide screen has room for; on a low one the takeaways leave the article its least."""
        room = self.size.height - AROUND
        most = room - 1 if self.size.width >= WIDE else min(room - ARTICLE_LEAST, TAKEAWAYS_MOST)
        self.query_one(TakeawaysPane).styles.max_height = max(most, 1)
        self.call_after_refresh(self.show_recent)

    def on_paste(self, event: events.Paste) -> None:
        """Pasting outside an editor decides nothing."""
        event.stop()
        self.say("pasted text went nowhere: e opens the editor")
