"""Fits the status line into the room there is: the time of day goes first, then asides, never what was done.

A message says what was done, and behind `: ` to what; what comes after ` · `, or in brackets, are its asides.
"""

from textual.content import Content

GAP = 2
"""Cells between the two ends."""
ASIDE = " · "
NAME = ": "
NAME_LEAST = 12
"""Cells that the name of what was done to has, before an aside in brackets before it."""


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
    return with_its_name(message, width - (GAP + right.cell_length if right else 0)), right


def with_its_name(message: Content, room: int) -> Content:
    """Return the message without as much of its brackets before the name as keep that from being told."""
    while (at := message.plain.find(NAME)) >= 0:
        name = message[at:]
        least = min(name.cell_length, len(NAME) + NAME_LEAST)
        head = _shorter_bracket(message[:at])
        if message[:at].cell_length + least <= room or head is None:
            break
        message = head + name
    return message


def _shorter_bracket(head: Content) -> Content | None:
    """Return the words with less in their last bracket, or without it; None where they have none."""
    text = head.plain
    end = text.rfind(")")
    start = _bracket(text[: end + 1]) if end >= 0 else -1
    if start < 0:
        return None
    part = text.rfind("; ", start, end)
    return head[:part] + head[end:] if part >= 0 else head[:start] + head[end + 1 :]


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
