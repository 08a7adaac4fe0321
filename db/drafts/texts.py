"""Holds the three texts of a draft to what the record takes: exactly three, one line each, none empty, none twice."""

from collections.abc import Sequence
from dataclasses import replace

from db.errors import RefusedError
from db.log import shown
from db.records import Flag, Span

Three = tuple[str, str, str]
Flags = Sequence[Sequence[Flag]]
"""What the checks found in each of the three texts."""


def checked(texts: Sequence[str]) -> Three:
    """Return the texts without outer space; raises RefusedError saying which one is wrong and why."""
    if len(texts) != 3:  # noqa: PLR2004 - exactly three
        raise RefusedError(f"a draft has exactly three takeaways, these are {len(texts)}")
    first, second, third = (_checked(position, text) for position, text in enumerate(texts, start=1))
    if len({text.casefold() for text in (first, second, third)}) < 3:  # noqa: PLR2004
        raise RefusedError("two takeaways say the same words", hint="change or swap one of them")
    return first, second, third


def settled(flags: Flags | None, texts: Sequence[str]) -> Flags | None:
    """Return the flags of texts as they were typed, placed in the checked ones, which have no outer space."""
    if flags is None or len(flags) != len(texts):
        return flags
    return [[_settled(flag, text) for flag in found] for found, text in zip(flags, texts, strict=True)]


def _settled(flag: Flag, text: str) -> Flag:
    outer, length = len(text) - len(text.lstrip()), len(text.strip())
    if flag.span is None or length == len(text):
        return flag
    start, end = (min(max(place - outer, 0), length) for place in (flag.span.start, flag.span.end))
    return replace(flag, span=Span(start, end))


def _checked(position: int, text: str) -> str:
    text = shown(text).strip()
    if not text:
        raise RefusedError(f"takeaway {position} is empty")
    if any(mark in text for mark in "\n\r\v\f\x00\x85\u2028\u2029"):
        raise RefusedError(f"takeaway {position} is not one line")
    return text
