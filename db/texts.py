"""Holds the three texts of a draft to what the record takes: exactly three, one line each, none empty, none twice."""

from collections.abc import Sequence

from db.errors import RefusedError
from db.log import shown

Three = tuple[str, str, str]
BLANK = "[redacted]"
"""What stands in the tables in place of a text that was blanked by order."""


def checked(texts: Sequence[str]) -> Three:
    """Return the texts without outer space; raises RefusedError saying which one is wrong and why."""
    if len(texts) != 3:  # noqa: PLR2004 - exactly three
        raise RefusedError(f"a draft has exactly three takeaways, these are {len(texts)}")
    first, second, third = (_checked(position, text) for position, text in enumerate(texts, start=1))
    if len({text.casefold() for text in (first, second, third)}) < 3:  # noqa: PLR2004
        raise RefusedError("two takeaways say the same words", hint="change or swap one of them")
    return first, second, third


def _checked(position: int, text: str) -> str:
    text = shown(text).strip()
    if not text:
        raise RefusedError(f"takeaway {position} is empty")
    if any(mark in text for mark in "\n\r\v\f\x00\x85\u2028\u2029"):
        raise RefusedError(f"takeaway {position} is not one line")
    return text
