"""Holds every table to what the log says of it."""

import sqlite3
from collections import Counter

from log_verifier.forms import NONSENSE, once
from log_verifier.policies import policies
from log_verifier.rows import draft_rows, draft_told, planted_fits, text_fits
from log_verifier.told import Facts, Log


def tables(db: sqlite3.Connection, log: Log) -> None:
    """Hold every table to what the log says."""
    told = {number: draft_told(draft, log) for number, draft in log.drafts.items()}
    log.hold("draft", told, draft_rows(db, log))
    for hold in (texts, articles, looks, planted, exports, attempts, assignments, policies, typed):
        hold(db, log)
    for number, entry in log.stale.items():
        if log.drafts[number]["blank"] < entry:
            log.wrong(entry, "stale because of a redaction that nobody ordered")


def texts(db: sqlite3.Connection, log: Log) -> None:
    """Hold every text of an article that was ingested."""
    rows = db.execute("SELECT article_id, sha256, headline, body, words, substance, ingested_at FROM revisions")
    alone = Counter(number for number, _ in log.revisions)
    told = {key: (one["words"], one["substance"], one["at"], True) for key, one in log.revisions.items()}
    stand = (((row[0], row[1]), (*row[4:], text_fits(row, alone[row[0]] == 1, log))) for row in rows)
    log.hold("text of article", told, stand)


def articles(db: sqlite3.Connection, log: Log) -> None:
    """Hold every article: its source, its current text, what the gate says, and its metadata."""
    rows = db.execute(
        "SELECT a.id, a.source_id, a.created_at, r.sha256, r.article_id, a.gate, a.overruled, a.outcome, a.details,"
        " a.section, a.genre, a.language, a.rights, a.pub_status, a.embargoed_until, a.expires_at"
        " FROM articles a LEFT JOIN revisions r ON r.id = a.current_revision"
    )
    names = ("source", "created", "revision", "number", "gate", "overruled", "outcome", "details")
    told = {
        number: (*((one | {"number": number} | blank(number, one, log))[key] for key in names), one["meta"])
        for number, one in log.articles.items()
    }
    found = [(row[0], (*row[1:9], row[9:])) for row in rows]
    log.hold("article", told, found)
    for number, one in found:
        try:
            once(one[-2] or "{}")
        except NONSENSE:
            log.problems.append(f"article {number}: details that two readers could read differently")


def blank(number: int, article: Facts, log: Log) -> Facts:
    """Return what an order for its current text leaves of an article's details."""
    return {"details": "{}"} if log.revisions[number, article["revision"]]["blank"] else {}


def typed(db: sqlite3.Connection, log: Log) -> None:
    """Hold that nobody's unsaved words are there of a draft that an order blanked."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'working_copies'").fetchone():
        for (number,) in db.execute("SELECT DISTINCT draft_id FROM working_copies"):
            if log.drafts.get(number, {"blank": 0})["blank"]:
                log.problems.append(f"draft {number}: typed words of what an order blanked")


def looks(db: sqlite3.Connection, log: Log) -> None:
    """Hold every second look that was asked for, and its verdict."""
    rows = db.execute(
        "SELECT approval, kind, draft_id, verdict, first, second, looker, entry, looked_at, requested_at"
        " FROM second_looks"
    )
    told = {key: (*look, log.times.get(key[0])) for key, look in log.looks.items()}
    log.hold("second look", told, (((row[0], row[1]), row[2:]) for row in rows))


def planted(db: sqlite3.Connection, log: Log) -> None:
    """Hold every planted error, and whether it was caught."""
    rows = db.execute(
        "SELECT draft_id, caught, entry, kind, position, true_text, planted_text, planted_at FROM planted_errors"
    )
    log.hold("planted error", log.planted, ((row[0], (*row[1:5], planted_fits(row, log))) for row in rows))


def exports(db: sqlite3.Connection, log: Log) -> None:
    """Hold every box that left, and the run that it left in."""
    items = db.execute("SELECT run_id, draft_id, article_id, entry FROM export_items")
    log.hold("export", log.items, (((row[0], row[1]), row[2:]) for row in items))
    runs = db.execute(
        "SELECT id, at, actor, format, target FROM export_runs WHERE id IN (SELECT run_id FROM export_items)"
    )
    log.hold("export run", log.runs, ((row[0], row[1:]) for row in runs))


def attempts(db: sqlite3.Connection, log: Log) -> None:
    """Hold the attempts to draft that failed: like ones are counted, for nothing numbers them."""
    rows = db.execute(
        "SELECT r.article_id, r.sha256, t.at, t.drafter, t.model, t.model_revision, substr(t.reason, 1, 500),"
        " t.retryable, count(*) FROM attempts t LEFT JOIN revisions r ON r.id = t.revision_id"
        " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"
    )
    log.hold("attempt", log.failed, ((row[:-1], row[-1]) for row in rows))


def assignments(db: sqlite3.Connection, log: Log) -> None:
    """Hold for whom drafts wait, in a record that knows of it."""
    if any(column[1] == "assignee" for column in db.execute("PRAGMA table_info(drafts)")):
        rows = db.execute("SELECT id, assignee, assignment FROM drafts WHERE assignee <> '' OR assignment IS NOT NULL")
        log.hold("assignment of draft", log.assigned, ((row[0], row[1:]) for row in rows))
