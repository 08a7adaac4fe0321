"""Holds the desk's search index to the texts that it is of, and makes it anew."""

import re
import sqlite3
from collections.abc import Iterator

from sqlite_utils import Database

from db.connection import translated_errors, writing

_APART = """
    SELECT (SELECT count(*) FROM revisions WHERE id NOT IN (SELECT id FROM article_search_docsize))
        + (SELECT count(*) FROM article_search_docsize WHERE id NOT IN (SELECT id FROM revisions))
"""
_SOUGHT = 20
"""So many of the newest texts, and as many of the oldest, are looked for."""
_WORD = re.compile(r"(?<!\w)[A-Za-z]{4,}(?!\w)")
"""A word that is a word to the index, too."""


def apart(db: Database) -> int:
    """Return how many texts the index lacks or has too many, of those that are looked for: a search does not find them.

    SQLite's own check of such an index writes, and what is checked is read only. So some texts are looked for.
    """
    with translated_errors():
        count = int(db.conn.execute(_APART).fetchone()[0])
    return count or sum(not _is_found(db, number, word) for number, word in _words(db))


def rebuild(db: Database) -> bool:
    """Make the index anew from the texts where SQLite's own check finds a fault in it; return whether it did."""
    with writing(db) as connection:
        try:
            connection.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            connection.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
            return True
    return False


def _words(db: Database) -> Iterator[tuple[int, str]]:
    """Yield some texts, each with a word of it."""
    for order in ("DESC", "ASC"):
        rows = db.conn.execute(f"SELECT id, headline, body FROM revisions ORDER BY id {order} LIMIT {_SOUGHT}")  # noqa: S608
        for number, headline, body in rows.fetchall():
            if found := _WORD.search(f"{headline}\n{body}"):
                yield number, found[0]


def _is_found(db: Database, number: int, word: str) -> bool:
    sql = "SELECT 1 FROM article_search WHERE article_search MATCH ? AND rowid = ?"
    try:
        return db.conn.execute(sql, (f'"{word}"', number)).fetchone() is not None
    except sqlite3.DatabaseError:
        return False
