"""Second looks at approvals by another person: before the export with open eyes, or blind afterwards."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, Literal

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.deciding.common import decision_entry
from db.deciding.look_policy import policy_numbered
from db.deciding.taken_out import taken_out
from db.drafts.rows import load_draft
from db.drafts.saving import set_state
from db.errors import ConflictError, NotFoundError, RefusedError
from db.facts import Facts
from db.log import append, three, with_note
from db.look_rules import Kind, LookPolicy, WantedLook, approvers_after, flagged, looks_due
from db.names import check_person, folded
from db.records import Actor, Draft, DraftState, Flag
from db.times import moment, stamp

Second = Literal["as_drafted", "changed", "rejected"]
"""What the second person would have done with the model's draft."""


@dataclass(frozen=True)
class Look:
    """A second look that waits."""

    id: int
    kind: Kind
    why: str
    draft: Draft
    requested_at: datetime


def wanted_looks(
    db: Database, draft: Draft, flags: Sequence[Sequence[Flag]], policy: LookPolicy
) -> tuple[WantedLook, ...]:
    """Return the looks that an approval of this draft asks for, at most one of each kind.

    What an earlier approval of it asked for and nobody has answered, or has agreed to before an export, is owed still,
    whatever is drawn now.
    """
    head = db.conn.execute("SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    due = tuple(
        looks_due(
            policy,
            head=head[0] if head else "",
            draft_id=draft.id,
            section=draft.revision.text.section,
            flag_kinds={flag.kind for found in flags for flag in found},
        )
    )
    kinds = {look.kind for look in due}
    return (*due, *(look for look in _owed(db, draft.id) if look.kind not in kinds))


def _owed(db: Database, draft_id: int) -> Iterator[WantedLook]:
    """Yield the last look before an export that the draft needed where nobody agreed, and what waits afterwards."""
    rows = db.conn.execute(
        "SELECT kind, why, verdict FROM second_looks WHERE id IN (SELECT max(id) FROM second_looks WHERE draft_id = ?"
        " GROUP BY kind) ORDER BY id",
        (draft_id,),
    ).fetchall()
    for kind, why, verdict in rows:
        if not verdict or (kind == "before_export" and verdict != "agree"):
            yield WantedLook(kind, why)


def asked_last(db: Database, draft_id: int) -> tuple[WantedLook, ...]:
    """Return the looks that the draft's last approval with any asked for."""
    rows = db.conn.execute(
        "SELECT kind, why FROM second_looks WHERE draft_id = ?1 AND approval = ("
        "SELECT max(approval) FROM second_looks WHERE draft_id = ?1) ORDER BY id",
        (draft_id,),
    )
    return tuple(WantedLook(kind, why) for kind, why in rows.fetchall())


def looks_again(db: Database, draft: Draft, approval: Facts) -> tuple[WantedLook, ...]:
    """Return the looks that an approval asks for where it brings back or repeats one with these facts.

    They are those that were asked for last, and one for a flag that was not there by then and that its policy names.
    """
    last = asked_last(db, draft.id)
    asked = {look.kind for look in last} | set(approval.second_looks or ())
    policy = policy_numbered(db, approval.policy or 0)
    kinds = {flag.kind for each in draft.takeaways for flag in each.flags}.intersection(policy.before_flags)
    return last if not kinds or "before_export" in asked else (*last, WantedLook("before_export", flagged(kinds)))


def approvers(db: Database, draft_id: int, *new: dict[str, Any]) -> tuple[str, ...]:
    """Return everybody who approved the words of the draft, once a new approval with these facts is there too."""
    rows = db.conn.execute(
        "SELECT body FROM review_log WHERE draft_id = ? AND act = 'approved' ORDER BY seq", (draft_id,)
    ).fetchall()
    found: tuple[str, ...] = ()
    for one in (*(json.loads(body) for (body,) in rows), *new):
        found = approvers_after(found, one)
    return found


def open_look(db: Database, draft_id: int, approval: int, look: WantedLook, *, changed: bool, at: datetime) -> None:
    """Ask for a second look, inside the approval's transaction."""
    db.conn.execute(
        "INSERT INTO second_looks (draft_id, approval, kind, why, first, requested_at) VALUES (?, ?, ?, ?, ?, ?)",
        (draft_id, approval, look.kind, look.why, "changed" if changed else "as_drafted", stamp(at)),
    )


_OPEN = """
    SELECT s.id, s.kind, s.why, s.draft_id, s.requested_at, (
        SELECT actor FROM review_log
        WHERE draft_id = s.draft_id AND act = 'edited' AND seq < s.approval ORDER BY seq DESC LIMIT 1
    ), EXISTS (SELECT 1 FROM drafts WHERE article_id = d.article_id AND +state = 'withdrawn')
    FROM second_looks AS s
    JOIN drafts AS d ON d.id = s.draft_id AND d.approval = s.approval AND d.state = 'reviewed'
    WHERE s.verdict = '' AND (:kind = '' OR s.kind = :kind)
    ORDER BY s.kind DESC, s.requested_at, s.id
"""

