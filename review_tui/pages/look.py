"""What a second look shows of each of the three, as rows: text, what an editor changed in it, its flags. Pure."""

from collections.abc import Sequence

from textual.content import Content

from db.records import Draft, DraftedTakeaway, Flag, Severity, Takeaway
from review_tui.drawing.text import one_line
from review_tui.pages.sheets import diff_content
from review_tui.widgets.rows import Row
from review_tui.widgets.takeaways import FlagLine, flag_content
from summarizer.word_diff import TELLING, alike, word_diff


def approved_rows(draft: Draft) -> list[Row]:
    """Return the three that stand: each with its way from the model's text, and the errors as acknowledged.

    No approval comes about before each error is.
    """
    return [row for one in draft.takeaways for row in _approved(one, len(draft.own))]


def drafted_rows(own: Sequence[DraftedTakeaway]) -> list[Row]:
    """Return the model's own three, as nobody has touched them."""
    return [row for number, one in enumerate(own, start=1) for row in _rows(number, one.text, one.flags)]


def _approved(one: Takeaway, own: int) -> list[Row]:
    text, *flags = _rows(one.position, one.text, one.flags, acknowledged=True)
    changes = []
    if one.source > own:
        changes.append(_told("taken", Content(f"the model's alternative {one.source - own}")))
    if one.text != one.drafted:
        pieces = word_diff(one.drafted, one.text)
        telling = alike(pieces) >= TELLING
        changes.append(
            _told("changed by hand", diff_content(pieces))
            if telling
            else _told("written by hand; the model's was", Content(one_line(one.drafted)))
        )
    return [text, *changes, *flags]


def _rows(number: int, text: str, flags: Sequence[Flag], *, acknowledged: bool = False) -> list[Row]:
    louder = [flag for severity in (Severity.ERROR, Severity.WARNING) for flag in flags if flag.severity is severity]
    return [
        (Content.assemble((f"{number}", "$accent bold")), Content(one_line(text))),
        *(
            (Content(""), _flag_words(FlagLine(flag, acknowledged and flag.severity is Severity.ERROR, current=False)))
            for flag in louder
        ),
    ]


def _told(word: str, what: Content) -> Row:
    return Content(""), Content.assemble((f"{word}: ", "$faint"), what)


def _flag_words(line: FlagLine) -> Content:
    """Return a flag without the two cells of a cursor, of which there is none here."""
    return flag_content(line)[2:]
