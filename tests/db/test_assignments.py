"""Assignments: whom a draft is for, by a logged act that lasts; what the queue makes of it."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from db.deciding import undo
from db.deciding.planted import plant
from db.drafts import claims, queue
from db.drafts import saving as drafts
from db.drafts.assignments import assign, assignment_of, editors, known_name, unassign
from db.drafts.filters import QueueFilters
from db.errors import RefusedError
from db.export_changes import came, record_taken
from db.history import of_draft
from db.opening import open_database
from db.records import Actor, Draft, DraftState
from db.upkeep.redaction import redact_entry
from db.verifying.verify import verify
from tests.db.conftest import Newsroom
from tests.db.processes import ended, in_child


def give(room: Newsroom, draft: int, editor: str = "Ben", actor: Actor | None = None, **more: Any) -> Draft:
    """Assign a draft."""
    return assign(room.db, draft, editor, actor=actor or room.ana, at=room.later(), **more)


def take(room: Newsroom, draft: int, actor: Actor | None = None) -> bool:
    """Take an assignment back."""
    return unassign(room.db, draft, actor=actor or room.ana, at=room.later())


def sound(room: Newsroom, independent: Any) -> bool:
    """Return whether both verifiers find nothing."""
    return verify(room.db).problems == () and independent.verify(room.path) == []


def test_an_assignment_is_logged_with_its_note(room: Newsroom, independent: Any) -> None:
    """Whom it is for, by whom, when, why; the text is one that can be redacted."""
    draft = give(room, room.draft(), note=" Your beat. ")
    told = assignment_of(room.db, draft)
    assert told is not None
    assert (draft.assigned_to, told.editor, told.by, told.note, told.at) == (
        "Ben",
        "Ben",
        "Ana",
        "Your beat.",
        room.now,
    )
    entry = of_draft(room.db, draft.id)[-1]
    assert (entry.act, entry.facts.assignee, entry.seq) == ("assigned", "Ben", draft.assignment)
    assert sound(room, independent)
    redact_entry(room.db, entry.seq, reason="an order", actor=room.ana, at=room.later())
    blank = assignment_of(room.db, room.load(draft.id))
    assert blank is not None
    assert blank.note == ""
    assert sound(room, independent)


def test_it_outlasts_claims_and_changes_no_version(room: Newsroom) -> None:
    """Who has it in hand, and which version an editor saw, is another matter; leaving the desk takes nothing away."""
    draft = room.draft()
    seen = room.claim(draft).version
    give(room, draft)
    assert (room.load(draft).claimed_by, room.load(draft).version) == ("Ana", seen)
    claims.release_all(room.db, actor=room.ana, at=room.later())
    assert room.load(draft).assigned_to == "Ben"
    assert room.claim(draft, room.ben).assigned_to == "Ben"


def test_it_is_passed_on_and_taken_back(room: Newsroom, independent: Any) -> None:
    """The log names whom it was for before; what is said twice is logged once, unless there is a new note."""
    draft = room.draft()
    give(room, draft)
    give(room, draft)
    give(room, draft, note="Before noon.")
    give(room, draft, "Cem", room.ben)
    assert (take(room, draft, room.ben), take(room, draft)) == (True, False)
    told = [(one.act, one.facts.assignee, one.facts.former_assignee) for one in of_draft(room.db, draft)]
    assert told[1:] == [
        ("assigned", "Ben", ""), ("assigned", "Ben", "Ben"), ("assigned", "Cem", "Ben"), ("unassigned", "", "Cem"),
    ]  # fmt: skip
    assert assignment_of(room.db, room.load(draft)) is None
    assert sound(room, independent)


def test_it_counts_while_its_draft_waits(room: Newsroom, independent: Any) -> None:
    """A decided draft is neither assigned nor taken from anybody; an undone decision finds the assignment again."""
    draft = room.draft()
    give(room, draft)
    room.approve(draft, room.ana)
    for act in (give, take):
        with pytest.raises(RefusedError, match="only what waits"):
            act(room, draft)
    assert queue.counts(room.db, actor=room.ben, at=room.now).for_me == 0
    undo.undo(room.db, actor=room.ana, at=room.later())
    assert queue.counts(room.db, actor=room.ben, at=room.now).for_me == 1
    assert sound(room, independent)


def test_it_follows_the_article_to_its_next_draft(room: Newsroom, independent: Any) -> None:
    """A changed article is drafted anew, twice: it is still for the same editor, by who said so first."""
    old = room.draft(body="One. Two. Three.")
    give(room, old, note="Yours.")
    for body in ("One, two. Three.", "One and two. Three."):
        revision = room.ingest(body=body).revision_id
        new = drafts.save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later())
    told = assignment_of(room.db, room.load(new))
    assert told is not None
    assert (told.editor, told.by, told.note) == ("Ben", "Ana", "Yours.")
    assert room.load(old).state is DraftState.SUPERSEDED
    assert queue.counts(room.db, actor=room.ben, at=room.now).for_me == 1
    assert sound(room, independent)


def test_the_draft_after_a_rejection_stays_with_its_editor(room: Newsroom, independent: Any) -> None:
    """Ben rejects what Ana was given: what is drafted anew is for Ana, unless it was taken back meanwhile."""
    old = room.draft()
    give(room, old, "Ana", room.ben, note="Yours.")
    room.reject(old, room.ben)
    new = room.draft()
    told = assignment_of(room.db, room.load(new))
    assert told is not None
    assert (told.editor, told.by, told.note) == ("Ana", "Ben", "Yours.")
    take(room, new)
    room.reject(new, room.ben)
    assert room.load(room.draft()).assigned_to == ""
    assert sound(room, independent)


def test_the_draft_after_a_withdrawal_stays_with_its_editor(room: Newsroom, independent: Any) -> None:
    """The withdrawn set's article changes and is drafted anew; whom a test copy was for does not matter."""
    old = room.draft(body="One. Two. Three.")
    give(room, old, "Ana")
    room.approve(old)
    give(room, plant(room.db, old, position=1, text="Wrong.", kind="name", actor=room.night, at=room.later()), "Cem")
    room.withdraw(old)
    assert room.load(room.draft(body="One, two. Three.")).assigned_to == "Ana"
    assert sound(room, independent)


