"""Undo a decoding that went wrong before a text came here: UTF-8 that somebody read as Windows-1252."""

import json
import re

_FIRST_HIGH = 0x80


def _windows(byte: int) -> str:
    """Return the character that a byte is taken for; browsers take the five that have none for control characters."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {_windows(byte): byte for byte in range(_FIRST_HIGH, 0x100)}
_NEXT = f"[{re.escape(''.join(_windows(byte) for byte in range(_FIRST_HIGH, 0xC0)))}]"
_SIGN = "[\u00a0-\u00bf]"
_SURE = re.compile(rf"â{_NEXT}{{2}}|ð{_NEXT}{{3}}|ï(?:»¿|¿½)|[ÂÃ]{_SIGN}")
"""What no language writes: the bytes of one character, each taken for one."""
_LIKELY = re.compile(rf"{_SURE.pattern}|[ÂÃÄÅ]{_NEXT}")
"""What a capital letter and a quotation mark may be as well (`IRMÃ’S`), unless something sure stands in the text."""
_LOST = re.compile(rf"â€(?!{_NEXT})")
"""A closing quotation mark whose last byte is no character, and was left out on the way."""
_ESCAPES = re.compile(r"(?<!\\)(?:\\u00[c-fC-F][0-9a-fA-F])(?:\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})+")
"""JSON's escapes, whose `u` is a small letter."""
_MOST_TIMES = 2


def undone(text: str, *, surely: bool = False) -> tuple[str, int]:
    """Return a text with such characters as they were meant, and how many there were; twice wrong is undone twice.

    What is only likely is mended beside something sure, or where the caller `surely` knows of some.
    """
    count = 0
    for _ in range(_MOST_TIMES):
        if not (surely or _SURE.search(text)):
            break
        text, times = _LIKELY.subn(_meant, text)
        count = max(count, times)
    if count:
        text = _LOST.sub("”", text)
    return text, count


def _meant(found: re.Match[str]) -> str:
    """Return the character that the bytes stand for; the text as it is where they stand for none."""
    try:
        return bytes(_BYTES[character] for character in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


def undone_in_escapes(text: str) -> tuple[str, int]:
    r"""Return JSON as `undone` does, where such characters are written as `\u00e2\u20ac\u2122`."""
    surely = any(_SURE.search(json.loads(f'"{escapes}"')) for escapes in _ESCAPES.findall(text))
    if not surely:
        return text, 0
    total = 0

    def meant(found: re.Match[str]) -> str:
        nonlocal total
        mended, count = undone(json.loads(f'"{found[0]}"'), surely=True)
        total += count
        return json.dumps(mended)[1:-1] if count else found[0]

    return _ESCAPES.sub(meant, text), total
