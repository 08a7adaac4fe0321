"""Finds the texts in an answer that is JSON: alone, in a code fence, or after a line that announces it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from summarizer.drafters.answers.json_shapes import sentences_in

_BEGINS = re.compile(r"^[ \t]*(?:```\w*[ \t]*)?(?=[\[{])", re.MULTILINE)
_FENCE = re.compile(r"\A```\w*")
_NUMBERED = re.compile(r"(?:(?:key[ _-]?)?(?:takeaway|line|point|bullet|text)s?)?[ _-]?(\d)", re.IGNORECASE)
"""The names that a model gives to texts which it counts instead of listing them."""
_MOST = 8
"""An answer with more values is none, and may be long."""


def json_texts(answer: str) -> list[str]:
    """Return the texts of a list, or of an object that holds one or numbers its texts; empty where it is neither.

    Of an answer that gives several different lists, one after the other, all texts are returned: which of them the
    model takes back is known to nobody. Other shapes are read where the answer holds nothing else.
    """
    return _wherever_it_stands(answer) or sentences_in(_whole(answer))


def _wherever_it_stands(answer: str) -> list[str]:
    lists: list[list[str]] = []
    for found in _values(answer):
        texts = [_text(each) for each in _listed(found)]
        known = [text for text in texts if text is not None] if None not in texts else []
        if known and known not in lists:
            lists.append(known)
    return [text for texts in lists for text in texts]


def _whole(answer: str) -> Any:  # noqa: ANN401 - whatever the answer holds
    """Return the value that an answer is, or the values where each of its lines is one; None where it is neither."""
    text = _FENCE.sub("", answer.strip()).removesuffix("```").strip()
    lines = [line for line in text.split("\n") if line.strip()]
    whole = _parsed(text)
    return whole if whole is not None or len(lines) > _MOST else [_parsed(line) for line in lines]


def _parsed(text: str) -> Any:  # noqa: ANN401 - as above
    try:
        return json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError):  # A number may also have more digits than Python reads.
        return None


def _values(answer: str) -> Iterator[Any]:
    """Yield the values in an answer that begins with one; what is no JSON behind it is passed over."""
    end = 0
    for number in range(_MOST):
        begin = _BEGINS.search(answer, end)
        if begin is None:
            return
        end = begin.end() + 1
        try:
            found, behind = json.JSONDecoder(object_pairs_hook=_once).raw_decode(answer, begin.end())
        except (ValueError, RecursionError):  # A number may also have more digits than Python reads.
            if number == 0:
                return
            continue
        end = max(end, behind)
        yield found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; ValueError where a name stands twice: which of the two is meant, nobody knows."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _listed(found: Any) -> list[Any]:  # noqa: ANN401 - whatever the answer held
    while isinstance(found, dict):  # A loop: Python may call fewer functions inside each other than JSON has levels.
        counted = [_NUMBERED.fullmatch(key) for key in found]
        if found and all(counted):
            return _in_order(found, [int(each[1]) for each in counted if each])
        found = found.get("takeaways", next(iter(found.values())) if len(found) == 1 else None)
    return found if isinstance(found, list) else []


def _in_order(found: dict[str, Any], numbers: list[int]) -> list[Any]:
    """Return the values in the order of their numbers; none where these do not count one by one."""
    first = min(numbers)
    if sorted(numbers) != list(range(first, first + len(numbers))) or first > 1:
        return []
    by_number = dict(zip(numbers, found.values(), strict=True))
    return [by_number[number] for number in sorted(by_number)]


def _text(each: Any) -> str | None:  # noqa: ANN401 - as above
    """Return a text that stands alone or is the only one of an object."""
    if isinstance(each, dict):
        texts = [value for value in each.values() if isinstance(value, str)]
        each = texts[0] if len(texts) == 1 else each.get("text")
    return each if isinstance(each, str) else None
