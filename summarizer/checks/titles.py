"""Check `name`, third part: a title or role before a name is not one that the article gives to somebody else."""

from bisect import bisect_right
from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.english.grammar import ROLE_NOUNS
from summarizer.checks.held import MOST, Held
from summarizer.checks.lookup import places
from summarizer.checks.reading.names import Name

_NEXT = 30
"""So many characters after a role its bearer's name begins, further titles between."""
_NEAR = 12
"""Within so many words of a name, a role in the same sentence may be its bearer's."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each role that the article has before another name and nowhere near this one."""
    for name in held.read.names[:MOST]:
        for role in name.titles:
            if role in ROLE_NOUNS and not _is_borne(role, name, held):
                yield from _flag(role, name, held)


def _is_borne(role: str, name: Name, held: Held) -> bool:
    """Return whether the article has the role near the name, and not right before another's."""
    article = held.article
    named = {article.sentence_at(place.start): place for place in places(name.words[-1], held)}
    others = sorted(other.start for other in _others_with(role, name, held))
    for place in article.places.get(role, ()):
        number = article.sentence_at(place.start)
        following = bisect_right(others, place.end)
        if following < len(others) and others[following] < place.end + _NEXT:
            continue
        if number - 1 in named or number + 1 in named:
            return True
        if number in named:
            at, _ = article.word_range(number, place.start, place.end)
            there, _ = article.word_range(number, named[number].start, named[number].end)
            if abs(at - there) <= _NEAR:
                return True
    return False


def _others_with(role: str, name: Name, held: Held) -> Iterator[Name]:
    """Yield the names of the article that have the role right before them and share no word with this one."""
    own = {word.norm for word in name.words}
    for group in held.article.names.values():
        for other in group:
            if role in other.titles and not own & {word.norm for word in other.words}:
                yield other


def _flag(role: str, name: Name, held: Held) -> Iterator[Flag]:
    other = next(_others_with(role, name, held), None)
    if other is not None:
        there = held.article.read.text[other.start : other.end]
        message = f"“{role.capitalize()}”: the article says this of “{there}”."
        yield held.flag("name", Severity.WARNING, message, name, other)
