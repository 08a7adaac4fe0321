"""Keeps a text that an order blanked from coming in again."""

from sqlite_utils import Database

from db.errors import InputError
from db.gate_codes import ORDERED, code_of
from db.records import BLANK, Article


def refuse_redacted(db: Database, article: Article, sha256: str) -> None:
    """Raise InputError for a text of an article that was blanked by order.

    Any text is refused until an editor overrules the gate, for a machine can not tell whether the order lets it stand;
    the very text that was blanked (by its SHA-256) is refused for ever.
    """
    blanked = db.conn.execute(
        "SELECT 1 FROM revisions WHERE article_id = ? AND sha256 = ? AND headline = ? AND body = ?",
        (article.id, sha256, BLANK, BLANK),
    ).fetchone()
    if blanked:
        raise InputError(f"{article.source_id}: this text was redacted by order", hint="Take it out of what is read.")
    if code_of(article.gate) == ORDERED and not article.overruled:
        raise InputError(
            f"{article.source_id}: the article was {article.gate}",
            hint=f"If the order allows it: takeaways draft --article {article.id} --overrule NAME, then ingest again.",
        )
