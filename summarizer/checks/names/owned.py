"""Tells which name belongs to another in takeaway and article: "Larkby striker Poe", "Poe, a striker at Larkby"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.names.callings import bearing
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES, CALLED, OWNING, RULING
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.titles import ROLE_ENDS, TITLES

_GROUP = 7
"""So many words at most say what somebody is to another."""
_FOREIGN = frozenset('.!?;:"“”()—–')
"""Marks that part two names."""
_RULED = (frozenset({"which", "who", "that"}), RULING)


class Belonging(NamedTuple):
    """The words of two names, of which the one belongs to the other."""

    owner: Sequence[Word]
    owned: Sequence[Word]


def is_owned(one: Name, other: Name, held: Held) -> bool:
    """Return whether one of two names belongs to the other in the takeaway, and in the article likewise."""
    pair = {one.words[-1], other.words[-1]}
    if one.words[-1].norm == other.words[-1].norm:
        return False
    return any({words[-1] for words in found} == pair and _is_told(found, held) for found in belongings(held.read))


def _is_told(found: Belonging, held: Held) -> bool:
    owners, owned = ({place.start for place in places(words[-1], held)} for words in found)
    return any(
        any(word.start in owners for word in there.owner) and any(word.start in owned for word in there.owned)
        for there in belongings_of(held.article)
    )


@remembered
def belongings_of(article: CheckedArticle) -> Sequence[Belonging]:
    """Return which names of an article belong to others."""
    return list(belongings(article.read))


def belongings(read: ReadText) -> Iterator[Belonging]:
    """Yield which names of a text belong to others."""
    at = {word.start: place for place, word in enumerate(read.words)}
    for name in read.names:
        own = bearing(name, read.text)
        if len(own) < len(name.words):
            yield Belonging(name.words[len(own) :], own)
    for one, other in pairwise(read.names):
        between = read.words[at[one.words[-1].start] + 1 : at[other.words[0].start]]
        if read.text[one.end : other.start] == " (" and read.text[other.end : other.end + 1] == ")":
            yield Belonging(other.words, bearing(one, read.text))
        if len(between) > _GROUP or _is_parted((one.words[-1], *between, other.words[0]), read.text):
            continue
        if _owns(one.words[-1], between):
            yield Belonging(one.words, bearing(other, read.text))
        elif _is_whose(between, is_aside=read.text[one.end : one.end + 1] == ",") or _is_ruled(between):
            yield Belonging(other.words, bearing(one, read.text))


def _is_parted(words: Sequence[Word], text: str) -> bool:
    """Return whether a mark parts some words, which is not the stop of a title's short form: "Texas Rep. Jim Dow"."""
    gaps = ((one, text[one.end : other.start]) for one, other in pairwise(words))
    return any(_FOREIGN & set(gap[1:] if one.norm in TITLES else gap) for one, gap in gaps)


def _is_ruled(between: Sequence[Word]) -> bool:
    """Return whether a relative clause says of the name before it that it owns or leads the one behind."""
    return len(between) == len(_RULED) and all(word.norm in norms for word, norms in zip(between, _RULED, strict=True))


def _owns(owner: Word, between: Sequence[Word]) -> bool:
    """Return whether an owner's name and what somebody is stand before his name."""
    if not between:
        return owner.text.endswith(("'s", "’s"))
    return _is_role(between[-1]) and all(word.norm not in FUNCTION_WORDS or word.norm == "and" for word in between)


def _is_whose(between: Sequence[Word], *, is_aside: bool) -> bool:
    """Return whether what somebody is stands behind his name, and then a small word before whose he is."""
    link = next((place for place, word in enumerate(between) if word.norm in OWNING), None)
    if link is None:
        return False
    what, rest = between[:link], between[link + 1 :]
    fits = all(word.norm in ARTICLES | OWNING or word.norm not in FUNCTION_WORDS for word in (*what, *rest))
    return fits and (not what or (is_aside and any(map(_is_role, what))))


def _is_role(word: Word) -> bool:
    return word.norm in CALLED or word.norm in TITLES or (word.text.islower() and word.norm.endswith(ROLE_ENDS))
