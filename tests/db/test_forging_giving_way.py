"""The forging table, giving way: a newer draft is pushed aside by one before it, as no program would have done."""

from collections.abc import Callable
from typing import Any

import pytest

from db.deciding.planted import plant
from db.deciding.undo import redo, undo
from db.drafts.claims import release
from db.drafts.saving import save_draft
from db.log import three
from tests.db.conftest import BETTER, BODY, Forgery, Newsroom
from tests.db.drafted_anew import (
    anew,
    approved,
    brought_back,
    edited,
    edited_and_taken_back,
    held,
    mine,
    take_back,
)
from tests.db.forging_pen import Pen

PLAIN = ("v", "tool", "article", "draft", "revision")


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def drafted(pen: Pen, draft: int) -> int:
    """Return the entry with which a draft began."""
    found: tuple[int] = pen.connection.execute(
        "SELECT seq FROM review_log WHERE act = 'drafted' AND draft_id = ?", (draft,)
    ).fetchone()
    return found[0]


def push_aside(pen: Pen, newer: int = 2, **changes: Any) -> int:
    """Let Ana push a draft aside at the log's end; return the entry."""
    state, version = pen.connection.execute("SELECT state, version FROM drafts WHERE id = ?", (newer,)).fetchone()
    told = {key: value for key, value in pen.facts(drafted(pen, newer)).items() if key in PLAIN}
    told |= {"act": "superseded", "state": "superseded", "state_before": state, "version": version + 1}
    told |= {"reason": "reopened", "actor": "Ana", "actor_kind": "person", "at": "2026-03-02T12:00:00.000000Z"}
    pen.sql(
        "UPDATE drafts SET state = 'superseded', version = version + 1, claim_owner = '', claim_expires_at = '',"
        f" approval = NULL WHERE id = {newer}"
    )
    return pen.append(told | changes)


def bring_back(pen: Pen, draft: int = 1, **changes: Any) -> None:
    """Let Ana reopen a draft at the log's end."""
    before = pen.connection.execute("SELECT state, version FROM drafts WHERE id = ?", (draft,)).fetchone()
    facts = pen.said_of(drafted(pen, draft), act="reopened", state="pending", state_before=before[0])
    facts |= {"version": before[1] + 1, "actor": "Ana", "actor_kind": "person", "at": "2026-03-02T12:00:00.000000Z"}
    facts |= {"rows": pen.rows(draft)} | changes
    pen.sql(f"UPDATE drafts SET state = 'pending', version = version + 1 WHERE id = {draft}")
    pen.append(facts, after=three(pen.room.load(draft).texts))


TOUCHED: dict[Callable[[Newsroom], None], str] = {
    held: "although Ben has it in hand",
    edited: "although Ben decided on it",
    edited_and_taken_back: "although Ben decided on it",
    brought_back: "although Ben decided on it",
    mine: "although Ana decided on it",
    approved: "or is reviewed",
}


@pytest.mark.parametrize("touch", TOUCHED)
def test_what_somebody_touched_is_pushed_aside(
    redrafted: Newsroom, pen: Pen, touch: Callable[[Newsroom], None]
) -> None:
    """Ben's claim, edit or decision goes with it."""
    touch(redrafted)
    entry = push_aside(pen)
    bring_back(pen)
    pen.caught(entry, TOUCHED[touch])


@pytest.mark.usefixtures("redrafted")
def test_the_forger_writes_what_the_program_writes(pen: Pen) -> None:
    """Where nobody touched it both verifiers take it: what they find above is the touch."""
    push_aside(pen)
    bring_back(pen)
    pen.forgery.rewritten(*pen.statements)
    assert pen.independent.verify(pen.room.path) == []


@pytest.mark.usefixtures("redrafted")
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"actor_kind": "machine"}, "makes way by no named person"),
        ({"actor": "-\u3164-"}, "makes way by no named person"),
        ({"actor": "Eve"}, "no draft before it comes back"),
        ({"at": "2026-03-02T12:00:01.000000Z"}, "no draft before it comes back"),
        ({"reason": None}, "superseded and no other draft comes"),
        ({"reason": "changed"}, "superseded because its article was changed"),
        ({"state_before": None}, "lacks state_before"),
    ],
)
def test_pushed_aside_otherwise(pen: Pen, changes: dict[str, Any], said: str) -> None:
    """By nobody, by another or at another time than the one that comes back, or for another reason."""
    entry = push_aside(pen, **changes)
    bring_back(pen)
    pen.caught(entry, said)


@pytest.mark.usefixtures("redrafted")
def test_nothing_comes_back(pen: Pen) -> None:
    """A draft is taken out of the queue by an entry at the log's end."""
    entry = push_aside(pen)
    pen.caught(entry, "no draft before it comes back")


