"""Finds figures in a text, in digits or words: where they stand, what they are worth and in which form they are given.

What a figure counts is read by `summarizer.checks.reading.quantities`.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from math import prod
from typing import NamedTuple

from summarizer.checks.reading.figure_pattern import SEEKER
from summarizer.checks.reading.spelled import LONGEST, small, spelled
from summarizer.english import amounts, currencies, number_words, units


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
    kind: str = ""
    """Whose dollar it is, where the sign says so; "times" for "twice" and its like, "range" for "5 to 7",
    "place" for "a fifth", "dozen" for "two dozen", "race" for "1:00:47"."""
    unit: str = ""
    """The unit, where it stands inside the figure, as in "an hour and a half" and "in his thirties"."""
    in_words: bool = False
    scaled: bool = False
    """Given with a scale word such as "million", so that it may be rounded."""


_BETWEEN = "between "
_LENT = 1_000
"""A figure below this takes the scale of the one after it: "50 to 60 million", but "900,000 to 1.2 million"."""


def read_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of `text` in order; dates are figures too and are told apart by the caller."""
    for match in SEEKER(text):
        reader = next((reader for group, reader in _READERS.items() if match[group] is not None), None)
        figure = reader(match) if reader else None
        if figure is not None:
            yield figure
        elif match["share"]:
            yield from (_count(match, group) for group in ("part", "whole"))


def _count(match: re.Match[str], group: str) -> Figure:
    return Figure(*match.span(group), Form.COUNT, small(match[group]), in_words=not match[group].isdigit())


def _share(match: re.Match[str]) -> Figure | None:
    """Return the share that "two in six" names, or None for what only looks like one, as in "four in one day"."""
    part, whole = small(match["part"]), small(match["whole"])
    if whole <= 1 or part > whole:
        return None
    return Figure(*match.span(), Form.FRACTION, part / whole, in_words=not match["part"].isdigit())


def _score(match: re.Match[str]) -> Figure:
    kind = amounts.RANGE if match["dash"].strip().isalpha() else ""
    return Figure(*match.span(), Form.SCORE, Fraction(match["left"]), Fraction(match["right"]), kind=kind)


def _dozen(match: re.Match[str]) -> Figure:
    words = match["dozen"].lower()
    if words in amounts.PAIRS:
        return Figure(*match.span(), Form.COUNT, amounts.PAIRS[words], in_words=True, scaled=True)
    return Figure(*match.span(), Form.COUNT, amounts.DOZENS[words], kind=amounts.DOZEN, in_words=True, scaled=True)


def _power(match: re.Match[str]) -> Figure:
    """Return what 10⁶ and 3 × 10⁶ are worth."""
    raised = match["power"].removeprefix("^").replace("⁻", "-")
    exponent = int(
        "".join(str(number_words.RAISED.find(sign)) if sign in number_words.RAISED else sign for sign in raised)
    )
    value = Fraction(match["mantissa"] or 1) * Fraction(10) ** exponent
    return Figure(*match.span(), Form.COUNT, value, scaled=True)


def _race(match: re.Match[str]) -> Figure:
    """Return the seconds of a time that somebody took: 1:00:47, 1:43.21."""
    worth = Fraction(0)
    for part in match["race"].split(":"):
        worth = worth * 60 + Fraction(part)
    return Figure(*match.span(), Form.COUNT, worth, kind=amounts.RACE, unit="second")


def _mixed(match: re.Match[str]) -> Figure:
    numerator = match["numerator"].lower()
    value = Fraction(1) if numerator in {"a", "an"} else small(numerator)
    fraction = number_words.FRACTIONS[match["fraction"].lower()]
    is_place = value == 1 and match["fraction"].lower() in number_words.ORDINALS
    kind = amounts.PLACE if is_place else ""
    return Figure(*match.span(), Form.FRACTION, value * fraction, kind=kind, in_words=True)


def _half(match: re.Match[str]) -> Figure:
    return Figure(*match.span(), Form.FRACTION, Fraction(1, 2), in_words=True)


def _nth(match: re.Match[str]) -> Figure | None:
    if len(match["nth"]) > LONGEST:
        return None
    return Figure(*match.span(), Form.ORDINAL, Fraction(match["nth"][:-2]))


def _ordinal(match: re.Match[str]) -> Figure:
    *tens, last = re.split(r"[\s-]", match["ordinal"].lower())
    value = number_words.ORDINALS[last] + sum(number_words.ORDINAL_TENS.get(word, 0) for word in tens)
    return Figure(*match.span(), Form.ORDINAL, Fraction(value), in_words=True)


