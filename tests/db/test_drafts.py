"""Drafts: exactly three, compare-and-set against the article, superseding, what is loaded is what was saved."""

from typing import Any

import pytest

from db.articles.wanted import to_draft
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.errors import ConflictError, NotFoundError, RefusedError
from db.records import DraftedTakeaway, DraftState, Flag, Severity, Span
from tests.db.conftest import Newsroom


def test_what_is_loaded_is_what_was_saved(room: Newsroom) -> None:
    """Texts, evidence, flags, alternatives, model and coverage come back as they went in."""
    flag = Flag("number", Severity.WARNING, "40 stands in the article as 41", Span(3, 5), Span(70, 72), 0.8)
    draft = room.load(room.draft("a", flag, section="City"))
    assert draft.texts == room.texts
    assert draft.takeaways[0].flags == (flag,)
    assert draft.alternatives == (DraftedTakeaway(room.spare, (Span(90, 120),)),)
    assert (draft.model, draft.coverage, draft.version) == (room.model, 1.0, 1)
    assert (draft.state, draft.edited, draft.claimed_by) == (DraftState.PENDING, False, "")


def test_article_that_changed_meanwhile_is_not_drafted(room: Newsroom) -> None:
    """A result for a text that is no longer the article's is refused, and nothing is left of it."""
    old = room.ingest().revision_id
    room.ingest(body="Everything is different now, the board said.")
    with pytest.raises(ConflictError, match="changed while the model ran"):
        save_draft(room.db, old, room.drafted(), actor=room.night, at=room.later())
    assert room.db.conn.execute("SELECT count(*) FROM takeaways").fetchone()[0] == 0


def test_new_draft_supersedes_the_pending_one(room: Newsroom) -> None:
    """Of two drafts for one article the later waits, the earlier is superseded."""
    first = room.draft()
    revision = room.load(first).revision.id
    second = save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later())
    assert (room.load(first).state, room.load(second).state) == (DraftState.SUPERSEDED, DraftState.PENDING)


@pytest.mark.parametrize("state", ["reviewed", "in hand"])
def test_nothing_supersedes_an_editors_work(room: Newsroom, state: str) -> None:
    """A reviewed draft and one that an editor has in hand stay."""
    draft = room.draft()
    room.approve(draft) if state == "reviewed" else room.claim(draft)
    with pytest.raises(ConflictError):
        save_draft(room.db, room.load(draft).revision.id, room.drafted(), actor=room.night, at=room.later())


@pytest.mark.parametrize(
    "texts", [["a.", "b."], ["a.", "b.", "c.", "d."], ["a.", " ", "c."], ["a.", "A.", "c."], ["a", "b\nc", "d"]]
)
def test_only_three_single_distinct_lines(room: Newsroom, texts: Any) -> None:
    """Two, four, empty, repeated and broken lines are refused as a draft and as an edit."""
    draft = room.load(room.draft())
    with pytest.raises(RefusedError):
        room.approve(draft.id, texts=texts)
    assert room.load(draft.id) == draft


def test_stale_draft_gives_way_to_the_new_one(room: Newsroom) -> None:
    """The draft of a changed article waits as stale until the new one takes its place."""
    old = room.draft()
    room.ingest(body="The board changed its mind about the pier on Tuesday.")
    (revision,) = to_draft(room.db, limit=9, at=room.now)
    new = save_draft(room.db, revision.id, room.drafted(), actor=room.night, at=room.later())
    assert (room.load(old).state, room.load(new).state) == (DraftState.SUPERSEDED, DraftState.PENDING)


def test_badge_says_why(room: Newsroom) -> None:
    """Risk comes from flags and section, and its badge names them."""
    flag = Flag("quote", Severity.ERROR, "these words are not in the article")
    draft = room.draft("a", flag, section="Court")
    risk, badge = room.db.conn.execute("SELECT risk, badge FROM drafts WHERE id = ?", (draft,)).fetchone()
    assert (risk, badge) == (130, "error: quote; section Court")


def test_unknown_draft_says_so(room: Newsroom) -> None:
    """An unknown id is no traceback."""
    with pytest.raises(NotFoundError, match="17"):
        load_draft(room.db, 17)
