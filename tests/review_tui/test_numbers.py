"""The dashboard's figures: medians, shares by model, never a name."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlite_utils import Database

from db.figures.desk_numbers import ChangedTexts, DecisionFact, changed_since, decided_since, waiting_since
from review_tui.documenting.specimens import lay_out_past
from review_tui.drawing.numbers import Spread, backlog_by_age, by_day, distance, seconds_to_decide, shares, spread
from tests.review_tui.conftest import Clock, Hands, OpenDesk, Press, TextOf, Until

NOW = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)


def fact(act: str, changed: int = 0, model: str = "m", milliseconds: int | None = None) -> DecisionFact:
    """Return one decision of this morning."""
    return DecisionFact(NOW, act, model, "", changed, milliseconds)


def test_the_middle_not_the_mean() -> None:
    """One very long decision does not move the median."""
    assert spread([10, 20, 30, 40, 100_000]) == Spread(20, 30, 40, 5)
    assert spread([]) is None


def test_every_age_has_its_class() -> None:
    """Ages fall into classes, the old ones into the last."""
    ages = [timedelta(minutes=1), timedelta(hours=5), timedelta(days=9), timedelta(days=40)]
    found = backlog_by_age([NOW - ago for ago in ages], NOW)
    assert (found["< 2 h"], found["< 8 h"], found["older"], sum(found.values())) == (1, 1, 2, 4)


def test_days_without_decisions_are_there() -> None:
    """Each day has a place; edited approvals are counted apart."""
    days = by_day([fact("approved"), fact("approved", 2), fact("rejected")], today=date(2026, 2, 3), days=3)
    assert [(day.approved, day.edited, day.rejected) for day in days] == [(0, 0, 0), (0, 0, 0), (1, 1, 1)]


def test_shares_by_model() -> None:
    """Each model and prompt has its shares, the most decided first."""
    facts = [fact("approved"), fact("approved", 1), fact("rejected"), fact("rejected"), fact("approved", model="n")]
    change = ChangedTexts("m", "", ("one two", "b", "c"), ("one three", "b", "c"))
    first, second = shares(facts, [change])
    assert (first.model, first.approved, first.edited, first.rejected) == ("m", 0.25, 0.25, 0.5)
    assert first.changed_words == Spread(2, 2, 2, 1)
    assert second.changed_words is None


def test_distance_counts_words() -> None:
    """Words taken out and put in, over all three texts."""
    assert distance(ChangedTexts("m", "", ("a b", "c", "d"), ("a x", "c", "d e"))) == 3


def test_unmeasured_times_are_left_out() -> None:
    """A decision without a time is counted nowhere in the times."""
    assert seconds_to_decide([fact("approved"), fact("approved", milliseconds=4000)]) == Spread(4, 4, 4, 1)


def test_no_name_reaches_the_dashboard() -> None:
    """The facts have no field for who decided."""
    assert not {field.name for field in (*fields(DecisionFact), *fields(ChangedTexts))} & {"actor", "editor", "name"}


def test_facts_come_from_the_record(db: Database, clock: Clock) -> None:
    """What waits, what was decided, what was changed: as the record has it; what was undone is left out."""
    from db.deciding.undo import undo
    from db.records import Actor

    lay_out_past(db, "Ada", clock(), [timedelta(hours=3 + number) for number in range(9)])
    undo(db, actor=Actor("Ada"), at=clock())
    facts = decided_since(db, clock() - timedelta(days=2))
    assert len(waiting_since(db)) == 6
    assert [one.act for one in facts].count("rejected") == 1
    assert len(facts) == 8
    assert all(one.drafted != one.approved for one in changed_since(db, clock() - timedelta(days=2)))


@pytest.mark.anyio
async def test_the_dashboard_draws_any_record(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """With decisions and without, at both widths, the plots are drawn and Escape closes them."""
    app = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "m")
        assert "Backlog · 5 wait" in screen_text(app)
        assert "none measured" in screen_text(app)
        await press(pilot, "escape")
        lay_out_past(db, "Ben", clock(), [timedelta(hours=3 + 9 * number) for number in range(9)])
        await pilot.resize_terminal(160, 48)
        await press(pilot, "m")
        assert "Decisions a day · 9 in all" in screen_text(app)
        assert "Ben" not in screen_text(app)


@pytest.mark.anyio
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (132, 38), (160, 48), (200, 50)])
async def test_two_days_never_grow_together(
    desk_of: OpenDesk, press: Press, db: Database, screen_text: TextOf, size: tuple[int, int]
) -> None:
    """Each day with decisions is a bar of its own, however wide the terminal is."""
    lay_out_past(db, "Ben", NOW, [timedelta(days=day) for day in range(13)])
    app = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "m")
        drawn = [line[len(line) // 3 :] for line in screen_text(app).splitlines()]
        legend = next(number for number, line in enumerate(drawn) if "as drafted" in line)
        nought = next(number for number in range(legend, len(drawn)) if drawn[number].lstrip().startswith("0"))
        assert len(drawn[nought - 1].removeprefix("1").split()) == 13


@pytest.mark.anyio
async def test_a_sliver_of_a_terminal_has_no_plots(
    desk_of: OpenDesk, press: Press, hands: Hands, until: Until, screen_text: TextOf
) -> None:
    """A pane that is dragged may be a few columns wide for a moment: there is nothing to draw, and nothing breaks.

    Bars for scrolling have no room there either, and come and go: such a page is never at rest.
    """
    app = desk_of()
    async with app.run_test(size=(5, 8)) as pilot:
        await press(pilot, "escape")
        await hands.hit(pilot, "m")
        await until(pilot, lambda: bool(app.screen.query("#seconds")), "the page")
        for width in (4, 5, 6):
            await pilot.resize_terminal(width, 8)
            await pilot.pause(0.1)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert "Decisions a day · 0 in all" in screen_text(app)
