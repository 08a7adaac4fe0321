"""What every decision has in common: who may decide on which version, which flags are acknowledged, what is logged."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from db.drafts.claims import called, check_claim
from db.drafts.rows import load_draft
from db.errors import ConflictError, RefusedError
from db.facts import Facts, made_by
from db.log import Entry
from db.names import check_person
from db.records import BLANK, Actor, Draft, DraftState, Flag, Severity


def in_hand(
    db: Database, draft_id: int, states: tuple[DraftState, ...], *, version: int, actor: Actor, at: datetime
) -> Draft:
    """Return the draft when this person may decide on it.

    Raises:
        RefusedError: no named person, the draft is in none of `states`, or its text was blanked by order.
        ConflictError: somebody else holds it, or it is of another version.
    """
    check_person(actor)
    draft = load_draft(db, draft_id)
    check_claim(draft, actor=actor, at=at)
    if draft.version != version:
        raise ConflictError(
            f"draft {draft_id} was changed since you opened it", hint="your text is kept; compare and decide again"
        )
    if draft.state not in states:
        raise RefusedError(f"draft {draft_id} is {draft.state}")
    if states == (DraftState.PENDING,):  # words are written and approved; a rejection or withdrawal takes them away
        check_readable(draft)
    return draft


def check_readable(draft: Draft) -> None:
    """Raise RefusedError when the text that was drafted was blanked by order: nobody can decide on it."""
    if draft.revision.text.body == BLANK:
        raise RefusedError("the article was redacted by order")


def check_acknowledged(flags: Sequence[Sequence[Flag]], acknowledged: Sequence[str]) -> None:
    """Raise RefusedError when an `error` flag is not among `acknowledged`, as `position:kind`."""
    open_flags = unacknowledged(flags, acknowledged)
    if open_flags:
        raise RefusedError(f"these flags wait for an acknowledgement: {', '.join(open_flags)}")


def unacknowledged(flags: Sequence[Sequence[Flag]], acknowledged: Sequence[str]) -> list[str]:
    """Return the `error` flags that are not among `acknowledged`, as `position:kind`."""
    return [
        f"{position}:{flag.kind}"
        for position, found in enumerate(flags, start=1)
        for flag in found
        if flag.severity is Severity.ERROR and f"{position}:{flag.kind}" not in acknowledged
    ]


def check_current(db: Database, draft: Draft) -> None:
    """Raise ConflictError when the article's text is not the one that was drafted, RefusedError where that is blank."""
    check_readable(draft)
    same = db.conn.execute(
        "SELECT r.substance = c.substance FROM revisions AS r JOIN articles AS a ON a.id = r.article_id"
        " JOIN revisions AS c ON c.id = a.current_revision WHERE r.id = ?",
        (draft.revision.id,),
    ).fetchone()
    if not same[0]:
        raise ConflictError(f"the article changed since it was drafted: {called(draft)}")


def decision_entry(act: str, draft: Draft, facts: Facts, texts: dict[str, str], *, actor: Actor, at: datetime) -> Entry:
    """Return the log entry of a decision: its own facts and the draft's provenance."""
    facts = made_by(draft.model, replace(facts, coverage_percent=int(draft.coverage * 100)))
    return Entry(act, actor, at, draft.article_id, draft.id, draft.revision.sha256, facts, texts)


def set_outcome(db: Database, draft: Draft, outcome: str) -> None:
    """Set what becomes of drafting the article: one that waits for another draft, or for nothing, has none."""
    after = "" if outcome == "redraft" else outcome
    db.conn.execute("UPDATE articles SET outcome = ? WHERE id = ?", (after, draft.article_id))


def attention_facts(seconds: float | None, end_seen: bool | None, guidelines: str) -> Facts:  # noqa: FBT001
    """Return what an entry says of how the draft was looked at."""
    milliseconds = None if seconds is None else round(seconds * 1000)
    return Facts(milliseconds=milliseconds, end_seen=end_seen, guidelines=guidelines)
