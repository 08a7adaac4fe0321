"""What is about to leave is held to its approval: where one box was forged behind the log, nothing leaves."""

import json

import pytest

from db.errors import LogBrokenError
from db.exports import EXPORTABLE, FROM
from db.times import stamp
from tests.db.conftest import Forgery, Newsroom

FORGED = {
    "a published text": "UPDATE takeaways SET text = 'Forged.' WHERE draft_id = 1 AND position = 1",
    "evidence": "UPDATE takeaways SET evidence = '[[0,3]]' WHERE draft_id = 1 AND position = 2",
    "the article's text": "UPDATE revisions SET body = body || ' Really.' WHERE id = 1",
    "the article's headline": "UPDATE revisions SET headline = 'Pier falls' WHERE id = 1",
    "an embargo lifted": "UPDATE articles SET embargoed_until = '' WHERE id = 1",
    "the text as it was logged": "UPDATE log_texts SET text = replace(text, '40', '90') WHERE entry = 3",
    "who approved": "UPDATE review_log SET body = replace(body, 'Ana', 'Eve') WHERE seq = 3",
    "what the model is": "UPDATE drafts SET model = 'another' WHERE id = 1",
    "a look that was never taken": "DELETE FROM second_looks",
}


@pytest.fixture
def approved(room: Newsroom) -> int:
    """A draft that a second person must look at, of an article whose embargo is over; it may leave."""
    draft = room.draft("a", embargoed_until="2026-03-02T08:00:30Z")
    room.approve(draft)
    room.approve(room.draft("b"))
    return int(draft)


def leaves(room: Newsroom, draft: int) -> bool:
    """Return whether the tables alone would let the draft leave."""
    sql = f"SELECT 1 FROM {FROM} WHERE d.id = :draft AND {EXPORTABLE}"
    return room.db.conn.execute(sql, {"draft": draft, "now": stamp(room.now)}).fetchone() is not None


def refused(room: Newsroom, *drafts: int) -> str:
    """Return why an export of the drafts is refused, and check that it left no trace."""
    acts = room.acts()
    with pytest.raises(LogBrokenError) as caught:
        room.export(*drafts)
    assert room.acts() == acts
    assert room.db.conn.execute("SELECT count(*) FROM export_runs").fetchone() == (0,)
    return caught.value.message


def test_what_was_approved_leaves(room: Newsroom, approved: int) -> None:
    """Edited, reopened, approved again: what stands is what leaves."""
    room.export(approved, 2)
    assert room.acts()[-2:] == ["exported", "exported"]


@pytest.mark.parametrize("name", [name for name in FORGED if "look" not in name])
def test_forged_behind_the_log(room: Newsroom, approved: int, forgery: Forgery, name: str) -> None:
    """The tables would let it leave; the log does not, and the other box of the run stays too."""
    forgery.unguarded(FORGED[name])
    assert leaves(room, approved)
    assert f"draft {approved} may not leave, and nothing left" in refused(room, 2, approved)


def test_a_second_look_forgotten(room: Newsroom, forgery: Forgery) -> None:
    """The approval asked for a look before the export: taking the row away does not let the box leave."""
    from db.look_rules import LookPolicy

    draft = room.draft()
    room.approve(draft, looks=LookPolicy(before_share=1.0))
    assert not leaves(room, draft)
    forgery.unguarded(FORGED["a look that was never taken"])
    assert leaves(room, draft)
    assert "waits for a second look" in refused(room, draft)


@pytest.mark.usefixtures("approved")
def test_a_review_that_nobody_gave(room: Newsroom, forgery: Forgery) -> None:
    """A pending draft hung on somebody else's approval."""
    other = room.draft("c")
    forgery.unguarded(f"UPDATE drafts SET state = 'reviewed', approval = 3 WHERE id = {other}")
    assert leaves(room, other)
    assert "no approval of these words" in refused(room, other)


def test_approved_by_a_machine_with_all_hashes_made_anew(room: Newsroom, approved: int, forgery: Forgery) -> None:
    """The chain fits; the act is one that the program never writes."""
    body = json.loads(room.db.conn.execute("SELECT body FROM review_log WHERE seq = 3").fetchone()[0])
    spelt = json.dumps(body | {"actor_kind": "machine"}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    forgery.rewritten(f"UPDATE review_log SET body = '{spelt}' WHERE seq = 3")
    assert "approved by no named person" in refused(room, approved)


def test_an_order_to_blank_what_was_approved(room: Newsroom, approved: int, forgery: Forgery) -> None:
    """Words that are gone from the log can not be held to it."""
    forgery.unguarded("UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = 3")
    assert "no approval of these words" in refused(room, approved)


def test_an_entry_of_nonsense(room: Newsroom, approved: int, forgery: Forgery) -> None:
    """What can not be read is told like any forgery, never a crash."""
    forgery.rewritten("UPDATE review_log SET body = replace(body, '\"version\":2', '\"version\":[2]') WHERE seq = 3")
    assert f"draft {approved} may not leave" in refused(room, approved)
