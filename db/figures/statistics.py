"""Figures of a period: acts, decisions, time to decide, what editors changed, agreement, planted errors."""

import statistics as numbers
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.deciding.planted import CatchRate, catch_rate
from db.figures.agreement import Agreement, agreement
from db.times import period


@dataclass(frozen=True)
class Spread:
    """How values lie: medians, not means."""

    count: int
    median: float | None
    lower_quarter: float | None
    upper_quarter: float | None


@dataclass(frozen=True)
class Statistics:
    """The record's figures over a period. But for `acts`, what was undone is left out, and repeated acts count once."""

    acts: dict[str, int]
    editors: int
    """How many persons approved; none is named."""
    approved: int
    as_drafted: int
    """Approvals in which all three texts are the model's."""
    seconds_on_screen: Spread
    hours_waiting: Spread
    """From the draft to its approval."""
    rejections: dict[str, int]
    agreement: Agreement
    catch_rate: CatchRate


def statistics(db: Database, *, since: datetime | None = None, until: datetime | None = None) -> Statistics:
    """Return the figures of the acts from `since` until before `until`."""
    span = period(since, until)
    with translated_errors():
        one = db.conn.execute
        acts = one(
            "SELECT act, count(*) FROM review_log INDEXED BY review_log_by_act"
            " WHERE at >= :since AND at < :until GROUP BY act ORDER BY act",
            span,
        ).fetchall()
        approvals = one(_APPROVALS, span).fetchall()
        rejections = one(_REJECTIONS, span).fetchall()
        return Statistics(
            acts=dict(acts),
            editors=len({row[0] for row in approvals}),
            approved=len(approvals),
            as_drafted=sum(row[1] == 0 for row in approvals),
            seconds_on_screen=spread([row[2] / 1000 for row in approvals if row[2] is not None]),
            hours_waiting=spread([row[3] for row in approvals if row[3] is not None]),
            rejections=dict(rejections),
            agreement=agreement(db, since=since, until=until),
            catch_rate=catch_rate(db, since=since, until=until),
        )


STANDS = """
    l.via IS NULL AND l.seq NOT IN (
        SELECT u.about FROM review_log AS u INDEXED BY review_log_by_act
        WHERE u.act = 'reopened' AND u.via = 'undo' AND NOT EXISTS (
            SELECT 1 FROM review_log AS r
            WHERE r.draft_id = u.draft_id AND r.about = u.about AND r.via = 'redo' AND r.seq > u.seq
        )
    )
"""
"""Of approvals and rejections, those that nobody undid, or that were repeated: an undo of one is `reopened`."""
_APPROVALS = f"""
    SELECT l.actor, l.changed, l.milliseconds, 24 * (julianday(l.at) - julianday(d.created_at))
    FROM review_log AS l INDEXED BY review_log_approvals JOIN drafts AS d ON d.id = l.draft_id
    WHERE l.act = 'approved' AND l.at >= :since AND l.at < :until AND {STANDS}
"""  # noqa: S608 - constants of this module
_REJECTIONS = f"""
    SELECT l.reason, count(*) FROM review_log AS l INDEXED BY review_log_rejections
    WHERE l.act = 'rejected' AND l.at >= :since AND l.at < :until AND {STANDS}
    GROUP BY l.reason ORDER BY count(*) DESC
"""  # noqa: S608 - constants of this module


def spread(values: list[float]) -> Spread:
    """Return count, median and quartiles; None where there are too few values."""
    if len(values) < 2:  # noqa: PLR2004 - quartiles need two
        only = values[0] if values else None
        return Spread(len(values), only, only, only)
    lower, middle, upper = numbers.quantiles(values, n=4, method="inclusive")
    return Spread(len(values), middle, lower, upper)
