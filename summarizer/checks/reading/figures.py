"""Finds figures in a text, in digits or words: where they stand, what they are worth and in which form they are given.

What a figure counts is read by `summarizer.checks.reading.quantities`.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from text_to_num import text2num

from summarizer.checks.english import amounts
from summarizer.checks.reading.seeking import Seeker


class Form(StrEnum):
    """How a figure is given, which decides what it may be compared with."""

    COUNT = "count"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    SCORE = "score"
    MULTIPLE = "multiple"
    VAGUE = "vague"


class Figure(NamedTuple):
    """One figure of a text."""

    start: int
    end: int
    form: Form
    value: Fraction
    second: Fraction | None = None
    """The other side of a score or range, the upper end of a vague count."""
    currency: str = ""
    """The currency whose sign stands before the figure."""
    in_words: bool = False
    scaled: bool = False
    """Given with a scale word such as "million", so that it may be rounded."""


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SMALL = rf"(?:{_either(amounts.NUMBER_WORDS)})"
_SCALE = rf"(?:{_either(amounts.SCALES)})"
_TOUCHING = rf"(?:{_either(amounts.SHORT_SCALES)})"
_ORDINAL = rf"(?:{_either(amounts.ORDINALS)})"
_TENS = rf"(?:{_either(amounts.ORDINAL_TENS)})"
_FRACTION = rf"(?:{_either(amounts.FRACTIONS)})"
_LETTERED = [sign for sign in amounts.CURRENCY_SIGNS if sign[0].isalpha()]
_LOST = [sign for sign, currency in amounts.CURRENCY_SIGNS.items() if currency == amounts.LOST]
_PRINTED = [sign for sign in amounts.CURRENCY_SIGNS if not sign[0].isalpha() and sign not in _LOST]
_LOST_SIGN = rf"(?<=\s)[{''.join(_LOST)}](?=\d)"
_MONEY = _either(amounts.CURRENCY_WORDS)
_NO_NAME = r"(?!\s?&|[.'’-]\w|(?-i:\.\s[A-Z]))"
"""What shows after a capital that it begins a name and scales nothing, as in "a £50 M&S voucher"."""
_SIGN = rf"(?:(?<![^\W\d_])(?:{_either(_LETTERED)})|{_either(_PRINTED)}|{_LOST_SIGN})"

_FIGURE = re.compile(
    rf"""
    (?P<share>(?P<part>\b{_SMALL}|(?<![\d.,])\d{{1,3}})\s+(?:in|out\sof)\s+(?:every\s+)?(?P<whole>{_SMALL}\b|\d{{1,3}}(?![\d.,-]*\d)))
  | (?<![\d.,/])(?P<left>\d{{1,4}})(?P<dash>\s?[-–—]\s?|\sto\s)(?P<right>\d{{1,4}})
        (?!\d|[-–,./]\d|\s?[-–]?(?:years?|st|nd|rd|th)[-–\s]old)
        (?!\s?(?:%|per\s?cent|million|billion|thousand|{_TOUCHING}\b))
  | (?P<always>(?<![\w/])24/7(?![\w/]))
  | (?P<dozen>\b(?:{_either(amounts.DOZENS)})\b)
  | (?P<mixed>\b(?P<numerator>{_SMALL}|a|an)[\s-](?P<fraction>{_FRACTION})\b(?![\s-]?(?:{_TENS}|place|time)))
  | (?P<half>\bhalf\b(?!-))
  | (?P<nth>(?<![\w.,])\d+(?:st|nd|rd|th)\b)
  | (?P<ordinal>\b(?:(?:{_TENS})[\s-])?{_ORDINAL}\b)
  | (?:(?P<sign>{_SIGN}\s?)|(?<![\w.,]))(?P<digits>{_DIGITS})
        (?:(?P<touching>{_TOUCHING})\b|\s(?P<capital>(?-i:[{amounts.CAPITAL_SCALES}]))\b{_NO_NAME}(?(sign)|(?=\s(?:{_MONEY})\b))|[\s-]?(?P<scale>{_SCALE}(?:\s(?:thousand|million|billion|crore))?)\b
           |(?=(?:\sto\s|\s?[-–]\s?){_SIGN}?(?:{_DIGITS})\s?(?P<upper>{_SCALE}|{_TOUCHING})\b))?
  | (?P<words>\b(?:an?\s(?={_SCALE}\b))?(?:{_SMALL}|{_SCALE})(?:(?:[\s-]|\sand\s)(?:{_SMALL}|{_SCALE}))*\b)
  | (?P<vague>\b(?!scores\b(?!\sof\b))(?:{_either(amounts.VAGUE)})\b)
  | (?P<multiple>\b(?:{_either(amounts.MULTIPLES)})\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)

_BEGINNINGS = (
    *amounts.NUMBER_WORDS, *amounts.SCALES, *amounts.DOZENS, *amounts.ORDINALS, *amounts.ORDINAL_TENS, *amounts.VAGUE,
    *amounts.MULTIPLES, *amounts.CURRENCY_SIGNS, "a", "an", "half",
)  # fmt: skip
SEEKER = Seeker(_FIGURE, _BEGINNINGS, "".join((*(sign[0] for sign in _PRINTED), *_LOST)))
_LONGEST = 40
"""A longer run of digits is a code and no figure, and a run of more number words has no value."""


