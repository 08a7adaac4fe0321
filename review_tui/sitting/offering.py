"""What the editor's key offers: the article's words for a flagged place of the takeaway in hand."""

from dataclasses import dataclass

from db.records import Span
from review_tui.sitting.open_draft import FlagPlace, OpenDraft


@dataclass(frozen=True)
class Offer:
    """Words of the article that one key puts in."""

    flag: FlagPlace
    """What they would mend."""
    place: Span
    """Where in the takeaway they would stand."""
    words: str


def offered(sheet: OpenDraft, index: int, cursor: Span) -> Offer | None:
    """Return the article's words for one takeaway: for the flag at the cursor, else for the loudest that has some."""
    flags = [place for place in sheet.flag_places() if place.index == index]
    for place in sorted(flags, key=lambda place: not _touches(place.flag.span, cursor)):
        found = sheet.substitute(place)
        if found is not None:
            return Offer(place, found.place, found.words)
    return None


def _touches(span: Span | None, cursor: Span) -> bool:
    return span is not None and span.start <= cursor.end and cursor.start <= span.end
