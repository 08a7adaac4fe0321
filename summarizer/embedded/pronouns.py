"""Finds who an opening "He" or "She" is, where the article leaves no doubt, by the name as the article prints it.

No doubt means: the sentences between speak of nobody else, the person is the subject of the sentence that names it,
and nothing around it is of the other gender. Everything else stays without a name, and such a sentence is not chosen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db.records import Span

OPENING: Final = re.compile(r"(?:He|She)(?= [a-z])")
_BACK: Final = 3
"""How many sentences are looked back."""
_FULL_NAME: Final = re.compile(
    r"\b(?:(?:Mayor|President|Minister|Judge|Senator|Governor|Mr|Mrs|Ms|Dr|Sir|Captain|Professor|Chief) )?"
    r"(?P<name>(?P<first>[A-Z][a-zé]+(?:-[A-Z][a-zé]+)?)(?: [A-Z]\.)? "
    r"(?P<family>(?:(?:van|von|de|al|bin) )?[A-Z][\w’'-]*[a-zé]))\b"
)
_ACTS: Final = r"(?:said|says|told|added|was|is|has|had|who|will|wrote|admitted|denied|claimed|joined|made|took|went)"
_FEMALE: Final = re.compile(r"\b(?:she|her|hers|herself|Mrs|Ms|Miss|woman|girl|mother|wife|daughter|actress|queen)\b")
_MALE: Final = re.compile(r"\b(?:he|him|his|himself|Mr|man|boy|father|husband|son|actor|king)\b")
_TITLES: Final = r"(?:[A-Z][\w.’'-]+ ){0,3}?"
_NO_FIRST_NAMES: Final = frozenset(
    "The A An In On At New North South East West Great White High Supreme Prime United Premier World Old Los San Las "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September "
    "October November December President Minister Mayor Judge Senator Governor Mr Mrs Ms Dr Sir Lord Lady King "
    "Queen".split()
)


@dataclass(frozen=True)
class People:
    """The persons that an article names in full, and where."""

    body: str
    sentences: Sequence[Span]

    @cached_property
    def named(self) -> dict[str, Span]:
        """Return each family name with its first full mention; names of which the article has two are left out."""
        found: dict[str, Span] = {}
        firsts: dict[str, set[str]] = {}
        for match in _FULL_NAME.finditer(self.body):
            first, family = match["first"], match["family"]
            if first not in _NO_FIRST_NAMES and self._acts(family):
                found.setdefault(family, Span(*match.span("name")))
                firsts.setdefault(family, set()).add(first)
        return {
            family: span for family, span in found.items() if len(firsts[family]) == 1 and not self._of_both(family)
        }

    def _of_both(self, family: str) -> bool:
        """Return whether both a Mr and a Mrs of that name are in the story."""
        titles = set(re.findall(rf"\b(Mr|Mrs|Ms|Miss)\.? (?:[A-Z][a-z]+ )?{re.escape(family)}\b", self.body))
        return "Mr" in titles and len(titles) > 1

    def _acts(self, family: str) -> bool:
        """Return whether the family name does something by itself, as persons do."""
        return re.search(rf"\b{re.escape(family)} {_ACTS}\b", self.body) is not None

    def behind(self, number: int) -> Span | None:
        """Return the full name of whom the sentence's opening "He" or "She" means, or None where there is any doubt."""
        pronoun = OPENING.match(self.sentences[number].cut(self.body))
        if pronoun is None:
            return None
        other = _FEMALE if pronoun[0] == "He" else _MALE
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            text = self.sentences[back].cut(self.body)
            if other.search(text):
                return None
            persons = [family for family in self.named if re.search(rf"\b{re.escape(family)}\b", text)]
            if persons:
                return self._subject(persons, text, self.sentences[number])
            if not text.startswith(pronoun[0] + " "):
                return None
        return None

    def _subject(self, persons: Sequence[str], text: str, sentence: Span) -> Span | None:
        if len(persons) > 1 or _unknown_names(text, persons[0]):
            return None
        family = re.escape(persons[0])
        name = self.named[persons[0]]
        opens = re.match(rf"{_TITLES}(?:[A-Z][\w.’'-]+ )?{family}\b(?!['’]s)", text)
        return name if opens and name.end <= sentence.start else None


def _unknown_names(text: str, family: str) -> bool:
    """Return whether a sentence has another full name, which may be a person that the article names only once."""
    return any(
        match["family"] != family and match["first"] not in _NO_FIRST_NAMES for match in _FULL_NAME.finditer(text)
    )
