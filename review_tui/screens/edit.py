"""Editing the three takeaways: checks, count and word diff live; what is typed is kept at each pause."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from review_tui.acting import ActingModal
from review_tui.desk import drawing
from review_tui.drawing import edit as edit_drawing
from review_tui.drawing.saving import saved_words
from review_tui.drawing.story import label_of
from review_tui.keys.keymap import bindings
from review_tui.left_behind import follow
from review_tui.screens.conflict import ConflictScreen, conflict_of
from review_tui.settings import BREAKPOINTS
from review_tui.sitting.open_draft import blanked
from review_tui.sitting.session import Session
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.bars import KeyBar, StatusLine, TitleBar
from review_tui.widgets.rows import Rows
from review_tui.widgets.typing_field import TypingField, typed

AGAIN = 10.0
"""Seconds after which a text that could not be kept is kept without a key; each try may wait for another process."""

AT_LEAST = 5.0
"""Seconds after which what is typed is kept though no pause came."""


class EditScreen(ActingModal):
    """Edits the session's open draft; hands back whether it was saved to the draft."""

    PANE = "edit"
    CSS_PATH = "edit.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("edit", priority=True)]

    def __init__(self, session: Session, *, top: int = 0) -> None:
        """Edit what is open in `session`; `top` is the article's first line in view."""
        super().__init__()
        self.session = session
        self._top = top
        self._pause: Timer | None = None
        self._unkept_since = 0.0
        """When the first letter came that is not kept yet; 0 where there is none."""

    def compose(self) -> ComposeResult:
        """Yield the article, three fields each under its line of facts, and what is known about the one in hand."""
        yield TitleBar(id="title")
        with Container(id="panes"):
            yield ArticlePane(id="article", focusable=False)
            with Vertical(id="side"):
                with VerticalScroll(id="fields", can_focus=False):
                    for index, text in enumerate(self.session.sheet().texts):
                        yield Static("", id=f"facts-{index + 1}", classes="facts", markup=False)
                        yield TypingField(text, id=f"field-{index + 1}")
                with VerticalScroll(id="about", can_focus=False):
                    yield Rows(id="known")
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Go into the chosen takeaway, the cursor at its end."""
        sheet = self.session.sheet()
        self.query_one("#title", TitleBar).left = Content.assemble(
            ("EDIT", "$accent bold"), f"  {label_of(sheet.article)}"
        )
        for field in self.query(TypingField):
            field.move_cursor(field.document.end)
        self.set_focus(self._field(sheet.chosen))
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        article = self.query_one(ArticlePane)
        article.show_story(self.session.sheet().story)
        article.scroll_to(y=self._top, animate=False, immediate=True)
        self.draw()
        self.to_evidence()
        self._show_chosen()

    def on_resize(self) -> None:
        """Share the lines out anew, and keep the field in hand in view."""
        most, about = edit_drawing.heights(self.size)
        self.query_one("#fields").styles.max_height, self.query_one("#about").styles.height = most, about
        self.call_after_refresh(self._show_chosen)

    def _show_chosen(self) -> None:
        """Bring the field in hand into view, with its line of facts."""
        chosen = self.session.sheet().chosen
        facts, field = self.query_one(f"#facts-{chosen + 1}"), self._field(chosen)
        place = facts.virtual_region.union(field.virtual_region)
        self.query_one("#fields").scroll_to_region(place, animate=False, immediate=True)

    def to_evidence(self) -> None:
        """Bring the evidence of the takeaway in hand into view."""
        span = drawing.first_evidence(self.session.sheet())
        if span is not None:
            self.query_one(ArticlePane).bring_into_view(span)

    def _field(self, index: int) -> TypingField:
        return self.query_one(f"#field-{index + 1}", TypingField)

    # -- typing ------------------------------------------------------------------------------------------------------

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take(int((event.text_area.id or "field-1")[-1]) - 1)

    def _take(self, index: int) -> None:
        """Take what stands in a field for what is typed, and keep it at the next pause."""
        sheet, text = self.session.open, typed(self._field(index).text)
        if sheet is None or typed(sheet.texts[index]) == text:
            return
        sheet.stand(sheet.standing.with_text(index, text))
        self.draw()
        self._unkept_since = self._unkept_since or monotonic()
        due = self._unkept_since + AT_LEAST - monotonic()
        self._keep_in(min(self.session.settings.pause, max(due, 0.01)))

    def _keep_in(self, seconds: float) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(seconds, self._at_pause)

    def _take_all(self) -> None:
        """Take what stands in the fields: a letter is there, and on the screen, before word of it has come here."""
        for index in range(len(self.query(TypingField))):
            self._take(index)

    def _at_pause(self) -> None:
        """Keep what is typed; no dialog comes between two letters, so a conflict is told and shown by the next key."""
        self._unkept_since = 0.0
        if not self._kept(self._keep_or_tell):
            self._keep_in(AGAIN)
        self.draw()
        self._close_blanked()

    def _keep_or_tell(self) -> None:
        try:
            self.session.keep()
        except ConflictError as error:
            self.say(f"{error.message}: Esc shows both", "$warning")

    def keep(self) -> bool:
        """Keep what is typed, now; say whether it is, or on the screen that it is not."""
        self._take_all()
        kept = self._kept(self.session.keep)
        self.draw()
        return kept

    def _kept(self, keep: Callable[[], object]) -> bool:
        """Run what keeps the text; the line's right end says why it failed, the left one what becomes of the text."""
        sheet = self.session.sheet()
        troubled = sheet.problem
        kept = self.attempt(keep)
        if sheet.problem and not kept and self.app.screen is self:
            self.say("your text stays here; saving it is tried again by itself", "$warning")
        elif troubled and not sheet.problem:
            self.say("saved again")
        return kept

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

    # -- drawing -----------------------------------------------------------------------------------------------------

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
        """Save to the draft and go back."""
        self._take_all()
        self.session.save()
        self.dismiss(True)  # noqa: FBT003 - the answer

    def do_back(self) -> None:
        """Go back; what is typed stays mine. A text that could not be kept blocks the way."""
        if self.keep():
            self.dismiss(False)  # noqa: FBT003 - the answer

    def do_next(self) -> None:
        """Go to the next takeaway."""
        self._go(1)

    def do_previous(self) -> None:
        """Go to the takeaway before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        sheet = self.session.sheet()
        self._choose((sheet.chosen + step) % len(sheet.texts))
        self.set_focus(self._field(sheet.chosen))

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
        field = self._field(sheet.chosen)
        field.replace(sheet.origin(sheet.chosen).text, field.document.start, field.document.end)

    def others_acted(self) -> None:
        """Say when somebody took the draft over or decided it, or its article changed; what is typed stays.

        Where nothing was typed the fields show what the record holds now, so that the next key does not undo it.
        """
        sheet = self.session.open
        if sheet is None:
            return
        self._take_all()
        follow(self, lambda: self.session.refresh(typing=True), "your text is kept as yours")
        for index, text in enumerate(sheet.texts):
            self._put(self._field(index), typed(text))
        self.draw()
        self._close_blanked()

    def _close_blanked(self) -> None:
        """Go back where an order blanked the draft: its words stand in the fields and in what they would undo."""
        if blanked(self.session.sheet().draft) and self.app.screen is self:
            self.dismiss(False)  # noqa: FBT003 - the answer

    def _put(self, field: TypingField, text: str) -> None:
        """Put another text into a field, the cursor where it was as far as the text goes."""
        if field.text != text:
            place = field.cursor_location
            field.load_text(text)
            field.move_cursor(min(place, field.document.end))

    def conflict(self, error: ConflictError) -> None:
        """Show both texts where somebody else was faster; where the draft waits no longer go back to the desk."""
        found = conflict_of(self.session)
        if found is None:
            super().conflict(error)
            if self.attempt(lambda: self.session.refresh(typing=True)) and not self.session.sheet().decidable:
                self.do_back()
            return
        self.app.push_screen(
            ConflictScreen(found, error, self.session.settings), lambda mine: self._solved(mine, found.elsewhere)
        )

    def _solved(self, mine: bool | None, elsewhere: WorkingCopy | None) -> None:  # noqa: FBT001
        if mine is None:
            self.say("nothing was written to the draft; your text stays on the screen")
            return
        if mine and self.attempt(lambda: self.session.go_on_with_mine(elsewhere)):
            self.draw()
            place = "in place of the one from elsewhere" if elsewhere else "on their version"
            self.say(self.session.sheet().not_mine() or f"your text stands {place} · ^S saves it")
        elif not mine and self.attempt(lambda: self.session.drop_mine(elsewhere)):
            self.dismiss(False)  # noqa: FBT003 - the answer
