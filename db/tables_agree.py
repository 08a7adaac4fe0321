"""Holds the tables to the log: drafts, their texts, claims and exports, and articles must be what was logged."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from db.replay import DraftReplay, Problem, Replay

BLANK = "[redacted]"

_DRAFTS = """
    SELECT d.id, d.article_id, d.state, d.version, d.approval, d.claim_owner, d.exported_at, r.sha256,
        (SELECT json_group_array(text) FROM (SELECT text FROM takeaways WHERE draft_id = d.id ORDER BY position)),
        (SELECT json_group_array(drafted) FROM (SELECT drafted FROM takeaways WHERE draft_id = d.id ORDER BY position))
    FROM drafts AS d LEFT JOIN revisions AS r ON r.id = d.revision_id ORDER BY d.id
"""


def table_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every place where a table says something else than the log."""
    seen = set()
    for row in db.conn.execute(_DRAFTS):
        seen.add(row[0])
        told = replay.drafts.get(row[0])
        if told is None or not told.drafted_entry:
            yield Problem(None, "state", f"draft {row[0]} is in the tables and not in the log")
            continue
        yield from _draft_problems(row, told, redacted=row[0] in replay.redacted_drafts)
    for draft_id in sorted(replay.drafts.keys() - seen):
        entry = replay.drafts[draft_id].drafted_entry or replay.drafts[draft_id].state_entry
        yield Problem(entry, "state", f"draft {draft_id} is in the log and not in the tables")
    yield from _revision_problems(db, replay)
    yield from _article_problems(db, replay)
    yield from _look_problems(db, replay)
    yield from _planted_problems(db, replay)


def _draft_problems(row: tuple[Any, ...], told: DraftReplay, *, redacted: bool) -> Iterator[Problem]:
    draft_id, article_id, state, version, approval, owner, exported_at, sha256, texts, drafted = row
    last = told.state_entry
    if (state, version) != (told.state, told.version):
        yield Problem(
            last,
            "state",
            f"draft {draft_id} is {state} (version {version}), the log says {told.state} (version {told.version})",
        )
    if state == "reviewed" and approval != last:
        yield Problem(last, "state", f"draft {draft_id} is reviewed by entry {approval}, the log says entry {last}")
    if (article_id, sha256) != (told.article, told.revision):
        yield Problem(
            told.drafted_entry, "state", f"draft {draft_id} rests on another article or revision than the log says"
        )
    if owner != told.holder and owner:
        yield Problem(last, "state", f"draft {draft_id} is held by {owner}, the log says {told.holder or 'nobody'}")
    if bool(exported_at) != told.exported:
        yield Problem(
            last,
            "state",
            f"draft {draft_id} is marked {'exported' if exported_at else 'not exported'}, the log says otherwise",
        )
    if not redacted and not _same(told.text, texts):
        message = f"the text of draft {draft_id} is not the one that entry {told.text_entry} logged"
        yield Problem(told.text_entry, "state", message)
    if not redacted and not _same(told.drafted_text, drafted):
        message = f"the drafted text of draft {draft_id} is not the one that entry {told.drafted_entry} logged"
        yield Problem(told.drafted_entry, "state", message)


def _same(logged: str | None, stands: str) -> bool:
    """Return whether two JSON arrays hold the same texts; a text that was blanked in the log is held to nothing."""
    return logged is None or logged == stands or json.loads(logged) == json.loads(stands)


def _revision_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    for revision_id, article_id, sha256, headline, body in db.conn.execute(
        "SELECT id, article_id, sha256, headline, body FROM revisions"
    ):
        if (article_id, sha256) not in replay.known:
            yield Problem(
                None, "state", f"revision {revision_id} of article {article_id} is in the tables and not in the log"
            )
        elif hashlib.sha256(f"{headline}\n{body}".encode()).hexdigest() != sha256 and not (
            body == BLANK and (article_id, sha256) in replay.redacted_revisions
        ):
            yield Problem(
                None,
                "state",
                f"the text of revision {revision_id} of article {article_id} is not the one that was ingested",
            )


def _article_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    seen = set()
    rows = db.conn.execute(
        "SELECT a.id, r.sha256, a.outcome FROM articles AS a LEFT JOIN revisions AS r ON r.id = a.current_revision"
    )
    for article_id, sha256, outcome in rows:
        seen.add(article_id)
        if replay.revisions.get(article_id) != sha256:
            yield Problem(
                None, "state", f"the current text of article {article_id} is not the one that was ingested last"
            )
        if outcome != replay.outcomes.get(article_id, ""):
            yield Problem(None, "state", f"article {article_id} is marked {outcome!r}, which no editor decided")
    for article_id in sorted(replay.revisions.keys() - seen):
        yield Problem(None, "state", f"article {article_id} is in the log and not in the tables")


def _look_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.looks)
    for approval, kind, verdict in db.conn.execute("SELECT approval, kind, verdict FROM second_looks"):
        if told.pop((approval, kind), None) != verdict:
            yield Problem(approval, "state", f"the second look ({kind}) at entry {approval} is not what the log says")
    for approval, kind in told:
        yield Problem(approval, "state", f"the second look ({kind}) that entry {approval} asked for is gone")


def _planted_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    told = dict(replay.caught)
    for draft_id, caught in db.conn.execute("SELECT draft_id, caught FROM planted_errors"):
        if draft_id not in told or told.pop(draft_id) != (None if caught is None else bool(caught)):
            yield Problem(None, "state", f"the planted error of draft {draft_id} is not what the log says")
    for draft_id in told:
        yield Problem(None, "state", f"the planted error of draft {draft_id} is gone")
