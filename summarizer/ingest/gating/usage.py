"""Read whether a source lets its article be used and on what terms: all that it states counts, the strictest first."""

import re
import reprlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from db.input_notes import NoteKind, noted
from summarizer.ingest.clean import one_line
from summarizer.ingest.gating.workflow import KEYS, PARTS, states_of
from summarizer.ingest.json_values import flat, labels_of, texts_of

_STRICTEST = ("usable", "withheld", "canceled")
_STATUS = {status: status for status in _STRICTEST} | {"cancelled": "canceled"}
_STATUS |= dict.fromkeys(("published", "live", "public", "true", "pubstatus: true"), "usable")
"""The IPTC's words, and those of content systems for what is out."""
_SCHEME = re.compile(r"(?:stat:|https?://cv\.iptc\.org/newscodes/pubstatus(?:g2)?/)")
"""What the IPTC's words for a status may have in front."""
_TERMS = ("usageterms", "usageinfo", "rightsinfo", "rights", "license", "copyrightnotice")
_HOLDER = "copyrightholder"
_NOTES = tuple(
    "ednote ednotes editornote editornotes editorsnote editorsnotes editorialnote editorialnotes notetoeditors "
    "notestoeditors specialinstructions internalnote internalnotes desknote desknotes".split()
)
"""The keys under which a desk tells others what to do with an article."""
_HOLDING = frozenset(("pubstatus", "expires", *_NOTES, _HOLDER, *_TERMS)) | KEYS
_MOST_SHOWN = 60
_EMPTY: tuple[object, ...] = (None, "", [], {})


@lru_cache(maxsize=256)
def plain(key: str) -> str:
    """Return a key as it is compared: `pub_status`, `pubstatus` and `pubStatus` are one; few are ever met."""
    return re.sub(r"[\W_]", "", key).casefold()


def by_key(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return the values by their keys; where a key stands twice the last counts, or all if it holds an article back."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    values: dict[str, list[Any]] = {}
    for key, value in pairs:
        values.setdefault(key, []).append(value)
    return {key: several if len(several) > 1 and _holds_back(key) else several[-1] for key, several in values.items()}


def lowered(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object with its keys in lower case, as `by_key` does where two become one."""
    return by_key([(key.lower(), value) for key, value in item.items()])


def stricter(one: str, other: str) -> str:
    """Return which of two statuses holds more back."""
    return max(one, other, key=_STRICTEST.index)


def status_of(stated: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Return the status in this project's words, the strictest of all that is stated, and what an editor must know.

    A pubStatus that is none of the known words counts as withheld, whatever its shape; of other keys, what is known.
    """
    status = "usable"
    notes: list[str] = []
    for given in (text.lower() for value in flat(_under(stated, "pubstatus")) for text in _said(value)):
        known = _STATUS.get(_SCHEME.sub("", given, count=1))
        status = stricter(status, known or "withheld")
        if not known and not notes:
            unknown = f"pubStatus {given[:_MOST_SHOWN]!r} is unknown and counts as withheld"
            notes.append(noted(NoteKind.WITHHELD, unknown))
    keys = ((plain(key), value) for key, value in with_parts(stated))
    for found, key, said in states_of((key, value) for key, value in keys if key in KEYS):
        status = stricter(status, found)
        why = f"its source says '{key}: {said[:_MOST_SHOWN]}', so the article counts as {found}"
        notes.append(noted(NoteKind(found), why))
    return status, tuple(notes)


def with_parts(stated: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return what is stated, and what stands one level down where systems keep an article's state."""
    parts = (item for key, value in stated.items() if plain(key) in PARTS for item in flat(value))
    return [*stated.items(), *(pair for part in parts if isinstance(part, dict) for pair in part.items())]


def rights_of(stated: Mapping[str, Any]) -> str:
    """Return the terms under which the text may be used, however deep they stand, then who holds it."""
    terms = [text for name in _TERMS for text in texts_of(_under(stated, name))]
    return "; ".join(dict.fromkeys(terms + labels_of(_under(stated, _HOLDER))))


def ed_note_of(stated: Mapping[str, Any]) -> str:
    """Return all of the editors' notes."""
    return "; ".join(dict.fromkeys(text for name in _NOTES for text in texts_of(_under(stated, name))))


def _holds_back(key: str) -> bool:
    """Return whether what stands under a key may hold an article back or bind its use."""
    return plain(key).startswith("embargo") or plain(key) in _HOLDING


def _under(stated: Mapping[str, Any], name: str) -> list[Any]:
    """Return what is stated under a key, however it is written."""
    return [value for key, value in stated.items() if plain(key) == name]


def _said(value: object) -> list[str]:
    """Return what is said, or the value as it stands where it says nothing and yet is not empty."""
    empty = value in _EMPTY or (isinstance(value, str) and not one_line(value))
    return texts_of(value) or ([] if empty else [reprlib.repr(value)])
