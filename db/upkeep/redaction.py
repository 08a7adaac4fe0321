"""Blanks texts by order: each blanking is a logged act, the hashes stay, and the chain still verifies."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from db.articles.gates import gate_article
from db.connection import translated_errors, writing
from db.drafts.saving import mark_stale
from db.errors import NotErasedError, NotFoundError, RefusedError
from db.facts import Facts
from db.gate_codes import ORDERED, code_of
from db.log import Entry, append, shown, with_note
from db.names import check_person
from db.records import BLANK, Actor

_WAITS_ON = """
    SELECT 1 FROM drafts WHERE id = :draft AND state = 'pending' AND :entry IN (
        SELECT max(l.seq) FROM review_log AS l JOIN log_texts AS t ON t.entry = l.seq AND t.field = 'after'
        WHERE l.draft_id = :draft UNION SELECT min(seq) FROM review_log WHERE draft_id = :draft
    )
"""
"""A waiting draft of which the entry is the first, or the last that states its words: nothing else would bind them."""
_BLANK_ATTEMPT = """
    UPDATE attempts SET reason = :blank WHERE id = (
        SELECT t.id FROM review_log AS l JOIN log_texts AS x ON x.entry = l.seq AND x.field = 'note'
        JOIN revisions AS r ON r.article_id = l.article_id AND r.sha256 = l.revision
        JOIN attempts AS t ON t.revision_id = r.id AND t.at = l.at AND substr(t.reason, 1, 500) = x.text
            AND t.drafter = coalesce(l.drafter, '') AND t.model = coalesce(l.model, '')
            AND t.model_revision = coalesce(l.model_revision, '')
            AND t.retryable = json_extract(l.body, '$.retryable')
        WHERE l.seq = :entry AND l.act = 'draft_failed' LIMIT 1
    )
"""
"""Of the failed attempt that an entry is of; where several are alike in all that is logged, of one of them."""
_UNORDERED = """
    SELECT id FROM drafts AS d WHERE article_id = :article AND NOT EXISTS (
        SELECT 1 FROM review_log WHERE draft_id = d.id AND act = 'redacted' AND about IS NULL
    )
"""
"""The drafts that no order blanked yet: what one did holds for ever."""
_LEFT = f"""
    SELECT 1 FROM revisions WHERE article_id = :article AND body <> :blank UNION ALL {_UNORDERED} UNION ALL
    SELECT 1 FROM review_log AS l JOIN log_texts AS t ON t.entry = l.seq WHERE l.article_id = :article
        AND t.text IS NOT NULL AND l.act <> 'redacted' AND NOT (l.act = 'gated' AND l.reason = :ordered)
