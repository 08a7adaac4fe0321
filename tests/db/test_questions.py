"""The canned questions: each answers what it says, takes named parameters, and never reads the whole log."""

import importlib.util
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.asking.canned import Answer, ask, question, questions, values_for
from db.deciding.look_policy import set_look_policy
from db.deciding.planted import plant
from db.deciding.second_looks import take_look
from db.drafts.assignments import assign
from db.drafts.claims import take_over
from db.drafts.saving import record_failure
from db.errors import UsageError
from db.look_rules import LookPolicy
from db.opening import open_database
from db.records import DraftFailed, Flag, Severity
from db.upkeep.redaction import redact_entry
from tests.db.conftest import Newsroom

TODAY = date(2026, 3, 2)
ERROR = Flag("number", Severity.ERROR, "41 is not in the article")


@pytest.fixture
def day(room: Newsroom) -> Newsroom:
    """A day on which everything happened once: drafts 1 to 7."""
    both = LookPolicy(before_share=1.0, after_share=1.0)
    good, slow, rejected, stale = (room.draft(name) for name in ("good", "slow", "rejected", "stale"))
    room.approve(good, seconds=1.0, end_seen=False, looks=both)
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    room.edit(slow, "The north pier of Eastmere grows.", room.ben)
    room.approve(slow, room.ben, seconds=600, end_seen=True)
    room.reject(rejected, reason="wrong_number")
    room.approve(stale)
    room.ingest("stale", body="The board took its vote back.")
    room.export(good, slow)
    room.withdraw(slow, room.ben)
    flagged = room.draft("flagged", ERROR)
    room.claim(flagged, room.ben)
    take_over(room.db, flagged, actor=room.ana, at=room.later())
    room.approve(flagged, acknowledged=("1:number",))
    article = room.ingest("gated").article_id
    gate_article(room.db, article, "short: 80 words", actor=room.night, at=room.later())
    overrule_gate(room.db, article, actor=room.ana, at=room.later())
    failed = room.ingest("failing").revision_id
    record_failure(room.db, failed, DraftFailed("out of memory"), room.model, actor=room.night, at=room.later())
    room.claim(room.draft("held"), room.ben)
    wrong = plant(room.db, good, position=1, text="Wrong.", kind="number", actor=room.night, at=room.later())
    room.reject(wrong)
    assign(room.db, room.draft("kept"), "Ben", note="Yours.", actor=room.ana, at=room.later())
    assign(room.db, 8, "Ana", actor=room.ben, at=room.later())
    assign(room.db, room.draft("passed on"), "Ben", actor=room.ana, at=room.later())
    room.reject(9, reason="style")
    redact_entry(room.db, 2, reason="court order", actor=room.ana, at=room.later())
    set_look_policy(room.db, LookPolicy(0.25, ("court",)), actor=room.ben, at=room.later())
    return room


def answer(room: Newsroom, name: str, **given: str) -> list[dict[str, Any]]:
    """Return the rows of a question as dictionaries."""
    found: Answer = ask(room.db, name, given, today=TODAY)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