_LAST_EDITOR = "SELECT actor FROM review_log WHERE draft_id = ? AND act = 'edited' ORDER BY seq DESC LIMIT 1"


def open_looks(db: Database, *, actor: Actor, kind: Kind | Literal[""] = "", limit: int = 100) -> list[Look]:
    """Return the looks that this person may take, those that hold up an export first.

    For a blind one the caller shows the model's own texts (`Draft.own`), never those that stand.
    """
    with translated_errors():
        rows = islice(_open_rows(db, actor, kind), limit)
        return [Look(row[0], row[1], row[2], load_draft(db, row[3]), moment(row[4])) for row in rows]


def _open_rows(db: Database, actor: Actor, kind: str = "") -> Iterator[tuple[Any, ...]]:
    """Yield the looks that wait for anybody but those who approved these words or edited them last."""
    name = folded(actor.name)
    for row in db.conn.execute(_OPEN, {"kind": kind}).fetchall():
        others = (row[5] or "", *approvers(db, row[3]))
        before = _of_withdrawn(db, load_draft(db, row[3])) if row[6] else ()
        if name not in map(folded, (*others, *before)):
            yield row


def _of_withdrawn(db: Database, draft: Draft) -> Iterator[str]:
    """Yield who approved, or edited last, a withdrawn set of the article of which a takeaway stands again here."""
    for one in taken_out(db, draft.article_id):
        if one.state is DraftState.WITHDRAWN and one.has_words_of(draft.texts):
            yield from approvers(db, one.draft_id)
            yield from (row[0] for row in db.conn.execute(_LAST_EDITOR, (one.draft_id,)).fetchall())


def take_look(db: Database, look_id: int, *, second: Second, note: str = "", actor: Actor, at: datetime) -> Draft:
    """Record what the second person finds; return the draft.

    Before an export, `as_drafted` lets the approved text go and anything else reopens the draft; afterwards the
    answer is compared with what the first person did.

    Raises:
        ConflictError: somebody looked already, or the draft moved on.
        RefusedError: the same person approved or edited the text last, or did so in a set that was withdrawn.
    """
    check_person(actor)
    with writing(db) as connection:
        kind, draft_id, approval, first, verdict = _row(db, look_id)
        draft = load_draft(db, draft_id)
        if verdict or draft.state is not DraftState.REVIEWED or _approval(db, draft_id) != approval:
            raise ConflictError(f"draft {draft_id} was looked at already, or is no longer as it was approved")
        if look_id not in {row[0] for row in _open_rows(db, actor)}:
            raise RefusedError("the second look is for somebody who neither approved nor edited this text")
        agrees = second == ("as_drafted" if kind == "before_export" else first)
        verdict = "agree" if agrees else "disagree"
        facts = Facts(about=approval, kind=kind, first=first, second=second, verdict=verdict)
        logged = with_note({"after": three(draft.texts)}, note)
        seq = append(db, decision_entry("second_look", draft, facts, logged, actor=actor, at=at))
        connection.execute(
            "UPDATE second_looks SET second = ?, verdict = ?, looker = ?, entry = ?, looked_at = ? WHERE id = ?",
            (second, verdict, actor.name, seq, stamp(at), look_id),
        )
        if kind == "before_export" and not agrees:
            _reopen(db, draft, seq, actor=actor, at=at)
        return load_draft(db, draft_id)


def _reopen(db: Database, draft: Draft, look: int, *, actor: Actor, at: datetime) -> None:
    if draft.exported_at:
        return
    set_state(db, draft.id, DraftState.PENDING, at=at)
    facts = Facts(state="pending", state_before="reviewed", version=draft.version + 1, about=look, reason="second_look")
    append(db, decision_entry("reopened", draft, facts, {"after": three(draft.texts)}, actor=actor, at=at))


def _row(db: Database, look_id: int) -> tuple[str, int, int, str, str]:
    row = db.conn.execute(
        "SELECT kind, draft_id, approval, first, verdict FROM second_looks WHERE id = ?", (look_id,)
    ).fetchone()
    if row is None:
        raise NotFoundError(f"no second look has the id {look_id}")
    return row[0], row[1], row[2], row[3], row[4]


def _approval(db: Database, draft_id: int) -> int | None:
    found: int | None = db.conn.execute("SELECT approval FROM drafts WHERE id = ?", (draft_id,)).fetchone()[0]
    return found
