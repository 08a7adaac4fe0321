"""Takes a language model's answer apart into three lines, and says what is wrong where it is not three."""

import re
from collections.abc import Sequence

from summarizer.drafters.answers.fencing import shown
from summarizer.drafters.answers.json_answers import json_texts
from summarizer.drafters.answers.line_marks import plain_texts

WANTED = 3
MIN_CHARS = 20
"""A shorter line is no sentence."""

_TAG = r"(?:think|thinking|reasoning)>"
_THOUGHT = re.compile(rf"<{_TAG}.*?</{_TAG}", re.DOTALL | re.IGNORECASE)
_UNFINISHED = re.compile(rf"\A\s*<{_TAG}.*", re.DOTALL | re.IGNORECASE)
_BEGUN_BEFORE = re.compile(rf"\A.*</{_TAG}", re.DOTALL | re.IGNORECASE)
"""Chat templates may write the opening tag themselves; then only the closing one is part of the answer."""
_ANNOUNCES = re.compile(r":[*_ .]*$")
"""A stop behind the colon is one that a grammar asked for."""
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
    announced = len(lines) == WANTED + 1 and _ANNOUNCES.search(lines[0])
    return lines[1:] if announced else lines


def stopped_lines(answer: str, *, max_chars: int) -> tuple[bool, bool, bool]:
    """Return which of the three lines a grammar has closed at the length limit, that counts their marks too.

    A line that happens to be as long is taken for one; an answer of another form was held to no limit.
    """
    first, second, third = (len(line.strip()) == max_chars for line in _three(answer))
    return first, second, third


def _three(answer: str) -> list[str]:
    raw = answer.strip().split("\n")
    return raw if len(raw) == WANTED else [""] * WANTED


def fault_of(lines: Sequence[str], *, max_chars: int) -> str:
    """Return why these lines can not be the three takeaways, or an empty text where they can."""
    if len(lines) != WANTED:
        return f"{len(lines)} lines instead of three"
    for number, line in enumerate(lines, start=1):
        if fault := _fault_of_line(line, max_chars):
            return f"line {number} {fault}"
    if len({letters(line) for line in lines}) < WANTED:
        return "two lines say the same"
    return ""


def _fault_of_line(line: str, max_chars: int) -> str:
    if len(line) < MIN_CHARS:
        return f"has {len(line)} characters, at least {MIN_CHARS} are needed"
    if len(line) > max_chars:
        return f"has {len(line)} characters, {max_chars} are allowed"
    if _CODE.match(line):
        return "is code and no sentence"
    return "announces something and says nothing" if _ANNOUNCES.search(line) else ""


def letters(line: str) -> str:
    """Return what two lines share that say the same in the same words."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())
