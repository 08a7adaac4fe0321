"""Asks the gate again when an article is about to be drafted: settings and the clock move on while it waits."""

from datetime import datetime
from typing import TYPE_CHECKING

from db.articles.gates import gate_article, held_while_waiting
from db.articles.saving import find_article
from db.gate_codes import ORDERED, code_of
from db.records import Actor, Article
from summarizer.ingest.storing import Gatekeeper

if TYPE_CHECKING:
    from sqlite_utils import Database


def held_for(article: Article, gate: Gatekeeper) -> str:
    """Return why the article is not to be drafted, as the gate says by now, or the empty string.

    A reason that a person overruled holds nothing, however it is worded today; another one does, for nobody looked at
    it, whichever of them comes first. What was held when the article came in stays held where the gate would let it
    pass today. A text that was blanked by order is held for the order, whatever is left of it.
    """
    overruled = code_of(article.gate) if article.overruled else ""
    said = "" if code_of(article.gate) == ORDERED else gate(article.revision.text, but=overruled)
    return said or ("" if overruled else article.gate)


def keep_held(db: "Database", article_id: int, gate: Gatekeeper, *, actor: Actor, at: datetime) -> str:
    """Return the same of an article in the record, after keeping the reason, where there is one, with it; logged."""
    reason = held_for(find_article(db, article_id), gate)
    if reason:
        gate_article(db, article_id, reason, actor=actor, at=at)
    return reason


def free_held(db: "Database", gate: Gatekeeper, *, actor: Actor, at: datetime) -> None:
    """Ask again about what an earlier run held though it had been let in, and keep what the gate says today; logged.

    A wrong setting would else hold all that waits for good. What was held as it came in waits until it comes in again.
    """
    for number in held_while_waiting(db):
        article = find_article(db, number)
        if code_of(article.gate) != ORDERED:
            gate_article(db, number, gate(article.revision.text), actor=actor, at=at)
