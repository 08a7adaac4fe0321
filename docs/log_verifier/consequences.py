"""Holds acts to what is written with them: a draft that is superseded gets a successor, a change ends what it finds."""

from log_verifier.told import Facts, Log

GOES_ON = {"replaced": {"superseded", "drafted"}, "changed": {"staled", "superseded"}}


def settle(facts: Facts, log: Log) -> None:
    """Note where an entry on an article comes before what the one before it asks for."""
    entry, why, by = log.owed.get(facts.get("article"), (0, "", ()))
    if not entry:
        return
    if facts["act"] not in GOES_ON[why] or facts.get("planted") or (facts["at"], facts["actor"]) != by:
        del log.owed[facts["article"]]
        unpaid(entry, why, log)


def oblige(seq: int, facts: Facts, log: Log) -> None:
    """Remember what an entry on an article asks of the next ones, and forget what has come."""
    act, article, by = facts["act"], facts.get("article"), (facts["at"], facts["actor"])
    waits = log.waiting.get(article)
    if act == "ingested" and waits and "substance" in facts:
        if facts["outcome"] == "changed" or facts.get("pub_status") == "canceled":
            log.owed[article] = (seq, "changed", by)
    elif act == "superseded" and not log.drafts[facts["draft"]]["planted"]:
        log.owed[article] = (seq, "replaced", by)
    elif act == "drafted" or (act in GOES_ON["changed"] and not waits):
        log.owed.pop(article, None)


def unpaid(entry: int, why: str, log: Log) -> None:
    """Note what an entry asked for and did not get."""
    log.wrong(entry, {"replaced": "superseded by nothing", "changed": "a change that leaves a draft as it was"}[why])
