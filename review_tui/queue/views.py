"""The queue's filter line: `section=sport flag=number age>2d holder=free order=age words to search`, both ways."""

import difflib
import re
import shlex
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from db.deciding.flag_kinds import FLAG_KINDS, known_flag_kind
from db.drafts.filters import NO_FILTERS, QueueFilters
from db.errors import UsageError
from db.reasons import REASONS
from db.records import DraftState
from review_tui.sitting.rejections import NEXT, RejectedFor

OF_REJECTED = ("outcome", "reason")
KEYS = ("state", "section", "flag", "model", "editor", "for", "holder", "order", "age", *OF_REJECTED)
HOLDERS = ("free", "mine", "others")
ORDERS = ("risk", "age", "newest", "section")
EXAMPLES = "section=court,politics flag=number age>2d"
TERMS: tuple[tuple[str, str], ...] = (
    ("state=", ", ".join(state for state in DraftState if state is not DraftState.REVEALED)),
    ("section=", "one or several: court,politics"),
    ("flag=", ", ".join(FLAG_KINDS)),
    ("age>2d age<12h", "drafted longer ago, or not so long: min, h, d, w"),
    ("model= editor=", "who drafted, who decided"),
    ("for=", "whom it is assigned to: a name, me, others, nobody"),
    ("holder=", ", ".join(HOLDERS)),
    ("order=", ", ".join(ORDERS)),
    ("outcome=", f"what comes after a rejection: {', '.join(NEXT)}"),
    ("reason=", ", ".join(REASONS)),
    ("words", "stand in headline or article"),
)
"""What a filter line may hold, and what each part takes."""
_TERM = re.compile(r"(\w+)(=|<|>)(.*)", re.DOTALL)
_SIGNS = re.compile(r"""[=<>"'\\]""")
"""What a filter line reads as more than a word; the search reads it as a gap between words."""
_NEEDS_QUOTES = re.compile(r"""[\s'"\\]""")
_AGE = re.compile(r"(\d+)\s*(min|m|h|d|w)")
_UNITS = {"min": 1, "m": 1, "h": 60, "d": 60 * 24, "w": 60 * 24 * 7}


@dataclass(frozen=True)
class Asked:
    """What a filter line asks for."""

    filters: QueueFilters
    rejected_for: RejectedFor
    """Of rejected drafts alone: the record keeps it in the log, not with the draft."""


def parse(line: str, *, now: datetime) -> Asked:
    """Return what a line asks for; words without a key are searched for.

    Raises:
        UsageError: A key, state, kind of flag, holder, order, age, outcome or reason is none that there is; the hint
            names the nearest. Or an outcome or reason is asked for with a state that has none.
    """
    try:
        parts = shlex.split(line)
    except ValueError as error:
        raise UsageError(
            f"the filter line has an open quotation mark: {line}", hint='close it: section="City hall"'
        ) from error
    filters, rejected, states = NO_FILTERS, RejectedFor(), False
    words: list[str] = []
    for part in parts:
        term = _TERM.fullmatch(part)
        if term is None:
            words.append(part)
        elif term[1] in OF_REJECTED:
            rejected = _with_rejected(rejected, *term.groups())
        else:
            filters, states = _with_term(filters, *term.groups(), now=now), states or term[1] == "state"
    if rejected and not states:
        filters = replace(filters, states=(DraftState.REJECTED,))
    if rejected and DraftState.REJECTED not in filters.states:
        raise UsageError("outcome and reason are of rejected drafts", hint="leave state out")
    return Asked(replace(filters, search=" ".join(words)), rejected)


def with_words(line: str, words: str) -> str:
    """Return the filter line with other words to search for; its terms stay, and no word is taken for one."""
    terms = [found.groups() for part in shlex.split(line) if (found := _TERM.fullmatch(part))]
    spelt = (f"{key}{sign}{quoted(value)}" for key, sign, value in terms)
    return " ".join([*spelt, *_SIGNS.sub(" ", words).split()])


def quoted(value: str) -> str:
    """Return a value as a filter line spells it, in quotation marks where it would not be read as it stands."""
    if not _NEEDS_QUOTES.search(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _with_rejected(rejected: RejectedFor, key: str, sign: str, value: str) -> RejectedFor:
    _check_sign(key, sign)
    if key == "outcome":
        return replace(rejected, outcomes=tuple(NEXT[_one_of(key, one, tuple(NEXT))] for one in _several(value)))
    return replace(rejected, reasons=tuple(_one_of(key, one, tuple(REASONS)) for one in _several(value)))


def _with_term(filters: QueueFilters, key: str, sign: str, value: str, *, now: datetime) -> QueueFilters:
    if key not in KEYS:
        raise _unknown("filter", key, KEYS)
    if key == "age":
        return _with_age(filters, sign, value, now)
    _check_sign(key, sign)
    return replace(filters, **_field_of(key, value))


def _check_sign(key: str, sign: str) -> None:
    if sign != "=":
        raise UsageError(f"{key} takes =, only age takes < and >", hint=EXAMPLES)


def _several(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _field_of(key: str, value: str) -> dict[str, Any]:
    if key == "state":
        return {"states": tuple(_one_of("state", state, tuple(DraftState)) for state in _several(value))}
    if key == "section":
        return {"sections": _several(value)}
    if key == "flag":
        return {"flag": known_flag_kind(value) if value else ""}
    if key == "for":
        return {"assigned": value}
    known = {"holder": HOLDERS, "order": ORDERS}.get(key)
    return {key: _one_of(key, value, known) if known else value}


def _with_age(filters: QueueFilters, sign: str, value: str, now: datetime) -> QueueFilters:
    found = _AGE.fullmatch(value.strip())
    edge = _moment(now, found[1], found[2]) if found is not None and sign != "=" else None
    if edge is None:
        raise UsageError(f"age{sign}{value} is no age", hint="age>2d, age<12h, age>30min")
    return replace(filters, before=edge) if sign == ">" else replace(filters, since=edge)


def _moment(now: datetime, count: str, unit: str) -> datetime | None:
    """Return when it was so long ago; None before there were years, and where nobody can count so far."""
    try:
        return now - timedelta(minutes=int(count) * _UNITS[unit])
    except (OverflowError, ValueError):
        return None


def _one_of(key: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise _unknown(key, value, known)
    return value


def _unknown(what: str, name: str, known: tuple[str, ...]) -> UsageError:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
    return UsageError(f"there is no {what} {name!r}", hint=hint)
