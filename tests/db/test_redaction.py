"""Redaction: the text is gone everywhere, the act is logged, the log still verifies."""

import sqlite3
from sqlite3 import IntegrityError, OperationalError
from typing import Any

import pytest

from db.articles.gates import overrule_gate
from db.articles.saving import find_article, save_article
from db.articles.wanted import to_draft
from db.asking.canned import ask
from db.connection import wait_at_most, writing
from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.recent import recent_decisions
from db.drafts.filters import QueueFilters
from db.drafts.queue import page
from db.drafts.saving import record_failure, save_draft
from db.drafts.working_copies import keep
from db.errors import ConflictError, NotErasedError, NotFoundError, RefusedError
from db.exports import exportable, why_not
from db.facts import Facts
from db.history import entry
from db.log import Entry, append
from db.look_rules import LookPolicy
from db.opening import open_database
from db.records import ArticleText, DraftFailed
from db.upkeep.redaction import redact_article, redact_entry
from db.upkeep.remaining import holders
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

WITNESS = "Minor witness Tilda Quill, 12, spoke of the pier."
BODY = f"{WITNESS}\n\nThe board voted on Monday to lengthen the pier by 40 metres."


def read_again(room: Newsroom, body: str, **fields: Any) -> None:
    """Ingest the newsroom's first article as a command does, which finds no reason against drafting it."""
    text = ArticleText("story-1", "Pier grows (story-1)", body, **fields)
    save_article(room.db, text, actor=room.night, at=room.later(), gate="")


def test_one_entry(room: Newsroom) -> None:
    """The entry's texts are gone, its hash is not, and an old anchor still fits."""
    draft = room.draft()
    room.edit(draft, WITNESS)
    room.edit(draft, "The pier grows by 40 metres.")
    room.reject(draft)
    before = anchor(room.db)
    redact_entry(room.db, 3, reason="order 12/26", note="By the district court.", actor=room.ana, at=room.later())
    redact_entry(room.db, 4, reason="order 12/26", actor=room.ana, at=room.later())
    assert entry(room.db, 3).texts == {"after": None, "before": None}
    assert entry(room.db, 6).facts.about == 3
    found = verify(room.db, anchor=before)
    assert (found.ok, found.redacted) == (True, 2)


def test_an_article_with_all_that_grew_on_it(room: Newsroom) -> None:
    """Revisions, drafts, alternatives, copies, search and log: the words are in no page of the file."""
    draft = room.draft(body=BODY, headline="Tilda Quill speaks")
    room.edit(draft, WITNESS)
    room.approve(draft)
    room.draft("other")
    keep(room.db, draft, (WITNESS, "", ""), base_version=3, actor=room.ben, at=room.later())
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert find_article(room.db, 1).revision.text.body == "[redacted]"
    assert exportable(room.db, at=room.now) == []
    assert to_draft(room.db, limit=9, at=room.now) == []
    assert page(room.db, QueueFilters(search="Tilda", states=()), at=room.now) == []
    assert len(page(room.db, QueueFilters(search="pier", states=()), at=room.now)) == 1
    assert verify(room.db).ok
    content = room.path.read_bytes()
    assert b"Tilda" not in content
    assert b"tilda" not in content


def test_a_draft_that_stands_on_an_alternative_can_be_read(room: Newsroom) -> None:
    """Alternatives are gone with the words: what began as one of them counts as the takeaway of its place."""
    draft = room.draft()
    room.approve(draft, texts=(room.spare, *room.texts[1:]), sources=(4, 2, 3))
    redact_article(room.db, 1, reason="order 12/26", actor=room.ben, at=room.later())
    loaded = room.load(draft)
    assert [one.source for one in loaded.takeaways] == [1, 2, 3]
    assert loaded.texts == ("[redacted]",) * 3


def test_what_stands_reviewed_is_withdrawn_first(room: Newsroom) -> None:
    """The approval of a reviewed draft is its proof, and is not blanked under it."""
    draft = room.draft()
    room.approve(draft)
    with pytest.raises(RefusedError, match="approves a draft that is reviewed"):
        redact_entry(room.db, 3, reason="order", actor=room.ana, at=room.later())
    room.withdraw(draft)
    redact_entry(room.db, 3, reason="order", actor=room.ana, at=room.later())
    assert verify(room.db).ok


