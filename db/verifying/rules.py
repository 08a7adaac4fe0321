"""The rules that acts must keep: the program never writes an entry that breaks one, a forger might."""

from collections.abc import Callable
from typing import Any

from db.gate_codes import FORBIDDING, code_of
from db.verifying import logged
from db.verifying.approving import other_acknowledged
from db.verifying.four_eyes import by_person, wrong_approval, wrong_look
from db.verifying.giving_way import MAKES_WAY, wrong_way
from db.verifying.holding import wrong_assignment, wrong_claim, wrong_unassignment
from db.verifying.orders import kept_out, of_blank_text, wrong_order
from db.verifying.replay import Replay
from db.verifying.replayed import ArticleReplay, DraftReplay
from db.verifying.steps import wrong_places, wrong_state, wrong_step, wrong_texts, wrong_undo
from db.verifying.told_facts import lacking, lacking_of_article

ORIGIN = ("drafter", "model", "model_revision", "prompt", "prompt_sha256")
"""What says which model wrote a draft, in its first entry and in every decision."""
OF_ARTICLES = frozenset({"ingested", "gated", "overruled", "draft_failed"})
"""Acts on an article; all others but a redaction and the setting of a policy are acts on a draft."""
_OF_PERSONS = frozenset(
    {"approved", "edited", "rejected", "reopened", "withdrawn", "revealed", "second_look", "unassigned"}
)
_ON_PLANTED_TOO = frozenset(
    {"claimed", "taken_over", "released", "assigned", "unassigned", "edited", "revealed", "superseded"}
)


