"""The gate that an order for redaction sets: what it lets in, who opens it, and what a later order closes again."""

from typing import Any

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.articles.saving import find_article, save_article
from db.articles.wanted import to_draft
from db.errors import InputError, RefusedError
from db.history import entry
from db.records import ArticleText
from db.upkeep.redaction import redact_article, redact_entry
from db.verifying.verify import verify
from tests.db.conftest import Newsroom

WITNESS = "Minor witness Tilda Quill, 12, spoke of the pier."
BODY = f"{WITNESS}\n\nThe board voted on Monday to lengthen the pier by 40 metres."
GATE = "cut off: it ends in mid-sentence, “ice as Tilda Quill of Harbour Lane and”"


def read_again(room: Newsroom, body: str, **fields: Any) -> None:
    """Ingest the newsroom's first article as a command does, which finds no reason against drafting it."""
    text = ArticleText("story-1", "Pier grows (story-1)", body, **fields)
    save_article(room.db, text, actor=room.night, at=room.later(), gate="")


@pytest.mark.parametrize("body", [BODY, f"{BODY} More.", ""])
def test_no_machine_brings_a_redacted_article_back(room: Newsroom, body: str) -> None:
    """Its source sends the same again, a corrected text or a notice: nothing is stored, and the gate stands."""
    room.draft(body=BODY, byline="Tilda Quill")
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    with pytest.raises(InputError, match="redacted"):
        read_again(room, body, byline="Tilda Quill", pub_status="usable" if body else "withheld")
    found = find_article(room.db, 1)
    assert (found.gate, found.revision.text.byline) == ("redacted: order 12/26", "")
    assert [row[0] for row in room.db.conn.execute("SELECT body FROM revisions")] == ["[redacted]"]
    assert to_draft(room.db, limit=9, at=room.now) == []


def test_an_editor_lets_another_text_in_after_a_redaction(room: Newsroom) -> None:
    """A named person overrules the gate; the text that was blanked stays out all the same."""
    room.draft(body=BODY)
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    overrule_gate(room.db, 1, actor=room.ana, at=room.later())
    with pytest.raises(InputError, match="this text was redacted"):
        read_again(room, BODY)
    read_again(room, "The board voted on Monday to lengthen the pier.")
    assert [one.text.headline for one in to_draft(room.db, limit=9, at=room.now)] == ["Pier grows (story-1)"]
    assert find_article(room.db, 1).gate == ""
    assert verify(room.db).ok


def test_a_gate_that_quotes_the_article_is_blanked_with_it(room: Newsroom, independent: Any) -> None:
    """The sentence of the gate is a text of its entry: no body holds words of an article."""
    room.ingest(body=BODY, headline="A witness speaks")
    gate_article(room.db, 1, GATE, actor=room.night, at=room.later())
    gate_article(room.db, 1, "", actor=room.night, at=room.later())
    gate_article(room.db, 1, GATE, actor=room.night, at=room.later())
    overrule_gate(room.db, 1, actor=room.ana, at=room.later())
    assert entry(room.db, 2).texts == {"note": GATE}
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    assert (find_article(room.db, 1).gate, entry(room.db, 2).texts) == ("redacted: order 12/26", {"note": None})
    assert room.db.execute("SELECT count(*) FROM review_log WHERE body LIKE '%Quill%'").fetchone() == (0,)
    assert b"Quill" not in room.path.read_bytes()
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


@pytest.mark.parametrize("overruled", [True, False])
def test_the_entry_of_a_gate_is_blanked_with_the_gate(room: Newsroom, independent: Any, *, overruled: bool) -> None:
    """The article stays gated, by the code alone."""
    room.ingest()
    gate_article(room.db, 1, GATE, actor=room.night, at=room.later())
    if overruled:
        overrule_gate(room.db, 1, actor=room.ana, at=room.later())
    redact_entry(room.db, 2, reason="order 12/26", actor=room.ana, at=room.later())
    stands = room.db.execute("SELECT gate, overruled FROM articles").fetchone()
    assert stands == ("cut off: [redacted]", "cut off: [redacted]" if overruled else "")
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
    gate_article(room.db, 1, GATE, actor=room.night, at=room.later())
    assert bool(find_article(room.db, 1).overruled) is overruled
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_a_gate_of_the_same_words_stands_by_its_own_entry(room: Newsroom, independent: Any) -> None:
    """It was lifted in between: an order for the first entry leaves it as the log has it."""
    room.ingest()
    for reason in (GATE, "", GATE):
        gate_article(room.db, 1, reason, actor=room.night, at=room.later())
    redact_entry(room.db, 2, reason="order 12/26", actor=room.ana, at=room.later())
    assert find_article(room.db, 1).gate == GATE
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_a_second_order_for_an_article_that_is_blank_is_refused(room: Newsroom) -> None:
    """Nothing is left but what the order before says: no entry tells of a second blanking that was none."""
    room.draft(body=BODY)
    redact_article(room.db, 1, reason="order 12/26", note="Served.", actor=room.ana, at=room.later())
    before = room.acts()
    for reason in ("order 12/26", "order 13/26"):
        with pytest.raises(RefusedError, match="article 1 holds no text, or no longer"):
            redact_article(room.db, 1, reason=reason, actor=room.ana, at=room.later())
    assert room.acts() == before


@pytest.mark.parametrize("reason", ["order 12/26", "order 13/26"])
def test_a_later_order_blanks_what_came_since_and_closes_the_gate(
    room: Newsroom, independent: Any, reason: str
) -> None:
    """What was let in after the first order is blanked; nobody's word lets in what comes after the second."""
    room.draft(body=BODY)
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    overrule_gate(room.db, 1, actor=room.ben, at=room.later())
    room.draft(body="The board voted on Monday to lengthen the pier.")
    count = len(room.acts())
    redact_article(room.db, 1, reason=reason, actor=room.ana, at=room.later())
    ordered = [entry(room.db, number).body for number in range(count + 1, len(room.acts()) + 1)]
    assert [one["draft"] for one in ordered if {"draft"} == one.keys() & {"draft", "about", "state"}] == [2]
    with pytest.raises(InputError, match=f"the article was redacted: {reason}"):
        read_again(room, "The board met on Friday.")
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_an_order_closes_the_gate_that_another_was_overruled_for(room: Newsroom, independent: Any) -> None:
    """All is blank already, and an editor let other texts in: the new order ends that."""
    room.draft(body=BODY)
    for _ in range(2):
        redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
        overrule_gate(room.db, 1, actor=room.ben, at=room.later())
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    with pytest.raises(InputError, match="the article was redacted"):
        read_again(room, "The board met on Friday.")
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
