"""My last ten decisions: choose one to look at it again; from there it can be reopened."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from review_tui.recent import my_last, recent_line
from review_tui.session import Session


class RecentScreen(ModalScreen[int | None]):
    """Hands back the chosen decision's draft, or None."""

    CSS_PATH = "list.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,r", "back", "Back"),
        Binding("j", "move('cursor_down')", show=False),
        Binding("k", "move('cursor_up')", show=False),
    ]

    def __init__(self, session: Session) -> None:
        """Show the decisions of the session's editor."""
        super().__init__()
        self._session = session
        self._decisions = my_last(session)

    def compose(self) -> ComposeResult:
        """Yield the list."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble(("My last ten decisions", "bold")), classes="title", markup=False)
            if self._decisions:
                lines = [self._line(number) for number in range(len(self._decisions))]
                yield OptionList(*(Option(line, id=str(number)) for number, line in enumerate(lines)), compact=True)
            else:
                yield Static("You have decided nothing yet.", id="nothing", markup=False)
            keys = Content.assemble(("Enter", "$accent bold"), " open  ", ("Esc", "$accent bold"), " back")
            yield Static(keys, classes="foot", markup=False)

    def _line(self, number: int) -> Content:
        decision = self._decisions[number]
        line = recent_line(decision, self._session)
        return Content.assemble(line, (f"  stays: {decision.undoable}", "$faint")) if decision.undoable else line

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Hand back the draft."""
        event.stop()
        self.dismiss(self._decisions[event.option_index].draft_id)

    def action_move(self, way: str) -> None:
        """Move the cursor."""
        for options in self.query(OptionList):
            getattr(options, f"action_{way}")()

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
