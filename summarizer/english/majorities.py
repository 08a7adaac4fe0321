"""English for more and less than half of some things, each with the share that it can be."""

from fractions import Fraction
from typing import Final

_MORE = (Fraction(1, 2), Fraction(1))
GROUPS: Final[dict[str, tuple[Fraction, Fraction]]] = {
    "most": _MORE,
    "majority": _MORE,
    "minority": (Fraction(0), Fraction(1, 2)),
    "few": (Fraction(0), Fraction(2, 5)),
}
OF_WHOLE: Final = r"^\sof\s(?:(?:the|its|his|her|their|all|those|these)\s)?([a-z]+)"
"""What a share is of, right behind it, as a pattern."""
