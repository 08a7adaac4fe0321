"""Write the formulas that stand inside of a sentence as words and figures: without them it would say something else."""

import re
from collections.abc import Callable

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import Placed, placed, replace_by
from summarizer.ingest.html.raised_figures import LOWERED, RAISED, fraction

_FOR_PROGRAMS = frozenset(("annotation", "annotation-xml"))
_FIGURE = re.compile(r"[+\-−–]?\d{1,4}|n")
_WHOLE = re.compile(r"\d{1,3}")
_LONGEST = 2_000
"""Elements of a formula; a longer one stands in no sentence."""


def write_formulas(tree: etree._Element) -> None:
    """Put, in place, a line of text in the place of each formula beside which a sentence stands."""
    for found in placed(tree, lambda element: element.tag == "math"):
        if found.block is not None and _has_words_beside(found) and sum(1 for _ in found.element.iter()) <= _LONGEST:
            replace_by(found.element, _written(found))


def _has_words_beside(found: Placed) -> bool:
    return bool(found.before.strip() or (found.element.tail or "").strip())


def _written(found: Placed) -> str:
    """Return a formula in one line, apart from a figure that stands right before it."""
    text = _line(found.element)
    return f" {text}" if found.before[-1:].isdecimal() and "⁄" in text else text


def _line(formula: etree._Element) -> str:
    """Return what an element of a formula says; what is inside of it was read before it, so that no depth breaks it."""
    said: dict[etree._Element, str] = {}
    for _, element in etree.iterwalk(formula, events=("end",)):
        parts = [said.pop(child, "") for child in element]
        if element.tag in _FOR_PROGRAMS:
            continue
        write = _WRITERS.get(element.tag) if len(parts) == 2 else None  # noqa: PLR2004 - what stands above, and below
        text = write(*parts) if write else one_line(element.text or "") + "".join(parts)
        said[element] = f"√({text})" if element.tag == "msqrt" else text
    return said.get(formula, "")


def _divided(upper: str, lower: str) -> str:
    if _WHOLE.fullmatch(upper) and _WHOLE.fullmatch(lower):
        return fraction(upper, lower, "")
    return f"{_bracketed(upper)}/{_bracketed(lower)}"


def _raised(base: str, power: str) -> str:
    return base + (power.translate(RAISED) if _FIGURE.fullmatch(power) else f"^{_bracketed(power)}")


def _lowered(base: str, index: str) -> str:
    return base + (index.translate(LOWERED) if index.isascii() and index.isdecimal() else f"_{_bracketed(index)}")


def _bracketed(text: str) -> str:
    return text if text.isalnum() else f"({text})"


_WRITERS: dict[str, Callable[[str, str], str]] = {"mfrac": _divided, "msup": _raised, "msub": _lowered}
