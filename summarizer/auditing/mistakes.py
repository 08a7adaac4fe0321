"""Makes a true takeaway wrong in one place, as models do: another number, a *not* lost or added, another day."""

import random
import re
from collections.abc import Callable

_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
_NEGATION = re.compile(r"\b(did|does|do|is|are|was|were|will|would|has|have|had|can|could|may|should) not\b")
_AFFIRMED = re.compile(r"\b(did|is|are|was|were|will|would|has|have|had|can|could|may|should)\b(?! not)")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def mistaken(text: str, chance: random.Random) -> tuple[str, str] | None:
    """Return a wrong version of the text and the kind of its error, or None where none can be made plausibly."""
    makers = [_another_number, _turned, _another_word]
    chance.shuffle(makers)
    for maker in makers:
        made = maker(text, chance)
        if made and made[0] != text:
            return made
    return None


def _another_number(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    number = chance.choice(found)
    at = chance.choice([place for place, digit in enumerate(number[0]) if digit.isdigit()])
    other = chance.choice([digit for digit in "123456789" if digit != number[0][at]])
    place = number.start() + at
    return text[:place] + other + text[place + 1 :], "number"


def _turned(text: str, chance: random.Random) -> tuple[str, str] | None:
    del chance
    turn: Callable[[str], str] = (
        (lambda whole: _NEGATION.sub(r"\1", whole, count=1))
        if _NEGATION.search(text)
        else (lambda whole: _AFFIRMED.sub(r"\1 not", whole, count=1))
    )
    return turn(text), "negation"


def _another_word(text: str, chance: random.Random) -> tuple[str, str] | None:
    for words in (_DAYS, _MONTHS):
        found = re.search(rf"\b({'|'.join(words)})\b", text)
        if found:
            other = chance.choice([word for word in words if word != found[0]])
            return text[: found.start()] + other + text[found.end() :], "date"
    return None
