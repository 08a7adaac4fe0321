"""Holds a draft that is about to leave to the log: what `verify` asks of the whole record, asked of one article."""

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from db.connection import translated_errors
from db.damaged import NONSENSE
from db.errors import LogBrokenError
from db.log import GENESIS, chained
from db.verifying import logged
from db.verifying.articles_agree import article_problems
from db.verifying.consequences import left_open
from db.verifying.entry_form import malformed, parsed
from db.verifying.following import take
from db.verifying.logged_texts import wrong_text
from db.verifying.looks_agree import asked_problems, policy_problems
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay, Problem
from db.verifying.tables_agree import draft_problems

_ENTRIES = """
    SELECT l.seq, l.body, l.previous, l.hash, (SELECT b.hash FROM review_log AS b WHERE b.seq = l.seq - 1)
    FROM review_log AS l WHERE l.article_id = ? OR l.draft_id = ?
        OR l.act IN ('policy_set', 'restored', 'confirmed') ORDER BY l.seq
"""
"""Those of the article, and those that hold for all: an approval names the policy that was set last."""


def hold_to_log(db: Database, draft_id: int, article_id: int) -> None:
    """Check that the draft stands word for word as a person approved it, its article as it was ingested.

    Raises:
        LogBrokenError: It does not, or the article's entries are not as they were written.
    """
    with translated_errors():
        problem = next(_problems(db, draft_id, article_id), None)
    if problem is not None:
        raise LogBrokenError(
            f"draft {draft_id} may not leave, and nothing left: {problem.message}",
            hint='takeaways audit verify; docs/auditors-guide.md, "When the log does not verify"',
        )


def _problems(db: Database, draft_id: int, article_id: int) -> Iterator[Problem]:
    replay = Replay()
    for seq, body, previous, hashed, before in db.conn.execute(_ENTRIES, (article_id, draft_id)).fetchall():
        try:
            if chained(previous, body) != hashed or previous != (before or GENESIS):
                yield Problem(seq, "hash", f"entry {seq} is not what was written, or not where")
            yield from _follow(db, replay, seq, parsed(seq, body))
        except NONSENSE as error:
            yield malformed(seq, error)
    yield from replay.broken
    yield from left_open(replay)
    told = replay.drafts.get(draft_id, DraftReplay())
    yield from _approval_problems(draft_id, told)
    yield from draft_problems(db, draft_id, told)
    yield from article_problems(db, replay, article_id)
    yield from policy_problems(db, replay)
    yield from asked_problems(db, replay)


def _follow(db: Database, replay: Replay, seq: int, facts: dict[str, Any]) -> Iterator[Problem]:
    rows = db.conn.execute("SELECT field, text, salt FROM log_texts WHERE entry = ?", (seq,)).fetchall()
    texts, digests = {field: logged.Text(text, salt) for field, text, salt in rows}, facts.get("texts", {})
    if texts.keys() != digests.keys():
        yield Problem(seq, "text", f"entry {seq} has other texts than it names")
    for field, found in texts.items():
        yield from wrong_text(seq, field, found, digests.get(field))
    take(seq, facts, texts, replay)


def _approval_problems(draft_id: int, told: DraftReplay) -> Iterator[Problem]:
    if told.state != "reviewed" or told.text is None or told.redacted_entry:
        yield Problem(told.state_entry or None, "rule", f"no approval of these words of draft {draft_id} is in the log")
    if told.needs_look:
        yield Problem(told.state_entry, "rule", f"draft {draft_id} waits for a second look that the log asks for")
