# ruff: noqa: INP001 - a script for auditors, in no package
"""Verifies a review log without takeaways: `python3 verify_log.py takeaways.db [anchor.json]`.

Only the standard library is used, and no line of the program that wrote the log. `review-log.md` beside this file is
all that one needs to write the same in another language. Prints each problem, and exits with 1 if there is any, with 2
where nothing is proven: no file is named, it is not there, or a file of anchors has none or a damaged one.
"""

import hashlib
import json
import re
import sqlite3
import struct
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
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
LEADS_TO = {
    "drafted": "pending",
    "approved": "reviewed",
    "rejected": "rejected",
    "reopened": "pending",
    "withdrawn": "withdrawn",
    "staled": "stale",
    "superseded": "superseded",
    "revealed": "revealed",
}
"""The one state that an act leads to; every other act leads to none."""
CLAIMS = {"claimed", "taken_over", "released"}
ACTS = {*LEADS_TO, *CLAIMS, "edited", "exported", "second_look", "assigned", "unassigned"}
OF_ARTICLES = {"ingested", "gated", "overruled", "draft_failed"}
OF_PERSONS = {"approved", "edited", "rejected", "reopened", "withdrawn", "revealed", "second_look", "unassigned"}
ON_PLANTED = {*CLAIMS, "drafted", "assigned", "unassigned", "edited", "revealed", "superseded"}
REWRITING = {"drafted", "edited", "approved", "revealed"}
WHILE = {"edited": "pending", "claimed": "pending", "taken_over": "pending", "exported": "reviewed"} | {
    "second_look": "reviewed"
}
"""The state in which alone an act comes that leads to none."""
UNDOES = {
    "approved": {"reopened"},
    "edited": {"edited"},
    "rejected": {"reopened"},
    "reopened": {"approved", "rejected"},
    "withdrawn": {"approved"},
}
KINDS: dict[type, set[str]] = {
    int: {"v", "seq", "article", "draft", "version", "about", "changed", "policy", "former", "run", "position"},
    str: {"at", "act", "actor", "actor_kind", "tool", "revision", "state", "state_before", "via", "kind", "first"}
    | {"second", "verdict", "assignee", "former_assignee", "policy_sha256"},
    bool: {"planted", "caught", "retryable"},
}
UNSEEN = "[\u00ad\u200b-\u200f\u2060\ufeff]"
TIME = r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z"
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
        self.times: dict[int, str] = {}
        self.anchors = 0
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
        self.unset: Told = {}
        self.assigned: Told = {}
        self.assigning: Told = {}
        self.about: Told = {}
        self.decided: Told = {}
        self.live: Told = {}
        self.asked: Told = {}
        self.under: Told = {}
        self.stale: Told = {}
        self.binds = False
        self.approvers = False

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
    for kind, names in KINDS.items():
        if any(type(facts[name]) is not kind for name in names & facts.keys()):
            raise TypeError(f"one of its values is no {kind.__name__}")
    if facts["seq"] != seq or not re.fullmatch(TIME, facts["at"], re.ASCII):
        raise ValueError("number or time is wrong")
    if facts["v"] != 1 or facts["actor_kind"] not in ("person", "machine") or not {"actor", "tool"} <= facts.keys():
        raise ValueError("form, actor or tool are not what every entry states")
    return facts


def _no_fraction(text: str) -> float:
    raise ValueError(f"{text} is no whole number")


def chain(db: sqlite3.Connection, log: Log) -> None:
    """Walk the log: numbers, links, hashes, times and texts of each entry, and what it tells."""
    for entry, field, salt, text in db.execute("SELECT entry, field, salt, text FROM log_texts"):
        log.texts[entry, field] = (text, salt)
    named: set[tuple[int, str]] = set()
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
            last = log.times[seq] = facts["at"]
            for field, digest in facts.get("texts", {}).items():
                named.add((seq, field))
                text, salt = log.texts.get((seq, field), (None, "gone"))
                if salt == "gone" or (text is not None and sha256(str(salt), text) != digest):
                    log.wrong(seq, f"the text {field} is not the one that was logged")
            log.about[seq] = (facts.get("article"), facts.get("draft"))
            take(seq, facts, previous, log)
        except NONSENSE as error:
            log.wrong(seq, f"not as an entry must be: {error!r}")
    redactions(named, log)


def redactions(named: set[tuple[int, str]], log: Log) -> None:
    """Hold every text to an entry that names it, and what is blank to an order for that very entry."""
    for entry, field in log.texts.keys() - named:
        log.wrong(entry, f"a text, {field}, that it does not name")
    for entry, order in log.redacted.items():
        if log.about.get(entry) != log.about[order]:
            log.wrong(order, f"blanks entry {entry} and names another article or draft")
    for (entry, field), (text, _) in log.texts.items():
        if (text is None) != (entry in log.redacted):
            log.wrong(entry, f"its text {field} is blank without an order, or stands in spite of one")


