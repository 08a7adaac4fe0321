"""What a filter line names, held against the record: in the record's spelling, and told where nothing has it."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database
from textual.content import Content

from db.drafts import queue
from db.drafts.assignments import editors, known_name
from db.drafts.filters import ASSIGNED, QueueFilters
from db.drafts.rows import load_draft
from db.errors import UsageError
from db.history import LogFilters, entries
from db.names import folded
from db.records import DraftState
from review_tui.drawing.text import one_line
from review_tui.queue.views import quoted

EVERY = tuple(DraftState)
NAME_MOST = 40
"""Cells of a name where several stand in a row."""
NAMED_MOST = 6
"""Names that are told where none is near."""
LATEST = 40
"""The newest drafts, whose models are told where a line names another."""


def with_quotes(line: str, names: Iterable[str]) -> str:
    """Return a filter line with quotation marks around the known names of several words that stand without them.

    The longest name is meant: with sections City and City hall, `section=City hall` is the second.
    """
    several = sorted((name for name in names if len(name.split()) > 1), key=len, reverse=True)
    spelt = {name: " ".join(name.split()) for name in several}
    again = True
    while again:
        before = line
        for name in several:
            line = _with_quotes(line, name, spelt[name])
        again = line != before
    return line


def _with_quotes(line: str, name: str, spelt: str) -> str:
    written = re.escape(spelt).replace(r"\ ", r"\s+")
    term = rf'(?<!\S)((?:section|editor|for)=(?:(?:"[^"]*"|[^\s"\',=]+),)*){written}(?=[\s,]|$)'
    return re.sub(term, lambda found: found[1] + quoted(name), line, flags=re.IGNORECASE)


def names_of(db: Database) -> list[str]:
    """Return what the record has of sections and editors."""
    return [*queue.sections(db, EVERY), *editors(db)]


def spelt(db: Database, filters: QueueFilters) -> QueueFilters:
    """Return the filters with names and sections as the record spells them: for=ana is Ana."""
    if filters.sections:
        filters = replace(filters, sections=_in_any_case(filters.sections, queue.sections(db, EVERY)))
    if not filters.assigned and not filters.editor:
        return filters
    known = editors(db)
    assigned = filters.assigned if filters.assigned in ASSIGNED else known_name(known, filters.assigned)
    return replace(filters, assigned=assigned, editor=known_name(known, filters.editor))


def _in_any_case(wanted: tuple[str, ...], known: Sequence[str]) -> tuple[str, ...]:
    """Return the wanted names and those known ones that differ from them by case alone."""
    wanted_folded = {name.casefold() for name in wanted}
    return tuple(dict.fromkeys([*wanted, *(name for name in known if name.casefold() in wanted_folded)]))


def check_known(db: Database, filters: QueueFilters, *, me: str, at: datetime) -> None:
    """Raise UsageError for the first name of the filters that nothing in the record has; the hint names the nearest."""
    here = queue.sections(db, EVERY) if filters.sections else []
    for section in filters.sections:
        if section.casefold() not in {name.casefold() for name in here}:
            raise _nothing(f"no draft has the section {section!r}", section, here)
    if filters.model and not queue.page(db, QueueFilters(EVERY, model=filters.model), limit=1, at=at):
        raise _nothing(f"no draft has the model {filters.model!r}", filters.model, _models(db, at))
    people = [*editors(db), me] if filters.editor or filters.assigned else []
    for name in (filters.editor, "" if filters.assigned in ASSIGNED else filters.assigned):
        known = not name or folded(name) in {folded(one) for one in people}
        if not known and not entries(db, LogFilters(actor=name), limit=1):
            raise _nothing(f"the record knows no editor {name!r}", name, people)


def _models(db: Database, at: datetime) -> list[str]:
    """Return which models made the newest drafts, by id and revision."""
    rows = queue.page(db, QueueFilters(EVERY, order="newest"), limit=LATEST, at=at)
    models = [load_draft(db, row.draft_id).model for row in rows]
    return list(dict.fromkeys(name for model in models for name in (model.model, model.revision) if name))


def shortened(name: str) -> str:
    """Return a name on one line, no longer than a name is: it is foreign text."""
    return Content(one_line(name)).truncate(NAME_MOST, ellipsis=True).plain


def _nothing(message: str, name: str, known: Sequence[str]) -> UsageError:
    """Return what is said of a name that nothing has: the nearest, also where a part of a name was typed."""
    names = {one.casefold(): shortened(one) for one in known if one}
    near = difflib.get_close_matches(name.casefold(), names, n=1)
    near += [one for one in names if any(difflib.get_close_matches(name.casefold(), one.split(), n=1))]
    if near:
        return UsageError(message, hint=f"did you mean {names[near[0]]}?")
    told = [*list(names.values())[:NAMED_MOST], *(["…"] if len(names) > NAMED_MOST else [])]
    return UsageError(message, hint=f"there are {', '.join(told)}" if told else "")
