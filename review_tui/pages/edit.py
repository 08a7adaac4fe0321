"""What the editing screen shows of the texts in hand, and how it shares out its lines, as values. Pure."""

from collections.abc import Mapping

from textual.content import Content
from textual.geometry import Size

from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key, with_keys
from review_tui.pages import desk as drawing
from review_tui.pages.sheets import diff_content
from review_tui.settings import WIDE, DeskSettings
from review_tui.sitting.offering import Offer
from review_tui.sitting.open_draft import OpenDraft
from review_tui.widgets.rows import Row
from review_tui.widgets.takeaways import count_content, flag_row, flag_words
from summarizer.word_diff import word_diff

AROUND = 3
"""Lines around article and fields: title, status, keys."""
ARTICLE_LEAST = 4
IN_HAND = 4
"""Lines for the field in hand with its facts, before the article has its least."""
FIELDS = 9
"""Lines that three fields of two lines take with their facts."""
FIELD_LEAST_MOST = 5
"""Lines that a field may have on any terminal; the fields scroll."""
FACTS = 2
"""Lines that stand with a field: its facts, and one to part it from the next."""
ABOUT_MOST = 6
ABOUT_SHARE = 4
ABOUT_LEAST = 2
"""Lines for what is known of the text in hand, with the rule above it; of a tall terminal a share, one in so many."""
BESIDE = 2
"""Cells left and right of what is known."""

SIDE_PADDED = 1
"""The line that the right half keeps free, as the stylesheet has it."""


def heights(size: Size, needed: int) -> tuple[int, int | None]:
    """Return the most lines for the fields, which scroll, and the lines for what is known; None where it is free.

    What is known has as many as it needs; on a low terminal the article keeps its least and what is known a line, and
    on one that is lower still the article gives way to the field in hand.
    """
    room = size.height - AROUND
    if size.width >= WIDE:
        return max(room - ABOUT_LEAST - SIDE_PADDED, 1), None
    room -= max(min(ARTICLE_LEAST, room - IN_HAND - ABOUT_LEAST), 1)
    most = max(ABOUT_MOST, size.height // ABOUT_SHARE)
    known = max(min(room - FIELDS, needed + 1, most), ABOUT_LEAST)
    return max(room - known, 1), known


def field_most(size: Size, fields: int) -> int:
    """Return the most lines of one field, where all three with their facts have `fields`, which scroll.

    Beside the article a long text is read whole; above it, its lines would be the article's.
    """
    return max(fields // 2 if size.width >= WIDE else fields // 3 - FACTS, FIELD_LEAST_MOST)


def facts(sheet: OpenDraft, index: int, settings: DeskSettings) -> Content:
    """Return the line above one field: its number, its length, what the checks find in a word each."""
    chosen = index == sheet.chosen
    return Content.assemble(
        (f"{'▌' if chosen else ' '}{index + 1}  ", "$accent bold" if chosen else "$faint"),
        count_content(sheet.texts[index], settings.aim_chars, settings.max_chars),
        "  ",
        flag_words(drawing.flag_lines(sheet, index)),
    )


def known(sheet: OpenDraft, index: int, offer: Offer | None, keys: Mapping[str, str]) -> list[Row]:
    """Return what the checks find in one text, what a key puts in for it, and what changed in it, word by word.

    What the key puts in stands first, with its flag: a low terminal has no line for all of it.
    """
    rows: list[Row] = []
    for line in drawing.flag_lines(sheet, index):
        if offer is not None and offer.flag.flag == line.flag:
            puts_in = Content.assemble((with_keys(key("edit.put_in"), keys), "$accent bold"))
            rows[:0] = [flag_row(line), (puts_in, Content(f"puts in “{one_line(offer.words)}”"))]
        else:
            rows.append(flag_row(line))
    rows = rows or [(Content(""), Content.assemble(("nothing flagged", "$faint")))]
    before, now = sheet.origin(index).text, sheet.texts[index]
    if before != now:
        rows.append((Content.assemble(("change", "$faint")), diff_content(word_diff(before, now))))
    return rows