def test_what_was_taken_back_does_not_come_back(room: Newsroom) -> None:
    """The next draft of an article whose assignment was taken back is for nobody."""
    old = room.draft(body="One. Two. Three.")
    give(room, old)
    take(room, old)
    revision = room.ingest(body="One, two. Three.").revision_id
    new = drafts.save_draft(room.db, revision, room.drafted(), actor=room.night, at=room.later())
    assert room.load(new).assigned_to == ""
    assert room.acts().count("assigned") == 1


@pytest.mark.parametrize("name", ["", "  \t ", "\u200b", "...", "\u202e\u202c"])
def test_a_name_that_names_nobody_is_refused(room: Newsroom, name: str) -> None:
    """On either side; nothing is written."""
    draft = room.draft()
    with pytest.raises(RefusedError, match="letter or a digit"):
        give(room, draft, name)
    with pytest.raises(RefusedError, match="named person"):
        give(room, draft, "Ben", Actor(name))
    with pytest.raises(RefusedError, match="named person"):
        take(room, draft, Actor("night run", "machine"))
    assert room.acts() == ["ingested", "drafted"]


@pytest.mark.parametrize(
    "name", ["[bold]Eve[/]", "Eve\x1b[2J", "O'Neil\"; DROP TABLE drafts; --", "\u202eevE\u202c", "Eve\ud800"]
)
def test_a_hostile_name_is_a_text(room: Newsroom, independent: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stored as text, found by its filter, and the record verifies: earlier versions let any of them in."""
    monkeypatch.setattr("db.drafts.assignments.unseen_in", lambda _: "")
    draft = give(room, room.draft(), name)
    assert queue.length(room.db, QueueFilters(assigned=draft.assigned_to), at=room.now) == 1
    assert draft.assigned_to in editors(room.db)
    assert sound(room, independent)


@pytest.mark.parametrize("name", ["A\u2061na", "Ana\u3164", "A\u202ana", "Ana\x07", "An\u034fa", "Ana\U000e0041"])
def test_a_name_with_what_nobody_sees_is_refused(room: Newsroom, name: str) -> None:
    """It would be another person, who looks like one that is known; joiners between letters are part of names."""
    draft = room.draft()
    with pytest.raises(RefusedError, match="that nobody sees"):
        give(room, draft, name)
    assert give(room, draft, "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627").assigned_to


def test_names_are_one_line_and_spelt_as_known(room: Newsroom) -> None:
    """White space is single spaces; "ana" is Ana, unless there are two of them."""
    assert give(room, room.draft(), " Zo\u00eb \n M\u00fcller ").assigned_to == "Zo\u00eb M\u00fcller"
    assert known_name(["Ana", "Ben"], " ana ") == "Ana"
    assert known_name(["ANA", "Ana"], "ana") == "ana"
    assert known_name(["Ana", "Ben"], "Cem") == "Cem"


def test_editors_are_who_acted_or_is_waited_for(room: Newsroom) -> None:
    """Persons of the log and assignees by the alphabet; the night run is none of them."""
    room.claim(room.draft("a"), Actor("cem"))
    room.approve(room.draft("b"))
    give(room, room.draft("c"), "Dora")
    assert editors(room.db) == ["Ana", "cem", "Dora"]


def test_the_queue_says_whom_a_draft_is_for(room: Newsroom) -> None:
    """In its rows, by the filter, and in the counts; claims and counts of free drafts are as they were."""
    mine, others, free = room.draft("a"), room.draft("b"), room.draft("c")
    give(room, mine, "Ana")
    give(room, others)

    def shown(whom: str) -> list[int]:
        filters = QueueFilters(assigned=whom)
        rows = queue.page(room.db, filters, at=room.now, actor=room.ana)
        assert queue.length(room.db, filters, at=room.now, actor=room.ana) == len(rows)
        return [row.draft_id for row in rows]

    assert (shown("me"), shown("Ben"), shown("nobody"), shown("")) == ([mine], [others], [free], [mine, others, free])
    assert [row.assigned_to for row in queue.page(room.db, at=room.now)] == ["Ana", "Ben", ""]
    counts = queue.counts(room.db, actor=room.ana, at=room.now)
    assert (counts.free, counts.for_me) == (3, 1)


def test_assigning_is_no_news_for_who_follows_the_exports(room: Newsroom) -> None:
    """A set that left is not sent again because a test copy of it was assigned."""
    draft = room.draft()
    room.approve(draft)
    room.export(draft)
    copy = plant(room.db, draft, position=1, text="Wrong.", kind="name", actor=room.night, at=room.later())
    record_taken(room.db, room.export(draft), target="site", actor=room.night, at=room.later())
    give(room, copy)
    assert came(room.db, target="site", format="json", at=room.later()) == frozenset()


def test_two_chiefs_at_once(room: Newsroom, independent: Any) -> None:
    """Two processes assign and take back the same drafts: every act is logged in turn, and the last one holds."""
    ids = [room.draft(name) for name in "abc"]
    room.db.conn.close()
    children = [
        in_child(partial(_assign_and_take_back, room.path, ids, Actor(chief), editor, room.now))
        for chief, editor in (("Ana", "Dora"), ("Ben", "Emil"))
    ]
    assert [ended(child) for child in children] == [0, 0]
    room.db = open_database(room.path)
    for draft_id in ids:
        last = [one for one in of_draft(room.db, draft_id) if one.act.endswith("assigned")][-1]
        assert room.load(draft_id).assigned_to == last.facts.assignee
    assert sound(room, independent)


def _assign_and_take_back(path: Path, ids: list[int], chief: Actor, editor: str, at: Any) -> None:
    """Do it thirty times."""
    db = open_database(path)
    for _ in range(30):
        for draft_id in ids:
            assign(db, draft_id, editor, actor=chief, at=at)
            unassign(db, draft_id, actor=chief, at=at)
