"""Take texts, numbers and lists out of JSON whose shape nobody guarantees."""

import math

from .clean import one_line

_DEEPEST = 4
_LARGEST = 10**15
_LARGEST_COUNT = 10_000_000
_MOST_DIGITS = 8
_SAYING = ("name", "@value", "value", "title", "literal", "@id", "uri", "url")
"""The keys of an object under which it may say what it is, the plainest first."""
_IDENTIFYING = ("@value", "value", "literal", "@id", "uri", "url")
"""The keys under which it may state an id: its `name` is that of the numbering or of the site, alike for all."""


def text_of(value: object, depth: int = 0, keys: tuple[str, ...] = _SAYING) -> str:
    """Return what a JSON value says in one line: itself, its `name`, `@value`, `value` or `@id`, or its first item."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, bool) or value is None or depth > _DEEPEST:
        return ""
    if isinstance(value, int | float):
        return str(value) if abs(value) < _LARGEST else ""
    if isinstance(value, list):
        return next((text for text in (text_of(item, depth + 1, keys) for item in value[:20]) if text), "")
    if isinstance(value, dict):
        return next((text for text in (text_of(value.get(key), depth + 1, keys) for key in keys) if text), "")
    return ""


def id_of(value: object) -> str:
    """Return the id that a JSON value states: itself, its `value`, `@id` or `url`, or its first item's."""
    return text_of(value, keys=_IDENTIFYING)


def list_of_texts(value: object) -> list[str]:
    """Return the texts of a list, or of a single value, without repetitions."""
    items = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(text for text in (text_of(item) for item in items[:50]) if text))


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
