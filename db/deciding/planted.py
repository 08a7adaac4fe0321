"""Plants wrong takeaways in the queue on request, reveals them after the decision, and counts how many were caught."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.deciding.common import decision_entry
from db.drafts.rows import load_draft
from db.drafts.saving import set_state
from db.drafts.texts import Three, checked
from db.drafts.working_copies import drop
from db.errors import NotFoundError, RefusedError
from db.facts import Facts
from db.inserting import next_id
from db.log import append, three, with_note
from db.records import Actor, Draft, DraftState
from db.times import period, stamp


@dataclass(frozen=True)
class Planted:
    """A planted error, as an editor is told after the decision."""

    draft_id: int
    position: int
    kind: str
    true_text: str
    planted_text: str
    caught: bool | None
    """None while nobody has decided."""


@dataclass(frozen=True)
class CatchRate:
    """How many planted errors were caught."""

    decided: int
    caught: int
    waiting: int

    @property
    def share(self) -> float | None:
        """Return the share that was caught, 0 to 1, or None where nothing was decided."""
        return self.caught / self.decided if self.decided else None


_COPY = """
    INSERT INTO drafts (id, article_id, revision_id, state, drafter, model, model_revision, prompt, prompt_sha256,
        settings, coverage, alternatives, section, risk, badge, flag_kinds, seeded, created_at, changed_at)
    SELECT :new, article_id, revision_id, 'pending', drafter, model, model_revision, prompt, prompt_sha256, settings,
        coverage, alternatives, section, risk, badge, flag_kinds, 1, :at, :at
    FROM drafts WHERE id = :old
"""
_COPY_TAKEAWAYS = """
    INSERT INTO takeaways (draft_id, position, drafted, text, source, evidence, kept, drafted_flags, flags, score)
    SELECT :new, position, CASE position WHEN :position THEN :text ELSE drafted END,
        CASE position WHEN :position THEN :text ELSE drafted END, position, evidence, kept, drafted_flags,
        drafted_flags, score
    FROM takeaways WHERE draft_id = :old
"""


def plant(db: Database, draft_id: int, *, position: int, text: str, kind: str, actor: Actor, at: datetime) -> int:
    """Put a copy of a draft with one wrong takeaway into the queue; return its id. It can never be exported.

    Args:
        db: The record.
        draft_id: The draft that is copied; it stays as it is.
        position: Which of the three becomes wrong.
        text: The wrong text.
        kind: What is wrong with it: number, name, negation, ...
        actor: Who plants.
        at: When.
    """
    with writing(db) as connection:
        draft = load_draft(db, draft_id)
        own = [one.text for one in draft.own]
        if not 1 <= position <= len(own) or own[position - 1] == text.strip():
            raise RefusedError(f"draft {draft_id}: position {position} would not become wrong")
        texts = checked([text if number == position else one for number, one in enumerate(own, start=1)])
        new = next_id(db, "drafts")
        values = {"new": new, "old": draft_id, "position": position, "text": texts[position - 1], "at": stamp(at)}
        connection.execute(_COPY_TAKEAWAYS, values)
        connection.execute(_COPY, values)
        connection.execute(
            "INSERT INTO planted_errors (draft_id, position, kind, true_text, planted_text, planted_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (new, position, kind, own[position - 1], texts[position - 1], stamp(at)),
        )
        facts = Facts(state="pending", version=1, planted=True, copied_from=draft_id)
        append(db, decision_entry("drafted", load_draft(db, new), facts, {"after": three(texts)}, actor=actor, at=at))
    return new


def is_planted(db: Database, draft_id: int) -> bool:
    """Return whether the draft holds a planted error; not for the eyes of the editor who has it in hand."""
    return bool(db.conn.execute("SELECT seeded FROM drafts WHERE id = ?", (draft_id,)).fetchone()[0])


def reveal(
    db: Database,
    draft: Draft,
    texts: Three,
    *,
    decision: str,
    actor: Actor,
    at: datetime,
    seconds: float | None = None,
    note: str = "",
) -> Draft:
    """End a draft with a planted error, inside the decision's transaction: caught unless approved as it was planted."""
    error = planted_in(db, draft.id)
    caught = decision != "approved" or texts[error.position - 1] != error.planted_text
    set_state(db, draft.id, DraftState.REVEALED, at=at)
    facts = Facts(
        state="revealed",
        state_before="pending",
        version=draft.version + 1,
        caught=caught,
        kind=error.kind,
        position=error.position,
        decision=decision,
        milliseconds=None if seconds is None else round(seconds * 1000),
    )
    logged = with_note({"before": three(draft.texts), "after": three(texts)}, note)
    seq = append(db, decision_entry("revealed", draft, facts, logged, actor=actor, at=at))
    db.conn.execute("UPDATE planted_errors SET caught = ?, entry = ? WHERE draft_id = ?", (int(caught), seq, draft.id))
    drop(db, draft.id, actor=actor)
    return load_draft(db, draft.id)


def planted_in(db: Database, draft_id: int) -> Planted:
    """Return the planted error of a draft; raises NotFoundError where there is none."""
    with translated_errors():
        row = db.conn.execute(
            "SELECT draft_id, position, kind, true_text, planted_text, caught FROM planted_errors WHERE draft_id = ?",
            (draft_id,),
        ).fetchone()
    if row is None:
        raise NotFoundError(f"draft {draft_id} has no planted error")
    caught = None if row[5] is None else bool(row[5])
    return Planted(row[0], row[1], row[2], row[3], row[4], caught)


def revelation(error: Planted) -> str:
    """Return what the editor is told right after the decision on a planted error."""
    found = "you caught it" if error.caught else "it went through"
    return f"planted error ({error.kind}, takeaway {error.position}): {found}. The model wrote: {error.true_text}"


def catch_rate(db: Database, *, since: datetime | None = None, until: datetime | None = None) -> CatchRate:
    """Return how many planted errors were caught, of those decided on from `since` until before `until`.

    Those that wait do so now, whatever the period.
    """
    with translated_errors():
        row = db.conn.execute(
            "SELECT coalesce(sum(within), 0), coalesce(sum(within AND caught), 0), sum(waits) FROM ("
            "SELECT p.caught, p.caught IS NULL AND d.state = 'pending' AS waits,"
            " p.caught IS NOT NULL AND l.at >= :since AND l.at < :until AS within"
            " FROM planted_errors AS p JOIN drafts AS d ON d.id = p.draft_id"
            " LEFT JOIN review_log AS l ON l.seq = p.entry)",
            period(since, until),
        ).fetchone()
    return CatchRate(row[0], row[1], row[2] or 0)
