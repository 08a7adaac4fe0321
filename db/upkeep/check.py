"""Checks a record from the ground up: SQLite's pages, foreign keys, guards, the search index, and the review log."""

from enum import StrEnum
from typing import NamedTuple

from sqlite_utils import Database

from db.connection import translated_errors
from db.schema.guards import problems
from db.upkeep.search_index import apart
from db.verifying.verify import verify


class Area(StrEnum):
    """What of a record is wrong."""

    PAGES = "integrity"
    KEYS = "foreign key"
    GUARDS = "guard"
    SEARCH = "search index"
    LOG = "log"


class Fault(NamedTuple):
    """One thing that is wrong with a record."""

    area: Area
    message: str

    def __str__(self) -> str:
        return f"{self.area}: {self.message}"


def check(db: Database) -> list[Fault]:
    """Return what is wrong; an empty list when nothing is."""
    found = grave_faults(db)
    lacking = 0 if any(fault.area is Area.PAGES for fault in found) else apart(db)
    if lacking:
        found.append(Fault(Area.SEARCH, f"{lacking} texts are not in it, or no longer: the desk would not find them"))
    return found


def grave_faults(db: Database) -> list[Fault]:
    """Return what is wrong and can not be made anew from the rest, as a search index can; a copy must have none."""
    with translated_errors():
        pages = db.conn.execute("PRAGMA integrity_check(20)").fetchall()
        found = [Fault(Area.PAGES, message) for (message,) in pages if message != "ok"]
        if found:
            return found
        found += [
            Fault(Area.KEYS, f"row {row[1]} of {row[0]} points to nothing in {row[2]}")
            for row in db.conn.execute("PRAGMA foreign_key_check")
        ]
        version = int(db.conn.execute("PRAGMA user_version").fetchone()[0])
        found += [Fault(Area.GUARDS, problem) for problem in problems(db.conn, version)]
    return found + [Fault(Area.LOG, problem.message) for problem in verify(db).problems]
