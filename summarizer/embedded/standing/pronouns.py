"""Finds who an opening "He" or "She" is, where the article leaves no doubt, by the name as the article prints it.

No doubt means that the last sentence with a person in it has that person for its subject, and nobody else in it could
be meant: because nobody else is there, or because the article's other pronouns tell who is a "he" and who a "she".
Everything else stays without a name, and such a sentence is not chosen.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db.records import Span
from summarizer.embedded.standing.name_uses import NameUses, standing_in
from summarizer.embedded.standing.person_signs import is_person
from summarizer.english.capitals import NEVER_A_PERSONS_FIRST

OPENING: Final = re.compile(r"(?:He|She)(?= [a-z])")
_BACK: Final = 5
"""How many sentences are looked back."""
_QUIET: Final = 2
"""How many of them may speak of things alone."""
_FULL_NAME: Final = re.compile(
    r"\b(?:(?:Mayor|President|Minister|Judge|Senator|Governor|Mr|Mrs|Ms|Dr|Sir|Captain|Professor|Chief) )?"
    r"(?P<name>(?P<first>[A-Z][a-zé]+(?:-[A-Z][a-zé]+)?)(?: [A-Z]\.)? "
    r"(?P<family>(?:(?:van|von|de|al|bin) )?[A-Z][\w’'-]*[a-zé]))\b"
)
_PARTICIPLE: Final = re.compile(
    r"[A-Z][a-z]+(?:ing|ed|en|own)|Born|Held|Led|Set|Shot|Built|Made|Found|Told|Left|Dubbed"
)
_FEMALE: Final = re.compile(
    r"(?i)\b(?:she|her|hers|herself|Mrs|Ms|Miss|woman|girl|mother|wife|daughter|actress|queen)\b"
)
_MALE: Final = re.compile(r"(?i)\b(?:he|him|his|himself|Mr|man|boy|father|husband|son|actor|king)\b")
_ONLY: Final = {
    "She": re.compile(r"(?i)\b(?:she|her|hers|herself)\b"),
    "He": re.compile(r"(?i)\b(?:he|him|his|himself)\b"),
}
_SOMEBODY: Final = re.compile(
    r"(?i)\b(?:man|woman|boy|girl|mother|father|son|daughter|brother|sister|husband|wife|friend|teenager|player|suspect|"
    r"victim|driver|officer|official|minister|mayor|judge|coach|actor|actress|singer|star|king|queen|prince|princess|"
    r"doctor|teacher|student|girlfriend|boyfriend|partner|baby|child|striker|manager|defender|goalkeeper|year-old|pilot|"
    r"soldier|lawyer|attorney|senator|leader|founder|director|owner|resident|spokesman|spokeswoman|author|clerk|colleague|"
    r"neighbou?r|witness|passenger|patient|worker|reporter|detective|chief|boss|who|I|you|we)\b"
)
_TITLES: Final = r"(?:[A-Z][\w.’'-]+ ){0,3}?"
_TOLD: Final = 2
_CLEARLY: Final = 3
"""So many pronouns beside a name, and so many times those of the other kind, tell a person's gender."""


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
            if first not in NEVER_A_PERSONS_FIRST and family in self._uses.doers and self._is_name(first):
                found.setdefault(family, Span(*match.span("name")))
                firsts.setdefault(family, set()).add(first)
        return {
            family: span for family, span in found.items() if len(firsts[family]) == 1 and not self._of_both(family)
        }

    def _is_name(self, first: str) -> bool:
        """Return whether a first word is a name: of "Inviting Midori was bold" nobody is called Inviting.

        A word that looks like a participle is one where it has its capital inside a sentence, here or elsewhere.
        """
        return _PARTICIPLE.fullmatch(first) is None or first in self._uses.inside

    def _of_both(self, family: str) -> bool:
        """Return whether both a Mr and a Mrs of that name are in the story."""
        titles = self._uses.titles.get(family, ())
        return "Mr" in titles and len(titles) > 1

    @cached_property
    def _uses(self) -> NameUses:
        return NameUses(self.body)

    @cached_property
    def _order(self) -> dict[str, int]:
        return {family: place for place, family in enumerate(self.named)}

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(span.cut(self.body) for span in self.sentences)

    def _in(self, text: str) -> list[str]:
        """Return which of the persons a text has, in the order in which the article names them."""
        return sorted(standing_in(text, self.named), key=self._order.__getitem__)

    @cached_property
    def _genders(self) -> dict[str, str]:
        """Return "He" or "She" for each person of whom the article's pronouns clearly tell it."""
        counts: dict[str, dict[str, int]] = {family: {"He": 0, "She": 0} for family in self.named}
        for text in self._texts:
            inside = self._in(text)
            if len(inside) != 1 or _unknown_names(text, inside[0]):
                continue
            for pronoun, rule in _ONLY.items():
                counts[inside[0]][pronoun] += len(rule.findall(text))
        return {
            family: max(seen, key=lambda pronoun: seen[pronoun])
            for family, seen in counts.items()
            if max(seen.values()) >= max(_TOLD, _CLEARLY * min(seen.values()))
        }

    def behind(self, number: int) -> Span | None:
        """Return the full name of whom the sentence's opening "He" or "She" means, or None where there is any doubt."""
        pronoun = OPENING.match(self._texts[number])
        if pronoun is None:
            return None
        quiet = 0
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            text = self._texts[back]
            if inside := self._in(text):
                return self._meant(pronoun[0], inside, text, self.sentences[number])
            if text.startswith(pronoun[0] + " ") and not _other(pronoun[0]).search(text):
                continue
            quiet += 1
            if quiet > _QUIET or _speaks_of_somebody(text):
                return None
        return None

    def _meant(self, pronoun: str, inside: Sequence[str], text: str, sentence: Span) -> Span | None:
        """Return the name in a sentence that a pronoun after it means."""
        possible = [family for family in inside if self._genders.get(family, pronoun) == pronoun]
        if len(possible) != 1 or _unknown_names(text, *inside):
            return None
        family, name = possible[0], self.named[possible[0]]
        if name.end > sentence.start:
            return None
        if not re.match(rf"{_TITLES}(?:[A-Z][\w.’'-]+ )?{re.escape(family)}\b(?!['’]s)", text):
            return None
        if not is_person(name.cut(self.body).split()[0], family, self.body):
            return None
        alone = len(inside) == 1 and not _other(pronoun).search(text) and family in self._uses.speakers
        return name if alone or family in self._genders else None


def _other(pronoun: str) -> re.Pattern[str]:
    return _FEMALE if pronoun == "He" else _MALE


def _speaks_of_somebody(text: str) -> bool:
    """Return whether a sentence without a name that is known has a person in it all the same."""
    words = (_SOMEBODY, _FEMALE, _MALE)
    return any(rule.search(text) for rule in words) or _unknown_names(text)


def _unknown_names(text: str, *known: str) -> bool:
    """Return whether a sentence has another full name, which may be a person that the article names only once."""
    return any(name not in known for name in _full_names(text))


def _full_names(text: str) -> Iterator[str]:
    for match in _FULL_NAME.finditer(text):
        if match["first"] not in NEVER_A_PERSONS_FIRST:
            yield match["family"]
