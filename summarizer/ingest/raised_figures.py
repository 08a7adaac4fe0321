"""Read figures that are set above or below the line: marks of footnotes, powers, fractions."""

import re

from lxml import etree

from .clean import one_line
from .elements import Placed, is_raised, placed, replace_by

_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]+)[\])]?")
"""What the link of a footnote consists of."""
_BRACKETED = re.compile(r"(?:\[\d{1,3}\]\s*)+")
_SEVERAL = re.compile(r"\d{1,2}(?:\s*[,;]\s*\d{1,2})+")
_POWER = re.compile(r"[+\-−–]?\d{1,4}|n")
_NUMERIC = re.compile(r"[+\-−–]?\d")
_SMALL = re.compile(r"\d{1,2}")
_AFTER_MARK = re.compile(r"[.,;:!?…”’\"'»%‰°]\s*$")
_FIGURE = re.compile(r"(?P<sign>[$€£¥]\s?)?(?P<figure>\d(?:[\d.,]*\d)?)(?P<blank>\s*)$")
_COUNTED = re.compile(r"\s+[^\W\d_]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_BAR = re.compile(r"\s*[/⁄]\s*")
_NUMERATOR = re.compile(r"\d{1,3}")
_BEFORE_FRACTION = re.compile(r"(?:^|[\s\d(–—-])$")
_FRACTIONS = {
    (1, 2): "½", (1, 3): "⅓", (2, 3): "⅔", (1, 4): "¼", (3, 4): "¾", (1, 5): "⅕", (2, 5): "⅖", (3, 5): "⅗", (4, 5): "⅘",
    (1, 6): "⅙", (5, 6): "⅚", (1, 8): "⅛", (3, 8): "⅜", (5, 8): "⅝", (7, 8): "⅞",
}  # fmt: skip
_RAISED = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_BASE = "10"
"""The figure whose powers are written most."""
_MOST_TOLD = 3


def settle_raised(tree: etree._Element) -> tuple[str, ...]:
    """Write raised and lowered figures so that none joins another figure; return what was guessed at, as a note.

    A link, brackets or the end of a sentence tell the mark of a footnote, which goes. So does a small number behind a
    figure that is hardly ever raised to a power: one with a decimal point or a currency, a year, or several digits
    other than 10 that count what follows. All others stay as what the page shows, in the characters that Unicode has
    for them.
    """
    footnotes: list[str] = []
    powers: list[str] = []
    for found in placed(tree, lambda element: element.tag == "sub" or is_raised(element)):
        text = one_line("".join(found.element.itertext()))
        if found.element.tag == "a" and (not found.before.strip() or found.before[-1:].isspace()):
            continue
        if found.element.tag == "sub":
            _lower(found, text)
        elif not _is_fraction(found, text):
            _raise(found, text, footnotes, powers)
    guesses = [f"{told} is read as {told.partition('[')[0]}, a footnote" for told in footnotes[:_MOST_TOLD]]
    guesses += [f"{told} as a power" for told in powers[:_MOST_TOLD]]
    return (f"suspect: raised figures behind figures: {'; '.join(guesses)}",) if guesses else ()


def _raise(found: Placed, text: str, footnotes: list[str], powers: list[str]) -> None:
    """Take out the mark of a footnote, or write a power as one; note what was guessed."""
    figure = _FIGURE.search(found.before)
    if _is_mark(found, text):
        replace_by(found.element, "")
    elif figure and _SMALL.fullmatch(text) and _is_hardly_raised(figure, text, found.element.tail or ""):
        footnotes.append(f"{figure['figure']}[{text}]")
        replace_by(found.element, "")
    elif _POWER.fullmatch(text) and _is_joined(found, text):
        power = text.translate(_RAISED)
        if figure:
            powers.append(f"{figure['figure']}{power}")
        replace_by(found.element, power)
    elif figure and _NUMERIC.match(text):
        replace_by(found.element, f"^{text}")


def _is_mark(found: Placed, text: str) -> bool:
    """Return whether a raised text can be nothing but the mark of a footnote."""
    linked = found.element.tag == "a" or found.element.find(".//a") is not None
    if linked and _MARK.fullmatch(text):
        return True
    behind = _AFTER_MARK.search(found.before) and (_SMALL.fullmatch(text) or _SEVERAL.fullmatch(text))
    return bool(_BRACKETED.fullmatch(text) or behind or (found.before.strip() and _SEVERAL.fullmatch(text)))


def _is_hardly_raised(figure: re.Match[str], text: str, behind: str) -> bool:
    """Return whether a number behind a figure is a footnote's rather than a power, or the cents of a price."""
    value = figure["figure"]
    if value == _BASE:
        return False
    odd = bool(figure["blank"]) or not value.isdecimal() or bool(_YEAR.fullmatch(value))
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
        replace_by(found.element, text.translate(_LOWERED))


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
    sign = _FRACTIONS.get((int(text), int(lower)))
    replace_by(element, sign or f"{blank}{text}⁄{lower}")
    element.tail = ""
    replace_by(following, "")
    return True
