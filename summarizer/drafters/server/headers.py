"""Reads what the head of an answer asks for: a pause, or another address."""

import math
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from summarizer.drafters.server.trouble import shortened, without_key


def seconds_asked(header: str) -> float:
    """Return for how long a `Retry-After` asks: so many seconds, or until a date; 0 where it says neither."""
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError, OverflowError):
            return 0.0
    return max(seconds, 0.0) if math.isfinite(seconds) else 0.0


def place_of(address: str, key: str) -> str:
    """Return host and path of an address, which may be shown; what else it holds may let somebody in."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "no address"
    host = parts.netloc.rpartition("@")[2]
    return shortened(without_key(f"{parts.scheme}://{host}{parts.path}" if host else parts.path, key))
