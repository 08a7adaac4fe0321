"""The rules of who has a draft in hand, and for whom it waits: claims and assignments."""

from typing import Any

from db.names import named
from db.verifying.four_eyes import by_person
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay

_OUT_OF_THE_WAY = ("superseded", "rejected", "withdrawn")
"""States of a draft that let the next one of its article wait."""


def wrong_assignment(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why the draft can not be for somebody by this entry, or ''."""
    if not named(facts["assignee"]):
        return f"draft {number} is assigned to nobody"
    if "about" in facts:
        return _carried(number, facts, draft, replay)
    if not by_person(facts):
        return f"draft {number} is assigned by no named person"
    return wrong_unassignment(number, facts, draft, replay)


def _carried(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Judge an assignment that follows the article from a draft that is out of the way."""
    old = replay.drafts.get(replay.assigned.get(facts["about"], 0))
    stood = (draft.article, facts["assignee"], facts["about"])
    if old is None or (old.article, old.assignee, old.assignment) != stood or old.state not in _OUT_OF_THE_WAY:
        return f"draft {number} takes over an assignment that did not stand"
    return ""


def wrong_claim(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why nobody can claim, take or release the draft so, or ''."""
    del replay
    act, actor = facts["act"], facts["actor"]
    if act == "released":
        return "" if draft.holder == actor else f"draft {number} is released by who does not hold it"
    former = draft.holder if draft.holder != actor else ""
    if draft.state != "pending" or facts.get("former_owner", "") != former or (act == "taken_over" and not former):
        return f"draft {number} is {act} from {facts.get('former_owner') or 'nobody'}, who did not hold it"
    return ""


def wrong_unassignment(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why the draft waits for nobody, or for another than the entry says, or ''."""
    del replay
    if draft.state not in ("pending", "stale"):
        return f"draft {number} is {facts['act']} although it is {draft.state}"
    if facts.get("former_assignee", "") != draft.assignee:
        return f"draft {number} is said to have been for {facts.get('former_assignee') or 'nobody'}; it was not"
    return ""
