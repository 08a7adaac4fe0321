"""Status and statistics: counts of what there is, and figures that say when they are undefined."""

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.deciding.planted import plant
from db.drafts.assignments import assign
from db.drafts.rows import load_draft
from db.drafts.saving import record_failure
from db.export_changes import record_taken
from db.exports import last_export
from db.figures.desk_numbers import waiting_since
from db.figures.statistics import spread, statistics
from db.figures.status import status
from db.records import DraftFailed
from tests.db.conftest import Newsroom


def test_an_empty_record_has_a_status(room: Newsroom) -> None:
    """Nothing yet is no error."""
    found = status(room.db, at=room.now)
    assert (found.articles, found.drafts, found.oldest_pending, found.head.count) == (0, {}, None, 0)


def test_counts(room: Newsroom) -> None:
    """Drafts by state, gates by code, articles set aside with their reason, what waits longest."""
    room.draft("a")
    oldest = room.now
    room.claim(room.draft("b"), room.ben)
    done = room.draft("c")
    room.approve(done)
    room.export(done)
    room.reject(room.draft("d"), outcome="by_hand")
    gate_article(room.db, room.ingest("e").article_id, "short: 80 words", actor=room.night, at=room.later())
    failing = room.ingest("f").revision_id
    record_failure(room.db, failing, DraftFailed("too long"), room.model, actor=room.night, at=room.later())
    found = status(room.db, at=room.now)
    assert found.drafts == {"pending": 2, "rejected": 1, "reviewed": 1}
    assert (found.articles, found.claimed, found.gates, found.by_hand, found.never) == (6, 1, {"short": 1}, 1, 0)
    assert [(one.source_id, one.reason) for one in found.put_aside] == [("f", "too long")]
    assert found.oldest_pending == oldest
    assert found.last_export is not None
    assert found.head.count == len(room.acts())


def test_what_the_gate_came_to_forbid_is_counted(room: Newsroom) -> None:
    """Whether it waits or is reviewed: it stays here until a person overrules that. Other reasons hold nothing back."""
    for name, gate in (("a", "kill?: so"), ("b", "rights: none"), ("c", "short: so"), ("d", "")):
        draft = room.draft(name)
        if name == "b":
            room.approve(draft)
        if gate:
            gate_article(room.db, load_draft(room.db, draft).article_id, gate, actor=room.night, at=room.later())
    assert status(room.db, at=room.now).forbidden == 2
    overrule_gate(room.db, 1, actor=room.ana, at=room.later())
    assert status(room.db, at=room.now).forbidden == 1


def test_statistics_of_a_period(room: Newsroom) -> None:
    """Acts, approvals as drafted, time on screen and waiting, over the period only; undoing counts nowhere."""
    for number, seconds in enumerate((10, 20, 60)):
        room.approve(room.draft(f"s{number}"), seconds=seconds)
    middle = room.later()
    room.reject(room.draft("r"))
    found = statistics(room.db, until=middle)
    assert (found.approved, found.as_drafted, found.editors) == (3, 3, 1)
    assert (found.seconds_on_screen.median, found.seconds_on_screen.upper_quarter) == (20, 40)
    assert found.hours_waiting.median == pytest.approx(1 / 60, abs=1e-3)
    assert found.rejections == {}
    assert statistics(room.db, since=middle).rejections == {"tone": 1}


@pytest.mark.parametrize(("values", "median"), [([], None), ([4.0], 4.0), ([1.0, 3.0], 2.0)])
def test_spread_of_few_values(values: list[float], median: float | None) -> None:
    """None and one value have no quartiles to compute, and no error."""
    assert spread(values).median == median


def test_the_last_export_is_one_in_which_something_left(room: Newsroom) -> None:
    """Who looks whether boxes leave is not told of runs that let nothing out, or that say what arrived."""
    draft = room.draft()
    room.approve(draft)
    run = room.export(draft)
    left = room.now
    room.later(days=30)
    room.export()
    record_taken(room.db, run, target="site", actor=room.night, at=room.later())
    assert status(room.db, at=room.now).last_export == left
    assert last_export(room.db) == left


def test_a_planted_copy_is_no_work_that_waits(room: Newsroom) -> None:
    """It is told neither among the drafts nor as the oldest; as the desk's own numbers have it."""
    draft = room.draft()
    room.approve(draft)
    for _ in range(2):
        plant(room.db, draft, position=2, text="Wrong.", kind="number", actor=room.night, at=room.later())
    room.reject(3)
    found = status(room.db, at=room.now)
    assert (found.drafts, found.oldest_pending) == ({"reviewed": 1}, None)
    assert waiting_since(room.db) == []


def test_a_planted_copy_in_hand_is_one_in_hand(room: Newsroom) -> None:
    """Who claims it, or has it for himself, would know it by a count that leaves it out."""
    draft = room.draft()
    room.approve(draft)
    plant(room.db, draft, position=2, text="Wrong.", kind="number", actor=room.night, at=room.later())
    assign(room.db, 2, "Ben", actor=room.ana, at=room.later())
    room.claim(2, room.ben)
    found = status(room.db, at=room.now)
    assert (found.claimed, found.assigned) == (1, 1)
