"""Make of a parsed text what its reader is shown: without what is struck out or hidden, and every sentence whole."""

import re
from itertools import islice

from lxml import etree

from db.input_notes import furniture_note
from summarizer.ingest.clean import one_line
from summarizer.ingest.html.classed import take_out_classed
from summarizer.ingest.html.elements import (
    BLOCKS,
    CONTROLS,
    UNSHOWN,
    VALUES,
    Placed,
    is_hidden,
    is_struck,
    placed,
    replace_by,
    tag_of,
)
from summarizer.ingest.html.embedded_posts import take_out_posts
from summarizer.ingest.html.formulas import write_formulas
from summarizer.ingest.html.hidden_text import among_paragraphs, uncover
from summarizer.ingest.html.linked_paragraphs import take_out_linked
from summarizer.ingest.html.margin_comments import take_out_comments
from summarizer.ingest.html.prices import part_small_figures
from summarizer.ingest.html.raised_figures import settle_raised
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.rows import row_of

_MOST_SHARE = 0.5
"""What hides or strikes out more of the whole text than this is the page's way to show it, or was never closed."""
_MOST_PIECES = 8
_MOST_TOLD = 3
_LONGEST_TOLD = 60
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)]*\s*$")
_SHOWN_AS_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*block\b", re.IGNORECASE)
_QUOTES = tuple("“”\"'‘’«»„‹›")
_MARKS = (("“", "”"), ("‘", "’"))


def settle(tree: etree._Element) -> tuple[str, ...]:
    """Change a tree, in place, into what its reader is shown; return what an editor must know of it."""
    for element in tree.iter("span"):
        if _SHOWN_AS_BLOCK.search(element.get("style") or ""):
            element.tag = "div"
    comments = take_out_comments(tree)
    foreign = take_out_posts(tree) | take_out_linked(tree) | take_out_classed(tree)
    struck, hidden = _take_out(tree)
    _write_quotes(tree)
    _keep_in_sentences(tree)
    write_formulas(tree)
    told = ", ".join(f"“{text}”" for text in struck[:_MOST_TOLD]) + (" ..." if len(struck) > _MOST_TOLD else "")
    notes = [furniture_note(foreign)] if foreign else []
    notes += [f"correction: struck out, and left out: {told}"] if struck else []
    return (*comments, *notes, *hidden, *settle_raised(tree), *part_small_figures(tree))


def _take_out(tree: etree._Element) -> tuple[list[str], list[str]]:
    """Take out what is hidden or struck out; return the texts that were struck out, and notes of what was hidden.

    Where most of the paragraphs are hidden, they are the article, which a reader uncovers. A line that says that the
    text must wait stays: it holds though nobody is shown it.
    """
    if not any(is_struck(element) or is_hidden(element) for element in tree.iter(etree.Element)):
        return [], []
    doomed = _doomed(tree)
    own, words = among_paragraphs(element for element in doomed if not is_struck(element))
    notes = [f"hidden: {words} words left out that readers of the page do not see at first"] if words else []
    if own:
        uncover(own)
        notes.append("hidden: most of the text, which a reader of the page has to uncover, was taken")
        doomed = _doomed(tree)  # what they hold may be hidden or struck out in turn
    struck = [_beginning(element)[:_LONGEST_TOLD] for element in doomed if is_struck(element)]
    for element in doomed:
        replace_by(element, " " if _parts_text(element) else "")
    return [text for text in struck if text], notes


def _doomed(tree: etree._Element) -> list[etree._Element]:
    """Return the elements that are hidden or struck out, none inside of another, but for notices."""
    lengths = _lengths(tree)
    doomed: list[etree._Element] = []
    walk = etree.iterwalk(tree, events=("start",))
    for _, element in walk:
        if lengths[element] <= lengths[tree] * _MOST_SHARE and (is_struck(element) or is_hidden(element)):
            walk.skip_subtree()
            if not notes_of([_beginning(element)]):
                doomed.append(element)
    return doomed


def _parts_text(element: etree._Element) -> bool:
    """Return whether an element parts the words before it from those behind it."""
    return tag_of(element) in BLOCKS or any(tag_of(inside) in BLOCKS for inside in element.iterdescendants())


def _lengths(tree: etree._Element) -> dict[etree._Element, int]:
    """Return how many characters of text each element holds."""
    lengths: dict[etree._Element, int] = {}
    for _, element in etree.iterwalk(tree, events=("end",)):
        inside = sum(lengths[child] + len(child.tail or "") for child in element)
        lengths[element] = 0 if element.tag in UNSHOWN else inside + len(element.text or "")
    return lengths


def _beginning(element: etree._Element) -> str:
    """Return the first pieces of an element's text."""
    return one_line(" ".join(islice((text for text in element.itertext() if text.strip()), _MOST_PIECES)))


def _write_quotes(tree: etree._Element) -> None:
    """Write the quotation marks that a browser sets around a `<q>`, unless the text has its own."""
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag="q"):
        if event == "start":
            depth += 1
            continue
        depth -= 1
        text = element.text or ""
        if not text.lstrip().startswith(_QUOTES) and not (element.tail or "").startswith(_QUOTES):
            opening, closing = _MARKS[depth % 2]
            element.text = opening + text.lstrip()
            _add_at_the_end(element, closing)
        element.tag = "span"


def _add_at_the_end(element: etree._Element, mark: str) -> None:
    """Write a mark behind the last text of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + mark
    else:
        element.text = (element.text or "").rstrip() + mark


def _keep_in_sentences(tree: etree._Element) -> None:
    """Make mere text of dates, values, labels and buttons inside of a sentence, which are else taken for furniture."""
    sentences: dict[etree._Element, bool] = {}
    for found in placed(tree, lambda element: element.tag in VALUES or element.tag in CONTROLS):
        if found.block is None or (found.element.tag in CONTROLS and not _is_in_mid_sentence(found)):
            continue
        if found.block not in sentences:
            sentences[found.block] = _is_of_sentences(found.block)
        if sentences[found.block]:
            found.element.tag = "span"
            found.element.attrib.clear()


def _is_in_mid_sentence(found: Placed) -> bool:
    """Return whether a sentence goes on, or has begun, beside an element that may be a control of the page."""
    before = found.before.strip()
    goes_on = (found.element.tail or "").lstrip()[:1].islower()
    return not _SENTENCE_END.search(before) if before else goes_on


def _is_of_sentences(block: etree._Element) -> bool:
    """Return whether an element is one paragraph of running text."""
    if any(tag_of(inside) in BLOCKS for inside in block.iterdescendants()):
        return False
    return row_of(one_line("".join(block.itertext()))).is_prose
