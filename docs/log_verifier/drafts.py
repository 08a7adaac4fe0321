"""Follows what entries say of drafts: where they begin, their states, versions, claims and words."""

import json
from collections.abc import Callable

from log_verifier.acts import (
    ACTS,
    CLAIMS,
    FOLLOWS,
    LEADS_TO,
    OF_PERSONS,
    ON_PLANTED,
    ORIGIN,
    REWRITING,
    WHILE,
    person,
    rewrites,
)
from log_verifier.afterwards import assigned, exported, looked
from log_verifier.articles import outdated
from log_verifier.decisions import approved, rejected, staled, superseded, undone, withdrawn
from log_verifier.facts import READ
from log_verifier.forms import folded
from log_verifier.told import UNKNOWN, Facts, Log

RULES: dict[str, Callable[[int, Facts, Facts, Log], None]] = {
    "approved": approved,
    "exported": exported,
    "second_look": looked,
    "assigned": assigned,
    "unassigned": assigned,
    "withdrawn": withdrawn,
    "rejected": rejected,
    "staled": staled,
    "superseded": superseded,
}


def of_draft(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about a draft, and note where it breaks a rule."""
    number = facts["draft"]
    if act == "drafted":
        begin(seq, facts, log)
    draft = log.drafts[number]
    if act not in ACTS:
        log.wrong(seq, f"there is no act {act!r} of a draft")
    if (facts["article"], facts["revision"]) != draft["origin"][:2]:
        log.wrong(seq, f"draft {number} was drafted from another text")
    if (draft["planted"] and act not in ON_PLANTED) or (act == "revealed" and not draft["planted"]):
        log.wrong(seq, f"{act} on a draft that has a planted error, or has none")
    if act in OF_PERSONS:
        person(seq, facts, log)
    if facts.keys() & {"drafter", "rows"} and tuple(facts.get(name, "") for name in ORIGIN) != draft["origin"][3:]:
        log.wrong(seq, f"draft {number} is another model's work")
    if act in CLAIMS:
        claimed(seq, facts, draft, log)
    lacking(seq, facts, draft, log)
    on_blank(seq, facts, draft, log)
    if act in RULES:
        RULES[act](seq, facts, draft, log)
    undone(seq, facts, draft, log)
    words(seq, facts, draft, log)
    step(seq, facts, draft, log)
    if act in ("rejected", "reopened") and ("via" in facts or facts.get("reason") != "second_look"):
        log.articles[facts["article"]]["outcome"] = facts.get("outcome", "").replace("redraft", "")
    if act == "edited":
        draft["editor"] = folded(facts["actor"])
    if act == "revealed":
        log.planted[number] = (facts["caught"], seq, facts["kind"], facts["position"], True)


def on_blank(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Note what is drafted, edited or approved of a text that an order blanked before."""
    text = log.revisions.get(draft["origin"][:2], {"blank": False})
    if facts["act"] in ("drafted", "edited", "approved") and text["blank"]:
        log.wrong(seq, f"{facts['act']} of a text that an order blanked")


def lacking(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """From the form on that binds rows an act says what it must, and of the coverage what the first entry says."""
    act, stated = facts["act"], set()
    if draft["coverage"] is not None and facts.get("coverage_percent", draft["coverage"]) != draft["coverage"]:
        log.wrong(seq, "another coverage than the draft's first entry states")
    if act in LEADS_TO and act != "drafted":
        stated |= {"state_before"} | ({"changed", "sources"} if act == "approved" else set())
    if act == "drafted" and not facts.get("planted"):
        stated |= {"risk", "flags"}
    if act in READ.split() and not facts.get("planted"):
        stated.add("coverage_percent")
    if act == "withdrawn" and "via" not in facts:
        stated.add("was_exported")
    if act == "revealed" and facts.get("decision") not in ("approved", "rejected"):
        stated.add("a decision")
    if "policy" in facts or "policy_sha256" in facts:
        stated |= {"policy", "policy_sha256"}
    if log.binds and not stated <= facts.keys():
        log.wrong(seq, f"{act} without {sorted(stated - facts.keys())}")


def claimed(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """A pending draft is claimed or taken from who holds it, and released by who holds it."""
    act, actor, holder = facts["act"], facts["actor"], draft.get("holder", "")
    former = facts.get("former_owner", "")
    fits = draft["state"] == "pending" and former == ("" if holder == actor else holder)
    if (holder != actor) if act == "released" else (not fits or (act == "taken_over" and not former)):
        log.wrong(seq, f"{act} from somebody who did not hold the draft")
    draft["holder"] = "" if act == "released" else actor


def begin(seq: int, facts: Facts, log: Log) -> None:
    """A draft begins once, from a text that was ingested and stands, or as a copy with a planted error."""
    number, key = facts["draft"], (facts["article"], facts["revision"])
    if number in log.drafts:
        log.wrong(seq, f"draft {number} is drafted twice")
    planted = facts.get("planted", False)
    original = log.drafts.get(facts.get("copied_from", 0), {"origin": ()})
    if key not in log.revisions or (original["origin"][:2] != key if planted else outdated(*key, log)):
        log.wrong(seq, f"draft {number} is of a text that nobody ingested, that has changed, or a copy of no draft")
    origin = (*key, facts["at"], *(facts.get(name, "") for name in ORIGIN))
    log.drafts[number] = {"origin": origin, "state": "", "version": 0, "exported": "", "looked": True, "blank": 0}
    log.drafts[number] |= {"planted": planted, "drafted": seq, "editor": "", "approver": "", "text": 0, "rests": 0}
    log.drafts[number] |= {"approvers": [], "asked": set(), "approval": 0, "since": 0, "looks": set()}
    log.drafts[number] |= {"standing": set(), "hands": set()}
    log.drafts[number] |= {"coverage": facts.get("coverage_percent")} | {
        name: facts.get(name) for name in ("flags", "risk")
    }
    log.drafts[number] |= {"reads": UNKNOWN, "bound": []}
    meta = log.articles[facts["article"]]["meta"]
    log.drafts[number]["section"] = UNKNOWN if meta is UNKNOWN else meta[0]
    log.drafts[number]["rows"] = facts.get("rows")
    if planted:
        wrong, true = log.after(seq), log.after(log.drafts[facts["copied_from"]]["drafted"])
        known = wrong is not UNKNOWN and true is not UNKNOWN
        if known and sum(one != other for one, other in zip(wrong, true, strict=True)) != 1:
            log.wrong(seq, "a copy that differs in other than one takeaway")
        log.drafts[number]["copied"] = facts["copied_from"]
        log.planted[number] = (None, None, UNKNOWN, UNKNOWN, True)


def step(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Follow what an entry says of a draft's state and version."""
    number, article, state = facts["draft"], facts["article"], facts.get("state")
    if facts.get("state_before", draft["state"]) != draft["state"]:
        log.wrong(seq, f"draft {number} was {draft['state']}")
    if draft["state"] != WHILE.get(facts["act"], draft["state"]):
        log.wrong(seq, f"{facts['act']} while draft {number} is {draft['state']}")
    if facts.get("version") != (draft["version"] + 1 if facts["act"] in {*LEADS_TO, "edited"} else None):
        log.wrong(seq, f"draft {number} skips a version, or has one by an act that gives none")
    draft["version"] = facts.get("version", draft["version"])
    if state is None:
        return
    back = state == "pending" and draft["state"] == "reviewed" and draft["exported"]
    if state not in FOLLOWS.get(draft["state"], ()) or back:
        log.wrong(seq, f"draft {number} can not become {state}")
    waiting = log.waiting.setdefault(article, set())
    (waiting.add if state in ("pending", "reviewed") else waiting.discard)(number)
    if state in ("pending", "reviewed") and not draft["planted"]:
        if log.live.setdefault(article, number) != number:
            log.wrong(seq, f"article {article} has a live draft already")
        log.live[article] = number
    elif log.live.get(article) == number:
        del log.live[article]
    draft |= {"state": state, "entry": seq, "holder": ""}


def words(seq: int, facts: Facts, draft: Facts, log: Log) -> None:
    """Hold the texts before and after an act to those that stood, and to what the act may change."""
    act, fields = facts["act"], facts.get("texts", {})
    stood = draft["reads"]
    before = log.texts.get((seq, "before"), (None, None))[0] if "before" in fields else None
    if before is not None and json.loads(before) != stood:
        log.wrong(seq, "the draft did not read so before")
    if "after" not in fields:
        if act in REWRITING:
            log.wrong(seq, f"{act} without a text")
        return
    after = log.after(seq)
    if not rewrites(facts) and after is not UNKNOWN and after != stood:
        log.wrong(seq, f"{act} changes the words")
    if after is not UNKNOWN and (len(after) != 3 or not all(text.strip() for text in after)):  # noqa: PLR2004
        log.wrong(seq, "other than three texts")
    own = log.after(draft["drafted"])
    counts = "changed" in facts or (act in ("edited", "approved") and "rows" in facts)
    known = after is not UNKNOWN and own is not UNKNOWN and counts
    if known and facts.get("changed") != sum(one not in own for one in after):
        log.wrong(seq, "not so many texts differ from the model's")
    if act == "revealed" and after is not UNKNOWN and own is not UNKNOWN:
        place = facts["position"] - 1
        if facts["caught"] != (facts["decision"] != "approved" or after[place] != own[place]):
            log.wrong(seq, "a planted error told as found or missed that was not")
    if log.binds and "rows" not in facts:
        log.wrong(seq, f"{act} without the rows")
    if rewrites(facts):
        draft |= {"bound": [], "since": seq} | ({} if act == "approved" else {"looks": {"before_export", "afterwards"}})
    if rewrites(facts) or stood is UNKNOWN:
        draft["reads"] = after
    draft["text"] = seq
    draft["bound"] += [(seq, facts["rows"])] if "rows" in facts else []
    log.binds = log.binds or "rows" in facts
