"""Whose edits of the open draft are kept for the article's next draft when it is rejected, in words."""

from collections.abc import Collection

from db.deciding.kept_edits import editors_of
from review_tui.drawing.text import one_line
from review_tui.sitting.session import Session


def kept_for_next(session: Session) -> str:
    """Return whose edits of which takeaways are kept; '' where nobody edited any."""
    sheet = session.sheet()
    saved = {name: set(places) for name, places in editors_of(session.db, sheet.draft).items()}
    stored = zip(sheet.texts, sheet.draft.texts, strict=True)
    typed = {place + 1 for place, (text, before) in enumerate(stored) if text != before and sheet.edited_at(place)}
    mine = saved.pop(session.actor.name, set()) | typed
    told = [f"your edits of {_takeaways(mine)}"] if mine else []
    told += [f"{one_line(name)}'s edits of {_takeaways(places)}" for name, places in saved.items()]
    return f"{' and '.join(told)} are kept for the next draft" if told else ""


def _takeaways(places: Collection[int]) -> str:
    """Return "takeaway 2", or "takeaways 1 and 3"."""
    *first, last = map(str, sorted(places))
    return f"takeaways {', '.join(first)} and {last}" if first else f"takeaway {last}"
