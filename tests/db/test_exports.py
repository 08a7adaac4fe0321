"""What may leave: reviewed, current, usable, un-embargoed, un-expired; each thing that leaves is in the log."""

from typing import Any

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.deciding.second_looks import take_look
from db.drafts.unreviewed import unreviewed
from db.errors import RefusedError
from db.exports import ExportFilters, NotYet, exportable, last_export, not_yet, why_not
from db.figures.status import status
from db.look_rules import LookPolicy
from tests.db.conftest import Newsroom

CHANGED = "The board has taken its vote back, it said."


def leaving(room: Newsroom, **filters: Any) -> list[int]:
    """Return the drafts that may leave now."""
    return [one.draft.id for one in exportable(room.db, filters=ExportFilters(**filters), at=room.now)]


def test_only_reviewed_leaves(room: Newsroom) -> None:
    """Of all states only the reviewed one is there, with its approval and whether a person changed it."""
    pending, rejected, reviewed, withdrawn = (room.draft(name) for name in "abcd")
    room.reject(rejected)
    room.approve(reviewed, texts=("Another sentence stands here now.", *room.texts[1:]))
    room.approve(withdrawn)
    room.withdraw(withdrawn)
    (found,) = exportable(room.db, at=room.now)
    assert (found.draft.id, found.approval.actor.name, found.edited_by_person) == (reviewed, "Ana", True)
    for draft, word in ((pending, "pending"), (rejected, "rejected"), (withdrawn, "withdrawn")):
        assert word in why_not(room.db, draft, at=room.now)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"pub_status": "withheld"}, "withheld"),
        ({"pub_status": "canceled"}, "canceled"),
        ({"embargoed_until": "2026-03-02T12:00:00Z"}, "embargo until 2026-03-02T12:00"),
        ({"expires_at": "2026-03-02T08:01:00Z"}, "expired"),
        ({"body": CHANGED}, "changed"),
    ],
)
def test_what_the_article_forbids(room: Newsroom, change: Any, word: str) -> None:
    """A reviewed box leaves the export at once when its article changes, waits, ends or is held back."""
    draft = room.draft()
    room.approve(draft)
    assert leaving(room) == [draft]
    room.ingest(**change)
    assert leaving(room) == []
    assert word in why_not(room.db, draft, at=room.now)
    with pytest.raises(RefusedError, match="may not leave"):
        room.export(draft)


@pytest.mark.parametrize("code", ["rights", "embargo?", "kill?"])
def test_what_the_gate_forbids_stays_here(room: Newsroom, code: str) -> None:
    """Terms that forbid it, or a line that may say that it must wait, until a person overrules that."""
    draft, pending = room.draft("a"), room.draft("b")
    room.approve(draft)
    for number in (1, 2):
        gate_article(room.db, number, f"{code}: it says so", actor=room.night, at=room.later())
    assert (leaving(room), unreviewed(room.db, at=room.now)) == ([], [])
    assert why_not(room.db, draft, at=room.now) == f"the gate holds the article ({code})"
    for number in (1, 2):
        overrule_gate(room.db, number, actor=room.ana, at=room.later())
    assert (leaving(room), [one.id for one in unreviewed(room.db, at=room.now)]) == ([draft], [pending])
    gate_article(room.db, 1, "too short: 9 words", actor=room.night, at=room.later())
    assert leaving(room) == [draft], "other gates only keep it from being drafted"


def test_embargo_that_ends_lets_it_leave(room: Newsroom) -> None:
    """An embargo in local time ends at its moment, and typography does not hold anything up."""
    draft = room.draft(embargoed_until="2026-03-02T12:00:00+02:00")
    room.approve(draft)
    assert leaving(room) == []
    room.later(hours=2)
    assert leaving(room) == [draft]


def test_what_will_leave_later_is_counted(room: Newsroom) -> None:
    """Reviewed boxes that wait for a second person, or for the end of an embargo; nothing else waits."""
    assert not_yet(room.db, at=room.now) == NotYet(0, 0)
    room.approve(room.draft("a"))
    room.approve(room.draft("b", embargoed_until="2026-03-02T12:00:00Z"))
    looked_at = room.draft("c")
    room.approve(looked_at, looks=LookPolicy(before_share=1.0))
    room.approve(room.draft("d", pub_status="withheld"), looks=LookPolicy(before_share=1.0))
    assert not_yet(room.db, at=room.now) == NotYet(1, 1)
    assert status(room.db, at=room.now).second_looks == 1
    take_look(room.db, 1, second="as_drafted", actor=room.ben, at=room.later())
    room.later(hours=4)
    assert not_yet(room.db, at=room.now) == NotYet(0, 0)
    assert looked_at in leaving(room)


def test_export_is_logged_item_by_item_or_not_at_all(room: Newsroom) -> None:
    """One that may not leave undoes the whole run: nothing is logged, nothing marked."""
    good, bad = room.draft("a"), room.draft("b")
    room.approve(good)
    acts = room.acts()
    with pytest.raises(RefusedError, match=f"draft {bad}"):
        room.export(good, bad)
    assert (room.acts(), room.load(good).exported_at, last_export(room.db)) == (acts, None, None)
    room.export(good)
    assert room.acts()[-1] == "exported"
    assert room.load(good).exported_at == last_export(room.db) == room.now


def test_filters(room: Newsroom) -> None:
    """By section, time of review, article, and what never left."""
    first = room.draft("a", section="City")
    room.approve(first)
    middle = room.later()
    second = room.draft("b", section="Sport")
    room.approve(second)
    room.export(first)
    assert leaving(room, sections=("Sport",)) == [second]
    assert leaving(room, since=middle) == [second]
    assert leaving(room, article_id=1) == [first]
    assert leaving(room, unexported_only=True) == [second]
