"""The list of articles: each stands in one place, and no test copy is told from a draft."""

from datetime import timedelta

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.deciding.planted import plant
from db.drafts.assignments import assign
from db.drafts.saving import record_failure
from db.figures.listing import STANDINGS, listed
from db.records import DraftFailed
from tests.db.conftest import MODEL, Newsroom


def standings(room: Newsroom) -> dict[str, str]:
    """Return where each article stands, by its source."""
    return {one.source: one.standing for one in listed(room.db, at=room.later())}


def test_each_article_stands_somewhere(room: Newsroom) -> None:
    """From the door to the readers, and beside the way."""
    for source in ("pending", "reviewed", "withdrawn", "by hand", "never", "again"):
        room.draft(source)
    room.ingest("waiting")
    for number in (2, 3):
        room.approve(number)
    room.withdraw(3)
    room.reject(4, outcome="by_hand")
    room.reject(5, outcome="never")
    room.reject(6)
    gate_article(room.db, room.ingest("held").article_id, "too short: 20 words", actor=room.night, at=room.later())
    revision = room.ingest("put aside").revision_id
    failed = DraftFailed("two usable sentences", retryable=False)
    record_failure(room.db, revision, failed, MODEL, actor=room.night, at=room.later())
    found = standings(room)
    assert found.pop("again") == "waiting"
    assert found == {name: name for name in STANDINGS if name != "stale"}


def test_why_it_stands_there_is_said(room: Newsroom) -> None:
    """The gate's reason, or that of the failure; nothing where a person has overruled it."""
    article = room.ingest("short").article_id
    gate_article(room.db, article, "too short: 20 words", actor=room.night, at=room.later())
    (row,) = listed(room.db, at=room.later())
    assert (row.standing, row.why, row.draft) == ("held", "too short: 20 words", None)
    overrule_gate(room.db, article, actor=room.ana, at=room.later())
    (row,) = listed(room.db, at=room.later())
    assert (row.standing, row.why) == ("waiting", "")


def test_whose_it_is_and_which_draft(room: Newsroom) -> None:
    """The draft's number is the desk's; a claim that ran out is nobody's."""
    room.draft("first")
    number = room.draft("second")
    assign(room.db, number, "Ben", actor=room.ana, at=room.later())
    room.claim(number)
    row = listed(room.db, at=room.later())[0]
    assert (row.article, row.draft, row.assigned_to, row.held_by) == (2, number, "Ben", "Ana")
    assert not listed(room.db, at=room.later(hours=1))[0].held_by


def test_a_test_copy_looks_like_any_draft(room: Newsroom) -> None:
    """What the desk shows as a waiting draft is one here, too; the copy that was decided is gone."""
    original = room.draft("story")
    room.approve(original)
    copy = plant(
        room.db, original, position=1, text="The pier grows by 400 metres.", kind="number", actor=room.ana,
        at=room.later(),
    )  # fmt: skip
    (row,) = listed(room.db, at=room.later())
    assert (row.draft, row.standing) == (copy, "pending")
    room.approve(copy)
    (row,) = listed(room.db, at=room.later())
    assert (row.draft, row.standing) == (original, "reviewed")


@pytest.mark.parametrize(
    ("standing", "section", "sources"),
    [("pending", "", ["c", "a"]), ("", "news", ["b", "a"]), ("pending", "NEWS ", ["a"]), ("", "no such", [])],
)
def test_some_of_them(room: Newsroom, standing: str, section: str, sources: list[str]) -> None:
    """By standing and by section, however that is spelt; the newest first."""
    room.draft("a", section="News")
    room.ingest("b", section="News")
    room.draft("c", section="Sport")
    found = listed(room.db, at=room.later(), standing=standing, section=section)
    assert [one.source for one in found] == sources
    assert len(listed(room.db, at=room.now, limit=2)) == 2


def test_why_a_reviewed_box_does_not_leave(room: Newsroom) -> None:
    """Its article's embargo, or a clock that ran ahead when it was approved; nothing where it may leave."""
    room.approve(room.draft("free"))
    room.approve(room.draft("embargo", embargoed_until="2093-01-01"))
    now = room.later()
    room.now += timedelta(days=3)
    room.approve(room.draft("ahead"))
    found = {one.source: one.why for one in listed(room.db, at=now)}
    assert found["free"] == ""
    assert found["embargo"] == "the article is under embargo until 2093-01-01T00:00 UTC"
    assert found["ahead"].endswith("UTC, by a clock that ran ahead")