EXPECTED: dict[str, list[dict[str, Any]]] = {
    "assignments": [
        {"draft": 8, "assigned_to": "Ben", "note": "Yours.", "ended": "assigned", "ended_by": "Ben"},
        {"draft": 8, "assigned_to": "Ana", "assigned_by": "Ben", "ended": None},
        {"draft": 9, "assigned_to": "Ben", "ended": "rejected", "ended_by": "Ana"},
    ],
    "changed-since": [{"draft": 4, "reason": "changed", "state_now": "stale"}],
    "clock-set-back": [],
    "end-not-seen": [{"draft": 1, "editor": "Ana", "seconds": 1.0}],
    "exported-on": [{"draft": 1, "approved_by": "Ana", "target": "site"}, {"draft": 2, "approved_by": "Ben"}],
    "exported-under-embargo": [],
    "exported-without-review": [],
    "failures": [{"model": "house-model", "reason": "out of memory", "failures": 1}],
    "fast-approvals": [{"draft": 1, "seconds": 1.0, "words": 39}],
    "flags-acknowledged": [{"draft": 5, "acknowledged": '["1:number"]', "editor": "Ana"}],
    "gates-overruled": [{"editor": "Ana", "reason": "short"}],
    "machine-share": [{"approvals": 4, "as_drafted": 3, "one_changed": 1}],
    "open-assignments": [{"assigned_to": "Ana", "draft": 8, "assigned_by": "Ben", "held_by": ""}],
    "open-claims": [{"editor": "Ben", "draft": 6}],
    "open-second-looks": [{"kind": "afterwards", "draft": 1, "approved_by": "Ana"}],
    "planted-errors": [{"kind": "number", "planted": 1, "caught": 1, "caught_percent": 100.0}],
    "policies": [
        {"policy": 1, "set_by": "Ben", "before_share": 0.25, "before_sections": '["court"]', "after_share": 0.0}
    ],
    "redactions": [{"blanked_entry": 2, "reason": "court order", "actor": "Ana"}],
    "rejections": [
        {"reason": "style", "outcome": "redraft", "rejections": 1},
        {"reason": "wrong_number", "outcome": "redraft", "rejections": 1},
    ],
    "reviewed-on": [{"draft": 1}, {"draft": 2, "changed_from_draft": 1}, {"draft": 4}, {"draft": 5}],
    "second-looks": [{"kind": "before_export", "verdict": "agree", "looker": "Ben"}],
    "take-overs": [{"editor": "Ana", "taken_from": "Ben", "draft": 5}],
    "unchanged-approvals": [
        {"editor": "Ana", "approvals": 3, "unchanged": 3, "unchanged_percent": 100.0},
        {"editor": "Ben", "approvals": 1, "unchanged": 0, "unchanged_percent": 0.0},
    ],
    "withdrawn": [{"draft": 2, "note": "The sum was wrong.", "hours_in_public": 0.02}],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_answers(day: Newsroom, name: str) -> None:
    """Each question finds its facts of the day, and nothing else."""
    found = answer(day, name)
    assert len(found) == len(EXPECTED[name])
    for row, expected in zip(found, EXPECTED[name], strict=True):
        assert expected.items() <= row.items()


def test_who_reviewed_it_and_what_they_changed(day: Newsroom) -> None:
    """The history of decisions with texts before and after."""
    edited, approved, withdrawn = answer(day, "reviewed-article", article="2")
    assert (edited["actor"], edited["changed_from_draft"]) == ("Ben", 1)
    assert "lengthen" in edited["before"]
    assert "grows" in edited["after"]
    assert (approved["act"], withdrawn["note"]) == ("approved", "The sum was wrong.")


def test_every_question_is_tested_and_documented() -> None:
    """No question without an expectation here, a title and words in the guide."""
    names = {one.name for one in questions()}
    assert names == EXPECTED.keys() | {"reviewed-article"}
    assert len(names) >= 12
    guide = (Path(__file__).parents[2] / "docs" / "auditors-guide.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in guide for name in names)
    assert all(one.title.endswith(("?", ")")) for one in questions())


def test_what_must_be_empty_is_not_when_it_happened(room: Newsroom) -> None:
    """An export without an approval and one under embargo are found, where the guards are gone."""
    draft = room.draft(embargoed_until="2026-03-03T00:00:00Z")
    bare = room.bare()
    head, body = bare.execute("SELECT hash, body FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    import json

    facts = json.loads(body) | {"seq": 3, "act": "exported", "about": 2, "draft": draft}
    bare.execute(
        "INSERT INTO review_log (seq, body, previous, hash) VALUES (3, ?, ?, ?)", (json.dumps(facts), head, head)
    )
    bare.close()
    assert [row["entry"] for row in answer(room, "exported-without-review")] == [3]
    assert [row["entry"] for row in answer(room, "exported-under-embargo")] == [3]


@pytest.mark.parametrize(
    ("given", "word"),
    [({"since": "soon"}, "soon"), ({"untill": "today"}, "untill"), ({"since": "2026-02-30"}, "2026-02-30")],
)
def test_wrong_parameters_are_named(room: Newsroom, given: Any, word: str) -> None:
    """An unknown parameter and a day that is none are said, with what there is."""
    with pytest.raises(UsageError, match=word):
        ask(room.db, "rejections", given)
    for value in ("0", "-5", "99999999999999999999", "many"):
        with pytest.raises(UsageError, match="a whole number from 1"):
            ask(room.db, "fast-approvals", {"words_per_minute": value})
    assert ask(room.db, "reviewed-article", {"article": "9" * 18}).rows == ()
    with pytest.raises(UsageError, match="no question"):
        ask(room.db, "everything")


def test_days_may_be_said_in_words() -> None:
    """`today`, `tomorrow`, `yesterday` and `N days ago` count from the day that is given."""
    values = values_for(question("rejections"), {"since": "yesterday"}, today=TODAY)
    assert values == {"since": "2026-03-01", "until": "2026-03-03"}
    assert values_for(question("rejections"), {}, today=TODAY)["since"] == "2026-01-31"


def load_maker() -> Any:
    """Return the maker of large records."""
    path = Path(__file__).parents[1] / "benchmarks" / "make_record.py"
    spec = importlib.util.spec_from_file_location("make_record", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_question_reads_the_whole_log(tmp_path: Path) -> None:
    """In a record of some size every plan uses an index for the log; and the maker's record verifies."""
    from db.verifying.verify import verify

    maker = load_maker()
    maker.make(tmp_path / "made.db", articles=60, entries=500, days=20).conn.close()
    db = open_database(tmp_path / "made.db")
    assert verify(db).ok
    for one in questions():
        plan = [row[3] for row in db.conn.execute(f"EXPLAIN QUERY PLAN {one.sql}", values_for(one, {}, today=TODAY))]
        whole = [step for step in plan if step.startswith("SCAN") and "INDEX" not in step and "planted" not in step]
        assert whole == [], one.name
    db.conn.close()
