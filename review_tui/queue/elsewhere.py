"""Says what became of the articles that a search finds outside the view: an empty view never lies."""

from collections.abc import Mapping

from db.records import DraftState
from review_tui.drawing.text import one_line

_GATE = "gate:"
_WAYS = {
    "failed": "could not be drafted",
    "undrafted": "not drafted yet",
    DraftState.PENDING: "waiting outside this view",
}


def elsewhere_words(became: Mapping[str, int]) -> str:
    """Return in a sentence how many articles have the words that were searched for, and what became of them."""
    if not became:
        return "No article has these words. Esc shows all that waits."
    count = sum(became.values())
    told = ", ".join(f"{number:,} {_way(what)}" for what, number in became.items())
    shows = next((f" F state={what} shows what is {what}." for what in became if what in _SHOWN), "")
    return f"Articles with these words: {count:,}: {told}.{shows} Esc shows all that waits."


_SHOWN = frozenset({DraftState.REVIEWED, DraftState.REJECTED, DraftState.WITHDRAWN})


def _way(what: str) -> str:
    if what.startswith(_GATE):
        return f"not drafted ({one_line(what.removeprefix(_GATE).partition(':')[0])})"
    return _WAYS.get(what, what)
