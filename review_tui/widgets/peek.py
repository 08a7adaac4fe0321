"""What the queue shows of the draft under its cursor without opening or claiming it: headline, facts, takeaways."""

from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from db.drafts.queue import QueueRow
from db.records import Draft, Flag, Severity
from review_tui.drawing.ages import stamp
from review_tui.drawing.drawn_article import NO_HEADLINE
from review_tui.drawing.text import one_line
from review_tui.widgets.takeaways import SEVERITY_STYLE, SEVERITY_WORD


class Peek(Static):
    """A few lines below the table."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__("", id="peek", markup=False)

    def show(self, row: QueueRow | None, draft: Draft | None, now: datetime, whom: str = "") -> None:
        """Show one draft, or nothing, as it is `now`; `whom` says whom it is for."""
        self.update(peek_content(row, draft, now, whom) if row is not None and draft is not None else Content(""))


def peek_content(row: QueueRow, draft: Draft, now: datetime, whom: str = "") -> Content:
    """Return headline, facts, and a line for each takeaway with its loudest flag before it."""
    embargo = row.embargoed_until
    facts = [
        f"embargo until {stamp(embargo)}" if embargo is not None and embargo > now else "",
        whom,
        one_line(row.section) if f"section {row.section.strip()}" not in row.badge else "",
        one_line(row.badge) or "nothing flagged",
        "edited" if row.edited else "",
    ]
    lines = [
        Content.assemble((one_line(row.headline) or NO_HEADLINE, "bold")),
        Content.assemble((" · ".join(fact for fact in facts if fact), "$faint")),
    ]
    lines += [
        Content.assemble((f"{one.position} ", "$accent bold"), loudest(one.flags), one_line(one.text))
        for one in draft.takeaways
    ]
    return Content("\n").join(lines)


def loudest(flags: tuple[Flag, ...]) -> Content:
    """Return the kinds of a takeaway's loudest flags; empty where none asks for a look."""
    for severity in (Severity.ERROR, Severity.WARNING):
        kinds = [one_line(flag.kind) for flag in flags if flag.severity is severity]
        if kinds:
            words = f"{SEVERITY_WORD[severity]} {', '.join(dict.fromkeys(kinds))}  "
            return Content.assemble((words, SEVERITY_STYLE[severity]))
    return Content("")
