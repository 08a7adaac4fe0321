"""Assigning at the desk: one draft or many, what the assignee and everybody else sees, and what comes next."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest
from sqlite_utils import Database
from textual import events
from textual.pilot import Pilot

from db.deciding.acts import approve
from db.drafts.assignments import assign, assignment_of
from db.drafts.rows import load_draft
from db.history import of_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.queue.screen import QueueScreen
from review_tui.screens.editors import EditorScreen, People, choices
from review_tui.screens.question import Confirmation
from review_tui.settings import DeskSettings
from review_tui.widgets.queue_table import QueueTable
from tests.review_tui.conftest import Clock, Hands, OpenDesk, Press, Settled, Shown, TextOf, top

pytestmark = pytest.mark.anyio

CHIEF = Actor("Ruth")
Give = Callable[..., None]


@pytest.fixture
def give(db: Database, clock: Clock) -> Give:
    """Assign drafts as the chief."""

    def given(editor: str, *draft_ids: int, note: str = "") -> None:
        for draft_id in draft_ids:
            assign(db, draft_id, editor, actor=CHIEF, at=clock(), note=note)

    return given


def for_whom(db: Database) -> list[str]:
    """Return whom the five drafts are for."""
    return [load_draft(db, number).assigned_to for number in range(1, 6)]


@dataclass(frozen=True)
class Desk:
    """An open desk, what presses its keys, and what it shows."""

    app: ReviewApp
    pilot: Pilot[None]
    press: Callable[..., Awaitable[None]]
    _text: Callable[[ReviewApp], str]
    _status: Callable[[ReviewApp], str]

    @property
    def text(self) -> str:
        """Return what the terminal shows."""
        return self._text(self.app)

    @property
    def status(self) -> str:
        """Return what the status line says."""
        return self._status(self.app)


Queue = Callable[..., AbstractAsyncContextManager[Desk]]


@pytest.fixture
def queue(desk_of: OpenDesk, press: Press, screen_text: TextOf, status_of: TextOf) -> Queue:
    """Open the queue, with the card of the first run closed."""

    @asynccontextmanager
    async def opened(*, size: tuple[int, int] = (80, 24), **changes: Any) -> AsyncIterator[Desk]:
        app = desk_of(**changes)
        async with app.run_test(size=size) as pilot:
            await press(pilot, "escape")
            yield Desk(app, pilot, partial(press, pilot), screen_text, status_of)

    return opened


async def test_one_draft_is_assigned_by_part_of_a_name(queue: Queue, db: Database, give: Give) -> None:
    """`A`, two letters, a note, Enter: the log has it, the queue shows it, and leaving takes nothing away."""
    give("Ana Ruiz", 5)
    async with queue(size=(120, 24)) as desk:
        await desk.press("A", *"ru", "tab", *"your beat", "enter")
        assert "for Ana Ruiz now" in desk.text
        assert desk.text.splitlines()[2].rstrip().endswith("for Ana Ruiz")
        assert "for Ana Ruiz, by you: your beat" in desk.text
        await desk.press("q")
    told = assignment_of(db, load_draft(db, 1))
    assert told is not None
    assert (told.editor, told.by, told.note) == ("Ana Ruiz", "Ada", "your beat")


async def test_a_new_name_and_taking_back(queue: Queue, db: Database) -> None:
    """Whoever is typed is assigned in full; nobody in particular takes it back; Escape changes nothing."""
    async with queue() as desk:
        await desk.press("A", *"Zo Novak", "enter")
        assert for_whom(db)[0] == "Zo Novak"
        await desk.press("A", "escape")
        assert for_whom(db)[0] == "Zo Novak"
        await desk.press("A", "down", "enter")
    assert for_whom(db)[0] == ""
    assert [one.act for one in of_draft(db, 1)] == ["drafted", "assigned", "unassigned"]


async def test_enter_alone_assigns_nothing(queue: Queue, db: Database) -> None:
    """Without a name, and with one that names nobody."""
    async with queue() as desk:
        await desk.press("A", "enter")
        assert "choose somebody first" in desk.text
        await desk.press(*"...", "enter")
        assert "choose somebody first" in desk.text
    assert for_whom(db) == [""] * 5


async def test_a_pasted_name_is_not_taken_by_its_line_end(
    queue: Queue, hands: Hands, db: Database, settings: DeskSettings
) -> None:
    """Enter so shortly after a letter was no hand; a second one is."""
    async with queue(settings=replace(settings, burst=0.4)) as desk:
        hands.rest(0.5)
        await desk.press("A", *"Eve", "enter")
        assert "that came like pasted text" in desk.text
        assert for_whom(db)[0] == ""
        hands.rest(0.5)
        await desk.press("enter")
    assert for_whom(db)[0] == "Eve"


async def test_many_are_assigned_with_a_capital_y(queue: Queue, db: Database, give: Give) -> None:
    """The sheet names the editor and the count, and how many are for somebody else; `y` is not enough."""
    give("Cem", 2)
    async with queue() as desk:
        await desk.press("v", "j", "V")
        assert "3 of 5 · 3 marked" in desk.text
        await desk.press("B")
        assert "1 is for somebody else" in desk.text
        await desk.press("a", *"Ben", "enter")
        assert "Capital Y: assign them to Ben, all 3" in desk.text
        await desk.press("y")
        assert for_whom(db) == ["", "Cem", "", "", ""]
        await desk.press("Y")
        assert "3 assigned to Ben" in desk.text
    assert for_whom(db).count("Ben") == 3
    assert [one.facts.former_assignee for one in of_draft(db, 2)][-1] == "Cem"


async def test_many_are_taken_back(queue: Queue, db: Database, give: Give) -> None:
    """`A` on marked drafts asks about all of them; only what was assigned is counted."""
    give("Cem", 1, 2)
    async with queue() as desk:
        await desk.press("v", "v", "v", "A", "down", "enter", "Y")
        assert "2 for nobody in particular now" in desk.status
    assert for_whom(db) == [""] * 5


async def test_a_hostile_name_is_shown_as_text(queue: Queue, give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markup, escapes and bidi controls in a name are seen, in the list, the queue, the question and the desk.

    Earlier versions let such names in.
    """
    monkeypatch.setattr("db.drafts.assignments.unseen_in", lambda _: "")
    give("[bold]Eve[/] \x1b[2J\u202eevE", 1)
    async with queue(size=(160, 48)) as desk:
        assert "for [bold]Eve[/]" in desk.text
        await desk.press("A")
        assert "[bold]Eve[/] ␛[2J‹RLO›evE" in desk.text
        await desk.press("escape", "enter")
        assert "This one is for [bold]Eve[/] ␛[2J‹RLO›evE, by Ruth" in desk.text
        await desk.press("y", "h")
        assert "assigned  Ruth  · for [bold]Eve[/] ␛[2J‹RLO›evE" in desk.text
        await desk.press("escape")
        assert "PENDING · for [bold]Eve[/]" in desk.text
        assert "\x1b" not in desk.text


