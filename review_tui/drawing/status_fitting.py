"""Fits the status line into the room there is: the time of day goes first, then asides, never what was done.

A message says what was done; what comes after ` · `, or in brackets at its end, are its asides.
"""

from textual.content import Content

GAP = 2
"""Cells between the two ends."""
ASIDE = " · "


def fitted(message: Content, saved: Content, saved_brief: Content, width: int) -> tuple[Content, Content]:
    """Return both ends of the line, with as much left out as the width asks for.

    Args:
        message: what was done, with its asides.
        saved: when the text was last kept.
        saved_brief: the same without the time; `saved` stays where this is empty.
        width: the line's cells.
    """
    if _fits(message, saved, width):
        return message, saved
    right = saved_brief or saved
    while not _fits(message, right, width) and (shorter := without_last_aside(message)):
        message = shorter
    return message, right


def without_last_aside(message: Content) -> Content:
    """Return the message up to its last aside; empty where it has none."""
    text = message.plain
    return message[: max(_bracket(text) if text.endswith(")") else text.rfind(ASIDE), 0)]


def _bracket(text: str) -> int:
    """Return where the bracket at the text's end was opened, the gap before it included; -1 for a stray one."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if not depth:
            return at - 1 if text[at - 1 : at] == " " else -1
    return -1


def _fits(left: Content, right: Content, width: int) -> bool:
    return left.cell_length + (GAP + right.cell_length if right else 0) <= width
