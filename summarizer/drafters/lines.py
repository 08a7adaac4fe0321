"""Takes a language model's answer apart into three lines, and says what is wrong where it is not three."""

import re
from collections.abc import Sequence

from summarizer.drafters.fencing import shown
from summarizer.drafters.json_answers import json_texts
from summarizer.drafters.line_marks import plain_texts

WANTED = 3
MIN_CHARS = 20
"""A shorter line is no sentence."""

_TAG = r"(?:think|thinking|reasoning)>"
_THOUGHT = re.compile(rf"<{_TAG}.*?</{_TAG}", re.DOTALL | re.IGNORECASE)
_UNFINISHED = re.compile(rf"\A\s*<{_TAG}.*", re.DOTALL | re.IGNORECASE)
_BEGUN_BEFORE = re.compile(rf"\A.*</{_TAG}", re.DOTALL | re.IGNORECASE)
"""Chat templates may write the opening tag themselves; then only the closing one is part of the answer."""
_FENCE = re.compile(r"^\s*```\w*\s*$")
_OPEN = r'[{]|\[\s*["{\[]'
_NAME = r'"\w+"\s*:\s*'
_TEXT = r'"(?:[^"\\]|\\.)*'
_VALUE = rf'(?:{_TEXT}"|-?\d[\d.]*|true|false|null)\s*(?:[\]}}]|,\s*{_NAME}|,?$)'
_CODE = re.compile(rf'{_OPEN}|<[a-z/!?]|{_NAME}(?:{_OPEN}|{_TEXT}$|{_VALUE})|(?:\w+\s*:\s*)?".*",$', re.IGNORECASE)
"""Crumbs of JSON or of a page, which no reader of either understood; a title in quotes and a colon alone are none."""


def read_lines(answer: str) -> tuple[str, ...]:
    """Return the texts of a free answer, JSON or lines: without thinking, fences, list marks, blank and unseen things.

    A line before the three that ends in a colon announces them and is left out.
    """
    said = _without_thinking(answer)
    return plain_texts(json_texts(said) or _lines(said))


def _without_thinking(answer: str) -> str:
    return _BEGUN_BEFORE.sub("", _UNFINISHED.sub("", _THOUGHT.sub("", answer)))


def _lines(said: str) -> list[str]:
    shown_lines = [line.strip() for line in shown(said).splitlines() if not _FENCE.match(line)]
    lines = [line for line in shown_lines if any(letter.isalnum() for letter in line)]
    announced = len(lines) == WANTED + 1 and lines[0].rstrip("*_ ").endswith(":")
    return lines[1:] if announced else lines


def fault_of(lines: Sequence[str], *, max_chars: int) -> str:
    """Return why these lines can not be the three takeaways, or an empty text where they can."""
    if len(lines) != WANTED:
        return f"{len(lines)} lines instead of three"
    for number, line in enumerate(lines, start=1):
        if len(line) < MIN_CHARS:
            return f"line {number} has {len(line)} characters, at least {MIN_CHARS} are needed"
        if len(line) > max_chars:
            return f"line {number} has {len(line)} characters, {max_chars} are allowed"
        if _CODE.match(line):
            return f"line {number} is code and no sentence"
    if len({_letters(line) for line in lines}) < WANTED:
        return "two lines say the same"
    return ""


def _letters(line: str) -> str:
    return "".join(letter for letter in line.casefold() if letter.isalnum())