def _digits(match: re.Match[str]) -> Figure | None:
    if len(match["digits"]) > LONGEST:
        return None
    value = Fraction(re.sub(r"[,\s]", "", match["digits"]))
    if plus := match["plus"]:
        value += number_words.FRACTION_SIGNS.get(plus.strip(), Fraction(1, 2))
    if match["touching"] and _is_length(match):
        return Figure(match.start(), match.start("touching"), Form.COUNT, value)
    scale = 1
    if letters := match["touching"] or match["capital"] or match["apart"]:
        scale = number_words.SHORT_SCALES[letters.lower()]
    elif match["scale"]:
        scale = prod(number_words.SCALES[word] for word in match["scale"].lower().split())
    elif match["upper"] and _is_lent(match, value):
        scale = number_words.SHORT_SCALES.get(match["upper"].lower()) or number_words.SCALES[match["upper"].lower()]
    sign = (match["sign"] or "").strip().lower()
    currency, whose = currencies.CURRENCY_SIGNS.get(sign, ""), currencies.DOLLARS.get(sign, "")
    return Figure(*match.span(), Form.COUNT, value * scale, None, currency, whose, scaled=scale > 1)


def _is_lent(match: re.Match[str], value: Fraction) -> bool:
    """Return whether the next figure's scale is this one's too: "50 to 60 million", "between 5 and 6 million"."""
    before = match.string[max(0, match.start() - len(_BETWEEN)) : match.start()].lower()
    return value < _LENT and (match["joint"] is None or before == _BETWEEN)


def _is_length(match: re.Match[str]) -> bool:
    """Return whether an "m" that touches digits means metres, as in "the 50m freestyle" and 1,500m."""
    if match["touching"].lower() != "m" or match["sign"]:
        return False
    following = re.match(r"[\s-]*([^\W\d_]+)", match.string[match.end() : match.end() + 20])
    return "," in match["digits"] or (following is not None and following[1].lower() in units.MEASURED)


def _words(match: re.Match[str]) -> Figure | None:
    words = match["words"].lower()
    first = re.split(r"[\s-]", words)[0]
    if first in number_words.SCALES and first == words:
        low = number_words.SCALES[first]
        return Figure(*match.span(), Form.VAGUE, Fraction(low), Fraction(low * amounts.VAGUE_SPAN), in_words=True)
    value = spelled(words)
    if value is None:
        value = spelled(first)
    if value is None:
        return None
    scale = number_words.SCALES[match["last"].lower()] if match["last"] else 1
    worth = (value + Fraction(1, 2)) * scale if match["and_half"] else Fraction(value)
    scaled = scale > 1 or words.split()[-1] in number_words.SCALES
    return Figure(*match.span(), Form.COUNT, worth, in_words=True, scaled=scaled)


def _vague(match: re.Match[str]) -> Figure:
    low, high = amounts.VAGUE[(match["many"] or match["vague"]).lower()]
    if match["many"]:
        low = (
            amounts.VAGUE_RUNS[match["vague"].split()[0].lower()]
            * number_words.SCALES[match["many"].lower().rstrip("s")]
        )
        high = low * amounts.VAGUE_SPAN
    return Figure(*match.span(), Form.VAGUE, Fraction(low), Fraction(high), in_words=True)


def _aged(match: re.Match[str]) -> Figure:
    """Return the ages that "in his thirties" can mean, and "in her late 40s"."""
    printed = match["decade"].lower()
    low = amounts.DECADES_OF_AGE.get(printed) or int(printed.rstrip("s"))
    first, last = amounts.STAGES_OF_DECADE[match["stage"].lower()] if match["stage"] else (0, 9)
    return Figure(*match.span(), Form.VAGUE, Fraction(low + first), Fraction(low + last), unit="age", in_words=True)


def _beaten(match: re.Match[str]) -> Figure:
    return Figure(*match.span(), Form.SCORE, small(match["beaten"]), Fraction(0), in_words=True)


def _parted(match: re.Match[str]) -> Figure:
    """Return what "an hour and a half", "half a million" and "a quarter of a point" are worth."""
    share = amounts.PARTS[match["part_of"].lower()] if match["part_of"] else Fraction(3, 2)
    whole = (match["whole_and"] or match["parted"]).lower()
    scale = number_words.SCALES.get(whole, 1)
    unit = "" if scale > 1 else units.PARTED[whole]
    return Figure(*match.span(), Form.COUNT, share * scale, unit=unit, in_words=True, scaled=scale > 1)


def _signed(match: re.Match[str]) -> Figure:
    form = Form.COUNT if match.string[match.end() :].startswith("%") else Form.FRACTION
    return Figure(*match.span(), form, number_words.FRACTION_SIGNS[match["signed"]])


def _printed_fraction(match: re.Match[str]) -> Figure:
    """Return what "2 1/2" and "3/4 of" are worth."""
    part = Fraction(int(match["top"]), int(match["bottom"]))
    if match["full"]:
        return Figure(*match.span(), Form.COUNT, int(match["full"]) + part)
    return Figure(*match.span(), Form.FRACTION, part)


def _multiple(match: re.Match[str]) -> Figure:
    word = match["multiple"].lower()
    kind = amounts.TIMES if word in amounts.OFTEN else ""
    return Figure(*match.span(), Form.MULTIPLE, Fraction(amounts.MULTIPLES[word]), kind=kind, in_words=True)


_READERS = {
    "power": _power,
    "race": _race,
    "share": _share,
    "aged": _aged,
    "beaten": _beaten,
    "whole_and": _parted,
    "parted": _parted,
    "top": _printed_fraction,
    "signed": _signed,
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
