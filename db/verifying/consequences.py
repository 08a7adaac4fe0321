"""Holds acts to what the program writes with them, in one transaction: a draft is replaced, a change ends it."""

from typing import Any

from db.verifying.giving_way import MAKES_WAY, comes_back
from db.verifying.replay import Replay
from db.verifying.replayed import Owed, Problem

_ENDS_BY_CHANGE = ("staled", "superseded")
_CAME = {
    "replaced": "superseded and no other draft comes",
    "changed": "left as it is although its article changed",
    MAKES_WAY: "made to make way and no draft before it comes back",
}


def settle(facts: dict[str, Any], replay: Replay) -> None:
    """Note where an entry on an article comes before what the one before it asks for."""
    owed = replay.owed.get(facts.get("article", 0))
    if owed is None:
        return
    if not _goes_on(facts, owed, replay) or (facts["at"], facts["actor"]) != owed.by:
        del replay.owed[facts["article"]]
        replay.broken.append(_problem(owed))


def _goes_on(facts: dict[str, Any], owed: Owed, replay: Replay) -> bool:
    """Return whether an entry is one of those that are asked for, or the last of them."""
    act, reason = facts["act"], facts.get("reason")
    if owed.why == MAKES_WAY:
        return comes_back(facts, owed.draft, replay)
    if owed.why == "changed":
        return act == "staled" or (act == "superseded" and reason not in (None, MAKES_WAY))
    return (act == "drafted" and not facts.get("planted")) or (act == "superseded" and reason is None)


def oblige(seq: int, facts: dict[str, Any], replay: Replay) -> None:
    """Remember what an entry on an article asks of those that follow, and forget what has come."""
    act, article = facts["act"], facts.get("article", 0)
    by, waiting = (facts["at"], facts["actor"]), replay.waiting.get(article)
    if act == "ingested" and waiting and "substance" in facts:
        if facts.get("outcome") == "changed" or facts.get("pub_status") == "canceled":
            replay.owed[article] = Owed(seq, min(waiting), "changed", by)
    elif act == "superseded" and not replay.drafts[facts["draft"]].planted:
        why = MAKES_WAY if facts.get("reason") == MAKES_WAY else "replaced"
        replay.owed[article] = Owed(seq, facts["draft"], why, by)
    elif article in replay.owed and (act in ("drafted", "reopened") or (act in _ENDS_BY_CHANGE and not waiting)):
        del replay.owed[article]


def left_open(replay: Replay) -> list[Problem]:
    """Return what is asked for at the log's end and never came."""
    return [_problem(owed) for owed in replay.owed.values()]


def _problem(owed: Owed) -> Problem:
    return Problem(owed.entry, "rule", f"entry {owed.entry}: draft {owed.draft} is {_CAME[owed.why]}")
