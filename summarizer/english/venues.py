"""English for who is at home in a match or on a visit, and who comes."""

from typing import Final

HOSTING: Final = frozenset("host hosts hosted hosting".split())
"""Verbs of who is at home, right before or a little before who comes."""
VISITING: Final = frozenset("visit visits visited visiting".split())
"""Verbs of who comes."""
AT_HOME: Final = frozenset({"at home to", "at home against", "home game against", "home match against"})
"""Words right before who comes that say that the other is at home."""
AWAY: Final = frozenset(
    "travel to|travels to|travelled to|traveled to|travelling to|traveling to|away to|away at|away against|trip to|"
    "away game against|away match against|away clash with|away match with|away game with".split("|")
)
"""Words right before who is at home that say that the other comes."""
