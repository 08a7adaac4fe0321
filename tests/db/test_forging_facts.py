"""The forging table, facts: what an act must state is left out, or told otherwise than other entries and tables do."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import take_look
from db.deciding.undo import undo
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.verifying import fact_forms
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


@pytest.fixture
def lived_pen(lived: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen for the record in which everything happened once."""
    return Pen(forgery, lived, independent)


CHANGES: dict[str, tuple[str, dict[str, Any], str]] = {
    "no sources": ("approved", {"sources": None}, "lacks sources"),
    "no state before an approval": ("approved", {"state_before": None}, "lacks state_before"),
    "a digest without its policy": ("approved", {"policy": None}, "another policy"),
    "no state before a rejection": ("rejected", {"state_before": None}, "lacks state_before"),
    "no state before a revelation": ("revealed", {"state_before": None}, "lacks state_before"),
    "no state before the next draft": ("superseded", {"state_before": None}, "lacks state_before"),
    "decided in another way": ("revealed", {"decision": "looked at"}, "lacks a decision"),
    "gated for something else": ("gated", {"reason": "opinion"}, "not what its gate says"),
    "overruled for something else": ("overruled", {"reason": "short"}, "not what its gate says"),
    "no coverage": ("approved", {"coverage_percent": None}, "lacks coverage_percent"),
    "about what it is not": ("edited", {"about": 2}, "about entry 2, and is no undo"),
    "a draft about another": ("drafted", {"about": 1}, "drafted has no about"),
    "an approval about a look": ("approved", {"about": 2}, "about entry 2, and is no undo"),
    "taken from somebody": ("edited", {"former_owner": "Ben"}, "edited has no former_owner"),
    "an assignment taken": ("approved", {"former_assignee": "Ben"}, "approved has no former_assignee"),
    "words in a look": ("second_look", {"words": 39}, "second_look has no words"),
    "an export under a policy": ("exported", {"policy": 1, "policy_sha256": "a" * 64}, "exported has no policy"),
    "ingested from a state": ("ingested", {"state_before": "pending"}, "ingested has no state_before"),
    "an export that took time": ("exported", {"milliseconds": 900}, "exported has no milliseconds"),
    "a claim by a model": ("claimed", {"model": "m"}, "claimed has no model"),
    "repeated by a machine": ("drafted", {"via": "redo", "about": 2}, "no such decision of this person"),
    "rejected as the source's": ("rejected", {"reason": "canceled"}, "rejected with the reason 'canceled'"),
    "another coverage": ("approved", {"coverage_percent": 7}, "per cent of its article"),
    "read as having no flags": ("drafted", {"flags": ["name"]}, "as entry 3 states them"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_fact_left_out_or_changed(lived_pen: Pen, name: str) -> None:
    """All hashes fit, and the entry says less or otherwise."""
    act, changes, said = CHANGES[name]
    sql = "SELECT min(seq) FROM review_log WHERE act = ?"
    (entry,) = lived_pen.connection.execute(sql, (act,)).fetchone()
    lived_pen.change(entry, **changes).caught(entry, said, independently="draft 1:" if "flags" in changes else "")


def test_another_coverage_everywhere(room: Newsroom, pen: Pen) -> None:
    """Each entry says that the draft rests on the half of what was read; the table knows better."""
    room.approve(room.draft())
    pen.change(2, coverage_percent=50).change(3, coverage_percent=50)
    pen.caught(2, "coverage, risk or flags of draft 1", independently="draft 1:")


def test_whether_it_had_left_is_not_said(room: Newsroom, pen: Pen) -> None:
    """A withdrawal that does not say so publishes no correction."""
    room.approve(room.draft())
    room.export(1)
    room.withdraw(1)
    pen.change(5, was_exported=None).caught(5, "lacks was_exported")


def test_details_that_no_entry_holds(room: Newsroom, pen: Pen) -> None:
    """The article is Eve's now, and its entry never said whose."""
    room.approve(room.draft(byline="Ana Ruiz"))
    facts = pen.facts(1)
    pen.write(1, facts | {"texts": None}).sql("DELETE FROM log_texts WHERE entry = 1")
    pen.sql("UPDATE articles SET details = json_set(details, '$.byline', 'Eve')")
    pen.caught(1, "without its details")
    pen.refused()


def test_a_look_asked_for_at_another_time(room: Newsroom, pen: Pen) -> None:
    """The look waits for six years, it seems."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    pen.sql("UPDATE second_looks SET requested_at = '2020-01-01T00:00:00.000000Z'")
    pen.caught(3, "is not what the log says", independently="second look")


def test_an_order_for_a_text_of_nobody(room: Newsroom, pen: Pen) -> None:
    """Both verifiers name a redaction of what nobody ingested."""
    room.draft()
    told = {key: pen.facts(1)[key] for key in ("v", "at", "tool", "article")}
    order = {"act": "redacted", "actor": "Eve", "actor_kind": "person", "revision": "f" * 64, "reason": "Order 1/26"}
    seq = pen.append(told | order)
    pen.caught(seq, "that nobody ingested")


def test_an_acknowledgement_that_is_no_list(room: Newsroom, pen: Pen) -> None:
    """Both verifiers name it."""
    room.approve(room.draft())
    pen.change(3, acknowledged="1:number").caught(3, "its acknowledged is")


def test_a_policy_on_another_act(room: Newsroom, pen: Pen) -> None:
    """An edit names no policy: it asks for no look."""
    set_look_policy(room.db, LookPolicy(after_share=1.0), actor=room.ben, at=room.later())
    room.approve(room.draft("a", Flag("number", Severity.WARNING, "41")))
    room.edit(room.draft("b"), "The pier grows.")
    pen.change(7, **{name: pen.facts(4)[name] for name in ("policy", "policy_sha256")})
    pen.caught(7, "edited has no policy, policy_sha256")


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"reason": None}, "without the reason"), ({"reason": "changed"}, "reopened with the reason 'changed'")],
)
def test_an_objection_that_reads_as_a_change_of_mind(
    room: Newsroom, pen: Pen, changes: dict[str, Any], said: str
) -> None:
    """Who objected brought the draft back, and the entry says so no longer: the questions would count it otherwise."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    take_look(room.db, 1, second="changed", note="The sum.", actor=room.ben, at=room.later())
    pen.change(5, **changes).caught(5, said)


def test_both_verifiers_and_the_page_have_one_table_of_facts(independent: Any) -> None:
    """Which acts have a fact: every fact that any act has but those of all acts and the digests of texts."""
    facts = sys.modules["log_verifier.facts"]
    assert independent
    page = (Path(__file__).parents[2] / "docs" / "review-log.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+` ?)+) \| only ([a-z_ ]+) \|$", page, re.MULTILINE)
    listed = {name: frozenset(acts.split()) for names, acts in rows for name in re.findall(r"\w+", names)}
    assert listed == {name: frozenset(acts) for name, acts in facts.ACTS_OF.items()}
    assert listed == {name: frozenset(acts) for name, acts in fact_forms.OF_ACTS.items()}
    everywhere = {"v", "seq", "at", "act", "actor", "actor_kind", "tool", "article", "draft", "revision", "state"}
    assert facts.SORT_OF.keys() - listed.keys() == everywhere | {"version", "clock_back_seconds"}


def test_ingested_as_in_former_times(room: Newsroom, pen: Pen) -> None:
    """Metadata that no entry states are held to nothing: the embargo goes, where another entry has the later form."""
    room.draft()
    room.ingest("b", embargoed_until="2030-01-01T00:00:00Z")
    told = dict.fromkeys(("substance", "embargoed_until", "pub_status", "texts", "language"))
    pen.change(3, **told).sql("DELETE FROM log_texts WHERE entry = 3")
    pen.sql("UPDATE articles SET embargoed_until = '' WHERE id = 2")
    pen.caught(3, "ingested without its metadata")


def test_ingested_as_in_former_times_behind_rows(room: Newsroom, pen: Pen) -> None:
    """Also where nothing but the rows of a draft shows that the log has the later form by now."""
    room.draft()
    room.ingest("b")
    for entry in (1, 3):
        pen.change(entry, substance=None, texts=None).sql(f"DELETE FROM log_texts WHERE entry = {entry}")
    pen.caught(3, "ingested without its metadata")


def test_the_least_risky_first(room: Newsroom, pen: Pen) -> None:
    """The first entry says that nothing is wrong with the draft, and its rows that much is."""
    room.draft("a", Flag("number", Severity.ERROR, "41"))
    room.claim(1)
    pen.change(2, risk=0).caught(2, "coverage, risk or flags of draft 1", independently="draft 1:")


def test_a_risk_that_was_weighed_anew(room: Newsroom, independent: Any) -> None:
    """What was edited, approved or brought back has a risk of its own."""
    draft = room.draft("a", Flag("number", Severity.ERROR, "41"))
    room.edit(draft, "The pier grows.", flags=((), (), ()))
    undo(room.db, actor=room.ana, at=room.later())
    room.edit(draft, "The pier grows.", flags=((), (), ()))
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
