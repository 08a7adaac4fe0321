"""Editing the three takeaways: the article beside three fields, with checks, count and word diff as one types."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from db.errors import ConflictError
from review_tui.drawing.drawn_article import label_of
from review_tui.editing.beside_others import BesideOthers
from review_tui.editing.putting_in import NOTHING, PuttingIn
from review_tui.editing.taking import Taking
from review_tui.keys.in_sentences import key, with_keys
from review_tui.keys.keymap import bindings
from review_tui.pages import desk as drawing
from review_tui.pages import edit as edit_drawing
from review_tui.pages.saving import saved_words
from review_tui.panes.acting import Acting
from review_tui.screens.on_top import OnTop
from review_tui.settings import BREAKPOINTS
from review_tui.sitting.open_draft import FlagPlace
from review_tui.sitting.session import Session
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar
from review_tui.widgets.rows import Row, Rows, laid_out
from review_tui.widgets.typing_field import TypingField

LEFT_OUT = f"unseen characters were left out of the text: {key('edit.keep')} saves it so"


class EditScreen(OnTop[str], Acting):
    """Edits the session's open draft; hands back what was done, in words, or nothing where it waits to be said."""

    PANE = "edit"
    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("edit", priority=True)]

    def __init__(self, session: Session, *, top: int = 0, flag: FlagPlace | None = None) -> None:
        """Edit what is open in `session`, at the place of `flag`; `top` is where the article's part in view begins."""
        super().__init__()
        self.session = session
        self._sheet = session.sheet()
        self._top = top
        self._flag = flag
        self._needed = 0
        """The most lines that were needed for what is known of the takeaway in hand: they are not taken back."""
        self._each = 0
        """The most lines that a field has."""
        self._known: list[Row] = []
        """What was last shown of the takeaway in hand."""
        self._left_out = False
        """Whether a field began without characters that its takeaway has."""
        self.taking = Taking(self)
        self.beside_others = BesideOthers(self, self.taking)
        self.putting_in = PuttingIn(self)
        self.groups = {"taking": self.taking, "putting_in": self.putting_in}

    def compose(self) -> ComposeResult:
        """Yield the article, three fields each under its line of facts, and what is known about the one in hand."""
        yield TitleBar(id="title")
        with Container(id="panes"):
            yield ArticlePane(id="article", focusable=False, headed=False)
            with Vertical(id="side"):
                with VerticalScroll(id="fields", can_focus=False):
                    for index, text in enumerate(self._sheet.texts):
                        yield Static("", id=f"facts-{index + 1}", classes="facts", markup=False)
                        yield TypingField(text, id=f"field-{index + 1}")
                with VerticalScroll(id="about", can_focus=False):
                    yield Rows(id="known")
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    @property
    def gone(self) -> bool:
        """Return whether the draft left the desk before this screen was drawn, or the screen itself did."""
        return self.session.open is not self._sheet or not self.fields()

    def fields(self) -> tuple[TypingField, ...]:
        """Return the fields of the three takeaways; none before they are drawn."""
        return tuple(self.query(TypingField))

    def late(self) -> bool:
        """Return no: letters of those seconds are text, and the keys of the editor come before them to this screen."""
        return False

    async def hear_out(self) -> None:
        """Wait for the letters that came before the key: they lie with their field, and the key comes here first."""
        for field in self.fields():
            await field.heard()
        self.taking.take_all()

    def leave(self, done: str = "") -> None:
        """Go back to the desk and say there what was done."""
        self.dismiss(done)

    def others_acted(self) -> None:
        """Say what others did to the draft; what is typed stays."""
        self.beside_others.others_acted()

    def conflict(self, error: ConflictError) -> None:
        """Show both texts where somebody else was faster."""
        self.beside_others.conflict(error)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.taking.take(int((event.text_area.id or "field-1")[-1]) - 1)

    def on_mount(self) -> None:
        """Go into the chosen takeaway: over the flagged place that the editor came for, else to its end."""
        if self.gone:
            self.dismiss("")
            return
        self.query_one("#title", TitleBar).left = Content.assemble(
            ("EDIT", "$accent bold"), f"  {label_of(self._sheet.article)}"
        )
        self._left_out = tuple(field.text for field in self.fields()) != self._sheet.texts
        for field in self.fields():
            field.move_cursor(field.document.end)
        in_hand = self.fields()[self._sheet.chosen]
        if self._flag is not None and self._flag.flag.span is not None:
            in_hand.go_over(self._flag.flag.span)
        self.set_focus(in_hand)
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        if self.gone:
            return
        article = self.query_one(ArticlePane)
        article.show_article(self._sheet.drawn_article)
        article.show_from(self._top)
        self.taking.take_all()
        if self._left_out:
            self.say(LEFT_OUT)
        self.draw()
        self.to_evidence()
        if self._flag is not None and (span := drawing.place_of(self._sheet, self._flag)) is not None:
            article.bring_into_view(span)
        self._show_chosen()

    def on_resize(self) -> None:
        """Share the lines out anew, and keep the field in hand in view."""
        self._needed = 0
        self.draw()
        self.call_after_refresh(self._show_chosen)

    def _share_out(self, rows: Sequence[Row]) -> None:
        """Give what is known the lines that it needs, and the fields what they may have of the others."""
        self._needed = max(self._needed, len(laid_out(rows, max(self.size.width - edit_drawing.BESIDE, 1))))
        most, lines = edit_drawing.heights(self.size, self._needed)
        each = edit_drawing.field_most(self.size, most)
        for field in self.fields() if each != self._each else ():
            field.styles.max_height = each
        self._each = each
        about = self.query_one("#about")
        self.query_one("#fields").styles.max_height, about.styles.height = most, lines
        if list(rows) != self._known:
            self._known = list(rows)
            self.query_one("#about", VerticalScroll).scroll_home(animate=False, immediate=True)
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        """Name the key for what is known and has no line."""
        if not self.gone:
            about = self.query_one("#about")
            named = with_keys(f"more: {key('edit.more')}", self.session.settings.keys)
            title = named if about.max_scroll_y > 0 else ""
            if about.border_title != title:
                about.border_title = title

    def _show_chosen(self) -> None:
        """Bring the field in hand into view, with its line of facts."""
        if self.gone:
            return
        chosen = self._sheet.chosen
        facts, field = self.query_one(f"#facts-{chosen + 1}"), self.fields()[chosen]
        place = facts.virtual_region.union(field.virtual_region)
        self.query_one("#fields").scroll_to_region(place, animate=False, immediate=True)

    def to_evidence(self) -> None:
        """Bring the evidence of the takeaway in hand into view."""
        span = drawing.first_evidence(self.session.sheet())
        if span is not None:
            self.query_one(ArticlePane).bring_into_view(span)

    @on(ArticlePane.EndSeen)
    def _end_seen(self) -> None:
        if self.session.open is not None:
            self.session.open.end_seen = True

    @on(TypingField.SelectionChanged)
    def _moved(self) -> None:
        focused = self.focused
        sheet = self.session.open
        if isinstance(focused, TypingField) and sheet is not None:
            chosen = int((focused.id or "field-1")[-1]) - 1
            if chosen != sheet.chosen:
                self._choose(chosen)
            elif self.putting_in.look() != self.putting_in.offer:
                self.draw()

    def draw(self) -> None:
        """Draw counts, flags, diff, evidence and saved time."""
        sheet = self.session.open
        if sheet is None or not self.is_attached or not self.fields():
            return
        for index in range(len(sheet.texts)):
            self.query_one(f"#facts-{index + 1}", Static).update(
                edit_drawing.facts(sheet, index, self.session.settings)
            )
        self.putting_in.offer = offer = self.putting_in.look()
        known = edit_drawing.known(sheet, sheet.chosen, offer, self.session.settings.keys)
        self.query_one("#known", Rows).show(known)
        self._share_out(known)
        self.query_one(ArticlePane).show_marks(drawing.marks(sheet), drawing.bars(sheet), drawing.digits(sheet))
        self.query_one(StatusLine).right, _ = saved_words(sheet, self.session.saved_at, unsaved="typing …")
        self.refresh_keys()

    def why_not(self, name: str) -> str:
        """Return why the act does nothing now."""
        return NOTHING if name == "put_in" and self.putting_in.offer is None else ""

    # -- acts --------------------------------------------------------------------------------------------------------

    def do_next(self) -> None:
        """Go to the next takeaway."""
        self._go(1)

    def do_previous(self) -> None:
        """Go to the takeaway before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        sheet = self.session.sheet()
        self._choose((sheet.chosen + step) % len(sheet.texts))
        self.set_focus(self.fields()[sheet.chosen])

    def _choose(self, index: int) -> None:
        self.session.sheet().chosen = index
        self._needed = 0
        self.draw()
        self.to_evidence()
        self.call_after_refresh(self._show_chosen)

    def do_more(self) -> None:
        """Scroll what is known of the takeaway in hand by what fits; from its end to its beginning."""
        about = self.query_one("#about", VerticalScroll)
        if about.scroll_offset.y >= about.max_scroll_y:
            about.scroll_home(animate=False, immediate=True)
        else:
            about.scroll_page_down(animate=False)

    def do_page_down(self) -> None:
        """Scroll the article one page."""
        self.query_one(ArticlePane).page(1)

    def do_page_up(self) -> None:
        """Scroll the article back one page."""
        self.query_one(ArticlePane).page(-1)

    def do_reset(self) -> None:
        """Put back the text that this takeaway began as; the field's own undo brings the typed one back."""
        sheet = self.session.sheet()
        field = self.fields()[sheet.chosen]
        field.replace(sheet.origin(sheet.chosen).text, field.document.start, field.document.end)
