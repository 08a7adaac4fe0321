"""Holds approvals to the policy for second looks that they name, and the policies to the log."""

import hashlib
import sqlite3
from datetime import datetime, timedelta

from log_verifier.forms import NONSENSE, SLACK, flags_of, once, sha256
from log_verifier.forms import section as alike
from log_verifier.told import Log, Told

LOGGED_SINCE = 12
"""The first version of the schema whose records log how a policy is set."""
APPLIED = (
    "SELECT min(applied_at), max(applied_at) FROM _sqlite_migrations"
    " WHERE migration_set = 'takeaways' AND name < '0013'"
)
"""When the schema came to that version, whatever came after it."""
ASKS_NOTHING: Told = {"before_share": 0, "before_sections": [], "before_flags": [], "after_share": 0}


def policies(db: sqlite3.Connection, log: Log) -> None:
    """Hold the policies to the acts that set them, and every approval to the one that it names."""
    rows = db.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id").fetchall()
    told = {number: one["row"] for number, one in log.policies.items()}
    for row in rows:
        one = log.policies.get(row[0], {"former": 0, "at": ""})
        if one["former"] and datetime.fromisoformat(row[1]) > datetime.fromisoformat(one["at"]) + timedelta(days=1):
            log.wrong(one["entry"], "a policy of before that was set afterwards")
    if log.policies.get(1, {"former": 0})["former"] and log.policies[1]["entry"] == 1:
        first, last = db.execute(APPLIED).fetchone()
        if datetime.fromisoformat(last) - datetime.fromisoformat(first) <= timedelta(minutes=1):
            log.wrong(1, "a policy of before, in a record that was made later than that")
    log.hold("policy for second looks", told, ((row[0], (sha256(*row[1:]), *row[1:3])) for row in rows))
    if rows and not log.policies and db.execute("PRAGMA user_version").fetchone()[0] < LOGGED_SINCE:
        log.problems.append("no entry sets the policies for second looks: upgrade a record of an older takeaways first")
    for number, (digest, entry) in log.unset.items():
        one = log.policies.get(number, {"former": 0})
        if not one["former"] or one["row"][0] != digest:
            log.wrong(entry, f"names policy {number} for second looks, which no entry before it sets")
    flags(db, log)
    approvals({row[0]: form for row in rows if (form := read(row[3], log))}, log)
    former = {number for number, one in log.policies.items() if one["former"]}
    log.problems += [
        f"policy for second looks {number}: one of {one['former']} that the upgrade named, and there are {len(former)}"
        for number, one in log.policies.items()
        if one["former"] not in (0, len(former))
    ]
    replaced(db, {row[0]: row[1] for row in rows if row[0] in former}, log)


def read(policy: str, log: Log) -> Told:
    """Return what a policy asks for; note one that two readers could read differently."""
    try:
        form: Told = once(policy)
        texts = [one for name in ("before_sections", "before_flags") for one in form[name]]
        lists = {type(form[name]) for name in ("before_sections", "before_flags")} == {list}
        shares = [form["before_share"], form["after_share"]]
        named = form.keys() == ASKS_NOTHING.keys() and lists and {type(one) for one in texts} <= {str}
        if named and all(type(one) in (int, float) and 0 <= one <= 1 for one in shares):
            return form
    except NONSENSE:
        pass
    log.problems.append(f"policy for second looks {policy!r}: not in the one form that all read alike")
    return {}


def flags(db: sqlite3.Connection, log: Log) -> None:
    """Hold each approval whose rows stand still, and are not blank, to three texts and a word for every error."""
    for number, draft in log.drafts.items():
        said, entry = log.said.get(draft["rests"], []), draft["approval"]
        if not entry or entry < draft["since"] or draft["blank"]:
            continue
        rows = db.execute("SELECT flags FROM takeaways WHERE draft_id = ? ORDER BY position", (number,)).fetchall()
        try:
            standing = [(place, flag) for place, (row,) in enumerate(rows, 1) for flag in flags_of(row)]
        except NONSENSE:
            log.wrong(entry, "flags that are none")
            continue
        log.kinds[number] = {kind for _, (kind, _) in standing}
        wanted = {f"{place}:{kind}" for place, (kind, severity) in standing if severity == "error"}
        if len(rows) != 3 or not wanted <= set(said):  # noqa: PLR2004
            log.wrong(entry, "approves other than three texts, or with an error flag and no word of it")


def approvals(forms: Told, log: Log) -> None:
    """Hold each approval to the looks that its policy asks for."""
    for seq, (number, policy, section, looks, head) in log.asked.items():
        form = forms.get(policy, ASKS_NOTHING)
        drawn = hashlib.sha256(f"{head}/{number}".encode()).digest()
        before, after = (int.from_bytes(part, "big") / 2**32 for part in (drawn[:4], drawn[4:8]))
        plains = [lambda one: one.strip().casefold(), *([alike] if policy in log.folded else [])]
        named = any(plain(section) and plain(section) in map(plain, form["before_sections"]) for plain in plains)
        due = {"afterwards"} if after < form["after_share"] else set()
        draft, flagged = log.drafts[number], bool(log.kinds.get(number, set()) & set(form["before_flags"]))
        if named or before < form["before_share"] or (flagged and draft["since"] == seq):
            due.add("before_export")
        if not due <= looks:
            log.wrong(seq, "approved without a second look that its policy asks for")
        again = flagged and draft["rests"] == seq != draft["since"]
        if again and "before_export" not in looks | draft["looks"]:
            log.wrong(draft["approval"], "comes back or is repeated without a second look that its policy asks for")


def replaced(db: sqlite3.Connection, set_at: Told, log: Log) -> None:
    """Hold approvals of before settings were logged to the last policy before them, as far as times can tell."""
    slack = timedelta(seconds=SLACK)
    for number, (at, entry) in log.under.items():
        first = min((time for later, time in set_at.items() if later > number), default=at)
        behind = (datetime.fromisoformat(first) + slack).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        back = db.execute("SELECT 1 FROM review_log WHERE seq > ? AND at < ?", (entry, behind)).fetchone()
        if behind < at and not back:
            log.wrong(entry, "under another policy for second looks than the one that held")
