"""Follows the log entry by entry and knows what every draft and article must look like after it."""

from dataclasses import dataclass, field
from typing import Any

from db.log import GENESIS

_JUDGED = frozenset({"drafted", "approved", "exported"})
_FOLLOWED = frozenset({"exported", "approved", "second_look", "rejected", "reopened", "revealed"})


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the record."""

    entry: int | None
    """The log entry that it concerns, or None."""
    kind: str
    """gap, link, hash, number, clock, text, rule, state or anchor."""
    message: str


@dataclass(slots=True)
class DraftReplay:
    """What the log says of one draft."""

    article: int = 0
    state: str = ""
    version: int = 0
    state_entry: int = 0
    drafted_entry: int = 0
    text_entry: int = 0
    """The last entry that holds the draft's texts."""
    text: str | None = None
    """Those texts as a JSON array; None where they were blanked."""
    drafted_text: str | None = None
    holder: str = ""
    exported: bool = False
    revision: str = ""
    planted: bool = False
    needs_look: bool = False
    """Whether a second person must look before an export."""


@dataclass
class Replay:
    """The record as the log tells it."""

    entries: int = 0
    head: str = GENESIS
    clock_steps: int = 0
    drafts: dict[int, DraftReplay] = field(default_factory=dict)
    revisions: dict[int, str] = field(default_factory=dict)
    """The SHA-256 of the current revision by article."""
    known: set[tuple[int, str]] = field(default_factory=set)
    """Every (article, SHA-256) that was ingested."""
    redacted: set[int] = field(default_factory=set)
    """Entries whose text a logged act blanked."""
    redacted_revisions: set[tuple[int, str]] = field(default_factory=set)
    redacted_drafts: set[int] = field(default_factory=set)
    outcomes: dict[int, str] = field(default_factory=dict)
    """What editors decided about drafting an article, where they did."""
    looks: dict[tuple[int, str], str] = field(default_factory=dict)
    """The verdict of every second look that was asked for, by approval and kind; '' while it is open."""
    caught: dict[int, bool | None] = field(default_factory=dict)
    """Of every planted draft, whether it was caught; None while it waits."""
    broken: list[Problem] = field(default_factory=list)
    """Entries that tell of an act that the rules forbid."""

    def take(self, seq: int, facts: dict[str, Any], after: str | None) -> None:
        """Follow one entry; `after` is its text of that name, if it has one."""
        act = facts["act"]
        if act in ("claimed", "taken_over"):
            self._draft(facts).holder = facts["actor"]
        elif act == "released":
            self._draft(facts).holder = ""
        elif act == "ingested":
            self.revisions[facts["article"]] = facts["revision"]
            self.known.add((facts["article"], facts["revision"]))
        elif act == "redacted":
            self._redact(facts)
        elif "draft" in facts:
            self._take_draft(seq, act, facts, after)

    def _draft(self, facts: dict[str, Any]) -> DraftReplay:
        draft = self.drafts.get(facts["draft"])
        if draft is None:
            draft = self.drafts[facts["draft"]] = DraftReplay()
        return draft

    def _redact(self, facts: dict[str, Any]) -> None:
        if "about" in facts:
            self.redacted.add(facts["about"])
        elif "draft" in facts:
            self.redacted_drafts.add(facts["draft"])
        else:
            self.redacted_revisions.add((facts["article"], facts["revision"]))

    def _take_draft(self, seq: int, act: str, facts: dict[str, Any], after: str | None) -> None:
        draft = self._draft(facts)
        if act in _JUDGED:
            self._judge(seq, act, facts, draft)
        if act == "drafted":
            draft.article, draft.revision, draft.drafted_entry = facts["article"], facts["revision"], seq
            draft.planted, draft.drafted_text = facts.get("planted", False), after
            if draft.planted:
                self.caught[facts["draft"]] = None
        if "state" in facts:
            draft.state, draft.state_entry, draft.holder = facts["state"], seq, ""
        if "version" in facts:
            draft.version = facts["version"]
        if "after" in facts.get("texts", {}):
            draft.text_entry, draft.text = seq, after
        if act in _FOLLOWED:
            self._follow(seq, act, facts, draft)

    def _follow(self, seq: int, act: str, facts: dict[str, Any], draft: DraftReplay) -> None:
        if act == "exported":
            draft.exported = True
        elif act == "approved":
            kinds = facts.get("second_looks", [])
            draft.needs_look = "before_export" in kinds
            self.looks |= {(seq, kind): "" for kind in kinds}
        elif act == "second_look":
            self.looks[facts["about"], facts["kind"]] = facts["verdict"]
            if facts["kind"] == "before_export":
                draft.needs_look = facts["verdict"] != "agree"
        elif act in ("rejected", "reopened") and not draft.planted:
            outcome = facts.get("outcome", "")
            self.outcomes[facts["article"]] = "" if outcome == "redraft" else outcome
        elif act == "revealed":
            self.caught[facts["draft"]] = facts["caught"]

    def _judge(self, seq: int, act: str, facts: dict[str, Any], draft: DraftReplay) -> None:
        """Note an entry that tells of a forbidden act: the program never writes one, a forger might."""
        wrong = ""
        if act == "drafted" and draft.drafted_entry:
            wrong = f"draft {facts['draft']} is drafted twice"
        elif act == "approved" and (facts["actor_kind"] != "person" or not facts["actor"].strip()):
            wrong = f"draft {facts['draft']} is approved by no named person"
        elif act in ("approved", "exported") and draft.planted:
            wrong = f"draft {facts['draft']} has a planted error and is {act}"
        elif act == "exported" and (draft.state != "reviewed" or facts.get("about") != draft.state_entry):
            wrong = f"draft {facts['draft']} is exported without a standing approval"
        elif act == "exported" and draft.needs_look:
            wrong = f"draft {facts['draft']} is exported before the second look that it needs"
        if wrong:
            self.broken.append(Problem(seq, "rule", f"entry {seq}: {wrong}"))
