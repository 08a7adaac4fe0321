"""A field above a list: what is typed narrows the list; the field keeps the keyboard while the highlight moves."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from review_tui.drawing.text import one_line
from review_tui.screens.on_top import OnTop
from review_tui.widgets.line_field import LineField

Picked = TypeVar("Picked")


class PickScreen(OnTop[Picked | None]):
    """Hands back what was picked, or None; a screen says which rows a typed line has, and what choosing one means."""

    CSS_PATH = "list.tcss"
    AUTO_FOCUS = "#words"
    BARS: ClassVar[int] = 5
    """Lines around the list: title, field with its margin, margin above the list, foot."""
    LONGEST: ClassVar[int] = 80
    """Characters of a typed line."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("down,ctrl+n", "move('cursor_down')", show=False, priority=True),
        Binding("up", "move('cursor_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False, priority=True),
        Binding("pageup", "move('page_up')", show=False, priority=True),
    ]

    def __init__(self, title: str, placeholder: str, keys: Sequence[tuple[str, str]]) -> None:
        """Ask under `title`; `placeholder` says what may be typed, `keys` stand in the foot."""
        super().__init__()
        self._title = title
        self._placeholder = placeholder
        self._keys = keys

    def rows(self, typed: str) -> Sequence[Content]:
        """Return one line for each thing that the typed words may mean."""
        raise NotImplementedError

    def choose(self, number: int) -> None:
        """Take the row of this number among those that `rows` returned last."""
        raise NotImplementedError

    def entered(self, number: int | None, at: float) -> None:
        """Enter was pressed at `at`, with the highlight on row `number` or, before a word or a move, on none."""
        del at
        if number is not None:
            self.choose(number)

    def typed_at(self, at: float) -> None:
        """Something was typed at `at`."""

    def below(self) -> ComposeResult:
        """Yield what stands between list and foot."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Yield the title, the field, what it may mean, and the keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((one_line(self._title), "bold")), classes="title", markup=False)
            yield LineField(placeholder=self._placeholder, id="words", compact=True, max_length=self.LONGEST)
            options = OptionList(compact=True, markup=False)
            options.can_focus = False
            yield options
            yield from self.below()
            keys = [Content.assemble((key, "$accent bold"), f" {word}") for key, word in self._keys]
            yield Static(Content("  ").join(keys), classes="foot", markup=False)

    def on_mount(self) -> None:
        """Show everything."""
        self._show("")

    def on_resize(self) -> None:
        """Leave room for the lines around the list, however low the terminal is."""
        self.query_one(OptionList).styles.max_height = max(self.size.height - self.BARS, 1)

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        self.typed_at(event.time)
        self._show(event.value)

    def _show(self, typed: str) -> None:
        rows = self.rows(typed)
        options = self.query_one(OptionList)
        options.set_options([Option(row) for row in rows])
        # Without a word or a move nothing is highlighted: Enter right after the key that opened this does nothing.
        options.highlighted = 0 if rows and typed.strip() else None

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.entered(self.query_one(OptionList).highlighted, event.time)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.choose(event.option_index)

    def action_move(self, way: str) -> None:
        """Move the highlight."""
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
