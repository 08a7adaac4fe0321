"""A filter line that names what nothing in the record has is not taken in silence."""

import pytest
from sqlite_utils import Database

from db.drafts.assignments import assign
from db.records import Actor
from review_tui.app import ReviewApp
from review_tui.settings import DeskSettings, SavedView
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio


def table_of(app: ReviewApp) -> QueueTable:
    """Return the queue's table."""
    return app.screen.query_one(QueueTable)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("section=Curt", "no draft has the section 'Curt' (did you mean Court?)"),
        ("section=court,Sprot", "no draft has the section 'Sprot' (did you mean Sport?)"),
        ("section=Xylo", "no draft has the section 'Xylo' (there are City hall, Court, Science, Sport, Weather)"),
        ("model=specimem", "no draft has the model 'specimem' (did you mean specimen?)"),
        ("editor=Idda", "the record knows no editor 'Idda' (did you mean Ida?)"),
        ("for=Anna", "the record knows no editor 'Anna' (did you mean Ana Poe?)"),
    ],
)
async def test_a_name_that_nothing_has_stays_to_be_mended(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock, *, line: str, told: str
) -> None:
    """The line is kept, with the nearest name; the queue stays as it is."""
    assign(db, 1, "Ana Poe", actor=Actor("Ida"), at=clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *line, "enter")
        assert told in screen_text(app)
        await press(pilot, "escape")
        assert table_of(app).count == 5


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("section=city hall", 1),
        ("section=sport,city hall age>1min", 2),
        ("section=city hall bridge", 1),
        ("section=city hall xylograph", 0),
        ("for=ana poe", 1),
        ("for=nobody", 4),
        ("editor=ada", 0),
        ("editor=ida", 1),
        ('editor="night run"', 5),
        ("model=specimen", 5),
    ],
)
async def test_names_of_two_words_need_no_quotation_marks(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock, *, line: str, count: int
) -> None:
    """A name of the record is taken as it is written there; my own name is one, and whoever acted has one."""
    assign(db, 1, "Ana Poe", actor=Actor("Ida"), at=clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *line, "enter")
        assert table_of(app).count == count


async def test_a_saved_view_of_a_section_that_is_not_there_is_shown(
    desk_of: OpenDesk, press: Press, status_of: TextOf
) -> None:
    """What is not there today may be tomorrow: the view opens, and the desk says which name nothing has."""
    app: ReviewApp = desk_of(
        settings=DeskSettings(fresh=0, poll=3600, views=(SavedView("Courts", "section=court,crime"),))
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "1")
        assert table_of(app).count == 1
        assert "no draft has the section 'crime'" in status_of(app)
