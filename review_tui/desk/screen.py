"""The desk: one article beside its three takeaways, and the keys that decide."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from db.errors import ConflictError
from review_tui.desk.deciding import Deciding
from review_tui.desk.finding import Finding
from review_tui.desk.going_on import GoingOn
from review_tui.desk.holding import Holding
from review_tui.desk.showing import Showing
from review_tui.desk.stray import words_of_stray
from review_tui.desk.undoing import Undoing
from review_tui.desk.viewing import Viewing
from review_tui.desk.walking import Walking
from review_tui.desk.wording import Wording
from review_tui.drawing.drawn_article import DrawnArticle
from review_tui.keys.acts import Act
from review_tui.keys.in_sentences import key
from review_tui.keys.keymap import bindings
from review_tui.pages import desk as drawing
from review_tui.pages.notes import notes
from review_tui.pages.recent import recent_content
from review_tui.pages.saving import saved_words
from review_tui.panes.acting import Acting
from review_tui.panes.left_behind import SHOWN, follow
from review_tui.panes.sleeping import why_asleep
from review_tui.settings import BREAKPOINTS, WIDE
from review_tui.sitting.session import Session
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar, TwoEnds
from review_tui.widgets.notes import Notes
from review_tui.widgets.takeaways import TakeawayCard, TakeawaysPane

RECENT_SHOWN = 10
AROUND = 4
"""Lines around article and takeaways: title, heading of the takeaways, status, keys."""
ARTICLE_LEAST = 5
TAKEAWAYS_MOST = 13
"""Lines, where the takeaways stand below the article; beside it, all but an empty one."""


class DeskScreen(Acting):
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
        self._shown_article: DrawnArticle | None = None
        self.finding = Finding(self)
        self.walking = Walking(self)
        self.showing = Showing(self)
        self.going_on = GoingOn(self)
        self.holding = Holding(self)
        self.groups = self._groups()

    def _groups(self) -> dict[str, object]:
        """Return what does the acts, by the names that the key table has for them."""
        undoing = Undoing(self, self.going_on)
        deciding = Deciding(
            self,
            showing=self.showing,
            walking=self.walking,
            finding=self.finding,
            going_on=self.going_on,
            holding=self.holding,
        )
        return {
            "deciding": deciding,
            "undoing": undoing,
            "holding": self.holding,
            "going_on": self.going_on,
            "wording": Wording(self, self.walking),
            "walking": self.walking,
            "viewing": Viewing(self, self.going_on, undoing),
            "finding": self.finding,
        }

    def compose(self) -> ComposeResult:
        """Yield the panes and the lines around them."""
        yield TitleBar(id="title")
        yield Notes(id="notes")
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
        self.watch(self.takeaways(), "scroll_y", self.showing.look, init=False)
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        if self.session.open is None:
            # A key that came before the first drawing has led away again.
            return
        self.opened()
        self.say(self._word or self.going_on.greeting())

    def article(self) -> ArticlePane:
        """Return the pane with the article."""
        return self.query_one(ArticlePane)

    def takeaways(self) -> TakeawaysPane:
        """Return the pane with the three takeaways."""
        return self.query_one(TakeawaysPane)

    def deaf(self) -> bool:
        """Return whether no key is for the desk now: one that came while it is left is for no draft."""
        return self.going_on.leaving or super().deaf()

    def conflict(self, error: ConflictError) -> None:
        """Show what is mine and what is theirs where somebody else was faster with this draft."""
        self.holding.conflict(error)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def opened(self) -> None:
        """Draw another draft from its top, and bring the first takeaway's evidence into view."""
        self.guard.appeared()
        self.finding.forget()
        self.showing.forget()
        self.walking.begin()
        self.draw()
        self.to_evidence()

    def draw(self) -> None:
        """Draw the open draft as it stands."""
        sheet = self.session.open
        if sheet is None or not self.is_attached:
            return
        article = self.article()
        if self._shown_article is not sheet.drawn_article:
            self._shown_article = sheet.drawn_article
            article.show_article(sheet.drawn_article)
        article.show_marks([*drawing.marks(sheet), *self.finding.marks()], drawing.bars(sheet), drawing.digits(sheet))
        self.takeaways().show(drawing.cards(sheet, self.walking.current, self.session.settings))
        more = self.keyed(f" … {key('desk.provenance')}")
        self.query_one(Notes).show(notes(sheet.article, sheet.sets, sheet.draft.id), more=more)
        self.show_recent()
        self._leave_room()
        self.call_after_refresh(self.showing.look)
        self.query_one("#side-title", TwoEnds).left = drawing.side_title(sheet)
        self.draw_lines()

    def draw_lines(self) -> None:
        """Draw what changes with time: title, holder, counts, saved time, keys."""
        sheet, now = self.session.open, self.session.now()
        if sheet is None:
            return
        bar = self.query_one(TitleBar)
        scrolled = self.article().scroll_offset.y > 0
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
        follow(self, self.session.keeping.refresh, SHOWN)
        self.draw()

    def show_recent(self) -> None:
        """Draw my last decisions below the takeaways, where there is room for them."""
        if self.is_mounted and self.has_class("-wide"):
            self.query_one("#recent", Static).update(recent_content(self.session, limit=RECENT_SHOWN))

    def to_evidence(self) -> None:
        """Bring the chosen takeaway's evidence into view."""
        span = drawing.first_evidence(self.session.sheet())
        if span is not None:
            self.article().bring_into_view(span)

    def label(self, act: Act) -> str:
        """Return the act's word; approving edits says so."""
        sheet = self.session.open
        if sheet is not None and act.name == "approve" and sheet.edited and sheet.decidable:
            return "Approve edits"
        if sheet is not None and act.name == "claim":
            return "Release" if sheet.mine else "Take over" if self.session.claiming.held_by_another() else "Claim"
        if act.name == "back" and self.finding.found:
            return "Clear"
        return act.label

    def rank(self, act: Act) -> int:
        """Return the act's place in the footer; what the draft's state asks for comes first."""
        sheet = self.session.open
        asked = sheet is not None and (
            (act.name in ("reopen", "withdraw") and not sheet.decidable)
            or (act.name == "claim" and sheet.decidable and not sheet.mine)
            or (act.name == "acknowledge" and self.walking.current in sheet.unacknowledged())
        )
        return 0 if asked else act.rank

    def do_back(self) -> None:
        """Clear what was found; else go back to the queue."""
        if self.finding.found:
            self.finding.clear()
        else:
            self.going_on.go_back()

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
        self.call_after_refresh(self.showing.look)

    @on(TakeawayCard.Picked)
    def _picked(self, message: TakeawayCard.Picked) -> None:
        self.walking.choose(message.index)

    def on_resize(self) -> None:
        """Draw what only a wide screen has room for."""
        self._leave_room()
        self.call_after_refresh(self.show_recent)

    def _leave_room(self) -> None:
        """Let the takeaways have no more lines than leave the article its least."""
        room = self.size.height - AROUND - self.query_one(Notes).height_at(self.size.width)
        most = room - 1 if self.size.width >= WIDE else min(room - ARTICLE_LEAST, TAKEAWAYS_MOST)
        self.takeaways().styles.max_height = max(most, 1)

    def on_key(self, event: events.Key) -> None:
        """Say what a key that means nothing here is for: it is not the desk that hangs."""
        words = words_of_stray(event.key, self.session.settings.keys)
        if words and event.key not in self.active_bindings and not self.deaf():
            self.say(words)

    def on_paste(self, event: events.Paste) -> None:
        """Pasting outside an editor decides nothing."""
        event.stop()
        self.say(f"pasted text went nowhere: {key('desk.edit')} opens the editor")