def test_something_else_happens_first(redrafted: Newsroom, pen: Pen) -> None:
    """The article is claimed, as it were, between the two."""
    take_back(redrafted)
    pen.change(6, act="released", via=None, about=None, state=None, state_before=None, version=None, texts=None)
    pen.caught(5, "no draft before it comes back")


def test_a_draft_of_another_article_comes_back(redrafted: Newsroom, pen: Pen) -> None:
    """Rejected and of a text that stands, but no draft of this article."""
    room = redrafted
    other = room.draft("b")
    room.reject(other)
    entry = push_aside(pen)
    bring_back(pen, other)
    pen.caught(entry, "no draft before it comes back")


def test_a_draft_before_is_pushed_aside(redrafted: Newsroom, pen: Pen) -> None:
    """Ana brought the first back, Ben's rejected second takes its place: only what is newer makes way."""
    room = redrafted
    room.reject(2, room.ben)
    take_back(room)
    entry = push_aside(pen, 1)
    bring_back(pen, 2)
    pen.caught(entry, "no draft before it comes back")


def test_a_draft_of_a_text_that_changed_comes_back(redrafted: Newsroom, pen: Pen) -> None:
    """The article says something else by now, and the draft of that is pushed aside for one of the old text."""
    room = redrafted
    room.ingest(body=BODY.replace("40", "400"))
    third = save_draft(room.db, 2, room.drafted(), actor=room.night, at=room.later())
    entry = push_aside(pen, third)
    bring_back(pen)
    pen.caught(entry, "no draft before it comes back")


def test_a_stale_draft_makes_way(redrafted: Newsroom, pen: Pen) -> None:
    """It waits for another draft, not for this."""
    room = redrafted
    room.ingest(body="The board took its vote back.")
    room.ingest()
    entry = push_aside(pen)
    bring_back(pen)
    pen.caught(entry, "or is stale")


def test_a_stale_draft_goes_without_a_word(redrafted: Newsroom, pen: Pen) -> None:
    """Superseded by nothing that was drafted, and the rejected one comes back in its place."""
    room = redrafted
    room.ingest(body="The board took its vote back.")
    room.ingest()
    entry = push_aside(pen, reason=None)
    bring_back(pen)
    pen.caught(entry, "superseded and no other draft comes")


def test_a_planted_copy_makes_way(room: Newsroom, pen: Pen) -> None:
    """It is revealed by a decision, and by nothing else."""
    room.reject(room.draft())
    anew(room)
    room.approve(2)
    wrong = "Chair Lena Moss said the work costs 9 million crowns."
    copy = plant(room.db, 2, position=2, text=wrong, kind="number", actor=room.night, at=room.later())
    entry = push_aside(pen, copy)
    pen.caught(entry, "although it has a planted error")


def test_the_drafters_entry_told_as_a_persons(room: Newsroom, pen: Pen) -> None:
    """What the night superseded is said to have made way."""
    room.draft()
    room.draft()
    entry = pen.connection.execute("SELECT seq FROM review_log WHERE act = 'superseded'").fetchone()[0]
    pen.change(entry, reason="reopened").caught(entry, "makes way by no named person")


def test_a_claim_that_was_not_given_back(redrafted: Newsroom, pen: Pen) -> None:
    """Ben looked and left; the forger lets him stay."""
    room = redrafted
    room.claim(2, room.ben)
    release(room.db, 2, actor=room.ben, at=room.later())
    take_back(room)
    pen.change(6, act="claimed").caught(7, "although Ben has it in hand")


def test_a_repetition_over_a_touched_draft(redrafted: Newsroom, pen: Pen) -> None:
    """The reopening is done again beside the second draft, which Ben looked at: told as if he had not left."""
    room = redrafted
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    third = anew(room)
    room.claim(third, room.ben)
    release(room.db, third, actor=room.ben, at=room.later())
    take_back(room)
    last = pen.connection.execute("SELECT max(seq) FROM review_log").fetchone()[0]
    pen.change(last - 2, act="claimed").caught(last - 1, "although Ben has it in hand")


def test_words_that_were_edited_are_none_of_the_first(redrafted: Newsroom, pen: Pen) -> None:
    """The draft that comes back reads otherwise than when it was rejected."""
    take_back(redrafted)
    text = three((BETTER, *redrafted.texts[1:]))
    rows = pen.rows(text=[BETTER, *redrafted.texts[1:]])
    pen.text(6, "after", text, rows=rows, changed=1).caught(6, "knows other words")


def test_a_stale_draft_goes_along(redrafted: Newsroom, pen: Pen) -> None:
    """Superseded beside the one that makes way, as if another were drafted."""
    room = redrafted
    room.reject(2)
    third = anew(room)
    room.ingest(body="The board took its vote back.")
    room.ingest()
    take_back(room)
    assert [room.load(number).state for number in (1, 2, third)] == ["rejected", "pending", "stale"]
    entry = push_aside(pen, third, reason=None)
    push_aside(pen)
    bring_back(pen)
    pen.caught(entry, "superseded and no other draft comes")
