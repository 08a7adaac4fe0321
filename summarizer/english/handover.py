"""English words of handing over: who takes a post or a place over, and who leaves it."""

from typing import Final

SUCCEEDING: Final = frozenset("succeed succeeds succeeded succeeding replace replaces replaced replacing".split())
"""Verbs whose subject takes over and whose object leaves; the other way round in the passive."""
TAKING: Final = frozenset("take takes took taken taking".split())
OVER: Final = "over"
FROM: Final = "from"
"""Together: "takes over from"."""
LEAVING: Final = frozenset("retire retires retired retiring resign resigns resigned resigning quit quits".split())
DOWN: Final = frozenset("step steps stepped stepping stand stands stood standing".split())
"""These before "down" are like them."""
OTHERWISE: Final = frozenset({"in", "hurt", "to"})
"""Behind "succeeded" or "retired" they make another thing of it: "succeeded in selling", "retired hurt"."""
ON_THE_WAY: Final = frozenset(
    "is are was were be been being has have had will would to who then now also formally officially due set expected "
    "going about and".split()
)
"""Words that may stand between somebody and such a verb."""
BY: Final = "by"
BEING: Final = frozenset("is are was were be been being".split())
