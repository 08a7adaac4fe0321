"""English words inside of names, and capitals that name nobody."""

from typing import Final

CLOCKS: Final = frozenset("et est edt pst pdt gmt bst utc ist cet ok tv pm am".split())
"""Time zones and short forms in capitals that name nobody."""
GENERIC_PARTS: Final = frozenset(
    "city town county state street road avenue stadium arena park river lake bay beach airport station hospital school "
    "university college church cathedral embassy house palace hotel museum bridge district province region republic "
    "navy army police force court club team party ministry department office bank group company corporation inc ltd "
    "west east north south western eastern northern southern central new old great upper lower greater royal national "
    "international jr sr island islands mountain valley festival tour cup league championship championships show "
    "series magazine newspaper news media website app islamic super mega airlines airways flight hall centre center "
    "committee commission council congress parliament senate union association federation agency board".split()
)
"""Words that say what a name's bearer is, and may be added to a name that the article has without them."""
NAME_LINKS: Final = frozenset("of the de la le du van von der den bin bint ibn al el da dos di del".split())
"""Small words that may stand inside a name."""
LONG_NAME_LINKS: Final = frozenset("of the for and".split())
"""Small words that may stand inside a long name and have no letter in its acronym."""
PARTS_BEFORE_OF: Final = frozenset(
    "city town village province region state district county port suburb island republic kingdom university college "
    "department ministry parish borough bay gulf house bank court".split()
)
"""Nouns that with "of" and a name are the name: "the city of Larkby"."""
BODIES: Final = frozenset(
    "university organization organisation institute institution department ministry association forum center centre "
    "centers court bank committee commission council board agency office federation union league society academy "
    "college school fund authority administration foundation bureau party church hospital".split()
)
"""Kinds of bodies, which have the phrase behind them in their name: "the Institute | for Fish"."""
