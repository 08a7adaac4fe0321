"""Acts on the texts of an open draft that are no typing: swap with an alternative, move, put the model's text back."""

from db.errors import RefusedError
from review_tui.keys.in_sentences import key
from review_tui.sitting.open_draft import OpenDraft

THREE = 3
OWN = 0
"""The number of what no model wrote: a text of an editor's that was put aside."""


def swap(sheet: OpenDraft, step: int) -> int:
    """Put the next (or previous) choice into the chosen takeaway's place; return its number among the candidates.

    The choices of a place are the model's text there, its other two, then the alternatives, best first; what already
    stands in another place is none. A text that an editor wrote comes after the one that it began as, so that the step
    back always leads back to it.

    Raises:
        RefusedError: There is no other choice.
    """
    index = sheet.chosen
    here = (sheet.texts[index], sheet.standing.sources[index])
    _put_aside(sheet)
    options = _choices(sheet)
    if options in ([], [here]):
        raise RefusedError("the model left no alternative for this draft", hint=f"{key('desk.edit')} edits")
    at = [place for place, option in enumerate(options) if option == here]
    at = at or [place for place, (_, number) in enumerate(options) if number == here[1]]
    text, number = options[(at[0] + step) % len(options)] if at else options[0]
    sheet.stand(sheet.standing.with_choice(index, number, text))
    return OWN if sheet.edited_at(index) else number


def _put_aside(sheet: OpenDraft) -> None:
    """Remember the chosen text where an editor wrote it."""
    written = (sheet.texts[sheet.chosen], sheet.standing.sources[sheet.chosen])
    if sheet.edited_at(sheet.chosen) and written[0].strip() and written not in sheet.aside:
        sheet.aside.append(written)


def _choices(sheet: OpenDraft) -> list[tuple[str, int]]:
    """Return the texts that may stand in the chosen place, each with its source."""
    options = [(sheet.candidates[number - 1].text, number) for number in _candidates(sheet)]
    elsewhere = {text for place, text in enumerate(sheet.texts) if place != sheet.chosen}
    for text, source in (each for each in sheet.aside if each[0] not in elsewhere):
        after = [place for place, (_, number) in enumerate(options, start=1) if number == source]
        options.insert(after[-1] if after else len(options), (text, source))
    return options


def _candidates(sheet: OpenDraft) -> list[int]:
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
    _put_aside(sheet)
    if sheet.texts[index] == sheet.origin(index).text:
        if number <= THREE:
            raise RefusedError("this is the model's own text")
        number = next(iter(_candidates(sheet)), number)
    sheet.stand(sheet.standing.with_choice(index, number, sheet.candidates[number - 1].text))
