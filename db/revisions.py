"""Builds revisions from rows, by the names of their columns: the text with the article's metadata as it stands."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from db.damaged import read_as_written
from db.records import ArticleText, Revision
from db.times import moment

DETAILS = (
    "byline", "published_at", "updated_at", "version", "ed_note", "declared_words", "source_path", "input_notes",
)  # fmt: skip
"""Fields of an article that are only shown, never searched: they lie in one JSON column."""
_PLAIN = (
    "source_id", "headline", "body", "section", "genre", "language", "rights", "pub_status", "embargoed_until",
    "expires_at",
)  # fmt: skip
"""Fields of an article that have columns of their own."""
COLUMNS = """
    r.id AS revision_id, r.article_id, r.sha256, r.headline, r.body, r.ingested_at, a.source_id, a.section, a.genre,
    a.language, a.rights, a.pub_status, a.embargoed_until, a.expires_at, a.details
"""
"""What `revision_of` reads, from `articles AS a` and `revisions AS r`."""


def by_name(cursor: sqlite3.Cursor) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query by the names of their columns; of two columns of one name the first counts."""
    names = [name for name, *_ in cursor.description]
    for row in cursor:
        yield dict(zip(reversed(names), reversed(row), strict=True))


def revision_of(row: Mapping[str, Any]) -> Revision:
    """Return the revision in a row that has `COLUMNS`."""
    with read_as_written(f"article {row['article_id']}"):
        details = json.loads(row["details"])
        details["input_notes"] = tuple(details.get("input_notes", ()))
        text = ArticleText(**{name: row[name] for name in _PLAIN}, **details)
        return Revision(
            id=row["revision_id"],
            article_id=row["article_id"],
            sha256=row["sha256"],
            text=text,
            ingested_at=moment(row["ingested_at"]),
        )
