"""English ways to tell of a cause or an effect, and to deny one."""

from typing import Final

CAUSED: Final = (
    r"\b(?:caused\sby|due\sto|blamed\son|because\sof|result\sof|triggered\sby|brought\son\sby|(?:related|linked)\sto)\b"
)
"""Before a cause."""
CAUSING: Final = r"\b(?:caused|triggered|brought\son)\b(?!\sby)"
"""Behind a cause."""
UNRELATED: Final = (
    r"\b(?:(?:not|n't|n’t)\s(?:\w+\s)?(?:related|linked|connected|due)\sto|unrelated\sto|nothing\sto\sdo\swith"
    r"|(?:not|n't|n’t)\s(?:\w+\s)?caused\sby|no\s(?:link|connection)\s(?:to|with))\b"
)
"""Before what is no cause."""
AFFECTED: Final = (
    r"\b(?:eas|reduc|cut|improv|rais|lower|boost|increas|reliev|help|lift|affect|slow|prevent|worsen)(?:ed|es|s|e)?\b"
)
"""Before what something has had an effect on."""
NO_EFFECT: Final = r"\bno\s(?:\w+\s)?(?:effect|impact|influence|bearing)\son\b"
"""Before what something has had none on."""
FOR_THE_REASON: Final = (
    r"\b(?:because(?:\sof)?|due\sto|owing\sto|caused\sby|blamed\son|thanks\sto|(?:as\sa|the)\sresult\sof)\s"
)
"""Before the reason that a takeaway gives."""
SUMMING_UP: Final = frozenset(
    "weather injury injuries injured illness ill results form reasons concerns problems issues lack costs dispute row "
    "delays damage conditions circumstances commitments".split()
)
"""Reasons that sum up what an article tells at length."""
