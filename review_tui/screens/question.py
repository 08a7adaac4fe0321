"""A question before an act that is not one key: it is answered with `y`, never with Enter, and Escape leaves."""

from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from review_tui.drawing.text import one_line
from review_tui.keys.guard import KeyGuard
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.widgets.line_field import LineField

Answer = TypeVar("Answer")
NOTE_FIRST = "Tab goes to the note first"
BARS = 5
"""Title, note field with its margin, the line for what misses, foot."""


class Question(ScrollingScreen[Answer | None], Generic[Answer]):
    """Asks; hands back the answer, or None where the editor thought better of it.

    Subclasses give the words (`body`), what still misses (`missing`) and the answer (`answer`).
    """

    CSS_PATH = "question.tcss"
    AUTO_FOCUS = ""
    NOTE: ClassVar[str] = ""
    """The note field's placeholder; no field where empty."""
    MOST: ClassVar[int] = 100
    """Cells that the sheet is wide at most."""
    SCROLLS: ClassVar[bool] = False
    """Whether the foot's own keys say how to scroll."""
    YES: ClassVar[str] = "yes"
    """What `y` does, in one or two words."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "yes", "Yes"),
        Binding("escape", "back", "Back"),
        Binding("tab,t", "note", "Note"),
    ]

    def __init__(self, title: str, *, note: str = "") -> None:
        """Ask under `title`, with `note` in the note field."""
        super().__init__()
        self._title = title
        self._note = note
        self.guard = KeyGuard()

    def body(self) -> Content:
        """Return the question's words as things stand."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return what must be done before `y` works, as a sentence; empty when nothing misses."""
        return ""

    def answer(self) -> Answer:
        """Return what `y` hands back."""
        raise NotImplementedError

    def takes_note(self) -> bool:
        """Return whether a note is kept, as things stand."""
        return bool(self.NOTE)

    @property
    def note(self) -> str:
        """Return what stands in the note field."""
        return self.query_one("#note", Input).value.strip() if self.NOTE else ""

    def compose(self) -> ComposeResult:
        """Yield title, words, note field and keys."""
        with Vertical(classes="sheet"):
            yield Static(Content.assemble((one_line(self._title), "bold")), classes="title", markup=False)
            with VerticalScroll(id="words", can_focus=False):
                yield Static("", id="body", markup=False)
            if self.NOTE:
                yield LineField(self._note, placeholder=self.NOTE, id="note", compact=True)
            yield Static("", id="missing", markup=False)
            yield Static("", classes="foot", id="foot", markup=False)

    def on_mount(self) -> None:
        """Draw the words."""
        self.draw()

    def on_resize(self) -> None:
        """Leave room for the lines around the words, however low the terminal is; the words scroll."""
        self.query_one("#words", VerticalScroll).styles.max_height = max(self.room(), 1)
        self.call_after_refresh(self.draw)

    def room(self) -> int:
        """Return how many lines there are for the words."""
        return self.size.height - BARS

    def draw(self) -> None:
        """Draw the words and keys for the state of things."""
        self.query_one("#body", Static).update(self.body())
        for note in self.query("#note"):
            note.display = self.takes_note()
        self.query_one("#missing", Static).update(Content(""))
        self._draw_foot()
        # Only once the words are laid out is it known whether they scroll.
        self.call_after_refresh(self._draw_foot)

    def _draw_foot(self) -> None:
        keys = [*self.more_keys(), ("Esc", "back", False)]
        if self.takes_note():
            keys.insert(-1, ("Tab", "note", False))
        if self.overflows and not self.SCROLLS:
            keys.insert(-1, ("↓↑", "scroll", False))
        words = [
            Content.assemble((f"({key} {word})", "$faint"))
            if asleep
            else Content.assemble((key, "$accent bold"), f" {word}")
            for key, word, asleep in keys
        ]
        for foot in self.query("#foot").results(Static):  # none on a screen that was closed meanwhile
            foot.update(Content("  ").join(words))

    def more_keys(self) -> list[tuple[str, str, bool]]:
        """Return the foot's keys before Escape: key, word, whether it sleeps."""
        return [("y", self.YES, bool(self.missing()))]

    def on_key(self, event: events.Key) -> None:
        """Remember when keys came; say where the note is to whoever types it beside its field."""
        bound = event.key in self.active_bindings
        self.guard.note(event, bound=bound)
        if not bound and event.is_printable and self.takes_note() and not isinstance(self.focused, Input):
            self._say(NOTE_FIRST)

    def action_yes(self) -> None:
        """Hand back the answer, or say what still misses."""
        missing = self.guard.doubt() or self.missing()
        if missing:
            self._say(missing)
        else:
            self.dismiss(self.answer())

    def _say(self, words: str) -> None:
        self.query_one("#missing", Static).update(Content.assemble((words, "$warning")))

    def action_back(self) -> None:
        """Leave the note field, or the question without an answer."""
        if isinstance(self.focused, Input):
            self.set_focus(None)
        else:
            self.dismiss(None)

    def action_note(self) -> None:
        """Go into the note field, or out of it."""
        if self.takes_note():
            self.set_focus(None if isinstance(self.focused, Input) else self.query_one("#note", Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave the note field; Enter decides nothing."""
        event.stop()
        self.set_focus(None)

    def on_input_changed(self) -> None:
        """Draw again: a note may have been what missed."""
        self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Pasting outside the note field does nothing, and says so."""
        event.stop()
        self._say(f"pasted text went nowhere{f': {NOTE_FIRST}' if self.takes_note() else ''}")


class Confirmation(Question[bool]):
    """Asks whether to go on."""

    def __init__(self, title: str, words: Content, yes: str) -> None:
        """Ask `words` under `title`; `yes` says what `y` does."""
        super().__init__(title)
        self._words = words
        self._yes = yes

    def body(self) -> Content:
        """Return the words."""
        return self._words

    def more_keys(self) -> list[tuple[str, str, bool]]:
        """Return `y` with this confirmation's own word."""
        return [("y", self._yes, False)]

    def answer(self) -> bool:
        """Return yes."""
        return True
