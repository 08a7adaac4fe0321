"""Acts on the texts of an open draft that are no typing: swap with an alternative, move, put the model's text back."""

from db.errors import RefusedError
from review_tui.open_draft import OpenDraft

THREE = 3


def swap(sheet: OpenDraft, step: int) -> int:
    """Put the next (or previous) choice into the chosen takeaway's place; return its number, 0 for the model's own.

    The choices of a place are the model's text there, then the alternatives, best first; one that already stands
    in another place is passed over.

    Raises:
        RefusedError: The model left no alternative.
    """
    index = sheet.chosen
    options = [index + 1, *range(THREE + 1, len(sheet.candidates) + 1)]
    if len(options) == 1:
        raise RefusedError("the model left no alternative for this draft", hint="e edits")
    elsewhere = {text for place, text in enumerate(sheet.texts) if place != index}
    here = sheet.standing.sources[index]
    number = options.index(here) if here in options else 0
    for _ in options:
        number = (number + step) % len(options)
        if sheet.candidates[options[number] - 1].text not in elsewhere:
            break
    source = options[number]
    sheet.stand(sheet.standing.with_choice(index, source, sheet.candidates[source - 1].text))
    return number


def move(sheet: OpenDraft, step: int) -> None:
    """Move the chosen takeaway one place up or down; raises RefusedError at the ends."""
    target = sheet.chosen + step
    if not 0 <= target < THREE:
        raise RefusedError("it stands at that end already")
    sheet.stand(sheet.standing.exchanged(sheet.chosen, target))
    sheet.chosen = target


def reset(sheet: OpenDraft) -> None:
    """Put back the text that the chosen takeaway began as; a second time, the model's own text of that place."""
    index = sheet.chosen
    origin = sheet.origin(index)
    source = sheet.standing.sources[index]
    if sheet.texts[index] == origin.text:
        source = index + 1
    sheet.stand(sheet.standing.with_choice(index, source, sheet.candidates[source - 1].text))
