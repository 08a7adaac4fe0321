"""Read prices whose cents stand higher, lower or smaller than the figure before them, with no point between."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import Placed, placed, replace_by

_AMOUNT = re.compile(r"(?P<sign>[$€£¥]\s?)?(?<![\d.,])(?P<figure>\d{1,3}(?:,\d{3})+|\d+)$")
_CENTS = re.compile(r"\d\d")
_USUAL = re.compile(r"0\d|[4-9]\d|\d[059]")
"""Digits that end prices; others, from 11 to 38, may be the mark of a footnote as well."""
_POWERS_OF_TEN = range(25)
_MOST_PIECES = 8
_SIGN_BEHIND = re.compile(r"\s*[$€£¥]")
_DIGITS = re.compile(r"\d{1,4}(?:\s?[/⁄]\s?\d{1,3})?")
_CLASS = re.compile(r"(?:^|[\s_-])(?:cents?|pence|decimals?|frac(?:tion)?|price-?minor)(?![^\s_-])", re.IGNORECASE)


def with_cents(found: Placed, text: str) -> str:
    """Return a price with its cents where an element, whose text is given, holds those of the figure before it; or ''.

    A currency stands in front of the figure or behind the cents.
    """
    amount = _AMOUNT.search(found.before)
    if amount is None or not _CENTS.fullmatch(text) or (not _is_small(found.element) and _may_be_other(amount, text)):
        return ""
    priced = amount["sign"] or _SIGN_BEHIND.match(found.element.tail or "")
    return f"{amount['figure']}.{text}" if priced else ""


def _may_be_other(amount: re.Match[str], text: str) -> bool:
    """Return whether two raised digits behind an amount may be the mark of a footnote, or its power."""
    return not _USUAL.fullmatch(text) or (amount["figure"] == "10" and int(text) in _POWERS_OF_TEN)


def part_small_figures(tree: etree._Element) -> Iterator[str]:
    """Part, in place, figures in small print from the figure right before them; yield what was guessed, as notes."""
    for found in placed(tree, lambda element: _is_small(element) and bool(_DIGITS.fullmatch(_text(element)))):
        text = _text(found.element)
        if not found.before[-1:].isdecimal():
            continue
        price = with_cents(found, text)
        replace_by(found.element, f".{text}" if price else f" {text}")
        what = f"read as {price}" if price else "parted"
        yield f"suspect: figures in two sizes: {found.before.split()[-1]}[{text}] is {what}"


def _text(element: etree._Element) -> str:
    """Return an element's text as far as it may be a figure."""
    return one_line("".join(islice(element.itertext(), _MOST_PIECES)))


def _is_small(element: etree._Element) -> bool:
    """Return whether an element is set in small print, or named as the cents of a price or as a fraction."""
    return element.tag == "small" or bool(_CLASS.search(element.get("class") or ""))
