"""Which acts there are, to which state each leads, and from which it may come."""

from log_verifier.forms import names_somebody
from log_verifier.told import Facts, Log

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
CLAIMS = {"claimed", "taken_over", "released"}
ACTS = {*LEADS_TO, *CLAIMS, "edited", "exported", "second_look", "assigned", "unassigned"}
OF_PERSONS = {"approved", "edited", "rejected", "reopened", "withdrawn", "revealed", "second_look", "unassigned"}
ON_PLANTED = {*CLAIMS, "drafted", "assigned", "unassigned", "edited", "revealed", "superseded"}
REWRITING = {"drafted", "edited", "approved", "revealed"}
WHILE = {"edited": "pending", "claimed": "pending", "taken_over": "pending", "exported": "reviewed"} | {
    "second_look": "reviewed"
}
"""The state in which alone an act comes that leads to none."""
UNDOES = {
    "approved": {"reopened"},
    "edited": {"edited"},
    "rejected": {"reopened"},
    "reopened": {"approved", "rejected"},
    "withdrawn": {"approved"},
}
FOLLOWS = {
    "pending": {"reviewed", "rejected", "stale", "superseded", "revealed"},
    "reviewed": {"stale", "withdrawn", "pending"},
    "rejected": {"pending"},
    "withdrawn": {"reviewed"},
    "stale": {"superseded", "rejected"},
    "": {"pending"},
}
META = ("section", "genre", "language", "rights", "pub_status", "embargoed_until", "expires_at")
ORIGIN = ("drafter", "model", "model_revision", "prompt", "prompt_sha256")


def person(seq: int, facts: Facts, log: Log) -> None:
    """Note an act that only a named person may do and nobody named did."""
    if facts["actor_kind"] != "person" or not names_somebody(facts["actor"]):
        log.wrong(seq, f"{facts['act']} by no named person")


def rewrites(facts: Facts) -> bool:
    """Return whether an act may change the texts and their rows."""
    act, via = facts["act"], facts.get("via")
    return (act in REWRITING and (act, via) != ("approved", "undo")) or (act == "reopened" and via is not None)
