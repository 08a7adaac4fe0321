"""English words for how a figure moves, what a score was, and the time that a rate is for."""

from typing import Final

from summarizer.english.units import UNIT_FORMS

UP: Final = frozenset(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs "
    "climbed climbing jump jumps jumped soar soars soared soaring surge surges surged surging gain gains gained up "
    "raise raises raised raising lifted advanced accelerated higher rallied".split()
)
DOWN: Final = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined decrease decreases decreased "
    "slip slips slipped slid plunge plunges plunged plunging tumbled tumble sank cut cuts cutting lower lowered lowers "
    "reduce reduced reduces reducing down eased slowed shrank loses slump slumped dipped shorten shortens shortened "
    "shortening shorter trim trims trimmed trimming shave shaves shaved".split()
)
"""Words that say which way the figure beside them went."""
NEW_CLAUSE: Final = r"[,;:.()]|\b(?:and|but|while|which|who|that|from|after|compared|despite|as|when)\b"
"""What parts a figure from a word that is another clause's, as a pattern."""
PACES: Final = frozenset("growth rate rates pace inflation".split())
"""Nouns for how fast something moves."""
GROWTH_OF: Final = r"(?<!negative )\bgrowth\sof\s(?:(?:about|around|just|only|over|nearly|some)\s)?$"
"""What stands before a figure by which something grew, as a pattern."""
GROWING: Final = frozenset({"growth", "inflation"})
"""What of these slows down still grows."""
GROWTH_TO: Final = (
    r"(?<!negative )\b(?:growth|inflation)\s(?:\w+\s){1,3}(?:to|at)\s(?:(?:about|around|just|only|nearly)\s)?$"
)
"""What stands before a figure by which something then grows: "wage growth eased to"."""
BEGINNING: Final = frozenset("begin begins began beginning start starts started starting open opens opened".split())
ENDING: Final = frozenset("end ends ended ending close closes closed finish finishes finished until till".split())
"""Words before the first and the last day of what lasts several days."""
ENDS: Final = (("from", "to"), ("between", "and"))
"""Words before the two ends of what goes from one to the other."""
COMPARING: Final = frozenset("than by from more less fewer higher lower above below difference extra".split())
"""Words of a takeaway that gives the difference of two amounts."""
LINKS: Final = frozenset({"by", "to", "from"})
"""Words between the way and its figure."""
BY_BEFORE_TO: Final = r"\bby\s(?:(?!\sby\s)[^.;:!?]){1,40}?,?\sto\s(?:an?\s)?$"
"""What stands before a figure to which something went by another one: "by 8 percent, to", as a pattern."""
MOVING: Final = frozenset(
    "rise rises rose risen rising climb climbs climbed jump jumps jumped soar soars soared surge surges surged fall "
    "falls fell fallen falling drop drops dropped dropping decline declines declined plunge plunges plunged tumbled "
    "slipped slid sank slumped dipped down cut cuts trim trims trimmed slashed".split()
)
"""Words after which a bare figure is by how much something went: "rose 41 dollars"."""

WENT_TO: Final = r"[^;:!?]{0,40}?\s(?:up\s|down\s)?to\s(?:an?\s)?"
CAME_FROM: Final = r"[^;:!?]{0,60}?\s(?:from|compared\s(?:with|to)|against|versus)\s(?:an?\s)?"
"""What stands between two figures of which the first went to the second, or came from it, as patterns."""

WON: Final = frozenset("beat beats won win wins victory triumph thrashed defeated defeat defeats".split())
DREW: Final = frozenset("drew draw draws drawn".split())
"""Words before a score whose left side is the greater one, and whose sides are equal."""
VOTING: Final = frozenset(
    "vote votes voted voting ballot passes passed approve approves approved approval reject rejects rejected backed "
    "ruling ruled verdict uphold upholds upheld confirmed adopt adopts adopted elect elects elected "
    "ratify ratified".split()
)
"""Words of a vote or ruling, whose greater side is the same however it is told."""
REFUSING: Final = frozenset("reject rejects rejected fail fails failed lose lost against defeated down".split())
"""Words with which the lesser side may be told first."""
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
PERIOD_FORMS: Final[dict[str, frozenset[str]]] = {
    "hour": frozenset("hour hours hourly minute minutes".split()),
    "day": frozenset("day days daily night nights nightly hours".split()),
    "week": frozenset("week weeks weekly weekend weekends days".split()),
    "month": frozenset("month months monthly weeks".split()),
}
"""Words for a period or its parts: a figure beside one of them may well be for it."""
REPEATED: Final = frozenset("every each per rate salary wage wages pension rent subscription often".split())
"""Words that say that something comes again."""
PER_UNIT: Final[dict[str, str]] = {
    form: unit
    for form, unit in UNIT_FORMS.items()
    if form.isalpha() and form not in {"in", "m", "g", "time", "times", "point", "points", "goal", "goals", "degree"}
} | {word: word for word in "share person head barrel bushel ounce household passenger ticket".split()}
"""Other words for what a rate is for."""
EACH_BEFORE: Final = r"each(?!\s(?:other|time|day|week|month|year|hour|night|season))"
EACH_BEHIND: Final = (
    rf"{EACH_BEFORE}(?!\s[a-z])|{EACH_BEFORE}(?=\s(?:to|for|in|on|by|from|over|after|at|as|if)\b)|apiece"
)
TOTAL_BEFORE: Final = r"(?:a|combined)\stotal\sof|combined|jointly"
TOTAL_BEHIND: Final = r"in\stotal|in\sall|altogether|between\sthem|combined"
"""Words before and behind a figure that is each one's or the total, as patterns."""
EACH: Final = r"(?:an?|per|each|every)"
"""What stands before it, as a pattern."""
