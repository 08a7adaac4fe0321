"""Boxes as Markdown, every foreign character that Markdown reads as markup escaped."""

import re
from collections.abc import Sequence

from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.readable import in_markdown

BEGINS = re.compile(rf"## [^\n]*\n\n(?:\*\*{NOT_REVIEWED}\*\*\n\n)?(?:- [^\n]*\n){{3}}\n(?:Correction, |\*)")


def one(box: Box) -> str:
    """Return the headline, three list items and the sentence for readers."""
    stamp = "" if box.reviewed else f"**{NOT_REVIEWED}**\n\n"
    items = "".join(f"- {in_markdown(takeaway)}\n" for takeaway in box.texts)
    corrections = "".join(f"\nCorrection, {fix.at:%Y-%m-%d}: {in_markdown(fix.text)}\n" for fix in box.corrections)
    return f"## {in_markdown(box.title)}\n\n{stamp}{items}{corrections}\n*{in_markdown(box.disclosure)}*\n"


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes below each other."""
    stamp = f"**{NOT_REVIEWED}: this file holds drafts that no person has approved.**\n\n" if edition.unreviewed else ""
    return stamp + "\n".join(one(box) for box in boxes)
