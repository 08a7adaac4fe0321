"""One second look: the article, three takeaways, and what this person would do; a blind one shows the model's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from db.deciding.second_looks import Look, Second
from db.deciding.taken_out import TakenOut
from db.records import DraftedTakeaway, Takeaway
from review_tui.drawing.drawn_article import draw_article, label_of
from review_tui.drawing.text import one_line
from review_tui.keys.guard import FRESH
from review_tui.pages.look import approved_rows, drafted_rows
from review_tui.pages.notes import notes
from review_tui.screens.looks import why_words
from review_tui.screens.question import Question
from review_tui.settings import BREAKPOINTS, WIDE
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.line_field import LineField
from review_tui.widgets.notes import Notes
from review_tui.widgets.rows import laid_out

BEFORE: dict[str, tuple[Second, str]] = {
    "a": ("as_drafted", "it may leave as it stands"),
    "e": ("changed", "it needs a change: back to the queue"),
    "x": ("rejected", "it should not leave: back to the queue"),
}
BLIND: dict[str, tuple[Second, str]] = {
    "a": ("as_drafted", "approve them as the model wrote them"),
    "e": ("changed", "approve them with changes"),
    "x": ("rejected", "reject them"),
}
"""What the second person would have done, by the key that does it at the desk."""

AROUND = 9
"""Title, the article's four least lines, the note with its margin, the line for what is wrong, foot."""
BESIDE = 5
"""Cells left and right of the words, with the bar that may stand beside them."""
WORDS_MOST = 13
"""Lines of the words, where they stand below the article."""


@dataclass(frozen=True)
class Answered:
    """What the second person finds."""

    second: Second
    note: str


class LookScreen(Question[Answered]):
    """Asks what this person would do; hands it back. The first person's name and decision are not shown."""

    CSS_PATH: ClassVar[list[str]] = ["question.tcss", "look.tcss"]  # type: ignore[assignment]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    NOTE: ClassVar[str] = "a note for the log (optional)"
    YES: ClassVar[str] = "write it down"
    SCROLLS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"answer('{key}')", show=False) for key in BLIND),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("pageup,b", "page(-1)", show=False),
        Binding("down,j", "line(1)", show=False),
        Binding("up,k", "line(-1)", show=False),
    ]

    def __init__(
        self,
        look: Look,
        unwritten: Answered | None = None,
        *,
        note: str = "",
        fresh: float = FRESH,
        sets: Sequence[TakenOut] = (),
    ) -> None:
        """Ask about `look`; `unwritten` was answered before and could not be written down: it is chosen already.

        The note begins with `note`. Nothing is written down in the first `fresh` seconds. `sets` were taken out of the
        article's drafts.
        """
        self._blind = look.kind == "afterwards"
        super().__init__(
            f"{'Blind second look' if self._blind else 'Second look'}: {label_of(look.draft.revision.text)}",
            note=note,
        )
        self.guard.fresh = fresh
        self._look = look
        self._sets = sets
        self._seen = False
        """Whether all three were on the screen."""
        self._answers = BLIND if self._blind else BEFORE
        self._key = next(
            (key for key, (second, _) in self._answers.items() if unwritten and second == unwritten.second), ""
        )

    @property
    def three(self) -> tuple[DraftedTakeaway | Takeaway, ...]:
        """Return what is looked at: for a blind look the model's own three, whatever stands now."""
        return self._look.draft.own if self._blind else self._look.draft.takeaways

    def compose(self) -> ComposeResult:
        """Yield the article, the takeaways with the answers, the note and the keys."""
        yield Static(Content.assemble((one_line(self._title), "bold")), classes="title", markup=False)
        yield Notes(id="notes")
        with Container(id="panes"):
            yield ArticlePane(id="article", focusable=False)
            with Vertical(id="side"):
                with VerticalScroll(id="words", can_focus=False):
                    yield Static("", id="body", markup=False)
                yield LineField(self._note, placeholder=self.NOTE, id="note", compact=True)
                yield Static("", id="missing", markup=False)
        yield Static("", classes="foot", id="foot", markup=False)

    def on_mount(self) -> None:
        """Show the article, each takeaway's digit beside the sentence that it rests on."""
        article, drawn_article = self.query_one(ArticlePane), draw_article(self._look.draft.revision.text)
        article.show_article(drawn_article)
        draft = self._look.draft
        self.query_one(Notes).show(notes(draft.revision.text, self._sets, draft.id))
        first = {number: one.evidence[0] for number, one in enumerate(self.three, start=1) if one.evidence}
        digits = {drawn_article.place(span).start: str(number) for number, span in first.items()}
        article.show_marks((), [drawn_article.place(span) for one in self.three for span in one.evidence], digits)
        self.guard.appeared()

    def room(self) -> int:
        """Return what the article, above the words or beside them, and the notes leave for them."""
        taken = self.query_one(Notes).height_at(self.size.width)
        return super().room() - taken if self.size.width >= WIDE else min(self.size.height - AROUND - taken, WORDS_MOST)

    def body(self) -> Content:
        """Return the question, the three texts with what there is to say of them, and the answers."""
        asked = (
            "What would you have done with the model's three?"
            if self._blind
            else f"Do these three stand? They leave once you agree ({why_words(self._look)})."
        )
        draft = self._look.draft
        rows = drafted_rows(draft.own) if self._blind else approved_rows(draft)
        texts = laid_out(rows, max(self.query_one("#side").size.width - BESIDE, 1))
        answers = [_row(key, words, chosen=key == self._key) for key, (_, words) in self._answers.items()]
        return Content("\n").join([Content.assemble((asked, "$faint")), *texts, Content(""), *answers])

    def missing(self) -> str:
        """Return that an answer is needed."""
        return "" if self._key else f"choose first: {', '.join(self._answers)}"

    def action_yes(self) -> None:
        """Write it down; nobody can mean what came this moment, or what was never on the screen."""
        words = self.query_one("#words")
        self._seen = self._seen or words.scroll_y >= words.max_scroll_y
        if self.missing():
            super().action_yes()
        elif not self._seen:
            words.scroll_page_down(animate=False)
            self.guard.appeared()
            self._say("not all of the three were on the screen yet: nothing was written down")
        elif self.guard.too_soon():
            self._say("this came on the screen just now: nothing was written down")
        else:
            super().action_yes()

    def answer(self) -> Answered:
        """Return the answer."""
        return Answered(self._answers[self._key][0], self.note)

    def more_keys(self) -> list[tuple[str, str, bool]]:
        """Return the key that writes it down, and those that scroll."""
        return [("y", self.YES, bool(self.missing())), ("Space b", "scroll", False)]

    def action_answer(self, key: str) -> None:
        """Choose an answer."""
        self._key = key
        self.draw()

    def action_page(self, pages: int) -> None:
        """Scroll the article by pages, and the words where they do not fit."""
        self.query_one(ArticlePane).page(pages)
        words = self.query_one("#words")
        words.scroll_relative(y=pages * words.size.height, animate=False)

    def action_line(self, lines: int) -> None:
        """Scroll the article by lines, and the words where they do not fit."""
        for pane in (self.query_one(ArticlePane), self.query_one("#words")):
            pane.scroll_relative(y=lines, animate=False)


def _row(key: str, words: str, *, chosen: bool) -> Content:
    return Content.assemble(
        ("› " if chosen else "  ", "$accent bold"), (key, "$accent bold"), ("  " + words, "bold" if chosen else "")
    )
