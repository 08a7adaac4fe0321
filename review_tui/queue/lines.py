"""What the lines around the queue's table say, as values: title, heads, place, why nothing stands here."""

from textual.content import Content

from db.drafts import queue
from db.drafts.queue import Counts
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.queue.elsewhere import elsewhere_words, empty_words
from review_tui.sitting.session import Session
from review_tui.widgets.queue_table import QueueTable, columns_for


def title(view: str, counts: Counts) -> tuple[Content, Content]:
    """Return both ends of the title: the view in words, and what is free, mine and held by others."""
    for_me = f" · {counts.for_me:,} for you" if counts.for_me else ""
    held = f"{counts.free:,} free · {counts.mine:,} mine · {counts.others:,} held by others{for_me}"
    return Content.assemble(("QUEUE", "$accent bold"), f"  {one_line(view)}"), Content(held)


def heads(width: int) -> Content:
    """Return the names over the columns of a table of this width."""
    widths = columns_for(width)
    cells = ["   ", "headline".ljust(widths.headline)]
    cells += ["  ", "section".ljust(widths.section)] if widths.section else []
    cells += ["  ", "why it stands here".ljust(widths.why), "  ", "age".rjust(widths.age), "  ", "held by, for"]
    return Content.assemble(("".join(cells), "$faint"))


def place(table: QueueTable) -> Content:
    """Return which row the cursor is on, of how many, and how many are marked."""
    marked = f" · {len(table.marked):,} marked" if table.marked else ""
    return Content.assemble((f"{min(table.cursor + 1, table.count):,} of {table.count:,}{marked}", "$faint"))


def empty(session: Session, counts: Counts) -> str:
    """Return why nothing stands here: what a search finds outside the view is told of, wherever it is."""
    search = session.rounds.filters.search
    if search.strip():
        return f"Nothing in this view. {elsewhere_words(queue.became_of(session.db, search))}"
    return empty_words(counts)


def waits_for_me(count: int) -> str:
    """Return that drafts are assigned to me, and the keys for them."""
    waits = "draft waits" if count == 1 else "drafts wait"
    shows, opens = key("queue.for_me"), key("queue.next_free")
    return f"{count:,} {waits} for you: {shows} shows them, {opens} opens the first"
