"""The rules of a draft's states, versions and texts: where an act leads, what it follows, which words it may change."""

import json
from typing import Any

from db.verifying import logged
from db.verifying.replay import Replay
from db.verifying.replayed import Decided, DraftReplay

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
MAY_FOLLOW = frozenset(
    {
        ("pending", "reviewed"), ("pending", "rejected"), ("pending", "stale"), ("pending", "superseded"),
        ("pending", "revealed"), ("reviewed", "stale"), ("reviewed", "withdrawn"), ("reviewed", "pending"),
        ("rejected", "pending"), ("withdrawn", "reviewed"), ("stale", "superseded"), ("stale", "rejected"),
    }
)  # fmt: skip
"""States of a draft, before and after; the trigger `drafts_follow_their_states` holds the table to the same."""
LIVE = ("pending", "reviewed")
"""States of which an article has one draft at most, planted ones aside."""
_WHILE = {
    "edited": "pending",
    "claimed": "pending",
    "taken_over": "pending",
    "exported": "reviewed",
    "second_look": "reviewed",
}
"""The state in which alone a draft is, when an act that leads to no state comes."""
_VERSIONED = frozenset({*LEADS_TO, "edited"})
_REWRITING = frozenset({"drafted", "edited", "approved", "revealed"})
"""Acts that hold the three texts."""
_UNDOES = {
    "approved": ("reopened",),
    "edited": ("edited",),
    "rejected": ("reopened",),
    "reopened": ("approved", "rejected"),
    "withdrawn": ("approved",),
}
"""What an undone decision is written as."""
_THREE = 3


def wrong_state(facts: dict[str, Any]) -> str:
    """Return in words why the act leads to no such state, or ''."""
    act, state = facts["act"], facts.get("state")
    if state == LEADS_TO.get(act):
        return ""
    return f"{act} leads to {LEADS_TO.get(act, 'no state')}, and is said to lead to {state or 'none'}"


def rewrites(facts: dict[str, Any]) -> bool:
    """Return whether the act may change the texts and their rows: an undo that approves again brings none."""
    act, via = facts["act"], facts.get("via")
    return (act in _REWRITING and (act, via) != ("approved", "undo")) or (act == "reopened" and via is not None)


