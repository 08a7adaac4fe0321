"""English pairs of words of which one says yes to what the other one says no to."""

from typing import Final

_PAIRS: Final = """
always / never
managed manages manage / failed fails fail failing failure unable
agreed agrees agree / refused refuses refuse refusing declined declines rejected rejects
accepted accepts accept accepting / rejected rejects reject rejecting refused refuses declined declines
confirmed confirms confirm / denied denies deny denying rejected dismissed refuted
"""
YES_AND_NO: Final = tuple(
    (frozenset(yes.split()), frozenset(no.split()))
    for yes, no in (line.split("/") for line in _PAIRS.strip().splitlines())
)
STILL: Final = "still"
NO_LONGER: Final = ("no", "longer")
"""One more pair, of which the second is two words."""
