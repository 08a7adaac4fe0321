"""Takes a language model's answer apart into three lines, and says what is wrong where it is not three."""

import re
from collections.abc import Sequence

from summarizer.drafters.answers.fencing import shown
from summarizer.drafters.answers.foreign import foreign
from summarizer.drafters.answers.json_answers import json_texts
from summarizer.drafters.answers.line_marks import plain_texts
from summarizer.drafters.answers.template_marks import said_in
from summarizer.english.asides import ABOUT_THE_ANSWER, ALOUD, NOTHING_TO_SAY, SORRY

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
_MARKUP = re.compile(r"</?[a-z][\w:-]*(?:\s+[\w:-]+=[^<>]*)?\s*/?>|~~|\\[a-z]+\{", re.IGNORECASE)
"""What is left of tags and of formulas, and of words that the model itself struck out."""
_LONGEST = 30_000
"""Characters; what is longer is no three lines in any form, and takes its time to read."""
_REFUSES, _NOTHING, _ALOUD, _ASIDE = (
    re.compile("|".join(phrases), re.IGNORECASE) for phrases in (SORRY, NOTHING_TO_SAY, ALOUD, ABOUT_THE_ANSWER)
)
_CLOSES = re.compile(r"[\w,;:(–—-]\Z")
"""What ends an answer that was torn in a line, if its other lines have ends."""
_ENDS_A_LINE = re.compile(r"[.!?…][\"'”’)\]]*\Z")


def read_lines(answer: str) -> tuple[str, ...]:
    """Return the texts of a free answer, JSON or lines: without thinking, fences, list marks, blank and unseen things.

    What stands before and behind the three and speaks of them is left out. An answer that is too long has none.
    """
    said = said_in(answer)
    if len(said) > _LONGEST:
        return ()
    return plain_texts(json_texts(said) or _lines(said))


def _lines(said: str) -> list[str]:
    shown_lines = [line.strip() for line in shown(said).splitlines() if not _FENCE.match(line)]
    lines = [line for line in shown_lines if any(letter.isalnum() for letter in line)]
    return _without_asides(lines)


def _without_asides(lines: list[str]) -> list[str]:
    """Return the three of four or five lines beside which stands only what the model says of them."""
    if not WANTED < len(lines) <= WANTED + 2:
        return lines
    for first in range(len(lines) - WANTED + 1):
        before, three, behind = lines[:first], lines[first : first + WANTED], lines[first + WANTED :]
        said = all(_ANNOUNCES.search(line) or _ASIDE.search(line) for line in before)
        if said and all(map(_ASIDE.search, behind)) and not any(map(_ASIDE.search, three)):
            return three
    return lines


def stopped_lines(answer: str, *, max_chars: int) -> tuple[bool, bool, bool]:
    """Return which of the three lines a grammar has closed at the length limit, that counts their marks too.

    A line that happens to be as long is taken for one; an answer of another form was held to no limit.
    """
    first, second, third = (len(line.strip()) == max_chars for line in _three(answer))
    return first, second, third


def _three(answer: str) -> list[str]:
    raw = answer.strip().split("\n")
    return raw if len(raw) == WANTED else [""] * WANTED


def torn(answer: str, lines: Sequence[str]) -> str:
    """Return what is wrong where nobody said that an answer came to its end: its last line has none, and others have.

    What is closed by a bracket or a fence came to its end.
    """
    has_ends = any(map(_ENDS_A_LINE.search, lines[:-1]))
    return f"line {len(lines)} has no end" if has_ends and _CLOSES.search(answer.strip()) else ""


def fault_of(lines: Sequence[str], *, max_chars: int, rules: str = "", article: str = "") -> str:
    """Return why these lines can not be the three takeaways, or an empty text where they can.

    `rules` are what the model was told to do; a line that stands in them says nothing of the article. `article` is what
    it was told about, whose language the lines have to be in.
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
    return foreign(lines, article) if article else ""


def _fault_of_line(line: str, max_chars: int) -> str:
    if len(line) < MIN_CHARS:
        return f"has {len(line)} characters, at least {MIN_CHARS} are needed"
    if len(line) > max_chars:
        return f"has {len(line)} characters, {max_chars} are allowed"
    if _CODE.match(line) or _MARKUP.search(line):
        return "is code and no sentence"
    if _REFUSES.match(line) or _NOTHING.search(line):
        return "says that there is nothing to say"
    if _ALOUD.match(line):
        return "considers what to write"
    return "announces something and says nothing" if _ANNOUNCES.search(line) else ""


def letters(line: str) -> str:
    """Return what two lines share that say the same in the same words."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())
