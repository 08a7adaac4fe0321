"""What a second look shows of each of the three, as content: text, what an editor changed in it, its flags. Pure."""

from collections.abc import Sequence

from textual.content import Content

from db.records import Draft, DraftedTakeaway, Flag, Severity, Takeaway
from review_tui.drawing.text import one_line
from review_tui.pages.sheets import diff_content
from review_tui.widgets.takeaways import FlagLine, flag_content
from summarizer.word_diff import TELLING, alike, word_diff


def approved_lines(draft: Draft) -> list[Content]:
    """Return the three that stand: each with its way from the model's text, and the errors as acknowledged.

    No approval comes about before each error is.
    """
    return [line for one in draft.takeaways for line in _approved(one, len(draft.own))]


def drafted_lines(own: Sequence[DraftedTakeaway]) -> list[Content]:
    """Return the model's own three, as nobody has touched them."""
    return [line for number, one in enumerate(own, start=1) for line in _lines(number, one.text, one.flags)]


def _approved(one: Takeaway, own: int) -> list[Content]:
    text, *flags = _lines(one.position, one.text, one.flags, acknowledged=True)
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


def _lines(number: int, text: str, flags: Sequence[Flag], *, acknowledged: bool = False) -> list[Content]:
    louder = [flag for severity in (Severity.ERROR, Severity.WARNING) for flag in flags if flag.severity is severity]
    return [
        Content.assemble((f"{number} ", "$accent bold"), one_line(text)),
        *(
            flag_content(FlagLine(flag, acknowledged and flag.severity is Severity.ERROR, current=False))
            for flag in louder
        ),
    ]


def _told(word: str, what: Content) -> Content:
    return Content.assemble((f"  {word}: ", "$faint"), what)
