"""Tell which hidden text stands among the paragraphs of an article, and whether it is most of them."""

from collections.abc import Iterable

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import tag_of
from summarizer.ingest.lines.rows import row_of

_HIDING = ("hidden", "popover", "style", "class", "role")
"""What an element is hidden by."""


def among_paragraphs(hidden: Iterable[etree._Element]) -> tuple[list[etree._Element], int]:
    """Return the elements that hold more than is shown beside them, and how many words the other ones hold.

    Only prose beside paragraphs that are shown is asked about: menus and questions about cookies stand elsewhere. Where
    most is hidden, a reader uncovers it, and it is the article.
    """
    groups: dict[etree._Element, list[tuple[etree._Element, int]]] = {}
    for element in hidden:
        parent = element.getparent()
        if parent is not None and (words := _words(element)):
            groups.setdefault(parent, []).append((element, words))
    own: list[etree._Element] = []
    others = 0
    for parent, group in groups.items():
        inside = {element for element, _ in group}
        shown = sum(_words(child) for child in parent.iterchildren("p") if child not in inside)
        words = sum(count for _, count in group)
        if shown and words > shown:
            own += inside
        elif shown or tag_of(parent) == "p":
            others += words
    return own, others


def uncover(elements: Iterable[etree._Element]) -> None:
    """Let elements be shown."""
    for element in elements:
        for name in _HIDING:
            element.attrib.pop(name, None)
        if element.tag == "dialog":
            element.tag = "div"


def _words(element: etree._Element) -> int:
    """Return how many words of running text an element holds."""
    row = row_of(one_line(" ".join(element.itertext())))
    return row.words if row.is_prose else 0
