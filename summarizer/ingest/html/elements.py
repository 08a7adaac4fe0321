"""The elements of HTML: what each does to a text, and where it stands in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

BLOCKS = frozenset(
    "p div li item head h1 h2 h3 h4 h5 h6 quote blockquote section article main header footer ul ol list dl dt dd "
    "table tr row td th cell pre address body html aside details summary hr figure figcaption center form "
    "block hl1 hl2".split()
)
"""Elements that part a text: those of HTML, of what the extractor makes of it, and of NITF."""
HEADINGS = frozenset(("head", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"))
ITEMS = frozenset(("li", "item"))
SKIPPED = frozenset(
    "script style noscript template iframe object embed svg math form button select textarea nav aside figure "
    "figcaption video audio picture canvas title graphic media body.head".split()
)
UNSHOWN = frozenset(("script", "style", "noscript", "template"))
"""Elements whose text no reader sees."""
BREAKS = frozenset(("br", "lb"))
VALUES = frozenset(("time", "data", "output"))
"""Elements that say of a word what it is to a machine."""
CONTROLS = frozenset(("label", "button"))
_STRUCK = frozenset(("del", "s", "strike"))
_LINE_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none\b|visibility\s*:\s*(?:hidden|collapse)\b"
    r"|font-size\s*:\s*0(?:\.0+)?(?:px|p[tc]|r?em|%)?\s*(?:!important\s*)?(?:;|$)"
    r"|(?:left|right|top|text-indent|margin-left)\s*:\s*-(?:999|\d{4,})(?:\.\d+)?(?:px|em|rem|pt|%|vw)"
    r"|clip\s*:\s*rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|color\s*:\s*transparent\b)",
    re.IGNORECASE,
)
"""What a style hides: taken out, not drawn, without size, beside the page, cut away, or of no colour.

Not `opacity:0`: pages are written so whose scripts fade each paragraph in.
"""
_FOR_SCREEN_READERS = re.compile(
    r"(?:[^:]*[_-])?(?:sr-only|visually-?hidden|hidden-?visually|screen-?reader(?:-text|-only|s-only)?|element-invisible)"
    r"(?:[_-].*)?",
    re.IGNORECASE,
)
_UNDOES = re.compile(r"(?:^|[:_-])(?:not?|un)[_-]", re.IGNORECASE)
_WHEN_FOCUSED = re.compile(r"focus|active", re.IGNORECASE)
"""What is shown to who comes with the keyboard is shown to no other reader."""
_SUPERSCRIPT = re.compile(r"vertical-align\s*:\s*(?:super|text-top)\b", re.IGNORECASE)
_LONGEST_BEFORE = 24
"""Characters before an element by which it is told whether they are a figure, or the end of a sentence."""


@dataclass(frozen=True)
class Placed:
    """An element in the running text."""

    element: etree._Element
    before: str
    """The end of the text that stands before it in its line."""
    block: etree._Element | None
    """The paragraph, or another element that parts a text, around it."""


def tag_of(element: etree._Element) -> str:
    """Return the name of an element; empty for a comment or an instruction."""
    return element.tag if isinstance(element.tag, str) else ""


def is_struck(element: etree._Element) -> bool:
    """Return whether an element strikes its text out, as sites do that correct one."""
    return element.tag in _STRUCK or bool(_LINE_THROUGH.search(element.get("style") or ""))


def is_hidden(element: etree._Element) -> bool:
    """Return whether an element is not shown until a reader does something, or to no reader who sees the page."""
    return (
        "hidden" in element.attrib
        or "popover" in element.attrib
        or element.get("role") == "tooltip"
        or (element.tag == "dialog" and "open" not in element.attrib)
        or bool(_UNSEEN.search(element.get("style") or ""))
        or _is_for_screen_readers(element.get("class") or "")
    )


def _is_for_screen_readers(classes: str) -> bool:
    """Return whether a class shows its element to screen readers alone, and none undoes that."""
    names = [name for name in classes.split() if _FOR_SCREEN_READERS.fullmatch(name.rpartition(":")[2])]
    undone = [name for name in names if _UNDOES.search(name)]
    hides = any(":" not in name and name not in undone for name in names)
    return hides and all(_WHEN_FOCUSED.search(name) for name in undone)


def is_raised(element: etree._Element) -> bool:
    """Return whether an element sets its text above the line, or is a link to another place of the same page."""
    if element.tag == "a":
        return (element.get("href") or "").startswith("#")
    return element.tag == "sup" or bool(_SUPERSCRIPT.search(element.get("style") or ""))


def replace_by(element: etree._Element, text: str) -> None:
    """Put a text in the place of an element and all inside of it.

    An empty element stays: to join the text around each of many takes the square of their number.
    """
    element.clear(keep_tail=True)
    element.tag, element.text = "span", text


def placed(tree: etree._Element, is_wanted: Callable[[etree._Element], bool]) -> list[Placed]:
    """Return the wanted elements in the order of the text, none inside of another."""
    found: list[Placed] = []
    blocks: list[etree._Element] = []
    before = ""
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = tag_of(element)
        if tag in BLOCKS or tag in BREAKS:
            before = ""
        if event == "start":
            text = element.text
            if tag in BLOCKS:
                blocks.append(element)
            elif tag in UNSHOWN or is_wanted(element):
                walk.skip_subtree()
                text = ""
                if tag not in UNSHOWN:
                    found.append(Placed(element, before, blocks[-1] if blocks else None))
        else:
            text = element.tail
            if tag in BLOCKS:
                blocks.pop()
        before = (before + (text or "")[-_LONGEST_BEFORE:])[-_LONGEST_BEFORE:]
    return found
