"""The forging table, orders: what one blanked is put back, with the guards away or by one plain statement."""

import hashlib
import json
import sqlite3
from typing import Any

import pytest

from db.deciding.planted import plant
from db.records import Flag, Severity
from db.upkeep.redaction import redact_article
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

FLAG = """[{"kind":"quote","message":"Moss took it","severity":"note"}]"""
PUT_BACK = {
    "the model's words": "UPDATE takeaways SET drafted = 'Moss took it.'",
    "words of one": "UPDATE takeaways SET text = 'Moss took it.' WHERE position = 2",
    "alternatives": """UPDATE drafts SET alternatives = '[{"text":"Moss took it."}]'""",
    "flags": f"UPDATE takeaways SET flags = '{FLAG}'",
    "the drafter's flags": f"UPDATE takeaways SET drafted_flags = '{FLAG}'",
    "the badge": "UPDATE drafts SET badge = 'Moss took it'",
    "details": """UPDATE articles SET details = '{"byline":"Moss took it"}'""",
    "typed words": "INSERT INTO working_copies VALUES (1, 'Ana', '[\"Moss\",\"took\",\"it\"]', '[1,2,3]', 1,"
    " '2026-03-02T08:10:00.000000Z')",
    "the planted error": "UPDATE planted_errors SET planted_text = 'Moss took it.'",
    "the text": "UPDATE revisions SET body = 'Moss took it.'",
}


@pytest.fixture(params=[False, True], ids=["ordered", "rejected afterwards"])
def blanked(room: Newsroom, request: pytest.FixtureRequest) -> Newsroom:
    """An article that an order blanked, with a draft that was approved and a planted copy of it."""
    room.draft("a", Flag("quote", Severity.WARNING, "Moss said"), byline="Lena Moss")
    room.approve(1)
    plant(room.db, 1, position=2, text="It costs 9 crowns.", kind="number", actor=room.night, at=room.later())
    redact_article(room.db, 1, reason="Order 1", actor=room.ana, at=room.later())
    if request.param:
        room.reject(1)
    return room


@pytest.mark.parametrize("what", PUT_BACK)
def test_what_was_blanked_is_put_back(blanked: Newsroom, independent: Any, what: str) -> None:
    """Both verifiers ask what a court asks: is it gone?"""
    assert verify(blanked.db).problems == ()
    assert independent.verify(blanked.path) == []
    bare = blanked.bare()
    try:
        bare.execute(PUT_BACK[what])
    except sqlite3.Error:
        Forgery(bare).unguarded(PUT_BACK[what])
    bare.close()
    assert any(
        "ordered blank" in one.message or "the planted error" in one.message for one in verify(blanked.db).problems
    )
    assert independent.verify(blanked.path)


@pytest.mark.parametrize("rows", ["position = 2", "position > 0"])
def test_rows_of_a_blanked_draft_are_gone(room: Newsroom, forgery: Forgery, independent: Any, rows: str) -> None:
    """An order takes words; that there were three takeaways stays in the record."""
    room.draft()
    redact_article(room.db, 1, reason="Order 1", actor=room.ana, at=room.later())
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
    forgery.unguarded(f"DELETE FROM takeaways WHERE {rows}")
    assert "takeaways in the places" in verify(room.db).problems[0].message
    assert any(one.startswith("draft 1:") for one in independent.verify(room.path))


def test_the_salt_of_a_blanked_text_is_back(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """An older copy has it, and with it and the digest the words are found by trying."""
    room.draft()
    (salt,) = room.db.conn.execute("SELECT salt FROM log_texts WHERE entry = 2 AND field = 'after'").fetchone()
    redact_article(room.db, 1, reason="Order 1", actor=room.ana, at=room.later())
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
    forgery.unguarded(f"UPDATE log_texts SET salt = '{salt}' WHERE entry = 2 AND field = 'after'")
    (found,) = verify(room.db).problems
    assert (found.entry, found.kind) == (2, "text")
    assert found.message == "the text after of entry 2 was blanked, and the salt of its digest is there"
    assert independent.verify(room.path) == ["entry 2: its text after is blank and has its salt, or stands without one"]


def test_a_text_without_a_salt(room: Newsroom, forgery: Forgery, independent: Any) -> None:
    """Bound by a digest under nothing, which could be tried without the salt."""
    room.draft()
    text, body = room.db.conn.execute(
        "SELECT t.text, l.body FROM log_texts AS t JOIN review_log AS l ON l.seq = t.entry"
        " WHERE t.entry = 2 AND t.field = 'after'"
    ).fetchone()
    facts = json.loads(body) | {"texts": {"after": hashlib.sha256(f"None\n{text}".encode()).hexdigest()}}
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    forgery.rewritten(
        f"UPDATE review_log SET body = '{written}' WHERE seq = 2",
        "UPDATE log_texts SET salt = NULL WHERE entry = 2 AND field = 'after'",
    )
    assert (verify(room.db).problems[0].entry, verify(room.db).problems[0].kind) == (2, "text")
    assert any("stands without one" in one for one in independent.verify(room.path))