async def test_what_is_for_another_asks_once(queue: Queue, db: Database, give: Give) -> None:
    """One line says whom it is for, by whom and why; Escape opens nothing, `y` opens it, and it is not asked again."""
    give("Ana", 1, note="she knows the bridge")
    async with queue() as desk:
        await desk.press("enter")
        assert isinstance(top(desk.app), Confirmation)
        assert "for Ana, by Ruth: she knows the bridge" in desk.text
        await desk.press("escape")
        assert isinstance(top(desk.app), QueueScreen)
        assert not load_draft(db, 1).claimed_by
        await desk.press("c")
        assert isinstance(top(desk.app), Confirmation)
        await desk.press("escape", "enter", "y")
        assert isinstance(top(desk.app), DeskScreen)
        assert "PENDING · for Ana" in desk.text
        await desk.press("q", "enter")
        assert isinstance(top(desk.app), DeskScreen)
    assert load_draft(db, 1).assigned_to == "Ana"


async def test_mine_comes_first_and_anothers_never(queue: Queue, give: Give) -> None:
    """`N` and going on open what is for me, then what is for nobody; at the end it is said what is left for others."""
    give("Ada", 3, note="by noon")
    give("Ben", 1, 2)
    async with queue() as desk:
        assert "1 draft waits for you: f shows them" in desk.status
        await desk.press("N")
        assert desk.app.session.sheet().draft.id == 3
        assert "for you, by Ruth: by noon" in desk.status
        for expected in (5, 4):
            await desk.press("x", "9", "y")
            assert desk.app.session.sheet().draft.id == expected
        await desk.press("x", "9", "y")
        assert isinstance(desk.app.screen, QueueScreen)
        assert "nothing free is left in this view; 2 are for others" in desk.status
        await desk.press("N")
        assert "2 are for others" in desk.status


