"""English words for how a figure moves, what a score was, and the time that a rate is for."""

from typing import Final

UP: Final = frozenset(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
    "climbed climbing jump jumps jumped soar soars soared soaring surge surges surged surging gain gains gained up "
    "raise raises raised raising lifted advanced accelerated higher rallied".split()
)
DOWN: Final = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined decrease decreases decreased "
    "slip slips slipped slid plunge plunges plunged plunging tumbled tumble sank cut cuts cutting lower lowered lowers "
    "reduce reduced reduces reducing down eased slowed shrank loses slump slumped dipped".split()
)
"""Words that say which way the figure beside them went."""
NEW_CLAUSE: Final = r"[,;:.()]|\b(?:and|but|while|which|who|that|from|after|compared|despite|as|when)\b"
"""What parts a figure from a word that is another clause's, as a pattern."""
PACES: Final = frozenset("growth rate rates pace inflation".split())
"""Nouns for how fast something moves."""
LINKS: Final = frozenset({"by", "to", "from"})
"""Words between the way and its figure."""

WON: Final = frozenset("beat beats won win wins victory triumph thrashed defeated defeat defeats".split())
DREW: Final = frozenset("drew draw draws drawn".split())
"""Words before a score whose left side is the greater one, and whose sides are equal."""
CAME_BACK: Final = frozenset("down behind trailing from lost lose loses after despite into".split())
"""Words before a score that was not the last, or the other's."""

PERIODS: Final[dict[str, str]] = {
    form: period
    for period, forms in {
        "hour": "hour hourly",
        "day": "day daily night",
        "week": "week weekly",
        "fortnight": "fortnight",
        "month": "month monthly",
        "quarter": "quarter quarterly",
        "year": "year annually yearly annum season",
    }.items()
    for form in forms.split()
}
"""Words for the time that a rate is for."""
EACH: Final = r"(?:an?|per|each|every)"
"""What stands before it, as a pattern."""
