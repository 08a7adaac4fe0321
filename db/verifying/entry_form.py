"""Reads the body of a log entry and refuses every spelling but the canonical one, so that no two readers can differ."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from db.log import ACTS
from db.verifying.fact_forms import check_facts
from db.verifying.replayed import Problem

_TIME = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z", re.ASCII)
_ALWAYS = frozenset({"v", "at", "actor", "actor_kind", "tool"})
_KNOWN = frozenset(ACTS)


def parsed(seq: int, body: str) -> dict[str, Any]:
    """Return the facts of entry `seq`; raises ValueError, KeyError or TypeError saying what is wrong with its form.

    A key given twice or another spelling would let SQLite and another reader see different facts.
    """
    facts = _decode(body)[0]
    if not isinstance(facts, dict):
        raise TypeError("its body is no object")
    if "".join(_spelt(facts, 0)) != body:
        raise ValueError("its body is not in the canonical form")
    if facts["seq"] != seq:
        raise ValueError(f"its body says that it is entry {facts['seq']}")
    _check_values(facts)
    if facts["act"] not in _KNOWN:
        raise ValueError(f"there is no act {facts['act']!r}")
    return facts


def _check_values(facts: dict[str, Any]) -> None:
    check_facts(facts)
    if not facts.keys() >= _ALWAYS or facts["v"] != 1 or not facts["tool"]:
        raise ValueError("form, time, actor or tool are not what every entry states")
    if facts["actor_kind"] not in ("person", "machine"):
        raise ValueError("form, time, actor or tool are not what every entry states")
    if not _TIME.fullmatch(facts["at"]):
        raise ValueError(f"its time {facts['at']!r} is none")
    date.fromisoformat(facts["at"][:10])


def decoded(body: str) -> dict[str, Any]:
    """Return the facts of a body whose form is checked elsewhere."""
    facts: dict[str, Any] = _decode(body)[0]
    return facts


def malformed(seq: int, error: Exception) -> Problem:
    """Return the problem of an entry that could not be followed."""
    return Problem(seq, "form", f"entry {seq} is not as its act must be: {said(error)}")


def said(error: Exception) -> str:
    """Return an error of `NONSENSE` in words that can be printed."""
    missing = isinstance(error, KeyError)
    return f"it lacks {error}" if missing else str(error).encode("ascii", "backslashreplace").decode()[:200]


def _speller() -> Callable[[Any, int], Iterable[str]]:
    """Return what spells an object canonically, in parts: the C encoder itself, made once and not for every body."""
    plain = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # another Python than CPython
        return lambda facts, _: plain.encode(facts)
    options = {"sort_keys": True, "skipkeys": False, "allow_nan": False}
    spell: Callable[[Any, int], Iterable[str]] = make(
        markers=None,
        default=plain.default,
        encoder=json.encoder.encode_basestring,
        indent=None,
        key_separator=":",
        item_separator=",",
        **options,
    )
    return spell


def _no_fraction(text: str) -> float:
    raise ValueError(f"its body holds {text}, and bodies hold whole numbers only")


_decode = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction).raw_decode
_spelt = _speller()
