# ruff: noqa: INP001 - a script for auditors, in no package
"""Verifies a review log without takeaways: `python3 verify_log.py takeaways.db [anchor.json]`.

Only the standard library is used, and no line of the program that wrote the log. `review-log.md` beside this file is
all that one needs to write the same in another language. Prints each problem, and exits with 1 if there is any.
"""

import hashlib
import json
import re
import sqlite3
import struct
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

Facts = dict[str, Any]
Told = dict[Any, Any]
SLACK = 120
"""Seconds that an entry may be earlier than the one before it."""
META = ("section", "genre", "language", "rights", "pub_status", "embargoed_until", "expires_at")
ORIGIN = ("drafter", "model", "model_revision", "prompt", "prompt_sha256")
FOLLOWS = {
    "pending": {"reviewed", "rejected", "stale", "superseded", "revealed"},
    "reviewed": {"stale", "withdrawn", "pending"},
    "rejected": {"pending"},
    "withdrawn": {"reviewed"},
    "stale": {"superseded", "rejected"},
    "": {"pending"},
}
OTHERS = {"drafted", "edited", "rejected", "reopened", "withdrawn", "staled", "superseded", "revealed"}
NONSENSE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError, RecursionError)


class _Unknown:
    """What the log does not say, or what an order blanked: equal to anything."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True


UNKNOWN = _Unknown()


class Log:
    """The log as it was read, what it says of every table, and every problem found on the way."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.hashes: dict[int, str] = {}
        self.texts: dict[tuple[int, str], tuple[str | None, str | None]] = {}
        self.redacted: dict[int, int] = {}
        self.drafts: dict[int, Facts] = {}
        self.articles: dict[int, Facts] = {}
        self.revisions: Told = {}
        self.looks: Told = {}
        self.planted: Told = {}
        self.items: Told = {}
        self.runs: Told = {}
        self.failed: Told = {}
        self.policies: Told = {}
        self.assigned: Told = {}
        self.assigning: Told = {}

    def wrong(self, entry: object, what: str) -> None:
        """Note a problem of an entry."""
        self.problems.append(f"entry {entry}: {what}")

    def after(self, entry: int) -> Any:  # noqa: ANN401
        """Return the three texts that an entry logged, unknown where an order blanked them."""
        text = self.texts.get((entry, "after"), (None, None))[0]
        return UNKNOWN if text is None else json.loads(text)


def sha256(*parts: str) -> str:
    """Return the SHA-256 of the parts, joined by newlines, as hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def body_of(seq: int, body: str) -> Facts:
    """Return the facts of a body in the one canonical form; raises ValueError for any other."""
    facts: Facts = json.loads(body, parse_float=_no_fraction)
    if json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) != body:
        raise ValueError("not in the canonical form")
    if facts["seq"] != seq or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", facts["at"]):
        raise ValueError("number or time is wrong")
    return facts


def _no_fraction(text: str) -> float:
    raise ValueError(f"{text} is no whole number")


def chain(db: sqlite3.Connection, log: Log) -> None:
    """Walk the log: numbers, links, hashes, times and texts of each entry, and what it tells."""
    for entry, field, salt, text in db.execute("SELECT entry, field, salt, text FROM log_texts"):
        log.texts[entry, field] = (text, salt)
    named = set()
    head, last = "0" * 64, ""
    for seq, body, previous, hashed in db.execute("SELECT seq, body, previous, hash FROM review_log ORDER BY seq"):
        if seq != len(log.hashes) + 1 or previous != head:
            log.wrong(seq, "does not follow the entry before it")
        head = log.hashes[seq] = hashed
        try:
            if sha256(previous, body) != hashed:
                log.wrong(seq, "the hash does not fit the body")
            facts = body_of(seq, body)
            clock(seq, facts, last, log)
            last = facts["at"]
            for field, digest in facts.get("texts", {}).items():
                named.add((seq, field))
                text, salt = log.texts.get((seq, field), (None, "gone"))
                if salt == "gone" or (text is not None and sha256(str(salt), text) != digest):
                    log.wrong(seq, f"the text {field} is not the one that was logged")
            take(seq, facts, log)
        except NONSENSE as error:
            log.wrong(seq, f"not as an entry must be: {error!r}")
    for entry, field in log.texts.keys() - named:
        log.wrong(entry, f"a text, {field}, that it does not name")
    for (entry, field), (text, _) in log.texts.items():
        if (text is None) != (entry in log.redacted):
            log.wrong(entry, f"its text {field} is blank without an order, or stands in spite of one")


def clock(seq: int, facts: Facts, last: str, log: Log) -> None:
    """Hold an entry's time to the one before it, and to what it says of the clock."""
    back = (datetime.fromisoformat(last or facts["at"]) - datetime.fromisoformat(facts["at"])).total_seconds()
    if facts.get("clock_back_seconds", None if back <= SLACK else -1) != (int(back) if back > SLACK else None):
        log.wrong(seq, "earlier than the entry before it, and does not say so")