def read_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of `text` in order; dates are figures too and are told apart by the caller."""
    for match in SEEKER(text):
        reader = next((reader for group, reader in _READERS.items() if match[group] is not None), None)
        figure = reader(match) if reader else None
        if figure is not None:
            yield figure
        elif match["share"]:
            yield from (_count(match, group) for group in ("part", "whole"))


def _small(word: str) -> Fraction:
    return Fraction(word) if word[0].isdigit() else Fraction(_spelled(word) or 0)


def _spelled(words: str) -> int | None:
    """Return the value of a run of number words, or None where the run is no number (as in "two three")."""
    if len(words.split()) > _LONGEST:
        return None
    plain = re.sub(r"^an?\s", "one ", words.lower())
    if plain.split()[0].split("-")[0] in amounts.SCALES:
        plain = "one " + plain
    indian = {"lakh": "hundred thousand", "lakhs": "hundred thousand", "crore": "ten million", "crores": "ten million"}
    if any(word in indian for word in plain.split()):
        return _indian(plain)
    try:
        return int(text2num(" ".join(plain.split()), "en"))
    except ValueError:
        return None


def _indian(plain: str) -> int | None:
    """Return the value of a run that ends in lakh or crore."""
    *head, last = plain.split()
    value = _spelled(" ".join(head)) if head and last in amounts.SCALES else None
    return None if value is None else value * amounts.SCALES[last]


def _count(match: re.Match[str], group: str) -> Figure:
    return Figure(*match.span(group), Form.COUNT, _small(match[group]), in_words=not match[group].isdigit())


def _share(match: re.Match[str]) -> Figure | None:
    """Return the share that "two in six" names, or None for what only looks like one, as in "four in one day"."""
    part, whole = _small(match["part"]), _small(match["whole"])
    if whole <= 1 or part > whole:
        return None
    return Figure(*match.span(), Form.FRACTION, part / whole, in_words=not match["part"].isdigit())


def _score(match: re.Match[str]) -> Figure:
    return Figure(*match.span(), Form.SCORE, Fraction(match["left"]), Fraction(match["right"]))


def _dozen(match: re.Match[str]) -> Figure:
    return Figure(*match.span(), Form.COUNT, amounts.DOZENS[match["dozen"].lower()], in_words=True, scaled=True)


def _mixed(match: re.Match[str]) -> Figure:
    numerator = match["numerator"].lower()
    value = Fraction(1) if numerator in {"a", "an"} else _small(numerator)
    fraction = amounts.FRACTIONS[match["fraction"].lower()]
    return Figure(*match.span(), Form.FRACTION, value * fraction, in_words=True)


def _half(match: re.Match[str]) -> Figure:
    return Figure(*match.span(), Form.FRACTION, Fraction(1, 2), in_words=True)


def _nth(match: re.Match[str]) -> Figure | None:
    if len(match["nth"]) > _LONGEST:
        return None
    return Figure(*match.span(), Form.ORDINAL, Fraction(match["nth"][:-2]))


def _ordinal(match: re.Match[str]) -> Figure:
    *tens, last = re.split(r"[\s-]", match["ordinal"].lower())
    value = amounts.ORDINALS[last] + sum(amounts.ORDINAL_TENS.get(word, 0) for word in tens)
    return Figure(*match.span(), Form.ORDINAL, Fraction(value), in_words=True)


def _digits(match: re.Match[str]) -> Figure | None:
    if len(match["digits"]) > _LONGEST:
        return None
    value = Fraction(match["digits"].replace(",", ""))
    scale = 1
    if match["touching"] and _is_length(match):
        return Figure(match.start(), match.start("touching"), Form.COUNT, value)
    if letters := match["touching"] or match["capital"]:
        scale = amounts.SHORT_SCALES[letters.lower()]
    elif match["scale"]:
        for word in match["scale"].lower().split():
            scale *= amounts.SCALES[word]
    elif match["upper"]:
        scale = amounts.SHORT_SCALES.get(match["upper"].lower()) or amounts.SCALES[match["upper"].lower()]
    sign = (match["sign"] or "").strip().lower()
    currency = amounts.CURRENCY_SIGNS.get(sign, "")
    return Figure(*match.span(), Form.COUNT, value * scale, currency=currency, scaled=scale > 1)


def _is_length(match: re.Match[str]) -> bool:
    """Return whether an "m" that touches digits means metres, as in "the 50m freestyle", and not millions."""
    following = re.match(r"[\s-]*([^\W\d_]+)", match.string[match.end() : match.end() + 20])
    metres = following is not None and following[1].lower() in amounts.MEASURED
    return match["touching"].lower() == "m" and not match["sign"] and metres


def _words(match: re.Match[str]) -> Figure | None:
    first = re.split(r"[\s-]", match["words"].lower())[0]
    if first in amounts.SCALES and first == match["words"].lower():
        low = amounts.SCALES[first]
        return Figure(*match.span(), Form.VAGUE, Fraction(low), Fraction(low * 999), in_words=True)
    value = _spelled(match["words"])
    if value is None:
        value = _spelled(re.split(r"[\s-]", match["words"])[0])
    scaled = match["words"].lower().split()[-1] in amounts.SCALES
    return None if value is None else Figure(*match.span(), Form.COUNT, Fraction(value), in_words=True, scaled=scaled)


def _vague(match: re.Match[str]) -> Figure:
    low, high = amounts.VAGUE[match["vague"].lower()]
    return Figure(*match.span(), Form.VAGUE, Fraction(low), Fraction(high), in_words=True)


def _multiple(match: re.Match[str]) -> Figure:
    value = amounts.MULTIPLES[match["multiple"].lower()]
    return Figure(*match.span(), Form.MULTIPLE, Fraction(value), in_words=True)


_READERS = {
    "share": _share,
    "dash": _score,
    "dozen": _dozen,
    "mixed": _mixed,
    "half": _half,
    "nth": _nth,
    "ordinal": _ordinal,
    "digits": _digits,
    "words": _words,
    "vague": _vague,
    "multiple": _multiple,
}
