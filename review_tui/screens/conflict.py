"""Two texts for one draft: mine from the screen, and theirs or mine from elsewhere; neither is lost before I choose."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from db.drafts.rows import load_draft
from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from db.records import DraftState
from review_tui.drawing.errors import said
from review_tui.drawing.text import one_line, plain
from review_tui.keys.guard import KeyGuard
from review_tui.pages.sheets import diff_content
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.screens.sheet import BARS
from review_tui.sitting.session import Session
from review_tui.widgets.rows import Row, Rows
from summarizer.word_diff import TELLING, alike, word_diff


@dataclass(frozen=True)
class Conflict:
    """What stands where."""

    mine: tuple[str, str, str]
    theirs: tuple[str, str, str]
    holder: str
    """Who holds the draft now; empty where nobody does."""
    elsewhere: WorkingCopy | None = None
    """My own copy from another desk where it is that and not the record that stands against what is on the screen."""


def conflict_of(session: Session) -> Conflict | None:
    """Return the two texts of the open draft.

    None where they are the same, where the draft waits no longer, so that neither goes into it, or where the trouble is
    with another draft.
    """
    sheet = session.sheet()
    elsewhere = session.keeping.elsewhere()
    if elsewhere is not None:
        return Conflict(sheet.texts, elsewhere.texts, "", elsewhere)
    theirs = load_draft(session.db, sheet.draft.id)
    ends = theirs.claim_expires_at
    another = theirs.claimed_by != session.actor.name and ends is not None and ends > session.now()
    held = theirs.claimed_by if another else ""
    unchanged = theirs.texts == sheet.texts or (theirs.version == sheet.draft.version and not held)
    if unchanged or theirs.state is not DraftState.PENDING:
        return None
    return Conflict(sheet.texts, theirs.texts, held)


class ConflictScreen(ScrollingScreen[bool | None]):
    """Shows both texts; hands back True for mine, False for theirs, None for later."""

    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "choose(True)", "Mine"),
        Binding("t", "choose(False)", "Theirs"),
        Binding("escape", "choose(None)", "Later"),
    ]

    def __init__(self, conflict: Conflict, error: ConflictError, guard: KeyGuard) -> None:
        """Show `conflict` and why the save was refused; it comes unasked, so `guard` says what is no meant key."""
        super().__init__()
        self._conflict = conflict
        self._error = error
        self._others = "theirs" if conflict.elsewhere is None else "elsewhere"
        self._guard = guard

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
                    (_side(self._others), plain(theirs)),
                ]
                pieces = word_diff(theirs, mine)
                if alike(pieces) >= TELLING:
                    rows.append((_side("change"), diff_content(pieces)))
            rows.append((_side(""), Content("")))
        return rows[:-1]

    def _keys(self) -> Content:
        words = ("take theirs", "later, mine is kept")
        if self._conflict.elsewhere is not None:
            words = ("those from elsewhere", "later, both stay")
        keys = [("m", "go on with mine"), ("t", words[0]), ("Esc", words[1]), ("↓↑", "scroll")]
        return Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys])

    def on_resize(self) -> None:
        """Leave room for title and foot."""
        self.query_one("#page", VerticalScroll).styles.max_height = max(self.size.height - BARS, 1)

    def on_mount(self) -> None:
        """Begin to wait: a key that was on its way before this came is no answer to it."""
        self._guard.appeared()

    def on_key(self, event: events.Key) -> None:
        """Remember when keys came."""
        self._guard.note(event, bound=event.key in self.active_bindings)

    def action_choose(self, mine: bool | None) -> None:  # noqa: FBT001 - the answer itself
        """Hand back the choice; who types on, or holds a key, has chosen nothing yet."""
        if mine is not None and (self._guard.too_soon() or self._guard.doubt()):
            words = "Nothing was chosen yet: this came on the screen just now"
            self.query_one(".title", Static).update(Content.assemble((words, "$warning bold")))
            return
        self.dismiss(mine)


def _side(word: str) -> Content:
    return Content.assemble((word, "$faint"))
