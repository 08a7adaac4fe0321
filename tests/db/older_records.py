"""Records as earlier versions of the program left them: of an older schema, and lived in by the SQL of those times."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.connection import writing
from db.fingerprints import sha256_of, substance_of
from db.log import canonical, chained, digest, three
from db.schema.migrate import migrate, scripts

AT = "2026-03-02T08:00:00.000000Z"
TEXTS = ("The pier grows by 40 metres.", "It costs 3 million crowns.", "Work begins in May.")
BODY = " ".join(TEXTS)
SHA256 = sha256_of("Pier", BODY)
SALT = "5a" * 16


def older(path: Path, version: int) -> Database:
    """Return a database of an older schema, as a program of that time left it."""
    old = Database(sqlite3.connect(path), execute_plugins=False)
    with writing(old):
        migrate(old, stop_before=scripts()[version][0])
    return old


def log(old: Database, texts: str = "", **facts: Any) -> int:
    """Append an entry in the form of those times: neither rows nor metadata are bound."""
    head = old.conn.execute("SELECT seq, hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone() or (0, "0" * 64)
    seq = head[0] + 1
    plain = {"seq": seq, "at": AT, "v": 1, "tool": "0.0.9", "article": 1, "revision": SHA256} | facts
    body = canonical(plain | ({"texts": {"after": digest(SALT, texts)}} if texts else {}))
    old.conn.execute("INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)",
                     (seq, body, head[1], chained(head[1], body)))  # fmt: skip
    if texts:
        old.conn.execute("INSERT INTO log_texts VALUES (?, 'after', ?, ?)", (seq, SALT, texts))
    return seq


def lived_in(old: Database) -> str:
    """Ingest, draft and approve one article by the SQL of those times; return the head of the log."""
    one = old.conn.execute
    with writing(old):
        one(
            "INSERT INTO articles (id, source_id, current_revision, created_at, updated_at) VALUES (1, 'a', 1, ?1, ?1)",
            (AT,),
        )
        one(
            "INSERT INTO revisions VALUES (1, 1, ?, ?, 'Pier', ?, 14, ?)",
            (SHA256, substance_of("Pier", BODY), BODY, AT),
        )
        log(old, act="ingested", actor="n", actor_kind="machine", outcome="new", source="a", words=14)
        for position, text in enumerate(TEXTS, start=1):
            one(
                "INSERT INTO takeaways (draft_id, position, drafted, text, source) VALUES (1, ?1, ?2, ?2, ?1)",
                (position, text),
            )
        one(
            "INSERT INTO drafts (id, article_id, revision_id, state, drafter, model, model_revision, coverage,"
            " created_at, changed_at) VALUES (1, 1, 1, 'pending', 'embedded', 'm', 'r', 1, ?1, ?1)",
            (AT,),
        )
        made = {"drafter": "embedded", "model": "m", "model_revision": "r", "draft": 1}
        log(old, three(TEXTS), act="drafted", actor="n", actor_kind="machine", state="pending", version=1, **made)
        seq = log(
            old, three(TEXTS), act="approved", actor="Ana", actor_kind="person", state="reviewed", version=2, **made
        )
        one("UPDATE drafts SET state = 'reviewed', approval = ?, version = 2 WHERE id = 1", (seq,))
    return str(one("SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()[0])
