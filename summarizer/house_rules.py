"""The newsroom's own measures, as they are where it sets nothing; the checks' other thresholds stand beside them."""

from dataclasses import dataclass
from typing import Final

MAX_CHARS: Final = 140
"""No takeaway is longer."""
AIM_CHARS: Final = 90
"""What drafters aim at."""
FASTEST_WORDS_PER_MINUTE: Final = 600
"""The fastest reading that is believed."""


@dataclass(frozen=True)
class HouseRules:
    """What a newsroom may set for the checks."""

    max_chars: int = MAX_CHARS
    """A longer takeaway gets a warning."""
    aim_chars: int = AIM_CHARS
    """A takeaway well over this gets a note."""


HOUSE_RULES: Final = HouseRules()
