"""Asks the gate again when an article is about to be drafted: settings and the clock move on while it waits."""

from datetime import datetime
from typing import TYPE_CHECKING

from db.articles import find_article
from db.gates import code_of, gate_article
from db.records import Actor, Article
from db.redaction import ORDERED
from summarizer.ingesting import Gatekeeper

if TYPE_CHECKING:
    from sqlite_utils import Database


def held_for(article: Article, gate: Gatekeeper) -> str:
    """Return why the article is not to be drafted, as the gate says by now, or the empty string.

    A reason that a person overruled holds nothing, however it is worded today; another one does, for nobody looked at
    it. What was held when the article came in stays held where the gate would let it pass today. A text that was
    blanked by order is held for the order, whatever is left of it.
    """
    said = "" if code_of(article.gate) == ORDERED else gate(article.revision.text)
    if article.overruled:
        return "" if code_of(said) == code_of(article.gate) else said
    return said or article.gate


def keep_held(db: "Database", article_id: int, gate: Gatekeeper, *, actor: Actor, at: datetime) -> str:
    """Return the same of an article in the record, after keeping the reason, where there is one, with it; logged."""
    reason = held_for(find_article(db, article_id), gate)
    if reason:
        gate_article(db, article_id, reason, actor=actor, at=at)
    return reason
