"""My last ten decisions: one of them is looked at again, or taken back although later ones stand."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from db.deciding.recent import Decision
from review_tui.keys.keymap import keys_of
from review_tui.pages.recent import my_last, nothing_stands, recent_line, why_it_stays
from review_tui.screens.on_top import OnTop
from review_tui.sitting.session import Session


@dataclass(frozen=True)
class Wanted:
    """What is wanted of one decision."""

    decision: Decision
    take_back: bool
    """Whether it is taken back; else its draft is opened."""


class RecentScreen(OnTop[Wanted | None]):
    """Hands back what is wanted of the chosen decision, or None."""

    CSS_PATH = "list.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "back", "Back"),
        Binding("u", "take_back", "Undo"),
        Binding("j", "move('cursor_down')", show=False),
        Binding("k", "move('cursor_up')", show=False),
    ]

    def __init__(self, session: Session) -> None:
        """Show the decisions of the session's editor."""
        super().__init__()
        self._session = session
        self._decisions = my_last(session)
        keys = session.settings.keys
        self._opened_by = frozenset(key for pane in ("queue", "desk") for key in keys_of(f"{pane}.recent", keys))

    def compose(self) -> ComposeResult:
        """Yield the list."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble(("My last ten decisions", "bold")), classes="title", markup=False)
            if self._decisions:
                lines = [recent_line(decision, self._session) for decision in self._decisions]
                yield OptionList(*(Option(line, id=str(number)) for number, line in enumerate(lines)), compact=True)
                yield Static("", id="why", markup=False)
            else:
                yield Static(nothing_stands(self._session), id="nothing", markup=False)
            keys = [("Enter", "open"), ("u", "take it back"), ("Esc", "back")] if self._decisions else [("Esc", "back")]
            foot = Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys])
            yield Static(foot, classes="foot", markup=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say why the decision under the cursor stays, where it does."""
        event.stop()
        self.query_one("#why", Static).update(why_it_stays(self._decisions[event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand back the decision, to be looked at."""
        event.stop()
        self.dismiss(Wanted(self._decisions[event.option_index], take_back=False))

    def on_key(self, event: events.Key) -> None:
        """Close with the key that opened the list."""
        if event.key in self._opened_by:
            event.stop()
            self.dismiss(None)

    def action_take_back(self) -> None:
        """Hand back the decision under the cursor, to be taken back; of one that stays it stands here why."""
        for options in self.query(OptionList):
            decision = self._decisions[options.highlighted] if options.highlighted is not None else None
            if decision is not None and decision.undoable and not decision.newer:
                self.app.bell()
            elif decision is not None:
                self.dismiss(Wanted(decision, take_back=True))

    def action_move(self, way: str) -> None:
        """Move the cursor."""
        for options in self.query(OptionList):
            getattr(options, f"action_{way}")()

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