def broken_rule(seq: int, facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> str:
    """Return in words which rule an entry about a draft or a redaction breaks, given what is known before it, or ''."""
    act, wrong = facts["act"], wrong_state(facts)
    if act == "redacted":
        return wrong or wrong_order(facts, replay, seq)
    number = facts["draft"]
    if act in OF_ARTICLES:
        return f"{act} is no act on a draft, and names draft {number}"
    if act == "drafted":
        begun = wrong or _drafted(number, facts, texts, draft, replay) or _followed(facts, texts, draft, replay)
        return begun or lacking(facts, draft, replay)
    if not draft.drafted_entry:
        return f"{act} on draft {number}, which nobody drafted"
    if (facts["article"], facts["revision"]) != (draft.article, draft.revision):
        return f"draft {number} is {act} on another article or text than it was drafted from"
    return (
        wrong or _judge(facts, draft, replay) or _followed(facts, texts, draft, replay) or lacking(facts, draft, replay)
    )


def broken_article_rule(facts: dict[str, Any], article: ArticleReplay, replay: Replay) -> str:
    """Return in words which rule an entry about an article breaks, given what is known before it, or ''."""
    act, number = facts["act"], facts["article"]
    if act not in OF_ARTICLES:
        return f"{act} is an act on a draft, and names none"
    if act == "ingested":
        wrong = kept_out(facts, article, replay) or _ingested(number, facts, article, replay)
        return wrong or wrong_state(facts) or lacking_of_article(facts, article)
    if not article.entry or (act == "draft_failed" and (number, facts["revision"]) not in replay.known):
        return f"article {number} is {act} before it is ingested, or on a text that was not"
    if act == "overruled" and not (by_person(facts) and article.gate):
        return f"the gate of article {number} is overruled by no named person, or there is none"
    if act == "overruled" and article.metadata is not None and article.metadata.pub_status != "usable":
        return f"the gate of article {number} is overruled although it is {article.metadata.pub_status}"
    return wrong_state(facts) or lacking_of_article(facts, article)


def _ingested(number: int, facts: dict[str, Any], article: ArticleReplay, replay: Replay) -> str:
    if article.entry and facts.get("source", "") != article.source:
        return f"article {number} comes from another source than before"
    if (replay.binds_rows or article.metadata is not None) and "substance" not in facts:
        return f"article {number} is ingested without its metadata"
    if _told_otherwise(facts, replay):
        return f"article {number} is ingested with another length or substance than this text had before"
    outcome = _outcome(facts, article, replay)
    return (
        ""
        if facts.get("outcome") == outcome
        else (f"article {number} is said to be {facts.get('outcome')}; it is {outcome}")
    )


def _followed(facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> str:
    return (
        of_blank_text(facts, replay)
        or wrong_step(facts, draft, replay)
        or wrong_texts(facts, texts, draft, replay)
        or wrong_undo(facts, texts, draft, replay)
    )


def _drafted(number: int, facts: dict[str, Any], texts: logged.Texts, draft: DraftReplay, replay: Replay) -> str:
    if draft.drafted_entry:
        return f"draft {number} is drafted twice"
    article, revision = facts["article"], facts["revision"]
    if (article, revision) not in replay.known:
        return f"draft {number} is of a text that nobody ingested"
    if facts.get("planted"):
        original = replay.drafts.get(facts.get("copied_from", 0))
        if original is None or (original.article, original.revision) != (article, revision):
            return f"draft {number} is said to be a copy of a draft that is none"
        places = wrong_places(texts.get("after", logged.Text()).text, original.drafted_text)
        if places is not None and len(places) != 1:
            return f"draft {number} differs from the draft that it is a copy of in other than one takeaway"
    elif replay.outdated(article, revision):
        return f"draft {number} is of a text that has changed since"
    return ""


def _outcome(facts: dict[str, Any], article: ArticleReplay, replay: Replay) -> str | None:
    """Return what became of the article's text; what the entry says where it states no fingerprint."""
    stood = replay.known.get((facts["article"], article.revision), logged.Ingested()).substance
    if "substance" not in facts or (article.entry and stood is None):
        return facts.get("outcome")
    if not article.entry:
        return "new"
    if facts["revision"] == article.revision:
        return "unchanged"
    return "typography" if facts["substance"] == stood else "changed"


def _told_otherwise(facts: dict[str, Any], replay: Replay) -> bool:
    """Return whether a text that came before is said to have another length or substance."""
    before, substance = (
        replay.known.get((facts["article"], facts["revision"]), logged.Ingested()),
        facts.get("substance"),
    )
    told = (substance, facts.get("words", 0))
    return before.substance is not None and substance is not None and told != (before.substance, before.words)


def _judge(facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    number, act = facts["draft"], facts["act"]
    if draft.planted and act not in _ON_PLANTED_TOO:
        return f"draft {number} has a planted error and is {act}"
    if act == "revealed" and not draft.planted:
        return f"draft {number} is revealed and has no planted error"
    if act in _OF_PERSONS and not by_person(facts):
        return f"draft {number} is {act} by no named person"
    if facts.keys() & {"drafter", "rows"} and tuple(facts.get(name, "") for name in ORIGIN) != draft.origin:
        return f"draft {number} is {act} as the work of another model"
    return _JUDGES[act](number, facts, draft, replay) if act in _JUDGES else ""


def _approved(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    if type(facts.get("acknowledged", [])) is not list:
        return f"draft {number} is approved with acknowledgements that are none"
    key = (draft.article, draft.revision)
    known = replay.known.get(key, logged.Ingested())
    held = known.substance is not None and key not in replay.redacted_revisions  # counted in what an order left, once
    if held and "via" not in facts and facts.get("words") != known.words:
        return f"draft {number} is approved as one of {facts.get('words')} words; its article has {known.words}"
    if other_acknowledged(facts, replay):
        return f"draft {number} is approved by redo of entry {facts['about']}, which took note of other flags"
    return wrong_approval(number, facts, draft, replay)


def _exported(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    if draft.state != "reviewed" or facts.get("about") != draft.state_entry or draft.redacted_entry:
        return f"draft {number} is exported without a standing approval"
    if draft.needs_look:
        return f"draft {number} is exported before the second look that it needs"
    if replay.unconfirmed:
        return f"draft {number} is exported, and nobody confirmed the restore of entry {replay.unconfirmed}"
    run = logged.Run(facts["at"], facts["actor"], facts["format"], facts["target"])
    if replay.runs.get(facts["run"], run) != run or (facts["run"], number) in replay.exports:
        return f"draft {number} is exported in run {facts['run']}, which was another, or twice in it"
    return _held_back(number, facts, draft, replay)


def _held_back(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    if replay.outdated(draft.article, draft.revision):
        return f"draft {number} is exported although its article has changed since"
    texts = {(draft.article, draft.revision), (draft.article, replay.article(draft.article).revision)}
    if not texts.isdisjoint(replay.redacted_revisions):
        return f"draft {number} is exported although the text of its article was blanked by order"
    article = replay.article(draft.article)
    if code_of(article.gate) in FORBIDDING and not article.overruled:
        return f"draft {number} is exported although its gate forbids it ({code_of(article.gate)})"
    of, at = article.metadata or logged.Metadata(), facts["at"]
    if of.pub_status != "usable" or of.embargoed_until > at or (of.expires_at and of.expires_at <= at):
        return f"draft {number} is exported while its article is {of.pub_status}, under embargo or expired"
    return ""


def _withdrawn(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    del replay
    if facts.get("was_exported", bool(draft.exported_at)) != bool(draft.exported_at):
        return f"draft {number} is withdrawn as one that had {'not ' if draft.exported_at else ''}left"
    silent = "via" not in facts and "note" not in facts.get("texts", {})
    return f"draft {number} is withdrawn without a note that says why" if silent else ""


def _staled(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Judge what takes a draft out of the way: its article says something else, was canceled, or is redacted next."""
    article, reason = replay.article(draft.article), facts.get("reason")
    if article.metadata is None:
        return ""
    if reason == "changed":
        read, stands = replay.substances(draft.article, draft.revision)
        borne_out = None in (read, stands) or read != stands
    else:
        borne_out = reason == "redacted" or (reason == "canceled" and article.metadata.pub_status == "canceled")
    return "" if borne_out else f"draft {number} is {facts['act']} because its article was {reason}, which it was not"


def _superseded(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    """Judge what ends for another draft, which `settle` waits for; a planted one when its article changes."""
    if facts.get("reason") == MAKES_WAY:
        return wrong_way(number, facts, draft)
    if draft.planted:
        changes = facts.get("reason") != "changed" or not replay.binds_rows or draft.article in replay.owed
        return "" if changes and "reason" in facts else f"draft {number} is superseded, and its article did not change"
    return f"draft {number} is superseded because its article was {facts['reason']}" if "reason" in facts else ""


def _rejected(number: int, facts: dict[str, Any], draft: DraftReplay, replay: Replay) -> str:
    del draft, replay
    return "" if facts.get("reason", "").strip() else f"draft {number} is rejected without a reason"


_JUDGES: dict[str, Callable[[int, dict[str, Any], DraftReplay, Replay], str]] = {
    "approved": _approved,
    "exported": _exported,
    "second_look": wrong_look,
    "claimed": wrong_claim,
    "taken_over": wrong_claim,
    "released": wrong_claim,
    "assigned": wrong_assignment,
    "unassigned": wrong_unassignment,
    "withdrawn": _withdrawn,
    "rejected": _rejected,
    "staled": _staled,
    "superseded": _superseded,
}
