"""Gives whom a set of three names by the surname alone the full name, once, where the article leaves no doubt.

An article introduces people once and goes on with their surnames; a reader of three takeaways meets nobody before. The
full name is the article's own, and stands in the evidence, as that which replaces an opening "He" does (`pronouns`).
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from db.records import Span
from summarizer.embedded.choosing.candidates import Candidate
from summarizer.embedded.choosing.sets import Chosen
from summarizer.embedded.salience.reading import Reading
from summarizer.embedded.shortening.tidy import join
from summarizer.embedded.shortening.versions import core_of
from summarizer.embedded.standing.surnames import Named
from summarizer.english.capitals import NEVER_BEFORE_A_SURNAME

_OF_A_FIRM: Final = (
    "Inc|Corp|Corporation|Co|Ltd|LLC|plc|PLC|Group|Holdings|Motors?|Company|Foundation|Institute|University|College|"
    "School|Hospital|Airlines?|Bank|shares?|stock|sales|profits?|spokes(?:man|woman|person)|executives?|employees|"
    "workers|staff|customers|dealers?|products?|plants?|stores?|shops?|cars?|phones?|aircraft|jets?"
)
"""What belongs to a firm, or is part of its name."""
_NAME_GOES_ON: Final = r" (?:(?:van|von|de|der|al|bin|la|el) )?[A-Z]"
_BEFORE: Final = re.compile(r"(?:[A-Z][\w.’'-]*|-old) $")
"""A title, or another part of the name; and an age, which stands before a surname alone."""
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|[‘'](?=\w)[^’']*[’'](?!\w)")


def introduce(chosen: Chosen, reading: Reading, *, max_chars: int) -> Chosen:
    """Return the set with each person's first mention in full, where that fits; the alternatives likewise.

    Args:
        chosen: the set, in the article's order.
        reading: the article that it was chosen from.
        max_chars: no takeaway becomes longer.
    """
    if not any(each.people.bare for each in (*chosen.takeaways, *chosen.alternatives)):
        return chosen
    names = reading.people.named
    told: set[str] = set()
    made: list[Candidate] = []
    for each in chosen.takeaways:
        made.append(_with_names(each, reading.body, names, told, max_chars))
        told |= made[-1].people.full
    first, second, third = made
    others = tuple(_with_names(each, reading.body, names, told, max_chars) for each in chosen.alternatives)
    return Chosen((first, second, third), others)


def _with_names(
    candidate: Candidate, body: str, names: Mapping[str, Span], told: Collection[str], max_chars: int
) -> Candidate:
    """Return a candidate with the full name of the first person of it that needs one; one name is put in at most."""
    if candidate.named is not None:
        return candidate
    for place, family in sorted(_alone(candidate, body, names, told)):
        kept = _kept(candidate, body, place, family, names[family])
        text = candidate.text[:place] + names[family].cut(body) + candidate.text[place + len(family) :]
        if kept and len(text) <= max_chars and join(body, kept) == text:
            people = Named(candidate.people.full | {family}, candidate.people.bare - {family})
            return replace(candidate, text=text, kept=kept, named=names[family], people=people)
    return candidate


def _alone(
    candidate: Candidate, body: str, names: Mapping[str, Span], told: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Yield where in a text somebody stands by the surname alone, outside of quotations and without a title."""
    quoted = [match.span() for match in _QUOTED.finditer(candidate.text)]
    for family in candidate.people.bare - set(told):
        known = family in names and names[family].end <= candidate.sentence.span.start
        if not known or not _is_a_person(family, names[family], body):
            continue
        match = re.search(rf"(?<![\w’'-]){re.escape(family)}(?!\w|{_NAME_GOES_ON})", candidate.text)
        if match is None or any(start < match.end() and match.start() < end for start, end in quoted):
            continue
        if not _BEFORE.search(candidate.text[: match.start()]):
            yield match.start(), family


def _is_a_person(family: str, name: Span, body: str) -> bool:
    """Return whether the surname is nobody's and nothing's but that of the full name."""
    first = name.cut(body).split()[0]
    return not (first in NEVER_BEFORE_A_SURNAME or _is_a_place(family, body) or _is_a_firm(family, body))


def _is_a_place(family: str, body: str) -> bool:
    """Return whether something happens in, at or near it: of "Ireland" no "Northern Ireland" is made."""
    there = rf"\b(?:in|into|at|near|across|around|throughout) (?:the )?{re.escape(family)}\b"
    return re.search(there, body) is not None


def _is_a_firm(family: str, body: str) -> bool:
    """Return whether a firm or house bears the name too: its founder has not said all that "Dell" has."""
    own, it = rf"(?:['’]s)? (?:{_OF_A_FIRM})\b", r" (?:\w+ ){1,6}?(?:it|its|itself)\b"
    return re.search(rf"\b{re.escape(family)}(?:{own}|{it})", body) is not None


def _kept(candidate: Candidate, body: str, place: int, family: str, name: Span) -> tuple[Span, ...]:
    """Return the body's characters with a name in place of a surname; nothing where they are not found."""
    sentence = candidate.sentence
    inner = core_of(sentence.text, candidate.version).places[place]
    start = sentence.span.start + inner
    end = start + len(family)
    held = next((number for number, span in enumerate(candidate.kept) if span.start <= start < end <= span.end), None)
    if inner < 0 or held is None or body[start:end] != family:
        return ()
    span = candidate.kept[held]
    parts = (_trimmed(Span(span.start, start), body), name, _trimmed(Span(end, span.end), body))
    between = tuple(part for part in parts if part.start < part.end)
    return (*candidate.kept[:held], *between, *candidate.kept[held + 1 :])


def _trimmed(span: Span, body: str) -> Span:
    """Return a range of the body without blanks at its ends."""
    text = span.cut(body)
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))
