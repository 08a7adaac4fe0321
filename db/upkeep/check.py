"""Checks a record from the ground up: SQLite's pages, foreign keys, guards, and the review log."""

from sqlite_utils import Database

from db.connection import translated_errors
from db.schema.guards import problems
from db.verifying.verify import verify


def check(db: Database) -> list[str]:
    """Return what is wrong, in words; an empty list when nothing is."""
    with translated_errors():
        found = [f"integrity: {row[0]}" for row in db.conn.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        if found:
            return found
        found += [
            f"foreign key: row {row[1]} of {row[0]} points to nothing in {row[2]}"
            for row in db.conn.execute("PRAGMA foreign_key_check")
        ]
        version = int(db.conn.execute("PRAGMA user_version").fetchone()[0])
        found += [f"guard: {problem}" for problem in problems(db.conn, version)]
    return found + [f"log: {problem.message}" for problem in verify(db).problems]
