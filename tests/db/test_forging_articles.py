"""The forging table, articles: what their entries say of texts that the tables hold, and drafts that rest on them."""

from typing import Any

import pytest

from db.articles.gates import gate_article
from db.errors import RefusedError
from db.records import Flag, Severity
from db.upkeep.redaction import redact_article
from db.verifying.verify import verify
from tests.db.conftest import BODY, Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


@pytest.mark.parametrize("first", [True, False])
def test_a_change_hidden_by_its_substance(room: Newsroom, pen: Pen, first: bool) -> None:
    """The pier grows by 400 metres now, told as another typography; the box with 40 stays reviewed."""
    room.approve(room.draft())
    room.ingest(body=BODY.replace("40 metres", "400 metres"))
    told = pen.facts(1 if first else 4)["substance"]
    pen.change(4, outcome="typography", substance=told).change(1, substance=told)
    pen.sql("DELETE FROM review_log WHERE seq = 5").sql("DELETE FROM log_texts WHERE entry = 5")
    pen.sql(f"UPDATE revisions SET substance = '{told}'")
    pen.sql("UPDATE drafts SET state = 'reviewed', approval = 3, version = 2")
    wrong = pen.facts(4 if first else 1)["revision"]
    independently = f"text of article (1, '{wrong}')"
    pen.caught(4 if first else 1, "are not those of its text", independently=independently)
    pen.refused()


@pytest.mark.parametrize("everywhere", [True, False])
def test_a_short_article_made_up(room: Newsroom, pen: Pen, everywhere: bool) -> None:
    """Approved in a second, which is long enough for an article of one word."""
    room.approve(room.draft(), seconds=1)
    pen.change(3, words=1)
    if everywhere:
        pen.change(1, words=1).sql("UPDATE revisions SET words = 1")
        pen.caught(1, "are not those of its text", independently="text of article")
    else:
        pen.caught(3, "approved as one of 1 words")
    pen.refused()


def test_no_rows_from_the_beginning(room: Newsroom, pen: Pen) -> None:
    """No entry ever bound the rows: evidence and flags would be free."""
    room.approve(room.draft("a", Flag("number", Severity.ERROR, "41")), acknowledged=["1:number"])
    pen.change(2, rows=None).change(3, rows=None, acknowledged=None)
    pen.sql("UPDATE takeaways SET flags = '[]', drafted_flags = '[]', evidence = '[[5,6]]'")
    pen.caught(2, "without its rows")
    pen.refused()


@pytest.mark.parametrize("left", [False, True])
def test_only_the_articles_text_is_blanked(room: Newsroom, pen: Pen, left: bool) -> None:
    """An order blanks the text alone, so that the box may leave beside "[redacted]"."""
    room.approve(room.draft())
    if left:
        room.export(1)
    ana = {key: pen.facts(3)[key] for key in ("v", "at", "actor", "actor_kind", "tool", "article", "revision")}
    blanks = ana | {"act": "redacted", "reason": "Order 1/26"}
    pen.sql("UPDATE revisions SET headline = '[redacted]', body = '[redacted]'")
    if not left:
        pen.append(blanks)
        pen.forgery.rewritten(*pen.statements)
        with pytest.raises(RefusedError, match="redacted by order"):
            room.export(1)
        return
    pen.write(5, pen.facts(4) | {"seq": 5}).write(4, blanks | {"seq": 4})
    pen.statements.insert(0, f"INSERT INTO review_log (seq, body, previous, hash)"
                             f" VALUES (5, '{{\"seq\":5}}', '{'0' * 64}', '{'0' * 64}')")  # fmt: skip
    pen.sql("UPDATE export_items SET entry = 5")
    pen.caught(5, "the text of its article was blanked by order")


STALED = {"changed": "changed", "canceled": "canceled", "redacted": "redaction that nobody ordered", "": "was None"}


@pytest.mark.parametrize("reason", STALED)
def test_stale_without_a_cause(room: Newsroom, pen: Pen, reason: str) -> None:
    """A box vanishes because of what its article never was."""
    room.approve(room.draft())
    made = {name: value for name, value in pen.said_of(3).items() if name != "coverage_percent"}
    told = {"act": "staled", "state": "stale", "state_before": "reviewed", "version": 3, "reason": reason or None}
    seq = pen.append(made | told)
    pen.sql("UPDATE drafts SET state = 'stale', approval = NULL, version = 3")
    pen.caught(seq, STALED[reason])


def test_honest_causes(room: Newsroom, independent: Any) -> None:
    """Changed, canceled and redacted articles take their drafts out of the way."""
    for source in ("a", "b", "c"):
        room.approve(room.draft(source))
    room.ingest("a", body="The pier shrinks.")
    room.ingest("b", pub_status="canceled")
    redact_article(room.db, 3, reason="Order 1/26", actor=room.ana, at=room.later())
    assert [room.load(number).state for number in (1, 2, 3)] == ["stale"] * 3
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_a_gate_of_an_earlier_version(room: Newsroom, pen: Pen) -> None:
    """It has its sentence in the body, and no text; the table is held to it all the same."""
    room.ingest()
    gate_article(room.db, 1, "short: 20 words", actor=room.night, at=room.later())
    pen.change(2, texts=None, sentence="short: 20 words").sql("DELETE FROM log_texts WHERE entry = 2")
    pen.forgery.rewritten(*pen.statements)
    assert (verify(room.db).problems, pen.independent.verify(room.path)) == ((), [])
    pen.statements.clear()
    pen.sql("UPDATE articles SET gate = ''").caught(2, "the gate of article 1", independently="article 1")


def test_a_gate_blanked_by_nobody(room: Newsroom, pen: Pen) -> None:
    """The reason why an article was not drafted is taken out of log and table without an order."""
    room.ingest()
    gate_article(room.db, 1, "short: 20 words", actor=room.night, at=room.later())
    pen.sql("UPDATE log_texts SET text = NULL, salt = NULL").sql("UPDATE articles SET gate = 'short: [redacted]'")
    pen.caught(2, "")
