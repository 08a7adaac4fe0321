"""English words that may stand twice, and those that may not join a word with itself."""

from typing import Final

DOUBLED: Final = frozenset("had that is very so no ha bye far many long in".split())
"""Words that may stand right behind themselves: "he had had it", "what it is is unclear", "came in in March"."""
COUPLING: Final = frozenset("and or".split())
"""Words that join two things, of which the second is never the first again."""
