"""The newsroom's own measures for a takeaway; the checks' other thresholds stand beside the checks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HouseRules:
    """What a newsroom may set."""

    max_chars: int = 140
    """A longer takeaway gets a warning."""
    aim_chars: int = 90
    """A takeaway well over this gets a note."""


HOUSE_RULES = HouseRules()
