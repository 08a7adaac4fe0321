"""Holds acts to what is written with them: a draft that is superseded gets a successor, a change ends what it finds."""

from log_verifier.articles import outdated
from log_verifier.told import Facts, Log

WHY = {
    "replaced": "superseded by nothing",
    "changed": "a change that leaves a draft as it was",
    "reopened": "made to make way for no draft before it",
}


def settle(facts: Facts, log: Log) -> None:
    """Note where an entry on an article comes before what the one before it asks for."""
    entry, why, by = log.owed.get(facts.get("article"), (0, "", ()))
    if not entry:
        return
    if not goes_on(facts, why, log) or (facts["at"], facts["actor"]) != by:
        del log.owed[facts["article"]]
        unpaid(entry, why, log)


def goes_on(facts: Facts, why: str, log: Log) -> bool:
    """Return whether an entry is among those that the one before it asks for."""
    act, reason = facts["act"], facts.get("reason", "")
    if why == "changed":
        return act == "staled" or (act == "superseded" and reason in ("changed", "canceled", "redacted"))
    if why == "replaced":
        return (act == "drafted" and not facts.get("planted")) or (act == "superseded" and not reason)
    draft, newer = log.drafts.get(facts.get("draft", 0), {"state": ""}), log.away[facts["article"]]
    if act != "reopened" or draft["state"] != "rejected" or draft["planted"] or draft["drafted"] > newer:
        return False
    return not outdated(facts["article"], draft["origin"][1], log)


def oblige(seq: int, facts: Facts, log: Log) -> None:
    """Remember what an entry on an article asks of the next ones, and forget what has come."""
    act, article, by = facts["act"], facts.get("article"), (facts["at"], facts["actor"])
    waits = log.waiting.get(article)
    if act == "ingested" and waits and "substance" in facts:
        if facts["outcome"] == "changed" or facts.get("pub_status") == "canceled":
            log.owed[article] = (seq, "changed", by)
    elif act == "superseded" and not log.drafts[facts["draft"]]["planted"]:
        away = facts.get("reason") == "reopened"
        log.owed[article] = (seq, "reopened" if away else "replaced", by)
        log.away[article] = log.drafts[facts["draft"]]["drafted"]
    elif act in ("drafted", "reopened") or (act in ("staled", "superseded") and not waits):
        log.owed.pop(article, None)


def unpaid(entry: int, why: str, log: Log) -> None:
    """Note what an entry asked for and did not get."""
    log.wrong(entry, WHY[why])
