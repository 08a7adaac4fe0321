"""English words before a title that say that its bearer does not hold it, or not in full: former, acting, deputy."""

from typing import Final

_GROUPS: Final = """
former ex fmr onetime one-time erstwhile ousted
acting interim caretaker
deputy vice assistant associate shadow under lieutenant lt major maj brigadier brig rear
"""
GROUPS: Final = tuple(frozenset(line.split()) for line in _GROUPS.strip().splitlines())
"""What he was, what he is for a time, and what he is under."""
PAST: Final = GROUPS[0]
FOR_A_TIME: Final = GROUPS[1]
STANDING: Final = frozenset().union(*GROUPS)
"""All of them."""
EX: Final = "ex-"
"""It may be the beginning of a longer word: an ex-England captain."""
KEEPING: Final = frozenset(
    "president senator sen governor gov sir dame lord lady judge ambassador secretary king".split()
)
"""Titles that custom leaves to those who had them."""
ONCE: Final = frozenset(
    "once until previously formerly then quit quits resign resigns resigned retire retires retired stepped steps "
    "ousted sacked fired dismissed left when late death died elect".split()
)
"""Words of a takeaway that itself speaks of the time in which somebody held a post, or of how he lost it."""
HELD_BEFORE: Final = frozenset("was were served had been became as held".split())
"""Words that say so right before the title."""
ANY_RANK: Final = frozenset("professor prof coach manager director editor officer".split())
"""Titles by which those under their bearers are called, too: an assistant professor."""
CHAMPIONS: Final = (
    r"\bworld\s(?:number|no\.?)\s(?P<number>\d+|[a-z]+)\b|"
    r"\b(?P<of>(?!(?:olympic|paralympic|former|ex|the|a|an|and)\b)[a-z]+)\schampion\b"
)
"""Ranks of sport that are lost again; who has won at the Olympics is a champion for life."""
