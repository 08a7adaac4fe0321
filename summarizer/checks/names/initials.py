"""Check `name`: a middle initial, Jr or Sr is the article's: Ana M. Poe is not Ana R. Poe, nor Poe Sr. Poe Jr."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.remembering import remembered

_NAME = r"[A-Z][\w’'-]*[a-z]"
_MIDDLE = re.compile(rf"\b(?P<first>{_NAME})\s(?P<mark>[A-Z](?:\.?\s?[A-Z])?)\.?\s(?P<last>{_NAME})")
_GENERATION = re.compile(rf"\b(?P<first>{_NAME})\s(?:[A-Z]\.?\s)?(?P<last>{_NAME}),?\s(?P<mark>[JS]r)\b")
_GENERATIONS = frozenset({"Jr", "Sr"})
_ARTICLE_WORD = "A"
"""As a word of a title it is no initial: "Get A Life"."""


class _Marked(NamedTuple):
    start: int
    end: int
    whose: tuple[str, str]
    """First name and surname, in small letters."""
    mark: str


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each name that the article has with other initials, or another generation, only."""
    for own in _read(held.text)[:MOST]:
        there = _of_article(held.article).get((own.whose, own.mark in _GENERATIONS), ())
        if there and all(one.mark != own.mark for one in there):
            said = held.article.read.text[there[0].start : there[0].end]
            message = f"“{held.text[own.start : own.end]}”: the article has “{said}”."
            yield held.flag("name", Severity.WARNING, message, own, there[0])


@remembered
def _of_article(article: CheckedArticle) -> Mapping[tuple[tuple[str, str], bool], list[_Marked]]:
    found: dict[tuple[tuple[str, str], bool], list[_Marked]] = defaultdict(list)
    for one in _read(article.read.text):
        found[one.whose, one.mark in _GENERATIONS].append(one)
    return dict(found)


def _read(text: str) -> list[_Marked]:
    return [
        _Marked(*match.span(), (match["first"].lower(), match["last"].lower()), re.sub(r"[.\s]", "", match["mark"]))
        for pattern in (_MIDDLE, _GENERATION)
        for match in pattern.finditer(text)
        if match["mark"] != _ARTICLE_WORD
    ]
