"""Says when the text on the screen was last kept, in full and without the time."""

from datetime import datetime

from textual.content import Content

from review_tui.drawing.ages import clock
from review_tui.sitting.open_draft import OpenDraft


def saved_words(sheet: OpenDraft | None, at: datetime | None, *, unsaved: str) -> tuple[Content, Content]:
    """Return the words in full and in brief; `unsaved` is what is said of a text that is not kept yet."""
    if sheet is not None and sheet.problem:
        trouble = Content.assemble((f"NOT SAVED: {sheet.problem}", "$error bold"))
        return trouble, trouble
    if sheet is not None and sheet.dirty:
        waiting = Content.assemble((unsaved, "$warning"))
        return waiting, waiting
    if at is None:
        return Content(""), Content("")
    return Content.assemble((f"saved {clock(at)}", "$success")), Content.assemble(("saved", "$success"))
