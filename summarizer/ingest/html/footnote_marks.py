"""Tell the marks of footnotes from other figures that are raised, or that link to a place of the same page."""

import re

from summarizer.ingest.html.elements import Placed

SMALL = re.compile(r"\d{1,2}")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]+)[\])]?")
"""What the link of a footnote consists of."""
_BRACKETED = re.compile(r"(?:\[\d{1,3}\]\s*)+")
_SEVERAL = re.compile(r"\d{1,2}(?:\s*[,;]\s*\d{1,2})+")
_AFTER_MARK = re.compile(r"[.,;:!?…”’\"'»%‰°]\s*$")
_BEHIND_A_WORD = re.compile(r"[^\W_][.,;:!?…”’\"'»%)\]]*$")
_NAMED_SO = re.compile(
    r"(?:^|[\s_-])(?:foot|end)?notes?(?:ref)?\b|\bfn(?:\b|ref|_|-?\d)|\bcit(?:e|ation)|\breference", re.IGNORECASE
)
"""How the class, role or id of a footnote's link is called."""
_LEADS_TO_NOTE = re.compile(
    r"#_?(?:fn|ftn|edn|(?:foot|end)?note|cite|ref)[a-z]*[-_:.]*(?:[a-z]+[-_])?\d*", re.IGNORECASE
)
_STATES = ("class", "id", "role", "rel", "type", "{http://www.idpf.org/2007/ops}type", "epub:type")


def is_mere_link(found: Placed) -> bool:
    """Return whether an element is a link that nothing raises."""
    return found.element.tag == "a" and found.element.find(".//sup") is None


def is_sure(found: Placed, text: str) -> bool:
    """Return whether a text can be nothing but the mark of a footnote: by its brackets, or by its link."""
    if is_mere_link(found):
        return can_be_link(found, text) and (not text[:1].isalnum() or _is_named(found))
    linked = found.element.tag == "a" or found.element.find(".//a") is not None
    return bool((linked and _MARK.fullmatch(text)) or _BRACKETED.fullmatch(text))


def can_be_link(found: Placed, text: str) -> bool:
    """Return whether a mere link can be a mark: it stands right behind a word, and not behind what goes on in it."""
    return bool(_MARK.fullmatch(text) and _BEHIND_A_WORD.search(found.before)) and not _begins_apart(found)


def is_likely(found: Placed, text: str) -> bool:
    """Return whether a raised text stands where marks of footnotes do; an isotope behind a comma is none."""
    if _SEVERAL.fullmatch(text):
        return bool(found.before.strip())
    isotope = found.before[-1:].isspace() and (found.element.tail or "")[:1].isalpha()
    return bool(_AFTER_MARK.search(found.before) and SMALL.fullmatch(text)) and not isotope


def _is_named(found: Placed) -> bool:
    """Return whether a link is called one to a footnote, or leads to the one of its own number."""
    element = found.element
    said = " ".join(element.get(name) or "" for name in _STATES)
    return bool(_NAMED_SO.search(said) or _LEADS_TO_NOTE.fullmatch(element.get("href") or ""))


def _begins_apart(found: Placed) -> bool:
    """Return whether a link begins with a blank, so that it is a word of its own."""
    return next(found.element.itertext(), "")[:1].isspace()
