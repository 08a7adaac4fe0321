"""Check `number`: an amount that is a loss in the article is no profit, and an average no maximum."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.balances import ANY, SIDES

_REACH = 60
"""So many characters before an amount what it is may stand."""


class _Side(NamedTuple):
    """What an amount is: the group, the member of it, and its word."""

    group: int
    member: int
    word: str


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each amount that the article nowhere calls so, and calls the contrary."""
    if ANY.search(held.text) is None:
        return
    for quantity in held.read.quantities[:MOST]:
        own = None if is_empty(quantity, held.text) else _side(quantity, held.text)
        if own is None or not quantity.unit:
            continue
        places = [place for place in candidates(quantity, held).places if isinstance(place, Quantity)]
        there = [(place, side) for place in places if (side := _side(place, held.article.read.text)) is not None]
        if there and all(side.group == own.group and side.member != own.member for _, side in there):
            printed = held.text[quantity.start : quantity.end]
            place, side = there[0]
            message = f"“{printed}”: the article calls it “{side.word}”, and not “{own.word}”."
            yield held.flag("number", Severity.WARNING, message, quantity, place)


def _side(quantity: Quantity, text: str) -> _Side | None:
    """Return what an amount is by the words right before it or behind it, where these say one thing."""
    members = [(number, member, sides) for number, group in enumerate(SIDES) for member, sides in enumerate(group)]
    before, behind = text[max(0, quantity.start - _REACH) : quantity.start], text[quantity.end : quantity.end + _REACH]
    after = ((number, member, sides[1].match(behind)) for number, member, sides in members)
    ahead = ((number, member, sides[0].search(before)) for number, member, sides in members)
    found = ((number, member, match[0]) for number, member, match in chain(after, ahead) if match is not None)
    return next((_Side(number, member, _word(said)) for number, member, said in found), None)


def _word(said: str) -> str:
    return next((word for word in said.split() if ANY.search(word)), said.strip())
