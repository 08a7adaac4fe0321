"""The forging table, consequences: acts that the program never writes without others, or of what was not there."""

from typing import Any

import pytest

from db.articles import gates
from db.deciding.acts import reopen
from db.deciding.planted import plant
from db.deciding.undo import redo, undo
from db.upkeep.redaction import redact_entry
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import BETTER, BODY, TEXTS, Forgery, Newsroom
from tests.db.forging_pen import FORGED, Pen

CORRECTED = BODY.replace("40", "400")


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def test_superseded_by_nothing(room: Newsroom, pen: Pen) -> None:
    """An editor's draft is taken out of the queue by an entry at the log's end; the anchor of before fits."""
    room.edit(room.draft(), BETTER)
    kept = anchor(room.db)
    ended = {"act": "superseded", "state": "superseded", "state_before": "pending", "version": 3}
    pen.append(pen.said_of(2) | ended | {"at": pen.facts(3)["at"]})
    pen.sql("UPDATE drafts SET state = 'superseded', version = 3")
    pen.caught(4, "superseded and no other draft comes")
    assert not verify(room.db, anchor=kept).ok


@pytest.mark.parametrize("changes", [{"reason": "changed"}, {"actor": "Eve"}])
def test_superseded_otherwise_than_by_a_draft(room: Newsroom, pen: Pen, changes: dict[str, Any]) -> None:
    """For a reason that only planted copies have, or by somebody else than who drafted."""
    room.draft()
    room.draft()
    pen.change(3, **changes).caught(3, "superseded")


def test_a_change_that_leaves_the_draft(room: Newsroom, pen: Pen) -> None:
    """The article was corrected; its box of before is approved, as if it had not been."""
    room.draft()
    room.ingest(body=CORRECTED)
    pen.change(
        4, act="claimed", actor="Ana", actor_kind="person", state=None, state_before=None, version=None, reason=None
    )
    pen.sql("UPDATE drafts SET state = 'pending', version = 1, claim_owner = 'Ana'")
    pen.caught(3, "left as it is although its article changed")


def test_a_second_coming_with_another_length(room: Newsroom, pen: Pen) -> None:
    """The same text comes in again under another section, and is said to be three words long."""
    room.ingest()
    room.ingest(section="City")
    pen.change(2, words=3, substance="f" * 64).caught(2, "another length or substance")


@pytest.mark.parametrize("act", ["gated", "draft_failed"])
def test_an_act_before_its_article(room: Newsroom, pen: Pen, act: str) -> None:
    """What happened to one article is told of another that was not there yet."""
    room.ingest("a")
    told = pen.facts(1)
    base = {key: told[key] for key in ("v", "tool", "at", "actor", "actor_kind")} | {"article": 9, "act": act}
    more = {"reason": "lifted"} if act == "gated" else {"revision": told["revision"], "retryable": True}
    pen.append(base | more)
    pen.caught(2, "before it is ingested")


@pytest.mark.parametrize("changes", [{"position": 1}, {"position": 3}])
def test_a_planted_error_at_another_place(room: Newsroom, pen: Pen, changes: dict[str, int]) -> None:
    """Where nothing is wrong: an editor who mends the error would be told that it went through."""
    room.draft()
    plant(room.db, 1, position=2, text="It costs 9 million.", kind="number", actor=room.night, at=room.later())
    text = TEXTS[changes["position"] - 1].replace("'", "''")
    pen.sql(
        f"UPDATE planted_errors SET position = {changes['position']}, true_text = '{text}', planted_text = '{text}'"
    )
    pen.caught(3, "the planted error of draft 2", independently="planted error 2:")


def test_a_copy_without_an_error(room: Newsroom, pen: Pen) -> None:
    """Said to be a copy with a planted error, and the same words."""
    room.draft()
    plant(room.db, 1, position=2, text="It costs 9 million.", kind="number", actor=room.night, at=room.later())
    (own,) = pen.connection.execute("SELECT text FROM log_texts WHERE entry = 2").fetchone()
    pen.sql(f"UPDATE takeaways SET drafted = '{TEXTS[1]}', text = '{TEXTS[1]}' WHERE draft_id = 2 AND position = 2")
    pen.text(3, "after", own, rows="0" * 64)
    pen.caught(3, "differs from the draft that it is a copy of in other than one takeaway")


@pytest.mark.parametrize(("draft", "article"), [(1, 1), (2, 1)], ids=["stands reviewed", "of another article"])
def test_an_order_for_what_it_is_not_for(room: Newsroom, pen: Pen, draft: int, article: int) -> None:
    """A draft that stands reviewed is blanked, or one of another article than the order says."""
    room.approve(room.draft("a"))
    room.reject(room.draft("b"))
    base = {key: pen.facts(3)[key] for key in ("v", "tool", "actor", "actor_kind")}
    pen.append(base | {"act": "redacted", "at": pen.facts(6)["at"], "reason": "O", "article": article, "draft": draft})
    pen.sql(f"UPDATE takeaways SET drafted = '[redacted]', text = '[redacted]' WHERE draft_id = {draft}")
    pen.caught(7, "which is of another article, or waits or stands reviewed")


@pytest.mark.parametrize("changes", [{"reason": " "}, {"actor": "-\u3164-"}])
def test_an_order_by_nobody_for_nothing(room: Newsroom, pen: Pen, changes: dict[str, str]) -> None:
    """A reason of spaces, a name that nobody sees."""
    room.reject(room.draft())
    redact_entry(room.db, 2, reason="Order 12/26", actor=room.ana, at=room.later())
    pen.change(4, **changes).caught(4, "without a named person and an order")


def test_an_undo_of_what_an_order_blanked(room: Newsroom, pen: Pen) -> None:
    """The edit was blanked by order; its undo brings words that nobody wrote."""
    room.edit(room.draft(), BETTER)
    room.reject(1)
    redact_entry(room.db, 3, reason="Order 12/26", actor=room.ana, at=room.later())
    undo(room.db, actor=room.ana, at=room.later())
    rows = pen.rows(text=["Forged.", "Made up.", "Invented."], flags="[]")
    facts = pen.said_of(2, act="edited", actor="Ana", actor_kind="person", version=5, via="undo", about=3, changed=3)
    pen.append(facts | {"at": pen.facts(6)["at"], "rows": rows, "state_before": "pending"}, after=FORGED)
    pen.sql("UPDATE drafts SET version = 5")
    pen.caught(7, "whose texts an order blanked before")


def test_no_redo_on_a_text_that_changed(room: Newsroom, independent: Any) -> None:
    """A rejected draft goes not stale when its article changes: its reopening is not repeated after that."""
    room.reject(room.draft())
    reopen(room.db, 1, version=2, actor=room.ana, at=room.later())
    undo(room.db, actor=room.ana, at=room.later())
    room.ingest(body=CORRECTED)
    with pytest.raises(Exception, match="changed since it was drafted"):
        redo(room.db, actor=room.ana, at=room.later())
    room.ingest()
    redo(room.db, actor=room.ana, at=room.later())
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_a_gate_goes_on_after_its_article(room: Newsroom, independent: Any) -> None:
    """As it does every night."""
    room.ingest()
    gates.gate_article(room.db, 1, "short: 20 words", actor=room.night, at=room.later())
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
