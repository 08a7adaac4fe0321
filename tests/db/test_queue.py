"""The queue: its order, its filters, its counts, its search; nothing of a filter is SQL."""

from datetime import timedelta
from typing import Any

import pytest

from db.drafts import queue
from db.drafts.filters import QueueFilters, search_phrase
from db.drafts.queue import page
from db.records import Flag, Severity
from tests.db.conftest import Newsroom

WARNING = Flag("number", Severity.WARNING, "41 is not in the article")
ERROR = Flag("quote", Severity.ERROR, "these words are not in the article")


def sources(room: Newsroom, **filters: Any) -> list[str]:
    """Return the sources of the first page."""
    rows = page(room.db, QueueFilters(**filters), at=room.now, actor=room.ana)
    return [row.headline.split("(")[1].rstrip(")") for row in rows]


def test_order_by_risk_then_age(room: Newsroom) -> None:
    """Errors first, then warnings, then the sensitive section's, then the oldest."""
    for source, flags, section in (("old", (), ""), ("new", (), ""), ("warn", (WARNING,), ""), ("err", (ERROR,), "")):
        room.draft(source, *flags, section=section)
    room.draft("court", section="Court")
    assert sources(room) == ["err", "court", "warn", "old", "new"]
    assert sources(room, order="age") == ["old", "new", "warn", "err", "court"]
    assert sources(room, order="newest")[0] == "court"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"sections": ("Sport", "City")}, ["b", "a"]),
        ({"flag": "number"}, ["b"]),
        ({"flag": "numb"}, []),
        ({"model": "house-model"}, ["b", "a", "c"]),
        ({"model": "' OR 1=1 --"}, []),
        ({"holder": "mine"}, ["a"]),
        ({"holder": "others"}, ["c"]),
        ({"holder": "free"}, ["b"]),
        ({"editor": "Ben"}, ["c"]),
        ({"search": "pier grow"}, ["b", "a", "c"]),
        ({"search": "regatta"}, ["c"]),
        ({"search": '" OR headline:'}, []),
        ({"states": ("reviewed",)}, []),
        ({"states": ()}, ["b", "a", "c"]),
    ],
)
def test_filters(room: Newsroom, filters: Any, expected: list[str]) -> None:
    """Each filter lets pass what it says; text from outside stays text."""
    room.claim(room.draft("a", section="City"))
    room.draft("b", WARNING, section="Sport")
    room.claim(room.draft("c", body="The regatta was called off on Sunday."), room.ben)
    assert sources(room, **filters) == expected
    wanted = QueueFilters(**filters)
    assert queue.length(room.db, wanted, at=room.now, actor=room.ana) == len(expected)


def test_age_filters(room: Newsroom) -> None:
    """Drafted since and before."""
    room.draft("a")
    middle = room.later()
    room.draft("b")
    assert (sources(room, since=middle), sources(room, before=middle)) == (["b"], ["a"])


def test_search_follows_the_current_text(room: Newsroom) -> None:
    """Words of an earlier revision do not find the draft of a later one."""
    room.draft("a", body="The old ferry sinks.")
    room.draft("a", body="The new ferry floats.")
    assert (sources(room, search="sinks"), sources(room, search="floats")) == ([], ["a"])


@pytest.mark.parametrize("text", ['"', "NOT", "a* b", "NEAR(a b)", "col:on", "--", "'", "^x", "\x00", "{a}"])
def test_no_search_is_an_error(room: Newsroom, text: str) -> None:
    """Whatever is typed is words."""
    room.draft("a")
    assert isinstance(sources(room, search=text), list)
    assert search_phrase("harbour bo") == '"harbour" "bo"*'


def test_counts_tell_free_mine_and_others(room: Newsroom) -> None:
    """An empty queue never lies: what others hold is said, and expired leases are free."""
    drafts = [room.draft(name) for name in "abcd"]
    room.claim(drafts[0])
    room.claim(drafts[1], room.ben)
    room.claim(drafts[2], room.ben, lease=timedelta(seconds=1))
    room.later()
    counts = queue.counts(room.db, actor=room.ana, at=room.now)
    assert (counts.free, counts.mine, counts.others) == (2, 1, 1)


def test_rows_say_who_has_it(room: Newsroom) -> None:
    """Owner, end of the lease, edit and badge are on the line."""
    room.claim(room.draft("a", WARNING, embargoed_until="2026-05-01T00:00Z"), room.ben)
    (row,) = page(room.db, at=room.now)
    assert (row.claimed_by, row.badge, row.edited) == ("Ben", "number", False)
    assert row.claim_expires_at == room.now + timedelta(minutes=15)
    assert row.embargoed_until.month == 5


def test_pages_follow_each_other(room: Newsroom) -> None:
    """Pages have no gap and no overlap."""
    for number in range(7):
        room.draft(f"s{number}")
    parts = [page(room.db, offset=offset, limit=3, at=room.now) for offset in (0, 3, 6)]
    assert [row.draft_id for part in parts for row in part] == list(range(1, 8))


def test_change_counter_moves_when_another_writes(room: Newsroom) -> None:
    """The number stays while nothing happens and changes with another connection's commit."""
    before = queue.change_counter(room.db)
    assert queue.change_counter(room.db) == before
    other = room.bare()
    other.execute("CREATE VIEW mine AS SELECT 1")
    other.close()
    assert queue.change_counter(room.db) != before
