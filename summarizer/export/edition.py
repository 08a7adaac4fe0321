"""What an exported file says as a whole, and in which zone it tells its days."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.errors import UsageError
from summarizer.settings import Export


@dataclass(frozen=True)
class Edition:
    """When a file was made, for which house, and whether unreviewed boxes are in it."""

    at: datetime
    house: Export
    unreviewed: bool = False
    record: str = ""
    """Of which record its boxes are: the hash of the first log entry."""

    def local(self, at: datetime) -> datetime:
        """Return a moment in the zone of the house: an evening's approval is not of tomorrow."""
        return at.astimezone(zone_of(self.house))


def zone_of(house: Export) -> ZoneInfo | None:
    """Return the zone of the house, None for the machine's own; raises UsageError where there is none of this name."""
    if not house.zone:
        return None
    try:
        return ZoneInfo(house.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"export.zone: there is no zone {house.zone!r}", hint="example: Europe/Oslo") from error
