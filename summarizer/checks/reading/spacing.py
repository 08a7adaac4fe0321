"""Brings a text that was cut into tokens back to plain marks, character for character, so that spans stay true.

Public copies of news articles are often printed so: brackets as -lrb- and -rrb-, quotation marks as `` and ''.
"""

import re

_MARKS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "``": '"', "''": '"'}
_LOST = r"(?<=[a-z])[?\ufffd](?=(?:s|t|re|ve|ll|d|m)\b)"
"""An apostrophe that a text has lost on its way, as in "don?t"."""
_MARK = re.compile("|".join((*map(re.escape, _MARKS), _LOST)), re.IGNORECASE)


def plain_marks(text: str) -> str:
    """Return `text`, as long as it is, with plain brackets and quotation marks where it has a tokenizer's.

    A question mark where an apostrophe must have been is one again.
    """
    return _MARK.sub(lambda match: _MARKS.get(match[0].lower(), "'").ljust(len(match[0])), text)


def is_caseless(text: str) -> bool:
    """Return whether a text has letters and no capital among them."""
    return text.lower() == text and text.upper() != text
