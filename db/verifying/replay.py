"""Follows the log entry by entry and knows what every draft and article must look like after it."""

from dataclasses import dataclass, field
from typing import Any

from db.gate_codes import code_of
from db.log import GENESIS
from db.names import folded
from db.verifying import logged
from db.verifying.approving import ANY_LOOK, take_approval
from db.verifying.consequences import Owed, oblige, settle
from db.verifying.fact_forms import strange_fact
from db.verifying.four_eyes import wrong_setting
from db.verifying.replayed import ArticleReplay, Decided, DraftReplay, LookReplay, PlantedReplay, PolicyReplay, Problem
from db.verifying.restoring import OF_RECORD, take_restore
from db.verifying.rules import ORIGIN, broken_article_rule, broken_rule
from db.verifying.steps import LIVE, keep_decision, rewrites, sets_outcome
from db.verifying.told_facts import failure_of, gate_of

_FAILURE = ("drafter", "model", "model_revision", "reason", "retryable")
"""Columns of a failed attempt that its entry states."""
_CLAIMS = frozenset({"claimed", "taken_over", "released"})


@dataclass
class Replay:
    """The record as the log tells it."""

    entries: int = 0
    head: str = GENESIS
    last_at: str = ""
    latest: tuple[str, int] = ("", 0)
    """The time of the last entry; the latest time of all, with its entry."""
    clock_steps: int = 0
    drafts: dict[int, DraftReplay] = field(default_factory=dict)
    articles: dict[int, ArticleReplay] = field(default_factory=dict)
    known: dict[tuple[int, str], logged.Ingested] = field(default_factory=dict)
    """By article and SHA-256."""
    redacted: dict[int, int] = field(default_factory=dict)
    """Entries whose text a logged act blanked, with that act."""
    redacted_revisions: dict[tuple[int, str], int] = field(default_factory=dict)
    looks: dict[tuple[int, str], LookReplay] = field(default_factory=dict)
    """By approval and kind."""
    planted: dict[int, PlantedReplay] = field(default_factory=dict)
    exports: dict[tuple[int, int], logged.Left] = field(default_factory=dict)
    """By run and draft."""
    runs: dict[int, logged.Run] = field(default_factory=dict)
    failures: dict[tuple[Any, ...], list[int]] = field(default_factory=dict)
    """Entries of failed drafts by article, revision, time and what it states."""
    assigned: dict[int, int] = field(default_factory=dict)
    """The draft of every entry that assigned one."""
    policies: dict[int, PolicyReplay] = field(default_factory=dict)
    """Every policy for second looks that an entry sets."""
    named: dict[int, logged.NamedPolicy] = field(default_factory=dict)
    asked: dict[int, logged.AskedLooks] = field(default_factory=dict)
    """By approval."""
    acknowledged: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """By approval that neither brings back nor repeats another."""
    under: dict[int, logged.LatestUse] = field(default_factory=dict)
    """By policy, 0 for none; as long as no entry sets one."""
    names_approvers: bool = False
    """Whether approvals name who approved by now."""
    live: dict[int, int] = field(default_factory=dict)
    """The draft of every article that is pending or reviewed, planted ones aside."""
    decided: dict[int, Decided] = field(default_factory=dict)
    """Every decision that can be undone."""
    waiting: dict[int, set[int]] = field(default_factory=dict)
    """The drafts of every article that are pending or reviewed, planted ones too."""
    owed: dict[int, Owed] = field(default_factory=dict)
    """What the last entry on an article asks of the next one."""
    binds_rows: bool = False
    """Whether the log has its later form by now: entries bind the rows of a draft, an ingested one its metadata."""
    unconfirmed: int = 0
    """The last restore, as long as no person has confirmed what it brought back."""
    broken: list[Problem] = field(default_factory=list)
    """Entries that tell of an act that the rules forbid."""

    def take(self, seq: int, facts: dict[str, Any], texts: logged.Texts) -> None:
        """Follow one entry; `texts` holds text and salt of every field that it names."""
        act = facts["act"]
        settle(facts, self)
        self._take(seq, act, facts, texts)
        if act not in ("redacted", "policy_set"):
            oblige(seq, facts, self)

    def _take(self, seq: int, act: str, facts: dict[str, Any], texts: logged.Texts) -> None:
        if act == "policy_set":
            self._set_policy(seq, facts)
        elif act in OF_RECORD:
            self._note(seq, take_restore(seq, facts, self) or strange_fact(facts))
        elif "draft" in facts:
            self._take_draft(seq, act, facts, texts)
        elif act == "redacted":
            self._redact(seq, facts)
        else:
            self._take_article(seq, act, facts, texts)

    def article(self, number: int) -> ArticleReplay:
        """Return what is known of an article by now."""
        found = self.articles.get(number)
        if found is None:
            found = self.articles[_whole(number)] = ArticleReplay()
        return found

    def _take_article(self, seq: int, act: str, facts: dict[str, Any], texts: logged.Texts) -> None:
        number = facts["article"]
        article = self.article(number)
        if act == "gated":
            facts = facts | {"sentence": gate_of(facts, texts.get("note", logged.Text()).text)}
        self._note(seq, broken_article_rule(facts, article, self) or strange_fact(facts))
        if act == "ingested":
            article.source, article.entry, article.revision = facts.get("source", ""), seq, facts["revision"]
            article.created_at = article.created_at or facts["at"]
            found = logged.Ingested(seq, facts.get("substance"), facts.get("words", 0), facts["at"])
            self.known.setdefault((number, facts["revision"]), found)
            if "substance" in facts:
                article.metadata = logged.Metadata(*(facts.get(name, "") for name in logged.METADATA))
                article.details = texts["details"].text if "details" in texts else None
                self.binds_rows = True  # both came with the same form
        elif act == "gated":
            sentence = facts["sentence"]
            same_kind = bool(article.overruled) and code_of(sentence) == code_of(article.overruled) != "redacted"
            article.gate, article.overruled, article.gate_entry = sentence, sentence if same_kind else "", seq
        elif act == "overruled":
            article.overruled, article.gate_entry = article.gate, seq
        elif act == "draft_failed":
            if "note" in facts.get("texts", {}):  # as of the schema in which setting a policy is logged
                self.binds_rows = self.names_approvers = True
            facts = facts | {"reason": failure_of(facts, texts.get("note", logged.Text()).text)}
            told = tuple(facts.get(name, "") for name in _FAILURE)
            self.failures.setdefault((number, facts["revision"], facts["at"], *told), []).append(seq)

    def _set_policy(self, seq: int, facts: dict[str, Any]) -> None:
        self._note(seq, wrong_setting(seq, facts, self) or strange_fact(facts))
        told = (
            facts["policy_sha256"],
            (facts["at"], facts["actor"]),
            facts.get("former", 0),
            facts.get("folded", False),
        )
        self.policies[facts["policy"]] = PolicyReplay(seq, *told)
        self.binds_rows = self.names_approvers = True  # both came before such entries

    def _redact(self, seq: int, facts: dict[str, Any]) -> None:
        self._note(seq, broken_rule(seq, facts, {}, DraftReplay(), self) or strange_fact(facts))
        if "about" in facts:
            self.redacted[_whole(facts["about"])] = seq
        elif "draft" in facts:
            self._draft(facts["draft"]).redacted_entry = seq
        else:
            self.redacted_revisions[_whole(facts["article"]), facts["revision"]] = seq

    def _draft(self, number: int) -> DraftReplay:
        draft = self.drafts.get(number)
        if draft is None:
            draft = self.drafts[_whole(number)] = DraftReplay()
        return draft

    def _take_draft(self, seq: int, act: str, facts: dict[str, Any], texts: logged.Texts) -> None:
        if act == "redacted":
            self._redact(seq, facts)
            return
        draft = self._draft(facts["draft"])
        self._note(seq, broken_rule(seq, facts, texts, draft, self) or strange_fact(facts))
        if act in _CLAIMS:
            draft.holder = "" if act == "released" else facts["actor"]
            return
        if act == "drafted":
            self._begin(seq, facts, draft, texts)
        if "state" in facts:
            draft.state, draft.state_entry, draft.holder = facts["state"], seq, ""
            self._keep_live(facts["draft"], draft)
        if "version" in facts:
            draft.version = facts["version"]
        if "after" in texts:
            self._read(seq, facts, texts["after"], draft)
        keep_decision(seq, facts, texts, draft, self)
        self._follow(seq, act, facts, draft)

    def _read(self, seq: int, facts: dict[str, Any], after: logged.Text, draft: DraftReplay) -> None:
        """Keep the texts after an act; only what rewrites lets go what bound the rows before."""
        text, salt = after
        draft.text_entry = seq
        if rewrites(facts):
            draft.text, draft.bound, draft.rewritten, draft.looks = text, [], seq, ANY_LOOK
        elif draft.text is None:
            draft.text = text
        if "rows" in facts:
            draft.bound.append(logged.Binding(seq, salt, facts["rows"]))
            self.binds_rows = True

    def _keep_live(self, number: int, draft: DraftReplay) -> None:
        waiting = self.waiting.setdefault(draft.article, set())
        (waiting.add if draft.state in LIVE else waiting.discard)(number)
        if draft.state in LIVE and not draft.planted:
            self.live[draft.article] = number
        elif self.live.get(draft.article) == number:
            del self.live[draft.article]

    def _note(self, seq: int, wrong: str) -> None:
        if wrong:
            self.broken.append(Problem(seq, "rule", f"entry {seq}: {wrong}"))

    def _begin(
        self,
        seq: int,
        facts: dict[str, Any],
        draft: DraftReplay,
        texts: logged.Texts,
    ) -> None:
        draft.article, draft.revision = _whole(facts["article"]), facts["revision"]
        draft.drafted_entry, draft.drafted_at = seq, facts["at"]
        draft.drafted_text = texts["after"].text if "after" in texts else None
        draft.coverage = facts.get("coverage_percent")
        draft.flags = tuple(facts["flags"]) if "flags" in facts else None
        draft.risk = facts.get("risk")
        draft.origin = tuple(facts.get(name, "") for name in ORIGIN)
        article, salt = self.article(draft.article), texts.get("after", logged.Text()).salt
        if "rows" in facts and salt is not None and article.metadata is not None:
            draft.first_rows = logged.Binding(seq, salt, facts["rows"])
            draft.section = article.metadata.section
        if facts.get("planted"):
            draft.planted, draft.copied_from = True, facts.get("copied_from", 0)
            self.planted[facts["draft"]] = PlantedReplay()

    def _follow(self, seq: int, act: str, facts: dict[str, Any], draft: DraftReplay) -> None:
        if act == "exported":
            draft.exported_at = draft.exported_at or facts["at"]
            self.exports[facts["run"], facts["draft"]] = logged.Left(facts["article"], seq)
            self.runs[facts["run"]] = logged.Run(facts["at"], facts["actor"], facts["format"], facts["target"])
        elif act == "edited":
            draft.editor = folded(facts["actor"])
        elif act == "approved":
            take_approval(seq, facts, draft, self)
        elif act == "second_look":
            told = LookReplay(facts["verdict"], facts["first"], facts["second"], facts["actor"], seq, facts["at"])
            self.looks[facts["about"], facts["kind"]] = told
            if facts["kind"] == "before_export":
                draft.needs_look = facts["verdict"] != "agree"
        elif sets_outcome(facts):
            outcome = facts.get("outcome", "")
            self.article(facts["article"]).outcome = "" if outcome == "redraft" else outcome
        elif act == "assigned":
            draft.assignee, draft.assignment, self.binds_rows = facts["assignee"], seq, True
            self.assigned[seq] = facts["draft"]
        elif act == "unassigned":
            draft.assignee, draft.assignment, self.binds_rows = "", None, True
        elif act == "staled":
            draft.ordered = seq if facts.get("reason") == "redacted" else 0
        elif act == "revealed":
            self.planted[facts["draft"]] = PlantedReplay(facts["caught"], seq, facts["kind"], facts["position"])


def _whole(number: int) -> int:
    """Return the number; raises TypeError for anything that is no whole number, which a forger might have written."""
    if type(number) is not int:
        raise TypeError(f"{number!r} is no number")
    return number
