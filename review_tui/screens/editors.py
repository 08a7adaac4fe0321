"""Whom is it for? An editor whom the record knows, by part of a name, or a new name; Escape leaves it as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from db.drafts.assignments import editor_name, known_name
from db.errors import RefusedError
from review_tui.drawing.text import one_line
from review_tui.keys.guard import BURST, NEVER
from review_tui.screens.pick import PickScreen
from review_tui.widgets.line_field import LineField

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


class EditorScreen(PickScreen[Chosen]):
    """Hands back whom it is for, or None."""

    BARS = 8
    """Lines around the list: the note with its margin and the line for what is wrong, too."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "move('cursor_up')", show=False, priority=True)]

    def __init__(
        self, title: str, people: People, *, verb: str = "assign", with_note: bool = True, burst: float = BURST
    ) -> None:
        """Ask under `title`; `verb` is what Enter does, unless it comes within `burst` seconds of a letter."""
        note = [("Tab", "note")] if with_note else []
        super().__init__(
            title, "part of a name, or a new one", [("Enter", verb), ("↓↑", "choose"), *note, ("Esc", "back")]
        )
        self._people = people
        self._with_note = with_note
        self._burst = burst
        self._found: list[str] = []
        self._typed_at = NEVER

    def below(self) -> ComposeResult:
        """Yield the note, and a line for what is wrong."""
        if self._with_note:
            yield LineField(placeholder="a note for them and for the log (optional)", id="note", compact=True)
        yield Static("", id="missing", markup=False)

    def rows(self, typed: str) -> Sequence[Content]:
        """Return whom the typed words may mean."""
        self._found = choices(self._people, typed)
        self._say("" if self._found or not typed.strip() else "a name has a letter or a digit")
        return [choice_content(self._people, name) for name in self._found]

    def typed_at(self, at: float) -> None:
        """Remember when: Enter so shortly after a letter was pasted."""
        self._typed_at = at

    def entered(self, number: int | None, at: float) -> None:
        """Choose, or say why not."""
        if at - self._typed_at < self._burst:
            self._say("that came like pasted text: Enter once more, if the name is meant")
        elif number is None:
            self._say("choose somebody first: ↓, or type")
        else:
            self.choose(number)

    def choose(self, number: int) -> None:
        """Hand back the name, with the note."""
        note = self.query_one("#note", Input).value.strip() if self._with_note else ""
        self.dismiss(Chosen(self._found[number], note))

    def _say(self, words: str) -> None:
        self.query_one("#missing", Static).update(Content.assemble((words, "$warning")))
