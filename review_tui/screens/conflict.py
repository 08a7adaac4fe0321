"""Two texts for one draft: mine from the screen and theirs from the record; neither is lost before I choose."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from db.drafts import load_draft
from db.errors import ConflictError
from review_tui.acting import said
from review_tui.pages import diff_content
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.screens.sheet import BARS
from review_tui.session import Session
from review_tui.text import one_line, plain
from review_tui.widgets.rows import Row, Rows
from review_tui.worddiff import TELLING, alike, word_diff


@dataclass(frozen=True)
class Conflict:
    """What stands where."""

    mine: tuple[str, str, str]
    theirs: tuple[str, str, str]
    holder: str
    """Who holds the draft now; empty where nobody does."""
    pending: bool


def conflict_of(session: Session) -> Conflict | None:
    """Return the two texts of the open draft, or None where they are the same."""
    sheet = session.sheet()
    theirs = load_draft(session.db, sheet.draft.id)
    if theirs.texts == sheet.texts:
        return None
    held = theirs.claimed_by if theirs.claimed_by != session.actor.name else ""
    return Conflict(sheet.texts, theirs.texts, held, theirs.state.value == "pending")


class ConflictScreen(ScrollingScreen[bool | None]):
    """Shows both texts; hands back True for mine, False for theirs, None for later."""

    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "choose(True)", "Mine"),
        Binding("t", "choose(False)", "Theirs"),
        Binding("escape", "choose(None)", "Later"),
    ]

    def __init__(self, conflict: Conflict, error: ConflictError) -> None:
        """Show `conflict` and why the save was refused."""
        super().__init__()
        self._conflict = conflict
        self._error = error

    def compose(self) -> ComposeResult:
        """Yield reason, both texts, keys."""
        with Vertical(classes="sheet"):
            yield Static(
                Content.assemble(("Not saved: two texts for one draft", "bold")), classes="title", markup=False
            )
            with VerticalScroll(id="page", can_focus=False):
                yield Static(Content.assemble((one_line(said(self._error)), "$warning"), "\n"), markup=False)
                yield Rows(self._rows())
            yield Static(self._keys(), classes="foot", markup=False)

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        for number, (mine, theirs) in enumerate(zip(self._conflict.mine, self._conflict.theirs, strict=True), start=1):
            digit = Content.assemble((f"{number}", "$accent bold"))
            if mine == theirs:
                rows += [(digit, Content.assemble(("the same in both", "$faint"))), (_side(""), plain(mine))]
            else:
                rows += [
                    (digit, Content("")),
                    (_side("mine"), plain(mine)),
                    (_side("theirs"), plain(theirs)),
                ]
                pieces = word_diff(theirs, mine)
                if alike(pieces) >= TELLING:
                    rows.append((_side("change"), diff_content(pieces)))
            rows.append((_side(""), Content("")))
        return rows[:-1]

    def _keys(self) -> Content:
        keys = [("m", "go on with mine"), ("t", "take theirs"), ("Esc", "later, mine is kept"), ("↓↑", "scroll")]
        return Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys])

    def on_resize(self) -> None:
        """Leave room for title and foot."""
        self.query_one("#page", VerticalScroll).styles.max_height = max(self.size.height - BARS, 1)

    def action_choose(self, mine: bool | None) -> None:  # noqa: FBT001 - the answer itself
        """Hand back the choice."""
        self.dismiss(mine)


def _side(word: str) -> Content:
    return Content.assemble((word, "$faint"))
