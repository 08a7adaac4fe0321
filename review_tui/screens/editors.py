"""Whom is it for? An editor whom the record knows, by part of a name, or a new name; Escape leaves it as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from db.assignments import editor_name, known_name
from db.errors import RefusedError
from review_tui.key_guard import BURST, NEVER
from review_tui.text import one_line

BARS = 8
"""Title, both fields and the list with their margins, the line for what is wrong, foot."""
LONGEST = 80
"""Characters of a typed name."""
NOBODY = ""


@dataclass(frozen=True)
class Chosen:
    """Whom it is for, or nobody in particular, and a note."""

    editor: str
    note: str = ""


@dataclass(frozen=True)
class People:
    """Whom there is to choose from."""

    editors: Sequence[str]
    me: str
    take_back: str = ""
    """What choosing nobody does, in words; empty where there is nothing to take back."""
    now: str = ""
    """Whom it is for so far."""


def choices(people: People, typed: str) -> list[str]:
    """Return the names that have every typed word, then the typed name where nobody is called so; `NOBODY` takes back.

    With nothing typed, taking back comes first.
    """
    words = typed.casefold().split()
    known = sorted({*people.editors, people.me}, key=lambda name: (name.casefold(), name))
    if not words:
        return [NOBODY, *known] if people.take_back else known
    found = [name for name in known if all(_begins(word, name) for word in words)]
    same = known_name(known, typed)
    if same in known:
        return [same, *(name for name in found if name != same)]
    return [*found, *_new_name(typed)]


def _begins(word: str, name: str) -> bool:
    return any(part.startswith(word) for part in (name.casefold(), *name.casefold().split()))


def _new_name(typed: str) -> list[str]:
    try:
        return [editor_name(typed)]
    except RefusedError:
        return []


def choice_content(people: People, name: str) -> Content:
    """Return one line: a name as text, with what is to be known about it."""
    if name == NOBODY:
        return Content.assemble(("nobody in particular", "bold"), (f"  {one_line(people.take_back)}", "$faint"))
    words = "you" if name == people.me else "" if name in people.editors else "a new name"
    words = "it is for them now" if name == people.now else words
    return Content.assemble((one_line(name), "bold"), (f"  {words}" if words else "", "$faint"))


class EditorScreen(ModalScreen[Chosen | None]):
    """Hands back whom it is for, or None."""

    CSS_PATH = "list.tcss"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("down,ctrl+n", "move('cursor_down')", show=False, priority=True),
        Binding("up,ctrl+p", "move('cursor_up')", show=False, priority=True),
        Binding("tab,shift+tab", "other_field", show=False, priority=True),
    ]

    def __init__(
        self, title: str, people: People, *, verb: str = "assign", with_note: bool = True, burst: float = BURST
    ) -> None:
        """Ask under `title`; `verb` is what Enter does, unless it comes within `burst` seconds of a letter."""
        super().__init__()
        self._title = title
        self._people = people
        self._verb = verb
        self._with_note = with_note
        self._burst = burst
        self._found: list[str] = []
        self._typed_at = NEVER

    def compose(self) -> ComposeResult:
        """Yield the name, those it may mean, the note, and the keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((one_line(self._title), "bold")), classes="title", markup=False)
            yield Input(placeholder="part of a name, or a new one", id="words", compact=True, max_length=LONGEST)
            yield OptionList(compact=True, markup=False)
            if self._with_note:
                yield Input(placeholder="a note for them and for the log (optional)", id="note", compact=True)
            yield Static("", id="missing", markup=False)
            keys = [
                ("Enter", self._verb),
                ("↓↑", "choose"),
                *([("Tab", "note")] if self._with_note else []),
                ("Esc", "back"),
            ]
            yield Static(
                Content("  ").join([Content.assemble((key, "$accent bold"), f" {word}") for key, word in keys]),
                classes="foot",
                markup=False,
            )

    def on_mount(self) -> None:
        """Show everybody."""
        self._show("")

    def on_resize(self) -> None:
        """Leave room for the lines around the list, however low the terminal is."""
        self.query_one(OptionList).styles.max_height = max(self.size.height - BARS, 1)

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        self._typed_at = event.time
        self._show(event.value)

    def _show(self, typed: str) -> None:
        self._found = choices(self._people, typed)
        options = self.query_one(OptionList)
        options.set_options([Option(choice_content(self._people, name)) for name in self._found])
        options.highlighted = 0 if self._found and typed.strip() else None
        self._say("" if self._found or not typed.strip() else "a name has a letter or a digit")

    def _say(self, words: str) -> None:
        self.query_one("#missing", Static).update(Content.assemble((words, "$warning")))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        highlighted = self.query_one(OptionList).highlighted
        if event.time - self._typed_at < self._burst:
            self._say("that came like pasted text: Enter once more, if the name is meant")
        elif highlighted is not None and self._found:
            self._choose(highlighted)
        else:
            self._say("choose somebody first: ↓, or type")

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(event.option_index)

    def _choose(self, number: int) -> None:
        note = self.query_one("#note", Input).value.strip() if self._with_note else ""
        self.dismiss(Chosen(self._found[number], note))

    def action_move(self, way: str) -> None:
        """Move the highlight; the field keeps the keyboard."""
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_other_field(self) -> None:
        """Go from the name to the note, and back."""
        for note in self.query("#note"):
            self.set_focus(self.query_one("#words") if note.has_focus else note)

    def action_back(self) -> None:
        """Hand back nothing."""
        self.dismiss(None)
