"""What is said to a key that means nothing in the queue."""

from collections.abc import Mapping

from review_tui.keys.in_sentences import key
from review_tui.keys.keymap import act_on
from review_tui.keys.naming import drawn_key


def words_of_stray(pressed: str, keys: Mapping[str, str], *, over_draft: bool) -> str:
    """Return what the key is for on the desk; '' where it is for nothing there either."""
    act = act_on("desk", pressed, keys)
    if act is None:
        return ""
    draft = f"{key('queue.open')} opens this one" if over_draft else "none is under the cursor"
    return f"{drawn_key(pressed)} ({act.label.lower()}) is for an open draft: {draft}"
