"""Keeps the text that an editor is typing, so that a dead terminal loses nothing; not an act, so not in the log."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.damaged import read_as_written
from db.errors import RefusedError
from db.forms import load_places, load_three
from db.log import shown
from db.records import BLANK, Actor
from db.times import moment, stamp


@dataclass(frozen=True)
class WorkingCopy:
    """Text on an editor's screen that no act has taken up yet."""

    draft_id: int
    actor: str
    texts: tuple[str, str, str]
    sources: tuple[int, int, int]
    base_version: int
    """The draft's version when typing began; another one now means that somebody else changed the draft."""
    kept_at: datetime


def keep(
    db: Database,
    draft_id: int,
    texts: Sequence[str],
    *,
    base_version: int,
    actor: Actor,
    at: datetime,
    sources: Sequence[int] = (1, 2, 3),
) -> WorkingCopy:
    """Store the texts as they are, empty or unfinished, in place of the actor's earlier copy; return what is stored.

    Raises:
        RefusedError: The draft was blanked by order: a desk that knows nothing of it yet would bring its words back.
    """
    if len(texts) != 3 or len(sources) != 3:  # noqa: PLR2004 - exactly three
        raise RefusedError("a working copy has three texts and three sources")
    first, second, third = (shown(text) for text in texts)
    one, two, three = sources
    with writing(db) as connection:
        _refuse_blanked(db, draft_id)
        connection.execute(
            "INSERT INTO working_copies (draft_id, actor, texts, sources, base_version, kept_at)"
            " VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (draft_id, actor) DO UPDATE SET texts = excluded.texts, sources = excluded.sources,"
            " base_version = excluded.base_version, kept_at = excluded.kept_at",
            (
                draft_id,
                actor.name,
                json.dumps([first, second, third]),
                json.dumps(list(sources)),
                base_version,
                stamp(at),
            ),
        )
    return WorkingCopy(draft_id, actor.name, (first, second, third), (one, two, three), base_version, at)


def _refuse_blanked(db: Database, draft_id: int) -> None:
    blanked = db.conn.execute(
        "SELECT 1 FROM drafts AS d JOIN revisions AS r ON r.id = d.revision_id"
        " WHERE d.id = ?1 AND r.headline = ?2 AND r.body = ?2",
        (draft_id, BLANK),
    ).fetchone()
    if blanked:
        raise RefusedError("the draft was redacted by order: nothing typed for it is kept")


def kept(db: Database, draft_id: int, *, actor: Actor) -> WorkingCopy | None:
    """Return the actor's copy of this draft, if there is one."""
    return next(iter(_found(db, "draft_id = ? AND actor = ?", (draft_id, actor.name))), None)


def unfinished(db: Database, *, actor: Actor) -> frozenset[int]:
    """Return the drafts that wait and for which the actor typed words that no act has taken up.

    Also for an earlier draft of the same article, which waits no longer: see `left_behind`.
    """
    with translated_errors():
        rows = db.conn.execute(
            "SELECT d.id FROM working_copies AS w JOIN drafts AS c ON c.id = w.draft_id"
            " JOIN drafts AS d ON d.article_id = c.article_id AND (d.id = c.id OR c.state <> 'pending')"
            " WHERE w.actor = ? AND d.state = 'pending'",
            (actor.name,),
        ).fetchall()
    return frozenset(number for (number,) in rows)


def others_typing(db: Database, draft_id: int, *, actor: Actor) -> str:
    """Return somebody else who typed words for this draft that no act has taken up; '' where nobody did."""
    sql = "SELECT actor FROM working_copies WHERE draft_id = ? AND actor <> ? ORDER BY kept_at DESC LIMIT 1"
    with translated_errors():
        row = db.conn.execute(sql, (draft_id, actor.name)).fetchone()
    return str(row[0]) if row else ""


def left_behind(db: Database, article_id: int, *, actor: Actor) -> WorkingCopy | None:
    """Return the actor's newest copy of a draft of this article that waits no longer: no act took its words up."""
    return next(iter(all_left_behind(db, article_id, actor=actor)), None)


def all_left_behind(db: Database, article_id: int, *, actor: Actor) -> list[WorkingCopy]:
    """Return all such copies, one for each draft, newest first: an older one may have words that no later one has."""
    drafts = "draft_id IN (SELECT id FROM drafts WHERE article_id = ? AND state <> 'pending') AND actor = ?"
    return _found(db, drafts, (article_id, actor.name))


def _found(db: Database, condition: str, values: tuple[int, str]) -> list[WorkingCopy]:
    with translated_errors():
        rows = db.conn.execute(
            "SELECT draft_id, actor, texts, sources, base_version, kept_at FROM working_copies"  # noqa: S608 - ours
            f" WHERE {condition} ORDER BY kept_at DESC, draft_id DESC",
            values,
        ).fetchall()
    with read_as_written("what somebody typed and no act took up"):
        return [
            WorkingCopy(row[0], row[1], load_three(row[2]), load_places(row[3]), row[4], moment(row[5])) for row in rows
        ]


def drop(db: Database, draft_id: int, *, actor: Actor | None = None) -> None:
    """Forget the actor's copy of this draft, or everybody's."""
    with writing(db) as connection:
        connection.execute(
            "DELETE FROM working_copies WHERE draft_id = ? AND (? = '' OR actor = ?)",
            (draft_id, actor.name if actor else "", actor.name if actor else ""),
        )


def drop_standing(db: Database, draft_id: int, texts: Sequence[str]) -> None:
    """Forget everybody's copies of a draft that say what stands in it again."""
    with writing(db) as connection:
        same = (draft_id, json.dumps(list(texts)))
        connection.execute("DELETE FROM working_copies WHERE draft_id = ? AND texts = ?", same)


def drop_of_article(db: Database, article_id: int, *, actor: Actor) -> None:
    """Forget the actor's copies of every draft of this article."""
    with writing(db) as connection:
        connection.execute(
            "DELETE FROM working_copies WHERE actor = ? AND draft_id IN (SELECT id FROM drafts WHERE article_id = ?)",
            (actor.name, article_id),
        )
