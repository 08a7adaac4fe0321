"""Takes a language model's answer apart into three lines, and says what is wrong where it is not three."""

import json
import re
from collections.abc import Sequence

from summarizer.drafters.fencing import shown

WANTED = 3
MIN_CHARS = 20
"""A shorter line is no sentence."""

_MARK = re.compile(r"^\s*(?:[-*•‣▪–—]\s+|\(?\d{1,2}[.):]\s+|line\s+\d\s*[:.]\s*)", re.IGNORECASE)
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"^\s*```\w*\s*$")


def read_lines(answer: str) -> tuple[str, ...]:
    """Return the lines of a free answer: list marks, code fences, thinking, blank and unseen things left out."""
    lines = [line for line in shown(_THINKING.sub("", answer)).splitlines() if not _FENCE.match(line)]
    texts = (" ".join(_MARK.sub("", line).replace("**", "").split()) for line in lines)
    return tuple(text for text in texts if text)


def read_json(answer: str) -> tuple[str, ...]:
    """Return the texts of a JSON answer, a list or an object whose `takeaways` is one; empty where it is neither."""
    try:
        value = json.loads(_THINKING.sub("", answer))
    except (json.JSONDecodeError, RecursionError):
        return ()
    texts = value.get("takeaways") if isinstance(value, dict) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        return ()
    return tuple(" ".join(shown(text).split()) for text in texts)


def fault_of(lines: Sequence[str], *, max_chars: int) -> str:
    """Return why these lines can not be the three takeaways, or an empty text where they can."""
    if len(lines) != WANTED:
        return f"{len(lines)} lines instead of three"
    for number, line in enumerate(lines, start=1):
        if len(line) < MIN_CHARS:
            return f"line {number} has {len(line)} characters, at least {MIN_CHARS} are needed"
        if len(line) > max_chars:
            return f"line {number} has {len(line)} characters, {max_chars} are allowed"
    if len({_letters(line) for line in lines}) < WANTED:
        return "two lines say the same"
    return ""


def _letters(line: str) -> str:
    return "".join(letter for letter in line.casefold() if letter.isalnum())
