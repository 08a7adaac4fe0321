"""What is said to a key that means nothing on the desk."""

from collections.abc import Mapping

from review_tui.keys.in_sentences import key
from review_tui.keys.keymap import act_on
from review_tui.keys.naming import drawn_key

NEVER_DECIDE = frozenset({"backspace", "delete"})


def words_of_stray(pressed: str, keys: Mapping[str, str]) -> str:
    """Return what the key is for in the queue, or that it never decides; '' where it is for nothing there either.

    Nothing is said to a key that opens drafts: hit twice, it would take the place of what the desk says of the draft.
    """
    if pressed in NEVER_DECIDE:
        return f"{pressed.capitalize()} decides nothing: {key('desk.help')} shows the keys"
    act = act_on("queue", pressed, keys)
    if act is None or act.id == "queue.open":
        return ""
    return f"{drawn_key(pressed)} ({act.label.lower()}) is for the queue: {key('desk.back')} goes there"
