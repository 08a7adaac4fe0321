"""The forging table, forms: facts of another sort, policies that two readers read differently, later forms stripped."""

import re
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.deciding.look_policy import look_policy, set_look_policy
from db.deciding.second_looks import take_look
from db.errors import LogBrokenError, RefusedError
from db.fingerprints import policy_digest
from db.look_rules import LookPolicy
from db.names import folded
from db.records import Actor, Flag, Severity
from db.times import stamp
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import BODY, Forgery, Newsroom
from tests.db.forging_pen import Pen

ALL = LookPolicy(before_share=1.0)
LATER = dict.fromkeys(("rows", "substance", "approvers", "pub_status", "changed", "sources", "state_before"))


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


@pytest.mark.parametrize(
    "changes",
    [
        {"\u00e4": 1},
        {"milliseconds": 10**40},
        {"milliseconds": "soon"},
        {"end_seen": "no"},
        {"guidelines": ["x"]},
        {"sources": ["x"]},
        {"acknowledged": [1, None, {"a": 2}]},
        {"words": True},
        {"tool": ""},
        {"reason": "tone"},
        {"outcome": "never"},
        {"embargoed_until": "2030-01-01T00:00:00.000000Z"},
        {"rows": "f" * 63},
        {"revision": "F" * 64},
    ],
    ids=str,
)
def test_facts_of_another_sort(room: Newsroom, pen: Pen, changes: dict[str, Any]) -> None:
    """They would take the approval out of a question, or give it what it never has."""
    room.approve(room.draft(), seconds=60)
    pen.change(3, **changes).caught(
        3, "approved has no" if {"reason", "outcome", "embargoed_until"} & changes.keys() else "entry 3"
    )
    pen.refused()


def test_a_substance_that_is_none(room: Newsroom, pen: Pen) -> None:
    """The article was corrected, and both fingerprints are empty, so that nothing is compared any more."""
    room.approve(room.draft())
    room.ingest(body=BODY.replace("40", "400"))
    pen.change(1, substance="").change(4, substance="", outcome="typography")
    pen.sql("DELETE FROM log_texts WHERE entry = 5").sql("DELETE FROM review_log WHERE seq = 5")
    pen.sql("UPDATE drafts SET state = 'reviewed', approval = 3, version = 2")
    pen.sql("UPDATE revisions SET substance = ''")
    pen.caught(1, "its substance is no SHA-256")
    pen.refused()


def test_the_clock_creeps_back(room: Newsroom, pen: Pen) -> None:
    """Twenty steps of two minutes each: none is a step by itself, and the last is well before the anchor."""
    room.draft()
    kept, at = anchor(room.db), room.now
    base = pen.said_of(2, actor="Ana", actor_kind="person")
    for step in range(20):
        at -= timedelta(seconds=119)
        pen.append(base | {"at": stamp(at), "act": ("claimed", "released")[step % 2]})
        pen.forgery.rewritten(*pen.statements)
        pen.statements = []
    assert any(one.kind == "clock" for one in verify(room.db, anchor=kept).problems)
    assert any("earlier than the entries before it" in one for one in pen.independent.verify(room.path))


def test_a_clock_set_back_is_told_against_the_latest_time(room: Newsroom, independent: Any) -> None:
    """By whoever writes next, and once: what follows is held to the time that was told."""
    room.draft()
    room.later(hours=-2)
    room.claim(1)
    for source in "bc":  # each comes in 100 seconds before what came last
        room.later(seconds=-160)
        room.ingest(source)
    steps = room.db.conn.execute("SELECT count(*) FROM review_log WHERE body LIKE '%clock_back_seconds%'").fetchone()
    assert steps[0] == verify(room.db).clock_steps == 2
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


TWICE = '{"after_share":0.0,"before_flags":[],"before_sections":["City"],"before_share":1.0,"before_share":0.0}'


