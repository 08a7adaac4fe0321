"""Plants errors in copies of reviewed drafts, as models make them: another number, another day, a *not* too many."""

import random
import re
from datetime import datetime

from sqlite_utils import Database

from db.deciding.planted import plant
from db.exports import exportable
from db.records import Actor
from summarizer.english.callings import ARTICLES
from summarizer.english.grammar import PREPOSITIONS

_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
_NEGATION = re.compile(r"\b(did|does|do|is|are|was|were|will|would|has|have|had|can|could|may|should) not\b")
_AFFIRMED = re.compile(
    r"\b(did|is|are|was|were|will|would|has|have|had|can|could|may|should)\b"
    r"(?! (?:not|no|never|neither|nothing|nobody|of)\b)(?!(?<=ha[sd]|ave) (?:an?|the|\d))"
)
"""A verb that *not* may follow: none that says no already, no *will of*, no *had* of having something."""
_NOUN_BEHIND = ARTICLES | PREPOSITIONS
"""Behind one of these, or behind an owner, *can* and *will* are things."""
_ALSO_NOUNS = frozenset({"can", "will"})
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def plant_some(db: Database, count: int, *, seed: int | None, actor: Actor, at: datetime) -> list[int]:
    """Plant up to `count` errors in copies of drafts that are reviewed, chosen by chance; return the copies' ids."""
    chance = random.Random(seed)  # noqa: S311 - who could guess it would read the database anyway
    reviewed = [one.draft for one in exportable(db, at=at)]
    chance.shuffle(reviewed)
    made: list[int] = []
    for draft in reviewed:
        if len(made) == count:
            break
        position = chance.randrange(3)
        wrong = mistaken(draft.own[position].text, chance)
        if wrong:
            made.append(plant(db, draft.id, position=position + 1, text=wrong[0], kind=wrong[1], actor=actor, at=at))
    return made


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
    if _NEGATION.search(text):
        return _NEGATION.sub(r"\1", text, count=1), "negation"
    verb = next((found for found in _AFFIRMED.finditer(text) if not _is_noun(found[0], text[: found.start()])), None)
    return (f"{text[: verb.end()]} not{text[verb.end() :]}", "negation") if verb else None


def _is_noun(word: str, before: str) -> bool:
    """Return whether *can* or *will* is a thing here, by the word before it."""
    last = before.split()[-1:] or [""]
    owned = last[0].endswith(("'s", "’s", "s'", "s’"))
    return word in _ALSO_NOUNS and (owned or last[0].lower() in _NOUN_BEHIND)


def _another_word(text: str, chance: random.Random) -> tuple[str, str] | None:
    for words in (_DAYS, _MONTHS):
        found = re.search(rf"\b({'|'.join(words)})\b", text)
        if found:
            other = chance.choice([word for word in words if word != found[0]])
            return text[: found.start()] + other + text[found.end() :], "date"
    return None
