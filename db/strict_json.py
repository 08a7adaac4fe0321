"""Reads JSON that lies in a table so that no two readers can differ: no key given twice, no number that is none."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from db.records import Severity

_SEVERITIES = frozenset(map(str, Severity))
_SPANS = ("span", "article_span")


def read_once(text: str) -> Any:  # noqa: ANN401
    """Return what a JSON text holds; raises ValueError for one that SQLite and Python would read differently."""
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)


@lru_cache(maxsize=4096)
def read_flags(text: str) -> tuple[tuple[str, str], ...]:
    """Return kind and severity of each flag of a text; raises ValueError for flags that the program never writes."""
    found = read_once(text)
    if type(found) is not list or not all(map(_is_flag, found)):
        raise ValueError("its flags are none")
    return tuple((flag["kind"], flag["severity"]) for flag in found)


@lru_cache(maxsize=4096)
def check_once(text: str) -> None:
    """Raise ValueError where a key is given twice in a JSON text."""
    read_once(text)


@lru_cache(maxsize=4096)
def check_spans(text: str) -> None:
    """Raise ValueError for a JSON text that is no list of spans."""
    spans = read_once(text)
    if type(spans) is not list or not all(map(_is_span, spans)):
        raise ValueError("its spans are none")


def kinds_of(flags: Sequence[Sequence[tuple[str, str]]]) -> str:
    """Return the kinds of these flags as `drafts.flag_kinds` holds them."""
    kinds = sorted({kind for found in flags for kind, _ in found})
    return f" {' '.join(kinds)} " if kinds else ""


def _is_flag(flag: Any) -> bool:  # noqa: ANN401 - a forger may have written anything
    return (
        type(flag) is dict
        and type(flag.get("kind")) is str
        and type(flag.get("message")) is str
        and flag.get("severity") in _SEVERITIES
        and all(_is_span(flag[name]) for name in _SPANS if name in flag)
    )


def _is_span(span: Any) -> bool:  # noqa: ANN401
    return type(span) is list and [type(place) for place in span] == [int, int]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")
