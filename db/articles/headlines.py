"""The headlines of the articles in the record, for what only names an article by its headline."""

from sqlite_utils import Database

from db.connection import translated_errors

_MOST = 20_000
"""Articles of the last weeks or months: nobody takes back what is older by words alone."""


def latest_headlines(db: Database) -> list[tuple[int, str]]:
    """Return the id and the headline of each article that has a text, the latest first."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT a.id, r.headline FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision"
            " WHERE r.body <> '' ORDER BY a.updated_at DESC, a.id DESC LIMIT ?",
            (_MOST,),
        ).fetchall()
    return [(int(number), str(headline)) for number, headline in rows]