def wrong_step(facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why the draft's state or version can not become this one, or ''."""
    number, version = facts["draft"], facts.get("version")
    if draft.state != _WHILE.get(facts["act"], draft.state):
        return f"draft {number} is {facts['act']} while it is {draft.state}"
    if version != (draft.version + 1 if facts["act"] in _VERSIONED else None):
        return f"draft {number} becomes version {version} after version {draft.version} when it is {facts['act']}"
    if facts.get("state_before", draft.state) != draft.state:
        return f"draft {number} is said to have been {facts['state_before']}; it was {draft.state}"
    return _wrong_state_here(number, facts["state"], facts, draft, replay) if "state" in facts else ""


def _wrong_state_here(number: int, state: str, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    if draft.drafted_entry and (draft.state, state) not in MAY_FOLLOW:
        return f"draft {number} becomes {state}, which can not follow {draft.state}"
    if state == "pending" and draft.exported_at and draft.state == "reviewed":
        return f"draft {number} is pending again although it was exported"
    live = replay.live.get(facts["article"], number)
    if state in LIVE and live != number and not (draft.planted or facts.get("planted")):
        return f"draft {number} becomes {state} beside draft {live} of the same article"
    return ""


def wrong_texts(facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> str:
    """Return in words what is wrong with the draft's texts as the entry tells them, or ''."""
    number, act = facts["draft"], facts["act"]
    if act in _REWRITING and "after" not in facts.get("texts", {}):
        return f"draft {number} is {act} without a text"
    if "before" in texts and not _same(texts["before"].text, draft.text):
        return f"draft {number} is said to have read otherwise before it was {act}"
    if "after" not in texts:
        return ""
    after = texts["after"].text
    if not rewrites(facts) and not _same(after, draft.text):
        return f"the words of draft {number} change where it is {act}"
    if replay.binds_rows and "rows" not in facts:
        return f"draft {number} is {act} without its rows"
    return _wrong_three(facts, after, draft) if after is not None else ""


def _wrong_three(facts: dict[str, Any], after: str, draft: DraftReplay) -> str:
    three = json.loads(after)
    if len(three) != _THREE or not all(text.strip() for text in three):
        return f"draft {facts['draft']} is {facts['act']} with other than three texts"
    if draft.drafted_text is not None and facts["act"] == "revealed":
        place = facts["position"] - 1
        caught = facts["decision"] != "approved" or three[place] != json.loads(draft.drafted_text)[place]
        if caught != facts["caught"]:
            return f"the planted error of draft {facts['draft']} is told as {'' if caught else 'not '}missed"
    counts = "changed" in facts or (facts["act"] in ("edited", "approved") and "rows" in facts)
    if counts and draft.drafted_text is not None:
        own = json.loads(draft.drafted_text)
        changed = sum(text not in own for text in three)
        if changed != facts.get("changed"):
            return f"draft {facts['draft']} is said to have {facts.get('changed')} changed texts; it has {changed}"
    return ""


def wrong_places(planted: str | None, original: str | None) -> tuple[int, ...] | None:
    """Return in which positions a copy differs from what it is a copy of; None where an order blanked either."""
    if planted is None or original is None:
        return None
    pairs = zip(json.loads(planted), json.loads(original), strict=True)
    return tuple(place for place, (wrong, true) in enumerate(pairs, start=1) if wrong != true)


def wrong_undo(facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> str:
    """Return in words why the entry can not be the undoing or repeating that it says, or ''."""
    number, act, via = facts["draft"], facts["act"], facts.get("via")
    if via is None:
        return _wrong_cause(facts, draft, replay)
    decided = replay.decided.get(facts["about"], Decided(0, "", "", None, None, stands=False))
    allowed = {"undo": _UNDOES.get(decided.act, ()), "redo": (decided.act,)}.get(via, ())
    if facts["about"] in replay.redacted:
        return f"draft {number} is {act} by {via} of entry {facts['about']}, whose texts an order blanked before"
    told = (decided.draft, decided.actor, decided.stands)
    moved = via == "undo" and draft.state != LEADS_TO.get(decided.act, "pending")
    if told != (number, facts["actor"], via == "undo") or act not in allowed or moved:
        return f"draft {number} is {act} by {via} of entry {facts['about']}, no such decision of this person on it"
    if not _same(draft.text, decided.after if via == "undo" else decided.before):
        return f"draft {number} is {act} by {via} of entry {facts['about']}, and the draft reads otherwise by now"
    if "after" in texts and not _same(texts["after"].text, decided.before if via == "undo" else decided.after):
        return f"draft {number} is {act} by {via} of entry {facts['about']}, which knows other words"
    return ""


def _wrong_cause(facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    number, act = facts["draft"], facts["act"]
    if act == "approved" and draft.state == "withdrawn":
        return f"draft {number} is approved out of a withdrawal that nobody undid"
    if act == "reopened" and ("about" in facts or "reason" in facts):
        look = replay.looks.get((draft.state_entry, "before_export"))
        if look is None or (look.entry, look.verdict, look.looker) != (facts.get("about"), "disagree", facts["actor"]):
            return f"draft {number} is reopened by a second look that found nothing"
        if "reason" not in facts:
            return f"draft {number} is reopened by a second look without the reason"
    return ""


def keep_decision(seq: int, facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> None:
    """Remember a decision that its actor can undo, and whether it stands after what was undone and repeated since."""
    via, about = facts.get("via"), facts.get("about")
    if via is None and facts["act"] in _UNDOES:
        after = texts["after"].text if "after" in texts else None
        after = draft.text if after == draft.text else after  # one text in memory, not two
        before = texts["before"].text if "before" in texts else after
        before = draft.drafted_text if before == draft.drafted_text else before
        approval = seq if facts["act"] == "approved" else draft.rests_on
        replay.decided[seq] = Decided(facts["draft"], facts["act"], facts["actor"], before, after, approval)
        draft.standing += 1
    elif about in replay.decided and via is not None:
        stands = via == "redo"
        draft.standing += stands - replay.decided[about].stands
        replay.decided[about].stands = stands
    if facts["act"] in _UNDOES and facts["actor"] not in draft.decided_by:
        draft.decided_by += (facts["actor"],)


def sets_outcome(facts: dict[str, Any]) -> bool:
    """Return whether the act says what becomes of drafting the article; a second look that reopens does not."""
    return facts["act"] in ("rejected", "reopened") and ("via" in facts or facts.get("reason") != "second_look")


def _same(one: str | None, other: str | None) -> bool:
    """Return whether two JSON arrays of texts are the same; a blanked one is held to nothing."""
    return one is None or other is None or one == other or bool(json.loads(one) == json.loads(other))
