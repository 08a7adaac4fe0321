# ruff: noqa: INP001 - a script for auditors, in no package
"""Verifies a review log without takeaways: `python3 verify_log.py takeaways.db [anchor.json]`.

Only the standard library is used, and no line of the program that wrote the log. `review-log.md` beside this file is
all that one needs to write the same in another language. Prints each problem, and exits with 1 if there is any.
"""

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

Facts = dict[str, Any]
SLACK = 120
"""Seconds that an entry may be earlier than the one before it."""


def sha256(*parts: str) -> str:
    """Return the SHA-256 of the parts, joined by newlines, as hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def chain(db: sqlite3.Connection) -> tuple[list[str], dict[int, Facts], dict[int, str]]:
    """Walk the log; return its problems, the bodies by number, and the hashes by number."""
    problems: list[str] = []
    bodies: dict[int, Facts] = {}
    hashes: dict[int, str] = {}
    head, last = "0" * 64, ""
    for seq, body, previous, hashed in db.execute("SELECT seq, body, previous, hash FROM review_log ORDER BY seq"):
        facts = json.loads(body)
        if seq != len(hashes) + 1 or facts["seq"] != seq:
            problems.append(f"entry {seq}: a number is missing or wrong")
        if previous != head:
            problems.append(f"entry {seq}: does not follow the entry before it")
        if sha256(previous, body) != hashed:
            problems.append(f"entry {seq}: the hash does not fit the body")
        if _seconds(last, facts["at"]) < -SLACK and "clock_back_seconds" not in facts:
            problems.append(f"entry {seq}: earlier than the entry before it, and does not say so")
        head, last = hashed, facts["at"]
        bodies[seq], hashes[seq] = facts, hashed
    return problems, bodies, hashes


def _seconds(earlier: str, later: str) -> float:
    if not earlier or later >= earlier:
        return 0
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()


def texts(db: sqlite3.Connection, bodies: dict[int, Facts]) -> tuple[list[str], dict[tuple[int, str], str | None]]:
    """Hold every text beside the log to the digest in its entry; return the problems and the texts."""
    problems: list[str] = []
    found: dict[tuple[int, str], str | None] = {}
    redacted = {facts["about"] for facts in bodies.values() if facts["act"] == "redacted" and "about" in facts}
    for entry, field, salt, text in db.execute("SELECT entry, field, salt, text FROM log_texts"):
        digest = bodies.get(entry, {}).get("texts", {}).get(field)
        found[entry, field] = text
        if digest is None:
            problems.append(f"entry {entry}: a text that it does not name")
        elif text is None and entry not in redacted:
            problems.append(f"entry {entry}: a text was blanked without a redaction")
        elif text is not None and sha256(salt, text) != digest:
            problems.append(f"entry {entry}: a text is not the one that was logged")
    named = [(entry, field) for entry, facts in bodies.items() for field in facts.get("texts", {})]
    problems += [f"entry {entry}: a text is gone" for entry, field in named if (entry, field) not in found]
    return problems, found


def replay(bodies: dict[int, Facts]) -> tuple[dict[int, Facts], list[str]]:
    """Return what the log says of every draft, and the problems of acts that the rules forbid."""
    drafts: dict[int, Facts] = {}
    problems: list[str] = []
    for seq, facts in bodies.items():
        if "draft" not in facts or facts["act"] == "redacted":
            continue
        draft = drafts.setdefault(facts["draft"], {"state": None, "version": None, "exported": False, "look": False})
        act = facts["act"]
        if act == "approved" and (facts["actor_kind"] != "person" or not facts["actor"].strip()):
            problems.append(f"entry {seq}: approved by no named person")
        if act == "exported" and (
            draft["state"] != "reviewed" or facts.get("about") != draft["entry"] or draft["look"]
        ):
            problems.append(f"entry {seq}: exported without a standing approval")
        if act in ("approved", "exported") and draft.get("planted"):
            problems.append(f"entry {seq}: a draft with a planted error is {act}")
        if act == "drafted":
            draft.update(drafted=seq, revision=facts["revision"], planted=facts.get("planted", False))
        if "state" in facts:
            draft.update(state=facts["state"], entry=seq)
        if act == "approved":
            draft["look"] = "before_export" in facts.get("second_looks", [])
        if act == "second_look" and facts["kind"] == "before_export":
            draft["look"] = facts["verdict"] != "agree"
        draft["version"] = facts.get("version", draft["version"])
        draft["exported"] = draft["exported"] or act == "exported"
        if "after" in facts.get("texts", {}):
            draft["text"] = seq
    return drafts, problems


def tables(
    db: sqlite3.Connection,
    bodies: dict[int, Facts],
    told: dict[int, Facts],
    logged: dict[tuple[int, str], str | None],
) -> list[str]:
    """Hold drafts, takeaways and revisions to what the log says; return the problems."""
    problems = []
    gone = {
        facts["draft"]
        for facts in bodies.values()
        if facts["act"] == "redacted" and "about" not in facts and "draft" in facts
    }
    rows = db.execute(
        "SELECT d.id, d.state, d.version, d.approval, d.exported_at <> '', r.sha256 FROM drafts d"
        " LEFT JOIN revisions r ON r.id = d.revision_id"
    ).fetchall()
    for number, state, version, approval, exported, revision in rows:
        draft = told.pop(number, None)
        if draft is None or "drafted" not in draft:
            problems.append(f"draft {number}: not in the log")
            continue
        if (state, version, bool(exported), revision) != tuple(
            draft[key] for key in ("state", "version", "exported", "revision")
        ):
            problems.append(f"draft {number}: not as entry {draft['entry']} says")
        if state == "reviewed" and approval != draft["entry"]:
            problems.append(f"draft {number}: reviewed by another entry than {draft['entry']}")
        rows_now = db.execute("SELECT text, drafted FROM takeaways WHERE draft_id = ? ORDER BY position", (number,))
        stands = list(zip(*rows_now.fetchall(), strict=True))
        for stand, entry in zip(stands, (draft["text"], draft["drafted"]), strict=True):
            text = logged.get((entry, "after"))
            if number not in gone and text is not None and json.loads(text) != list(stand):
                problems.append(f"draft {number}: its text is not what entry {entry} logged")
    problems += [f"draft {number}: in the log and not in the tables" for number in told]
    blanked = {facts["revision"] for facts in bodies.values() if facts["act"] == "redacted" and "revision" in facts}
    known = {(facts["article"], facts["revision"]) for facts in bodies.values() if facts["act"] == "ingested"}
    for article, digest, headline, body in db.execute("SELECT article_id, sha256, headline, body FROM revisions"):
        if (article, digest) not in known or (sha256(headline, body) != digest and digest not in blanked):
            problems.append(f"article {article}: a text is not one that was ingested")
    return problems


def anchored(lines: Iterable[str], hashes: dict[int, str]) -> list[str]:
    """Return what speaks against the anchors, one JSON object a line."""
    problems = []
    for line in lines:
        anchor = json.loads(line)
        if anchor["count"] and hashes.get(anchor["count"]) != anchor["hash"]:
            problems.append(f"anchor {anchor['count']}: the log was cut or rewritten")
    return problems


def verify(path: str | Path, anchors: Iterable[str] = ()) -> list[str]:
    """Return every problem of the database at `path`."""
    db = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
    try:
        problems, bodies, hashes = chain(db)
        text_problems, logged = texts(db, bodies)
        told, rule_problems = replay(bodies)
        return problems + text_problems + rule_problems + tables(db, bodies, told, logged) + anchored(anchors, hashes)
    finally:
        db.close()


def main(arguments: list[str]) -> int:
    """Verify the file named first against the anchors in the file named second; return the exit code."""
    path, *anchor_files = arguments
    lines = [line for name in anchor_files for line in Path(name).read_text(encoding="utf-8").splitlines()]
    found = verify(path, [line for line in lines if line.startswith("{")])
    sys.stdout.write("\n".join([*found, "the log verifies" if not found else f"{len(found)} problems"]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
