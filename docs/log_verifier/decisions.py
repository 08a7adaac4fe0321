"""Holds decisions to the rules: approvals, rejections, withdrawals, and what undoes or repeats them."""

import json

from log_verifier.acts import LEADS_TO, UNDOES, person, rewrites
from log_verifier.forms import folded
from log_verifier.told import UNKNOWN, Facts, Log


def undone(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An undo or a repetition names a decision of the same person on the same draft, and is what that one asks for."""
    act, via = facts["act"], facts.get("via")
    if via is None:
        if act == "approved" and draft["state"] == "withdrawn":
            log.wrong(seq, "approved out of a withdrawal that nobody undid")
        look = log.looks.get((draft.get("entry"), "before_export"), (None,) * 6)
        answer = ("disagree", facts["actor"], facts.get("about"))
        cause = {"about", "reason"} & facts.keys()
        if act == "reopened" and cause and ((look[1], look[4], look[5]) != answer or "reason" not in cause):
            log.wrong(seq, "reopened by a second look that found nothing")
        if act in UNDOES:
            rests = seq if act == "approved" else draft["rests"]
            log.decided[seq] = (facts["draft"], facts["actor"], True, act, rests)
            draft["standing"].add(seq)
            draft["hands"].add(facts["actor"])
        return
    draft["hands"].add(facts["actor"])
    (draft["standing"].add if via == "redo" else draft["standing"].discard)(facts["about"])
    if facts["about"] in log.redacted:
        log.wrong(seq, f"{via} of an entry whose texts an order blanked before")
    of, actor, stands, decided, rests = log.decided.get(facts["about"], (0, "", False, "", 0))
    allowed = {"undo": UNDOES.get(decided, set()), "redo": {decided}}.get(via, set())
    if (of, actor, stands) != (facts["draft"], facts["actor"], via == "undo") or act not in allowed:
        log.wrong(seq, f"{via} of no decision of this person on this draft")
    if via == "undo" and draft["state"] != LEADS_TO.get(decided, "pending"):
        log.wrong(seq, f"undo of what was {decided}, and the draft is {draft['state']} by now")
    log.decided[facts["about"]] = (of, actor, via == "redo", decided, rests)
    stood = log.texts.get((facts["about"], "after"), (None, None))[0]
    if via == "redo":
        stood = log.texts.get((facts["about"], "before"), (stood, None))[0]
    if stood is not None and json.loads(stood) != draft["reads"]:
        log.wrong(seq, f"{via} of entry {facts['about']}, and the draft reads otherwise by now")
    field = "before" if via == "undo" and (facts["about"], "before") in log.texts else "after"
    come = log.texts.get((facts["about"], field), (None, None))[0]
    if come is not None and log.after(seq) != json.loads(come):
        log.wrong(seq, f"{via} brings other words than entry {facts['about']} knows")


def approved(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An approval asks for the looks that are due, under the policy that holds."""
    kinds = facts.get("second_looks", [])
    if type(kinds) is not list or len(kinds) != len(set(kinds)) or set(kinds) - {"before_export", "afterwards"}:
        log.wrong(seq, "second looks that are none")
    if "approvers" in facts:
        log.approvers = log.binds = True
    approvers = [*draft["approvers"]] if "via" in facts else []
    approvers += [] if folded(facts["actor"]) in map(folded, approvers) else [facts["actor"]]
    if log.approvers and facts.get("approvers") != approvers:
        log.wrong(seq, "approved by others than it says")
    owed = set() if draft["looked"] or not (log.approvers or "via" in facts) else {"before_export"}
    if not (owed | draft["asked"] if log.approvers and "via" in facts else owed) <= set(kinds):
        log.wrong(seq, "approved again without the second look that it needs")
    text = log.revisions.get(draft["origin"][:2], {"substance": UNKNOWN})
    held = text["substance"] is not UNKNOWN and not text["blank"]
    if "via" not in facts and held and facts.get("words") != text["words"]:
        log.wrong(seq, "approved as a text of another length")
    if "via" not in facts and wrong_policy(facts, log):
        log.wrong(seq, "another policy for second looks than the one that held")
    draft |= {"looked": "before_export" not in kinds, "approver": folded(facts["actor"]), "approvers": approvers}
    draft |= {"asked": set(kinds) or draft["asked"], "approval": seq}
    draft["looks"] = set(kinds) if rewrites(facts) else draft["looks"] & set(kinds)
    if log.binds and "via" not in facts and not log.policies:
        number = facts.get("policy", 0)
        log.under[number] = max(log.under.get(number, ("", 0)), (facts["at"], seq))
    if type(facts.get("acknowledged", [])) is not list:
        log.wrong(seq, "acknowledgements that are none")
    rests(seq, facts, draft, log)
    first = "changed" if facts.get("changed") else "as_drafted"
    log.looks |= {(seq, kind): (facts["draft"], "", first, "", "", None, "") for kind in kinds}
    if "policy" in facts and not log.policies:
        log.unset.setdefault(facts["policy"], (facts["policy_sha256"], seq))


def rests(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """What an approval took note of is what the one took note of that it brings back or repeats."""
    said, draft["rests"] = list(facts.get("acknowledged", [])), seq
    if "via" not in facts:
        log.said[seq] = said
        return
    draft["rests"] = log.decided.get(facts["about"], (0,))[-1]
    if facts["via"] == "redo" and log.said.get(draft["rests"], said) != said:
        log.wrong(seq, "took note of other flags than the approval that it repeats")


def wrong_policy(facts: Facts, log: Log) -> bool:
    """Return whether an approval names another policy than the one that was set last before it.

    Before any was, it names none, or one of before settings were logged: never one of a lower number than an approval
    before it, nor the same with another digest.
    """
    number, digest = facts.get("policy", 0), facts.get("policy_sha256")
    if log.policies:
        last = max(log.policies)
        return bool((number, digest) != (last, log.policies[last]["row"][0]))
    other = bool(log.unset.get(number, (UNKNOWN,))[0] != digest)
    return number < max(log.unset, default=0) or other


def withdrawn(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A withdrawal says why, and whether the box had left."""
    if facts.get("was_exported", bool(draft["exported"])) != bool(draft["exported"]):
        log.wrong(seq, "withdrawn as one that had left, or not")
    if "via" not in facts and "note" not in facts.get("texts", {}):
        log.wrong(seq, "withdrawn without a note")


def staled(seq: int, facts: Facts, _: Facts, log: Log) -> None:
    """A draft goes stale because its article says something else, was canceled, or is redacted next."""
    meta, reason = log.articles[facts["article"]]["meta"], facts.get("reason", "")
    if meta is UNKNOWN:
        return
    now, then = (
        log.revisions.get((facts["article"], text), {"substance": UNKNOWN})["substance"]
        for text in (log.articles[facts["article"]]["revision"], facts["revision"])
    )
    changed = now is UNKNOWN or then is UNKNOWN or now != then
    fits = {"changed": changed, "canceled": meta[4] == "canceled", "redacted": True}
    if not fits.get(reason, False):
        log.wrong(seq, f"{facts['act']} because of what its article is not: {reason}")
    if reason == "redacted":
        log.stale[facts["draft"]] = seq


def superseded(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A draft ends for another one, without a reason; a planted one with its article's change, for a reason."""
    if facts.get("reason") == "reopened":
        makes_way(seq, facts, draft, log)
        return
    changes = facts.get("reason") != "changed" or not log.binds or facts["article"] in log.owed
    if draft["planted"] != ("reason" in facts) or not changes:
        log.wrong(seq, "superseded for what did not happen")


def makes_way(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A draft that waits ends for the one before it: by a person, and only where nobody else touched it."""
    person(seq, facts, log)
    if draft["planted"] or draft["state"] != "pending" or draft.get("holder", "") not in ("", facts["actor"]):
        log.wrong(seq, "makes way although it does not wait, or somebody has it in hand")
    if draft["standing"] or draft["hands"] - {facts["actor"]}:
        log.wrong(seq, "makes way although somebody decided on it")


def rejected(seq: int, facts: Facts, _: Facts, log: Log) -> None:
    """A rejection says why."""
    if not facts.get("reason", "").strip():
        log.wrong(seq, "rejected without a reason")
