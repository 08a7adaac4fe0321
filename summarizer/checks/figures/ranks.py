"""Check `number`: somebody's place among the seeds or in the world is the one that the article gives."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.spelled import spelled
from summarizer.checks.remembering import remembered
from summarizer.english.number_words import ORDINALS
from summarizer.english.ranks import FORMER, RANKS, TOP

_RANKS = {sort: re.compile(pattern, re.IGNORECASE) for sort, pattern in RANKS.items()}
_LEAD = 12
_FORMER = re.compile(FORMER, re.IGNORECASE)
_ASIDE = re.compile(r"\s?,?\s(?:(?:who\s)?(?:is|was)\s)?(?:(?:the|a|her|his)\s)?", re.IGNORECASE)
"""What stands between a name and its rank: "Ana Poe, the top seed"."""


class _Rank(NamedTuple):
    start: int
    end: int
    sort: str
    place: int
    of: frozenset[str]
    """The words of the name beside it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each rank of somebody to whom the article gives other ones only."""
    for own in _of_takeaway(held)[:MOST]:
        there = [one for one in _of_article(held.article) if one.sort == own.sort and own.of & one.of]
        if there and all(one.place != own.place for one in there):
            said = held.article.read.text[there[0].start : there[0].end]
            message = f"“{held.text[own.start : own.end]}”: the article says “{said}”."
            yield held.flag("number", Severity.WARNING, message, own, there[0])


def is_rank(figure: Ranged, held: Held) -> bool:
    """Return whether a figure of the takeaway lies in a rank that the article has, however it gives it."""
    own = next((one for one in _of_takeaway(held) if one.start <= figure.start < one.end), None)
    return own is not None and any(one[2:4] == own[2:4] for one in _of_article(held.article))


@remembered
def _of_takeaway(held: Held) -> list[_Rank]:
    return list(_read(held.text, held.read.names))


@remembered
def _of_article(article: CheckedArticle) -> list[_Rank]:
    return list(_read(article.read.text, article.read.names))


def _read(text: str, names: tuple[Name, ...]) -> Iterator[_Rank]:
    for sort, pattern in _RANKS.items():
        for match in pattern.finditer(text):
            place = _place(match[match.lastgroup or 0].lower())
            if place is not None and not _FORMER.search(text, max(0, match.start() - _LEAD), match.start()):
                yield _Rank(*match.span(), sort, place, _beside(match, names))


def _place(printed: str) -> int | None:
    """Return the place that is printed as "top", "third", "3rd", "3" or "three"."""
    if printed in TOP:
        return 1
    if printed[0].isdigit():
        return int(re.sub(r"\D", "", printed))
    return ORDINALS.get(printed) or spelled(printed)


def _beside(rank: re.Match[str], names: tuple[Name, ...]) -> frozenset[str]:
    """Return the words of the name right behind a rank, or before its aside."""
    for name in names:
        behind = 0 <= name.start - rank.end() <= 1
        before = name.end <= rank.start() and _ASIDE.fullmatch(rank.string, name.end, rank.start()) is not None
        if behind or before:
            return frozenset(word.norm for word in name.words)
    return frozenset()
