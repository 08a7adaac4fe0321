"""Holds the desk's search index to the texts that it is of, and makes it anew."""

from sqlite_utils import Database

from db.connection import translated_errors, writing

_APART = """
    SELECT (SELECT count(*) FROM revisions WHERE id NOT IN (SELECT id FROM article_search_docsize))
        + (SELECT count(*) FROM article_search_docsize WHERE id NOT IN (SELECT id FROM revisions))
"""


def apart(db: Database) -> int:
    """Return how many texts the index lacks or has too many; a search would not find them.

    SQLite's own check of such an index writes, and what is checked is read only.
    """
    with translated_errors():
        return int(db.conn.execute(_APART).fetchone()[0])


def rebuild(db: Database) -> None:
    """Make the index anew from the texts."""
    with writing(db) as connection:
        connection.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
