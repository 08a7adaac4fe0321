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
TRAVELLING: Final = frozenset(
    "travel travels travelled traveled travelling traveling fly flies flew flown flying flight flights fled flees flee "
    "move moves moved moving go goes went gone going drive drove drives driven return returns returned trip trips "
    "journey visit train trains airport arrived arrives".split()
)
"""Words a little before "to" or "from" and the place itself, not those who govern there."""
ENVOYS: Final = frozenset("embassy ambassador envoy government ministry officials diplomat diplomats".split())
"""Words before "in" and a capital that speak of a country's own people there."""
