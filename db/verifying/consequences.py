"""Holds acts to what the program writes with them, in one transaction: a draft is replaced, a change ends it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.verifying.replayed import Problem

if TYPE_CHECKING:
    from db.verifying.replay import Replay

_GOES_ON = {"replaced": ("superseded", "drafted"), "changed": ("staled", "superseded")}


@dataclass(frozen=True, slots=True)
class Owed:
    """What an entry still asks of those that follow it on its article."""

    entry: int
    draft: int
    why: str
    """replaced: a new draft comes; changed: each draft of the article that waits or is reviewed goes stale."""
    by: tuple[str, str]
    """Time and actor, which are those of the same transaction."""


def settle(facts: dict[str, Any], replay: "Replay") -> None:
    """Note where an entry on an article comes before what the one before it asks for."""
    owed = replay.owed.get(facts.get("article", 0))
    if owed is None:
        return
    goes_on = facts["act"] in _GOES_ON[owed.why] and not facts.get("planted")
    if not goes_on or (facts["at"], facts["actor"]) != owed.by:
        del replay.owed[facts["article"]]
        replay.broken.append(_problem(owed))


def oblige(seq: int, facts: dict[str, Any], replay: "Replay") -> None:
    """Remember what an entry on an article asks of those that follow, and forget what has come."""
    act, article = facts["act"], facts.get("article", 0)
    by, waiting = (facts["at"], facts["actor"]), replay.waiting.get(article)
    if act == "ingested" and waiting and "substance" in facts:
        if facts.get("outcome") == "changed" or facts.get("pub_status") == "canceled":
            replay.owed[article] = Owed(seq, min(waiting), "changed", by)
    elif act == "superseded" and not replay.drafts[facts["draft"]].planted:
        replay.owed[article] = Owed(seq, facts["draft"], "replaced", by)
    elif article in replay.owed and (act == "drafted" or (act in ("staled", "superseded") and not waiting)):
        del replay.owed[article]


def left_open(replay: "Replay") -> list[Problem]:
    """Return what is asked for at the log's end and never came."""
    return [_problem(owed) for owed in replay.owed.values()]


def _problem(owed: Owed) -> Problem:
    came = (
        "superseded and no other draft comes"
        if owed.why == "replaced"
        else "left as it is although its article changed"
    )
    return Problem(owed.entry, "rule", f"entry {owed.entry}: draft {owed.draft} is {came}")
