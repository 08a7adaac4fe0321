"""Says what may leave (reviewed, current, usable, un-embargoed, un-expired, looked at twice) and records what left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.deciding.standing import decided
from db.drafts.rows import load_draft
from db.errors import NotFoundError, RefusedError
from db.facts import Facts
from db.gate_codes import FORBIDDEN, code_of
from db.history import entry
from db.log import Entry, LogEntry, append
from db.records import BLANK, Actor, Draft
from db.restored import refuse_unconfirmed
from db.sections import spellings
from db.times import moment, stamp
from db.verifying.leaving import hold_to_log


@dataclass(frozen=True)
class ExportFilters:
    """What is wanted; empty fields let everything pass."""

    sections: tuple[str, ...] = ()
    """However they are spelt."""
    since: datetime | None = None
    """Reviewed at or after."""
    article_id: int | None = None
    unexported_only: bool = False


@dataclass(frozen=True)
class ReviewedDraft:
    """A draft that may leave, with the approval that a person gave it, however often that was undone and repeated."""

    draft: Draft
    approval: LogEntry
    edited_by_person: bool
    """Whether any text is not what the model wrote."""


ONE_DAY = timedelta(days=1)
"""So much later than now an approval may be whose box leaves: clocks differ."""
NO_EXPORT_FILTERS = ExportFilters()
_OPEN_LOOK = """
    EXISTS (
        SELECT 1 FROM second_looks AS s
        WHERE s.draft_id = d.id AND s.approval = d.approval AND s.kind = 'before_export' AND s.verdict <> 'agree'
    )
"""
_BLANKED = f"(r.headline = '{BLANK}' AND r.body = '{BLANK}' OR c.headline = '{BLANK}' AND c.body = '{BLANK}')"
"""The headline first: it is short, and few have to be looked at further."""
_STANDING = f"""
    d.state = 'reviewed' AND d.seeded = 0 AND r.substance = c.substance AND a.pub_status = 'usable'
    AND (a.expires_at = '' OR a.expires_at > :now) AND NOT {_BLANKED} AND NOT {FORBIDDEN}
"""
EXPORTABLE = f"{_STANDING} AND a.embargoed_until <= :now AND NOT {_OPEN_LOOK}"
"""The one definition of what may leave, over drafts d, its revision r, articles a and the current revision c."""
TABLES = """
    drafts AS d JOIN revisions AS r ON r.id = d.revision_id JOIN articles AS a ON a.id = d.article_id
    JOIN revisions AS c ON c.id = a.current_revision
