"""The form of each fact in an entry: of which sort its value is, which acts have it, and which words it may say."""

import re
from typing import Any

from db.log import ACTS
from db.reasons import OUTCOMES, REASONS

LARGEST = 2**53
"""No whole number beyond it: other readers would take it for a fraction."""
_is_digest = re.compile("[0-9a-f]{64}").fullmatch
_SORTS: dict[str, type] = {
    **dict.fromkeys(("v", "seq", "article", "draft", "version", "about", "changed", "policy", "former", "run"), int),
    "stood": int,
    **dict.fromkeys(("position", "milliseconds", "words", "coverage_percent", "copied_from", "risk"), int),
    "clock_back_seconds": int,
    **dict.fromkeys(("at", "act", "actor", "actor_kind", "tool", "revision", "state", "state_before", "via"), str),
    **dict.fromkeys(("kind", "first", "second", "verdict", "assignee", "former_assignee", "policy_sha256"), str),
    **dict.fromkeys(("source", "section", "genre", "language", "rights", "pub_status", "embargoed_until"), str),
    **dict.fromkeys(("expires_at", "substance", "outcome", "reason", "decision", "format", "target", "rows"), str),
    **dict.fromkeys(("drafter", "model", "model_revision", "prompt", "prompt_sha256", "guidelines"), str),
    **dict.fromkeys(("former_owner", "sentence", "source_version", "stood_sha256"), str),
    **dict.fromkeys(("planted", "caught", "retryable", "end_seen", "was_exported", "folded"), bool),
}
"""What values are that rules, tables and questions are held to: `true` is no 1, which SQLite and Python let pass."""
_LISTS: dict[str, type] = {
    **dict.fromkeys(("acknowledged", "approvers", "second_looks", "flags", "metadata_changed"), str),
    "sources": int,
}
_DIGESTS = ("revision", "substance", "rows", "policy_sha256", "stood_sha256")
_TEXTS = frozenset({"before", "after", "note", "details"})
_UNDONE = ("approved", "edited", "rejected", "reopened", "withdrawn")
"""Decisions: what comes by `via` is one of them, undone or repeated."""
_READ = ("drafted", *_UNDONE, "revealed", "second_look")
"""Acts on what the draft reads as, whose entries bind its rows and say which model wrote it."""
OF_ACTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("acknowledged", "approvers", "second_looks"), ("approved",)),
    **dict.fromkeys(("caught", "position", "decision"), ("revealed",)),
    **dict.fromkeys(("first", "second", "verdict"), ("second_look",)),
    **dict.fromkeys(("planted", "copied_from", "risk", "flags"), ("drafted",)),
    **dict.fromkeys(("run", "format", "target"), ("exported",)),
    **dict.fromkeys(("former", "folded"), ("policy_set",)),
    **dict.fromkeys(("stood", "stood_sha256"), ("restored",)),
    **dict.fromkeys(("policy", "policy_sha256"), ("approved", "policy_set")),
    **dict.fromkeys(("substance", "source", "source_version", "metadata_changed", "section"), ("ingested",)),
    **dict.fromkeys(("genre", "language", "rights", "pub_status", "embargoed_until", "expires_at"), ("ingested",)),
    **dict.fromkeys(("changed", "sources", "via"), _UNDONE),
    **dict.fromkeys(("rows", "coverage_percent"), _READ),
    **dict.fromkeys(("drafter", "model", "model_revision", "prompt", "prompt_sha256"), (*_READ, "draft_failed")),
    "about": (*_UNDONE, "assigned", "exported", "second_look", "redacted", "confirmed"),
    "state_before": (*_UNDONE, "staled", "superseded", "revealed"),
    "words": ("ingested", "approved"),
    "milliseconds": ("approved", "rejected", "revealed"),
    "end_seen": ("approved", "rejected"),
    "guidelines": ("approved", "edited", "rejected"),
    "kind": ("second_look", "revealed"),
    "outcome": ("ingested", "rejected"),
    "reason": (*("rejected", "reopened", "staled", "superseded", "gated", "overruled", "redacted", "draft_failed"),),
    "sentence": ("gated",),
    "former_owner": ("claimed", "taken_over"),
    "assignee": ("assigned",),
    "former_assignee": ("assigned", "unassigned"),
    "retryable": ("draft_failed",),
    "was_exported": ("withdrawn",),
}
"""The acts that alone have a fact; one that is not named here may stand anywhere."""
_NEVER = {act: frozenset(key for key, acts in OF_ACTS.items() if act not in acts) for act in ACTS}
_ONLY_BY_VIA = frozenset(_UNDONE) - {"reopened"}
"""Acts that are about another entry only where they undo or repeat it."""
_SECOND = ("as_drafted", "changed", "rejected")
_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "ingested": {"outcome": ("new", "changed", "typography", "unchanged")},
    "rejected": {"reason": tuple(REASONS), "outcome": tuple(OUTCOMES)},
    "reopened": {"reason": ("second_look",)},
    "superseded": {"reason": ("changed", "canceled", "redacted", "reopened")},
    "second_look": {
        "kind": ("before_export", "afterwards"),
        "first": _SECOND,
        "second": _SECOND,
        "verdict": ("agree", "disagree"),
    },
}


def check_facts(facts: dict[str, Any]) -> None:
    """Raise ValueError or TypeError for a fact that is not of its sort."""
    for key, value in facts.items():
        sort = type(value)
        if sort is not _SORTS.get(key, sort) or not key.isascii():
            raise TypeError(f"its {key} is {value!r}")
        if sort is int and not -LARGEST <= value <= LARGEST:
            raise ValueError(f"its {key} is no number that every reader reads alike")
    for key, of in _LISTS.items():
        if key in facts and not _is_list(facts[key], of):
            raise TypeError(f"its {key} is {facts[key]!r}")
    for key in _DIGESTS:
        if key in facts and not _is_digest(facts[key]):
            raise ValueError(f"its {key} is no SHA-256")
    texts = facts.get("texts", {})
    if not _TEXTS.issuperset(texts) or not all(map(_is_digest, texts.values())):
        raise ValueError("its texts are none, or their digests")


def strange_fact(facts: dict[str, Any]) -> str:
    """Return in words which fact an act never has, or says what it never says, or ''."""
    act = facts["act"]
    if not _NEVER[act].isdisjoint(facts):
        return f"{act} has no {', '.join(sorted(_NEVER[act] & facts.keys()))}"
    for key, words in _WORDS.get(act, {}).items():
        if key in facts and facts[key] not in words:
            return f"{act} with the {key} {facts[key]!r}, which it never has"
    if act in _ONLY_BY_VIA and "about" in facts and "via" not in facts:
        return f"{act} about entry {facts['about']}, and is no undo of it"
    return ""


def _is_list(value: Any, of: type) -> bool:  # noqa: ANN401 - a forger may have written anything
    return type(value) is list and all(type(one) is of for one in value)
