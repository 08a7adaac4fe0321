"""Follows approvals: what each was given with, and on which one it rests where it brings that back or repeats it."""

from typing import Any

from db.look_rules import approvers_after
from db.names import folded
from db.verifying import logged
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay, LookReplay

ANY_LOOK = frozenset({"before_export", "afterwards"})
"""What approvals of rows ask for in common, as long as there is none."""


def take_approval(seq: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> None:
    """Follow an approval: its looks, who approved, and what it took note of."""
    _keep_policy(seq, facts, draft, replay)
    if "approvers" in facts:
        replay.names_approvers = replay.binds_rows = True
    draft.approval, draft.rests_on = seq, rests_on(seq, facts, replay)
    draft.acknowledged = replay.acknowledged.get(draft.rests_on, ())
    draft.approver, draft.approvers = folded(facts["actor"]), approvers_after(draft.approvers, facts)
    kinds = facts.get("second_looks", [])
    draft.needs_look, draft.asked = "before_export" in kinds, frozenset(kinds) or draft.asked
    draft.looks &= frozenset(kinds)
    first = "changed" if facts.get("changed", 0) else "as_drafted"
    for kind in kinds:
        replay.looks[seq, kind] = LookReplay(first=first)


def rests_on(seq: int, facts: dict[str, Any], replay: Replay) -> int:
    """Return the approval that an approval brings back or repeats, which is itself where it does neither."""
    if "via" not in facts:
        return seq
    about = replay.decided.get(facts["about"])
    return about.rests_on if about else 0


def other_acknowledged(facts: dict[str, Any], replay: Replay) -> bool:
    """Return whether a repeated approval says that it took note of other flags than the one that it repeats."""
    told, first = tuple(facts.get("acknowledged", ())), replay.acknowledged.get(facts.get("about", 0))
    return facts.get("via") == "redo" and first not in (None, told)


def _keep_policy(seq: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> None:
    """Remember under which policy an approval is given, and what with, where it is a decision of its own."""
    if "policy" in facts:
        if not replay.policies:
            replay.named.setdefault(facts["policy"], logged.NamedPolicy(seq, facts["policy_sha256"]))
        section = (replay.article(draft.article).metadata or logged.Metadata()).section
        looks = frozenset(facts.get("second_looks", ()))
        replay.asked[seq] = logged.AskedLooks(facts["draft"], facts["policy"], section, looks)
    if "via" in facts:
        return
    replay.acknowledged[seq] = tuple(facts.get("acknowledged", ()))
    if replay.binds_rows and not replay.policies:
        number = facts.get("policy", 0)
        use = logged.LatestUse(facts["at"], seq, facts["draft"])
        replay.under[number] = max(replay.under.get(number, logged.LatestUse()), use)
