"""English for who died or is missing, and for who came away with his life."""

from typing import Final

DIED: Final = frozenset("died killed perished drowned dead missing".split())
SAVED: Final = frozenset(
    "rescued rescue saved survived survive survivors unhurt unharmed uninjured escaped alive freed evacuated ashore "
    "safe safely reached pulled".split()
)
DEATHS: Final = DIED | frozenset(
    "die dies dying kill kills killing death deaths fatal fatally fatalities bodies body toll slain murdered lost "
    "victims unaccounted".split()
)
"""Words of an article that tells of dead or missing ones."""
BY: Final = "by"
"""Behind "survived", it names those whom a dead one leaves."""
