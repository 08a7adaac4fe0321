"""Brings a text that was cut into tokens back to plain marks, character for character, so that spans stay true.

Public copies of news articles are often printed so: brackets as -lrb- and -rrb-, quotation marks as `` and ''.
"""

import re

_MARKS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "``": '"', "''": '"'}
_MARK = re.compile("|".join(map(re.escape, _MARKS)), re.IGNORECASE)


def plain_marks(text: str) -> str:
    """Return `text`, as long as it is, with plain brackets and quotation marks where it has a tokenizer's."""
    return _MARK.sub(lambda match: _MARKS[match[0].lower()].ljust(len(match[0])), text)


def is_caseless(text: str) -> bool:
    """Return whether a text has letters and no capital among them."""
    return text.lower() == text and text.upper() != text
