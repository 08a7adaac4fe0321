"""Claims: one owner at a time, leases that end, take-overs in the log."""

from datetime import timedelta

import pytest

from db.drafts import claims, queue
from db.drafts.filters import QueueFilters
from db.errors import ConflictError, RefusedError
from tests.db.conftest import Newsroom

LEASE = timedelta(minutes=15)


def test_a_claimed_draft_is_nobody_elses(room: Newsroom) -> None:
    """The second editor is told who has it, and the queue offers the other one, until that is claimed, too."""
    first, second = room.draft("a"), room.draft("b")
    assert room.claim(first).claimed_by == "Ana"
    with pytest.raises(ConflictError, match="Ana"):
        room.claim(first, room.ben)
    assert [row.draft_id for row in queue.page(room.db, QueueFilters(holder="free"), at=room.now)] == [second]
    room.claim(second, room.ben)
    assert not queue.page(room.db, QueueFilters(holder="free"), at=room.now)


def test_an_expired_lease_frees_the_draft(room: Newsroom) -> None:
    """An editor who went home blocks nobody."""
    draft = room.draft()
    room.claim(draft, lease=LEASE)
    room.later(minutes=16)
    assert room.claim(draft, room.ben).claimed_by == "Ben"
    with pytest.raises(ConflictError, match="Ben"):
        claims.renew(room.db, draft, actor=room.ana, at=room.now)


def test_renewing_is_not_logged_and_lasts(room: Newsroom) -> None:
    """Activity renews the lease; only the claim itself is an act."""
    draft = room.draft()
    room.claim(draft, lease=LEASE)
    until = claims.renew(room.db, draft, actor=room.ana, at=room.later(minutes=10), lease=LEASE)
    assert room.load(draft).claim_expires_at == until == room.now + LEASE
    assert room.acts().count("claimed") == 1


def test_take_over_names_the_former_owner(room: Newsroom) -> None:
    """A take-over is logged with whom it was taken from, and the former owner's save is refused."""
    draft = room.draft()
    room.claim(draft)
    claims.take_over(room.db, draft, actor=room.ben, at=room.later())
    facts = room.db.conn.execute("SELECT body ->> 'former_owner', actor FROM review_log WHERE act = 'taken_over'")
    assert facts.fetchone() == ("Ana", "Ben")
    with pytest.raises(ConflictError, match="Ben"):
        room.approve(draft, room.ana)


def test_release_all_gives_everything_back(room: Newsroom) -> None:
    """Leaving the desk frees what one held, and nothing of others."""
    mine, other = [room.draft(name) for name in "ab"], room.draft("c")
    for draft in mine:
        room.claim(draft)
    room.claim(other, room.ben)
    assert claims.release_all(room.db, actor=room.ana, at=room.later()) == 2
    assert [room.load(draft).claimed_by for draft in (*mine, other)] == ["", "", "Ben"]
    assert not claims.release(room.db, other, actor=room.ana, at=room.now)


def test_a_decision_ends_the_claim(room: Newsroom) -> None:
    """A decided draft is nobody's, and can not be claimed."""
    draft = room.draft()
    room.claim(draft)
    assert room.approve(draft).claimed_by == ""
    with pytest.raises(RefusedError, match="reviewed"):
        room.claim(draft, room.ben)


def test_who_has_it_is_told_by_its_headline(room: Newsroom) -> None:
    """No screen shows the number of a draft, and an editor's clock is not the record's: minutes are the same to all."""
    draft = room.draft(headline="Wend dredges its harbour")
    room.claim(draft, room.ana)
    with pytest.raises(ConflictError, match=r"Ana.* has it in hand for 1[45] min more: Wend dredges"):
        room.claim(draft, room.ben)
    claims.take_over(room.db, draft, actor=room.ben, at=room.later())
    with pytest.raises(ConflictError, match=r"Ben.* has it in hand now: Wend dredges"):
        claims.renew(room.db, draft, actor=room.ana, at=room.later())
