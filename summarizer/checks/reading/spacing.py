"""Brings a text with a tokenizer's marks or odd hyphens to plain ones, character for character: spans stay true.

Public copies of news articles are often printed so: brackets as -lrb- and -rrb-, quotation marks as `` and ''.
"""

import re

_MARKS = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]", "``": '"', "''": '"'}
_LOST = r"(?<=[a-z])[?\ufffd](?=(?:s|t|re|ve|ll|d|m)\b)"
"""An apostrophe that a text has lost on its way, as in "don?t"."""
_MARK = re.compile("|".join((*map(re.escape, _MARKS), _LOST)), re.IGNORECASE)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012", "-"))
"""Hyphens that look like the plain one, such as the one at which no line breaks."""


def plain_marks(text: str) -> str:
    """Return `text`, as long as it is, with plain brackets and quotation marks where it has a tokenizer's.

    A question mark where an apostrophe must have been is one again, and there is one hyphen.
    """
    plain = text.translate(_HYPHENS)
    return _MARK.sub(lambda match: _MARKS.get(match[0].lower(), "'").ljust(len(match[0])), plain)


def is_caseless(text: str) -> bool:
    """Return whether a text has letters and no capital among them."""
    return text.lower() == text and text.upper() != text
