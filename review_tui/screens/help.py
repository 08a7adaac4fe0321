"""The keys of one pane, as they are after the configuration's changes."""

from textual.content import Content

from review_tui.keymap import acts_of, drawn_keys
from review_tui.screens.sheet import Sheet
from review_tui.settings import DeskSettings

TITLES = {"queue": "Keys of the queue", "desk": "Keys of the desk", "edit": "Keys while editing"}
NOTES = {
    "queue": "Nothing is decided here: open a draft to decide. Typing and pasting do nothing.",
    "desk": "Enter, Backspace and Delete never decide. Going back never undoes. Ctrl+P finds every act by its name.",
    "edit": "What you type is kept at each pause. Ctrl+Z and Ctrl+Y undo and redo within the text.",
}


class HelpScreen(Sheet):
    """Help for the focused pane."""

    def __init__(self, pane: str, settings: DeskSettings) -> None:
        """Show the keys of `pane`."""
        super().__init__(TITLES[pane], help_content(pane, settings))


def help_content(pane: str, settings: DeskSettings) -> Content:
    """Return a line per act: its keys and its sentence."""
    rows = [(" ".join(drawn_keys(act, settings.keys)), act.help) for act in acts_of(pane)]
    width = max(len(keys) for keys, _ in rows)
    lines = [Content.assemble((keys.rjust(width), "$accent bold"), "  ", words) for keys, words in rows]
    return Content("\n").join([Content.assemble((NOTES[pane], "$faint")), Content(""), *lines])
