"""English words for when something was, and words beside a time that belong to it."""

import re
from typing import Final

from summarizer.english.calendar import MONTHS, RELATIVE_DAYS, WEEKDAY_NAMES

YEAR: Final = re.compile(r"(?:18|19|20)\d\d")
"""A year in figures."""
DAYS: Final = WEEKDAY_NAMES | RELATIVE_DAYS
DATES: Final = (
    DAYS | frozenset(MONTHS) | frozenset("mon tue tues wed thu thur thurs fri sat sun christmas easter".split())
)
"""Times that measure nothing: what happened on one of them may be told without what it happened after."""
TIME_NOUNS: Final = DATES | frozenset(
    "morning afternoon evening night midnight noon midday lunchtime dawn dusk day days week weeks weekend month months "
    "year years decade decades hour hours minute minutes moment spring summer autumn fall winter "
    "a.m. p.m. am pm gmt et bst est edt pst".split()
)
TIME_ADVERBS: Final = frozenset(
    "ago later earlier recently now currently previously today yesterday tomorrow tonight early late soon shortly "
    "overnight afterwards immediately lately formerly presently nowadays".split()
)
TIME_QUALIFIERS: Final = frozenset(
    "last next this past early late earlier later ago every each mid previous following coming same on in at since "
    "before after until by from between around about nearly almost during within for over".split()
)
"""Words beside a time that belong to it: a cut that leaves one of them standing halves the phrase."""
FROM_THEN: Final = frozenset({"from", "since"})
UNTIL_THEN: Final = frozenset({"until", "till", "by", "before"})
"""Words right before a date for what is after and before it."""
UNTIL: Final = frozenset({"until", "till"})
STOPPED: Final = frozenset(
    "closed closes close shut shuts suspended suspend banned barred halted cancelled canceled blocked grounded".split()
)
"""What lasts from the day on which it is done, and is done no more on the day until which it lasts."""
TIME_PREPOSITIONS: Final = frozenset("on in at during late early around earlier over".split())
"""Before a time, these make it an adverbial; "by", "since", "until", "for" make it a claim of its own."""
