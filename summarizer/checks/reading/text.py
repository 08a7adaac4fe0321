"""Reads one text once into everything that the checks compare."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from summarizer.checks.reading.digit_marks import plain_digits
from summarizer.checks.reading.moments import Moment, read_moments
from summarizer.checks.reading.names import Name, read_names
from summarizer.checks.reading.quantities import Quantity, read_quantities
from summarizer.checks.reading.quotations import Quotation, read_quotations
from summarizer.checks.reading.spacing import is_caseless, plain_marks
from summarizer.checks.reading.words import Word, read_words
from summarizer.english.common import is_common


@dataclass(frozen=True, slots=True)
class ReadText:
    """One text with its words, quantities, moments, names and quotations, each in order and with spans."""

    text: str
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    stems: frozenset[str]
    """Of all content words."""


def read_text(text: str, common: Callable[[str], bool] = is_common) -> ReadText:
    """Return what `text` says in figures, dates, names, quotations and content words."""
    plain = plain_digits(plain_marks(text))
    words = read_words(plain)
    moments = read_moments(plain, caseless=is_caseless(plain))
    return ReadText(
        text=text,
        words=words,
        quantities=read_quantities(plain, words, moments),
        moments=moments,
        names=read_names(plain, words, common),
        quotations=read_quotations(plain),
        stems=frozenset(word.stem for word in words if word.stem),
    )


@lru_cache(maxsize=256)
def read_takeaway(text: str) -> ReadText:
    """Return a takeaway's reading, kept for the next keystroke since two of three takeaways do not change."""
    return read_text(text)
