"""The rules of second looks: who sets a policy, which looks an approval owes under it, and who may answer one."""

from typing import Any

from db.look_rules import approvers_after
from db.names import folded, named
from db.verifying.replay import Replay
from db.verifying.replayed import DraftReplay

_LOOKS = frozenset({"before_export", "afterwards"})
_NOT_OF_POLICIES = frozenset({"article", "draft", "revision", "state", "state_before", "version", "via", "about"})


def by_person(facts: dict[str, Any]) -> bool:
    """Return whether the entry is by a person whose name names anybody."""
    return facts["actor_kind"] == "person" and named(facts["actor"])


def wrong_setting(seq: int, facts: dict[str, Any], replay: Replay) -> str:
    """Return in words why no policy for second looks can be set so, or ''.

    A person sets it. What was set before such entries came was named once, by the upgrade, in entries that follow each
    other, come before all others and say how many they are: whoever leaves an entry out later can not claim that the
    policy is so old.
    """
    number, last, former = facts["policy"], max(replay.policies, default=0), facts.get("former", 0)
    if not _NOT_OF_POLICIES.isdisjoint(facts):
        return f"policy {number} for second looks is set, and the entry names an article, a draft or a state"
    if number != last + 1:
        return f"policy {number} for second looks is set after policy {last}"
    before = replay.policies.get(last)
    named_then = number <= former and (before is None or (before.entry, before.former) == (seq - 1, former))
    if (facts["actor_kind"] == "machine" and named_then) or (by_person(facts) and not former):
        return ""
    return f"policy {number} for second looks is set by no named person"


def wrong_approval(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why an approval can not be: its looks, who approved, the policy that it names; or ''."""
    looks = facts.get("second_looks", [])
    if type(looks) is not list or len(looks) != len(set(looks)) or not _LOOKS.issuperset(looks):
        return f"draft {number} is approved with second looks that are none"
    states, again = replay.names_approvers or "approvers" in facts, "via" in facts
    approvers = approvers_after(draft.approvers, facts)
    if states and facts.get("approvers") != list(approvers):
        return f"draft {number} is said to be approved by {facts.get('approvers')}; it is by {', '.join(approvers)}"
    owed = {"before_export"} if draft.needs_look and (states or again) else set()
    if not (owed | draft.asked if states and again else owed).issubset(looks):
        return f"draft {number} is approved again without the second look that it needs"
    return "" if again else _wrong_policy(number, facts, replay)


def _wrong_policy(number: int, facts: dict[str, Any], replay: Replay) -> str:
    last = max(replay.policies or replay.named, default=0)
    policy, digest = facts.get("policy", 0), facts.get("policy_sha256")
    if replay.policies:
        wrong = (policy, digest) != (last, replay.policies[last].digest)
    else:  # of before such entries came, or there is no policy yet: `policy_problems` knows which
        wrong = policy < last or (policy == last and last > 0 and replay.named[last].digest != digest)
    if wrong:
        return f"draft {number} is approved under another policy for second looks than the one that held"
    return ""


def wrong_look(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words why a second look can not be: nobody asked for it, by whom it is, its verdict; or ''."""
    asked = replay.looks.get((facts["about"], facts["kind"]))
    if asked is None or asked.verdict or draft.state != "reviewed" or facts["about"] != draft.state_entry:
        return f"nobody asked for this second look at draft {number}"
    approvers = draft.approvers if replay.names_approvers else (draft.approver,)
    if folded(facts["actor"]) in (draft.editor, *map(folded, approvers)):
        return f"the second look at draft {number} is by who approved or edited it"
    agrees = facts["second"] == ("as_drafted" if facts["kind"] == "before_export" else asked.first)
    if facts["first"] != asked.first or facts["verdict"] != ("agree" if agrees else "disagree"):
        return f"the verdict of the second look at draft {number} is not what the two people did"
    return ""
