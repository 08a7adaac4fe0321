"""Says what an order for redaction leaves: where the words of an entry stand besides, and where an article went."""

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from db.connection import translated_errors

_SHORTEST = 4
"""A text of fewer letters, such as a version's number, stands anywhere and betrays nobody."""
_REVISIONS = "SELECT 'article ' || article_id, headline || char(10) || body FROM revisions WHERE article_id = :article"
_DETAILS = "SELECT 'article ' || id, details FROM articles WHERE id = :article"
_DRAFTS = """
    SELECT 'draft ' || d.id, json_array(t.drafted, t.text, json(d.alternatives), p.true_text, p.planted_text)
    FROM drafts AS d JOIN takeaways AS t ON t.draft_id = d.id LEFT JOIN planted_errors AS p ON p.draft_id = d.id
    WHERE d.article_id = :article ORDER BY d.id
"""
_ENTRIES = """
    SELECT 'entry ' || l.seq, x.text FROM review_log AS l JOIN log_texts AS x ON x.entry = l.seq
    WHERE l.article_id = :article AND l.seq <> :entry AND x.text IS NOT NULL ORDER BY l.seq
"""
_TYPED = """
    SELECT 'what ' || w.actor || ' types', w.texts FROM working_copies AS w JOIN drafts AS d ON d.id = w.draft_id
    WHERE d.article_id = :article ORDER BY w.actor
"""


def holders(db: Database, seq: int) -> tuple[str, ...]:
    """Return what in the record of its article holds a text of this entry besides: article, drafts, entries, typing."""
    with translated_errors():
        found = db.conn.execute(
            "SELECT l.article_id, x.text FROM review_log AS l JOIN log_texts AS x ON x.entry = l.seq"
            " WHERE l.seq = ? AND x.text IS NOT NULL",
            (seq,),
        ).fetchall()
        words = [word for _, text in found for word in _strings(text) if len(word.strip()) >= _SHORTEST]
        if not words or found[0][0] is None:
            return ()
        values = {"article": found[0][0], "entry": seq}
        places = [
            place
            for sql in (_REVISIONS, _DETAILS, _DRAFTS, _ENTRIES, _TYPED)
            for place, text in db.conn.execute(sql, values)
            if _has(text, words)
        ]
    return tuple(dict.fromkeys(places))


def left_to(db: Database, article_id: int) -> tuple[str, ...]:
    """Return every target to which a box of the article left, with the format."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT DISTINCT r.target || ' (' || r.format || ')' FROM export_items AS i"
            " JOIN export_runs AS r ON r.id = i.run_id WHERE i.article_id = ? ORDER BY 1",
            (article_id,),
        ).fetchall()
    return tuple(row[0] for row in rows)


def _has(text: str, words: Iterable[str]) -> bool:
    stands = list(_strings(text))
    return any(word in one for one in stands for word in words)


def _strings(text: str) -> Iterator[str]:
    """Yield the strings that a logged text or a cell is made of: of JSON those in it, else the text itself."""
    try:
        form = json.loads(text)
    except (ValueError, RecursionError):
        form = text
    left = [form if isinstance(form, dict | list) else text]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict | list):
            left += one.values() if isinstance(one, dict) else one