"""  # noqa: S608 - our own words


def redact_entry(db: Database, seq: int, *, reason: str, note: str = "", actor: Actor, at: datetime) -> None:
    """Blank the texts of one log entry; its body, its hash and the digests of the texts stay.

    Raises:
        NotFoundError: no such entry.
        RefusedError: no named person, no reason, no text that is not blank, or the entry is the standing approval of
            a reviewed draft, or what the words of a waiting one rest on.
    """
    _check_order(reason, actor)
    with _unrecoverable(db), writing(db) as connection:
        row = connection.execute("SELECT article_id, draft_id FROM review_log WHERE seq = ?", (seq,)).fetchone()
        if row is None:
            raise NotFoundError(f"the log has no entry {seq}")
        if connection.execute("SELECT 1 FROM drafts WHERE approval = ? AND state = 'reviewed'", (seq,)).fetchone():
            raise RefusedError(f"entry {seq} approves a draft that is reviewed", hint="withdraw the draft first")
        if connection.execute(_WAITS_ON, {"entry": seq, "draft": row[1]}).fetchone():
            raise RefusedError(
                f"the words of draft {row[1]}, which waits, rest on entry {seq}",
                hint=f"reject the draft first, or blank all of it: takeaways db redact --article {row[0]}",
            )
        if not connection.execute("SELECT 1 FROM log_texts WHERE entry = ? AND text IS NOT NULL", (seq,)).fetchone():
            raise RefusedError(f"entry {seq} holds no text, or no longer", hint="takeaways audit ask redactions")
        _blank_entry(db, seq, (row[0], row[1]), reason, note=note, actor=actor, at=at)


def redact_article(db: Database, article_id: int, *, reason: str, note: str = "", actor: Actor, at: datetime) -> int:
    """Blank every text of an article, in tables, search and log; return how many log entries were blanked.

    Its drafts leave the export (stale), and the article is gated: see `refuse_redacted`.

    Raises:
        NotFoundError: no such article.
        RefusedError: no named person, no reason, or all that an order can do was done by one before.
    """
    _check_order(reason, actor)
    with _unrecoverable(db), writing(db) as connection:
        _refuse_done(db, article_id)
        mark_stale(db, article_id, "redacted", actor=actor, at=at)
        gate_article(db, article_id, f"{ORDERED}: {reason}", actor=actor, at=at)
        _blank_revisions(db, article_id, _facts(reason), actor=actor, at=at)
        _blank_drafts(db, article_id, _facts(reason), actor=actor, at=at)
        entries = connection.execute(
            "SELECT DISTINCT l.seq, l.draft_id FROM review_log AS l JOIN log_texts AS t ON t.entry = l.seq"
            " WHERE l.article_id = ? AND t.text IS NOT NULL AND NOT (l.act = 'gated' AND l.reason = ?) ORDER BY l.seq",
            (article_id, ORDERED),  # the sentence of that gate is the order's, and no word of the article
        ).fetchall()
        for seq, draft_id in entries:
            _blank_entry(db, seq, (article_id, draft_id), reason, note=note, actor=actor, at=at)
        connection.execute("INSERT INTO article_search (article_search) VALUES ('optimize')")
    return len(entries)


def _refuse_done(db: Database, article_id: int) -> None:
    """Let no order say that it blanked what one before it did, whose own words are all that is left."""
    article = db.conn.execute("SELECT gate, overruled FROM articles WHERE id = ?", (article_id,)).fetchone()
    if article is None:
        raise NotFoundError(f"no article has the id {article_id}")
    closed = code_of(article[0]) == ORDERED and not article[1]
    if closed and not db.conn.execute(_LEFT, {"article": article_id, "blank": BLANK, "ordered": ORDERED}).fetchone():
        raise RefusedError(f"article {article_id} holds no text, or no longer", hint="takeaways audit ask redactions")


def _blank_entry(
    db: Database, seq: int, about: tuple[int | None, int | None], reason: str, *, note: str, actor: Actor, at: datetime
) -> None:
    article_id, draft_id = about
    texts = with_note({}, note)
    facts = replace(_facts(reason), about=seq)
    append(db, Entry("redacted", actor, at, article_id, draft_id, facts=facts, texts=texts))
    _blank_gate(db, seq)
    db.conn.execute(_BLANK_ATTEMPT, {"entry": seq, "blank": BLANK})
    db.conn.execute("UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = ? AND text IS NOT NULL", (seq,))


def _blank_gate(db: Database, seq: int) -> None:
    """Leave the code alone of the gate that stands by this entry; one of the same words that a later one set stays."""
    for column in ("gate", "overruled"):
        db.conn.execute(
            f"UPDATE articles SET {column} = l.reason || ': ' || ?2"  # noqa: S608 - one of two names
            " FROM review_log AS l JOIN log_texts AS t ON t.entry = l.seq AND t.field = 'note'"
            f" WHERE l.seq = ?1 AND l.act = 'gated' AND articles.id = l.article_id AND {column} = t.text AND l.seq ="
            " (SELECT max(seq) FROM review_log WHERE act = 'gated' AND article_id = l.article_id)",
            (seq, BLANK),
        )


def _blank_revisions(db: Database, article_id: int, facts: Facts, *, actor: Actor, at: datetime) -> None:
    rows = db.conn.execute("SELECT id, sha256 FROM revisions WHERE article_id = ? AND body <> ?", (article_id, BLANK))
    for revision_id, sha256 in rows.fetchall():
        append(db, Entry("redacted", actor, at, article_id, revision=sha256, facts=facts))
        db.conn.execute("UPDATE revisions SET headline = ?, body = ? WHERE id = ?", (BLANK, BLANK, revision_id))
    db.conn.execute("UPDATE articles SET details = '{}' WHERE id = ?", (article_id,))


def _blank_drafts(db: Database, article_id: int, facts: Facts, *, actor: Actor, at: datetime) -> None:
    of_article = "SELECT id FROM drafts WHERE article_id = ?"
    db.conn.execute(f"DELETE FROM working_copies WHERE draft_id IN ({of_article})", (article_id,))  # noqa: S608
    for (draft_id,) in db.conn.execute(_UNORDERED, {"article": article_id}).fetchall():
        append(db, Entry("redacted", actor, at, article_id, draft_id, facts=facts))
        db.conn.execute(
            "UPDATE takeaways SET drafted = ?1, text = ?1, flags = '[]', drafted_flags = '[]' WHERE draft_id = ?2",
            (BLANK, draft_id),
        )
        db.conn.execute("UPDATE drafts SET alternatives = '[]', badge = '' WHERE id = ?", (draft_id,))
        db.conn.execute(
            "UPDATE planted_errors SET true_text = ?1, planted_text = ?1 || kind WHERE draft_id = ?2", (BLANK, draft_id)
        )


def _check_order(reason: str, actor: Actor) -> None:
    check_person(actor)
    if not reason.strip():
        raise RefusedError("a redaction needs the order that it follows as its reason")


def _facts(reason: str) -> Facts:
    return Facts(reason=shown(reason.strip()))


@contextmanager
def _unrecoverable(db: Database) -> Iterator[None]:
    """Overwrite what is blanked, and empty the write-ahead log, which still holds it, at the end.

    Raises:
        NotErasedError: All is done and logged, but the write-ahead log can not be emptied: somebody reads, or the disk
            is full.
    """
    db.conn.execute("PRAGMA secure_delete = ON")
    with translated_errors():
        file = db.conn.execute("PRAGMA database_list").fetchone()[2]
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):  # nothing was blanked: what was wrong before is the error
            empty_log(db)
        raise
    try:
        why = "another program reads" if empty_log(db) else ""
    except sqlite3.Error as error:
        why = str(error)
    if why:
        raise NotErasedError(
            f"the texts are blanked and the act is logged, but {file}-wal still holds them: {why}",
            hint="close every desk and program that has the record open, see that the disk has room, and then:"
            " takeaways db upgrade, which clears it",
        )


def empty_log(db: Database) -> bool:
    """Empty the write-ahead log; return whether somebody reads and it can not be."""
    db.conn.execute("PRAGMA secure_delete = OFF")
    return bool(db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])
