"""What the queue shows and in which order: filters as one value, turned into SQL with bound parameters."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from db.times import stamp

WAITING = ("pending", "stale")
_WAITING_STATES = "d.state IN ('pending', 'stale')"
"""Spelled as in the index `drafts_waiting`: SQLite takes a partial index only for the very same words."""


@dataclass(frozen=True)
class QueueFilters:
    """Which drafts a queue shows; empty fields let everything pass."""

    states: tuple[str, ...] = WAITING
    sections: tuple[str, ...] = ()
    flag: str = ""
    """A flag's kind."""
    model: str = ""
    """A model id or model revision."""
    editor: str = ""
    """Who holds the draft now or acted on it last."""
    holder: Literal["", "free", "mine", "others"] = ""
    assigned: str = ""
    """Whom it is for: a name, `me`, `others` or `nobody`."""
    since: datetime | None = None
    """Drafted at or after."""
    before: datetime | None = None
    """Drafted before."""
    search: str = ""
    """Words of headline or body, all of them; the last may be a beginning."""
    ids: tuple[int, ...] | None = None
    """Only these drafts; None lets every one pass."""
    order: Literal["risk", "age", "newest", "section"] = "risk"


NO_FILTERS = QueueFilters()
_ORDERS = {
    "risk": "d.risk DESC, d.created_at, d.id",
    "age": "d.created_at, d.id",
    "newest": "d.created_at DESC, d.id DESC",
    "section": "d.section, d.risk DESC, d.created_at, d.id",
}
_HOLDERS = {
    "free": "(d.claim_owner = '' OR d.claim_expires_at <= :now)",
    "mine": "(d.claim_owner = :actor AND d.claim_expires_at > :now)",
    "others": "(d.claim_owner NOT IN ('', :actor) AND d.claim_expires_at > :now)",
}
ASSIGNED = {
    "me": "(d.assignee = :actor AND d.assignee > '')",
    "others": "(d.assignee NOT IN ('', :actor))",
    "nobody": "d.assignee = ''",
}
"""What `QueueFilters.assigned` means where it is no name."""
_WORD = re.compile(r"\w+")


def order_of(filters: QueueFilters) -> str:
    """Return the ORDER BY terms over `drafts AS d`."""
    return _ORDERS[filters.order]


def source_of(filters: QueueFilters) -> str:
    """Return what follows FROM: `drafts AS d`, walked in its order where nothing narrower is asked."""
    in_order = filters.states == WAITING and filters.order == "risk"
    named = filters.assigned not in ("", "others", "nobody")
    narrower = filters.sections or filters.search or filters.editor or named or filters.ids is not None
    return "drafts AS d INDEXED BY drafts_waiting" if in_order and not narrower else "drafts AS d"


def where_of(filters: QueueFilters, *, actor: str, at: datetime) -> tuple[str, dict[str, str]]:
    """Return the condition over `drafts AS d` and its values; no text of a filter becomes SQL."""
    values = {"now": stamp(at), "actor": actor}
    waiting = filters.states == WAITING
    terms = [_WAITING_STATES if waiting else _one_of("d.state", "state", filters.states, values)]
    if filters.sections:
        terms.append(_one_of("d.section", "section", filters.sections, values))
    if filters.flag:
        terms.append("instr(d.flag_kinds, :flag) > 0")
        values["flag"] = f" {filters.flag} "
    if filters.model:
        terms.append(":model IN (d.model, d.model_revision)")
        values["model"] = filters.model
    if filters.editor:
        terms.append(
            "(d.claim_owner = :editor OR EXISTS (SELECT 1 FROM review_log WHERE draft_id = d.id AND actor = :editor))"
        )
        values["editor"] = filters.editor
    if filters.holder:
        terms.append(_HOLDERS[filters.holder])
    if filters.assigned:
        terms.append(ASSIGNED.get(filters.assigned, "(d.assignee = :assigned AND d.assignee > '')"))
        values["assigned"] = filters.assigned
    if filters.since:
        terms.append("d.created_at >= :since")
        values["since"] = stamp(filters.since)
    if filters.before:
        terms.append("d.created_at < :before")
        values["before"] = stamp(filters.before)
    if filters.search.strip():
        terms.append("d.revision_id IN (SELECT rowid FROM article_search WHERE article_search MATCH :search)")
        values["search"] = search_phrase(filters.search)
    if filters.ids is not None:
        terms.append("d.id IN (SELECT value FROM json_each(:ids))")
        values["ids"] = json.dumps(filters.ids)
    return " AND ".join(terms), values


def search_phrase(text: str) -> str:
    """Return the words of `text` as an FTS5 expression without operators; the last word may be a beginning."""
    words = _WORD.findall(text)
    return " ".join(f'"{word}"' for word in words) + "*" if words else '""'


def _one_of(column: str, name: str, wanted: tuple[str, ...], values: dict[str, str]) -> str:
    marks = {f"{name}{number}": value for number, value in enumerate(wanted)}
    values.update(marks)
    if len(marks) == 1:
        return f"{column} = :{name}0"
    return f"{column} IN ({', '.join(f':{mark}' for mark in marks)})" if marks else "1"