def clock(seq: int, facts: Facts, last: str, log: Log) -> None:
    """Hold an entry's time to the one before it, and to what it says of the clock."""
    back = (datetime.fromisoformat(last or facts["at"]) - datetime.fromisoformat(facts["at"])).total_seconds()
    if facts.get("clock_back_seconds", None if back <= SLACK else -1) != (int(back) if back > SLACK else None):
        log.wrong(seq, "earlier than the entry before it, and does not say so")


def take(seq: int, facts: Facts, previous: str, log: Log) -> None:
    """Follow one entry."""
    act = facts["act"]
    if facts.get("state") != LEADS_TO.get(act):
        log.wrong(seq, f"{act} does not lead to {facts.get('state', 'no state')}")
    if act == "policy_set":
        setting(seq, facts, log)
    elif act == "redacted":
        person(seq, facts, log)
        if not facts.get("reason") or facts.get("about", 0) >= seq:
            log.wrong(seq, "a redaction without an order, or of what is not before it")
        if "about" in facts:
            log.redacted[facts["about"]] = seq
        elif "draft" in facts:
            log.drafts[facts["draft"]]["blank"] = seq
        elif (facts["article"], facts["revision"]) in log.revisions:
            log.revisions[facts["article"], facts["revision"]]["blank"] = True
        else:
            log.wrong(seq, "blanks a text that nobody ingested")
    elif "draft" in facts:
        of_draft(seq, act, facts, log)
        if act == "approved" and "policy" in facts:
            meta = log.articles[facts["article"]]["meta"]
            section = "" if meta is UNKNOWN else meta[0]
            log.asked[seq] = (facts["draft"], facts["policy"], section, set(facts.get("second_looks", [])), previous)
    else:
        of_article(seq, act, facts, log)


def setting(seq: int, facts: Facts, log: Log) -> None:
    """A person sets the next policy for second looks; the upgrade named all of before at once, ahead of all others."""
    number, former, last = facts["policy"], facts.get("former", 0), [*log.policies.values()][-1:]
    if {"article", "draft", "revision", "state", "state_before", "version", "via", "about"} & facts.keys():
        log.wrong(seq, "a policy for second looks concerns no article and no draft")
    if number != len(log.policies) + 1:
        log.wrong(seq, f"policy {number} for second looks does not follow policy {len(log.policies)}")
    follows = not last or (last[0]["entry"], last[0]["former"]) == (seq - 1, former)
    if not former:
        person(seq, facts, log)
    elif facts["actor_kind"] != "machine" or number > former or not follows:
        log.wrong(seq, f"policy {number} for second looks is set by no named person")
    row = (facts["policy_sha256"], *((UNKNOWN, UNKNOWN) if former else (facts["at"], facts["actor"])))
    log.policies[number] = {"row": row, "entry": seq, "former": former}