def test_a_draft_of_a_redacted_text_comes_back_on_no_way(room: Newsroom) -> None:
    """Rejecting takes it out of the queue; it is not reopened, also where another text came in since."""
    other, draft = room.draft("a"), room.draft()
    room.approve(other)
    room.approve(draft)
    redact_article(room.db, 2, reason="order 12/26", actor=room.ben, at=room.later())
    assert "the article was redacted by order" in why_not(room.db, draft, at=room.now)
    room.reject(draft)
    (decision, *_) = recent_decisions(room.db, actor=room.ana, at=room.now)
    assert "redacted" in decision.undoable
    with pytest.raises(RefusedError, match="redacted by order"):
        reopen(room.db, draft, version=room.load(draft).version, actor=room.ana, at=room.later())
    overrule_gate(room.db, 2, actor=room.ana, at=room.later())
    room.ingest(body=BODY.replace("Monday", "Friday"))
    with pytest.raises(RefusedError, match="redacted by order"):
        reopen(room.db, draft, version=room.load(draft).version, actor=room.ana, at=room.later())
    assert room.export(other) == 1
    assert verify(room.db).ok


@pytest.mark.parametrize("act", ["approve", "edit"])
def test_a_draft_that_came_back_is_only_rejected(room: Newsroom, forgery: Forgery, act: str) -> None:
    """As an earlier version let it: no words are written on a blanked text."""
    draft = room.draft()
    forgery.unguarded("UPDATE revisions SET headline = '[redacted]', body = '[redacted]'")
    with pytest.raises(RefusedError, match="redacted by order"):
        getattr(room, act)(draft, **({"first": "The pier grows."} if act == "edit" else {}))
    assert room.reject(draft).state == "rejected"


def test_the_reason_of_a_blanked_box_is_named_first(room: Newsroom, forgery: Forgery) -> None:
    """The tables alone keep it from leaving: no export stops for it as for a forgery."""
    other, draft = room.draft("a"), room.draft()
    room.approve(other)
    room.approve(draft)
    forgery.unguarded("UPDATE revisions SET headline = '[redacted]', body = '[redacted]' WHERE id = 2")
    assert why_not(room.db, draft, at=room.now).startswith("the article was redacted by order")
    assert [one.draft.id for one in exportable(room.db, at=room.now)] == [other]


def test_needs_a_person_an_order_and_something_to_blank(room: Newsroom) -> None:
    """Nobody blanks anonymously, without an order, or nothing."""
    room.draft()
    with pytest.raises(RefusedError):
        redact_entry(room.db, 2, reason=" ", actor=room.ana, at=room.later())
    with pytest.raises(RefusedError):
        redact_entry(room.db, 2, reason="order", actor=room.night, at=room.later())
    with pytest.raises(NotFoundError):
        redact_entry(room.db, 99, reason="order", actor=room.ana, at=room.later())
    with pytest.raises(NotFoundError):
        redact_article(room.db, 99, reason="order", actor=room.ana, at=room.later())
    assert room.acts() == ["ingested", "drafted"]


def test_a_draft_of_a_redacted_text_is_not_taken(room: Newsroom) -> None:
    """The model read it before the order came: its words do not come back by the draft."""
    revision = room.ingest().revision_id
    redact_article(room.db, 1, reason="order", actor=room.ana, at=room.later())
    with pytest.raises(ConflictError, match="redacted"):
        save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later())


def test_words_that_stay_in_the_file_beside_are_told(room: Newsroom) -> None:
    """Somebody reads: the write-ahead log can not be emptied. It is, once nobody has the record open."""
    room.ingest(body=BODY, headline="Tilda Quill speaks")
    reader = room.bare()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM articles").fetchone()
    wait_at_most(room.db, 0.1)
    with pytest.raises(NotErasedError, match=r"takeaways\.db-wal"):
        redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert find_article(room.db, 1).revision.text.body == "[redacted]"
    beside = room.path.with_name("takeaways.db-wal")
    assert b"Quill" in beside.read_bytes()
    reader.close()
    room.db.conn.close()
    open_database(room.path).conn.close()
    assert not beside.exists()
    assert b"Quill" not in room.path.read_bytes()


def test_why_a_draft_failed_is_a_text(room: Newsroom, independent: Any) -> None:
    """A server's answer may quote the article: it is in no body, and an order for the article blanks it everywhere."""
    revision = room.ingest(body=BODY).revision_id
    reason = f"the server gave HTTP 400: flagged: {WITNESS}"
    for _ in range(2):
        record_failure(room.db, revision, DraftFailed(reason), room.model, actor=room.night, at=room.later())
    assert entry(room.db, 2).texts == {"note": reason}
    assert "HTTP" not in str(entry(room.db, 2).body)
    (row,) = ask(room.db, "failures", {"since": "2026-01-01"}).rows
    assert (row[1], row[2]) == (reason, 2)
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert room.db.conn.execute("SELECT reason FROM attempts").fetchall() == [("[redacted]",)] * 2
    (row,) = ask(room.db, "failures", {"since": "2026-01-01"}).rows
    assert (row[1], row[2]) == ("[redacted]", 2)
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
    assert b"Quill" not in room.path.read_bytes()


