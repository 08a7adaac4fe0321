"""English words of who beat whom, and of who came where."""

from typing import Final

from summarizer.english.number_words import ORDINALS

BEATING: Final = frozenset(
    "beat beats beating defeat defeats defeated defeating thrash thrashes thrashed thrashing hammer hammers hammered "
    "trounce trounced outplayed overcame overcome overcomes edged edge edges downed stun stunned stuns rout routs "
    "routed routing crush crushes crushed maul mauls mauled demolish demolishes demolished humble humbles humbled "
    "outclass outclasses outclassed whip whips whipped sank sink sinks oust ousts ousted eliminate eliminates "
    "eliminated upset upsets knock knocks knocked pip pips pipped".split()
)
"""Verbs whose object has lost."""
BEATEN: Final = frozenset(
    "beaten defeated thrashed hammered trounced outplayed overcome edged stunned routed crushed mauled demolished "
    "humbled outclassed whipped sunk ousted eliminated upset pipped".split()
)
"""Their forms of the passive."""
WINNING: Final = frozenset("win wins won winning victory victories triumph triumphs triumphed".split())
"""Words before "over" or "against" and who has lost."""
LOSING: Final = frozenset("lose loses lost losing defeat defeats loss losses".split())
"""Words before "to" or "against" and who has won."""
OVER: Final = frozenset({"over", "against"})
TO: Final = frozenset({"to", "against", "by"})
BY: Final = "by"

PLACED: Final = frozenset("came comes finished finishes placed ended".split())
"""Before an ordinal, these give somebody his place."""
PLACES: Final = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth last runner-up runners-up silver bronze".split()
)
"""Places of those who have not won."""
VICTORIES: Final = frozenset(
    "win wins won winning winner winners victory victories victorious champion champions gold title first".split()
)
"""What an article says of who has."""
WON: Final = frozenset("won wins win".split())
"""What a takeaway says."""
SCORERS_UNITS: Final = frozenset({"goal", "time", "point"})
"""Units of what somebody scores."""
PRIZES: Final = frozenset(
    "race marathon final title gold tournament event contest competition championship championships cup medal prize "
    "election vote rally stage heat relay award".split()
)
"""What is won by being the first."""
AHEAD: Final = frozenset("ahead clear above".split())
BEHIND: Final = frozenset("behind adrift below".split())
"""Words behind a figure for on which side of another somebody is by so much."""
HALF: Final = r"\b(first|second)[\s-]half\b(?!\s(?:of|profits?|results?|sales|revenue|earnings|loss(?:es)?|\d))"
"""A half of a match, and none of a year, as a pattern."""
TO_PLACE: Final = (
    r"\b(?:up|back|down|moved|moves|climbed|climbs|rose|dropped|fell|slipped)\s(?:(?:up|back|down)\s)?to\s"
    rf"({'|'.join(list(ORDINALS)[:20])}|\d\d?(?:st|nd|rd|th))\b(?=\s?(?:[.,;]|$)|\s(?:in|place|behind|after|with|and|on)\b)"
)
"""The place in a table to which somebody went, as a pattern."""
