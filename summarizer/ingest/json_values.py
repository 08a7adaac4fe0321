"""Take texts, numbers and lists out of JSON whose shape nobody guarantees."""

import math
from collections.abc import Callable
from typing import Any

from summarizer.ingest.clean import one_line

_DEEPEST = 4
_LARGEST = 10**15
"""A number with a point is known to its last digit below it, a whole one far beyond."""
_LARGEST_WHOLE = 10**40
_LARGEST_COUNT = 10_000_000
_MOST_DIGITS = 8
_SAYING = ("name", "@value", "value", "title", "literal", "@id", "uri", "url")
"""The keys of an object under which it may say what it is, the plainest first."""
_IDENTIFYING = ("@value", "value", "literal", "@id", "uri", "url")
"""The keys under which it may state an id: its `name` is that of the numbering or of the site, alike for all."""
_KINDS = ("@type", "@context")
"""The keys that say of what kind an object is, and nothing of the article."""


def text_of(value: object, depth: int = 0, keys: tuple[str, ...] = _SAYING) -> str:
    """Return what a JSON value says in one line: itself, its `name`, `@value`, `value` or `@id`, or its first item."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, bool) or value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, int | float):
        return str(value) if abs(value) < (_LARGEST_WHOLE if isinstance(value, int) else _LARGEST) else ""
    if isinstance(value, list):
        return next((text for text in (text_of(item, depth + 1, keys) for item in value[:20]) if text), "")
    if isinstance(value, dict):
        return next((text for text in (text_of(value.get(key), depth + 1, keys) for key in keys) if text), "")
    return ""


def id_of(value: object) -> str:
    """Return the id that a JSON value states: itself, its `value`, `@id` or `url`, or its first item's."""
    return text_of(value, keys=_IDENTIFYING)


def list_of_texts(value: object) -> list[str]:
    """Return the texts of a list and of the lists in it, or of a single value, without repetitions."""
    return list(dict.fromkeys(text for text in map(text_of, flat(value)) if text))


def labels_of(value: object) -> list[str]:
    """Return the texts as `list_of_texts`, and all that an item says where that stands under no known key."""
    texts = (text for item in flat(value) for text in (list_of_texts(item) or texts_of(item)))
    return list(dict.fromkeys(texts))


def texts_of(value: object) -> list[str]:
    """Return every text that stands in a value, however deep, without repetitions; for what must not be overlooked."""
    leaves = _leaves(value, _parts)
    texts = (text_of(leaf) or (str(leaf) if leaf and not isinstance(leaf, str) else "") for leaf in leaves)
    return list(dict.fromkeys(text for text in texts if text))


def flat(value: object) -> list[Any]:
    """Return what a list and the lists in it hold, one by one; a single value alone."""
    return _leaves(value, lambda item: item if isinstance(item, list) else None)


def _leaves(value: object, parts: Callable[[object], list[Any] | None]) -> list[Any]:
    """Return what has no parts in a value, in order, each container once: aliases in YAML may make one endless."""
    found, waiting, entered = [], [value], set()
    while waiting:
        item = waiting.pop()
        inside = parts(item)
        if inside is None:
            found.append(item)
        elif id(item) not in entered:
            entered.add(id(item))
            waiting += reversed(inside)
    return found


def _parts(value: object) -> list[Any] | None:
    """Return what a list or an object holds, yes and no with what they are said of; None for anything else."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    said = ((key, part) for key, part in value.items() if key not in _KINDS)
    return [f"{key}: {part}" if isinstance(part, bool) else part for key, part in said]


def long_text(value: object) -> str:
    """Return a body as it stands: a text, or a list of paragraphs joined by blank lines."""
    if isinstance(value, list):
        return "\n\n".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""


def whole_number(value: object) -> int | None:
    """Return a count as a whole number between 1 and ten million, or None."""
    if isinstance(value, str):
        text = value.strip().replace(",", "")
        value = int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 1 <= value <= _LARGEST_COUNT else None