def test_why_one_draft_failed_is_blanked_alone(room: Newsroom, independent: Any) -> None:
    """By an order for that entry; the other attempt at the same text, and those of old records, keep their words."""
    revision = room.ingest().revision_id
    for reason in ("one", "two"):
        record_failure(room.db, revision, DraftFailed(reason), room.model, actor=room.night, at=room.later())
    redact_entry(room.db, 3, reason="order 12/26", actor=room.ana, at=room.later())
    assert room.db.conn.execute("SELECT reason FROM attempts").fetchall() == [("one",), ("[redacted]",)]
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


@pytest.mark.parametrize("sql", ["UPDATE attempts SET reason = '[redacted]'", "UPDATE attempts SET reason = 'x'"])
def test_no_attempt_is_blanked_without_an_order(room: Newsroom, forger: sqlite3.Connection, sql: str) -> None:
    """The table's words fall with the log's, and by nothing else."""
    revision = room.ingest().revision_id
    for at in (room.later(), room.later()):
        record_failure(room.db, revision, DraftFailed("no"), room.model, actor=room.night, at=at)
    redact_entry(room.db, 2, reason="order 12/26", actor=room.ana, at=room.later())
    with pytest.raises(IntegrityError, match="an attempt never changes"):
        forger.execute(f"{sql} WHERE id = 2")


def test_an_order_for_what_has_no_text(room: Newsroom, independent: Any) -> None:
    """A policy's entry holds nothing that could be blanked: refused, though what an earlier version logged verifies."""
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    with pytest.raises(RefusedError, match="entry 1 holds no text"):
        redact_entry(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert room.acts() == ["policy_set"]
    with writing(room.db):
        append(room.db, Entry("redacted", room.ana, room.later(), facts=Facts(about=1, reason="order 12/26")))
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_words_that_an_order_for_one_entry_leaves_are_named(room: Newsroom) -> None:
    """The draft, other entries, alternatives, texts on screens, copies and the article itself; not what has others."""
    draft = room.draft(body=BODY)
    room.draft("other")
    room.edit(draft, WITNESS)
    room.edit(draft, "The pier grows by 40 metres.")
    keep(room.db, draft, (WITNESS, "", ""), base_version=3, actor=room.ben, at=room.later())
    assert holders(room.db, 5) == ("article 1", "draft 1", "entry 2", "entry 6", "what Ben types")
    room.reject(draft)
    redact_entry(room.db, 6, reason="order 12/26", actor=room.ana, at=room.later())
    assert holders(room.db, 6) == ()
    assert holders(room.db, 4) == ("article 2", "draft 2")


def test_what_the_words_of_a_waiting_draft_rest_on_stays(room: Newsroom) -> None:
    """Nothing else would bind them: what stands then could be exchanged, approved and published as the model's."""
    draft = room.draft(body=BODY)
    room.edit(draft, WITNESS)
    for seq in (2, 3):
        with pytest.raises(RefusedError, match=f"the words of draft 1, which waits, rest on entry {seq}"):
            redact_entry(room.db, seq, reason="order 12/26", actor=room.ana, at=room.later())
    room.edit(draft, "The pier grows by 40 metres.")
    redact_entry(room.db, 3, reason="order 12/26", actor=room.ana, at=room.later())
    assert verify(room.db).ok


def test_an_order_is_carried_out_though_the_disk_is_full_behind_it(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is logged and can not be taken back; where words may be left, and what to do, is told."""

    def full(_: Any) -> bool:
        raise OperationalError("database or disk is full")

    room.draft(body=BODY)
    monkeypatch.setattr("db.upkeep.redaction.empty_log", full)
    with pytest.raises(
        NotErasedError, match=r"the act is logged, but .*-wal still holds them: database or disk is full"
    ):
        redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert find_article(room.db, 1).revision.text.body == "[redacted]"
    with pytest.raises(NotFoundError):  # what was wrong before it is the error
        redact_article(room.db, 9, reason="order 12/26", actor=room.ana, at=room.later())
