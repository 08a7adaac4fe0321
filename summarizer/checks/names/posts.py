"""Check `name`: of whom somebody is captain, coach or leader: not of those whose captain is another one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import called, read_callings
from summarizer.checks.names.lookup import places
from summarizer.checks.names.owned import Belonging, belongings, belongings_of
from summarizer.checks.names.titles import is_same
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import CALLED
from summarizer.english.standing import PAST

_ASIDE = frozenset({", the ", ", a "})


class _Post(NamedTuple):
    """What somebody is, and of whom."""

    owner: Sequence[Word]
    callings: frozenset[str]
    bearer: Name


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the captain of Larkby who is Wend's in the article, where Larkby has another captain."""
    for own in _posts(held.read, belongings(held.read), _callings(held.read))[:MOST]:
        alike = [there for there in _of_article(held.article) if _are_alike(own, there)]
        his = [there for there in alike if is_same(own.bearer, there.bearer, held)]
        if not his or _is_over(own, held) or any(_is_of(own, there, held) for there in his):
            continue
        other = next((there for there in alike if there not in his and _is_of(own, there, held)), None)
        if other is not None:
            text, printed = held.article.read.text, _printed(own.owner, held.text)
            rival = text[other.bearer.start : other.bearer.end]
            message = f"“{printed}”: the article says this of “{rival}”, and here “{_printed(his[0].owner, text)}”."
            yield held.flag("name", Severity.WARNING, message, own.owner[0], his[0].owner[0])


def _printed(words: Sequence[Word], text: str) -> str:
    return text[words[0].start : words[-1].end].removesuffix("'s").removesuffix("’s")


def _is_over(own: _Post, held: Held) -> bool:
    """Return whether a takeaway says that somebody was it once: "ex-Larkby captain Ana Poe"."""
    before = [word.norm for word in held.read.words if word.end <= own.owner[0].start][-1:]
    return not PAST.isdisjoint(before)


def _are_alike(one: _Post, other: _Post) -> bool:
    return any(CALLED[norm] & other.callings for norm in one.callings)


def _is_of(own: _Post, there: _Post, held: Held) -> bool:
    """Return whether two posts are of the same owner: one word of his name is enough."""
    starts = {place.start for word in own.owner for place in places(word, held)}
    return any(word.start in starts for word in there.owner)


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Post]:
    words: dict[int, set[str]] = defaultdict(set)
    by_start = {word.start: word.norm for word in article.read.words}
    for start, names in called(article).items():
        for name in names:
            words[name.start].add(by_start[start])
    return _posts(article.read, belongings_of(article), words)


def _callings(read: ReadText) -> Mapping[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for calling in read_callings(read):
        found[calling.name.start].add(calling.word.norm)
    return found


def _posts(read: ReadText, owned: Iterable[Belonging], callings: Mapping[int, set[str]]) -> Sequence[_Post]:
    """Return each belonging of somebody who is called something, to what is called nothing: a body or place."""
    names = {name.start: name for name in read.names}
    pairs = [(found.owner, found.owned[0].start) for found in owned]
    pairs += [(other.words, one.start) for one, other in pairwise(read.names) if _is_aside(one, other, read.text)]
    return [
        _Post(owner, frozenset(callings[start]), names[start])
        for owner, start in pairs
        if start in names and callings.get(start) and owner[0].start not in callings
    ]


def _is_aside(one: Name, other: Name, text: str) -> bool:
    """Return whether a name stands behind another with a comma and an article: "Ana Poe, the Larkby captain"."""
    return text[one.end : other.start] in _ASIDE and text[other.end : other.end + 2].strip().isalpha()