"""
FROM = f"{TABLES} JOIN review_log AS l ON l.seq = d.approval"
WHY = (
    f"{_OPEN_LOOK}, d.state, r.substance <> c.substance, a.pub_status, a.embargoed_until, a.expires_at, {_BLANKED},"
    f" {FORBIDDEN}, a.gate"
)
"""What `because` reads, over the same tables."""
_NOT_YET = f"SELECT sum({_OPEN_LOOK}), sum(a.embargoed_until > :now) FROM {FROM} WHERE {_STANDING}"  # noqa: S608


def exportable(db: Database, *, filters: ExportFilters = NO_EXPORT_FILTERS, at: datetime) -> list[ReviewedDraft]:
    """Return what may leave now, oldest approval first."""
    sections = sorted(spellings(db, filters.sections))
    terms, values = [EXPORTABLE], _values(filters, sections, at)
    if sections:
        terms.append(f"d.section IN ({', '.join(f':section{number}' for number in range(len(sections)))})")
    if filters.since:
        terms.append("l.at >= :since")
    if filters.article_id is not None:
        terms.append("d.article_id = :article")
    if filters.unexported_only:
        terms.append("d.exported_at = ''")
    with translated_errors():
        rows = db.conn.execute(
            f"SELECT d.id, d.approval, l.changed FROM {FROM} WHERE {' AND '.join(terms)} ORDER BY d.approval",  # noqa: S608
            values,
        ).fetchall()
    return [
        ReviewedDraft(load_draft(db, draft_id), approval_of(db, draft_id, approval), edited_by_person=bool(changed))
        for draft_id, approval, changed in rows
    ]


def record_export(
    db: Database,
    draft_ids: Sequence[int],
    *,
    format: str,  # noqa: A002 - everybody's word for it
    target: str,
    actor: Actor,
    at: datetime,
) -> int:
    """Log that these drafts left, each with an entry; return the number of the run.

    Raises:
        RefusedError: one of them may not leave, or nothing may since a restore; nothing is recorded then.
        LogBrokenError: one of them is not what its approval says; nothing is recorded then.
    """
    with writing(db) as connection:
        refuse_unconfirmed(db)
        connection.execute(
            "INSERT INTO export_runs (at, actor, format, target) VALUES (?, ?, ?, ?)",
            (stamp(at), actor.name, format, target),
        )
        run = int(connection.execute("SELECT last_insert_rowid()").fetchone()[0])
        for draft_id in draft_ids:
            row = connection.execute(
                f"SELECT d.article_id, r.sha256, d.approval FROM {FROM} WHERE d.id = :draft AND {EXPORTABLE}",  # noqa: S608
                {"draft": draft_id, "now": stamp(at)},
            ).fetchone()
            if row is None:
                raise RefusedError(f"draft {draft_id} may not leave: {why_not(db, draft_id, at=at)}")
            article_id, sha256, approval = row
            hold_to_log(db, draft_id, article_id)
            if is_ahead(approval_of(db, draft_id, approval).at, at):
                raise RefusedError(f"draft {draft_id} may not leave: {why_not(db, draft_id, at=at)}")
            facts = Facts(format=format, target=target, run=run, about=approval)
            seq = append(db, Entry("exported", actor, at, article_id, draft_id, sha256, facts))
            connection.execute(
                "UPDATE drafts SET exported_at = ? WHERE id = ? AND exported_at = ''", (stamp(at), draft_id)
            )
            connection.execute(
                "INSERT INTO export_items (run_id, draft_id, article_id, entry) VALUES (?, ?, ?, ?)",
                (run, draft_id, article_id, seq),
            )
    return run


def exportable_ids(db: Database, *, at: datetime) -> frozenset[int]:
    """Return the drafts that may leave now, without reading any of them."""
    with translated_errors():
        rows = db.conn.execute(f"SELECT d.id FROM {FROM} WHERE {EXPORTABLE}", {"now": stamp(at)}).fetchall()  # noqa: S608
    return frozenset(row[0] for row in rows)


def why_not(db: Database, draft_id: int, *, at: datetime) -> str:
    """Return in words why a draft may not leave, or '' when it may; raises NotFoundError."""
    with translated_errors():
        row = db.conn.execute(f"SELECT d.approval, {WHY} FROM {TABLES} WHERE d.id = ?", (draft_id,)).fetchone()  # noqa: S608
    if row is None:
        raise NotFoundError(f"no draft has the id {draft_id}")
    approval, *why = row
    told = because(why, at=at)
    if not told and approval and is_ahead(approved := approval_of(db, draft_id, approval).at, at):
        return f"it was approved on {approved:%Y-%m-%d %H:%M} UTC, by a clock that ran ahead"
    return told


def because(row: Sequence[Any], *, at: datetime) -> str:
    """Return in words what in the columns `WHY` of a draft keeps it from leaving, or '' where nothing does."""
    look, state, changed, status, embargo, expiry, blanked, forbidden, gate = row
    reasons = {
        "the article was redacted by order": blanked,
        "a second person must look first": look,
        f"it is {state}": state != "reviewed",
        "the article changed since": changed,
        f"the article is {status}": status != "usable",
        f"the article is under embargo until {embargo[:16]} UTC": embargo > stamp(at),
        f"the article expired at {expiry[:16]} UTC": bool(expiry) and expiry <= stamp(at),
        f"the gate holds the article ({code_of(gate)})": forbidden,
    }
    return "; ".join(reason for reason, holds in reasons.items() if holds)


@dataclass(frozen=True)
class NotYet:
    """How many reviewed drafts will be able to leave later, by what they wait for."""

    second_look: int
    embargo: int


def not_yet(db: Database, *, at: datetime) -> NotYet:
    """Count the reviewed drafts of current, usable articles that wait for a second look, and those under embargo."""
    with translated_errors():
        look, embargo = db.conn.execute(_NOT_YET, {"now": stamp(at)}).fetchone()
    return NotYet(look or 0, embargo or 0)


def last_export(db: Database) -> datetime | None:
    """Return when a box left last; runs in which nothing did are none."""
    with translated_errors():
        row = db.conn.execute("SELECT at FROM export_runs WHERE id = (SELECT max(run_id) FROM export_items)").fetchone()
    return moment(row[0]) if row else None


def is_ahead(approved: datetime, at: datetime) -> bool:
    """Return whether a box would tell its readers a day of review that has not come: a clock is wrong, or was."""
    return approved > at + ONE_DAY


def approval_of(db: Database, draft_id: int, approval: int) -> LogEntry:
    """Return the approval that a person gave, however often it was undone and repeated since.

    Raises:
        RefusedError: The entry is not in the log.
    """
    logged = entry(db, approval)
    if logged is None:
        raise RefusedError(
            f"the approval of draft {draft_id}, entry {approval}, is not in the log", hint="takeaways audit verify"
        )
    if logged.facts.via:
        logged = decided(db, draft_id, "approved", until=approval) or logged
    return logged


def _values(filters: ExportFilters, sections: Sequence[str], at: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {"now": stamp(at), "article": filters.article_id}
    values |= {f"section{number}": section for number, section in enumerate(sections)}
    if filters.since:
        values["since"] = stamp(filters.since)
    return values
