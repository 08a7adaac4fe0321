"""Takes a language model's answer apart into three lines, and says what is wrong where it is not three."""

import re
from collections.abc import Sequence

from summarizer.drafters.answers.fencing import shown
from summarizer.drafters.answers.json_answers import json_texts
from summarizer.drafters.answers.line_marks import plain_texts
from summarizer.drafters.answers.template_marks import said_in

WANTED = 3
MIN_CHARS = 20
"""A shorter line is no sentence."""

_ANNOUNCES = re.compile(r":[*_ .]*$")
"""A stop behind the colon is one that a grammar asked for."""
_FENCE = re.compile(r"^\s*```\w*\s*$")
_OPEN = r'[{]|\[\s*["{\[]'
_NAME = r'"\w+"\s*:\s*'
_TEXT = r'"(?:[^"\\]|\\.)*'
_VALUE = rf'(?:{_TEXT}"|-?\d[\d.]*|true|false|null)\s*(?:[\]}}]|,\s*{_NAME}|,?$)'
_CODE = re.compile(rf'{_OPEN}|<[a-z/!?]|{_NAME}(?:{_OPEN}|{_TEXT}$|{_VALUE})|(?:\w+\s*:\s*)?".*",$', re.IGNORECASE)
"""Crumbs of JSON or of a page, which no reader of either understood; a title in quotes and a colon alone are none."""
_REFUSES = re.compile(
    r"(?:i['’]?m|i am) sorry\b|i (?:can['’]?t|cannot|can not|am unable|won['’]?t)\b|i['’]?m unable\b"
    r"|as an? (?:ai|(?:large |ai )?language model|ai assistant), i\b|please provide\b",
    re.IGNORECASE,
)
"""How a model begins that does not do what it is asked; the same words in quotation marks are somebody's."""
_NOTHING = re.compile(
    r"\b(?:article|text) (?:does not|doesn['’]t|gives? no|has no|contains? no|holds? no)\b"
    r"|^no (?:further|other|more|third) (?:key )?(?:takeaways?|points? (?:in|of|from) the (?:article|text))\b",
    re.IGNORECASE,
)
"""How it says that there is nothing to say in a line."""


def read_lines(answer: str) -> tuple[str, ...]:
    """Return the texts of a free answer, JSON or lines: without thinking, fences, list marks, blank and unseen things.

    A line before the three that ends in a colon announces them and is left out.
    """
    said = said_in(answer)
    return plain_texts(json_texts(said) or _lines(said))


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


def fault_of(lines: Sequence[str], *, max_chars: int, rules: str = "") -> str:
    """Return why these lines can not be the three takeaways, or an empty text where they can.

    `rules` are what the model was told to do; a line that stands in them says nothing of the article.
    """
    told = letters(rules)
    if len(lines) != WANTED:
        return f"{len(lines)} lines instead of three"
    for number, line in enumerate(lines, start=1):
        if fault := _fault_of_line(line, max_chars):
            return f"line {number} {fault}"
        if letters(line) in told:
            return f"line {number} repeats the prompt"
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
    if _REFUSES.match(line) or _NOTHING.search(line):
        return "says that there is nothing to say"
    return "announces something and says nothing" if _ANNOUNCES.search(line) else ""


def letters(line: str) -> str:
    """Return what two lines share that say the same in the same words."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())
