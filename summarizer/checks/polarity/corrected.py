"""Tells "X, not the Y that it forecast": what is denied there is not what was forecast before."""

from collections.abc import Sequence
from itertools import chain

from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import Found
from summarizer.english.denials import CORRECTED, FORMERLY

_NEAR = 12
"""So many characters behind the "not" stands the figure or date."""
_REACH = 8
"""So many words behind it say whose it was."""
_ENDS = frozenset(",;:.!?")


def is_corrected(found: Found, held: Held) -> bool:
    """Return whether a denial of the article corrects a figure of which the takeaway tells what it was before."""
    text, words = held.article.read.text, held.article.words_of[found.number]
    old = _figure_behind(found, held)
    if old is None or not text[: found.word.start].rstrip().endswith(","):
        return False
    behind = _clause(words, old.end, text)
    stems = {word.stem for word in behind if word.stem}
    said = {word.norm for word in held.read.words}
    is_told = text[old.start : old.end].lower() in held.text.lower()
    return bool(behind) and behind[0].norm in CORRECTED and is_told and bool(stems & held.read.stems or FORMERLY & said)


def _figure_behind(found: Found, held: Held) -> Ranged | None:
    """Return the figure or date of the article right behind its "not"."""
    start, article = found.word.end, held.article
    told: chain[Ranged] = chain(article.quantities.get(found.number, ()), article.read.moments)
    return next((one for one in told if start < one.start <= start + _NEAR), None)


def _clause(words: Sequence[Word], start: int, text: str) -> Sequence[Word]:
    """Return the words behind a place up to the end of their clause."""
    behind = [word for word in words if word.start >= start][:_REACH]
    return [word for word in behind if _ENDS.isdisjoint(text[start : word.start])]
