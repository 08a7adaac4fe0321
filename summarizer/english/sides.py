"""English for who is for something and who against it."""

from typing import Final

FOR: Final = frozenset(
    "favour favours favoured favor favors favored support supports supported back backs backed approve approves "
    "approved endorse endorses endorsed".split()
)
AGAINST: Final = frozenset("oppose opposes opposed disapprove disapproves disapproved reject rejects rejected".split())
"""Verbs of those who are for something, and against it."""
PRO: Final = "for"
CONTRA: Final = "against"
"""What says so behind "are" or "voted"."""
