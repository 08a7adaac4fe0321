"""Read plain JSON objects, as data sets and home-made exports have them: an id, a headline, the text under one key."""

from typing import Any, TypeGuard

from .json_values import text_of
from .ninjs import read_ninjs
from .source import Reading, Source

TEXT_KEYS = ("article", "body", "text")
"""Where the text stands, in one of them alone."""
_IDS = ("id", "uri", "guid", "url", "link")
_AS_NINJS = {"byline": ("author", "authors"), "firstcreated": ("date", "published", "published_at")}
"""What ninjs calls what such objects have under other names."""
_SCHEMA_ORG = ("@context", "@type", "@id", "@graph")


def is_data_row(item: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object with a text under just one of the known keys, and of no other form."""
    return isinstance(item, dict) and not any(key in item for key in _SCHEMA_ORG) and len(_texts(item)) == 1


def read_data_row(item: dict[str, Any], source: Source, fallback_id: str, part: str = "") -> Reading:
    """Return the article of such an object, or its refusal; status, embargo and expiry are read as in ninjs."""
    stated = {key.lower(): value for key, value in item.items()}
    (key,) = _texts(item)
    as_ninjs = {name: next((stated[k] for k in keys if k in stated), None) for name, keys in _AS_NINJS.items()}
    rest = {name: value for name, value in stated.items() if name not in {*TEXT_KEYS, "type", "bodies", "body_html"}}
    known = as_ninjs | rest | {"uri": _identity(stated, source) or fallback_id, "body_text": stated[key]}
    return read_ninjs(known, source, fallback_id, part)


def _texts(item: dict[str, Any]) -> list[str]:
    """Return the keys under which the object has a text."""
    texts = ((key.lower(), value) for key, value in item.items())
    return [key for key, value in texts if key in TEXT_KEYS and isinstance(value, str) and value.strip()]


def _identity(stated: dict[str, Any], source: Source) -> str:
    """Return the id that an object states; a mere number counts within its file, as every file begins to count anew."""
    found = next((text for text in (text_of(stated.get(key)) for key in _IDS) if text), "")
    return f"{source.fallback_id}#id-{found}" if found.isdecimal() else found
