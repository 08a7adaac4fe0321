"""The rules of restores: nothing leaves a record that was restored until a person has confirmed it."""

from typing import Any

from db.verifying.four_eyes import by_person
from db.verifying.replay import Replay

OF_RECORD = frozenset({"restored", "confirmed"})
"""Acts on the record as a whole."""
_OF_DRAFTS = frozenset({"article", "draft", "revision", "state", "state_before", "version", "via"})


def take_restore(seq: int, facts: dict[str, Any], replay: Replay) -> str:
    """Follow an act on the record as a whole; return in words which rule it breaks, or ''."""
    waits, act = replay.unconfirmed, facts["act"]
    replay.unconfirmed = seq if act == "restored" else 0
    if not _OF_DRAFTS.isdisjoint(facts):
        return f"the record is {act}, and the entry names an article, a draft or a state"
    if act == "restored":
        if facts.get("stood", 0) < 0:
            return "less than nothing is said to have stood before a restore"
        return "" if ("stood" in facts) == ("stood_sha256" in facts) else "what stood before a restore is half told"
    if not waits or facts["about"] != waits:
        return f"entry {facts['about']} is confirmed, which is not the last restore, or was confirmed before"
    return "" if by_person(facts) else f"the restore of entry {waits} is confirmed by no named person"
