"""Which facts an act must state from the form on that binds rows, and what those say that other entries say too."""

from typing import Any

from db.gate_codes import code_of
from db.records import BLANK
from db.verifying.replay import Replay
from db.verifying.replayed import ArticleReplay, DraftReplay

_STATED = {
    "drafted": ("coverage_percent", "risk", "flags"),
    "edited": ("coverage_percent",),
    "approved": ("state_before", "changed", "sources", "coverage_percent"),
    "rejected": ("state_before", "coverage_percent"),
    "reopened": ("state_before", "coverage_percent"),
    "withdrawn": ("state_before", "coverage_percent"),
    "second_look": ("coverage_percent",),
    "staled": ("state_before",),
    "superseded": ("state_before",),
    "revealed": ("state_before", "decision", "coverage_percent"),
}


def lacking(facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Return in words what an entry about a draft leaves out or tells otherwise than the draft's first one, or ''."""
    number, act = facts["draft"], facts["act"]
    if draft.coverage is not None and facts.get("coverage_percent", draft.coverage) != draft.coverage:
        return (
            f"draft {number} is said to rest on {facts['coverage_percent']} per cent of its article where it is {act}"
        )
    if not replay.binds_rows:
        return ""
    lacks = [name for name in _STATED.get(act, ()) if name not in facts and not facts.get("planted")]
    if act == "withdrawn" and "via" not in facts and "was_exported" not in facts:
        lacks.append("was_exported")
    if ("policy" in facts) != ("policy_sha256" in facts):
        lacks.append("policy and its digest")
    if act == "revealed" and facts.get("decision") not in ("approved", "rejected"):
        lacks.append("a decision")
    return f"draft {number} is {act}, and the entry lacks {', '.join(lacks)}" if lacks else ""


def lacking_of_article(facts: dict[str, Any], article: ArticleReplay) -> str:
    """Return in words what an entry about an article leaves out or tells otherwise than it says beside, or ''."""
    number, act = facts["article"], facts["act"]
    if act == "ingested" and "substance" in facts and "details" not in facts.get("texts", {}):
        return f"article {number} is ingested without its details"
    told = {"gated": facts.get("sentence", ""), "overruled": article.gate}.get(act)
    if told is not None and facts.get("reason") != (code_of(told) or "lifted"):
        return f"article {number} is {act} for {facts.get('reason')}, which is not what its gate says"
    return ""


def gate_of(facts: dict[str, Any], note: str | None) -> str:
    """Return the gate that an entry sets, by the text `note` that it has: the code alone where that was blanked.

    Entries of earlier versions have the sentence in their body.
    """
    if "note" not in facts.get("texts", {}):
        told: str = facts.get("sentence", "")
        return told
    return f"{facts.get('reason')}: {BLANK}" if note is None else note


def failure_of(facts: dict[str, Any], note: str | None) -> str:
    """Return why a draft failed, by the text `note` of its entry; entries of earlier versions say it in their body."""
    if "note" not in facts.get("texts", {}):
        told: str = facts.get("reason", "")
        return told
    return BLANK if note is None else note
