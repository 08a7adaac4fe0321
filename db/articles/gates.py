"""Keeps articles from being drafted, with the reason, and lets an editor overrule that; both are logged."""

from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.errors import NotFoundError, RefusedError
from db.facts import Facts
from db.gate_codes import ORDERED, code_of
from db.log import Entry, append, shown
from db.names import named
from db.records import Actor

_HELD_WHILE_WAITING = """
    SELECT a.id FROM articles AS a JOIN review_log AS g
        ON g.seq = (SELECT max(seq) FROM review_log WHERE article_id = a.id AND act = 'gated')
    WHERE a.gate <> '' AND a.overruled = '' AND a.pub_status = 'usable' AND a.outcome = '' AND NOT EXISTS (
        SELECT 1 FROM review_log WHERE article_id = a.id AND act = 'ingested' AND at = g.at
    ) ORDER BY a.id
"""
"""What was gated as it came in has an entry of that moment that says so."""


def gate_article(db: Database, article_id: int, reason: str, *, actor: Actor, at: datetime) -> None:
    """Keep the article from being drafted, for `reason` (`code: sentence`), or lift the gate with ''; logged.

    Who overruled a reason is heard until there is one of another kind, or another order.
    """
    with writing(db) as connection:
        gate, overruled = _gate(db, article_id)
        same_kind = bool(overruled) and code_of(reason) == code_of(overruled) != ORDERED
        heard = reason if same_kind else ""
        if (gate, overruled) == (reason, heard):
            return
        connection.execute("UPDATE articles SET gate = ?, overruled = ? WHERE id = ?", (reason, heard, article_id))
        # The sentence may quote the article: it is a text, which can be blanked by order, and no part of the body.
        texts = {"note": shown(reason)} if reason else {}
        append(db, Entry("gated", actor, at, article_id, facts=Facts(reason=code_of(reason) or "lifted"), texts=texts))


def overrule_gate(db: Database, article_id: int, *, actor: Actor, at: datetime) -> None:
    """Let a gated article be drafted all the same, by an editor's word; holds for later gates of the same kind.

    Raises:
        RefusedError: The article's source withholds or has canceled it: no editor's word is stronger than that; or no
            person is named.
    """
    if actor.kind != "person" or not named(actor.name):
        raise RefusedError("only a named person overrules", hint="takeaways draft --article ID --overrule NAME")
    with writing(db) as connection:
        gate, overruled = _gate(db, article_id)
        (status,) = connection.execute("SELECT pub_status FROM articles WHERE id = ?", (article_id,)).fetchone()
        if status != "usable":
            raise RefusedError(f"article {article_id} is {status}, which no editor overrules")
        if not gate or overruled:
            return
        connection.execute("UPDATE articles SET overruled = gate WHERE id = ?", (article_id,))
        append(db, Entry("overruled", actor, at, article_id, facts=Facts(reason=code_of(gate))))


def held_while_waiting(db: Database) -> list[int]:
    """Return the articles that were let in and gated later, as they were about to be drafted."""
    with translated_errors():
        return [int(row[0]) for row in db.conn.execute(_HELD_WHILE_WAITING).fetchall()]


def _gate(db: Database, article_id: int) -> tuple[str, str]:
    row = db.conn.execute("SELECT gate, overruled FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"no article has the id {article_id}")
    return row[0], row[1]
