"""Reads the unit of a figure from what stands right after it: percent, a currency, a measure, an age."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.reading.figures import Figure
from summarizer.checks.reading.words import Word
from summarizer.english import currencies, units
from summarizer.english.peoples import SAME_PEOPLE

_DOUBTFUL = frozenset({"in", "second", "g", "t"})
"""Abbreviations of units that are more often other words, where they are no small letters that touch their figure."""
_GAP = 2
"""A unit stands at most so many characters after its figure."""
_SPACED = " - "
_REACH = 4
"""So many words after a figure may name its unit: "Hong Kong dollars", "miles per hour"."""


class Unit(NamedTuple):
    """The unit of a figure, and where it ends."""

    name: str
    """percent, a currency, a unit of measure, age, or empty."""
    kind: str
    """Which of several of that name: whose dollar it is, "point" for a percentage point, "times" of "twice"."""
    end: int
    """Where figure and unit end."""
    words: int
    """How many words it took."""


def unit_after(text: str, figure: Figure, words: Sequence[Word], after: int) -> Unit:
    """Return the unit of a figure, after which the word numbered `after` is the next."""
    tail = text[figure.end : figure.end + _GAP]
    if tail.strip().startswith("%"):
        return Unit("percent", "", figure.end + tail.index("%") + 1, 0)
    if figure.currency:
        return Unit(figure.currency, figure.kind, figure.end, 0)
    if tail[:1] in currencies.TOUCHING_HUNDREDTHS and not text[figure.end + 1 : figure.end + 2].isalnum():
        is_word = after < len(words) and words[after].start == figure.end
        return Unit(currencies.TOUCHING_HUNDREDTHS[tail[0]], "", figure.end + 1, int(is_word))
    following = words[after : after + _REACH]
    if figure.unit or not following or not _is_right_behind(figure, following, text):
        return Unit(figure.unit, "point" if figure.unit == "percent" else figure.kind, figure.end, 0)
    name, kind, taken = _named(following, text[figure.end : following[0].start], text)
    return Unit(name, kind or figure.kind, following[taken - 1].end if taken else figure.end, taken)


def _is_right_behind(figure: Figure, following: Sequence[Word], text: str) -> bool:
    """Return whether some words stand right after a figure, or make it an age with blanks round its hyphens."""
    gap = text[figure.end : following[0].start]
    return len(gap) <= _GAP or (gap == _SPACED and " ".join(word.norm for word in following[:2]) in units.AGES)


def _named(following: Sequence[Word], gap: str, text: str) -> tuple[str, str, int]:
    """Return the unit that the words after a figure name, its kind, and how many words name it."""
    norms = [word.norm for word in following]
    first, pair = norms[0], " ".join(norms[:2])
    if pair in units.PERCENT or pair in units.BASIS_POINTS:
        is_point = first not in ("per", pair)
        return units.BASIS_POINTS.get(pair, "percent"), "point" if is_point else "", len(norms[:2])
    if first in units.PERCENT or (first in units.BASIS_POINTS and following[0].text.islower()):
        return units.BASIS_POINTS.get(first, "percent"), "point" if first in units.BASIS_POINTS else "", 1
    if pair in units.AGES:
        return units.AGES[pair], "", 2
    if first in units.POWERS and norms[1:2] and norms[1] in units.UNIT_FORMS:
        return f"{units.POWERS[first]} {units.UNIT_FORMS[norms[1]]}", "", 2
    if first in _DOUBTFUL and (gap or not following[0].text.islower() or first == "second"):
        return "", "", 0
    return _money(norms) or _temperature(following, gap) or _speed(following, text) or _measure(norms)


def _money(norms: Sequence[str]) -> tuple[str, str, int] | None:
    """Return the currency that some words begin with, with whose it is: "dollars", "Hong Kong dollars"."""
    for place, norm in enumerate(norms[:3]):
        whose = " ".join(norms[:place])
        if norm in currencies.CURRENCY_WORDS and (not whose or whose in SAME_PEOPLE or whose in currencies.DOLLARS):
            return currencies.CURRENCY_WORDS[norm], currencies.DOLLARS.get(whose, ""), place + 1
    return None


def _temperature(following: Sequence[Word], gap: str) -> tuple[str, str, int] | None:
    """Return the scale of "14C", "14 °C" and "14 degrees Celsius"; a letter counts as a capital only."""
    led = units.UNIT_FORMS.get(following[0].norm) == "degree"
    scale = following[1] if led and len(following) > 1 else following[0]
    name = units.TEMPERATURES.get(scale.text if len(scale.text) == 1 else scale.norm, "")
    touching = led or not gap or gap.strip() in units.DEGREE_SIGNS
    return (name, "", 1 + led) if name and touching else None


def _speed(following: Sequence[Word], text: str) -> tuple[str, str, int] | None:
    """Return the speed that some words begin with: "km/h", "kilometres an hour", "metre-per-second"."""
    length = units.UNIT_FORMS.get(following[0].norm, "")
    if len(following) == 1 or length not in units.LENGTHS_OF_SPEED:
        return None
    between = text[following[0].end : following[1].start]
    taken = 2 if between.strip() == "/" else 3 if following[1].norm in units.PER and between in {" ", "-"} else 0
    if not taken or len(following) < taken:
        return None
    name = units.SPEEDS.get((length, units.TIMES_OF_SPEED.get(following[taken - 1].norm, "")))
    return (name, "", taken) if name else None


def _measure(norms: Sequence[str]) -> tuple[str, str, int]:
    if norms[0] in units.PREFIXES and (unit := units.UNIT_FORMS.get("".join(norms[:2]))):
        return unit, "", 2
    unit = units.UNIT_FORMS.get(norms[0], "")
    if unit in units.HOURLY and norms[1:2] in (["hour"], ["hours"]):
        return f"{unit} hour", "", 2
    if norms[0] == "light" and len(norms) > 1 and norms[1] in units.BY_LIGHT:
        return units.BY_LIGHT[norms[1]], "", 2
    return unit, "", int(bool(unit))
