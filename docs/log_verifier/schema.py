"""Holds what is read to being tables, and the log to having guards at all."""

import sqlite3

from log_verifier.told import Log

READ = (
    "_sqlite_migrations", "articles", "attempts", "drafts", "export_items", "export_runs", "log_texts",
    "look_policies", "planted_errors", "review_log", "revisions", "second_looks", "takeaways", "working_copies",
)  # fmt: skip
"""Every table that is read here; an older schema lacks some of them."""
GUARDED = ("log_texts", "review_log")
"""Tables that each version of the schema guards with triggers."""


def schema(db: sqlite3.Connection, log: Log) -> None:
    """Hold what has a table's name to being one: a view shows what its maker likes, and the rows lie elsewhere."""
    rows = db.execute("SELECT type, lower(name), lower(tbl_name), rootpage FROM sqlite_master").fetchall()
    # Two of one name: nobody knows which of them is read. One without a page is a virtual table.
    stand = [name for kind, name, _, page in rows if kind == "table" and page]
    for name in READ:
        named = [one for kind, one, _, _ in rows if one == name and kind in ("table", "view")]
        if named and (stand.count(name), len(named)) != (1, 1):
            log.problems.append(f"{name} is no table: nobody knows what stands in its place")
    guarded = {table for kind, _, table, _ in rows if kind == "trigger"}
    log.problems += [f"no trigger guards {name}: all were taken away" for name in GUARDED if name not in guarded]
