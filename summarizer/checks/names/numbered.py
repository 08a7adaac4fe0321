"""Check `name`: a name that ends in a number has the article's: Ana II is not Ana I, nor World War I the Second."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.remembering import remembered
from summarizer.english.namesakes import NUMBERED_WAR, NUMBERS_OF_NAMES, ROMAN

_WAR = "world war"
_ROMAN = "|".join(sorted(ROMAN, key=len, reverse=True))
_NAMED = re.compile(rf"\b(?P<base>[A-Z][\w’'-]*[a-z])\s(?P<number>{_ROMAN})\b(?!['’.]\w)")
_NUMBERED_WAR = re.compile(NUMBERED_WAR, re.IGNORECASE)


class _Numbered(NamedTuple):
    start: int
    end: int
    base: str
    number: int


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each numbered name that the article has with other numbers only."""
    for own in _read(held.text)[:MOST]:
        there = [one for one in _of_article(held.article) if one.base == own.base]
        if there and all(one.number != own.number for one in there) and not _in_figures(own, held.article):
            said = held.article.read.text[there[0].start : there[0].end]
            message = f"“{held.text[own.start : own.end]}”: the article has “{said}”."
            yield held.flag("name", Severity.WARNING, message, own, there[0])


def is_numbered_otherwise(name: Ranged, held: Held) -> bool:
    """Return whether a name of the takeaway is a war that the article has with the same number in another spelling."""
    wars = (one for one in _read(held.text) if one.base == _WAR and one.start < name.end and name.start < one.end)
    numbers = {one.number for one in _of_article(held.article) if one.base == _WAR}
    return any(one.number in numbers for one in wars)


def _in_figures(own: _Numbered, article: CheckedArticle) -> bool:
    """Return whether the article has a number in figures behind the name: "type 2" for Type II."""
    return re.search(rf"\b{re.escape(own.base)}\s{own.number}\b", article.folded.lower()) is not None


@remembered
def _of_article(article: CheckedArticle) -> list[_Numbered]:
    return _read(article.read.text)


def _read(text: str) -> list[_Numbered]:
    """Return the numbered names of a text; a war may be named by its number in three ways."""
    wars = [
        _Numbered(*match.span(), _WAR, NUMBERS_OF_NAMES[(match["before"] or match["behind"] or match["short"]).lower()])
        for match in _NUMBERED_WAR.finditer(text)
    ]
    taken = {war.start + place for war in wars for place in range(war.end - war.start)}
    named = (match for match in _NAMED.finditer(text) if match.start() not in taken)
    return wars + [_Numbered(*match.span(), match["base"].lower(), ROMAN[match["number"]]) for match in named]
