"""Which value each fact of an entry may have, and which acts have it: the tables of `review-log.md`."""

import re
from typing import Any

from log_verifier.told import Facts

LARGEST = 2**53
SORTS: dict[type, str] = {
    int: "v seq article draft version about changed policy former run position milliseconds words coverage_percent"
    " copied_from risk clock_back_seconds stood",
    str: "at act actor actor_kind tool revision state state_before via kind first second verdict assignee"
    " former_assignee policy_sha256 source section genre language rights pub_status embargoed_until expires_at"
    " substance outcome reason decision format target rows drafter model model_revision prompt prompt_sha256 guidelines"
    " former_owner sentence source_version stood_sha256",
    bool: "planted caught retryable end_seen was_exported folded",
    list: "acknowledged approvers second_looks flags metadata_changed sources",
}
SORT_OF = {name: sort for sort, names in SORTS.items() for name in names.split()}
DIGESTS = ("revision", "substance", "rows", "policy_sha256", "stood_sha256")
UNDONE = "approved edited rejected reopened withdrawn"
READ = f"drafted {UNDONE} revealed second_look"
OF_ACTS = {
    "acknowledged approvers second_looks": "approved",
    "caught position decision": "revealed",
    "first second verdict": "second_look",
    "planted copied_from risk flags": "drafted",
    "run format target": "exported",
    "former folded": "policy_set",
    "stood stood_sha256": "restored",
    "policy policy_sha256": "approved policy_set",
    "substance source source_version metadata_changed": "ingested",
    "section genre language rights pub_status embargoed_until expires_at": "ingested",
    "changed sources via": UNDONE,
    "rows coverage_percent": READ,
    "drafter model model_revision prompt prompt_sha256": f"{READ} draft_failed",
    "about": f"{UNDONE} assigned exported second_look redacted confirmed",
    "state_before": f"{UNDONE} staled superseded revealed",
    "words": "ingested approved",
    "milliseconds": "approved rejected revealed",
    "end_seen": "approved rejected",
    "guidelines": "approved edited rejected",
    "kind": "second_look revealed",
    "outcome": "ingested rejected",
    "reason": "rejected reopened staled superseded gated overruled redacted draft_failed",
    "sentence": "gated",
    "former_owner": "claimed taken_over",
    "assignee": "assigned",
    "former_assignee": "assigned unassigned",
    "retryable": "draft_failed",
    "was_exported": "withdrawn",
}
ACTS_OF = {name: set(acts.split()) for names, acts in OF_ACTS.items() for name in names.split()}
WORDS = {
    ("ingested", "outcome"): "new changed typography unchanged",
    ("rejected", "outcome"): "redraft by_hand never",
    ("rejected", "reason"): "wrong_fact wrong_number wrong_attribution missing_point out_of_context tone legal style"
    " bad_input other",
    ("reopened", "reason"): "second_look",
    ("superseded", "reason"): "changed canceled redacted reopened",
    ("second_look", "kind"): "before_export afterwards",
    ("second_look", "first"): "as_drafted changed rejected",
    ("second_look", "second"): "as_drafted changed rejected",
    ("second_look", "verdict"): "agree disagree",
}


def check_sorts(facts: Facts) -> None:
    """Raise TypeError or ValueError for a fact that is of another sort than it must be."""
    for name, value in facts.items():
        if not name.isascii() or type(value) is not SORT_OF.get(name, type(value)):
            raise TypeError(f"{name} is {value!r}")
        if type(value) is int and abs(value) > LARGEST:
            raise ValueError(f"{name} is too large a number")
        if type(value) is list and {type(one) for one in value} - {int if name == "sources" else str}:
            raise TypeError(f"{name} is {value!r}")
    digests: list[Any] = [facts[name] for name in DIGESTS if name in facts]
    texts = facts.get("texts", {})
    if texts.keys() - {"before", "after", "note", "details"}:
        raise ValueError("it names a text of another sort")
    if not facts["tool"] or not all(re.fullmatch("[0-9a-f]{64}", one) for one in (*digests, *texts.values())):
        raise ValueError("no tool, or a digest that is none")


def strange(facts: Facts) -> str:
    """Return which fact the act never has, or what it says that the act never says, or nothing."""
    act = facts["act"]
    for name, value in facts.items():
        words = WORDS.get((act, name))
        if act not in ACTS_OF.get(name, {act}) or (words is not None and value not in words.split()):
            return f"{act} with {name} {value!r}"
    if act in UNDONE.replace("reopened", "").split() and "about" in facts and "via" not in facts:
        return f"{act} about entry {facts['about']} and by no undo"
    return ""
