"""Holds the tables to the log, drafts first: state, origin, claim, export, texts, evidence and flags as logged."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

from db.bound_rows import DRAFT_COLUMNS, TAKEAWAY_COLUMNS, DraftCells, TakeawayCells, rows_text
from db.log import digest
from db.strict_json import read_flags
from db.verifying.articles_agree import article_problems
from db.verifying.blank_rows import is_blank, typed_problems
from db.verifying.flags_agree import flag_problems, unreadable_rows
from db.verifying.others_agree import other_problems
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay, Problem

_DRAFTS = f"""
    SELECT d.id, d.article_id, d.state, d.version, d.approval, d.claim_owner, d.exported_at, d.seeded, d.created_at,
        r.sha256, r.article_id, d.section = a.section, d.assignee, d.assignment,
        d.drafter, d.model, d.model_revision, d.prompt, d.prompt_sha256,
        {DRAFT_COLUMNS}
    FROM drafts AS d LEFT JOIN revisions AS r ON r.id = d.revision_id LEFT JOIN articles AS a ON a.id = d.article_id
"""  # noqa: S608 - our columns
_TAKEAWAYS = f"SELECT draft_id, position, {TAKEAWAY_COLUMNS} FROM takeaways"  # noqa: S608 - our columns
_PLACES = [1, 2, 3]
_Placed = tuple[int, TakeawayCells]
"""A takeaway and its place."""


class _DraftRow(NamedTuple):
    """A draft as the tables have it."""

    id: int
    article: int
    state: str
    version: int
    approval: int | None
    owner: str
    exported_at: str
    planted: int
    created_at: str
    revision: str
    of_article: int
    """Whose revision that is."""
    in_section: bool
    """Whether the draft is in the section of its article."""
    assigned: tuple[str, int | None]
    origin: tuple[str, ...]
    cells: DraftCells

    @classmethod
    def of(cls, row: tuple[Any, ...]) -> "_DraftRow":
        """Return a row of `_DRAFTS` by its names."""
        return cls._make((*row[:12], row[12:14], row[14:19], DraftCells(*row[19:])))


def table_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every place where a table says something else than the log."""
    yield from _all_drafts(db, replay)
    yield from article_problems(db, replay)
    yield from other_problems(db, replay)
    yield from typed_problems(db, replay)


def draft_problems(db: Database, draft_id: int, told: DraftReplay) -> Iterator[Problem]:
    """Yield where the rows of one draft say something else than the log."""
    row = db.conn.execute(f"{_DRAFTS} WHERE d.id = ?", (draft_id,)).fetchone()
    three = db.conn.execute(f"{_TAKEAWAYS} WHERE draft_id = ? ORDER BY position", (draft_id,)).fetchall()
    yield from _problems_of(_DraftRow.of(row), [(place, TakeawayCells(*cells)) for _, place, *cells in three], told)


def _problems_of(row: _DraftRow, takeaways: list[_Placed], told: DraftReplay) -> Iterator[Problem]:
    yield from _draft_problems(row, told)
    places, three = [place for place, _ in takeaways], [cells for _, cells in takeaways]
    if places != _PLACES:
        message = f"draft {row.id} has takeaways in the places {places}; every draft has three, in 1, 2 and 3"
        yield Problem(told.text_entry or told.drafted_entry, "state", message)
    unreadable = list(unreadable_rows(row.id, three, row.cells, told))
    yield from unreadable
    if not unreadable:
        wrong = list(_text_problems(row, three, told))
        yield from wrong or flag_problems(row.id, three, row.cells, told)
        yield from _approval_problems(row.id, three, told)


def _all_drafts(db: Database, replay: Replay) -> Iterator[Problem]:
    seen = set()
    takeaways = _Takeaways(db)
    for row in map(_DraftRow.of, db.conn.execute(f"{_DRAFTS} ORDER BY d.id")):
        seen.add(row.id)
        yield from takeaways.strangers_before(row.id)
        three = takeaways.of(row.id)
        told = replay.drafts.get(row.id)
        if told is None or not told.drafted_entry:
            yield Problem(None, "state", f"draft {row.id} is in the tables and not in the log")
            continue
        yield from _problems_of(row, three, told)
        if told.state == "reviewed" and told.state_entry in replay.redacted:
            message = f"draft {row.id} is reviewed, and the text that entry {told.state_entry} approved was blanked"
            yield Problem(told.state_entry, "state", message)
        if told.ordered > told.redacted_entry:
            message = f"entry {told.ordered}: draft {row.id} is stale because of a redaction that nobody ordered"
            yield Problem(told.ordered, "rule", message)
    yield from takeaways.strangers_before(None)
    for draft_id in sorted(replay.drafts.keys() - seen):
        entry = replay.drafts[draft_id].drafted_entry or replay.drafts[draft_id].state_entry
        yield Problem(entry or None, "state", f"draft {draft_id} is in the log and not in the tables")


