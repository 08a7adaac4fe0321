"""Saves articles and their revisions, and finds them."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from db.articles.blanked import refuse_redacted
from db.articles.file_names import under_own_id
from db.articles.gates import gate_article
from db.articles.versions import is_older, merged
from db.connection import translated_errors, writing
from db.drafts.saving import mark_stale
from db.errors import InputError, NotFoundError
from db.facts import Facts
from db.fingerprints import sha256_of, substance_of, words_in
from db.forms import dump
from db.inserting import insert_row, next_id
from db.log import Entry, append, shown
from db.records import Actor, Article, ArticleText, Ingested, Revision
from db.revisions import COLUMNS, DETAILS, by_name, revision_of
from db.times import moment_or_none, stamp, stamp_of_source

AUDITED = ("section", "genre", "language", "rights", "pub_status", "embargoed_until", "expires_at")
"""Metadata that every `ingested` entry states; a change of it is logged although the text stayed."""


def save_article(db: Database, text: ArticleText, *, actor: Actor, at: datetime, gate: str | None = None) -> Ingested:
    """Store the article as it was read; a changed text makes a revision and turns drafts on the old one stale.

    Args:
        db: The record.
        text: The article; `source_id` says which one.
        actor: Who ingests.
        at: When.
        gate: Why it must not be drafted (`code: sentence`), '' for no reason, None to leave the gate as it is.

    Raises:
        InputError: no source id, a usable article without a body, an unknown pub status, an unreadable embargo or
            expiry, a version older than the one that stands, a text of an article that was redacted.

    A withheld or canceled article may come without a text, as wires take articles back: then the text stays as it is.
    Where it is the first that comes in, the article waits for its text, which comes in under the notice.
    """
    text = _cleaned(text)
    stated = text.pub_status
    with writing(db) as connection:
        text = under_own_id(db, text)
        row = connection.execute("SELECT id FROM articles WHERE source_id = ?", (text.source_id,)).fetchone()
        if row is None:
            result = _insert(db, text, actor=actor, at=at)
        else:
            stands = find_article(db, row[0])
            refuse_redacted(db, stands, sha256_of(text.headline, text.body))
            if is_older(text, stands.revision.text, at) and _says_the_same(text, stands.revision):
                return Ingested(stands.id, stands.revision.id, "unchanged")
            text = merged(text, stands.revision.text, at)
            result = _update(db, (stands.id, stands.revision.id), text, actor=actor, at=at)
        if gate is not None and text.pub_status != stated:
            gate = f"{text.pub_status}: its source said so of this text"
        if gate is not None:
            gate_article(db, result.article_id, gate, actor=actor, at=at)
    return result


def _says_the_same(text: ArticleText, stands: Revision) -> bool:
    meta, before = _metadata(text), _metadata(stands.text)
    same = all(meta[name] == before[name] for name in AUDITED)
    return same and sha256_of(text.headline, text.body) == stands.sha256


def find_article(db: Database, key: int | str) -> Article:
    """Return the article with this id, or for a text that is none with this source id; raises NotFoundError."""
    number, source = _id_of(key), key if isinstance(key, str) else None
    with translated_errors():
        cursor = db.conn.execute(
            f"SELECT {COLUMNS}, a.gate, a.overruled, a.outcome, a.embargoed_until AS embargo, a.expires_at AS expiry"  # noqa: S608
            f" FROM articles AS a JOIN revisions AS r ON r.id = a.current_revision"
            " WHERE a.id = ?1 OR a.source_id = ?2 ORDER BY a.id IS ?1 DESC LIMIT 1",
            (number, source),
        )
        row = next(by_name(cursor), None)
    if row is None:
        raise NotFoundError(f"no article goes by {key!r}", hint="takeaways list names every article with its number")
    return Article(
        id=row["article_id"],
        source_id=row["source_id"],
        revision=revision_of(row),
        gate=row["gate"],
        overruled=bool(row["overruled"]),
        outcome=row["outcome"],
        pub_status=row["pub_status"],
        embargoed_until=moment_or_none(row["embargo"]),
        expires_at=moment_or_none(row["expiry"]),
    )


def found_also(db: Database, key: str) -> int | None:
    """Return the article whose source id is the id of the one that `find_article` finds, where there is another."""
    number = _id_of(key)
    with translated_errors():
        row = db.conn.execute(
            "SELECT s.id FROM articles AS s JOIN articles AS a ON a.id = ? WHERE s.source_id = ? AND s.id <> a.id",
            (number, key),
        ).fetchone()
    return int(row[0]) if row else None


def _id_of(key: int | str) -> int | None:
    number = int(key) if isinstance(key, int) or (key.isascii() and key.isdecimal()) else None
    return number if number is not None and number < 2**63 else None


def _insert(db: Database, text: ArticleText, *, actor: Actor, at: datetime) -> Ingested:
    meta = _metadata(text)
    article_id = next_id(db, "articles")
    revision_id = _insert_revision(db, article_id, text, at)
    row = {
        "id": article_id,
        "source_id": text.source_id,
        "current_revision": revision_id,
        "created_at": stamp(at),
        "updated_at": stamp(at),
    }
    insert_row(db, "articles", row | meta)
    _log_ingested(db, article_id, text, meta, outcome="new", actor=actor, at=at)
    return Ingested(article_id, revision_id, "new")


def _update(db: Database, known: tuple[int, int], text: ArticleText, *, actor: Actor, at: datetime) -> Ingested:
    article_id, current = known
    meta = _metadata(text)
    sha256, substance = db.conn.execute("SELECT sha256, substance FROM revisions WHERE id = ?", (current,)).fetchone()
    changed = _save_metadata(db, article_id, meta, at)
    same_text = sha256 == sha256_of(text.headline, text.body)
    same_substance = substance == substance_of(text.headline, text.body)
    outcome: Any = "unchanged" if same_text else "typography" if same_substance else "changed"
    if not same_text:
        current = _insert_revision(db, article_id, text, at)
        db.conn.execute("UPDATE articles SET current_revision = ? WHERE id = ?", (current, article_id))
    if not same_text or changed:
        _log_ingested(db, article_id, text, meta, outcome=outcome, changed=changed, actor=actor, at=at)
    reason = "changed" if not same_substance else "canceled" if meta["pub_status"] == "canceled" else ""
    staled = mark_stale(db, article_id, reason, actor=actor, at=at) if reason else ()
    return Ingested(article_id, current, outcome, staled)


def _insert_revision(db: Database, article_id: int, text: ArticleText, at: datetime) -> int:
    sha256 = sha256_of(text.headline, text.body)
    known = db.conn.execute(
        "SELECT id FROM revisions WHERE article_id = ? AND sha256 = ?", (article_id, sha256)
    ).fetchone()
    if known:
        return int(known[0])
    revision_id = next_id(db, "revisions")
    row: dict[str, Any] = {
        "id": revision_id,
        "article_id": article_id,
        "sha256": sha256,
        "substance": substance_of(text.headline, text.body),
        "headline": text.headline,
        "body": text.body,
        "words": words_in(text.body),
        "ingested_at": stamp(at),
    }
    insert_row(db, "revisions", row)
    return revision_id


def _save_metadata(db: Database, article_id: int, meta: dict[str, str], at: datetime) -> list[str]:
    names = [*AUDITED, "details"]
    old = db.conn.execute(f"SELECT {', '.join(names)} FROM articles WHERE id = ?", (article_id,)).fetchone()  # noqa: S608
    before = dict(zip(names, old, strict=True))
    if before == meta:
        return []
    settings = ", ".join(f"{name} = :{name}" for name in names)
    values = meta | {"id": article_id, "updated_at": stamp(at)}
    db.conn.execute(f"UPDATE articles SET {settings}, updated_at = :updated_at WHERE id = :id", values)  # noqa: S608
    db.conn.execute("UPDATE drafts SET section = :section WHERE article_id = :id AND section <> :section", values)
    return [name for name in names if before[name] != meta[name]]


def _log_ingested(
    db: Database,
    article_id: int,
    text: ArticleText,
    meta: dict[str, str],
    *,
    outcome: str,
    changed: Sequence[str] = (),
    actor: Actor,
    at: datetime,
) -> None:
    facts = Facts(
        outcome=outcome,
        source=text.source_id,
        source_version=text.version,
        metadata_changed=list(changed) or None,
        substance=substance_of(text.headline, text.body),
        words=words_in(text.body),
        section=meta["section"],
        genre=meta["genre"],
        language=meta["language"],
        rights=meta["rights"],
        pub_status=meta["pub_status"],
        embargoed_until=meta["embargoed_until"],
        expires_at=meta["expires_at"],
    )
    sha256, logged = sha256_of(text.headline, text.body), {"details": meta["details"]}
    append(db, Entry("ingested", actor, at, article_id, revision=sha256, facts=facts, texts=logged))


def _metadata(text: ArticleText) -> dict[str, str]:
    details = {name: getattr(text, name) for name in DETAILS}
    return {
        "section": text.section,
        "genre": text.genre,
        "language": text.language,
        "rights": text.rights,
        "pub_status": text.pub_status,
        "embargoed_until": stamp_of_source(text.embargoed_until, what=f"{text.source_id}: embargo"),
        "expires_at": stamp_of_source(text.expires_at, what=f"{text.source_id}: expiry"),
        "details": dump(details),
    }


def _cleaned(text: ArticleText) -> ArticleText:
    readable: dict[str, Any] = {name: shown(value) for name, value in asdict(text).items() if isinstance(value, str)}
    text = replace(text, **readable)
    text = replace(
        text, headline=" ".join(text.headline.split("\n"))
    )  # the hash of a revision parts the two at a newline
    if not text.source_id.strip():
        raise InputError(
            f"{text.source_path or 'an article'}: it has no source id", hint="every article needs a URI, guid or path"
        )
    if not text.body.strip() and text.pub_status == "usable":
        raise InputError(f"{text.source_id}: it has no text")
    if text.pub_status not in ("usable", "withheld", "canceled"):
        raise InputError(f"{text.source_id}: the pub status {text.pub_status!r} is not usable, withheld or canceled")
    return text
