"""The forging table, histories: chain and tables agree, and yet the log tells what can not have happened."""

from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.second_looks import take_look
from db.drafts.claims import take_over
from db.look_rules import LookPolicy
from db.upkeep.redaction import redact_entry
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import FORGED, FORGED_ROWS, REVIEWED, Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


@pytest.fixture
def lived_pen(lived: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen for the record in which everything happened once."""
    return Pen(forgery, lived, independent)


def test_drafted_as_reviewed(room: Newsroom, pen: Pen) -> None:
    """No approval anywhere: the draft was born reviewed, in log and table."""
    room.draft()
    pen.change(2, state="reviewed").sql(REVIEWED.format(2))
    pen.caught(2, "drafted leads to pending")
    pen.refused()


@pytest.mark.parametrize("act", ["edited", "claimed", "released", "assigned", "superseded", "rejected"])
def test_reviewed_by_another_act(room: Newsroom, pen: Pen, act: str) -> None:
    """An entry of some other act says that the draft is reviewed now."""
    draft = room.draft()
    room.edit(draft, "The pier grows.")
    added = {"state": "reviewed", "state_before": "pending", "assignee": "Ana" if act == "assigned" else None}
    pen.change(3, act=act, **added).sql(REVIEWED.format(3))
    pen.caught(3, f"{act} leads to")
    pen.refused()


@pytest.mark.parametrize("state", [None, "pending"])
def test_a_withdrawal_that_withdraws_nothing(room: Newsroom, pen: Pen, state: str | None) -> None:
    """The entry of a withdrawal stands, and the draft stays out there."""
    draft = room.draft()
    room.approve(draft)
    room.withdraw(draft)
    pen.change(4, state=state).sql(
        "UPDATE drafts SET state = 'reviewed', approval = 3 WHERE id = 1"
        if state is None
        else "UPDATE drafts SET state = 'pending' WHERE id = 1"
    )
    pen.caught(4, "withdrawn leads to withdrawn")


def test_words_changed_by_an_export(room: Newsroom, pen: Pen) -> None:
    """The `exported` entry holds other words than the approval, and the table has them."""
    room.export(room.approve(room.draft()).id)
    pen.text(4, "after", FORGED).sql(FORGED_ROWS)
    pen.caught(4, "the words of draft 1 change where it is exported")


def test_words_changed_by_a_second_look(room: Newsroom, pen: Pen) -> None:
    """The second person agreed, with other words; the table has them."""
    room.approve(room.draft(), looks=LookPolicy(before_share=1.0))
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    pen.text(4, "after", FORGED).sql(FORGED_ROWS)
    pen.caught(4, "the words of draft 1 change where it is second_look")
    pen.refused()


def test_words_that_never_stood_before(room: Newsroom, pen: Pen) -> None:
    """An approval with edits is said to have found these very words, so that nobody sees what was changed."""
    draft = room.draft()
    room.approve(draft, texts=("The pier grows.", *room.texts[1:]))
    (after,) = pen.connection.execute("SELECT text FROM log_texts WHERE entry = 3 AND field = 'after'").fetchone()
    pen.text(3, "before", after, rows=pen.facts(3)["rows"])
    pen.caught(3, "read otherwise before")


def test_an_edit_by_nobody(room: Newsroom, pen: Pen) -> None:
    """A machine changed the words that a person then approved."""
    room.edit(room.draft(), "The pier grows.")
    pen.change(3, actor="night run", actor_kind="machine")
    pen.caught(3, "edited by no named person")


@pytest.mark.parametrize("act", ["rejected", "withdrawn", "reopened"])
def test_a_decision_by_a_machine(room: Newsroom, pen: Pen, act: str) -> None:
    """What only editors do was done by the night."""
    draft = room.draft()
    if act == "rejected":
        room.reject(draft)
    else:
        room.approve(draft)
        version = room.load(draft).version
        _ = (
            room.withdraw(draft)
            if act == "withdrawn"
            else reopen(room.db, draft, version=version, actor=room.ana, at=room.later())
        )
    pen.change(verify(room.db).entries, actor_kind="machine")
    pen.caught(verify(room.db).entries, f"{act} by no named person")


def test_exported_after_the_article_changed(room: Newsroom, pen: Pen) -> None:
    """The article said something else by then; the entry that took the draft out of the way became a release."""
    room.approve(room.draft())
    room.ingest(body="The pier shrinks.")
    room.ingest("b")
    pen.change(5, act="released", state=None, state_before=None, version=None, reason=None)
    pen.write(
        6, pen.facts(5) | {"act": "exported", "seq": 6, "about": 3, "run": 1, "format": "json", "target": "site"}
        | dict.fromkeys(("state", "state_before", "version", "reason"))
    )  # fmt: skip
    at = pen.facts(5)["at"]
    pen.sql("UPDATE drafts SET state = 'reviewed', approval = 3, version = 2").sql(
        f"UPDATE drafts SET exported_at = '{at}'"
    )
    pen.sql(f"INSERT INTO export_runs VALUES (1, '{at}', 'night run', 'json', 'site')")
    pen.sql("INSERT INTO export_items VALUES (1, 1, 1, 6)")
    pen.sql("DELETE FROM log_texts WHERE entry = 6").sql("DELETE FROM revisions WHERE article_id = 2")
    pen.sql("DELETE FROM articles WHERE id = 2")
    pen.caught(6, "its article has changed since")


def test_two_live_drafts_of_an_article(room: Newsroom, pen: Pen) -> None:
    """The first draft was superseded only when the second one was there: either could have been approved."""
    room.draft()
    room.draft()
    ended, drafted = pen.facts(3), pen.facts(4)
    pen.write(3, drafted | {"seq": 3}).write(4, ended | {"seq": 4})
    pen.sql("UPDATE log_texts SET entry = 3 WHERE entry = 4")
    pen.caught(3, "beside draft 1 of the same article")


def test_a_draft_of_a_text_that_nobody_ingested(room: Newsroom, pen: Pen) -> None:
    """The draft stands in the log before its article does."""
    room.draft()
    drafted, ingested = pen.facts(2), pen.facts(1)
    pen.write(1, drafted | {"seq": 1, "at": ingested["at"]}).write(2, ingested | {"seq": 2, "at": drafted["at"]})
    pen.sql("UPDATE log_texts SET entry = 3 - entry")
    pen.sql(f"UPDATE drafts SET created_at = '{ingested['at']}'")
    pen.sql(f"UPDATE revisions SET ingested_at = '{drafted['at']}'")
    pen.sql(f"UPDATE articles SET created_at = '{drafted['at']}'")
    pen.caught(1, "nobody ingested")


def test_revealed_without_a_planted_error(room: Newsroom, pen: Pen) -> None:
    """A rejection hidden as the end of a draft that never was a test."""
    room.reject(room.draft())
    told = {"caught": True, "kind": "number", "position": 1, "decision": "rejected"}
    pen.change(3, act="revealed", state="revealed", reason=None, outcome=None, **told)
    at = pen.facts(2)["at"]
    pen.sql(f"INSERT INTO planted_errors VALUES (1, 1, 'number', 'x', '{room.texts[0]}', '{at}', 1, 3)")
    pen.sql("UPDATE drafts SET state = 'revealed'")
    pen.caught(3, "has no planted error")


@pytest.mark.parametrize("act", ["staled", "rejected"])
def test_a_planted_error_ends_in_another_way(lived_pen: Pen, act: str) -> None:
    """A planted error that went through is told as something else, so that nobody counts it."""
    state = {"staled": "stale"}.get(act, act)
    lived_pen.change(
        16, act=act, state=state, reason="tone", **dict.fromkeys(("caught", "kind", "position", "decision"))
    )
    lived_pen.sql(f"UPDATE drafts SET state = '{state}' WHERE id = 5")
    lived_pen.sql("UPDATE planted_errors SET caught = NULL, entry = NULL WHERE draft_id = 5")
    lived_pen.caught(16, f"planted error and is {act}")


@pytest.mark.parametrize("changes", [{"actor_kind": "machine"}, {"article": 1, "reason": None}])
def test_a_gate_overruled_by_nobody(lived_pen: Pen, changes: Any) -> None:
    """The night lets a gated article be drafted; or somebody one that has no gate."""
    lived_pen.change(24, **changes).caught(24, "overruled" if "reason" not in changes else "the gate of article 1")


def test_a_withdrawal_without_a_word(room: Newsroom, pen: Pen) -> None:
    """The note that says why, and that may be published, is gone from the log."""
    room.approve(room.draft())
    room.withdraw(1)
    texts = {key: value for key, value in pen.facts(4)["texts"].items() if key != "note"}
    pen.change(4, texts=texts).sql("DELETE FROM log_texts WHERE entry = 4 AND field = 'note'")
    pen.caught(4, "without a note")


def test_a_withdrawal_of_what_never_left(room: Newsroom, pen: Pen) -> None:
    """The box was out there, and its withdrawal says that it was not."""
    room.approve(room.draft())
    room.export(1)
    room.withdraw(1)
    pen.change(5, was_exported=False)
    pen.caught(5, "as one that had not left")


def test_a_rejection_without_a_reason(room: Newsroom, pen: Pen) -> None:
    """Nobody learns why."""
    room.reject(room.draft())
    pen.change(3, reason=None)
    pen.caught(3, "without a reason")


@pytest.mark.parametrize("run", [1, 2])
def test_a_run_of_two_minds(room: Newsroom, pen: Pen, run: int) -> None:
    """One run went to two places; or the same box left twice in it: the table can show but one."""
    room.approve(room.draft())
    room.export(1)
    room.export(1)
    pen.change(4 if run == 2 else 5, run=run, target="elsewhere" if run == 2 else "site")
    pen.sql(f"DELETE FROM export_items WHERE run_id = {3 - run}")
    if run == 1:
        pen.sql("UPDATE export_items SET entry = 5").sql(
            "UPDATE export_runs SET at = (SELECT at FROM export_runs WHERE id = 2) WHERE id = 1"
        )
    pen.caught(5, "which was another, or twice in it")


def test_an_order_for_another_article(room: Newsroom, pen: Pen) -> None:
    """Words of one article are blanked by an order that names another one."""
    room.reject(room.draft("a"))
    room.reject(room.draft("b"))
    redact_entry(room.db, 2, reason="Order 12/26", actor=room.ana, at=room.later())
    pen.change(7, article=2, draft=2)
    pen.caught(7, "names another article or draft")


@pytest.mark.parametrize("outcome", ["unchanged", "typography", "new"])
def test_a_change_told_as_none(room: Newsroom, pen: Pen, outcome: str) -> None:
    """The article says something else by now, and its entry says that it does not."""
    room.ingest()
    room.ingest(body="The pier shrinks.")
    pen.change(2, outcome=outcome)
    pen.caught(2, f"said to be {outcome}; it is changed")


@pytest.mark.parametrize("changes", [{"model": "a better one"}, {"drafter": None}])
def test_another_models_work(room: Newsroom, pen: Pen, changes: dict[str, Any]) -> None:
    """The approval counts for a model that did not write the draft, or for none."""
    room.approve(room.draft())
    pen.change(3, **changes)
    pen.caught(3, "the work of another model")


@pytest.mark.parametrize(
    "changes", [{"former_owner": None}, {"act": "claimed", "former_owner": None}, {"act": "released"}]
)
def test_a_take_over_hidden(room: Newsroom, pen: Pen, changes: dict[str, Any]) -> None:
    """Ben took what Ana had in hand, and the log shows no such thing."""
    room.claim(room.draft())
    take_over(room.db, 1, actor=room.ben, at=room.later())
    pen.change(4, **changes)
    if changes["act" if "act" in changes else "former_owner"] == "released":
        pen.sql("UPDATE drafts SET claim_owner = ''")
    pen.caught(4, "hold it")


def test_a_withdrawal_moved_to_another_article(room: Newsroom, pen: Pen) -> None:
    """An export that looks at the entries of its article alone would not see the withdrawal."""
    room.approve(room.draft())
    room.ingest("b")
    room.withdraw(1)
    pen.change(5, article=2).sql("UPDATE drafts SET state = 'reviewed', approval = 3, version = 2 WHERE id = 1")
    pen.caught(5, "another article or text")
    pen.refused()


def test_a_planted_error_told_as_found(lived_pen: Pen) -> None:
    """The wrong text was approved as it was planted, and the entry says that it was caught."""
    lived_pen.change(16, decision="approved").caught(16, "planted error of draft 5 is told as not missed")
