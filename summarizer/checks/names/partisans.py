"""Check `name`: of which party somebody is, where the article says it in words: "Labour MP Ana Poe"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import read_callings
from summarizer.checks.names.titles import is_same
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES, CALLED
from summarizer.english.parties import LABELS, PARTY_WORDS, POSTS, Party
from summarizer.english.titles import TITLES

_BETWEEN = CALLED.keys() | TITLES | POSTS | {"party", "party's"}
"""Words between a party and a name."""
_OF = frozenset({"of", "for", "in"})


class _Partisan(NamedTuple):
    """Somebody with the words for his party."""

    name: Name
    words: Sequence[Word]


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the party of somebody who is of another one each time the article gives him one.

    His is one that the article gives somebody else.
    """
    if not any(word.norm in PARTY_WORDS for word in held.read.words):
        return
    for own in list(_partisans(held.read))[:MOST]:
        mine = _parties(own)
        said = _of_article(held.article)
        his = [there for there in said if is_same(own.name, there.name, held)]
        others = (there for there in said if there not in his and _parties(there) & mine)
        if his and all(_are_apart(mine, _parties(there)) for there in his) and any(others):
            text, printed = held.article.read.text, held.text[own.words[0].start : own.words[-1].end]
            there = text[his[0].words[0].start : his[0].words[-1].end]
            message = f"“{printed}”: the article says “{there}” of “{text[his[0].name.start : his[0].name.end]}”."
            yield held.flag("name", Severity.WARNING, message, own.words[0], his[0].words[0])
            return


def _parties(one: _Partisan) -> frozenset[Party]:
    """Return the parties that some words may name: "Democrat" two, "Liberal Democrat" one."""
    norms = {word.norm for word in one.words}
    return frozenset(party for party in LABELS.values() if norms <= party.own)


def _are_apart(one: frozenset[Party], other: frozenset[Party]) -> bool:
    """Return whether two sets of parties have none in common and stand against each other."""
    return not one & other and any(there.own <= own.others for own in one for there in other)


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Partisan]:
    return list(_partisans(article.read)) if not PARTY_WORDS.isdisjoint(article.places) else []


def _partisans(read: ReadText) -> Iterator[_Partisan]:
    """Yield those whose party is said before their names, before what they are, or behind a comma."""
    at = {word.start: place for place, word in enumerate(read.words)}
    for name in read.names:
        if name.words[-1].norm in PARTY_WORDS:
            continue
        first = at[name.words[0].start]
        inside = [word for word in name.words[:-1] if _is_party(word)]
        found = inside or _before(first, read) or _aside(at[name.words[-1].start] + 1, name, read)
        if found:
            yield _Partisan(_by_itself(name), found)
    for calling in read_callings(read):
        place = at[calling.word.start]
        if calling.word.start not in {word.start for word in calling.name.words}:
            found = _before(place, read) or _behind(place, read)
            if found and not any(word in calling.name.words for word in found):
                yield _Partisan(_by_itself(calling.name), found)


def _by_itself(name: Name) -> Name:
    """Return a name without a party and a post in front of it: "Ana Poe" of "Labour MP Ana Poe"."""
    lead = list(takewhile(lambda word: word.norm in PARTY_WORDS or word.norm in _BETWEEN, name.words[:-1]))
    words = name.words[len(lead) :]
    return name._replace(words=words, start=words[0].start)


def _is_party(word: Word) -> bool:
    return word.norm in PARTY_WORDS and word.text[0].isupper()


def _before(place: int, read: ReadText) -> list[Word]:
    """Return the words for a party before a place, with what somebody is between."""
    words, text = read.words, read.text
    at = place - 1
    while at >= 0 and words[at].norm in _BETWEEN and not text[words[at].end : words[at + 1].start].strip(" ."):
        at -= 1
    last = at
    while at >= 0 and _is_party(words[at]) and not text[words[at].end : words[at + 1].start].strip(" "):
        at -= 1
    return list(words[at + 1 : last + 1])


def _behind(place: int, read: ReadText) -> list[Word]:
    """Return the words for a party behind "leader of the"."""
    behind = read.words[place + 1 : place + 5]
    if not behind or behind[0].norm not in _OF:
        return []
    rest = behind[2:] if len(behind) > 1 and behind[1].norm in ARTICLES else behind[1:]
    return list(takewhile(_is_party, rest))


def _aside(place: int, name: Name, read: ReadText) -> list[Word]:
    """Return the words for a party behind a name, a comma and an article: "Ana Poe, a Democrat"."""
    behind = read.words[place : place + 3]
    if read.text[name.end : name.end + 2] != ", " or not behind or behind[0].norm not in ARTICLES:
        return []
    return list(takewhile(_is_party, behind[1:]))
