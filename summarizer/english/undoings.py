"""English for what is so no more, for what was so for the first time, and for what hangs on a condition."""

from typing import Final

NO_LONGER: Final = frozenset("longer anymore".split())
"""Words behind a denial that say that it was so until then."""
ABLE: Final = frozenset("can could may allowed able permitted".split())
"""Words beside a denial of what somebody is let do."""
BARRING: Final = frozenset(
    "ban bans banned bar bars barred struck expel expels expelled strip strips stripped revoke revokes revoked suspend "
    "suspends suspended".split()
)
"""Words by which somebody is let do something no more."""
OUT_OF: Final = frozenset("run runs ran running".split())
"""Verbs with an "out of" behind them, before what there is no more."""
UNDOING: Final = BARRING | frozenset(
    "sack sacks sacked sacking fire fires fired dismissed retire retires retired "
    "close closes closed closing closure scrap scraps scrapped leave leaves left leaving lose loses lost losing expel "
    "expels expelled quit quits resign resigns resigned end ends ended ending stop stops stopped drop drops dropped "
    "axe axes axed abolish abolishes abolished pull pulls pulled withdraw withdraws withdrew withdrawn cancel cancels "
    "cancelled canceled relinquish relinquished "
    "dodge dodges dodged evade evades evaded remove removes removed repeal repeals repealed cease ceases "
    "ceased discontinue discontinued phase phases phased".split()
)
"""Words by which something is so no more: who was struck off works no longer."""
FIRST: Final = "first"
FIRST_TIME: Final = "for the first time"
SINCE: Final = "since"
TIME: Final = "time"
LASTING: Final = frozenset("since for".split())
"""Words behind a denial with the time for which it was so: "had not won since May"."""
EARLIER: Final = frozenset("before previously ever".split())
"""Likewise of all the time until then, where nothing follows."""
THEN: Final = frozenset("this that then".split())
"""Or one of these does: "had not lost before this year"."""
WAYS: Final = frozenset("way circumstances means".split())
"""Nouns with which a "no" before them denies what follows: "in no way"."""
RUNS: Final = frozenset("run streak sequence".split())
"""What lasts as long as nothing else happens, and ends with it for the first time."""
MOST_OF: Final = frozenset("most majority".split())
"""Words for more than half of a whole."""
BOUND_TO: Final = frozenset(
    "must need needs needed until deadline or if unless should require required requires ordered told urged "
    "otherwise".split()
)
"""Words that say of something that it is yet to be done, and not that it was."""
HAVING: Final = frozenset("has have had given gives give".split())
"""Verbs with which a "to" behind them says so, too: "has three months to pay"."""
