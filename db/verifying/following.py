"""Follows the log entry by entry, so that after each it is known what every draft and article must look like."""

from typing import Any

from db.gate_codes import code_of
from db.names import folded
from db.verifying import logged
from db.verifying.approving import ANY_LOOK, take_approval
from db.verifying.consequences import oblige, settle
from db.verifying.fact_forms import strange_fact
from db.verifying.four_eyes import wrong_setting
from db.verifying.replay import Replay, whole
from db.verifying.replayed import ArticleReplay, DraftReplay, LookReplay, PlantedReplay, PolicyReplay
from db.verifying.restoring import OF_RECORD, take_restore
from db.verifying.rules import ORIGIN, broken_article_rule, broken_rule
from db.verifying.steps import LIVE, keep_decision, rewrites, sets_outcome
from db.verifying.told_facts import failure_of, gate_of

_FAILURE = ("drafter", "model", "model_revision", "reason", "retryable")
"""Columns of a failed attempt that its entry states."""
_CLAIMS = frozenset({"claimed", "taken_over", "released"})


def take(seq: int, facts: dict[str, Any], texts: logged.Texts, replay: Replay) -> None:
    """Follow one entry; `texts` holds text and salt of every field that it names.

    Raises:
        KeyError, TypeError, ValueError: The entry lacks a fact of its act, or has one of another sort.
    """
    act = facts["act"]
    settle(facts, replay)
    if act == "policy_set":
        _set_policy(seq, facts, replay)
    elif act in OF_RECORD:
        replay.note(seq, take_restore(seq, facts, replay) or strange_fact(facts))
    elif act == "redacted":
        _redact(seq, facts, replay)
    elif "draft" in facts:
        _take_draft(seq, facts, texts, replay)
    else:
        _take_article(seq, facts, texts, replay)
    if act not in ("redacted", "policy_set"):
        oblige(seq, facts, replay)


def _take_article(seq: int, facts: dict[str, Any], texts: logged.Texts, replay: Replay) -> None:
    act, number = facts["act"], facts["article"]
    article = replay.article(number)
    if act == "gated":
        facts = facts | {"sentence": gate_of(facts, texts.get("note", logged.Text()).text)}
    replay.note(seq, broken_article_rule(facts, article, replay) or strange_fact(facts))
    if act == "ingested":
        _take_text(seq, facts, texts, article, replay)
    elif act == "gated":
        sentence = facts["sentence"]
        same_kind = bool(article.overruled) and code_of(sentence) == code_of(article.overruled) != "redacted"
        article.gate, article.overruled, article.gate_entry = sentence, sentence if same_kind else "", seq
    elif act == "overruled":
        article.overruled, article.gate_entry = article.gate, seq
    elif act == "draft_failed":
        if "note" in facts.get("texts", {}):  # as of the schema in which setting a policy is logged
            replay.binds_rows = replay.names_approvers = True
        facts = facts | {"reason": failure_of(facts, texts.get("note", logged.Text()).text)}
        told = tuple(facts.get(name, "") for name in _FAILURE)
        replay.failures.setdefault((number, facts["revision"], facts["at"], *told), []).append(seq)


def _take_text(seq: int, facts: dict[str, Any], texts: logged.Texts, article: ArticleReplay, replay: Replay) -> None:
    """Follow what was ingested: the text that is the article's now, and its metadata."""
    article.source, article.entry, article.revision = facts.get("source", ""), seq, facts["revision"]
    article.created_at = article.created_at or facts["at"]
    found = logged.Ingested(seq, facts.get("substance"), facts.get("words", 0), facts["at"])
    replay.known.setdefault((facts["article"], facts["revision"]), found)
    if "substance" in facts:
        article.metadata = logged.Metadata(*(facts.get(name, "") for name in logged.METADATA))
        article.details = texts["details"].text if "details" in texts else None
        replay.binds_rows = True  # both came with the same form


def _set_policy(seq: int, facts: dict[str, Any], replay: Replay) -> None:
    replay.note(seq, wrong_setting(seq, facts, replay) or strange_fact(facts))
    set_by = (facts["at"], facts["actor"])
    told = (facts["policy_sha256"], set_by, facts.get("former", 0), facts.get("folded", False))
    replay.policies[facts["policy"]] = PolicyReplay(seq, *told)
    replay.binds_rows = replay.names_approvers = True  # both came before such entries


def _redact(seq: int, facts: dict[str, Any], replay: Replay) -> None:
    replay.note(seq, broken_rule(seq, facts, {}, DraftReplay(), replay) or strange_fact(facts))
    if "about" in facts:
        replay.redacted[whole(facts["about"])] = seq
    elif "draft" in facts:
        replay.draft(facts["draft"]).redacted_entry = seq
    else:
        replay.redacted_revisions[whole(facts["article"]), facts["revision"]] = seq


