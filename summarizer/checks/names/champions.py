"""Check `name`: a former champion or world number two of the article is not called one now, nor one now a former."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.remembering import remembered
from summarizer.english.number_words import NUMBER_WORDS
from summarizer.english.standing import CHAMPIONS, EX, HELD_BEFORE, ONCE, PAST

_RANK = re.compile(CHAMPIONS, re.IGNORECASE)
_BEFORE = 3
"""So many words before such a rank its "former" may stand: "former two-time world champion"."""
_FIGURES = {word: str(number) for number, word in enumerate(NUMBER_WORDS[:20])}
_WORDS = re.compile(r"[\w-]+")


class _Rank(NamedTuple):
    start: int
    end: int
    rank: str
    """In one spelling: "world 2", "heavyweight champion"."""
    before: Sequence[str]
    """The words before it, in small letters, the nearest last."""

    @property
    def is_past(self) -> bool:
        """Return whether somebody held it."""
        return any(word in PAST or word.startswith(EX) for word in self.before)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each such rank that the article has only with "former", or nowhere with it."""
    for own in _read(held.text)[:MOST]:
        there = [one for one in _of_article(held.article) if one.rank == own.rank]
        if not there or any(one.is_past == own.is_past for one in there) or _is_told(own, held):
            continue
        printed = held.text[own.start : own.end]
        message = f"“{printed}”: the article says “{_past(there[0])}” before this."
        if own.is_past:
            message = f"“{_past(own)} {printed}”: the article has no “{_past(own)}” here."
        yield held.flag("name", Severity.WARNING, message, own, there[0])


def _is_told(own: _Rank, held: Held) -> bool:
    """Return whether words say otherwise that somebody held the rank: here "was", or there how he lost it."""
    if not own.is_past:
        own_words = {word.norm for word in held.read.words}
        return not ONCE.isdisjoint(own_words) or not HELD_BEFORE.isdisjoint(own.before)
    places = held.article.places
    return any(norm in places for norm in PAST | ONCE) or any(norm.startswith(EX) for norm in places)


def _past(rank: _Rank) -> str:
    return next((word for word in rank.before if word in PAST or word.startswith(EX)), "")


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Rank]:
    return _read(article.read.text)


def _read(text: str) -> Sequence[_Rank]:
    return [_rank(match, text) for match in _RANK.finditer(text)]


def _rank(match: re.Match[str], text: str) -> _Rank:
    number, of = (match["number"] or "").lower(), (match["of"] or "").lower()
    rank = f"world {_FIGURES.get(number, number)}" if number else f"{of} champion"
    clause = re.split(r"[,.;:()]", text[: match.start()])[-1]
    return _Rank(*match.span(), rank, _WORDS.findall(clause.lower())[-_BEFORE:])
