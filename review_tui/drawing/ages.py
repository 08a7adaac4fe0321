"""Times in few characters: how old something is, how long a claim still holds, and the wall clock."""

from datetime import datetime

HOUR = 60
DAY = 24 * HOUR


def age(since: datetime, now: datetime) -> str:
    """Return how long ago `since` was: `now`, `7 min`, `3 h`, `2 d`."""
    minutes = int((now - since).total_seconds() // 60)
    if minutes < 1:
        return "now"
    if minutes < HOUR:
        return f"{minutes} min"
    return f"{minutes // HOUR} h" if minutes < 2 * DAY else f"{minutes // DAY} d"


def ago(since: datetime, now: datetime) -> str:
    """Return the same in words that follow a verb: `now`, `7 min ago`."""
    old = age(since, now)
    return old if old == "now" else f"{old} ago"


def left(until: datetime, now: datetime) -> str:
    """Return the minutes left, rounded up: `14 min`; `expired` where there are none."""
    seconds = (until - now).total_seconds()
    return f"{int(-(-seconds // 60))} min" if seconds > 0 else "expired"


def clock(at: datetime) -> str:
    """Return the wall-clock time in the editor's zone: `12:03:07`."""
    return at.astimezone().strftime("%H:%M:%S")


def stamp(at: datetime) -> str:
    """Return date and time to the minute in the editor's zone: `2026-05-04 12:03`."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
