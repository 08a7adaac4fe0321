"""Holds to the rules what comes of a decision: exports, second looks, and for whom a draft waits."""

from log_verifier.acts import person
from log_verifier.articles import outdated
from log_verifier.forms import folded, names_somebody
from log_verifier.told import UNKNOWN, Facts, Log

FORBIDDING = ("rights", "embargo?", "kill?")
"""The reasons of gates behind which nothing leaves until somebody overruled them."""


def exported(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """An export rests on the standing approval, the second look that it needs, and an article that may leave."""
    status, embargo, expiry = ("usable", "", "")
    if log.articles[facts["article"]]["meta"] is not UNKNOWN:
        status, embargo, expiry = log.articles[facts["article"]]["meta"][-3:]
    gate, overruled = (log.articles[facts["article"]][name] for name in ("gate", "overruled"))
    forbidden = gate.split(":")[0].strip() in FORBIDDING and not overruled
    free = status == "usable" and not forbidden and embargo <= facts["at"] and (not expiry or expiry > facts["at"])
    stands = draft["state"] == "reviewed" and facts.get("about") == draft["entry"] and draft["looked"]
    run = (facts["at"], facts["actor"], facts["format"], facts["target"])
    once = log.runs.get(facts["run"], run) == run and (facts["run"], facts["draft"]) not in log.items
    changed = draft["blank"] or outdated(facts["article"], facts["revision"], log)
    for text in (facts["revision"], log.articles[facts["article"]]["revision"]):
        changed = changed or log.revisions[facts["article"], text]["blank"]
    if not free or not stands or not once or changed or log.unconfirmed:
        log.wrong(seq, f"draft {facts['draft']} may not leave")
    draft["exported"] = draft["exported"] or facts["at"]
    log.items[facts["run"], facts["draft"]] = (facts["article"], seq)
    log.runs[facts["run"]] = run


def looked(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A second look was asked for, and is by somebody who neither approved nor edited."""
    key = (facts["about"], facts["kind"])
    asked = log.looks.get(key, ("", "never", ""))
    stands = draft["state"] == "reviewed" and facts["about"] == draft["entry"]
    approvers = map(folded, draft["approvers"]) if log.approvers else [draft["approver"]]
    if asked[1] or not stands or folded(facts["actor"]) in (draft["editor"], *approvers):
        log.wrong(seq, "a second look that nobody asked for, or by the same person")
    first = asked[2]
    agrees = facts["second"] == ("as_drafted" if facts["kind"] == "before_export" else first)
    if facts["first"] != first or facts["verdict"] != ("agree" if agrees else "disagree"):
        log.wrong(seq, "a verdict that is not what the two people did")
    answer = (facts["verdict"], facts["first"], facts["second"], facts["actor"], seq, facts["at"])
    log.looks[key] = (facts["draft"], *answer)
    if facts["kind"] == "before_export":
        draft["looked"] = facts["verdict"] == "agree"


def assigned(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A waiting draft is assigned by a person, or is for whom the last draft of its article was for."""
    number, now = facts["draft"], log.assigned.pop(facts["draft"], ("", None))
    waits = draft["state"] in ("pending", "stale")
    if facts["act"] == "unassigned":
        log.binds = True
        if not waits or facts.get("former_assignee", "") != now[0]:
            log.wrong(seq, f"draft {number} can not be taken from {facts.get('former_assignee')}")
        return
    if "about" not in facts:
        person(seq, facts, log)
        fits = waits and facts.get("former_assignee", "") == now[0]
    else:
        old = log.assigning.get(facts["about"], 0)
        stood = old in log.drafts and log.assigned.get(old) == (facts["assignee"], facts["about"])
        over = stood and log.drafts[old]["state"] in ("superseded", "rejected", "withdrawn")
        fits = over and log.drafts[old]["origin"][0] == facts["article"]
    if not fits or not names_somebody(facts["assignee"]):
        log.wrong(seq, f"draft {number} can not be assigned so")
    log.binds = True
    log.assigned[number] = (facts["assignee"], seq)
    log.assigning[seq] = number
