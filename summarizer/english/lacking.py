"""English for what somebody has lost or lacks, and for how long something was not so."""

from typing import Final

LACKED: Final = frozenset("without no".split())
"""Denials before what is lacking: "without power"."""
LOSING: Final = frozenset(
    "lose loses lost losing lack lacks lacked lacking cut cuts cutting off knock knocks knocked knocking deprive "
    "deprives deprived ran shut shuts outage outages".split()
)
"""Words beside the same thing that say so, too: "lost power", "the water is off"."""
UNTIL: Final = frozenset("until till before".split())
"""Words behind a "not" with the time from which on it is so."""
ONLY_BEFORE: Final = UNTIL | {"by"}
"""Words before a time up to which something is so: they say another thing of it."""
SINCE: Final = "since"
"""Behind a "not", the word before the time when it was so for the last time."""
LAST: Final = "last"
FIRST: Final = "first"
"""Who is the first did what nobody "had done before"."""
NEVER_BEFORE: Final = frozenset("before ever previously until yet".split())
"""Words behind a "no" or "never" that leave the one who is the first."""
WITH: Final = frozenset("with on".split())
WITHOUT: Final = frozenset({"without"})
IS_WITH: Final = frozenset({"with"})
BEING_WITH: Final = frozenset(
    "be is are was were been remain remains remained still start starts started left went live lives living".split()
)
"""Words right before one of these, with which it says whether somebody has something or is there."""
LESS: Final = "less"
"""What ends a word for being without something: "winless"."""
BETWEEN: Final = frozenset("a an any the his her their its full half".split())
"""Small words between one of these and what is there or lacking: "on full pay"."""
ENDING: Final = UNTIL | frozenset("before unless except since than as only just".split())
"""Words behind a denied verb with which the denial ends, or is one only in part."""