@pytest.mark.parametrize("policy", [TWICE, TWICE.replace("1.0", "2.0"), '{"before_share":1}', "[]"])
def test_a_policy_that_two_readers_read_differently(room: Newsroom, pen: Pen, policy: str) -> None:
    """An auditor's question reads the first share, the program the last."""
    set_look_policy(room.db, ALL, actor=room.ben, at=room.later())
    at = pen.facts(1)["at"]
    pen.sql(f"UPDATE look_policies SET policy = '{policy}'").change(1, policy_sha256=policy_digest(at, "Ben", policy))
    pen.caught(1, "one form that all read alike", independently="policy for second looks")
    with pytest.raises(LogBrokenError, match="policy 1"):
        look_policy(room.db)


@pytest.mark.parametrize("later", [False, True], ids=["of one day", "that was upgraded since"])
def test_a_policy_of_before_that_never_was(room: Newsroom, pen: Pen, later: bool) -> None:
    """A person's policy is retold as one that was set before the record was made, by Eve, a year from now.

    A migration of after settings were logged is no sign of an older record.
    """
    if later:
        made = "UPDATE _sqlite_migrations SET applied_at = datetime(applied_at, '+90 days') || '+00:00'"
        room.db.conn.execute(f"{made} WHERE name > '0013'")
        room.db.conn.commit()
    set_look_policy(room.db, ALL, actor=room.ben, at=room.later())
    room.approve(room.draft())
    at, soft = "2027-03-02T08:01:00.000000Z", TWICE.replace('"before_share":1.0,', "")
    digest = policy_digest(at, "Eve", soft)
    pen.change(1, actor="takeaways db upgrade", actor_kind="machine", former=1, folded=None, policy_sha256=digest)
    pen.sql(f"UPDATE look_policies SET at = '{at}', actor = 'Eve', policy = '{soft}'").sql("DELETE FROM second_looks")
    pen.change(4, policy_sha256=digest, second_looks=None)
    pen.caught(1, "the record was made after that")
    assert any("was set after entry 1" in one.message for one in verify(room.db).problems)
    pen.refused()


def test_later_forms_stripped_behind_a_policy(room: Newsroom, pen: Pen) -> None:
    """Setting a policy is logged since schema 12: whatever follows has the rows, metadata and approvers of before."""
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    room.draft("a", Flag("number", Severity.ERROR, "41"))
    room.approve(1, acknowledged=["1:number"])
    pen.change(2, **LATER, texts=None).change(3, **LATER, flags=None, risk=None)
    pen.change(4, **LATER, acknowledged=None, words=None)
    pen.sql("DELETE FROM log_texts WHERE entry = 2").sql("UPDATE takeaways SET flags = '[]', drafted_flags = '[]'")
    pen.sql("UPDATE drafts SET flag_kinds = '', badge = '', risk = 0")
    pen.caught(2, "ingested without its metadata")
    pen.refused()


def test_an_objection_forgotten_behind_a_policy(room: Newsroom, pen: Pen) -> None:
    """Ben objected; without `approvers` the second approval would owe nobody a look."""
    set_look_policy(room.db, LookPolicy(), actor=room.ben, at=room.later())
    room.approve(room.draft(), looks=ALL)
    take_look(room.db, 1, second="rejected", note="The number is wrong.", actor=room.ben, at=room.later())
    room.approve(1)
    pen.change(4, approvers=None).change(7, approvers=None, second_looks=None)
    pen.sql("DELETE FROM second_looks WHERE approval = 7")
    pen.caught(7, "is said to be approved by None")
    pen.refused()


NAMES = ("Zo\u00eb\u2061", "Zo\u00eb\u2066", "Z\u034fo\u00eb", "Zo\u00eb\ufe0f", "Z\u202ao\u00eb", "Zo\u00eb\u3164")
BLANK_TOO = (
    "Zo\u00eb\u2800",
    "Zo\u00eb\ufff9",
    "Zo\u00eb\u0600",
    "Zo\u00eb\U00016fe4",
    "Zo\u00eb\ue000",
    "Z\U000f0000o\u00eb",
)


