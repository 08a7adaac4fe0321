"""What wants a draft: whose failures count, and from which end the queue is read."""

from dataclasses import replace

from db.articles.wanted import count_to_draft, last_drafted, to_draft, waits_for_any
from db.drafts.saving import record_failure
from db.records import DraftFailed, ModelInfo
from tests.db.conftest import Newsroom


def test_a_failure_counts_for_the_model_that_had_it(room: Newsroom) -> None:
    """Servers that state no revision are told apart by the model's name; without a model every failure counts."""
    llama = ModelInfo("server", "llama", "not stated")
    revision = room.ingest().revision_id
    record_failure(room.db, revision, DraftFailed("two lines"), llama, actor=room.night, at=room.later())
    others = (replace(llama, model="qwen"), replace(llama, revision="2"), replace(llama, drafter="transformers"))
    assert [count_to_draft(room.db, at=room.now, model=model) for model in (llama, *others)] == [0, 1, 1, 1]
    assert count_to_draft(room.db, at=room.now) == 0
    assert waits_for_any(room.db, at=room.now)


def test_the_newest_article_is_given_first_where_asked(room: Newsroom) -> None:
    """The other end of the queue."""
    for name in ("a", "b", "c"):
        room.ingest(name)
    given = to_draft(room.db, limit=2, at=room.now, newest=True)
    assert [one.text.source_id for one in given] == ["c", "b"]


def test_the_last_article_that_a_model_drafted_is_known(room: Newsroom) -> None:
    """Its newest draft on a text that stands and may still be drafted; not one of the articles in question."""
    first, second = room.ingest("a"), room.ingest("b")
    for name in ("a", "b"):
        room.draft(name)
    last = last_drafted(room.db, room.model, at=room.now)
    assert last is not None
    assert last.id == second.revision_id
    other = last_drafted(room.db, room.model, at=room.now, other_than=[last.id])
    assert other is not None
    assert other.id == first.revision_id
    room.ingest("b", pub_status="withheld")
    assert last_drafted(room.db, room.model, at=room.now) == other
    assert last_drafted(room.db, replace(room.model, model="qwen"), at=room.now) is None
