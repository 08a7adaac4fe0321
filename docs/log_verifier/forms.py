"""How an entry must be spelt, and how names and texts are compared: the tables and digests of `review-log.md`."""

import hashlib
import json
import re
import struct
import unicodedata
from typing import Any

from log_verifier.facts import check_sorts
from log_verifier.told import Facts

SLACK = 120
"""Seconds that an entry may be earlier than the one before it."""
CREEP = 600
"""Seconds that such steps may add up to."""
UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]"
"""What a substance leaves out; names leave out more."""
UNSEEN_SPANS = (
    "0-8 E-1B 7F-84 86-9F AD 34F 600-605 61C 6DD 70F 890-891 8E2 115F-1160 17B4-17B5 180B-180F 200B-200F 202A-202E"
    " 2060-206F 2800 3164 E000-F8FF FE00-FE0F FEFF FFA0 FFF0-FFFB 110BD 110CD 13430-1343F 13441-13442 16FE4"
    " 1BCA0-1BCA3 1D159 1D173-1D17A E0000-E0FFF F0000-FFFFD 100000-10FFFD"
)
UNSEEN_IN_NAMES = {
    point: None
    for first, _, last in (span.partition("-") for span in UNSEEN_SPANS.split())
    for point in range(int(first, 16), int(last or first, 16) + 1)
}
TIME = r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z"
NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


def sha256(*parts: str) -> str:
    """Return the SHA-256 of the parts, joined by newlines, as hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def body_of(seq: int, body: str) -> Facts:
    """Return the facts of a body in the one canonical form; raises ValueError for any other."""
    facts: Facts = json.loads(body, parse_float=_no_fraction)
    if json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) != body:
        raise ValueError("not in the canonical form")
    check_sorts(facts)
    if facts["seq"] != seq or not re.fullmatch(TIME, facts["at"], re.ASCII):
        raise ValueError("number or time is wrong")
    if facts["v"] != 1 or facts["actor_kind"] not in ("person", "machine") or not {"actor", "tool"} <= facts.keys():
        raise ValueError("form, actor or tool are not what every entry states")
    return facts


def _no_fraction(text: str) -> float:
    raise ValueError(f"{text} is no whole number")


def folded(name: str) -> str:
    """Return a name as second looks compare it: NFKC, without unseen characters, in single spaces, case folded."""
    words = unicodedata.normalize("NFKC", name).translate(UNSEEN_IN_NAMES).split()
    return unicodedata.normalize("NFKC", " ".join(words).casefold())


def section(name: str) -> str:
    """Return a section's name as policies compare it."""
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


def names_somebody(name: str) -> bool:
    """Return whether a name has a letter or a digit that is seen."""
    return any(letter.isalnum() for letter in folded(name))


def once(text: str) -> Any:  # noqa: ANN401
    """Return what a JSON text of a table holds; raises ValueError where a key is given twice."""
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_fraction)


def _object(pairs: list[tuple[str, Any]]) -> Facts:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key is given twice")
    return dict(pairs)


def flags_of(text: str) -> list[tuple[str, str]]:
    """Return kind and severity of each flag of a text; raises ValueError for what is no flag."""
    found = once(text)
    for flag in found:
        spans = [flag[name] for name in ("span", "article_span") if name in flag]
        plain = {type(flag["kind"]), type(flag["message"])} == {str} and type(found) is list
        if not plain or flag["severity"] not in ("error", "warning", "note"):
            raise ValueError("a flag that is none")
        if any(type(span) is not list or [type(place) for place in span] != [int, int] for span in spans):
            raise ValueError("a flag that is nowhere")
    return [(flag["kind"], flag["severity"]) for flag in found]


def spans(text: str) -> None:
    """Raise ValueError for a JSON text that is no list of spans."""
    found = once(text)
    if type(found) is not list or any(type(one) is not list or list(map(type, one)) != [int, int] for one in found):
        raise ValueError("spans that are none")


def plain(text: str) -> str:
    """Return a text as its substance takes it: one sort of quotation marks, dashes, dots and spaces."""
    text = re.sub(UNSEEN, "", unicodedata.normalize("NFC", text))
    for marks, mark in (("‘’‚‛′´`＇", "'"), ("“”„‟″«»＂", '"'), ("‐‑‒–—―−﹘﹣－", "-")):
        text = text.translate(dict.fromkeys(map(ord, marks), mark))
    text = re.sub(r"\.\s?\.\s?\.|…", "...", re.sub(r"''|``", '"', text))
    return " ".join(re.sub(r"\s*-{2,}\s*|\s+-+\s+", " - ", text).split())


def spelt(cell: str | float | None) -> str:
    """Return a cell as the digest of rows takes it."""
    if isinstance(cell, float):
        return struct.pack(">d", cell).hex()
    return "" if cell is None else str(cell)
