"""English superlatives and firsts, which of them are opposites, and the words that say what they are limited by."""

from typing import Final

_OPPOSED: Final = (
    "strongest|weakest;fastest quickest|slowest;highest tallest|lowest;oldest|youngest newest;richest wealthiest|"
    "poorest;largest biggest greatest|smallest;longest|shortest;hottest warmest|coldest coolest;best finest|worst;"
    "wettest|driest;busiest|quietest;heaviest|lightest;cheapest|dearest costliest;easiest|hardest toughest;"
    "widest|narrowest;nearest closest|farthest furthest;deepest|shallowest;happiest|unhappiest saddest;earliest|latest;"
    "brightest|darkest;safest|deadliest bloodiest;steepest sharpest|;loudest|;first|last"
)
SIDES: Final[dict[str, str]] = {}
"""Each superlative with the first of those that say the same."""
OPPOSITE: Final[dict[str, str]] = {}
"""The first of those that say the same as a superlative, with that of its opposites."""

for _pair in _OPPOSED.split(";"):
    _one, _other = (side.split() for side in _pair.split("|"))
    SIDES.update({form: side[0] for side in (_one, _other) for form in side})
    if _other:
        OPPOSITE.update({_one[0]: _other[0], _other[0]: _one[0]})

MOST_LEAST: Final = frozenset({"most", "least"})
"""Words that make a superlative of the one behind them, or are one: "rose most in Wend"."""
ORDERS: Final = frozenset({"first", "last"})
"""Those that mostly tell an order, and not how something is: they count only before the same noun."""
ORDINALS: Final = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth joint 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split()
)
"""Words right before a superlative that rank it lower."""
AMONG: Final = frozenset("among amongst".split())
SOME_OF: Final = frozenset("one some two three four five several many".split())
"""Before "of", they say that there are others."""
EVER: Final = frozenset("ever history record".split())
"""Words beside a superlative that limit it by nothing."""
RECORDS: Final = frozenset({"record", "time"})
"""Words before a "low" that is one of all time."""
ADJACENT_TIMES: Final = frozenset("half quarter season seasons round term".split())
"""Nouns of which the first or last is mostly one's own, besides those for a length of time."""
TIME: Final = "time"
"""The "first time" of one deed is no opposite of the "last time" of another."""
SINCE: Final = frozenset("since outside except bar apart excluding".split())
"""Words behind a superlative that say what it is limited by."""
NEXT_TO: Final = frozenset("behind after".split())
"""These, too, but for a "first" or "last"."""
LASTING: Final = frozenset("in for over".split())
"""Before a length of time, these do, too."""
ANY: Final = "any"
"""Behind "for", it says of which sort something is: the best "for any October"."""
LENGTHS: Final = frozenset("years decades months weeks days decade century centuries generation generations".split())
SUBJECTS: Final = frozenset("he she it they his her its their".split())
"""Behind "since" they tell of somebody's own time: his first trip "since he took power" is his first."""
PLURALS: Final = frozenset("men women people children".split())
KINDS: Final = frozenset(
    "female male woman women man black white gay lesbian openly transgender deaf blind disabled asian hispanic latina "
    "latino muslim jewish hindu sikh christian catholic protestant foreign home away".split()
)
"""Words between a "first" and its noun that say of which sort somebody is the first."""
HIGHS: Final = frozenset("high low highs lows".split())
"""What a "record" is one of."""
WORLD: Final = frozenset("world worlds global globe earth planet worldwide international".split())
"""Words for all there is."""
