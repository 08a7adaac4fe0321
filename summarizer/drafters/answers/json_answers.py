"""Finds the texts in an answer that is JSON: alone, in a code fence, or after a line that announces it."""

import json
import re
from typing import Any

_BEGINS = re.compile(r"^[ \t]*(?:```\w*[ \t]*)?(?=[\[{])", re.MULTILINE)
_NUMBERED = re.compile(r"(?:(?:key[ _-]?)?(?:takeaway|line|point|bullet|text)s?)?[ _-]?\d", re.IGNORECASE)
"""The names that a model gives to texts which it counts instead of listing them."""


def json_texts(answer: str) -> list[str]:
    """Return the texts of a list, or of an object that holds one or numbers its texts; empty where it is neither."""
    begin = _BEGINS.search(answer)
    if begin is None:
        return []
    try:
        found, _ = json.JSONDecoder().raw_decode(answer, begin.end())
    except (ValueError, RecursionError):  # A number may also have more digits than Python reads.
        return []
    texts = [_text(each) for each in _listed(found)]
    return [text for text in texts if text is not None] if None not in texts else []


def _listed(found: Any) -> list[Any]:  # noqa: ANN401 - whatever the answer held
    while isinstance(found, dict):  # A loop: Python may call fewer functions inside each other than JSON has levels.
        if all(_NUMBERED.fullmatch(key) for key in found):
            return list(found.values())
        found = found.get("takeaways", next(iter(found.values())) if len(found) == 1 else None)
    return found if isinstance(found, list) else []


def _text(each: Any) -> str | None:  # noqa: ANN401 - as above
    """Return a text that stands alone or is the only one of an object."""
    if isinstance(each, dict):
        texts = [value for value in each.values() if isinstance(value, str)]
        each = texts[0] if len(texts) == 1 else each.get("text")
    return each if isinstance(each, str) else None
