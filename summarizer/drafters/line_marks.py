"""Takes from a model's texts what makes them a list, and is no part of what they say: bullets, numbers, emphasis."""

import re
from collections.abc import Sequence

from summarizer.drafters.fencing import shown

_BULLET = re.compile(r"^[-*+•‣▪–—>#]+\s+")
_EMPHASIS = re.compile(r"^([*_`])(?=\S)((?:(?!\1).)+)(?<=\S)\1$")
_NUMBER = re.compile(
    r"^(?:(?:key\s)?(?:takeaway|line|point|bullet)\s*)?[(\[#]?(\d{1,2})"
    r"(?:\s*[.):\]]+(?!\d)|\s+[-–—](?=\s))\s*",
    re.IGNORECASE,
)
_QUOTED = re.compile('^["“]([^"“”]+)["”]$')


def plain_texts(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts on one line each and without marks.

    Numbers and quotation marks go only where all texts have them, the numbers counting from one: a single
    "12. March" or "10: so many voted" is what a takeaway says.
    """
    plain = [_plain(text) for text in texts]
    plain = [text for text in plain if text]
    return tuple(_unquoted([_plain(text) for text in _unnumbered(plain)]))


def _plain(text: str) -> str:
    line = " ".join(shown(text).replace("**", "").split())
    while (less := _EMPHASIS.sub(r"\2", _BULLET.sub("", line))) != line:
        line = less.strip()
    return line


def _unnumbered(texts: list[str]) -> list[str]:
    found = [_NUMBER.match(text) for text in texts]
    numbers = [int(mark[1]) for mark in found if mark]
    return [_NUMBER.sub("", text) for text in texts] if numbers == list(range(1, len(texts) + 1)) else texts


def _unquoted(texts: list[str]) -> list[str]:
    found = [_QUOTED.match(text) for text in texts]
    return [_QUOTED.sub(r"\1", text) for text in texts] if all(found) else texts
