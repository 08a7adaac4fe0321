"""Acts on the texts of an open draft that are no typing: swap with an alternative, move, put the model's text back."""

from db.errors import RefusedError
from review_tui.open_draft import OpenDraft

THREE = 3


def swap(sheet: OpenDraft, step: int) -> int:
    """Put the next (or previous) choice into the chosen takeaway's place; return its number among the candidates.

    The choices of a place are the model's text there, its other two, then the alternatives, best first; what already
    stands in another place is none.

    Raises:
        RefusedError: There is no other choice.
    """
    index, here = sheet.chosen, sheet.standing.sources[sheet.chosen]
    options = _choices(sheet)
    if options in ([], [here]):
        raise RefusedError("the model left no alternative for this draft", hint="e edits")
    number = options[(options.index(here) + step) % len(options)] if here in options else options[0]
    sheet.stand(sheet.standing.with_choice(index, number, sheet.candidates[number - 1].text))
    return number


def _choices(sheet: OpenDraft) -> list[int]:
    """Return the candidates, by number, that may stand in the chosen place."""
    index = sheet.chosen
    others = [place for place in range(THREE) if place != index]
    texts = {sheet.texts[place] for place in others}
    taken = {sheet.standing.sources[place] for place in others}
    own = sorted(range(1, THREE + 1), key=lambda number: number != index + 1)
    return [
        number
        for number in (*own, *range(THREE + 1, len(sheet.candidates) + 1))
        if number not in taken and sheet.candidates[number - 1].text not in texts
    ]


def move(sheet: OpenDraft, step: int) -> None:
    """Move the chosen takeaway one place up or down; raises RefusedError at the ends."""
    target = sheet.chosen + step
    if not 0 <= target < THREE:
        raise RefusedError("it stands at that end already")
    sheet.stand(sheet.standing.exchanged(sheet.chosen, target))
    sheet.chosen = target


def reset(sheet: OpenDraft) -> None:
    """Put back the text that the chosen takeaway began as; in place of an alternative, a text of the model's own three.

    Raises:
        RefusedError: It is one of the model's own already.
    """
    index, number = sheet.chosen, sheet.standing.sources[sheet.chosen]
    if sheet.texts[index] == sheet.origin(index).text:
        if number <= THREE:
            raise RefusedError("this is the model's own text")
        number = next(iter(_choices(sheet)), number)
    sheet.stand(sheet.standing.with_choice(index, number, sheet.candidates[number - 1].text))
