"""What a restore brings back is told by article, text and approval, whatever keeps a box in at that hour."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.articles.gates import gate_article
from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import take_look
from db.deciding.undo import undo
from db.drafts.saving import save_draft
from db.look_rules import LookPolicy
from db.opening import open_database
from db.upkeep.backup import backup
from db.upkeep.redaction import redact_article
from db.upkeep.restore import Restored, restore
from tests.db.conftest import Newsroom


@pytest.fixture
def brought_back(room: Newsroom, tmp_path: Path) -> Callable[..., list[str]]:
    """Return a function that copies the record, lets it go on, restores the copy, and returns what that brings back."""

    def told(since: Callable[[Newsroom], object]) -> list[str]:
        copy = backup(room.db, tmp_path / "copies" / "copy.db").path
        since(room)
        room.db.conn.close()
        done: Restored = restore(copy, room.path, anchors=[], at=room.later())
        assert done.lost is not None
        assert done.lost.brought_back is not None
        return list(done.lost.brought_back)

    return told


Told = Callable[..., list[str]]


def corrected(room: Newsroom) -> None:
    """Take draft 1 back, edit it, and approve it again."""
    reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
    room.edit(1, "The pier grows by 50 metres, not 40.")
    room.approve(1, room.ben)


def test_words_that_were_corrected_since(room: Newsroom, brought_back: Told) -> None:
    """The same draft, reviewed then and now: under another approval."""
    room.approve(room.draft("a"))
    (line,) = brought_back(corrected)
    assert line == "article 1 Pier grows (a): Ben approved other words or another draft on 2026-03-02 08:06 UTC"


def test_what_an_embargo_holds_for_now(room: Newsroom, brought_back: Told) -> None:
    """It was withdrawn before its embargo ended."""
    room.approve(room.draft("a", embargoed_until="2026-03-05T08:00:00Z"))
    (line,) = brought_back(lambda _: room.withdraw(1))
    assert line.endswith(": Ana withdrew it on 2026-03-02 08:04 UTC: The sum was wrong.")


def test_what_a_second_look_holds_for_now(room: Newsroom, brought_back: Told) -> None:
    """It was withdrawn while the look was open; the look is open again, and its answer would let the box go."""
    set_look_policy(room.db, LookPolicy(before_share=1.0), actor=room.ben, at=room.later())
    room.approve(room.draft("a"))
    (line,) = brought_back(lambda _: room.withdraw(1))
    assert "Ana withdrew it" in line


def test_an_objection_of_a_second_look(room: Newsroom, brought_back: Told) -> None:
    """The second person would be asked again, as if nobody had said a word."""
    set_look_policy(room.db, LookPolicy(before_share=1.0), actor=room.ben, at=room.later())
    room.approve(room.draft("a"))
    (line,) = brought_back(
        lambda _: take_look(room.db, 1, second="changed", note="40?", actor=room.ben, at=room.later())
    )
    assert "Ben objected to it in a second look on 2026-03-02 08:05 UTC: 40?" in line


def test_what_only_waited_then(room: Newsroom, brought_back: Told) -> None:
    """One draft was approved, published and withdrawn, one rejected for another draft that was approved."""

    def since(room: Newsroom) -> None:
        room.approve(1)
        room.export(1)
        room.withdraw(1, note="libel")
        revision = room.load(2).revision.id
        room.reject(2, reason="wrong_number", note="40.")
        room.approve(save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later()))

    room.draft("a")
    room.draft("b")
    first, second = brought_back(since)
    assert ": Ana withdrew it on 2026-03-02 08:07 UTC: libel; it left to site (json) on" in first
    assert second.endswith(": Ana rejected it (wrong number) on 2026-03-02 08:08 UTC: 40.")


def test_what_came_in_and_was_stopped_since(room: Newsroom, brought_back: Told) -> None:
    """Its file comes in again, and nobody would know."""
    room.draft("a")
    (line,) = brought_back(lambda _: room.reject(room.draft("b"), note="libel", outcome="never"))
    assert line == "came in since: b Pier grows (b): Ana rejected it (tone) on 2026-03-02 08:05 UTC: libel"


def test_what_stands_is_not_told(room: Newsroom, brought_back: Told) -> None:
    """Withdrawn and taken back, rejected and taken back, approved since, another article: nothing to do again."""

    def since(room: Newsroom) -> None:
        room.withdraw(1)
        undo(room.db, actor=room.ana, at=room.later())
        room.reject(2)
        undo(room.db, actor=room.ana, at=room.later())
        room.approve(2)
        room.draft("c")

    room.approve(room.draft("a"))
    room.draft("b")
    assert brought_back(since) == []


def test_what_holds_an_article(room: Newsroom, brought_back: Told) -> None:
    """Its gate, its source, an earlier end of its time, a corrected text, an order."""

    def since(room: Newsroom) -> None:
        gate_article(room.db, 1, "rights: not here", actor=room.night, at=room.later())
        room.ingest("b", pub_status="withheld")
        room.ingest("c", expires_at="2026-03-04T08:00:00Z")
        room.ingest("d", body="The board took its vote back.")
        redact_article(room.db, 5, reason="order 7", actor=room.ana, at=room.later())

    for source in "abcde":
        room.draft(source)
    told = [line.partition("): ")[2] for line in brought_back(since)]
    assert told[:3] == [
        "the gate holds it: rights: not here",
        "the article is withheld",
        "it expires at 2026-03-04T08:00 UTC",
    ]
    assert told[3:] == [
        "its text was corrected since: take it in again",
        "texts of it were blanked by order; the gate holds it: redacted: order 7",
    ]


def test_a_policy_for_second_looks(room: Newsroom, brought_back: Told) -> None:
    """Boxes would leave with one pair of eyes again."""
    room.draft("a")
    told = brought_back(
        lambda _: set_look_policy(room.db, LookPolicy(after_share=1.0), actor=room.ben, at=room.later())
    )
    assert told == [
        "the policy for second looks that Ben set on 2026-03-02 08:03 UTC is gone: takeaways db policy",
    ]


def test_two_records_that_went_apart(room: Newsroom, tmp_path: Path) -> None:
    """Numbers say nothing then: what the copy has reviewed and the record has not is told by the article."""
    copy = backup(room.db, tmp_path / "copies" / "copy.db").path
    room.approve(room.draft("a"))
    room.approve(room.draft("b"))
    room.withdraw(2)
    room.db.conn.close()
    db = open_database(copy)
    other = Newsroom(copy, db, now=room.later())
    for source in "bca":
        other.approve(other.draft(source))
    db.conn.execute("PRAGMA journal_mode = DELETE")
    db.conn.close()
    done = restore(copy, room.path, anchors=[], unproven=True, at=room.later())
    assert done.lost is not None
    assert not done.lost.is_same
    told = [line.partition("): ")[2] for line in done.lost.brought_back or ()]
    assert told == [
        "Ana withdrew it on 2026-03-02 08:07 UTC: The sum was wrong.",
        "Ana approved other words or another draft on 2026-03-02 08:03 UTC",
    ]


def test_a_copy_that_is_further(room: Newsroom, tmp_path: Path) -> None:
    """What it alone has nobody took back: the record that stands is an older copy, put there by hand."""
    room.approve(room.draft("a"))
    room.draft("b")
    older = backup(room.db, tmp_path / "copies" / "older.db").path
    room.withdraw(1)
    room.approve(2)
    room.ingest("b", body="The board took its vote back.")
    copy = backup(room.db, tmp_path / "copies" / "copy.db").path
    room.db.conn.close()
    room.path.write_bytes(older.read_bytes())
    done = restore(copy, room.path, anchors=[], at=room.later())
    assert done.lost is not None
    assert (done.lost.is_same, done.lost.brought_back) == (True, ())