def take(seq: int, facts: Facts, log: Log) -> None:
    """Follow one entry."""
    act = facts["act"]
    if act == "redacted":
        person(seq, facts, log)
        if not facts.get("reason") or facts.get("about", 0) >= seq:
            log.wrong(seq, "a redaction without an order, or of what is not before it")
        if "about" in facts:
            log.redacted[facts["about"]] = seq
        elif "draft" in facts:
            log.drafts[facts["draft"]]["blank"] = seq
        else:
            log.revisions[facts["article"], facts["revision"]]["blank"] = True
    elif "draft" in facts:
        of_draft(seq, act, facts, log)
    else:
        of_article(seq, act, facts, log)


def of_article(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about an article."""
    number = facts["article"]
    new = {"gate": "", "overruled": "", "outcome": "", "created": facts["at"]}
    article = log.articles.setdefault(number, new)
    if act == "ingested":
        meta = tuple(facts.get(name, "") for name in META) if "substance" in facts else UNKNOWN
        details = log.texts.get((seq, "details"), (None, None))[0]
        article |= {"source": facts.get("source", ""), "revision": facts["revision"], "meta": meta}
        article["details"] = UNKNOWN if details is None else details
        known = {"words": facts.get("words", 0), "substance": facts.get("substance", UNKNOWN), "at": facts["at"]}
        log.revisions.setdefault((number, facts["revision"]), known | {"blank": False})
    elif act == "gated":
        reason = facts.get("sentence", "")
        same = bool(article["overruled"]) and reason.split(":")[0].strip() == article["overruled"].split(":")[0].strip()
        article |= {"gate": reason, "overruled": reason if same else ""}
    elif act == "overruled":
        article["overruled"] = article["gate"]
    elif act != "draft_failed":
        log.wrong(seq, f"there is no act {act!r} of an article")
    else:
        names = ("drafter", "model", "model_revision", "reason", "retryable")
        key = (number, facts["revision"], facts["at"], *(facts.get(name, "") for name in names))
        log.failed[key] = log.failed.get(key, 0) + 1


def of_draft(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about a draft, and note where it breaks a rule."""
    number = facts["draft"]
    if act in ("claimed", "taken_over", "released"):
        log.drafts[number]["holder"] = "" if act == "released" else facts["actor"]
        return
    if act == "drafted":
        if number in log.drafts:
            log.wrong(seq, f"draft {number} is drafted twice")
        origin = (facts["article"], facts["revision"], facts["at"], *(facts.get(name, "") for name in ORIGIN))
        log.drafts[number] = {"origin": origin, "state": "", "version": 0, "exported": "", "looked": True, "blank": 0}
        log.drafts[number] |= {"planted": facts.get("planted", False), "drafted": seq, "editor": "", "approver": ""}
        if facts.get("planted"):
            log.drafts[number]["copied"] = facts["copied_from"]
            log.planted[number] = (None, None, UNKNOWN, UNKNOWN, True)
    draft = log.drafts[number]
    if act in RULES:
        RULES[act](seq, facts, draft, log)
    elif act not in OTHERS:
        log.wrong(seq, f"there is no act {act!r} of a draft")
    step(seq, facts, draft, log)
    if "after" in facts.get("texts", {}):
        draft |= {"text": seq, "rows": facts.get("rows")}
    if act in ("rejected", "reopened"):
        log.articles[facts["article"]]["outcome"] = facts.get("outcome", "").replace("redraft", "")
    if act == "edited":
        draft["editor"] = folded(facts["actor"])
    if act == "revealed":
        log.planted[number] = (facts["caught"], seq, facts["kind"], facts["position"], True)


def step(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Follow what an entry says of a draft's text, state and version."""
    number = facts["draft"]
    if (facts["article"], facts["revision"]) != draft["origin"][:2]:
        log.wrong(seq, f"draft {number} was drafted from another text")
    if "state" in facts:
        if facts.get("state_before", draft["state"]) != draft["state"] or facts["state"] not in FOLLOWS[draft["state"]]:
            log.wrong(seq, f"draft {number} can not become {facts['state']}")
        draft |= {"state": facts["state"], "entry": seq, "holder": ""}
    if facts.get("version", draft["version"] + 1) != draft["version"] + 1:
        log.wrong(seq, f"draft {number} skips a version")
    draft["version"] = facts.get("version", draft["version"])


def folded(name: str) -> str:
    """Return a name as second looks compare it: without outer spaces, A to Z in lower case."""
    return re.sub("[A-Z]", lambda letter: letter[0].lower(), name.strip(" "))


def person(seq: int, facts: Facts, log: Log) -> None:
    """Note an act that only a named person may do and nobody named did."""
    if facts["actor_kind"] != "person" or not any(letter.isalnum() for letter in facts["actor"]):
        log.wrong(seq, f"{facts['act']} by no named person")


def approved(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An approval is by a person, with a text, and never of a planted error."""
    person(seq, facts, log)
    if draft["planted"] or facts.get("state") != "reviewed" or "after" not in facts["texts"]:
        log.wrong(seq, f"draft {facts['draft']} can not be approved so")
    kinds = facts.get("second_looks", [])
    draft |= {"looked": "before_export" not in kinds, "approver": folded(facts["actor"])}
    first = "changed" if facts.get("changed") else "as_drafted"
    log.looks |= {(seq, kind): (facts["draft"], "", first, "", "", None, "") for kind in kinds}
    if "policy" in facts:
        log.policies[facts["policy"]] = facts["policy_sha256"]


def exported(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An export rests on the standing approval, the second look that it needs, and an article that may leave."""
    status, embargo, expiry = ("usable", "", "")
    if log.articles[facts["article"]]["meta"] is not UNKNOWN:
        status, embargo, expiry = log.articles[facts["article"]]["meta"][-3:]
    free = status == "usable" and embargo <= facts["at"] and (not expiry or expiry > facts["at"])
    stands = draft["state"] == "reviewed" and facts.get("about") == draft["entry"] and draft["looked"]
    if draft["planted"] or not free or not stands:
        log.wrong(seq, f"draft {facts['draft']} may not leave")
    draft["exported"] = draft["exported"] or facts["at"]
    log.items[facts["run"], facts["draft"]] = (facts["article"], seq)
    log.runs[facts["run"]] = (facts["at"], facts["actor"], facts["format"], facts["target"])


def looked(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A second look was asked for, and is by somebody who neither approved nor edited."""
    person(seq, facts, log)
    key = (facts["about"], facts["kind"])
    asked = log.looks.get(key, ("", "never"))
    if asked[1] or facts["about"] != draft["entry"] or folded(facts["actor"]) in (draft["approver"], draft["editor"]):
        log.wrong(seq, "a second look that nobody asked for, or by the same person")
    answer = (facts["verdict"], facts["first"], facts["second"], facts["actor"], seq, facts["at"])
    log.looks[key] = (facts["draft"], *answer)
    if facts["kind"] == "before_export":
        draft["looked"] = facts["verdict"] == "agree"


def assigned(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A waiting draft is assigned by a person, or is for whom the last draft of its article was for."""
    number, now = facts["draft"], log.assigned.pop(facts["draft"], ("", None))
    waits = draft["state"] in ("pending", "stale")
    if facts["act"] == "unassigned":
        if not waits or facts.get("former_assignee", "") != now[0]:
            log.wrong(seq, f"draft {number} can not be taken from {facts.get('former_assignee')}")
        person(seq, facts, log)
        return
    if "about" not in facts:
        person(seq, facts, log)
        fits = waits and facts.get("former_assignee", "") == now[0]
    else:
        old = log.assigning.get(facts["about"])
        stood = old in log.drafts and log.assigned.get(old) == (facts["assignee"], facts["about"])
        over = stood and log.drafts[old]["state"] in ("superseded", "rejected", "withdrawn")
        fits = over and log.drafts[old]["origin"][0] == facts["article"]
    if not fits or not any(letter.isalnum() for letter in facts["assignee"]):
        log.wrong(seq, f"draft {number} can not be assigned so")
    log.assigned[number] = (facts["assignee"], seq)
    log.assigning[seq] = number


RULES: dict[str, Callable[[int, Facts, Facts, Log], None]] = {
    "approved": approved,
    "exported": exported,
    "second_look": looked,
    "assigned": assigned,
    "unassigned": assigned,
}


def compare(what: str, told: Told, rows: Iterable[tuple[Any, Any]], log: Log) -> None:
    """Hold the rows of a table, as (key, value), to what the log tells of them."""
    left = dict(told)
    for key, stands in rows:
        if key not in left or left.pop(key) != stands:
            log.problems.append(f"{what} {key}: not as the log says")
    log.problems += [f"{what} {key}: in the log and not in the tables" for key in left]


def tables(db: sqlite3.Connection, log: Log) -> None:
    """Hold every table to what the log says."""
    compare("draft", {number: _draft(draft, log) for number, draft in log.drafts.items()}, _draft_rows(db, log), log)
    revisions = db.execute("SELECT article_id, sha256, headline, body, words, substance, ingested_at FROM revisions")
    compare(
        "text of article",
        {key: (one["words"], one["substance"], one["at"], True) for key, one in log.revisions.items()},
        (((row[0], row[1]), (*row[4:], _text_fits(row, log))) for row in revisions),
        log,
    )
    articles = db.execute(
        "SELECT a.id, a.source_id, a.created_at, r.sha256, r.article_id, a.gate, a.overruled, a.outcome, a.details,"
        " a.section, a.genre, a.language, a.rights, a.pub_status, a.embargoed_until, a.expires_at"
        " FROM articles a LEFT JOIN revisions r ON r.id = a.current_revision"
    )
    names = ("source", "created", "revision", "number", "gate", "overruled", "outcome", "details")
    told = {
        number: (*((one | {"number": number})[key] for key in names), one["meta"])
        for number, one in log.articles.items()
    }
    compare("article", told, ((row[0], (*row[1:9], row[9:])) for row in articles), log)
    looks = db.execute(
        "SELECT approval, kind, draft_id, verdict, first, second, looker, entry, looked_at FROM second_looks"
    )
    compare("second look", log.looks, (((row[0], row[1]), row[2:]) for row in looks), log)
    planted = db.execute(
        "SELECT draft_id, caught, entry, kind, position, true_text, planted_text, planted_at FROM planted_errors"
    )
    compare("planted error", log.planted, ((row[0], (*row[1:5], _planted_fits(row, log))) for row in planted), log)
    items = db.execute("SELECT run_id, draft_id, article_id, entry FROM export_items")
    compare("export", log.items, (((row[0], row[1]), row[2:]) for row in items), log)
    runs = db.execute(
        "SELECT id, at, actor, format, target FROM export_runs WHERE id IN (SELECT run_id FROM export_items)"
    )
    compare("export run", log.runs, ((row[0], row[1:]) for row in runs), log)
    attempts = db.execute(
        "SELECT r.article_id, r.sha256, t.at, t.drafter, t.model, t.model_revision, substr(t.reason, 1, 500),"
        " t.retryable, count(*) FROM attempts t LEFT JOIN revisions r ON r.id = t.revision_id"
        " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"
    )
    compare("attempt", log.failed, ((row[:-1], row[-1]) for row in attempts), log)
    if any(column[1] == "assignee" for column in db.execute("PRAGMA table_info(drafts)")):
        rows = db.execute("SELECT id, assignee, assignment FROM drafts WHERE assignee <> '' OR assignment IS NOT NULL")
        compare("assignment of draft", log.assigned, ((row[0], row[1:]) for row in rows), log)
    policies = db.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id").fetchall()
    told = {
        number: log.policies.get(number, UNKNOWN) for number in range(1, max([0, len(policies), *log.policies]) + 1)
    }
    compare("policy", told, ((row[0], sha256(*row[1:])) for row in policies), log)


def _draft(draft: Facts, log: Log) -> tuple[Any, ...]:
    """Return what the log says of a draft, in the order of `_draft_rows`."""
    blanked = draft["blank"] > draft["text"]
    drafted = UNKNOWN if draft["blank"] else log.after(draft["drafted"])
    text, salt = (["[redacted]"] * 3 if blanked else log.after(draft["text"])), log.texts.get((draft["text"], "after"))
    rows = UNKNOWN if blanked or not draft["rows"] or not salt or salt[1] is None else draft["rows"]
    entry = draft["entry"] if draft["state"] == "reviewed" else None
    if entry in log.redacted:
        log.wrong(entry, "the text that a reviewed draft rests on is blank")
    plain = (draft["state"], draft["version"], entry, draft["exported"], draft["holder"], draft["planted"], True)
    return (*plain, *draft["origin"], drafted, text, rows)


def _draft_rows(db: sqlite3.Connection, log: Log) -> Iterable[tuple[Any, Any]]:
    """Yield every draft with its takeaways; takeaways without a draft come as a draft of nothing."""
    takeaways: dict[int, list[Any]] = {}
    columns = "drafted, text, source, evidence, kept, drafted_flags, flags, score"
    for number, *cells in db.execute(f"SELECT draft_id, {columns} FROM takeaways ORDER BY draft_id, position"):  # noqa: S608
        takeaways.setdefault(number, []).append(cells)
    for number, *row in db.execute(
        "SELECT d.id, d.state, d.version, d.approval, d.exported_at, d.claim_owner, d.seeded, d.section = a.section,"
        " r.article_id, r.sha256, d.created_at, d.drafter, d.model, d.model_revision, d.prompt, d.prompt_sha256,"
        " d.alternatives, d.settings, d.coverage, d.risk, d.badge, d.flag_kinds, d.article_id = r.article_id"
        " FROM drafts d LEFT JOIN revisions r ON r.id = d.revision_id LEFT JOIN articles a ON a.id = d.article_id"
    ):
        three = takeaways.pop(number, [])
        salt = log.texts.get((log.drafts.get(number, {}).get("text", 0), "after"), (None, None))[1]
        rows = sha256(str(salt), *(spelt(cell) for cells in (*three, row[15:21]) for cell in cells))
        yield (
            number,
            (*row[:6], row[6] and row[21], *row[7:15], [one[0] for one in three], [one[1] for one in three], rows),
        )
    yield from ((number, None) for number in takeaways)


def spelt(cell: str | float | None) -> str:
    """Return a cell as the digest of rows takes it."""
    if isinstance(cell, float):
        return struct.pack(">d", cell).hex()
    return "" if cell is None else str(cell)


def _planted_fits(row: tuple[Any, ...], log: Log) -> bool:
    """Return whether true and wrong text are those that were drafted, as far as no order blanked them."""
    draft, position = log.drafts[row[0]], row[4] - 1
    if draft["blank"]:
        return bool(row[5] == "[redacted]")
    wrong, true = log.after(draft["drafted"]), log.after(log.drafts[draft["copied"]]["drafted"])
    fits = wrong is UNKNOWN or wrong[position] == row[6]
    return fits and row[7] == draft["origin"][2] and (true is UNKNOWN or true[position] == row[5])


def _text_fits(row: tuple[Any, ...], log: Log) -> bool:
    article, digest, headline, body = row[:4]
    if log.revisions.get((article, digest), {}).get("blank"):
        return (headline, body) == ("[redacted]", "[redacted]")
    return "\n" not in headline and sha256(headline, body) == digest


def anchored(lines: Iterable[str], log: Log) -> None:
    """Hold the log to the anchors, one JSON object a line."""
    for line in lines:
        anchor = json.loads(line)
        if anchor["count"] and log.hashes.get(anchor["count"]) != anchor["hash"]:
            log.problems.append(f"anchor {anchor['count']}: the log was cut or rewritten")


def verify(path: str | Path, anchors: Iterable[str] = ()) -> list[str]:
    """Return every problem of the database at `path`."""
    db = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    db.text_factory = lambda content: content.decode("utf-8", "surrogateescape")
    log = Log()
    try:
        db.execute("BEGIN")  # one snapshot, whatever is written meanwhile
        chain(db, log)
        tables(db, log)
    except (sqlite3.Error, *NONSENSE) as error:
        log.problems.append(f"the tables can not be read as the record's: {error!r}")
    finally:
        db.close()
    anchored(anchors, log)
    return log.problems


def main(arguments: list[str]) -> int:
    """Verify the file named first against the anchors in the files named after it; return the exit code."""
    path, *anchor_files = arguments
    lines = [line for name in anchor_files for line in Path(name).read_text(encoding="utf-8").splitlines()]
    found = verify(path, [line for line in lines if line.startswith("{")])
    sys.stdout.write("\n".join([*found, "the log verifies" if not found else f"{len(found)} problems"]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
