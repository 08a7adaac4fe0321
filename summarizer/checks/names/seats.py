"""Tells the capital that is a town ("in Tokyo") from the one that stands for its country ("Tokyo agreed")."""

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import AROUND_PLACES
from summarizer.english.peoples import SEATS
from summarizer.english.venues import ENVOYS, TRAVELLING

_WHERE = AROUND_PLACES | {"at"}
_WAYS = frozenset({"to", "from"})
_REACH = 3
"""So many words before "to" or "from" a word of travel stands."""


def is_town(seat: Word, held: Held) -> bool:
    """Return whether a takeaway speaks of a capital as a place: "in Tokyo", "flew to Tokyo", "Tokyo, Japan".

    An embassy in Tokyo may well be the one in Japan.
    """
    words = held.read.words
    if seat not in words:
        return False
    at = words.index(seat)
    before = [word.norm for word in words[max(0, at - 1 - _REACH) : at]][::-1]
    behind = words[at + 1].norm if at + 1 < len(words) else ""
    if held.text[seat.end : seat.end + 2] == ", " and behind in SEATS[seat.norm]:
        return True
    link, further = (before[0], before[1:]) if before else ("", [])
    if link in _WHERE:
        return not further or further[0] not in ENVOYS
    return link in _WAYS and not TRAVELLING.isdisjoint(further)
