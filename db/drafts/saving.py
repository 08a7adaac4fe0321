"""Saves drafts of exactly three takeaways, and failures to make one; ends those that a new draft or text replaces."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.drafts.assignments import carry
from db.drafts.risk import Risk, weigh
from db.drafts.rows import load_draft
from db.drafts.texts import checked
from db.errors import ConflictError, NotFoundError
from db.facts import Facts, made_by
from db.forms import dump, dump_candidates, dump_flags, dump_spans
from db.inserting import insert_row, next_id
from db.log import Entry, append, shown, three
from db.records import BLANK, Actor, Drafted, DraftedTakeaway, DraftFailed, DraftState, ModelInfo
from db.times import stamp

__all__ = ["kind_list", "load_draft", "mark_stale", "record_failure", "refuse_replacing", "save_draft", "set_state"]


def save_draft(
    db: Database,
    revision_id: int,
    drafted: Drafted,
    *,
    actor: Actor,
    at: datetime,
    replaces: bool = True,
) -> int:
    """Store a pending draft and return its id; the article's pending or stale draft is superseded.

    Args:
        db: The record.
        revision_id: What the drafter read.
        drafted: Its result.
        actor: Who drafts.
        at: When.
        replaces: Whether a pending draft is superseded; without it, one that waits by now is what an editor brought
            back while the model ran.

    Raises:
        ConflictError: the article changed meanwhile, a draft is reviewed already or waits again, or an editor has it in
            hand.
    """
    texts = checked([takeaway.text for takeaway in drafted.takeaways])
    with writing(db):
        article = _article_for(db, revision_id)
        if not replaces:
            _refuse_waiting(db, article)
        _supersede(db, article.article_id, actor, at)
        draft_id = next_id(db, "drafts")
        for position, takeaway in enumerate(drafted.takeaways, start=1):
            _insert_takeaway(db, draft_id, position, takeaway, texts[position - 1])
        flags = [flag for takeaway in drafted.takeaways for flag in takeaway.flags]
        risk = weigh(flags, section=article.section, coverage=drafted.coverage)
        kinds = sorted({flag.kind for flag in flags})
        times = {"created_at": stamp(at), "changed_at": stamp(at)}
        insert_row(db, "drafts", _draft_row(draft_id, article, drafted, risk, kinds) | times)
        coverage = int(drafted.coverage * 100)
        facts = Facts(state="pending", version=1, coverage_percent=coverage, risk=risk.weight, flags=kinds)
        of = (article.article_id, draft_id, article.sha256)
        append(db, Entry("drafted", actor, at, *of, made_by(drafted.model, facts), {"after": three(texts)}))
        carry(db, draft_id, actor=actor, at=at)
    return draft_id


def record_failure(
    db: Database, revision_id: int, failed: DraftFailed, model: ModelInfo, *, actor: Actor, at: datetime
) -> None:
    """Record that a drafter could not draft this revision, with its reason."""
    with writing(db) as connection:
        found = connection.execute("SELECT article_id, sha256 FROM revisions WHERE id = ?", (revision_id,)).fetchone()
        if found is None:
            raise NotFoundError(f"no revision has the id {revision_id}")
        reason = shown(failed.reason)
        connection.execute(
            "INSERT INTO attempts (revision_id, at, drafter, model, model_revision, reason, retryable)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (revision_id, stamp(at), model.drafter, model.model, model.revision, reason, int(failed.retryable)),
        )
        facts = made_by(model, Facts(retryable=failed.retryable))
        # A server or library may quote the article: what it says is a text, which can be blanked by order.
        texts = {"note": reason[:500]} if reason else {}
        append(db, Entry("draft_failed", actor, at, found[0], revision=found[1], facts=facts, texts=texts))


def mark_stale(db: Database, article_id: int, reason: str, *, actor: Actor, at: datetime) -> tuple[int, ...]:
    """Turn the article's pending and reviewed drafts stale, with a log entry each; return their ids.

    A planted error on the old text is taken out of the queue without a word: it is superseded.
    """
    with writing(db) as connection:
        rows = connection.execute(
            "SELECT d.id, d.state, d.version, d.seeded, r.sha256 FROM drafts AS d"
            " JOIN revisions AS r ON r.id = d.revision_id"
            " WHERE d.article_id = ? AND d.state IN ('pending', 'reviewed') ORDER BY d.id",
            (article_id,),
        ).fetchall()
        for draft_id, before, version, planted, sha256 in rows:
            state = DraftState.SUPERSEDED if planted else DraftState.STALE
            set_state(db, draft_id, state, at=at)
            facts = Facts(state=str(state), state_before=before, version=version + 1, reason=reason)
            act = "superseded" if planted else "staled"
            append(db, Entry(act, actor, at, article_id, draft_id, sha256, facts))
    return tuple(row[0] for row in rows if not row[3])


def set_state(db: Database, draft_id: int, state: DraftState, *, at: datetime, approval: int | None = None) -> None:
    """Change a draft's state inside the caller's transaction; raises the version and ends the claim."""
    db.conn.execute(
        "UPDATE drafts SET state = ?, approval = ?, version = version + 1, claim_owner = '', claim_expires_at = '',"
        " changed_at = ? WHERE id = ?",
        (str(state), approval, stamp(at), draft_id),
    )


class _DraftOf(NamedTuple):
    """The article and the text that a draft is of."""

    article_id: int
    revision_id: int
    sha256: str
    section: str
    source: str


def _article_for(db: Database, revision_id: int) -> _DraftOf:
    found = db.conn.execute(
        "SELECT r.article_id, r.sha256, r.substance, a.section, c.substance, a.source_id, r.body FROM revisions AS r"
        " JOIN articles AS a ON a.id = r.article_id JOIN revisions AS c ON c.id = a.current_revision WHERE r.id = ?",
        (revision_id,),
    ).fetchone()
    if found is None:
        raise NotFoundError(f"no revision has the id {revision_id}")
    article_id, sha256, substance, section, current, source, body = found
    if body == BLANK:
        raise ConflictError(f"{source}: the text was redacted while the model ran", hint="it is not drafted")
    if substance != current:
        raise ConflictError(
            f"{source}: the article changed while the model ran", hint="it is drafted anew from the new text"
        )
    return _DraftOf(article_id, revision_id, sha256, section, source)


def refuse_replacing(db: Database, article_id: int, *, at: datetime) -> None:
    """Raise ConflictError where a new draft of the article would replace an editor's work: done, or in hand."""
    with translated_errors():
        for draft_id, state, _, owner, expires, _ in _live(db, article_id):
            if state == "reviewed":
                hint = "reopen or withdraw that one first"
                raise ConflictError(f"article {article_id} has a reviewed draft", hint=hint)
            if owner and expires > stamp(at):
                raise ConflictError(f"{owner} has draft {draft_id} of article {article_id} in hand")


