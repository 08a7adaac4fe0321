"""The keys of one pane, as they are after the configuration's changes."""

from collections.abc import Sequence

from textual.content import Content

from review_tui.keys.keymap import acts_of, drawn_keys
from review_tui.screens.sheet import Sheet
from review_tui.settings import DeskSettings
from review_tui.widgets.rows import Row

TITLES = {"queue": "Keys of the queue", "desk": "Keys of the desk", "edit": "Keys while editing"}
NOTES = {
    "queue": "nothing is decided here",
    "desk": "Enter, Backspace, Delete never decide",
    "edit": "what you type is kept at each pause",
}
GROUPS = {
    "queue.open": "open and move",
    "queue.search": "narrow",
    "queue.mark": "many at once",
    "queue.undo": "decisions",
    "queue.guidelines": "the desk",
    "queue.view_1": "saved views",
    "desk.approve": "decide",
    "desk.next": "go",
    "desk.swap": "texts",
    "desk.diff": "look up",
    "desk.claim": "claims and decisions",
    "desk.search": "the article",
    "desk.help": "the desk",
}
"""The heading over the act with that id."""
HEADED = frozenset(name.partition(".")[0] for name in GROUPS)


class HelpScreen(Sheet):
    """Help for the focused pane."""

    def __init__(self, pane: str, settings: DeskSettings, *, opened_by: Sequence[str] = ()) -> None:
        """Show the keys of `pane`."""
        super().__init__(f"{TITLES[pane]} · {NOTES[pane]}", help_rows(pane, settings), opened_by=opened_by)


def help_rows(pane: str, settings: DeskSettings) -> list[Row]:
    """Return a row per act: its keys and its sentence, under the heading of its group."""
    rows: list[Row] = []
    for act in acts_of(pane):
        if act.id in GROUPS:
            rows += [(Content(""), Content("")), (Content(""), Content.assemble((GROUPS[act.id], "$faint")))]
        keys = " ".join(drawn_keys(act, settings.keys))
        rows.append((Content.assemble((keys, "$accent bold")), Content(act.help)))
    return rows[1:] if pane in HEADED else rows
