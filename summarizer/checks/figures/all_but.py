"""Check `number`: "all but three of the 19" is 16 of the 19, and not all but 16; so are three that are not."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from db.records import Flag, Severity
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.denials import NEGATORS
from summarizer.english.measures import ALL_BUT, PART_OF_WHOLE

_ALL_BUT = re.compile(ALL_BUT, re.IGNORECASE)
_OF = re.compile(PART_OF_WHOLE, re.IGNORECASE)
_REACH = 16


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each part behind "all but" that the article gives as the part itself."""
    for part, whole in _parts(held.read.quantities[:MOST], held.text):
        there = _of_article(whole.value, held) if _is_left_out(part, held.text) else {}
        if part.value in there and whole.value - part.value not in there:
            at = there[part.value]
            said = held.article.read.text[at.start : at.end]
            printed = held.text[part.start : part.end]
            message = f"“all but {printed}”: the article says “{said}”, and not the rest."
            yield held.flag("number", Severity.WARNING, message, part, at)


def is_rest(quantity: Quantity, held: Held) -> bool:
    """Return whether a figure behind "all but", or of which something is denied, leaves over what the article gives."""
    denied = any(word.norm in NEGATORS for word in held.read.words)
    if not denied and not _is_left_out(quantity, held.text):
        return False
    parts = _parts(held.read.quantities[:MOST], held.text)
    return any(part == quantity and whole.value - part.value in _of_article(whole.value, held) for part, whole in parts)


def _is_left_out(part: Quantity, text: str) -> bool:
    return _ALL_BUT.search(text, max(0, part.start - _REACH), part.start) is not None


def _of_article(whole: Fraction, held: Held) -> dict[Fraction, Quantity]:
    """Return the parts that the article tells of a whole, "all but three of the 19" as 16."""
    text, found = held.article.read.text, {}
    for part, other in _parts(held.article.read.quantities, text):
        if other.value == whole:
            found[whole - part.value if _is_left_out(part, text) else part.value] = part
    return found


def _parts(quantities: tuple[Quantity, ...], text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each count of a text with the one that it is a part of: "16 of the 19 races"."""
    counts = [one for one in quantities if one.form is Form.COUNT]
    return ((one, other) for one, other in pairwise(counts) if _OF.fullmatch(text, one.end, other.start))
