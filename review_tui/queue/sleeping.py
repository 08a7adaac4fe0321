"""Why an act of the queue sleeps now, as a sentence."""

from review_tui.keys.in_sentences import key
from review_tui.sitting.open_draft import WAITING
from review_tui.widgets.queue_table import QueueTable

_NO_ROW = "no draft is under the cursor"


def why_not(name: str, table: QueueTable) -> str:
    """Return why an act does nothing now; empty when it lives."""
    row = table.current
    if name in ("open", "claim", "mark", "mark_range") and row is None:
        return _NO_ROW
    if name == "bulk" and not table.marked:
        return f"nothing is marked: {key('queue.mark')} marks a draft"
    if name != "assign" or table.marked:
        return ""
    if row is None:
        return _NO_ROW
    return "" if row.state in WAITING else f"this draft is {row.state}: only what waits is assigned"
