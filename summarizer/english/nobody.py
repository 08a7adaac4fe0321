"""English for nobody, few and many, at the head of a clause that says what they do."""

from typing import Final

NOBODY: Final = frozenset("nobody none neither".split())
NO_ONE: Final = ("no", "one")
"""Words for nobody; the last in two."""
FEW: Final = frozenset("few little minority".split())
MANY: Final = frozenset("many much most majority all every".split())
"""Words for how many of some do something, of which the one contradicts the other."""
HEADS: Final = frozenset("that and but very only relatively because as while though although said a the".split())
"""Words before one of these at the head of a clause."""
A_MINORITY: Final = frozenset("minority majority".split())
"""Those among them that have an "a" or "the" before them; "a few" and "the few" are no few."""
AUXILIARIES: Final = frozenset(
    "is are was were be been being has have had will would do does did can could may might must should".split()
)
"""Words between somebody and the verb of what he does."""
