"""Check `name`: what lies in a place or belongs to a body does so in the article: Wichita, Kansas, not the reverse."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.usage import is_persons
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.lookup import places
from summarizer.checks.names.owned import belongings
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.grammar import AROUND_PLACES, PLACE_LINKS, PREPOSITIONS
from summarizer.english.peoples import ACRONYMS, SAME_PEOPLE
from summarizer.english.regions import REGIONS

_LOOSE = frozenset({"from", "and", "or", "with"})
"""Words between two names by which neither belongs to the other: "took Larkby from Wend"."""
_BEFORE = PLACE_LINKS | {"of"}
"""Words after which a place and where it lies follow."""
_LISTED = re.compile(r",? ?(?:and |or )?")
_AND = re.compile(r",?\s+(?:and|or)\s")
"""What stands between the members of a list, or behind its last but one."""
_NEXT = re.compile(r"\s+(\w+)")
_ENDS = frozenset(("", ",", ".", ";"))


class _Lying(NamedTuple):
    """Two groups of words, of which the one lies in the other or belongs to it."""

    inner: Sequence[Word]
    outer: Sequence[Word]
    is_owner: bool | None
    """An owner's "s" links them, by which a club may be its player's, who is of the club; None for a comma."""

    @property
    def start(self) -> int:
        return min(self.inner[0].start, self.outer[0].start)

    @property
    def end(self) -> int:
        return max(self.inner[-1].end, self.outer[-1].end)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first pair of names that the article only has the other way round."""
    for own in list(_told(held.read))[:MOST]:
        printed = held.text[own.start : own.end]
        there = _turned(own, held)
        if there is not None:
            message = f"“{printed}”: the article has “{held.article.read.text[there.start : there.end]}”."
        elif _is_region_first(own, held):
            message = f"“{printed}”: the place that lies in the other stands behind it."
        else:
            continue
        yield held.flag("name", Severity.WARNING, message, own, there)
        return


def _turned(own: _Lying, held: Held) -> _Lying | None:
    """Return what the article has instead, if it nowhere has a pair as the takeaway does."""
    inner, outer = ({place.start for place in places(words[-1], held)} for words in (own.inner, own.outer))
    if not inner or not outer or inner & outer:
        return None
    pairs = [*_of_article(held.article), *(_runs_of(held.article) if _is_of(own, held.text) else ())]
    ends = [(one.inner[-1].start, one.outer[-1].start, one) for one in pairs]
    if any(first in inner and last in outer for first, last, _ in ends):
        return None
    return next((one for first, last, one in ends if first in outer and last in inner and _are_alike(own, one)), None)


def _are_alike(own: _Lying, there: _Lying) -> bool:
    return None in {own.is_owner, there.is_owner} or own.is_owner == there.is_owner


def _is_of(own: _Lying, text: str) -> bool:
    return own.inner[-1].end < own.outer[0].start and "of" in text[own.inner[-1].end : own.outer[0].start].split()


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Lying]:
    return list(_told(article.read))


@remembered
def _runs_of(article: CheckedArticle) -> Sequence[_Lying]:
    """Return the neighbours in the names of an article: the Larkby Institute is one of Larkby."""
    text = article.read.text
    pairs = (pair for name in article.read.names for pair in pairwise(name.words))
    return [_Lying((other,), (one,), is_owner=False) for one, other in pairs if text[one.end : other.start] == " "]


def _told(read: ReadText) -> Iterator[_Lying]:
    for owner, owned in belongings(read):
        found = _Lying(owned, owner, is_owner=owner[-1].text.endswith(("'s", "’s")))
        gap = read.text[min(owner[-1].end, owned[-1].end) : max(owner[0].start, owned[0].start)]
        is_verb = owner[-1].end < owned[0].start and not found.is_owner and gap.strip()  # "Larkby host Wend"
        if owner[-1].norm != owned[-1].norm and _LOOSE.isdisjoint(gap.split()) and not is_verb:
            yield found
    yield from _parted(read)


def _parted(read: ReadText) -> Iterator[_Lying]:
    """Yield each place that a comma parts from where it lies, if they are no members of a list and nobody's names."""
    names = read.names
    for at, (one, other) in enumerate(pairwise(names)):
        if read.text[one.end : other.start] != ", " or any(map(_is_person, (one, other))):
            continue
        before, behind = names[at - 1 : at] if at else (), names[at + 2 : at + 3]
        is_listed = any(_LISTED.fullmatch(read.text, name.end, one.start) for name in before) or any(
            _LISTED.fullmatch(read.text, other.end, name.start) for name in behind
        )
        if not is_listed and _is_closed(other, read.text):
            yield _Lying(one.words, other.words, is_owner=None)


def _is_person(name: Name) -> bool:
    return bool(name.titles) or (len(name.words) > 1 and is_persons(name.words[0].norm) is True)


def _is_closed(name: Name, text: str) -> bool:
    """Return whether a mark or a small word stands behind a name, and no further member of a list."""
    if _AND.match(text, name.end):
        return False
    following = _NEXT.match(text, name.end)
    return text[name.end : name.end + 1] in _ENDS or (following is not None and following[1] in PREPOSITIONS)


def _is_region_first(own: _Lying, held: Held) -> bool:
    """Return whether a country or state stands before the place that the article has in one: "in Kansas, Wichita"."""
    gap = held.text[own.inner[-1].end : own.outer[0].start]
    if gap != ", " or not _is_region(own.inner) or _is_region(own.outer):
        return False
    before = next((word.norm for word in reversed(held.read.words) if word.end <= own.inner[0].start), "")
    is_land = any(word.norm in SAME_PEOPLE or word.norm in ACRONYMS for word in own.outer)
    return before in _BEFORE and not is_land and _is_place(own.outer, held)


def _is_region(words: Sequence[Word]) -> bool:
    return tuple(word.norm for word in words) in REGIONS


def _is_place(words: Sequence[Word], held: Held) -> bool:
    """Return whether a name is a place's in news, or stands after "in" or "near" in the article."""
    article = held.article
    if places(words[-1], held) and is_persons(words[-1].norm) is False:
        return True
    for place in places(words[0], held):
        number = article.sentence_at(place.start)
        at, _ = article.word_range(number, place.start, place.end)
        if at and article.words_of[number][at - 1].norm in AROUND_PLACES:
            return True
    return False