def _refuse_waiting(db: Database, article: _DraftOf) -> None:
    """Raise ConflictError where a draft of the article waits."""
    if any(state == "pending" for _, state, *_ in _live(db, article.article_id)):
        hint = "somebody brought it back, or drafted it, while the model ran"
        raise ConflictError(f"{article.source}: a draft of it waits by now", hint=hint)


def _live(db: Database, article_id: int) -> list[Any]:
    """Return id, state, version, claim and text of the drafts that a new one would supersede."""
    return db.conn.execute(
        "SELECT d.id, d.state, d.version, d.claim_owner, d.claim_expires_at, r.sha256 FROM drafts AS d"
        " JOIN revisions AS r ON r.id = d.revision_id"
        " WHERE d.article_id = ? AND d.seeded = 0 AND d.state IN ('pending', 'reviewed', 'stale') ORDER BY d.id",
        (article_id,),
    ).fetchall()


def _supersede(db: Database, article_id: int, actor: Actor, at: datetime) -> None:
    """Supersede what waits of the article."""
    refuse_replacing(db, article_id, at=at)
    for draft_id, before, version, _, _, sha256 in _live(db, article_id):
        set_state(db, draft_id, DraftState.SUPERSEDED, at=at)
        facts = Facts(state="superseded", state_before=before, version=version + 1)
        append(db, Entry("superseded", actor, at, article_id, draft_id, sha256, facts))


def _insert_takeaway(db: Database, draft_id: int, position: int, takeaway: DraftedTakeaway, text: str) -> None:
    flags = dump_flags(takeaway.flags)
    row = {
        "draft_id": draft_id,
        "position": position,
        "drafted": text,
        "text": text,
        "source": position,
        "evidence": dump_spans(takeaway.evidence),
        "kept": dump_spans(takeaway.kept),
        "drafted_flags": flags,
        "flags": flags,
        "score": takeaway.score,
    }
    insert_row(db, "takeaways", row)


def _draft_row(draft_id: int, article: _DraftOf, drafted: Drafted, risk: Risk, kinds: list[str]) -> dict[str, Any]:
    model = drafted.model
    return {
        "id": draft_id,
        "article_id": article.article_id,
        "revision_id": article.revision_id,
        "state": "pending",
        "drafter": model.drafter,
        "model": model.model,
        "model_revision": model.revision,
        "prompt": model.prompt_id,
        "prompt_sha256": model.prompt_sha256,
        "settings": dump(model.settings),
        "coverage": float(drafted.coverage),
        "alternatives": dump_candidates(drafted.alternatives),
        "section": article.section,
        "risk": risk.weight,
        "badge": risk.badge,
        "flag_kinds": kind_list(kinds),
    }


def kind_list(kinds: list[str]) -> str:
    """Return flag kinds as `drafts.flag_kinds` holds them: each between spaces, so that one can be searched."""
    return f" {' '.join(kinds)} " if kinds else ""
