"""What entries say is held to the byte: the log is chained by hashes, and others verify it by their own programs."""

import json
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from db import log
from db.articles import gates
from db.articles.saving import save_article
from db.deciding import acts as decisions
from db.deciding.look_policy import set_look_policy
from db.deciding.planted import plant
from db.deciding.second_looks import take_look
from db.deciding.undo import redo, undo
from db.drafts.assignments import assign, unassign
from db.drafts.claims import release, take_over
from db.drafts.saving import record_failure, save_draft
from db.facts import Facts
from db.look_rules import LookPolicy
from db.records import ArticleText, DraftFailed, Flag, Severity
from db.restored import confirm, log_restore
from db.upkeep.redaction import redact_article, redact_entry
from db.verifying.fact_forms import OF_ACTS
from db.verifying.verify import verify
from tests.db.conftest import BETTER, BODY, Newsroom

KNOWN = Path(__file__).with_name("log_bodies.jsonl")


@pytest.fixture(autouse=True)
def _pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every salt be the same, and the program of no version: all else comes from the acts."""
    monkeypatch.setattr(log, "secrets", SimpleNamespace(token_hex=lambda size: "00" * size))
    monkeypatch.setattr(log, "tool_version", lambda: "0")


def decided(room: Newsroom) -> None:
    """Play decisions, each taken back and repeated."""
    error = Flag("number", Severity.ERROR, "41 is not in the article")
    first = room.draft("a", error, section="Court", byline="Ana Ruiz")
    room.claim(first)
    room.edit(first, BETTER, guidelines="3", sources=[4, 2, 3])
    room.approve(first, seconds=61.5, end_seen=False, guidelines="3", acknowledged=["1:number"])
    for act in (undo, redo):
        act(room.db, actor=room.ana, at=room.later())
    take_look(room.db, 2, second="changed", note="Not quite.", actor=room.ben, at=room.later())
    room.approve(first, room.ben, seconds=2)
    second = room.draft("b")
    room.reject(second, reason="other", note="Twice.", outcome="by_hand", seconds=9, end_seen=True)
    for act in (undo, redo, undo):
        act(room.db, actor=room.ana, at=room.later())
    room.edit(second, BETTER)
    for act in (undo, redo):
        act(room.db, actor=room.ana, at=room.later())
    third = room.draft("c")
    room.reject(third)
    save_draft(room.db, room.load(third).revision.id, room.drafted(), actor=room.night, at=room.later())
    decisions.reopen(room.db, third, version=2, actor=room.ana, at=room.later(), note="A slip.")


def left(room: Newsroom) -> None:
    """Play what leaves, is withdrawn, planted, and looked at."""
    fourth = room.draft("d")
    room.approve(fourth)
    take_look(room.db, open_look(room, fourth), second="as_drafted", actor=room.ben, at=room.later())
    room.export(fourth)
    plant(room.db, fourth, position=2, text="The work costs 9.", kind="number", actor=room.night, at=room.later())
    room.approve(fourth + 1, seconds=3)
    room.withdraw(fourth)
    for act in (undo, redo):
        act(room.db, actor=room.ana, at=room.later())


def open_look(room: Newsroom, draft: int) -> int:
    """Return the number of the look that a draft waits for."""
    row = room.db.execute("SELECT max(id) FROM second_looks WHERE draft_id = ?", (draft,)).fetchone()
    return int(row[0])


def other_acts(room: Newsroom) -> None:
    """Play acts that decide nothing."""
    until = {"embargoed_until": "2030-01-01T00:00:00Z", "expires_at": "2031-01-01T00:00:00Z"}
    room.ingest("e", genre="News", language="en", rights="Use freely", version="3", **until)
    room.ingest("e", body=f"{BODY} More.", headline="Pier", section="Port")
    gates.gate_article(room.db, 5, "too short: 20 words", actor=room.night, at=room.later())
    gates.overrule_gate(room.db, 5, actor=room.ana, at=room.later())
    failed = DraftFailed("out of memory", retryable=True)
    model = replace(room.model, prompt_id="takeaways.v1", prompt_sha256="b" * 64)
    record_failure(room.db, room.ingest("f").revision_id, failed, model, actor=room.night, at=room.later())
    draft = room.draft("g")
    room.claim(draft)
    take_over(room.db, draft, actor=room.ben, at=room.later())
    release(room.db, draft, actor=room.ben, at=room.later())
    assign(room.db, draft, "Ben", note="Your beat.", actor=room.ana, at=room.later())
    revision = room.ingest("g", body=f"{BODY} More.").revision_id
    new = save_draft(room.db, revision, room.drafted(coverage=0.5), actor=room.night, at=room.later())
    unassign(room.db, new, actor=room.ana, at=room.later())
    room.now = room.now.replace(hour=room.now.hour - 1)
    save_article(room.db, ArticleText("h", "Pier", BODY, pub_status="canceled"), actor=room.night, at=room.now)
    redact_entry(
        room.db, room.acts().index("withdrawn") + 1, reason="order 1", note="By phone.", actor=room.ana, at=room.later()
    )
    redact_article(room.db, 7, reason="order 2", actor=room.ana, at=room.later())
    log_restore(room.db, stood=(99, "d" * 64), at=room.later())
    confirm(room.db, actor=room.ben, at=room.later())


def test_facts_are_those_that_the_verifier_knows() -> None:
    """Whatever an act may say beside what every entry says has a name for writers and readers."""
    names = {one.name for one in fields(Facts)}
    assert set(OF_ACTS) - {"rows"} <= names
    assert names - set(OF_ACTS) == {"state", "version", "clock_back_seconds"}


def test_what_is_empty_is_not_said() -> None:
    """Nought and no are said; nothing, and the name of nothing, are not."""
    facts = Facts(changed=0, end_seen=False, flags=[], about=0, reason="", words=None)
    assert facts.to_body() == {"changed": 0, "end_seen": False, "flags": []}
    assert Facts.of(facts.to_body() | {"act": "edited", "later": 1}) == facts


def test_bodies_are_as_they_always_were(room: Newsroom) -> None:
    """A day with every act: each body is spelt as in the file beside this one, to which a new act adds its own."""
    set_look_policy(room.db, LookPolicy(before_share=1.0), actor=room.ben, at=room.later())
    decided(room)
    left(room)
    other_acts(room)
    bodies = [row[0] for row in room.db.execute("SELECT body FROM review_log ORDER BY seq")]
    assert {json.loads(body)["act"] for body in bodies} == set(log.ACTS)
    assert bodies == KNOWN.read_text(encoding="utf-8").splitlines()
    assert verify(room.db).ok