def of_article(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about an article."""
    number = facts["article"]
    new = {"gate": "", "overruled": "", "outcome": "", "created": facts["at"]}
    article = log.articles.setdefault(number, new)
    if act == "ingested":
        other = article.get("source", facts.get("source", "")) != facts.get("source", "")
        if other or ((log.binds or article.get("meta", UNKNOWN) is not UNKNOWN) and "substance" not in facts):
            log.wrong(seq, "ingested from another source than before, or without metadata")
        stood = log.revisions.get((number, article.get("revision")), {}).get("substance", UNKNOWN)
        same = "typography" if facts.get("substance") == stood else "changed"
        outcome = "unchanged" if facts["revision"] == article.get("revision") else same
        if "substance" in facts and stood is not UNKNOWN and facts["outcome"] != outcome:
            log.wrong(seq, f"the article is said to be {facts['outcome']}, which it is not")
        if "substance" in facts and "details" not in facts.get("texts", {}):
            log.wrong(seq, "ingested without its details")
        if "substance" in facts and "revision" not in article and facts["outcome"] != "new":
            log.wrong(seq, "the article is new")
        meta = tuple(facts.get(name, "") for name in META) if "substance" in facts else UNKNOWN
        details = log.texts.get((seq, "details"), (None, None))[0]
        article |= {"source": facts.get("source", ""), "revision": facts["revision"], "meta": meta}
        article["details"] = UNKNOWN if details is None else details
        log.binds = log.binds or "substance" in facts
        known = {"words": facts.get("words", 0), "substance": facts.get("substance", UNKNOWN), "at": facts["at"]}
        log.revisions.setdefault((number, facts["revision"]), known | {"blank": False})
    elif act == "gated":
        reason = facts.get("sentence", "")
        if "note" in facts.get("texts", {}):
            note = log.texts.get((seq, "note"), (None, None))[0]
            reason = f"{facts.get('reason')}: [redacted]" if note is None else note
        if facts.get("reason") != (reason.split(":")[0].strip() or "lifted"):
            log.wrong(seq, "gated for another reason than its sentence")
        same = bool(article["overruled"]) and reason.split(":")[0].strip() == article["overruled"].split(":")[0].strip()
        article |= {"gate": reason, "overruled": reason if same else ""}
    elif act == "overruled":
        person(seq, facts, log)
        if not article["gate"] or facts.get("reason") != article["gate"].split(":")[0].strip():
            log.wrong(seq, "there is no gate to overrule")
        article["overruled"] = article["gate"]
    elif act == "draft_failed":
        failed(seq, facts, log)
    else:
        log.wrong(seq, f"there is no act {act!r} of an article")


def failed(seq: int, facts: Facts, log: Log) -> None:
    """Count an attempt that failed, with why: a text of its own, which earlier versions wrote into the body."""
    reason = facts.get("reason", "")
    if "note" in facts.get("texts", {}):
        note = log.texts.get((seq, "note"), (None, None))[0]
        reason = "[redacted]" if note is None else note
    by = (facts.get(name, "") for name in ("drafter", "model", "model_revision"))
    key = (facts["article"], facts["revision"], facts["at"], *by, reason, facts.get("retryable", ""))
    log.failed[key] = log.failed.get(key, 0) + 1


def of_draft(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about a draft, and note where it breaks a rule."""
    number = facts["draft"]
    if act == "drafted":
        begin(seq, facts, log)
    draft = log.drafts[number]
    if act not in ACTS:
        log.wrong(seq, f"there is no act {act!r} of a draft")
    if (facts["article"], facts["revision"]) != draft["origin"][:2]:
        log.wrong(seq, f"draft {number} was drafted from another text")
    if (draft["planted"] and act not in ON_PLANTED) or (act == "revealed" and not draft["planted"]):
        log.wrong(seq, f"{act} on a draft that has a planted error, or has none")
    if act in OF_PERSONS:
        person(seq, facts, log)
    if facts.keys() & {"drafter", "rows"} and tuple(facts.get(name, "") for name in ORIGIN) != draft["origin"][3:]:
        log.wrong(seq, f"draft {number} is another model's work")
    if act in CLAIMS:
        claimed(seq, facts, draft, log)
    lacking(seq, facts, draft, log)
    if act in RULES:
        RULES[act](seq, facts, draft, log)
    undone(seq, facts, draft, log)
    words(seq, facts, draft, log)
    step(seq, facts, draft, log)
    if act in ("rejected", "reopened") and ("via" in facts or facts.get("reason") != "second_look"):
        log.articles[facts["article"]]["outcome"] = facts.get("outcome", "").replace("redraft", "")
    if act == "edited":
        draft["editor"] = folded(facts["actor"])
    if act == "revealed":
        log.planted[number] = (facts["caught"], seq, facts["kind"], facts["position"], True)


def lacking(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """From the form on that binds rows an act says what it must, and of the coverage what the first entry says."""
    act, stated = facts["act"], set()
    if draft["coverage"] is not None and facts.get("coverage_percent", draft["coverage"]) != draft["coverage"]:
        log.wrong(seq, "another coverage than the draft's first entry states")
    if act in LEADS_TO and act != "drafted":
        stated |= {"state_before"} | ({"changed", "sources"} if act == "approved" else set())
    if act == "withdrawn" and "via" not in facts:
        stated.add("was_exported")
    if act == "revealed" and facts.get("decision") not in ("approved", "rejected"):
        stated.add("a decision")
    if "policy" in facts or "policy_sha256" in facts:
        stated |= {"policy", "policy_sha256"}
    if log.binds and not stated <= facts.keys():
        log.wrong(seq, f"{act} without {sorted(stated - facts.keys())}")


def claimed(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A pending draft is claimed or taken from who holds it, and released by who holds it."""
    act, actor, holder = facts["act"], facts["actor"], draft.get("holder", "")
    former = facts.get("former_owner", "")
    fits = draft["state"] == "pending" and former == ("" if holder == actor else holder)
    if (holder != actor) if act == "released" else (not fits or (act == "taken_over" and not former)):
        log.wrong(seq, f"{act} from somebody who did not hold the draft")
    draft["holder"] = "" if act == "released" else actor


def begin(seq: int, facts: Facts, log: Log) -> None:
    """A draft begins once, from a text that was ingested and stands, or as a copy with a planted error."""
    number, key = facts["draft"], (facts["article"], facts["revision"])
    if number in log.drafts:
        log.wrong(seq, f"draft {number} is drafted twice")
    planted = facts.get("planted", False)
    original = log.drafts.get(facts.get("copied_from", 0), {"origin": ()})
    if key not in log.revisions or (original["origin"][:2] != key if planted else outdated(*key, log)):
        log.wrong(seq, f"draft {number} is of a text that nobody ingested, that has changed, or a copy of no draft")
    origin = (*key, facts["at"], *(facts.get(name, "") for name in ORIGIN))
    log.drafts[number] = {"origin": origin, "state": "", "version": 0, "exported": "", "looked": True, "blank": 0}
    log.drafts[number] |= {"planted": planted, "drafted": seq, "editor": "", "approver": "", "text": 0, "said": None}
    log.drafts[number] |= {"approvers": [], "asked": set()}
    log.drafts[number] |= {"coverage": facts.get("coverage_percent")} | {
        name: facts.get(name) for name in ("flags", "risk")
    }
    log.drafts[number] |= {"reads": UNKNOWN, "bound": []}
    if planted:
        log.drafts[number]["copied"] = facts["copied_from"]
        log.planted[number] = (None, None, UNKNOWN, UNKNOWN, True)


def outdated(article: int, revision: str, log: Log) -> bool:
    """Return whether an article says something else by now than in this revision."""
    now = log.revisions.get((article, log.articles[article]["revision"]), {"substance": UNKNOWN})
    then = log.revisions.get((article, revision), {"substance": UNKNOWN})
    return bool(now["substance"] != then["substance"])


def step(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Follow what an entry says of a draft's state and version."""
    number, article, state = facts["draft"], facts["article"], facts.get("state")
    if facts.get("state_before", draft["state"]) != draft["state"]:
        log.wrong(seq, f"draft {number} was {draft['state']}")
    if draft["state"] != WHILE.get(facts["act"], draft["state"]):
        log.wrong(seq, f"{facts['act']} while draft {number} is {draft['state']}")
    if facts.get("version") != (draft["version"] + 1 if facts["act"] in {*LEADS_TO, "edited"} else None):
        log.wrong(seq, f"draft {number} skips a version, or has one by an act that gives none")
    draft["version"] = facts.get("version", draft["version"])
    if state is None:
        return
    back = state == "pending" and draft["state"] == "reviewed" and draft["exported"]
    if state not in FOLLOWS.get(draft["state"], ()) or back:
        log.wrong(seq, f"draft {number} can not become {state}")
    if state in ("pending", "reviewed") and not draft["planted"]:
        if log.live.setdefault(article, number) != number:
            log.wrong(seq, f"article {article} has a live draft already")
        log.live[article] = number
    elif log.live.get(article) == number:
        del log.live[article]
    draft |= {"state": state, "entry": seq, "holder": ""}


def words(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Hold the texts before and after an act to those that stood, and to what the act may change."""
    act, fields = facts["act"], facts.get("texts", {})
    stood = draft["reads"]
    before = log.texts.get((seq, "before"), (None, None))[0] if "before" in fields else None
    if before is not None and json.loads(before) != stood:
        log.wrong(seq, "the draft did not read so before")
    if "after" not in fields:
        if act in REWRITING:
            log.wrong(seq, f"{act} without a text")
        return
    after = log.after(seq)
    if not rewrites(facts) and after is not UNKNOWN and after != stood:
        log.wrong(seq, f"{act} changes the words")
    if after is not UNKNOWN and (len(after) != 3 or not all(text.strip() for text in after)):  # noqa: PLR2004
        log.wrong(seq, "other than three texts")
    own = log.after(draft["drafted"])
    counts = "changed" in facts or (act in ("edited", "approved") and "rows" in facts)
    known = after is not UNKNOWN and own is not UNKNOWN and counts
    if known and facts.get("changed") != sum(one not in own for one in after):
        log.wrong(seq, "not so many texts differ from the model's")
    if act == "revealed" and after is not UNKNOWN and own is not UNKNOWN:
        place = facts["position"] - 1
        if facts["caught"] != (facts["decision"] != "approved" or after[place] != own[place]):
            log.wrong(seq, "a planted error told as found or missed that was not")
    if log.binds and "rows" not in facts:
        log.wrong(seq, f"{act} without the rows")
    if rewrites(facts):
        draft["bound"] = []
    if rewrites(facts) or stood is UNKNOWN:
        draft["reads"] = after
    draft["text"] = seq
    draft["bound"] += [(seq, facts["rows"])] if "rows" in facts else []
    log.binds = log.binds or "rows" in facts


def rewrites(facts: Facts) -> bool:
    """Return whether an act may change the texts and their rows."""
    act, via = facts["act"], facts.get("via")
    return (act in REWRITING and (act, via) != ("approved", "undo")) or (act == "reopened" and via is not None)


def undone(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An undo or a repetition names a decision of the same person on the same draft, and is what that one asks for."""
    act, via = facts["act"], facts.get("via")
    if via is None:
        if act == "approved" and draft["state"] == "withdrawn":
            log.wrong(seq, "approved out of a withdrawal that nobody undid")
        look = log.looks.get((draft.get("entry"), "before_export"), (None,) * 6)
        answer = ("disagree", facts["actor"], facts.get("about"))
        if act == "reopened" and {"about", "reason"} & facts.keys() and (look[1], look[4], look[5]) != answer:
            log.wrong(seq, "reopened by a second look that found nothing")
        if act in UNDOES:
            log.decided[seq] = (facts["draft"], facts["actor"], True, act)
        return
    of, actor, stands, decided = log.decided.get(facts["about"], (0, "", False, ""))
    allowed = {"undo": UNDOES.get(decided, set()), "redo": {decided}}.get(via, set())
    if (of, actor, stands) != (facts["draft"], facts["actor"], via == "undo") or act not in allowed:
        log.wrong(seq, f"{via} of no decision of this person on this draft")
    log.decided[facts["about"]] = (of, actor, via == "redo", decided)
    field = "before" if via == "undo" and (facts["about"], "before") in log.texts else "after"
    come = log.texts.get((facts["about"], field), (None, None))[0]
    if come is not None and log.after(seq) != json.loads(come):
        log.wrong(seq, f"{via} brings other words than entry {facts['about']} knows")


def folded(name: str) -> str:
    """Return a name as second looks compare it: without unseen characters, in single spaces, case folded."""
    return " ".join(re.sub(UNSEEN, "", name).split()).casefold()


def person(seq: int, facts: Facts, log: Log) -> None:
    """Note an act that only a named person may do and nobody named did."""
    if facts["actor_kind"] != "person" or not any(letter.isalnum() for letter in facts["actor"]):
        log.wrong(seq, f"{facts['act']} by no named person")


def approved(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An approval asks for the looks that are due, under the policy that holds."""
    kinds = facts.get("second_looks", [])
    if type(kinds) is not list or len(kinds) != len(set(kinds)) or set(kinds) - {"before_export", "afterwards"}:
        log.wrong(seq, "second looks that are none")
    log.approvers = log.approvers or "approvers" in facts
    approvers = [*draft["approvers"]] if "via" in facts else []
    approvers += [] if folded(facts["actor"]) in map(folded, approvers) else [facts["actor"]]
    if log.approvers and facts.get("approvers") != approvers:
        log.wrong(seq, "approved by others than it says")
    owed = set() if draft["looked"] or not (log.approvers or "via" in facts) else {"before_export"}
    if not (owed | draft["asked"] if log.approvers and "via" in facts else owed) <= set(kinds):
        log.wrong(seq, "approved again without the second look that it needs")
    text = log.revisions.get(draft["origin"][:2], {"substance": UNKNOWN})
    if "via" not in facts and text["substance"] is not UNKNOWN and facts.get("words") != text["words"]:
        log.wrong(seq, "approved as a text of another length")
    if "via" not in facts and wrong_policy(facts, log):
        log.wrong(seq, "another policy for second looks than the one that held")
    draft |= {"looked": "before_export" not in kinds, "approver": folded(facts["actor"]), "approvers": approvers}
    draft["asked"] = set(kinds) or draft["asked"]
    if log.binds and "via" not in facts and not log.policies:
        number = facts.get("policy", 0)
        log.under[number] = max(log.under.get(number, ("", 0)), (facts["at"], seq))
    if type(facts.get("acknowledged", [])) is not list:
        log.wrong(seq, "acknowledgements that are none")
    if facts.get("via") != "undo":
        draft["said"] = None if "via" in facts else list(facts.get("acknowledged", []))
    first = "changed" if facts.get("changed") else "as_drafted"
    log.looks |= {(seq, kind): (facts["draft"], "", first, "", "", None, "") for kind in kinds}
    if "policy" in facts and not log.policies:
        log.unset.setdefault(facts["policy"], (facts["policy_sha256"], seq))


def wrong_policy(facts: Facts, log: Log) -> bool:
    """Return whether an approval names another policy than the one that was set last before it.

    Before any was, it names none, or one of before settings were logged: never one of a lower number than an approval
    before it, nor the same with another digest.
    """
    number, digest = facts.get("policy", 0), facts.get("policy_sha256")
    if log.policies:
        last = max(log.policies)
        return bool((number, digest) != (last, log.policies[last]["row"][0]))
    other = bool(log.unset.get(number, (UNKNOWN,))[0] != digest)
    return number < max(log.unset, default=0) or other


def withdrawn(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A withdrawal says why, and whether the box had left."""
    if facts.get("was_exported", bool(draft["exported"])) != bool(draft["exported"]):
        log.wrong(seq, "withdrawn as one that had left, or not")
    if "via" not in facts and "note" not in facts.get("texts", {}):
        log.wrong(seq, "withdrawn without a note")


def staled(seq: int, facts: Facts, _: Facts, log: Log) -> None:
    """A draft goes stale because its article says something else, was canceled, or is redacted next."""
    meta, reason = log.articles[facts["article"]]["meta"], facts.get("reason", "")
    if meta is UNKNOWN:
        return
    now, then = (
        log.revisions.get((facts["article"], text), {"substance": UNKNOWN})["substance"]
        for text in (log.articles[facts["article"]]["revision"], facts["revision"])
    )
    changed = now is UNKNOWN or then is UNKNOWN or now != then
    fits = {"changed": changed, "canceled": meta[4] == "canceled", "redacted": True}
    if not fits.get(reason, False):
        log.wrong(seq, f"{facts['act']} because of what its article is not: {reason}")
    if reason == "redacted":
        log.stale[facts["draft"]] = seq


def rejected(seq: int, facts: Facts, _: Facts, log: Log) -> None:
    """A rejection says why."""
    if not facts.get("reason"):
        log.wrong(seq, "rejected without a reason")


def exported(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An export rests on the standing approval, the second look that it needs, and an article that may leave."""
    status, embargo, expiry = ("usable", "", "")
    if log.articles[facts["article"]]["meta"] is not UNKNOWN:
        status, embargo, expiry = log.articles[facts["article"]]["meta"][-3:]
    free = status == "usable" and embargo <= facts["at"] and (not expiry or expiry > facts["at"])
    stands = draft["state"] == "reviewed" and facts.get("about") == draft["entry"] and draft["looked"]
    run = (facts["at"], facts["actor"], facts["format"], facts["target"])
    once = log.runs.get(facts["run"], run) == run and (facts["run"], facts["draft"]) not in log.items
    changed = draft["blank"] or outdated(facts["article"], facts["revision"], log)
    for text in (facts["revision"], log.articles[facts["article"]]["revision"]):
        changed = changed or log.revisions[facts["article"], text]["blank"]
    if not free or not stands or not once or changed:
        log.wrong(seq, f"draft {facts['draft']} may not leave")
    draft["exported"] = draft["exported"] or facts["at"]
    log.items[facts["run"], facts["draft"]] = (facts["article"], seq)
    log.runs[facts["run"]] = run


def looked(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A second look was asked for, and is by somebody who neither approved nor edited."""
    key = (facts["about"], facts["kind"])
    asked = log.looks.get(key, ("", "never", ""))
    stands = draft["state"] == "reviewed" and facts["about"] == draft["entry"]
    approvers = map(folded, draft["approvers"]) if log.approvers else [draft["approver"]]
    if asked[1] or not stands or folded(facts["actor"]) in (draft["editor"], *approvers):
        log.wrong(seq, "a second look that nobody asked for, or by the same person")
    first = asked[2]
    agrees = facts["second"] == ("as_drafted" if facts["kind"] == "before_export" else first)
    if facts["first"] != first or facts["verdict"] != ("agree" if agrees else "disagree"):
        log.wrong(seq, "a verdict that is not what the two people did")
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
    "withdrawn": withdrawn,
    "rejected": rejected,
    "staled": staled,
}


def plain(text: str) -> str:
    """Return a text as its substance takes it: one sort of quotation marks, dashes, dots and spaces."""
    text = re.sub(UNSEEN, "", unicodedata.normalize("NFC", text))
    for marks, mark in (("‘’‚‛′´`＇", "'"), ("“”„‟″«»＂", '"'), ("‐‑‒–—―−﹘﹣－", "-")):
        text = text.translate(dict.fromkeys(map(ord, marks), mark))
    text = re.sub(r"\.\s?\.\s?\.|…", "...", re.sub(r"''|``", '"', text))
    return " ".join(re.sub(r"\s*-{2,}\s*|\s+-+\s+", " - ", text).split())


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
    alone = Counter(number for number, _ in log.revisions)
    compare(
        "text of article",
        {key: (one["words"], one["substance"], one["at"], True) for key, one in log.revisions.items()},
        (((row[0], row[1]), (*row[4:], _text_fits(row, alone[row[0]] == 1, log))) for row in revisions),
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
        "SELECT approval, kind, draft_id, verdict, first, second, looker, entry, looked_at, requested_at"
        " FROM second_looks"
    )
    told = {key: (*look, log.times.get(key[0])) for key, look in log.looks.items()}
    compare("second look", told, (((row[0], row[1]), row[2:]) for row in looks), log)
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
    told = {number: one["row"] for number, one in log.policies.items()}
    compare("policy for second looks", told, ((row[0], (sha256(*row[1:]), *row[1:3])) for row in policies), log)
    if policies and not log.policies and db.execute("PRAGMA user_version").fetchone()[0] < 12:  # noqa: PLR2004
        log.problems.append("no entry sets the policies for second looks: upgrade a record of an older takeaways first")
    for number, (digest, entry) in log.unset.items():
        one = log.policies.get(number, {"former": 0})
        if not one["former"] or one["row"][0] != digest:
            log.wrong(entry, f"names policy {number} for second looks, which no entry before it sets")
    approvals(db, {row[0]: json.loads(row[3]) for row in policies}, log)
    former = {number for number, one in log.policies.items() if one["former"]}
    log.problems += [
        f"policy for second looks {number}: one of {one['former']} that the upgrade named, and there are {len(former)}"
        for number, one in log.policies.items()
        if one["former"] not in (0, len(former))
    ]
    replaced(db, {row[0]: row[1] for row in policies if row[0] in former}, log)
    for number, entry in log.stale.items():
        if log.drafts[number]["blank"] < entry:
            log.wrong(entry, "stale because of a redaction that nobody ordered")


def approvals(db: sqlite3.Connection, policies: Told, log: Log) -> None:
    """Hold each approval to the looks that its policy asks for, a standing one to its flags as well."""
    kinds = {}
    for number, entry, found in db.execute("SELECT id, approval, flag_kinds FROM drafts WHERE state = 'reviewed'"):
        kinds[entry], said = found, log.drafts[number]["said"]
        rows = db.execute("SELECT flags FROM takeaways WHERE draft_id = ? ORDER BY position", (number,)).fetchall()
        flags = [(place, flag) for place, (row,) in enumerate(rows, 1) for flag in json.loads(row)]
        wanted = {f"{place}:{flag['kind']}" for place, flag in flags if flag["severity"] == "error"}
        if len(rows) != 3 or (said is not None and not wanted <= set(said)):  # noqa: PLR2004
            log.wrong(entry, "approves other than three texts, or with an error flag and no word of it")
    for seq, (number, policy, section, looks, head) in log.asked.items():
        form = policies.get(policy, {"before_share": 0, "before_sections": [], "before_flags": [], "after_share": 0})
        drawn = hashlib.sha256(f"{head}/{number}".encode()).digest()
        before, after = (int.from_bytes(part, "big") / 2**32 for part in (drawn[:4], drawn[4:8]))
        name = section.strip().casefold()
        named = name and name in [one.strip().casefold() for one in form["before_sections"]]
        due = {"afterwards"} if after < form["after_share"] else set()
        if named or before < form["before_share"] or set(kinds.get(seq, "").split()) & set(form["before_flags"]):
            due.add("before_export")
        if not due <= looks:
            log.wrong(seq, "approved without a second look that its policy asks for")


def replaced(db: sqlite3.Connection, policies: Told, log: Log) -> None:
    """Hold approvals of before settings were logged to the last policy before them, as far as times can tell."""
    slack = timedelta(seconds=SLACK)
    for number, (at, entry) in log.under.items():
        first = min((time for later, time in policies.items() if later > number), default=at)
        behind = (datetime.fromisoformat(first) + slack).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        back = db.execute("SELECT 1 FROM review_log WHERE seq > ? AND at < ?", (entry, behind)).fetchone()
        if behind < at and not back:
            log.wrong(entry, "under another policy for second looks than the one that held")


def _draft(draft: Facts, log: Log) -> tuple[Any, ...]:
    """Return what the log says of a draft, in the order of `_draft_rows`."""
    blanked = draft["blank"] > draft["text"]
    drafted = UNKNOWN if draft["blank"] else log.after(draft["drafted"])
    text = ["[redacted]"] * 3 if blanked else draft["reads"]
    entry = draft["entry"] if draft["state"] == "reviewed" else None
    if entry in log.redacted:
        log.wrong(entry, "the text that a reviewed draft rests on is blank")
    plain = (draft["state"], draft["version"], entry, draft["exported"], draft["holder"], draft["planted"], True)
    return (*plain, *draft["origin"], drafted, text, True)


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
        texts = [one[0] for one in three], [one[1] for one in three]
        yield number, (*row[:6], row[6] and row[21], *row[7:15], *texts, _rows_fit(number, (*three, row[15:21]), log))
    yield from ((number, None) for number in takeaways)


def _rows_fit(number: int, rows: Iterable[Any], log: Log) -> bool:
    """Return whether the rows are what every entry bound since the last that may change them."""
    rows = list(rows)
    draft, cells = log.drafts.get(number, {"bound": ()}), [spelt(cell) for each in rows for cell in each]
    kinds = {flag["kind"] for each in rows[:-1] for flag in json.loads(each[5])}
    read = {"coverage": int(rows[-1][2] * 100), "flags": sorted(kinds)}
    if draft["bound"] and draft["bound"][0][0] == draft["drafted"]:  # nothing was written since that weighs it anew
        read["risk"] = rows[-1][3]
    if draft["bound"] and not draft["blank"] and any(draft[name] not in (None, one) for name, one in read.items()):
        return False
    salts = ((digest, log.texts.get((seq, "after"), (None, None))[1], seq) for seq, digest in draft["bound"])
    return all(salt is None or seq <= draft["blank"] or sha256(salt, *cells) == digest for digest, salt, seq in salts)


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


def _text_fits(row: tuple[Any, ...], alone: bool, log: Log) -> bool:  # noqa: FBT001
    """Return whether a text is the one that was ingested, and its length and, where another is, substance are its."""
    article, digest, headline, body = row[:4]
    told = log.revisions.get((article, digest), {"substance": UNKNOWN})
    if told.get("blank"):
        return (headline, body) == ("[redacted]", "[redacted]")
    if "\n" in headline or sha256(headline, body) != digest or told["substance"] is UNKNOWN:
        return "\n" not in headline and sha256(headline, body) == digest
    substance = alone or sha256(plain(headline), plain(body)) == told["substance"]
    return bool(substance and len(body.split()) == told["words"])


def anchored(lines: Iterable[str], log: Log) -> None:
    """Hold the log to every anchor in these texts; raises ValueError for a text that has none, or a damaged one."""
    for text in lines:
        anchors = [one for one in objects(text) if {"count", "hash"} <= one.keys()]
        for one in anchors:
            count, hashed, at = one["count"], one["hash"], one.get("at", "")
            if type(count) is not int or count < 0 or not re.fullmatch("[0-9a-f]{64}", str(hashed)):
                raise ValueError(f"this is no anchor: {one}")
            if log.hashes.get(count, "0" * 64 if not count else "") != hashed:
                log.problems.append(f"anchor {count}: the log was cut or rewritten")
            elif count and at and log.times.get(count) != at:
                log.problems.append(f"anchor {count}: the entry has another time")
        if not anchors:
            raise ValueError(f"no anchor in it: {text[:80]!r}")
        keys = re.findall(r'"(count|hash)\\*"\s*:', text.lower())
        if keys.count("count") != len(anchors) or keys.count("hash") != len(anchors):
            raise ValueError(f"a damaged anchor beside {len(anchors)} whole ones: {text[:80]!r}")
        log.anchors += len(anchors)


def objects(text: str) -> Iterator[Facts]:
    """Yield every JSON object in a text, at whatever depth, whatever stands around."""
    found: list[Facts] = []

    def kept(pairs: list[tuple[str, Any]]) -> Facts:
        found.append(dict(pairs))
        return found[-1]

    decoder, end = json.JSONDecoder(object_pairs_hook=kept), 0
    for brace in re.finditer(r"\{", text):
        # What opens inside an object that was read is part of it.
        if brace.start() >= end:
            found.clear()
            with suppress(ValueError, RecursionError):
                end = decoder.raw_decode(text, brace.start())[1]
                yield from found


def verify(path: str | Path, anchors: Iterable[str] = ()) -> list[str]:
    """Return every problem of the database at `path`; raises ValueError where one of the texts has no anchor."""
    return verified(path, anchors).problems


def verified(path: str | Path, anchors: Iterable[str]) -> Log:
    """Return the log as it was read, with every problem of it and of its tables."""
    try:
        db = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise OSError(f"{path}: {error}") from error
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
    return log


def main(arguments: list[str]) -> int:
    """Verify the file named first against the anchors in the files named after it; return the exit code."""
    if not arguments:
        sys.stdout.write("nothing is proven: python3 verify_log.py DATABASE [FILE OF ANCHORS]...\n")
        return 2
    path, *anchor_files = arguments
    try:
        log = verified(path, [Path(name).read_text(encoding="utf-8") for name in anchor_files])
    except (ValueError, OSError) as error:
        sys.stdout.write(f"nothing is proven: {error}\n")
        return 2
    held = f", and keeps {log.anchors} anchors" if log.anchors else ""
    last = f"{len(log.problems)} problems" if log.problems else f"the log verifies{held}"
    sys.stdout.write("\n".join([*log.problems, last]) + "\n")
    return 1 if log.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
