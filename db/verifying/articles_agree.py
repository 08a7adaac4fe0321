"""Holds articles and revisions to the log: texts, metadata, gates and outcomes as they were logged."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from db.fingerprints import sha256_of, substance_of, words_in
from db.records import BLANK
from db.strict_json import read_once
from db.verifying import logged
from db.verifying.blank_rows import NO_DETAILS
from db.verifying.replay import Replay
from db.verifying.replayed import ArticleReplay, Problem

_ARTICLES = f"""
    SELECT a.id, a.source_id, a.created_at, r.sha256, r.article_id, a.gate, a.overruled, a.outcome, a.details,
        {", ".join(logged.METADATA)}
    FROM articles AS a LEFT JOIN revisions AS r ON r.id = a.current_revision
"""  # noqa: S608 - our columns
_REVISIONS = "SELECT id, article_id, sha256, headline, body, substance, words, ingested_at FROM revisions"
_METADATA = slice(9, None)


def article_problems(db: Database, replay: Replay, only: int | None = None) -> Iterator[Problem]:
    """Yield every article and revision that is not as the log says, or what is wrong with this one article."""
    yield from _revision_problems(db, replay, only)
    yield from _blanked(replay, only)
    seen = set()
    for row in _rows(db, _ARTICLES, "a.id", only):
        seen.add(row[0])
        told = replay.articles.get(row[0])
        if told is None or not told.entry:
            yield Problem(None, "state", f"article {row[0]} is in the tables and not in the log")
            continue
        yield from _article(row, told, order=replay.redacted_revisions.get((row[0], told.revision)))
    for number in sorted(replay.articles.keys() - seen):
        entry = replay.articles[number].entry
        yield Problem(entry or None, "state", f"article {number} is in the log and not in the tables")


def _blanked(replay: Replay, only: int | None) -> Iterator[Problem]:
    """Yield where a draft of this one article, which is about to leave, rests on a text that an order blanked."""
    if only is None or only not in replay.articles:
        return
    for draft in replay.drafts.values():
        for revision in (draft.revision, replay.articles[only].revision):
            order = replay.redacted_revisions.get((only, revision))
            if order and draft.state == "reviewed":
                yield Problem(order, "rule", f"entry {order} blanked the text that a reviewed draft rests on")


def _rows(db: Database, select: str, column: str, only: int | None) -> Iterator[tuple[Any, ...]]:
    if only is None:
        return iter(db.conn.execute(f"{select} ORDER BY 1"))
    return iter(db.conn.execute(f"{select} WHERE {column} = ? ORDER BY 1", (only,)))


def _article(row: tuple[Any, ...], told: ArticleReplay, *, order: int | None) -> Iterator[Problem]:
    number, source, created_at, sha256, of_article, gate, overruled, outcome, details = row[:9]
    if (sha256, of_article) != (told.revision, number):
        message = f"the current text of article {number} is not the one that was ingested last"
        yield Problem(told.entry, "state", message)
    if (source, created_at) != (told.source, told.created_at):
        yield Problem(told.entry, "state", f"article {number} has another source or beginning than the log says")
    if told.metadata is not None and row[_METADATA] != told.metadata:
        wrong = [name for name, a, b in zip(logged.METADATA, row[_METADATA], told.metadata, strict=True) if a != b]
        message = f"the metadata of article {number} ({', '.join(wrong)}) are not as entry {told.entry} states them"
        yield Problem(told.entry, "state", message)
    if order and details != NO_DETAILS:
        yield Problem(order, "state", f"article {number} was ordered blank and has details")
    elif told.details is not None and not order and details != told.details:
        yield Problem(told.entry, "state", f"the details of article {number} are not as entry {told.entry} logged them")
    if details and not _read_alike(details):
        yield Problem(told.entry, "state", f"the details of article {number} give a key twice, or are none")
    if (gate, overruled) != (told.gate, told.overruled):
        entry = told.gate_entry or told.entry
        yield Problem(entry, "state", f"the gate of article {number} is {gate!r}, the log says {told.gate!r}")
    if outcome != told.outcome:
        yield Problem(told.entry, "state", f"article {number} is marked {outcome!r}, which no editor decided")


def _read_alike(details: str) -> bool:
    try:
        read_once(details)
    except (ValueError, RecursionError):
        return False
    return True


def _revision_problems(db: Database, replay: Replay, only: int | None) -> Iterator[Problem]:
    seen, texts = set(), Counter(number for number, _ in replay.known)
    for row in _rows(db, _REVISIONS, "article_id", only):
        revision_id, article_id, sha256, headline, body, substance, words, at = row
        seen.add((article_id, sha256))
        told = replay.known.get((article_id, sha256))
        if told is None:
            message = f"revision {revision_id} of article {article_id} is in the tables and not in the log"
            yield Problem(None, "state", message)
            continue
        order = replay.redacted_revisions.get((article_id, sha256))
        if order is not None:
            if (headline, body) != (BLANK, BLANK):
                yield Problem(order, "state", f"revision {revision_id} was ordered blank and has a text")
        elif "\n" in headline or sha256_of(headline, body) != sha256:
            message = f"the text of revision {revision_id} of article {article_id} is not the one that was ingested"
            yield Problem(told.entry, "state", message)
        elif told.substance is not None and not _measured(headline, body, told, alone=texts[article_id] == 1):
            message = f"length or substance of revision {revision_id} are not those of its text"
            yield Problem(told.entry, "state", message)
        if (words, at) != (told.words, told.at) or told.substance not in (None, substance):
            message = f"length, time or substance of revision {revision_id} are not as entry {told.entry} states them"
            yield Problem(told.entry, "state", message)
    for key in sorted(replay.known.keys() - seen):
        yield Problem(
            replay.known[key].entry, "state", f"a text of article {key[0]} is in the log and not in the tables"
        )


def _measured(headline: str, body: str, told: logged.Ingested, *, alone: bool) -> bool:
    """Return whether length and substance are those of the text; what nothing is compared with has no substance."""
    return words_in(body) == told.words and (alone or substance_of(headline, body) == told.substance)
