"""Read figures that are set above or below the line: marks of footnotes, powers, fractions."""

import re
from dataclasses import dataclass, field

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import Placed, is_raised, placed, replace_by
from summarizer.ingest.html.footnote_marks import SMALL, YEAR, can_be_link, is_likely, is_mere_link, is_sure
from summarizer.ingest.html.prices import with_cents

_POWER = re.compile(r"[+\-−–]?\d{1,4}|n")
_NUMERIC = re.compile(r"[+\-−–]?\d")
_FIGURE = re.compile(r"(?P<sign>[$€£¥]\s?)?(?P<figure>\d(?:[\d.,]*\d)?)(?P<blank>\s*)$")
_BEFORE_STOP = re.compile(r"(?P<sign>[$€£¥]\s?)?(?P<figure>\d[\d.,]*)(?P<stop>[.,:;])$")
_CENTS = re.compile(r"\d\d")
_OF_A_MILLION = re.compile(r"\s*(?:(?:m|b|tr)illion|per ?cent)\b", re.IGNORECASE)
_HOURS = re.compile(r"(?:[01]?\d|2[0-4])")
_MINUTES = re.compile(r"[0-5]\d")
_OF_THE_DAY = re.compile(r"\s*(?:[ap]\.?m\b|h\b|Uhr\b)", re.IGNORECASE)
_SIGN_BEHIND = re.compile(r"\s*[$€£¥]")
_GOES_ON = re.compile(r"\s+[^\W\d_A-Z]|\s*[%.,;:)]")
_COUNTED = re.compile(r"\s+[^\W\d_]")
_RECKONED = re.compile(r"\s*(?:=|(?:is|equals|makes)\b)")
_BAR = re.compile(r"\s*[/⁄]\s*")
_NUMERATOR = re.compile(r"\d{1,3}")
_BEFORE_FRACTION = re.compile(r"(?:^|[\s\d(–—-])$")
_RAISED_FRACTION = re.compile(r"(\d{1,2})\s*[/⁄]\s*(\d{1,2})")
_FRACTIONS = {
    (1, 2): "½", (1, 3): "⅓", (2, 3): "⅔", (1, 4): "¼", (3, 4): "¾", (1, 5): "⅕", (2, 5): "⅖", (3, 5): "⅗", (4, 5): "⅘",
    (1, 6): "⅙", (5, 6): "⅚", (1, 8): "⅛", (3, 8): "⅜", (5, 8): "⅝", (7, 8): "⅞",
}  # fmt: skip
RAISED = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_BASE = "10"
"""The figure whose powers are written most."""
_SQUARES = ("2", "3")
_MOST_TOLD = 3


@dataclass
class _Told:
    """What was guessed at, for the editor."""

    figures: list[str] = field(default_factory=list)
    powers: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def notes(self) -> tuple[str, ...]:
        """Return the notes, the first few guesses of a kind in each."""
        guesses = self.figures[:_MOST_TOLD] + [f"{power} as a power" for power in self.powers[:_MOST_TOLD]]
        more = len(self.figures) + len(self.powers) - len(guesses)
        behind = "; ".join([*guesses, *([f"and {more} more"] if more else [])])
        marks = ", ".join(self.marks[:_MOST_TOLD]) + (" ..." if len(self.marks) > _MOST_TOLD else "")
        return (
            *([f"suspect: raised figures behind figures: {behind}"] if behind else []),
            *([f"suspect: taken for marks of footnotes, and left out: {marks}"] if marks else []),
        )


def settle_raised(tree: etree._Element) -> tuple[str, ...]:
    """Write raised and lowered figures so that none joins another figure; return what was guessed at, as notes.

    A link that is named so, brackets or the end of a sentence tell the mark of a footnote, which goes. So does a small
    number behind a figure that is hardly ever raised to a power: one with a decimal point or a currency, a year, or
    several digits other than 10 that count what follows. Cents and minutes are part of the figure before them. All
    others stay as what the page shows, in the characters that Unicode has for them.
    """
    told = _Told()
    for found in placed(tree, lambda element: element.tag == "sub" or is_raised(element)):
        text = one_line("".join(found.element.itertext()))
        if found.element.tag != "a" and (price := with_cents(found, text)):
            told.figures.append(f"{price.rpartition('.')[0]}[{text}] is read as {price}")
            replace_by(found.element, f".{text}")
        elif found.element.tag == "sub":
            _lower(found, text)
        elif is_mere_link(found):
            _take_link(found, text, told)
        elif found.element.tag == "a" and (not found.before.strip() or found.before[-1:].isspace()):
            continue
        elif not _is_fraction(found, text):
            _raise(found, text, told)
    return told.notes()


def _take_link(found: Placed, text: str, told: _Told) -> None:
    """Take out a link that is, or may be, the mark of a footnote; behind a figure it is read as if it were raised."""
    if is_sure(found, text):
        replace_by(found.element, "")
    elif can_be_link(found, text):
        if _FIGURE.search(found.before):
            _raise(found, text, told)
        else:
            told.marks.append(f"“{text}” behind “{found.before.strip()}”")
            replace_by(found.element, "")


