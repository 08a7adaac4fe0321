"""Take paragraphs that are nothing but a link to another page out of a parsed text: they tell of another article."""

import re
from itertools import islice

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import ITEMS, replace_by
from summarizer.ingest.lines.furniture import CORRECTION, kind_of
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.rows import row_of

LINKED = "paragraph that is a link"
"""What such a paragraph is called among what was left out."""
_ELSEWHERE = re.compile(r"(?!\s*(?:#|mailto:|tel:|javascript:|data:))\s*\S", re.IGNORECASE)
_LEAST_WORDS = 4
_MOST_SHARE = 0.3
"""What holds more than this of the whole text is no list of other articles: the page links all that it shows."""
_MOST_PIECES = 60


def take_out_linked(tree: etree._Element) -> dict[str, int]:
    """Take out, in place, the sentences that lead to other pages and stand alone; return how many.

    The first paragraph stays: feeds link their article's opening to the article itself. Links without a full stop are
    left out later, with the other headings.
    """
    first, doomed = True, []
    for element in tree.iter("p", *ITEMS):
        text = _text(element)
        if text and not first and _is_linked(element, text):
            doomed.append(element)
        first = first and not row_of(text).is_prose
    whole = sum(len(piece) for piece in tree.itertext(etree.Element))
    if not doomed or sum(len(_text(element)) for element in doomed) > whole * _MOST_SHARE:
        return {}
    for element in doomed:
        replace_by(element, " ")
    return {LINKED: len(doomed)}


def _is_linked(element: etree._Element, text: str) -> bool:
    """Return whether all of an element is one link to another page, in a sentence that is no notice."""
    links = [link for link in element.iter("a") if _ELSEWHERE.match(link.get("href") or "")]
    if len(links) != 1 or _text(links[0]) != text:
        return False
    row = row_of(text)
    return row.ends and row.words >= _LEAST_WORDS and kind_of(text) != CORRECTION and not notes_of([text])


def _text(element: etree._Element) -> str:
    """Return the text of an element in one line; empty where it is in more pieces than a link has."""
    pieces = list(islice((piece for piece in element.itertext(etree.Element) if piece.strip()), _MOST_PIECES + 1))
    return "" if len(pieces) > _MOST_PIECES else one_line("".join(pieces))
