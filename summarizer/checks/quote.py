"""Check `quote`: words inside quotation marks stand in the article to the letter, typographic variants aside."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held
from summarizer.checks.reading.quotations import Quotation, fold

_ALIKE = 80.0
"""From this likeness in percent on, the article's own words are shown beside the changed quotation."""
_SHORT = 3
"""Quotations of so few letters are not taken for misquoted ones."""
_PAUSES = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")
_TRIMMED = " \t\n.,;:!?\"'-"


def flags(held: Held) -> Iterator[Flag]:
    """Yield an error for each quotation whose words the article does not have in that order."""
    article = held.article.folded
    for quotation in held.read.quotations:
        quoted = fold(held.text[quotation.start : quotation.end])
        pieces = [piece.strip(_TRIMMED) for piece in _PAUSES.split(quoted)]
        missing = [piece for piece in pieces if piece and not _stands_in(piece, article)]
        if missing:
            yield _flag(quotation, missing[0], held)


def _stands_in(piece: str, article: str) -> bool:
    """Return whether the words stand in the article as whole words, whatever the blanks between them."""
    at = article.find(piece)
    while at >= 0:
        before, after = article[at - 1 : at], article[at + len(piece) : at + len(piece) + 1]
        if not (before.isalnum() and piece[0].isalnum()) and not (after.isalnum() and piece[-1].isalnum()):
            return True
        at = article.find(piece, at + 1)
    if " " not in piece:
        return False
    spaced = r"[\s\"]+".join(re.escape(word) for word in piece.split())
    return re.search(rf"(?<!\w){spaced}(?!\w)", article) is not None


def _flag(quotation: Quotation, piece: str, held: Held) -> Flag:
    near = fuzz.partial_ratio_alignment(piece, held.article.folded) if len(piece) > _SHORT else None
    if near is None or near.score < _ALIKE:
        message = f"The quoted words “{held.text[quotation.start : quotation.end]}” do not stand in the article."
        return held.flag("quote", Severity.ERROR, message, quotation)
    place = _whole_words(held.article.read.text, near.dest_start, near.dest_end)
    message = f"The quotation is not to the letter: the article has “{place.cut(held.article.read.text)}”."
    return held.flag("quote", Severity.ERROR, message, quotation, place)


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end)
