"""Holds second looks, planted errors, exports and failed attempts to the log."""

import json
from collections.abc import Iterator

from sqlite_utils import Database

from db.records import BLANK
from db.verifying.looks_agree import asked_problems, policy_problems
from db.verifying.replay import Replay
from db.verifying.replayed import LookReplay, PlantedReplay, Problem
from db.verifying.steps import wrong_places


def other_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every row around the drafts that is not as the log says."""
    yield from _looks(db, replay)
    yield from _planted(db, replay)
    yield from _runs(db, replay)
    yield from _items(db, replay)
    yield from _attempts(db, replay)
    yield from policy_problems(db, replay)
    yield from asked_problems(db, replay)


def _looks(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.looks)
    rows = db.conn.execute(
        "SELECT s.approval, s.kind, s.verdict, s.first, s.second, s.looker, s.entry, s.looked_at,"
        " l.draft_id IS s.draft_id AND l.at IS s.requested_at"
        " FROM second_looks AS s LEFT JOIN review_log AS l ON l.seq = s.approval"
    )
    for approval, kind, verdict, first, second, looker, entry, looked_at, of_draft in rows:
        stands = LookReplay(verdict, first, second, looker, entry, looked_at)
        if told.pop((approval, kind), None) != stands or not of_draft:
            yield Problem(approval, "state", f"the second look ({kind}) at entry {approval} is not what the log says")
    for approval, kind in told:
        yield Problem(approval, "state", f"the second look ({kind}) that entry {approval} asked for is gone")


def _planted(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.planted)
    rows = db.conn.execute(
        "SELECT draft_id, position, kind, true_text, planted_text, planted_at, caught, entry FROM planted_errors"
    )
    for draft_id, position, kind, true_text, planted_text, at, caught, entry in rows:
        found = told.pop(draft_id, None)
        stands = PlantedReplay(caught, entry, kind, position)
        if found is not None and found.entry is None:  # until it is revealed the log does not say where it is
            stands.kind = stands.position = None
        if found != stands or not _as_drafted(replay, draft_id, position, (kind, true_text, planted_text, at)):
            first = replay.drafts[draft_id].drafted_entry if draft_id in replay.drafts else None
            message = f"the planted error of draft {draft_id} is not what the log says"
            yield Problem(entry or first, "state", message)
    for draft_id in told:
        first = replay.drafts[draft_id].drafted_entry
        yield Problem(first, "state", f"the planted error of draft {draft_id} is gone")


def _as_drafted(replay: Replay, draft_id: int, position: int, row: tuple[str, str, str, str]) -> bool:
    """Return whether the wrong and the true text are those that were drafted, as far as no order blanked them."""
    kind, true_text, planted_text, at = row
    draft = replay.drafts[draft_id]
    if draft.redacted_entry:
        return (true_text, planted_text) == (BLANK, BLANK + kind)
    original = replay.drafts.get(draft.copied_from)
    places = wrong_places(draft.drafted_text, original.drafted_text if original else None)
    if places not in (None, (position,)):
        return False
    pairs = [(draft.drafted_text, planted_text)]
    pairs += [(original.drafted_text, true_text)] if original and not original.redacted_entry else []
    return at == draft.drafted_at and all(
        logged is None or json.loads(logged)[position - 1] == text for logged, text in pairs
    )


def _runs(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.runs)
    for run, *stands in db.conn.execute("SELECT id, at, actor, format, target FROM export_runs"):
        found = told.pop(run, None)
        if found is not None and found != tuple(stands):
            yield Problem(_first_of(replay, run), "state", f"export run {run} is not what the log says")
    for run in told:
        yield Problem(_first_of(replay, run), "state", f"export run {run} is in the log and not in the tables")


def _first_of(replay: Replay, run: int) -> int:
    return min(left.entry for (of_run, _), left in replay.exports.items() if of_run == run)


def _items(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.exports)
    for run, draft_id, article, entry in db.conn.execute(
        "SELECT run_id, draft_id, article_id, entry FROM export_items"
    ):
        if told.pop((run, draft_id), None) != (article, entry):
            message = f"the export of draft {draft_id} in run {run} is not what the log says"
            left = replay.exports.get((run, draft_id))
            yield Problem(left.entry if left else None, "state", message)
    for (run, draft_id), left in told.items():
        message = f"the export of draft {draft_id} in run {run} is in the log and not in the tables"
        yield Problem(left.entry, "state", message)


def _attempts(db: Database, replay: Replay) -> Iterator[Problem]:
    told = {key: list(entries) for key, entries in replay.failures.items()}
    rows = db.conn.execute(
        "SELECT r.article_id, r.sha256, t.at, t.drafter, t.model, t.model_revision, substr(t.reason, 1, 500),"
        " t.retryable FROM attempts AS t LEFT JOIN revisions AS r ON r.id = t.revision_id ORDER BY t.id"
    )
    for key in rows:
        if not told.get(key):
            yield Problem(None, "state", f"a failed attempt at article {key[0]} is in the tables and not in the log")
            continue
        told[key].pop()
    for (article, *_), entries in told.items():
        if entries:
            message = f"the failed attempt at article {article} is in the log and not in the tables"
            yield Problem(entries[0], "state", message)
