"""What became of what does not stand in the view: found elsewhere, taken away, held. An empty view never lies."""

from collections.abc import Mapping

from sqlite_utils import Database

from db.drafts.queue import Counts, QueueRow
from db.gate_codes import code_of
from db.history import LogFilters, entries
from db.records import DraftState
from review_tui.drawing.drawn_article import NO_HEADLINE
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.pages.recent import WORDS

_GATE = "gate:"
_ALL = f"{key('queue.clear')} shows all that waits."
_WAYS = {
    "failed": "could not be drafted",
    "undrafted": "not drafted yet",
    DraftState.PENDING: "waiting outside this view",
}


def elsewhere_words(became: Mapping[str, int]) -> str:
    """Return in a sentence how many articles have the words that were searched for, and what became of them."""
    if not became:
        return f"No article has these words. {_ALL}"
    count = sum(became.values())
    told = ", ".join(f"{number:,} {_way(what)}" for what, number in became.items())
    shows = next(
        (f" {key('queue.filters')} state={what} shows what is {what}." for what in became if what in _SHOWN), ""
    )
    return f"Articles with these words: {count:,}: {told}.{shows} {_ALL}"


_SHOWN = frozenset({DraftState.REVIEWED, DraftState.REJECTED, DraftState.WITHDRAWN})


def _way(what: str) -> str:
    if what.startswith(_GATE):
        return f"not drafted ({one_line(code_of(what.removeprefix(_GATE)))})"
    return _WAYS.get(what, what)


def empty_words(counts: Counts) -> str:
    """Return on a line each where else something waits, and what brings it here."""
    lines = ["Nothing in this view."]
    if counts.others:
        lines.append(f"Others hold {counts.others:,} of the pending drafts; they come back when given back or expired.")
    if counts.free or counts.mine:
        clear = key("queue.clear")
        lines.append(f"{counts.free:,} free and {counts.mine:,} of mine stand outside this view: {clear} shows all.")
    if counts.stale:
        lines.append(f"{counts.stale:,} wait for a new draft because their article changed.")
    if not (counts.free or counts.mine or counts.others):
        lines.append("No draft is pending. `takeaways draft` or the night run brings new ones.")
    return "\n".join(lines)


def what_left(db: Database, row: QueueRow) -> str:
    """Return what became of a draft that left the view: who decided it how, where somebody did."""
    last = entries(db, LogFilters(draft_id=row.draft_id), limit=1)
    name, did = (last[0].actor.name, WORDS.get(last[0].act, "")) if last else ("", "")
    headline = one_line(row.headline) or NO_HEADLINE
    return f"{one_line(name)} {did} {headline}" if did else f"{headline} left this view"
