"""Read .json and .jsonl files of ninjs, schema.org or plain objects, one by one."""

import json
from collections.abc import Iterator
from dataclasses import replace

from db.errors import InputError
from summarizer.ingest.clean import one_line
from summarizer.ingest.encoding import Decoded, decode
from summarizer.ingest.formats.data_rows import is_data_row, read_data_row
from summarizer.ingest.formats.envelopes import opened
from summarizer.ingest.formats.ninjs import is_ninjs, read_ninjs
from summarizer.ingest.formats.schema_org import articles_in, is_article, read_schema_org
from summarizer.ingest.formats.system_exports import exported, is_system_export, read_system_export
from summarizer.ingest.gating.usage import by_key
from summarizer.ingest.source import Reading, Readings, Source
from summarizer.ingest.twice_decoded import undone_in_escapes

_KNOWN = (
    "Known are ninjs 1.x to 3.x (`uri` with `headlines` and `bodies`), schema.org articles (`articleBody`), what "
    "Arc XP, WordPress, Drupal, Ghost, the Guardian and JSON Feed export, and plain objects with the text under one "
    "of `article`, `body` and `text` (and `id`, `headline` or `title`)."
)
_MOST_OBJECTS = 100_000
_LONGEST_NUMBER = 40
_MOST_KEYS = 8
_LONGEST_KEY = 30


def read_json(source: Source) -> Readings:
    """Yield the articles of a JSON file: one object, a list of them, or a JSON-LD `@graph`."""
    decoded = _decoded(source)
    if decoded is None:
        yield source.refusal("its encoding can not be recognised", hint="JSON has to be in UTF-8.")
        return
    try:
        value = _parsed(decoded.text)
    except ValueError as error:
        yield source.refusal(f"not JSON ({error})", hint="For one object per line, name the file .jsonl.")
        return
    yield from (_noted(reading, decoded) for reading in _articles(value, source))


def read_json_lines(source: Source) -> Readings:
    """Yield the articles of a file with one JSON object per line; a bad line is refused and the next one read."""
    decoded = _decoded(source)
    if decoded is None:
        yield source.refusal("its encoding can not be recognised", hint="JSON has to be in UTF-8.")
        return
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if not line.strip():
            continue
        if number > _MOST_OBJECTS:
            yield source.refusal(f"more than {_MOST_OBJECTS} lines; the rest was not read", hint="Split the file.")
            return
        try:
            value = _parsed(line)
        except ValueError as error:
            reason = str(error).replace(", line 1 column ", ", column ")
            yield source.refusal(f"not JSON ({reason})", part=f"line {number}")
            continue
        readings = _all_of(value, source, f"{source.fallback_id}#{number}", f"line {number}")
        yield from (_noted(reading, decoded) for reading in readings)


def _decoded(source: Source) -> Decoded | None:
    """Return the text of a file, with what was decoded wrongly before it came as it was meant, escaped or not."""
    decoded = decode(source.data, source.charset)
    if decoded is None:
        return None
    text, count = undone_in_escapes(decoded.text)
    return replace(decoded, text=text, undone=decoded.undone + count) if count else decoded


def _noted(reading: Reading, decoded: Decoded) -> Reading:
    """Return an article with what is to be known of the encoding of its file; a refusal as it is."""
    if isinstance(reading, InputError):
        return reading
    return replace(reading, input_notes=decoded.notes + reading.input_notes)


def _parsed(text: str) -> object:
    """Return the parsed JSON; ValueError in plain words for whatever is wrong with it."""
    try:
        return json.loads(text, strict=False, parse_int=_number, parse_float=_number, object_pairs_hook=by_key)
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg}, line {error.lineno} column {error.colno}") from error
    except RecursionError as error:
        raise ValueError("nested too deep") from error


def _number(digits: str) -> int | float | None:
    """Return a number, or None for one that no article needs: conversion of very long ones takes for ever."""
    if len(digits) > _LONGEST_NUMBER:
        return None
    return float(digits) if set(digits) & set(".eE") else int(digits)


def _articles(value: object, source: Source) -> Iterator[Reading]:
    """Yield the articles of a parsed file, each with its own fallback id where there are several."""
    items = _without_others(value) if isinstance(value, list) else _unpacked(value)
    if not items:
        yield source.refusal("an empty list")
    for number, item in enumerate(items[:_MOST_OBJECTS], start=1):
        alone = len(items) == 1
        fallback = source.fallback_id if alone else f"{source.fallback_id}#{number}"
        yield from _all_of(item, source, fallback, "" if alone else f"object {number}")
    if len(items) > _MOST_OBJECTS:
        yield source.refusal(f"more than {_MOST_OBJECTS} objects; the rest was not read", hint="Split the file.")


def _without_others(items: list[object]) -> list[object]:
    """Return the objects of a list, of JSON-LD without those that stand beside an article: its site, its publisher."""
    if not any(True for item in items[:_MOST_OBJECTS] for _ in articles_in(item)):
        return items
    return [item for item in items if not _is_typed(item) or any(True for _ in articles_in(item))]


def _is_typed(item: object) -> bool:
    """Return whether JSON-LD says what an object is."""
    return isinstance(item, dict) and "@type" in item


def _keys(item: object) -> str:
    """Return the keys of an object, for the message."""
    if not isinstance(item, dict):
        return ""
    keys = [one_line(key)[:_LONGEST_KEY] for key in item]
    more = ", ..." if len(keys) > _MOST_KEYS else ""
    return f"; its keys are {', '.join(keys[:_MOST_KEYS])}{more}" if keys else "; it is empty"


def _unpacked(value: object) -> list[object]:
    """Return the objects inside an envelope: a JSON-LD graph, or the items of a search result."""
    if isinstance(value, dict) and not is_ninjs(value) and not is_article(value) and not is_system_export(value):
        found = list(articles_in(value)) or exported(value)
        if found:
            return list(found)
        for key in ("items", "articles", "results", "data", "_items"):
            if isinstance(value.get(key), list):
                return list(value[key])
    return [value]


def _all_of(item: object, source: Source, fallback: str, part: str) -> Iterator[Reading]:
    """Yield the article of one object in whichever of the known forms it is, or each of those that it holds."""
    item = opened(item)
    if is_ninjs(item):
        yield read_ninjs(item, source, fallback, part)
        return
    if is_system_export(item):
        yield read_system_export(item, source, fallback, part)
        return
    found = list(articles_in(item))
    if not found and is_data_row(item):
        yield read_data_row(item, source, fallback, part)
    elif not found:
        yield source.refusal(f"not an article in a known form{_keys(item)}", part=part, hint=_KNOWN)
    elif len(found) == 1:
        yield read_schema_org(found[0], source, fallback, part)
    else:
        for number, article in enumerate(found, start=1):
            where = f"{part}, article {number}" if part else f"article {number}"
            yield read_schema_org(article, source, fallback if number == 1 else f"{fallback}.{number}", where)
