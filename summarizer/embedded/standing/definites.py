"""Sees whether an opening "The driver" leans on a sentence before: the article has spoken of a driver already.

A definite noun that opens a takeaway is understood by itself where the article uses it for the first time ("The mayor
of Larkfield"), where there is only one such thing ("The government"), or where a name stands beside it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from summarizer.embedded.standing.antecedents import PERSONS
from summarizer.english.nouns import ONLY_ONES
from summarizer.stems import stem

_VERBS: Final = "was|were|is|are|has|have|had|will|would|could|can|may|said|says|told"
_OPENING: Final = re.compile(
    rf"The (?:(?P<before>[a-z][\w-]*) (?=[a-z-]+(?:['’]s?\b|['’] | (?:{_VERBS})\b)))?"
    r"(?P<noun>[a-z][a-z-]{2,})(?:['’]s?)?(?P<after> \w+)?"
)
_LATER: Final = re.compile(r"(?<=[\w,] )the (?P<noun>[a-z][a-z-]{3,})(?:['’]s?)?(?=(?P<after> \w+)?)")
"""An adjective between is seen as one where a genitive or a common verb follows the noun."""
_TELLING: Final = frozenset({"of", "for", "in", "at", "who", "that", "which", "behind", "on", "from"})
"""After the noun, these tell which one is meant."""
_DOES: Final = (
    rf"(?=, (?:who|which|whose)\b| (?:{_VERBS}|did|does|might|must|should|now|then|never|recently|later|already|took|"
    r"went|came|made|got|gave|won|lost|left|kept|met|saw|knew|felt|found|began|became|set|put|led|ran|hit|cut|spent|sold|"
    r"stood|held|paid|(?!accused|charged|suspected|convicted|named|called)[a-z]{2,}ed|[a-z]{3,}[^\Ws]s)\b)"
)
"""What follows a subject: a verb, told by its form, or more about it."""
_GROUPS: Final = (
    "film|movie|drama|band|group|company|firm|organi[sz]ation|album|book|song|show|game|airline|carmaker|retailer|"
    "charity|club|team|side|pair|duo|trio|couple"
)
_NAMELESS: Final = re.compile(
    rf"The (?:(?:[A-Z][\w'’-]+ ){{0,2}}(?:[a-z][\w-]* ){{0,3}}?{PERSONS}(?:e?s)?|(?:[a-z][\w-]* ){{0,2}}(?:{_GROUPS})|"
    rf"[A-Z][a-z]+(?:an|ish|ese|ch|ard)|(?:[\w-]+ ){{0,2}}\d+-year-old(?: [a-z-]+)?){_DOES}"
)
"""Somebody, or a group or work, that is told of without its name: "The Chilean", "The 28-year-old host"."""
_UNIQUE: Final = re.compile(
    r"The (?:[A-Z][\w'’-]+ )?(?:[a-z][\w-]* )*?(?:president|premier|minister|mayor|king|queen|pope|chief|manager|coach|"
    r"captain|boss|leader|owner|director)\b"
)
"""Whom an office tells, of which there is one."""
_WORD: Final = re.compile(r"[a-z][a-z-]{2,}")
OPENS: Final = 2.5
"""How much more an opening "The driver" leans than one further on."""


def introduced(sentences: Iterable[str]) -> frozenset[str]:
    """Return the stems of what some sentences speak of: what a text after them may point back to."""
    return frozenset[str]().union(*map(_spoken_of, sentences))


@lru_cache(maxsize=256)
def _spoken_of(sentence: str) -> frozenset[str]:
    """Return the stems of one sentence; remembered, as each of an article stands before several others."""
    return frozenset(map(stem, _WORD.findall(sentence.lower())))


def leans(text: str, known: frozenset[str]) -> bool:
    """Return whether the text opens with a definite noun that is `known`: introduced by the sentences before it."""
    match = _OPENING.match(text)
    if match is None:
        return False
    words = [match["before"] or "", match["noun"]]
    if ONLY_ONES & set(words) or (match["after"] or "").strip() in _TELLING:
        return False
    return stem(match["noun"]) in known


def is_nameless(text: str) -> bool:
    """Return whether the text opens with somebody, or something made or founded, that it does not name."""
    subject = _NAMELESS.match(text)
    return subject is not None and _UNIQUE.match(subject[0]) is None


def pointing(text: str, known: frozenset[str]) -> frozenset[str]:
    """Return the stems of the text's other definite nouns that are `known`, and that it has not said itself before."""
    found = set()
    for match in _LATER.finditer(text):
        noun = stem(match["noun"])
        telling = (match["after"] or "").strip() in _TELLING
        if noun in known and not telling and match["noun"] not in ONLY_ONES:
            found |= {noun} - introduced([text[: match.start()]])
    return frozenset(found)


def pointers(text: str, known: frozenset[str]) -> dict[str, float]:
    """Return the stems of all definite nouns of the text that are `known`, with weights; an opening one weighs more."""
    weights = dict.fromkeys(sorted(pointing(text, known)), 1.0)
    match = _OPENING.match(text)
    if match is not None and leans(text, known):
        weights[stem(match["noun"])] = OPENS
    return weights
