"""The rules of a draft that makes way: nobody else touched it, and the one before it comes back with the next entry."""

from typing import Any

from db.verifying.four_eyes import by_person
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay

MAKES_WAY = "reopened"
"""The reason with which a draft is superseded by one before it."""


def wrong_way(number: int, facts: dict[str, Any], draft: DraftReplay) -> str:
    """Return in words why the draft can not make way for the one before it by this entry, or ''."""
    actor = facts["actor"]
    if draft.planted or draft.state != "pending":
        return f"draft {number} makes way although it has a planted error, or is {draft.state}"
    if not by_person(facts):
        return f"draft {number} makes way by no named person"
    if draft.holder not in ("", actor):
        return f"draft {number} makes way although {draft.holder} has it in hand"
    if draft.standing or any(one != actor for one in draft.decided_by):
        return f"draft {number} makes way although {', '.join(draft.decided_by)} decided on it"
    return ""


def comes_back(facts: dict[str, Any], newer: int, replay: Replay) -> bool:
    """Return whether an entry brings back a rejected draft from before the newer one, of a text that stands."""
    draft = replay.drafts.get(facts.get("draft", 0))
    if draft is None or facts["act"] != "reopened" or draft.planted or draft.state != "rejected":
        return False
    before = 0 < draft.drafted_entry < replay.drafts[newer].drafted_entry
    return before and not replay.outdated(draft.article, draft.revision)
