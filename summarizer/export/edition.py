"""What an exported file says as a whole."""

from dataclasses import dataclass
from datetime import datetime

from summarizer.settings import Export


@dataclass(frozen=True)
class Edition:
    """When a file was made, for which house, and whether unreviewed boxes are in it."""

    at: datetime
    house: Export
    unreviewed: bool = False
