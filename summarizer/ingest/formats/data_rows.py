"""Read plain JSON objects, as data sets and home-made exports have them: an id, a headline, the text under one key."""

import re
from typing import Any, TypeGuard

from summarizer.ingest.formats.ninjs import read_ninjs
from summarizer.ingest.gating.usage import lowered, status_of
from summarizer.ingest.json_values import long_text, text_of
from summarizer.ingest.source import Reading, Source

TEXT_KEYS = ("article", "body", "text")
"""Where the text stands, in one of them alone."""
_OTHER_KEYS = ("content", "paragraphs", "full_text", "fulltext", "body_text", "story")
"""Where it stands in objects that have it under none of those."""
_BY_FAR = 3
_IDS = ("id", "uri", "guid", "url", "link")
_AS_NINJS = {"byline": ("author", "authors"), "firstcreated": ("date", "published", "published_at")}
"""What ninjs calls what such objects have under other names."""
_LINKS = ("url", "link")
_OF_A_PAGE = re.compile(r"\w+://[^/?#\s]++/?+[^\s/].*")
"""A link that leads to more than a site, which all its rows share."""
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_SCHEMA_ORG = ("@context", "@type", "@id", "@graph")


def is_data_row(item: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is of no other form, with a text under just one of the known keys.

    Without one it is, too, where it has an id and a status that takes the article of that id back.
    """
    if not isinstance(item, dict) or any(key in item for key in _SCHEMA_ORG):
        return False
    return len(_texts(item)) == 1 or (bool(_stated_id(lowered(item))) and status_of(item)[0] != "usable")


def read_data_row(item: dict[str, Any], source: Source, fallback_id: str, part: str = "") -> Reading:
    """Return the article of such an object, or its refusal; status, embargo and expiry are read as in ninjs."""
    stated = lowered(item)
    texts = _texts(item)
    as_ninjs = {name: next((stated[k] for k in keys if k in stated), None) for name, keys in _AS_NINJS.items()}
    others = {*TEXT_KEYS, *_OTHER_KEYS, "type", "bodies", "body_html"}
    rest = {name: value for name, value in stated.items() if name not in others}
    body = texts[0] if len(texts) == 1 else ""
    known = as_ninjs | rest | {"uri": _identity(stated, source) or fallback_id, "body_text": body}
    return read_ninjs(known, source, fallback_id, part)


def _texts(item: dict[str, Any]) -> list[str]:
    """Return the texts that the object has under the known keys: each a text, or a list of paragraphs."""
    texts = {key.lower(): long_text(value) for key, value in item.items() if not _has_others(value)}
    found = [text for key, text in texts.items() if key in TEXT_KEYS and text.strip()]
    return found or _longest([text for key, text in texts.items() if key in _OTHER_KEYS and text.strip()])


def _longest(texts: list[str]) -> list[str]:
    """Return the one that is by far the longest, beside which others are names and teasers, or all; equal ones once."""
    distinct = list({" ".join(text.split()): text for text in reversed(texts)}.values())
    longest = max(distinct, key=len, default="")
    rest = sum(map(len, distinct)) - len(longest)
    return [longest] if longest and len(longest) > rest * _BY_FAR else distinct


def _has_others(value: object) -> bool:
    """Return whether a list holds something else than texts, of which its texts may be a part."""
    return isinstance(value, list) and not all(isinstance(one, str) for one in value)


def _stated_id(stated: dict[str, Any]) -> str:
    """Return the id that an object states."""
    return next((text for text in (text_of(stated.get(key)) for key in _IDS) if text), "")


def _identity(stated: dict[str, Any], source: Source) -> str:
    """Return the id that an object states; a mere number, beside no other, counts within its file.

    Every file begins to count anew, and so does every night's export of one name: what names the article goes first.
    """
    found = _stated_id(stated)
    if not _NUMBER.fullmatch(found):
        return found
    named = ((key, text_of(stated.get(key))) for key in _IDS)
    others = (
        text
        for key, text in named
        if text and not _NUMBER.fullmatch(text) and (key not in _LINKS or _OF_A_PAGE.fullmatch(text))
    )
    if other := next(others, ""):
        return other
    whole = found.removesuffix(".0") if isinstance(stated.get("id"), float) else found
    return f"{source.fallback_id}#id-{whole}"
