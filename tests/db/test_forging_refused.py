"""The forging table, acts that the program refuses: whole chains that tell of what no desk let anybody do."""

import json
from typing import Any

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.drafts import saving
from db.drafts.saving import save_draft
from db.fingerprints import sha256_of, substance_of, words_in
from db.upkeep.redaction import redact_article, redact_entry
from db.verifying.verify import verify
from tests.db.conftest import BODY, Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def now(pen: Pen) -> str:
    """Return when the last entry was written."""
    return str(pen.connection.execute("SELECT max(at) FROM review_log").fetchone()[0])


def said(pen: Pen, act: str, entry: int = 1, **facts: Any) -> dict[str, Any]:
    """Return what an act says in any case, of the article of this entry."""
    told = {key: value for key, value in pen.facts(entry).items() if key in ("v", "actor", "actor_kind", "tool")}
    return told | {"act": act, "at": now(pen), "article": pen.facts(entry)["article"]} | facts


def test_a_box_that_left_though_the_gate_forbade(room: Newsroom, pen: Pen) -> None:
    """Its source withdrew the rights after the approval."""
    room.approve(room.draft())
    gate_article(room.db, 1, "rights: not for partners", actor=room.night, at=room.later())
    facts = said(pen, "exported", draft=1, revision=pen.facts(2)["revision"], about=3, run=1, format="json", target="x")
    seq, at, actor = pen.append(facts), facts["at"], facts["actor"]
    pen.sql(f"UPDATE drafts SET exported_at = '{at}'")
    pen.sql(f"INSERT INTO export_runs VALUES (1, '{at}', '{actor}', 'json', 'x')")
    pen.sql(f"INSERT INTO export_items (run_id, draft_id, article_id, entry) VALUES (1, 1, 1, {seq})")
    pen.caught(seq, "although its gate forbids it")


def test_a_gate_of_the_source_that_an_editor_overruled(room: Newsroom, pen: Pen) -> None:
    """No editor's word is stronger than that of who withholds the article."""
    room.ingest("a", pub_status="withheld")
    gate_article(room.db, 1, "withheld: its source said so", actor=room.night, at=room.later())
    seq = pen.append(said(pen, "overruled", reason="withheld", actor="Ana", actor_kind="person"))
    pen.sql("UPDATE articles SET overruled = gate").caught(seq, "is overruled although it is withheld")


def test_a_text_that_came_in_spite_of_an_order(room: Newsroom, pen: Pen) -> None:
    """Nobody overruled what the order set."""
    room.ingest("a")
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    headline, body = "Pier", "Other words came."
    sha256, substance = sha256_of(headline, body), substance_of(headline, body)
    facts = {key: value for key, value in pen.facts(1).items() if key not in ("seq", "texts")} | {"at": now(pen)}
    facts |= {"revision": sha256, "substance": substance, "words": words_in(body), "outcome": "changed"}
    seq = pen.append(facts, details="{}")
    row = f"2, 1, '{sha256}', '{substance}', '{headline}', '{body}', 3, '{facts['at']}'"
    pen.sql(
        f"INSERT INTO revisions (id, article_id, sha256, substance, headline, body, words, ingested_at) VALUES ({row})"
    )
    pen.sql("UPDATE articles SET current_revision = 2").caught(seq, "although an order keeps its texts out")


def test_a_blanked_text_that_came_back(room: Newsroom, pen: Pen) -> None:
    """An editor let other texts in; that one is refused for ever."""
    room.ingest("a")
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    overrule_gate(room.db, 1, actor=room.ben, at=room.later())
    facts = {key: value for key, value in pen.facts(1).items() if key not in ("seq", "texts")} | {"at": now(pen)}
    seq = pen.append(facts | {"outcome": "unchanged"}, details="{}")
    pen.caught(seq, "a text that an order blanked")


def test_a_draft_of_a_blanked_text(room: Newsroom, independent: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written by a program without that rule: its words come back by the draft."""
    sha256 = sha256_of("Pier grows (story-1)", BODY)
    room.ingest()
    redact_article(room.db, 1, reason="order 12/26", actor=room.ana, at=room.later())
    seq = len(room.acts()) + 1
    text = saving._DraftOf(1, 1, sha256, section="", source="")
    monkeypatch.setattr(saving, "_article_for", lambda *_: text)
    save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())
    found = [(one.entry, one.message) for one in verify(room.db).problems]
    assert found == [(seq, f"entry {seq}: draft 1 is drafted of a text that an order blanked")]
    assert [one.split(":")[0] for one in independent.verify(room.path)] == [f"entry {seq}"]


@pytest.mark.parametrize("entry", [2, 3])
def test_words_of_a_waiting_draft_that_an_order_unbound(room: Newsroom, pen: Pen, entry: int) -> None:
    """With its entry blank, no entry says what the draft reads or how it began; anything could stand there."""
    room.edit(room.draft(), "The pier grows by 41 metres.")
    facts = said(pen, "redacted", reason="order 12/26", actor="Ana", actor_kind="person", about=entry, draft=1)
    seq = pen.append(facts)
    pen.sql(f"UPDATE log_texts SET text = NULL, salt = NULL WHERE entry = {entry}")
    if entry == 3:
        pen.sql("UPDATE takeaways SET text = 'Forged.' WHERE position = 1")
    pen.caught(seq, "on which the words of draft 1 rest, which waits")


def test_an_undo_over_what_another_wrote(room: Newsroom, pen: Pen) -> None:
    """Ana takes her edit back, and Ben's, which came after it, with it."""
    draft = room.draft()
    room.edit(draft, "First by Ana.", room.ana)
    room.edit(draft, "Then by Ben.", room.ben)
    texts = pen.connection.execute("SELECT entry, field, text FROM log_texts").fetchall()
    words = {(entry, field): text for entry, field, text in texts}
    rows = pen.rows(1, text=json.loads(words[3, "before"]))
    facts = {key: value for key, value in pen.facts(3).items() if key not in ("seq", "texts")} | {"at": now(pen)}
    facts |= {"version": 4, "via": "undo", "about": 3, "changed": 0, "rows": rows}
    seq = pen.append(facts, before=words[4, "after"], after=words[3, "before"])
    pen.sql("UPDATE drafts SET version = 4").caught(seq, "the draft reads otherwise by now")


@pytest.mark.parametrize("spans", ['{"a":1}', "[0,3]", '[[0,"3"]]', "[[0,3,4]]"])
def test_evidence_that_is_none(room: Newsroom, pen: Pen, spans: str) -> None:
    """Bound by every entry, and no desk could show it."""
    room.approve(room.draft())
    rows = pen.rows(1, evidence=spans)
    for entry in (2, 3):
        sql = "SELECT text FROM log_texts WHERE entry = ? AND field = 'after'"
        pen.text(entry, "after", pen.connection.execute(sql, (entry,)).fetchone()[0], rows=rows)
    pen.caught(3, "that the program never writes", independently="draft 1:")


def test_an_order_for_what_a_rejected_draft_read_is_none_of_these(room: Newsroom, independent: Any) -> None:
    """It waits no longer; and when it is reopened, that entry says what it reads."""
    room.edit(room.draft(), "The pier grows by 41 metres.")
    room.reject(1)
    for entry in (2, 3, 4):
        redact_entry(room.db, entry, reason="order 12/26", actor=room.ana, at=room.later())
    assert independent.verify(room.path) == []