def _raise(found: Placed, text: str, told: _Told) -> None:
    """Take out the mark of a footnote, or write a figure as one or as a power; note what was guessed."""
    figure, stopped, parts = _FIGURE.search(found.before), _BEFORE_STOP.search(found.before), None
    if is_sure(found, text):
        replace_by(found.element, "")
    elif stopped and _CENTS.fullmatch(text) and _is_one_figure(found, stopped, text, told):
        replace_by(found.element, text)
    elif stopped and stopped["stop"] == "." and _is_tenth(found, text):
        told.figures.append(f"{stopped['figure']}.[{text}] is read as {stopped['figure']}.{text}")
        replace_by(found.element, text)
    elif is_likely(found, text):
        if before := figure or stopped:
            _tell_mark(before[0].strip(), text, told)
        replace_by(found.element, "")
    elif figure and _MINUTES.fullmatch(text) and _is_hour(found, figure):
        replace_by(found.element, f":{text}")
    elif figure and SMALL.fullmatch(text) and _is_hardly_raised(figure, text, found.element.tail or ""):
        _tell_mark(figure["figure"], text, told)
        replace_by(found.element, "")
    elif _POWER.fullmatch(text) and _is_joined(found, text):
        power = text.translate(RAISED)
        if figure:
            told.powers.append(f"{figure['figure']}{power}")
        replace_by(found.element, power)
    elif figure and (parts := _RAISED_FRACTION.fullmatch(text)):
        replace_by(found.element, fraction(parts[1], parts[2], " "))
    elif figure and _NUMERIC.match(text):
        replace_by(found.element, f"^{text}")


def _tell_mark(figure: str, text: str, told: _Told) -> None:
    told.figures.append(f"{figure}[{text}] is read as {figure}, a footnote")


def _is_hour(found: Placed, figure: re.Match[str]) -> bool:
    """Return whether a figure with minutes behind it is a time of day."""
    return bool(_HOURS.fullmatch(figure["figure"]) and _OF_THE_DAY.match(found.element.tail or ""))


def _is_one_figure(found: Placed, before: re.Match[str], text: str, told: _Told) -> bool:
    """Return whether two digits behind a figure and a stop are its cents or minutes; noted where that is a guess."""
    figure, stop, behind = before["figure"], before["stop"], found.element.tail or ""
    if stop == ":":
        return bool(_HOURS.fullmatch(figure) and _MINUTES.fullmatch(text))
    if stop == ";" or YEAR.fullmatch(figure):
        return False
    if before["sign"] or _SIGN_BEHIND.match(behind):
        return True
    if not _GOES_ON.match(behind):
        return False
    told.figures.append(f"{figure}{stop}[{text}] is read as {figure}{stop}{text}")
    return True


def _is_tenth(found: Placed, text: str) -> bool:
    """Return whether a digit behind a figure and a point is its tenths: it is of millions."""
    return len(text) == 1 and text.isdecimal() and bool(_OF_A_MILLION.match(found.element.tail or ""))


def _is_hardly_raised(figure: re.Match[str], text: str, behind: str) -> bool:
    """Return whether a number behind a figure is a footnote's rather than a power, or the cents of a price."""
    value = figure["figure"]
    if value == _BASE or (text in _SQUARES and _RECKONED.match(behind)):
        return False
    odd = bool(figure["blank"]) or not value.isdecimal() or bool(YEAR.fullmatch(value))
    counts = len(value) > 1 and bool(_COUNTED.match(behind))
    return odd or (len(text) == 1 if figure["sign"] else counts)


def _is_joined(found: Placed, text: str) -> bool:
    """Return whether a raised text would be read as one with what stands beside it."""
    if text == "n":
        return found.before[-1:].isdecimal()
    return bool(found.before.strip()) or (found.element.tail or "")[:1].isdecimal()


def _lower(found: Placed, text: str) -> None:
    """Write a lowered figure beside another one in the characters for it; those of formulas stay as they are."""
    beside = found.before[-1:].isdecimal() or (found.element.tail or "")[:1].isdecimal()
    if beside and text.isascii() and text.isdecimal():
        replace_by(found.element, text.translate(LOWERED))


def _is_fraction(found: Placed, text: str) -> bool:
    """Return whether a raised figure is the upper part of a fraction, which is then written as one."""
    element, following = found.element, found.element.getnext()
    bar = _BAR.match(element.tail or "")
    if not bar or not _NUMERATOR.fullmatch(text) or not _BEFORE_FRACTION.search(found.before):
        return False
    lower = one_line("".join(following.itertext())) if following is not None and following.tag == "sub" else ""
    blank = " " if found.before[-1:].isdecimal() else ""
    if bar.end() < len(element.tail or "") or not _NUMERATOR.fullmatch(lower):
        if not (element.tail or "")[bar.end() :][:1].isdecimal():
            return False
        replace_by(element, blank + text)
        return True
    replace_by(element, fraction(text, lower, blank))
    element.tail = ""
    replace_by(following, "")
    return True


def fraction(upper: str, lower: str, blank: str) -> str:
    """Return a fraction in the character that Unicode has for it, or else apart from the figure before it."""
    return _FRACTIONS.get((int(upper), int(lower))) or f"{blank}{upper}⁄{lower}"
