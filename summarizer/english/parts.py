"""English for a part of some counted things: "including one", "three of them"."""

from typing import Final

WITH_PART: Final = r"\bincluding(?:\sat\sleast)?"
"""What stands before the part, as a pattern."""
OF_THEM: Final = r"\sof\s(?:them|whom|which|these|those)\b"
"""What stands behind it, as a pattern."""
FINITE: Final = frozenset("is are was were has have had will would who that".split())
"""Words that go on with the whole behind its part."""
ALL_OVER: Final = frozenset({"globally", "worldwide"})
"""Words of what is counted in all countries."""
OF_ALL: Final = ALL_OVER | {"world", "global"}
"""Words with which a takeaway says so."""
SOME_OF: Final = frozenset("some several many part parts few most much half none any".split())
"""Words before "of the" for a part of some things."""