async def test_the_view_of_what_is_for_me(queue: Queue, give: Give) -> None:
    """`f` shows it and everything again; the title counts it; the filter line knows it."""
    give("Ada", 2, 4)
    give("Ben", 3)
    async with queue(size=(120, 24)) as desk:
        await desk.press("f")
        screen = desk.app.screen
        assert isinstance(screen, QueueScreen)
        table = screen.query_one(QueueTable)
        assert "assigned to me" in desk.text
        assert "· 2 for you" in desk.text
        assert sorted(table.row(number).draft_id for number in range(table.count)) == [2, 4]
        await desk.press("f")
        assert table.count == 5
        names = (("for=ben", 1), ("for=Be", 0), ("editor=RUTH", 3))
        for line, count in (*names, ("for=others", 1), ("for=nobody", 2), ("for=me", 2)):
            screen.narrowing.narrow(line)
            assert (line, table.count) == (line, count)


async def test_a_name_in_another_spelling_is_told(queue: Queue, give: Give) -> None:
    """What is for Ada is not for ada: whoever signs in so hears of it; Ada does not."""
    give("Ada", 3)
    async with queue(name="ada") as desk:
        assert "the record knows Ada, not ada: q and sign in so" in desk.status
    async with queue(name="Ada") as desk:
        assert "1 draft waits for you" in desk.status


async def test_another_process_assigns_while_the_queue_is_open(
    queue: Queue, shown: Shown, settings: DeskSettings, give: Give
) -> None:
    """It shows by itself, in the row, in the title and on the status line."""
    async with queue(size=(120, 24), settings=replace(settings, poll=0.2)) as desk:
        give("Ada", 3)
        drawn = await shown(desk.pilot, desk.app, "1 draft waits for you")
        assert "1 draft waits for you" in drawn
        assert "1 for you" in drawn
        assert "f For me" in drawn


async def test_the_open_draft_is_assigned_at_the_desk(queue: Queue, db: Database, give: Give) -> None:
    """`A` at the desk: the title says whom it is for; typed text, claim and version stay; a decided one sleeps."""
    give("Ana", 5)
    async with queue() as desk:
        await desk.press("enter", "tab", "A", *"an", "enter")
        assert "for Ana now · j gives it back and goes on" in desk.text
        assert "EDITED BY YOU · for Ana" in desk.text
        assert desk.app.session.sheet().unsaved
        await desk.press("x", "9", "y", "k", "A")
        assert "only what waits is assigned" in desk.text
    assert load_draft(db, 1).state is DraftState.REJECTED
    assert load_draft(db, 1).assigned_to == "Ana"


async def test_typing_or_pasting_assigns_nothing(queue: Queue, settled: Settled, db: Database) -> None:
    """`A` right after a letter without meaning is taken for typing; pasted text goes nowhere."""
    async with queue() as desk:
        await desk.press("t", "A")
        assert "you seem to be typing" in desk.status
        desk.app.screen.post_message(events.Paste("A Ben\nA Eve\n" * 50))
        await settled(desk.pilot)
        assert not isinstance(desk.app.screen, EditorScreen)
    assert for_whom(db) == [""] * 5


async def test_a_decided_draft_is_refused_where_another_was_faster(queue: Queue, db: Database, clock: Clock) -> None:
    """The draft is approved elsewhere while the name is typed: nothing is written, and the reason is said."""
    async with queue() as desk:
        await desk.press("j", "A", *"Ben")
        draft = load_draft(db, 2)
        approve(db, 2, draft.texts, version=draft.version, actor=CHIEF, at=clock())
        await desk.press("enter")
        assert "only what waits is assigned" in desk.status
    assert load_draft(db, 2).assigned_to == ""


def test_choices_by_what_is_typed() -> None:
    """A part of a name finds it: the exact one leads, a new one stands last, taking back leads without one."""
    people = People(("Ana Ruiz", "Anatol", "Ben"), "Ada", "take it back from Ben", "Ben")
    assert choices(people, "") == ["", "Ada", "Ana Ruiz", "Anatol", "Ben"]
    assert choices(people, "an") == ["Ana Ruiz", "Anatol", "an"]
    assert choices(people, "rui") == ["Ana Ruiz", "rui"]
    assert choices(people, "ben") == ["Ben"]
    assert choices(people, " ! ") == []
    assert choices(People((), "Ada"), "") == ["Ada"]
