"""Editing the three takeaways: the article beside three fields, with checks, count and word diff as one types."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from review_tui.desk import drawing
from review_tui.drawing import edit as edit_drawing
from review_tui.drawing.saving import saved_words
from review_tui.drawing.story import label_of
from review_tui.editing.beside_others import BesideOthers
from review_tui.editing.taking import Taking
from review_tui.keys.keymap import bindings
from review_tui.settings import BREAKPOINTS
from review_tui.sitting.session import Session
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar
from review_tui.widgets.rows import Rows
from review_tui.widgets.typing_field import TypingField

SAVED = "saved to the draft"
SAME = "nothing was changed: the draft stands as it was"
LEFT_OUT = "unseen characters were left out of the text: ^S saves it so"


class EditScreen(Taking, BesideOthers):
    """Edits the session's open draft; hands back what was done, in words, or nothing where it waits to be said."""

    PANE = "edit"
    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("edit", priority=True)]

    def __init__(self, session: Session, *, top: int = 0) -> None:
        """Edit what is open in `session`; `top` is the article's first line in view."""
        super().__init__()
        self.session = session
        self._sheet = session.sheet()
        self._top = top

    def compose(self) -> ComposeResult:
        """Yield the article, three fields each under its line of facts, and what is known about the one in hand."""
        yield TitleBar(id="title")
        with Container(id="panes"):
            yield ArticlePane(id="article", focusable=False)
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
        return self.session.open is not self._sheet or not self.query(TypingField)

    def on_mount(self) -> None:
        """Go into the chosen takeaway, the cursor at its end."""
        if self.gone:
            self.dismiss("")
            return
        self.query_one("#title", TitleBar).left = Content.assemble(
            ("EDIT", "$accent bold"), f"  {label_of(self._sheet.article)}"
        )
        for field in self.query(TypingField):
            field.move_cursor(field.document.end)
        self.set_focus(self.field(self._sheet.chosen))
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        if self.gone:
            return
        article = self.query_one(ArticlePane)
        article.show_story(self._sheet.story)
        article.scroll_to(y=self._top, animate=False, immediate=True)
        texts = self._sheet.texts
        self.take_all()
        if self._sheet.texts != texts:
            self.say(LEFT_OUT)
        self.draw()
        self.to_evidence()
        self._show_chosen()

    def on_resize(self) -> None:
        """Share the lines out anew, and keep the field in hand in view."""
        most, about = edit_drawing.heights(self.size)
        for fields in self.query("#fields"):
            fields.styles.max_height, self.query_one("#about").styles.height = most, about
        self.call_after_refresh(self._show_chosen)

    def _show_chosen(self) -> None:
        """Bring the field in hand into view, with its line of facts."""
        if self.gone:
            return
        chosen = self._sheet.chosen
        facts, field = self.query_one(f"#facts-{chosen + 1}"), self.field(chosen)
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

    def draw(self) -> None:
        """Draw counts, flags, diff, evidence and saved time."""
        sheet = self.session.open
        if sheet is None or not self.is_attached:
            return
        for index in range(len(sheet.texts)):
            self.query_one(f"#facts-{index + 1}", Static).update(
                edit_drawing.facts(sheet, index, self.session.settings)
            )
        self.query_one("#known", Rows).show(edit_drawing.known(sheet, sheet.chosen))
        self.query_one(ArticlePane).show_marks(drawing.marks(sheet), drawing.bars(sheet), drawing.digits(sheet))
        line = self.query_one(StatusLine)
        line.right, line.brief = saved_words(sheet, self.session.saved_at, unsaved="typing …")
        self.refresh_keys()

    # -- acts --------------------------------------------------------------------------------------------------------

    def do_keep(self) -> None:
        """Save to the draft and go back; who changed nothing is told so."""
        self.take_all()
        self.dismiss(SAVED if self.session.save() else SAME)

    def do_back(self) -> None:
        """Go back; what is typed stays mine. A text that could not be kept blocks the way."""
        if self.keep():
            self.dismiss("")

    def do_next(self) -> None:
        """Go to the next takeaway."""
        self._go(1)

    def do_previous(self) -> None:
        """Go to the takeaway before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        sheet = self.session.sheet()
        self._choose((sheet.chosen + step) % len(sheet.texts))
        self.set_focus(self.field(sheet.chosen))

    def _choose(self, index: int) -> None:
        self.session.sheet().chosen = index
        self.draw()
        self.to_evidence()
        self.call_after_refresh(self._show_chosen)

    def do_page_down(self) -> None:
        """Scroll the article one page."""
        self.query_one(ArticlePane).page(1)

    def do_page_up(self) -> None:
        """Scroll the article back one page."""
        self.query_one(ArticlePane).page(-1)

    def do_reset(self) -> None:
        """Put back the text that this takeaway began as; the field's own undo brings the typed one back."""
        sheet = self.session.sheet()
        field = self.field(sheet.chosen)
        field.replace(sheet.origin(sheet.chosen).text, field.document.start, field.document.end)
