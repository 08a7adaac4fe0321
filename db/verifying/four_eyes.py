"""The rules of second looks: who sets a policy, which looks an approval owes under it, and who may answer one."""

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from db.unseen import is_unseen

if TYPE_CHECKING:
    from db.verifying.replay import Replay
    from db.verifying.replayed import DraftReplay

_LOOKS = frozenset({"before_export", "afterwards"})
_NOT_OF_POLICIES = frozenset({"article", "draft", "revision", "state", "state_before", "version", "via", "about"})
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2"
    "\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U00013441-\U00013442"
    "\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U000ffffd"
    "\U00100000-\U0010fffd]"
)
"""Characters that nobody sees, as `docs/review-log.md` lists them: controls but white space, the ignorable, blanks.

A fixed list, so that no later Unicode changes what an old log says. It has all that `db.unseen` has and is assigned."""
_JOINED = re.compile(r"(?<=\w)[\u200c\u200d](?=\w)")


def folded(actor: str) -> str:
    """Return a name as second looks compare it: "ana  ruiz " is Ana Ruiz, however it is typed."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", actor))
    return unicodedata.normalize("NFKC", " ".join(seen.split()).casefold())


def named(name: str) -> bool:
    """Return whether a name names anybody: it has a letter or a digit."""
    return any(character.isalnum() for character in folded(name))


def unseen_in(name: str) -> str:
    """Return the first character of a name that nobody sees, or ''; a joiner between letters may be.

    At the door also what no Unicode that is known here has: it is drawn as nothing, or as a box like any other.
    """
    typed = (one for one in _JOINED.sub("", name) if not one.isspace())
    return next((one for one in typed if _UNSEEN.match(one) or is_unseen(one)), "")


def by_person(facts: dict[str, Any]) -> bool:
    """Return whether the entry is by a person whose name names anybody."""
    return facts["actor_kind"] == "person" and named(facts["actor"])


def wrong_setting(seq: int, facts: dict[str, Any], replay: "Replay") -> str:
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


def approvers_after(before: tuple[str, ...], facts: dict[str, Any]) -> tuple[str, ...]:
    """Return everybody who approved the words that an approval lets stand; one by `via` adds who undid or repeated."""
    actor = facts["actor"]
    if "via" not in facts:
        return (actor,)
    return before if folded(actor) in map(folded, before) else (*before, actor)


def wrong_approval(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
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


def _wrong_policy(number: int, facts: dict[str, Any], replay: "Replay") -> str:
    last = max(replay.policies or replay.named, default=0)
    policy, digest = facts.get("policy", 0), facts.get("policy_sha256")
    if replay.policies:
        wrong = (policy, digest) != (last, replay.policies[last].digest)
    else:  # of before such entries came, or there is no policy yet: `policy_problems` knows which
        wrong = policy < last or (policy == last and last > 0 and replay.named[last][1] != digest)
    if wrong:
        return f"draft {number} is approved under another policy for second looks than the one that held"
    return ""


def wrong_look(number: int, facts: dict[str, Any], draft: "DraftReplay", replay: "Replay") -> str:
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
