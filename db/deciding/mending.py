"""Opens the words of a withdrawn set as a new draft of its article, so that an editor mends what was wrong in them."""

from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from db.connection import writing
from db.deciding.acts import edit
from db.deciding.common import check_current, in_hand
from db.deciding.taken_out import taken_out, with_flags_of
from db.drafts.saving import refuse_replacing, save_draft
from db.errors import ConflictError, RefusedError
from db.records import Actor, Draft, Drafted, DraftState
from db.times import stamp


def draft_again(db: Database, draft_id: int, *, version: int, actor: Actor, at: datetime) -> int:
    """Store a withdrawn set as the article's new draft, as the drafter wrote it and editors left it; return its id.

    The words that stood are what waits for everybody: what editors made of them is an edit of the actor. All carry what
    is to be said of withdrawn words, so that none leaves again unasked.

    Raises:
        RefusedError: not withdrawn, no named person, or the article changed, may not be published, or has a draft.
        ConflictError: another version, or another draft of it waits.
    """
    with writing(db):
        draft = in_hand(db, draft_id, (DraftState.WITHDRAWN,), version=version, actor=actor, at=at)
        _check_wanted(db, draft, at=at)
        sets = taken_out(db, draft.article_id)
        one, two, three = draft.own
        flags = with_flags_of([each.flags for each in draft.own], (one.text, two.text, three.text), sets)
        one, two, three = (replace(each, flags=found) for each, found in zip(draft.own, flags, strict=True))
        drafted = Drafted((one, two, three), draft.alternatives, draft.coverage, draft.model)
        number = save_draft(db, draft.revision.id, drafted, actor=actor, at=at, replaces=False)
        if draft.texts != (one.text, two.text, three.text):
            stood = with_flags_of([each.flags for each in draft.takeaways], draft.texts, sets)
            sources = [each.source for each in draft.takeaways]
            edit(db, number, draft.texts, version=1, actor=actor, at=at, flags=stood, sources=sources)
        return number


def _check_wanted(db: Database, draft: Draft, *, at: datetime) -> None:
    """Raise RefusedError where the article has no use for another draft of this text."""
    try:
        check_current(db, draft)
    except ConflictError as error:
        raise RefusedError(error.message, hint="it is drafted anew") from error
    try:
        refuse_replacing(db, draft.article_id, at=at)
    except ConflictError as error:
        raise RefusedError(error.message, hint=error.hint) from error
    gate, overruled, status, expires, outcome = db.conn.execute(
        "SELECT gate, overruled, pub_status, expires_at, outcome FROM articles WHERE id = ?", (draft.article_id,)
    ).fetchone()
    held = gate if gate and not overruled else status if status != "usable" else ""
    expired = f"it expired at {expires}" if expires and expires <= stamp(at) else ""
    if held or expired:
        raise RefusedError(f"the article is not to be published: {held or expired}")
    if outcome:
        raise RefusedError("a draft of it was rejected for good", hint="reopen that one")
