"""Moments as the record writes them: UTC, microseconds, fixed width, so that text order is time order."""

from datetime import UTC, datetime

from db.damaged import NeverWrittenError
from db.errors import InputError

_SHOWN = 40
"""So many characters are shown of what is no time."""


def stamp(at: datetime) -> str:
    """Return `at` as `2026-01-31T23:59:59.000000Z`; raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError("a moment in the record needs a time zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def period(since: datetime | None, until: datetime | None) -> dict[str, str]:
    """Return the bounds of the moments from `since` until before `until`, open where None, for a query."""
    return {"since": stamp(since) if since else "", "until": stamp(until) if until else "9"}


def moment(text: str) -> datetime:
    """Return the moment that `stamp` wrote; raises NeverWrittenError for anything that is none."""
    try:
        at = datetime.fromisoformat(text)
    except (ValueError, TypeError):
        at = None
    if at is None or at.tzinfo is None:
        raise NeverWrittenError(f"{str(text)[:_SHOWN]!r} in the place of a time")
    return at


def moment_or_none(text: str) -> datetime | None:
    """Return the moment, or None where the record has an empty string."""
    return moment(text) if text else None


def stamp_of_source(text: str, *, what: str) -> str:
    """Return a source's ISO 8601 time as a stamp, or '' for ''; no zone means UTC; raises InputError for anything else.

    Unreadable embargo and expiry times are refused, because guessing could publish what must wait.
    """
    if not text.strip():
        return ""
    try:
        at = datetime.fromisoformat(text.strip())
        return stamp(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise InputError(
            f"{what} {text.strip()[:60]!r} is not an ISO 8601 time", hint="example: 2026-01-31T18:00:00Z"
        ) from error