class _Takeaways:
    """Walks the takeaways beside the drafts."""

    def __init__(self, db: Database) -> None:
        self._rows = iter(db.conn.execute(f"{_TAKEAWAYS} ORDER BY draft_id, position"))
        self._row: tuple[Any, ...] | None = next(self._rows, None)

    def of(self, draft_id: int) -> list[_Placed]:
        """Return place and cells of this draft's takeaways in their order."""
        found = []
        while self._row is not None and self._row[0] == draft_id:
            found.append((self._row[1], TakeawayCells._make(self._row[2:])))
            self._row = next(self._rows, None)
        return found

    def strangers_before(self, draft_id: int | None) -> Iterator[Problem]:
        """Yield takeaways of drafts that do not exist, as far as this draft."""
        while self._row is not None and (draft_id is None or self._row[0] < draft_id):
            yield Problem(None, "state", f"a takeaway of draft {self._row[0]} is in the tables, the draft is not")
            self._row = next(self._rows, None)


def _draft_problems(row: _DraftRow, told: DraftReplay) -> Iterator[Problem]:
    last, first = told.state_entry, told.drafted_entry
    if (row.state, row.version) != (told.state, told.version):
        says = f"the log says {told.state} (version {told.version})"
        yield Problem(last, "state", f"draft {row.id} is {row.state} (version {row.version}), {says}")
    if row.approval != (last if told.state == "reviewed" else None):
        yield Problem(last, "state", f"draft {row.id} is reviewed by entry {row.approval}, the log says entry {last}")
    if (row.article, row.of_article, row.revision) != (told.article, told.article, told.revision):
        message = f"draft {row.id} rests on another article or revision than the log says"
        yield Problem(first, "state", message)
    if row.origin != told.origin or row.created_at != told.drafted_at or row.planted != told.planted:
        yield Problem(first, "state", f"draft {row.id} does not come from where entry {first} says")
    if row.owner != told.holder:
        holds = f"held by {row.owner or 'nobody'}, the log says {told.holder or 'nobody'}"
        yield Problem(last, "state", f"draft {row.id} is {holds}")
    if row.assigned != (told.assignee, told.assignment):
        message = f"draft {row.id} is for {row.assigned[0] or 'nobody'}, the log says {told.assignee or 'nobody'}"
        yield Problem(told.assignment or last, "state", message)
    if row.exported_at != told.exported_at:
        marked = f"marked {f'exported at {row.exported_at}' if row.exported_at else 'not exported'}"
        yield Problem(last, "state", f"draft {row.id} is {marked}, the log says otherwise")
    if not row.in_section:
        yield Problem(first, "state", f"draft {row.id} is in another section than its article")


def _text_problems(row: _DraftRow, three: list[TakeawayCells], told: DraftReplay) -> Iterator[Problem]:
    first = told.drafted_entry
    if told.redacted_entry and not is_blank(three, row.cells, told):
        yield Problem(told.redacted_entry, "state", f"draft {row.id} was ordered blank and has a text")
        return
    if told.redacted_entry > told.text_entry:
        return
    if not told.redacted_entry and not _same(told.drafted_text, [one.drafted for one in three]):
        message = f"the drafted text of draft {row.id} is not the one that entry {first} logged"
        yield Problem(first, "state", message)
    if not _same(told.text, [one.text for one in three]):
        message = f"the text of draft {row.id} is not the one that entry {told.text_entry} logged"
        yield Problem(told.text_entry, "state", message)
        return
    rows = rows_text(three, row.cells)
    for bound in reversed(told.bound):
        if bound.entry > told.redacted_entry and bound.salt is not None and digest(bound.salt, rows) != bound.digest:
            message = f"evidence, flags or alternatives of draft {row.id} are not as entry {bound.entry} logged them"
            yield Problem(bound.entry, "state", message)
            return
    if not told.redacted_entry and not _as_drafted(three, row.cells, told):
        message = f"coverage, risk or flags of draft {row.id} are not as entry {first} states them"
        yield Problem(first, "state", message)


def _as_drafted(three: list[TakeawayCells], draft: DraftCells, told: DraftReplay) -> bool:
    """Return whether coverage and the drafter's own flags are what its first entry states, as far as it does.

    So is the risk while nothing was written since: each rewriting weighs it anew.
    """
    if told.coverage not in (None, int(draft.coverage * 100)):
        return False
    if told.is_untouched and told.risk not in (None, draft.risk):
        return False
    found = [read_flags(one.drafted_flags) for one in three]
    return told.flags in (None, tuple(sorted({kind for flags in found for kind, _ in flags})))


def _approval_problems(draft_id: int, three: list[TakeawayCells], told: DraftReplay) -> Iterator[Problem]:
    """Yield what an approval can not have been given with: an error flag without a word of it.

    Also one that was withdrawn since, or whose article changed: until an act writes other rows they are the approved.
    """
    if not told.shows_approval:
        return
    for position, one in enumerate(three, start=1):
        for kind, severity in read_flags(one.flags):
            if severity == "error" and f"{position}:{kind}" not in told.acknowledged:
                message = f"draft {draft_id} is approved with the error flag {position}:{kind} and no word of it"
                yield Problem(told.approval, "state", message)


def _same(logged: str | None, stands: Sequence[str]) -> bool:
    """Return whether a JSON array holds these texts; a text that was blanked in the log is held to nothing."""
    if logged is None or logged == '["{}"]'.format('","'.join(stands)):  # so it stands where nothing is escaped
        return True
    try:
        return bool(json.loads(logged) == list(stands))
    except ValueError:
        return False