def _take_draft(seq: int, facts: dict[str, Any], texts: logged.Texts, replay: Replay) -> None:
    act, draft = facts["act"], replay.draft(facts["draft"])
    replay.note(seq, broken_rule(seq, facts, texts, draft, replay) or strange_fact(facts))
    if act in _CLAIMS:
        draft.holder = "" if act == "released" else facts["actor"]
        return
    if act == "drafted":
        _begin(seq, facts, texts, draft, replay)
    if "state" in facts:
        draft.state, draft.state_entry, draft.holder = facts["state"], seq, ""
        _keep_live(facts["draft"], draft, replay)
    if "version" in facts:
        draft.version = facts["version"]
    if "after" in texts:
        _read(seq, facts, texts["after"], draft, replay)
    keep_decision(seq, facts, texts, draft, replay)
    _follow(seq, facts, draft, replay)


def _begin(seq: int, facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> None:
    """Follow the first entry of a draft: what it is of, who made it, and as what it began."""
    draft.article, draft.revision = whole(facts["article"]), facts["revision"]
    draft.drafted_entry, draft.drafted_at = seq, facts["at"]
    draft.drafted_text = texts["after"].text if "after" in texts else None
    draft.coverage = facts.get("coverage_percent")
    draft.flags = tuple(facts["flags"]) if "flags" in facts else None
    draft.risk = facts.get("risk")
    draft.origin = tuple(facts.get(name, "") for name in ORIGIN)
    article, salt = replay.article(draft.article), texts.get("after", logged.Text()).salt
    if "rows" in facts and salt is not None and article.metadata is not None:
        draft.first_rows = logged.Binding(seq, salt, facts["rows"])
        draft.section = article.metadata.section
    if facts.get("planted"):
        draft.planted, draft.copied_from = True, facts.get("copied_from", 0)
        replay.planted[facts["draft"]] = PlantedReplay()


def _keep_live(number: int, draft: DraftReplay, replay: Replay) -> None:
    waiting = replay.waiting.setdefault(draft.article, set())
    (waiting.add if draft.state in LIVE else waiting.discard)(number)
    if draft.state in LIVE and not draft.planted:
        replay.live[draft.article] = number
    elif replay.live.get(draft.article) == number:
        del replay.live[draft.article]


def _read(seq: int, facts: dict[str, Any], after: logged.Text, draft: DraftReplay, replay: Replay) -> None:
    """Keep the texts after an act; only what rewrites lets go what bound the rows before."""
    text, salt = after
    draft.text_entry = seq
    if rewrites(facts):
        draft.text, draft.bound, draft.rewritten, draft.looks = text, [], seq, ANY_LOOK
    elif draft.text is None:
        draft.text = text
    if "rows" in facts:
        draft.bound.append(logged.Binding(seq, salt, facts["rows"]))
        replay.binds_rows = True


def _follow(seq: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> None:
    """Follow what an act changes beside the draft's state and words."""
    act = facts["act"]
    if act == "exported":
        draft.exported_at = draft.exported_at or facts["at"]
        replay.exports[facts["run"], facts["draft"]] = logged.Left(facts["article"], seq)
        replay.runs[facts["run"]] = logged.Run(facts["at"], facts["actor"], facts["format"], facts["target"])
    elif act == "edited":
        draft.editor = folded(facts["actor"])
    elif act == "approved":
        take_approval(seq, facts, draft, replay)
    elif act == "second_look":
        told = LookReplay(facts["verdict"], facts["first"], facts["second"], facts["actor"], seq, facts["at"])
        replay.looks[facts["about"], facts["kind"]] = told
        if facts["kind"] == "before_export":
            draft.needs_look = facts["verdict"] != "agree"
    elif sets_outcome(facts):
        outcome = facts.get("outcome", "")
        replay.article(facts["article"]).outcome = "" if outcome == "redraft" else outcome
    elif act == "assigned":
        draft.assignee, draft.assignment, replay.binds_rows = facts["assignee"], seq, True
        replay.assigned[seq] = facts["draft"]
    elif act == "unassigned":
        draft.assignee, draft.assignment, replay.binds_rows = "", None, True
    elif act == "staled":
        draft.ordered = seq if facts.get("reason") == "redacted" else 0
    elif act == "revealed":
        replay.planted[facts["draft"]] = PlantedReplay(facts["caught"], seq, facts["kind"], facts["position"])