@pytest.mark.parametrize(
    "name", [*NAMES, *BLANK_TOO, "Zo\u00eb\U000e0041", "Zo\u00eb\x07", "Zoe\u0308", "\uff3ao\u00eb"], ids=ascii
)
def test_a_look_by_who_only_seems_another(room: Newsroom, pen: Pen, name: str) -> None:
    """One unseen character, an accent as a Mac types it, a wide letter: Zoe looks at her own approval."""
    room.approve(room.draft(), Actor("Zo\u00eb"), looks=ALL)
    with pytest.raises(RefusedError, match="neither approved nor edited"):
        take_look(room.db, 1, second="as_drafted", actor=Actor(name), at=room.later())
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    pen.change(4, actor=name).sql(f"UPDATE second_looks SET looker = '{name}'")
    pen.caught(4, "by who approved or edited it")


def test_both_verifiers_see_the_same_characters(independent: Any) -> None:
    """Of all that Unicode has, between two letters; the specification lists what nobody sees."""
    forms = sys.modules["log_verifier.forms"]
    assert independent
    names = [f"a{chr(point)}b" for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    assert [name for name in names if folded(name) != forms.folded(name)] == []
    page = (Path(__file__).parents[2] / "docs" / "review-log.md").read_text(encoding="utf-8")
    listed = page[
        page.index("compared in NFKC, without") : page.index("every run of white space as one space and none")
    ]
    spans = re.findall(r"U\+([0-9A-F]+)(?:\s+to\s+U\+([0-9A-F]+))?", listed)
    stated = {f"{int(first, 16):X}-{int(last, 16):X}" if last else f"{int(first, 16):X}" for first, last in spans}
    assert stated == set(forms.UNSEEN_SPANS.split())


def test_a_name_that_nobody_sees_names_nobody(room: Newsroom, pen: Pen) -> None:
    """Python takes U+3164 for a letter; it is a space."""
    room.draft()
    with pytest.raises(RefusedError, match="named person"):
        room.approve(1, Actor("\u3164"))
    room.approve(1)
    pen.change(3, actor="\u3164", approvers=["\u3164"]).caught(3, "by no named person")


@pytest.mark.parametrize("named", ["E\u0301conomie  locale", "\u00c9CONOMIE LOCALE"])
def test_a_section_is_the_same_however_it_is_spelt(room: Newsroom, pen: Pen, named: str) -> None:
    """The policy names it with its accent apart, as a Mac's file has it: the look is asked for."""
    set_look_policy(room.db, LookPolicy(before_sections=(named,)), actor=room.ben, at=room.later())
    room.approve(room.draft(section="\u00c9conomie locale"))
    assert pen.facts(4)["second_looks"] == ["before_export"]
    pen.change(4, second_looks=None).sql("DELETE FROM second_looks")
    pen.caught(4, "without a second look that policy 1 asks for")
    pen.refused()


def test_a_policy_of_an_earlier_version_is_held_to_what_that_did(room: Newsroom, pen: Pen) -> None:
    """It compared accents as they were typed, and its approvals stand."""
    set_look_policy(room.db, LookPolicy(before_sections=("E\u0301conomie",)), actor=room.ben, at=room.later())
    room.approve(room.draft(section="\u00c9conomie"))
    pen.change(1, folded=None).change(4, second_looks=None).sql("DELETE FROM second_looks")
    pen.forgery.rewritten(*pen.statements)
    assert (verify(room.db).problems, pen.independent.verify(room.path)) == ((), [])


def test_details_with_a_key_twice(room: Newsroom, pen: Pen) -> None:
    """SQLite tells one byline, Python another."""
    room.approve(room.draft(byline="Ana Ruiz"))
    (details,) = pen.connection.execute("SELECT details FROM articles").fetchone()
    twice = '{"byline":"Eve",' + details[1:]
    kept = {key: value for key, value in pen.facts(1).items() if key != "rows"}
    pen.text(1, "details", twice, **kept).sql(f"UPDATE articles SET details = '{twice}'")
    pen.caught(1, "give a key twice", independently="article 1:")
