"""The card that a new editor sees once: the eight keys that make a day."""

from textual.content import Content

from review_tui.keys.acts import ACTS
from review_tui.keys.keymap import drawn_keys
from review_tui.screens.sheet import Sheet
from review_tui.settings import DeskSettings

EIGHT = (
    "queue.open",
    "desk.approve",
    "desk.edit",
    "desk.reject",
    "desk.later",
    "desk.next_flag",
    "desk.undo",
    "desk.help",
)


class FirstRunScreen(Sheet):
    """Shown until the first decision."""

    def __init__(self, settings: DeskSettings) -> None:
        """Show the eight keys as they are configured."""
        super().__init__("Welcome to the desk: eight keys", first_run_content(settings))


def first_run_content(settings: DeskSettings) -> Content:
    """Return the card."""
    acts = {act.id: act for act in ACTS}
    lines = [
        Content.assemble((drawn_keys(acts[name], settings.keys)[0].rjust(7), "$accent bold"), f"  {acts[name].help}")
        for name in EIGHT
    ]
    words = [
        Content("Only your approval makes takeaways reviewed; the log keeps your name."),
    ]
    rest = Content.assemble(("Nothing is lost: typing is kept at each pause, decisions can be undone.", "$faint"))
    return Content("\n").join([*words, Content(""), *lines, Content(""), rest])
