"""Holds approvals to the policy for second looks that they name, and the policies to the log."""

import hashlib
import json
import sqlite3
from datetime import datetime, timedelta

from log_verifier.forms import SLACK, sha256
from log_verifier.told import Log, Told

LOGGED_SINCE = 12
"""The first version of the schema whose records log how a policy is set."""
ASKS_NOTHING: Told = {"before_share": 0, "before_sections": [], "before_flags": [], "after_share": 0}


def policies(db: sqlite3.Connection, log: Log) -> None:
    """Hold the policies to the acts that set them, and every approval to the one that it names."""
    rows = db.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id").fetchall()
    told = {number: one["row"] for number, one in log.policies.items()}
    log.hold("policy for second looks", told, ((row[0], (sha256(*row[1:]), *row[1:3])) for row in rows))
    if rows and not log.policies and db.execute("PRAGMA user_version").fetchone()[0] < LOGGED_SINCE:
        log.problems.append("no entry sets the policies for second looks: upgrade a record of an older takeaways first")
    for number, (digest, entry) in log.unset.items():
        one = log.policies.get(number, {"former": 0})
        if not one["former"] or one["row"][0] != digest:
            log.wrong(entry, f"names policy {number} for second looks, which no entry before it sets")
    flags(db, log)
    approvals({row[0]: json.loads(row[3]) for row in rows}, log)
    former = {number for number, one in log.policies.items() if one["former"]}
    log.problems += [
        f"policy for second looks {number}: one of {one['former']} that the upgrade named, and there are {len(former)}"
        for number, one in log.policies.items()
        if one["former"] not in (0, len(former))
    ]
    replaced(db, {row[0]: row[1] for row in rows if row[0] in former}, log)


def flags(db: sqlite3.Connection, log: Log) -> None:
    """Hold each standing approval to its flags: three texts, and a word for every error."""
    for number, entry, found in db.execute("SELECT id, approval, flag_kinds FROM drafts WHERE state = 'reviewed'"):
        log.kinds[entry], said = set(found.split()), log.drafts[number]["said"]
        rows = db.execute("SELECT flags FROM takeaways WHERE draft_id = ? ORDER BY position", (number,)).fetchall()
        standing = [(place, flag) for place, (row,) in enumerate(rows, 1) for flag in json.loads(row)]
        wanted = {f"{place}:{flag['kind']}" for place, flag in standing if flag["severity"] == "error"}
        if len(rows) != 3 or (said is not None and not wanted <= set(said)):  # noqa: PLR2004
            log.wrong(entry, "approves other than three texts, or with an error flag and no word of it")


def approvals(forms: Told, log: Log) -> None:
    """Hold each approval to the looks that its policy asks for."""
    for seq, (number, policy, section, looks, head) in log.asked.items():
        form = forms.get(policy, ASKS_NOTHING)
        drawn = hashlib.sha256(f"{head}/{number}".encode()).digest()
        before, after = (int.from_bytes(part, "big") / 2**32 for part in (drawn[:4], drawn[4:8]))
        name = section.strip().casefold()
        named = name and name in [one.strip().casefold() for one in form["before_sections"]]
        due = {"afterwards"} if after < form["after_share"] else set()
        if named or before < form["before_share"] or log.kinds.get(seq, set()) & set(form["before_flags"]):
            due.add("before_export")
        if not due <= looks:
            log.wrong(seq, "approved without a second look that its policy asks for")


def replaced(db: sqlite3.Connection, set_at: Told, log: Log) -> None:
    """Hold approvals of before settings were logged to the last policy before them, as far as times can tell."""
    slack = timedelta(seconds=SLACK)
    for number, (at, entry) in log.under.items():
        first = min((time for later, time in set_at.items() if later > number), default=at)
        behind = (datetime.fromisoformat(first) + slack).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        back = db.execute("SELECT 1 FROM review_log WHERE seq > ? AND at < ?", (entry, behind)).fetchone()
        if behind < at and not back:
            log.wrong(entry, "under another policy for second looks than the one that held")
