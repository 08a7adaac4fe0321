"""The rules that acts must keep: the program never writes an entry that breaks one, a forger might."""

import string
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from db.replay import DraftReplay, Replay

MAY_FOLLOW = frozenset(
    {
        ("pending", "reviewed"), ("pending", "rejected"), ("pending", "stale"), ("pending", "superseded"),
        ("pending", "revealed"), ("reviewed", "stale"), ("reviewed", "withdrawn"), ("reviewed", "pending"),
        ("rejected", "pending"), ("withdrawn", "reviewed"), ("stale", "superseded"), ("stale", "rejected"),
    }
)  # fmt: skip
"""States of a draft, before and after; the trigger `drafts_follow_their_states` holds the table to the same."""
_OUT_OF_THE_WAY = ("superseded", "rejected", "withdrawn")
"""States of a draft that let the next one of its article wait."""
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def broken_rule(seq: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    """Return in words which rule the entry breaks, given what is known before it, or ''."""
    act = facts["act"]
    if act == "redacted":
        return _redacted(seq, facts)
    number = facts["draft"]
    if act == "drafted":
        return f"draft {number} is drafted twice" if draft.drafted_entry else ""
    if not draft.drafted_entry:
        return f"{act} on draft {number}, which nobody drafted"
    if (facts["article"], facts["revision"]) != (draft.article, draft.revision):
        return f"draft {number} is {act} on another article or text than it was drafted from"
    wrong = _judge(facts, draft, replay) if act in _JUDGES else ""
    return wrong or _step(number, facts, draft)


def named(actor: str) -> bool:
    """Return whether the actor's name names anybody: it has a letter or a digit."""
    return any(character.isalnum() for character in actor)


def folded(actor: str) -> str:
    """Return the name as the second look compares it, SQLite's `lower(trim(name))`: "ana " is Ana."""
    return actor.strip(" ").translate(_LOWER)


def _step(number: int, facts: dict[str, Any], draft: "DraftReplay") -> str:
    if "version" in facts and facts["version"] != draft.version + 1:
        return f"draft {number} becomes version {facts['version']} after version {draft.version}"
    if "state" not in facts:
        return ""
    state = facts["state"]
    if facts.get("state_before", draft.state) != draft.state:
        return f"draft {number} is said to have been {facts['state_before']}; it was {draft.state}"
    if (draft.state, state) not in MAY_FOLLOW:
        return f"draft {number} becomes {state}, which can not follow {draft.state}"
    if state == "pending" and draft.exported_at and draft.state == "reviewed":
        return f"draft {number} is pending again although it was exported"
    return ""


def _judge(facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    number, act = facts["draft"], facts["act"]
    if draft.planted and act not in _ON_PLANTED_TOO:
        return f"draft {number} has a planted error and is {act}"
    return _JUDGES[act](number, facts, draft, replay)


def _approved(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    del draft, replay
    if facts["actor_kind"] != "person" or not named(facts["actor"]):
        return f"draft {number} is approved by no named person"
    if facts.get("state") != "reviewed" or "after" not in facts.get("texts", {}):
        return f"draft {number} is approved without a text"
    return ""


def _exported(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    if draft.state != "reviewed" or facts.get("about") != draft.state_entry:
        return f"draft {number} is exported without a standing approval"
    if draft.needs_look:
        return f"draft {number} is exported before the second look that it needs"
    metadata = replay.article(draft.article).metadata
    if metadata is None:
        return ""
    status, embargo, expiry = metadata[-3:]
    if status != "usable" or embargo > facts["at"] or (expiry and expiry <= facts["at"]):
        return f"draft {number} is exported while its article is {status}, under embargo or expired"
    return ""


def _second_look(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    asked = replay.looks.get((facts["about"], facts["kind"]))
    if asked is None or asked.verdict or draft.state != "reviewed" or facts["about"] != draft.state_entry:
        return f"nobody asked for this second look at draft {number}"
    if facts["actor_kind"] != "person" or not named(facts["actor"]):
        return f"the second look at draft {number} is by no named person"
    if folded(facts["actor"]) in (draft.approver, draft.editor):
        return f"the second look at draft {number} is by who approved or edited it"
    return ""


def _assigned(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    if not named(facts["assignee"]):
        return f"draft {number} is assigned to nobody"
    if "about" in facts:
        return _carried(number, facts, draft, replay)
    return _of_a_person(number, facts, draft, replay)


def _carried(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    """Judge an assignment that follows the article from a draft that is out of the way."""
    old = replay.drafts.get(replay.assigned.get(facts["about"], 0))
    stood = (draft.article, facts["assignee"], facts["about"])
    if old is None or (old.article, old.assignee, old.assignment) != stood or old.state not in _OUT_OF_THE_WAY:
        return f"draft {number} takes over an assignment that did not stand"
    return ""


def _of_a_person(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
    del replay
    if facts["actor_kind"] != "person" or not named(facts["actor"]):
        return f"draft {number} is {facts['act']} by no named person"
    if draft.state not in ("pending", "stale"):
        return f"draft {number} is {facts['act']} although it is {draft.state}"
    if facts.get("former_assignee", "") != draft.assignee:
        return f"draft {number} is said to have been for {facts.get('former_assignee') or 'nobody'}; it was not"
    return ""


_JUDGES = {
    "approved": _approved,
    "exported": _exported,
    "second_look": _second_look,
    "assigned": _assigned,
    "unassigned": _of_a_person,
}
_ON_PLANTED_TOO = frozenset({"second_look", "assigned", "unassigned"})


def _redacted(seq: int, facts: dict[str, Any]) -> str:
    if facts["actor_kind"] != "person" or not named(facts["actor"]) or not facts.get("reason"):
        return "a redaction without a named person and an order"
    return f"a redaction of entry {facts['about']}, which is not before it" if facts.get("about", 0) >= seq else ""
