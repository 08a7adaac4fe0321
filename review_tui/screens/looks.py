"""The second looks that wait for me, one on a line; Enter takes one."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from db.deciding.second_looks import Look
from review_tui.drawing.ages import age
from review_tui.drawing.drawn_article import label_of
from review_tui.drawing.text import one_line
from review_tui.screens.on_top import OnTop


class LooksScreen(OnTop[Look | None]):
    """Hands back the chosen look, or None."""

    CSS_PATH = "list.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,L", "back", "Back"),
        Binding("j", "move('cursor_down')", show=False),
        Binding("k", "move('cursor_up')", show=False),
    ]

    def __init__(self, looks: Sequence[Look], now: datetime) -> None:
        """Show `looks`, those that hold up an export first."""
        super().__init__()
        self._looks = tuple(looks)
        self._now = now

    def compose(self) -> ComposeResult:
        """Yield the list."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble(("Second looks that wait for you", "bold")), classes="title", markup=False)
            yield OptionList(*(Option(look_line(look, self._now)) for look in self._looks), compact=True)
            keys = [("Enter", "look"), ("Esc", "back")]
            foot = Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys])
            yield Static(foot, classes="foot", markup=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand back the look."""
        event.stop()
        self.dismiss(self._looks[event.option_index])

    def action_move(self, way: str) -> None:
        """Move the cursor."""
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)


def why_words(look: Look) -> str:
    """Return why this approval waits for a second person."""
    return "drawn by lot" if look.why == "share" else one_line(look.why)


def look_line(look: Look, now: datetime) -> Content:
    """Return one look on one line: since when, before the export and why or blind, which article."""
    why = f"before it leaves ({why_words(look)})" if look.kind == "before_export" else "blind, afterwards"
    when = age(look.requested_at, now).rjust(6)
    return Content.assemble((when, "$faint"), f"  {why}  ", (label_of(look.draft.revision.text), "bold"))
