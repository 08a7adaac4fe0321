"""Keeps what editors wrote into a draft that is rejected as theirs, so that the article's next draft can have it."""

from datetime import datetime

from sqlite_utils import Database

from db.drafts.working_copies import keep, kept
from db.history import of_draft, three_of
from db.log import LogEntry
from db.records import BLANK, Actor, Draft

_WRITING = ("edited", "approved")
"""Acts that bring an editor's words into a draft."""


def editors_of(db: Database, draft: Draft) -> dict[str, tuple[int, ...]]:
    """Return who wrote which of the draft's takeaways as they stand; what the model wrote is nobody's."""
    own = {candidate.text for candidate in (*draft.own, *draft.alternatives)}
    written = [(place, text) for place, text in enumerate(draft.texts, start=1) if text not in own]
    acts = [one for one in of_draft(db, draft.id) if one.act in _WRITING and one.facts.via != "undo"]
    found: dict[str, tuple[int, ...]] = {}
    for place, text in written:
        writers = [one.actor.name for one in acts if text in _brought(one)]
        if writers:
            found[writers[-1]] = (*found.get(writers[-1], ()), place)
    return found


def keep_edits(db: Database, draft: Draft, *, at: datetime) -> None:
    """Let the words in a draft that was rejected just now wait as copies of those who wrote them.

    Inside the caller's transaction. Who typed on since has newer words there already.
    """
    if draft.revision.text.body == BLANK:
        return
    one, two, three = (takeaway.source for takeaway in draft.takeaways)
    for name in editors_of(db, draft):
        editor = Actor(name)
        if kept(db, draft.id, actor=editor) is None:
            keep(db, draft.id, draft.texts, base_version=draft.version, actor=editor, at=at, sources=(one, two, three))


def _brought(entry: LogEntry) -> set[str]:
    """Return the texts that stood in the draft after an act and not before; none where an order blanked either."""
    after, before = (three_of(entry, field) for field in ("after", "before"))
    return set(after) - set(before) if after and before else set()
