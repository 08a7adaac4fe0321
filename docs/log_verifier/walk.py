"""Walks the log from its first entry: numbers, links, hashes, times, texts, and what each entry tells."""

import sqlite3
from datetime import datetime

from log_verifier.acts import LEADS_TO, person
from log_verifier.articles import of_article
from log_verifier.consequences import oblige, settle, unpaid
from log_verifier.drafts import of_draft
from log_verifier.facts import strange
from log_verifier.forms import CREEP, NONSENSE, SLACK, body_of, sha256
from log_verifier.told import UNKNOWN, Facts, Log


def chain(db: sqlite3.Connection, log: Log) -> None:
    """Walk the log: numbers, links, hashes, times and texts of each entry, and what it tells."""
    for entry, field, salt, text in db.execute("SELECT entry, field, salt, text FROM log_texts"):
        log.texts[entry, field] = (text, salt)
    named: set[tuple[int, str]] = set()
    head, last, latest = "0" * 64, "", ""
    for seq, body, previous, hashed in db.execute("SELECT seq, body, previous, hash FROM review_log ORDER BY seq"):
        if seq != len(log.hashes) + 1 or previous != head:
            log.wrong(seq, "does not follow the entry before it")
        head = log.hashes[seq] = hashed
        try:
            if sha256(previous, body) != hashed:
                log.wrong(seq, "the hash does not fit the body")
            facts = body_of(seq, body)
            clock(seq, facts, (last, latest), log)
            last = log.times[seq] = facts["at"]
            latest = last if "clock_back_seconds" in facts else max(last, latest)
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
    for entry, why, _ in log.owed.values():
        unpaid(entry, why, log)


def redactions(named: set[tuple[int, str]], log: Log) -> None:
    """Hold every text to an entry that names it, and what is blank to an order for that very entry."""
    for entry, field in sorted(log.texts.keys() - named):
        log.wrong(entry, f"a text, {field}, that it does not name")
    for entry, order in log.redacted.items():
        if log.about.get(entry) != log.about[order]:
            log.wrong(order, f"blanks entry {entry} and names another article or draft")
    for (entry, field), (text, salt) in log.texts.items():
        if (text is None) != (salt is None):
            log.wrong(entry, f"its text {field} is blank and has its salt, or stands without one")
        if (text is None) != (entry in log.redacted):
            log.wrong(entry, f"its text {field} is blank without an order, or stands in spite of one")


def clock(seq: int, facts: Facts, before: tuple[str, str], log: Log) -> None:
    """Hold an entry's time to the one before it and to the latest, and to what it says of the clock."""
    at = datetime.fromisoformat(facts["at"])
    last, latest = ((datetime.fromisoformat(one or facts["at"]) - at).total_seconds() for one in before)
    said = facts.get("clock_back_seconds")
    if said is None and (last > SLACK or latest > CREEP):
        log.wrong(seq, "earlier than the entries before it, and does not say so")
    if said is not None and said not in [int(back) for back in (last, latest) if back > SLACK]:
        log.wrong(seq, "says that the clock was set back, which it was not")


def take(seq: int, facts: Facts, previous: str, log: Log) -> None:
    """Follow one entry."""
    act, unlike = facts["act"], strange(facts)
    if unlike:
        log.wrong(seq, unlike)
    settle(facts, log)
    if facts.get("state") != LEADS_TO.get(act):
        log.wrong(seq, f"{act} does not lead to {facts.get('state', 'no state')}")
    if act == "policy_set":
        setting(seq, facts, log)
    elif act in ("restored", "confirmed"):
        restored(seq, act, facts, log)
    elif act == "redacted":
        ordered(seq, facts, log)
    elif "draft" in facts:
        of_draft(seq, act, facts, log)
        if act == "approved" and "policy" in facts:
            meta = log.articles[facts["article"]]["meta"]
            section = "" if meta is UNKNOWN else meta[0]
            log.asked[seq] = (facts["draft"], facts["policy"], section, set(facts.get("second_looks", [])), previous)
    else:
        of_article(seq, act, facts, log)
    if act not in ("redacted", "policy_set"):
        oblige(seq, facts, log)


def ordered(seq: int, facts: Facts, log: Log) -> None:
    """An order is by a person, has a reason, and blanks what is before it."""
    person(seq, facts, log)
    if not facts.get("reason", "").strip() or facts.get("about", 0) >= seq:
        log.wrong(seq, "a redaction without an order, or of what is not before it")
    draft = log.drafts.get(facts.get("draft", 0), {"state": ""})
    if "about" in facts and draft["state"] == "pending" and facts["about"] in (draft["drafted"], draft["text"]):
        log.wrong(seq, "blanks what a draft that waits rests on")
    if "about" in facts:
        log.redacted[facts["about"]] = seq
    elif "draft" in facts:
        draft = log.drafts[facts["draft"]]
        if draft["origin"][0] != facts["article"] or draft["state"] in ("pending", "reviewed"):
            log.wrong(seq, "blanks a draft of another article, or one that waits or stands reviewed")
        log.drafts[facts["draft"]]["blank"] = seq
    elif (facts["article"], facts["revision"]) in log.revisions:
        log.revisions[facts["article"], facts["revision"]]["blank"] = True
    else:
        log.wrong(seq, "blanks a text that nobody ingested")


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
    log.folded |= {number} if facts.get("folded") else set()
    log.binds = log.approvers = True
    log.policies[number] = {"at": facts["at"]} | {"row": row, "entry": seq, "former": former}


def restored(seq: int, act: str, facts: Facts, log: Log) -> None:
    """A copy took the record's place; a person confirms the last such entry, once."""
    if {"article", "draft", "revision", "state", "state_before", "version", "via"} & facts.keys():
        log.wrong(seq, f"{act} concerns no article and no draft")
    if act == "confirmed":
        person(seq, facts, log)
        if not log.unconfirmed or facts["about"] != log.unconfirmed:
            log.wrong(seq, "confirms what is not the last restore, or was confirmed before")
    elif ("stood" in facts) != ("stood_sha256" in facts):
        log.wrong(seq, "half of what stood before")
    elif facts.get("stood", 0) < 0:
        log.wrong(seq, "less than nothing stood before")
    log.unconfirmed = seq if act == "restored" else 0
