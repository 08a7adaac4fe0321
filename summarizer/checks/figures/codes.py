"""Check `number`: a code of letters and figures ("Q3", "BA117", "M25") has the article's figures behind its letters."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.moments import Sort
from summarizer.checks.remembering import remembered
from summarizer.english.calendar import FISCAL, PARTS_OF_YEAR
from summarizer.english.currencies import CURRENCY_SIGNS
from summarizer.english.grammar import ONE_LETTER_WORDS
from summarizer.english.number_words import SCALES

_CODE = re.compile(
    rf"(?<![\w$£€.,-])(?P<letters>[A-Z]{{1,4}})(?P<gap>[ -]?)(?P<figures>\d{{1,4}})(?:s\b)?"
    rf"(?![\w%]|[.,:-]\d|\s(?:{'|'.join(SCALES)})\b)"
)
_PART = re.compile(rf"\b(?:{'|'.join(part.replace(' ', '[ -]') for part in PARTS_OF_YEAR)})\b", re.IGNORECASE)
_CENTURY = "20"
_SHORT = 2
"""So many last figures tell business years apart."""


class Code(NamedTuple):
    """One code of a text."""

    start: int
    end: int
    letters: str
    figures: str
    in_words: bool
    """Written as "third quarter", and not as "Q3"."""


Codes = Mapping[str, Mapping[tuple[str, bool], Code]]
"""The codes of an article by their letters, one each by its figures and whether it is in words."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each code whose letters the article has with other figures only."""
    for code in _of_takeaway(held)[:MOST]:
        there = _of_article(held.article).get(code.letters, {})
        at = next((one for one in there.values() if not (code.in_words and one.in_words)), None)
        stands = not there.keys().isdisjoint({(code.figures, True), (code.figures, False)})
        if at is not None and not stands and not _is_year(code, held.article):
            printed = held.text[code.start : code.end]
            message = (
                f"“{printed}” does not stand in the article. It says “{held.article.read.text[at.start : at.end]}”."
            )
            alike = code.in_words == at.in_words
            yield held.flag("number", Severity.ERROR if alike else Severity.WARNING, message, code, at)


def is_coded(element: Ranged, held: Held) -> bool:
    """Return whether an element of the takeaway lies in a code, or in a "third quarter", that this check has judged."""
    part = next((one for one in _of_takeaway(held) if one.start <= element.start < one.end), None)
    return part is not None and any(
        not one.in_words for one in _of_article(held.article).get(part.letters, {}).values()
    )


def _is_year(code: Code, article: CheckedArticle) -> bool:
    """Return whether a code is a business year that the article names in full."""
    return code.letters == FISCAL and (Sort.YEAR, _CENTURY + code.figures) in article.moments


@remembered
def _of_takeaway(held: Held) -> list[Code]:
    """Return the codes of the takeaway but for what is printed apart, which may be a word and its figure."""
    return [one for one in _codes(held.text) if one.in_words or " " not in held.text[one.start : one.end]]


@remembered
def _of_article(article: CheckedArticle) -> Codes:
    found: dict[str, dict[tuple[str, bool], Code]] = defaultdict(dict)
    for code in _codes(article.read.text):
        found[code.letters].setdefault((code.figures, code.in_words), code)
    return found


def _codes(text: str) -> Iterator[Code]:
    """Yield the codes of a text, also those that are printed apart, as "BA 117" is."""
    for match in _CODE.finditer(text):
        letters, figures = match["letters"], match["figures"]
        is_word = match["gap"] == " " and letters in ONE_LETTER_WORDS
        if letters.lower() not in CURRENCY_SIGNS and not is_word:
            shown = figures[-_SHORT:] if letters == FISCAL else figures
            yield Code(*match.span(), letters, shown, in_words=False)
    for match in _PART.finditer(text):
        yield Code(*match.span(), *PARTS_OF_YEAR[match[0].lower().replace("-", " ")], in_words=True)
