"""Boxes as Markdown, every foreign character that Markdown reads as markup escaped."""

import re
from collections.abc import Sequence

from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.export.readable import readable
from summarizer.one_line import one_line

BEGINS = re.compile(rf"## [^\n]*\n\n(?:\*\*{NOT_REVIEWED}\*\*\n\n)?(?:- [^\n]*\n){{3}}\n(?:Correction, |\*)")
MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&$])|^([-+=]|\d+[.)])", re.MULTILINE)
BARE_LINK = re.compile(r"(?i)\b(https?|ftp)://|\bwww\.")


def one(box: Box) -> str:
    """Return the headline, three list items and the sentence for readers."""
    stamp = "" if box.reviewed else f"**{NOT_REVIEWED}**\n\n"
    items = "".join(f"- {text(takeaway)}\n" for takeaway in box.texts)
    corrections = "".join(f"\nCorrection, {fix.at:%Y-%m-%d}: {text(fix.text)}\n" for fix in box.corrections)
    return f"## {text(box.title)}\n\n{stamp}{items}{corrections}\n*{text(box.disclosure)}*\n"


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes below each other."""
    stamp = f"**{NOT_REVIEWED}: this file holds drafts that no person has approved.**\n\n" if edition.unreviewed else ""
    return stamp + "\n".join(one(box) for box in boxes)


def text(foreign: str) -> str:
    """Return foreign text as one line that Markdown shows as it stands."""
    flat = readable(one_line(foreign))
    return BARE_LINK.sub(lambda found: found[0].replace(":", "\\:").replace(".", "\\."), MARKUP.sub(_escape, flat))


def _escape(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    return found[2][:-1] + "\\" + found[2][-1]
