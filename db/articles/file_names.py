"""Which article a file means that states no id: another text under its name is another article, not a new revision.

Names such as `lead.txt` come again every night; a revision would take the reviewed takeaways of the article before it
off the site.
"""

import re
from dataclasses import replace

from sqlite_utils import Database

from db.articles.versions import is_another_article
from db.fingerprints import sha256_of
from db.gate_codes import ORDERED, code_of
from db.input_notes import NoteKind, is_of, noted
from db.records import BLANK, ArticleText

_BY_NAME = re.compile(r"file:[^#]*@[0-9a-f]+", re.DOTALL)
"""The id of an article that is known by its file alone."""
_NEXT = "~"
"""What parts the name from the number of the article under it."""
_LONGEST_SHOWN = 60
_STANDING = """
    SELECT a.id, a.source_id, a.gate, a.overruled, r.headline, r.body, EXISTS (
        SELECT 1 FROM revisions WHERE article_id = a.id AND sha256 = ? AND headline = ? AND body = ?
    ) FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision
    WHERE a.source_id = ? OR (a.source_id > ? AND a.source_id < ?) ORDER BY a.id DESC
"""


def under_own_id(db: Database, text: ArticleText) -> ArticleText:
    """Return the article under the id of the one that it is a version of, or under one of its own.

    What takes an article back in the place of its text, in words or a status, stays with the last one under its name.
    What an order blanked can not be compared, so that its article keeps the name for itself.
    """
    if not _BY_NAME.fullmatch(text.source_id):
        return text
    name, sha256 = text.source_id, sha256_of(text.headline, text.body)
    rows = db.conn.execute(
        _STANDING, (sha256, BLANK, BLANK, name, f"{name}{_NEXT}", f"{name}{chr(ord(_NEXT) + 1)}")
    ).fetchall()
    for _, source, gate, overruled, headline, body, blanked in rows:
        stands = replace(text, source_id=source, headline=headline, body=body)
        ordered = code_of(gate) == ORDERED and not overruled
        if blanked or ordered or not body.strip() or body == BLANK or not is_another_article(text, stands):
            return replace(text, source_id=source)
    if not rows or _takes_back(text):
        return replace(text, source_id=rows[0][1]) if rows else text
    note = f"under the name of its file there was another article before ({rows[0][4][:_LONGEST_SHOWN]!r})"
    own = f"{name}{_NEXT}{len(rows) + 1}"
    return replace(text, source_id=own, input_notes=(*text.input_notes, noted(NoteKind.SUSPECT, note)))


def _takes_back(text: ArticleText) -> bool:
    return (
        text.pub_status != "usable"
        or not text.body.strip()
        or any(is_of(note, NoteKind.TAKEN_BACK) for note in text.input_notes)
    )
