"""The rules of orders for redaction: who gives one, what it may blank, and what comes no more after one."""

from typing import Any

from db.gate_codes import code_of
from db.verifying.four_eyes import by_person
from db.verifying.replay import Replay
from db.verifying.replayed import ArticleReplay
from db.verifying.steps import LIVE

_ORDERED = "redacted"
"""The code of the gate that an order sets."""
_OF_WORDS = frozenset({"drafted", "edited", "approved"})
"""Acts that nobody can do on a text that is blank."""


def wrong_order(facts: dict[str, Any], replay: Replay, seq: int) -> str:
    """Return in words why nobody can order this blank, or ''."""
    if not by_person(facts) or not facts.get("reason", "").strip():
        return "a redaction without a named person and an order"
    draft = replay.drafts.get(facts.get("draft", 0))
    if "about" in facts:
        about = facts["about"]
        if draft is not None and draft.state == "pending" and about in (draft.drafted_entry, draft.text_entry):
            return f"a redaction of entry {about}, on which the words of draft {facts['draft']} rest, which waits"
        return f"a redaction of entry {about}, which is not before it" if about >= seq else ""
    if draft is not None and (draft.article != facts["article"] or draft.state in LIVE):
        return f"a redaction of draft {facts['draft']}, which is of another article, or waits or stands reviewed"
    if "draft" not in facts and (facts["article"], facts["revision"]) not in replay.known:
        return f"a redaction of a text of article {facts['article']} that nobody ingested"
    return ""


def kept_out(facts: dict[str, Any], article: ArticleReplay, replay: Replay) -> str:
    """Return in words which order keeps an article's text out that is said to have come in, or ''."""
    number = facts["article"]
    if (number, facts["revision"]) in replay.redacted_revisions:
        return f"article {number} is ingested with a text that an order blanked"
    if code_of(article.gate) == _ORDERED and not article.overruled:
        return f"article {number} is ingested although an order keeps its texts out"
    return ""


def of_blank_text(facts: dict[str, Any], replay: Replay) -> str:
    """Return in words that an act is on a text which an order blanked before, or ''."""
    if facts["act"] in _OF_WORDS and (facts["article"], facts["revision"]) in replay.redacted_revisions:
        return f"draft {facts['draft']} is {facts['act']} of a text that an order blanked"
    return ""
