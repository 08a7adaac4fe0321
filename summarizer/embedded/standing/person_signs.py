"""Tells whether a full name is a person's: an article speaks of banks, clubs and towns by two words, too."""

import re
from typing import Final

from summarizer.checks.bearers.usage import SHARES, usage_of_words

_OFFICES: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Professor|President|Judge|Senator|Sen|Rep|Governor|Gov|Captain|Sergeant|"
    r"Mayor|Minister|Secretary|Officer|Detective|Inspector|Councillor|Coach)\.?"
)
_AGE: Final = r"(?:\d\d?\b|aged \d|an? \d\d?-year-old|who\b)"
_PLACE, _PERSON, _THING = (SHARES.index(name) for name in ("place", "person", "thing"))


def is_person(first: str, family: str, body: str) -> bool:
    """Return whether a name in an article is surely a person's.

    It is where the article gives an office, an age or a "who" with it. So it is where names that begin so are followed
    by "he" or "she" in news more often than by "it" or than they follow "in"; but nobody is worked at, or lived in.
    """
    known, last = re.escape(first), re.escape(family)
    if re.search(rf"\b{_OFFICES} (?:{known} (?:[A-Z]\. )?)?{last}\b|\b{last},? \(?{_AGE}|year-old {known}\b", body):
        return True
    usage = usage_of_words([first.lower()])
    if usage is None or usage[_PERSON] <= max(usage[_THING], usage[_PLACE]):
        return False
    return re.search(rf"\b(?:at|in|At|In) {known} {last}\b", body) is None
