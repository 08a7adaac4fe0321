"""Take the comments of a shared document out of the page that it was exported as."""

from itertools import islice

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import replace_by, tag_of
from summarizer.ingest.lines.margin_notes import comments_note
from summarizer.ingest.lines.notices import notes_of

_BACK = "#cmnt_ref"
"""Where the mark of a comment leads: to the words that it is about."""
_WRITTEN = ("p", "div")


def take_out_comments(tree: etree._Element) -> tuple[str, ...]:
    """Take out, in place, what colleagues wrote beside the text; return what an editor must know of it."""
    comments: list[str] = []
    notes: list[str] = []
    for mark in [link for link in tree.iter("a") if (link.get("href") or "").startswith(_BACK)]:
        comment = _whole(mark)
        label = one_line("".join(mark.itertext()))
        text = one_line(" ".join(comment.itertext(etree.Element))).removeprefix(label).strip()
        notes += notes_of([text])
        comments += [text] if text else []
        replace_by(comment, "")
    return (*notes, comments_note(comments)) if comments else ()


def _whole(mark: etree._Element) -> etree._Element:
    """Return the element that holds a comment, of one paragraph or more, and no other comment."""
    whole = mark
    for around in mark.iterancestors():
        links = (link for link in around.iter("a") if (link.get("href") or "").startswith(_BACK))
        if tag_of(around) not in _WRITTEN or len(list(islice(links, 2))) > 1 or _goes_before(around, mark):
            break
        whole = around
    return whole


def _goes_before(around: etree._Element, mark: etree._Element) -> bool:
    """Return whether an element has text before the mark, which is no comment's."""
    before = iter(around.iter(etree.Element))
    return any((one.text or "").strip() for one in iter(lambda: next(before, mark), mark))
