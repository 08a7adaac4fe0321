"""Nothing decides by accident, and hasty approvals are noted, gently."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.history import of_draft
from db.opening import open_database
from db.records import DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import HOSTILE_SPECIMEN, lay_out
from review_tui.keys.acts import ACTS
from review_tui.opening import make_desk
from review_tui.settings import DeskSettings
from review_tui.sitting.guards import Reading, gentle_word
from tests.review_tui.conftest import Clock, Hands, OpenDesk, Press, Settled, TextOf

pytestmark = pytest.mark.anyio


def test_there_is_no_bulk_approve() -> None:
    """Approving is an act of the desk alone, one draft at a time."""
    assert [act.id for act in ACTS if "approve" in act.id] == ["desk.approve"]


@pytest.mark.parametrize(
    ("reading", "word"),
    [
        (Reading(60, 300, end_seen=True), ""),
        (Reading(5, 300, end_seen=True), " (5 s; the article takes 30 s to read)"),
        (Reading(60, 300, end_seen=False), " (end not shown)"),
        (Reading(5, 300, end_seen=False), " (5 s; reading takes 30 s; end not shown)"),
    ],
)
def test_a_gentle_word(reading: Reading, word: str) -> None:
    """Too fast and end unseen are said; an ordinary approval gets no lecture."""
    assert gentle_word(reading, 600) == word


async def test_the_log_notes_a_hasty_approval(desk_of: OpenDesk, press: Press, db: Database, status_of: TextOf) -> None:
    """Seconds and the unseen end are in the entry, and the editor hears of it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "a")
        assert "end not shown): Former treasurer" in status_of(app)
    facts = of_draft(db, 2)[-1].facts
    assert (facts.end_seen, facts.milliseconds) == (False, 0)


async def test_an_end_that_was_not_shown_is_told_of_edits_at_80_columns(
    desk_of: OpenDesk, press: Press, clock: Clock, status_of: TextOf, screen_text: TextOf
) -> None:
    """However slowly they were made, and beside the time at which the approval was saved."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "e", "end", "backspace", *" now.", "escape")
        clock.move(minutes=5)
        await press(pilot, "a")
        assert "approved with edits" in status_of(app)
        (line,) = [line for line in screen_text(app).splitlines() if "approved with edits" in line]
        assert "(end not shown): Former treas" in line
        assert line.endswith("saved 09:35:00")


async def test_reading_to_the_end_is_seen(desk_of: OpenDesk, press: Press) -> None:
    """The last line on the screen counts as the end seen."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        assert not app.session.sheet().end_seen
        await press(pilot, "G")
        assert app.session.sheet().end_seen


async def test_a_held_key_approves_one_draft(
    desk_of: OpenDesk, hands: Hands, db: Database, status_of: TextOf, settings: DeskSettings
) -> None:
    """However long `a` is held, the drafts that follow are not approved unseen; later it means something again."""
    app: ReviewApp = desk_of(settings=replace(settings, fresh=0.5))
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.press(pilot, "escape", "j", "enter")
        hands.rest(0.6)
        await hands.press(pilot, *"aaaaaaaaaaaaaaaaaaaaaaaa")
        assert "just now: nothing was decided" in status_of(app)
        assert [load_draft(db, number).state for number in range(1, 6)].count(DraftState.REVIEWED) == 1
        hands.rest(0.6)
        await hands.press(pilot, "a")
    assert [load_draft(db, number).state for number in range(1, 6)].count(DraftState.REVIEWED) == 2


async def test_an_edited_draft_is_approved_at_once(
    desk_of: OpenDesk, press: Press, db: Database, settings: DeskSettings
) -> None:
    """Whoever edited a draft has seen it, however quickly that went."""
    app: ReviewApp = desk_of(settings=replace(settings, fresh=60))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", "e", "!", "ctrl+s", "a")
    assert load_draft(db, 2).state is DraftState.REVIEWED


async def test_an_unmarked_paste_decides_nothing(
    desk_of: OpenDesk, press: Press, hands: Hands, db: Database, settings: DeskSettings
) -> None:
    """Keys that come faster than hands can press them are taken for a paste, whatever letters are among them."""
    app: ReviewApp = desk_of(settings=replace(settings, stray=0))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter")
        await hands.burst(pilot, *"mmaxmay1y")
    assert all(load_draft(db, number).state is DraftState.PENDING for number in range(1, 6))


async def test_a_letter_of_typing_decides_nothing(
    desk_of: OpenDesk, press: Press, db: Database, status_of: TextOf
) -> None:
    """Shortly after a letter that means nothing here, `a` is taken for typing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "enter", *"ma")
        assert "you seem to be typing" in status_of(app)
    assert load_draft(db, 2).state is DraftState.PENDING


async def test_pasting_on_the_desk_decides_nothing(
    desk_of: OpenDesk, press: Press, settled: Settled, db: Database
) -> None:
    """A marked paste of two kilobytes goes nowhere."""
    from textual import events

    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        app.screen.query_one("#article").post_message(events.Paste("a1yx2y" * 350))
        await settled(pilot)
    assert load_draft(db, 1).state is DraftState.PENDING


async def test_hostile_text_is_text_on_every_screen(
    path: Path, clock: Clock, settings: DeskSettings, hands: Hands, screen_text: TextOf
) -> None:
    """Markup, escapes, bidi controls and zero-width characters are shown, in queue, desk, editor and history."""
    record = open_database(path)
    lay_out(record, clock(), (HOSTILE_SPECIMEN,))
    app = make_desk(record, "[b]Ada[/]", settings, now=clock, clock=hands)
    async with app.run_test(size=(120, 40)) as pilot:
        await hands.press(pilot, "escape")
        seen = [screen_text(app)]
        await hands.press(pilot, "enter")
        seen.append(screen_text(app))
        for key in ("e", "h", "p", "d", "x", "a", "ctrl+p", "question_mark"):
            await hands.press(pilot, key)
            seen.append(screen_text(app))
            await hands.press(pilot, "escape")
        await hands.press(pilot, "q", "v", "B")
        seen.append(screen_text(app))
    assert not [c for page in seen for c in page if c in "\x1b\x07\u202e\u202c\u200b\u200d"]
    assert "[sic]" in seen[1]
    assert "[/]" in seen[1]
    assert "‹RLO›" in seen[1]
    assert "[b]Ada[/]" in seen[3]


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "word and another, ",
        "漢字とかな",
        "שלום עולם ",
        "👩\u200d👩\u200d👧 ",
        "a\u0301\u0301\u0301\u0301\u0301",
        "\u202e",
    ],
    ids=["letters", "words", "wide", "right-to-left", "joined emoji", "piles", "bidi"],
)
async def test_a_line_of_200_kilobytes_is_quick(
    piece: str, path: Path, clock: Clock, settings: DeskSettings, hands: Hands
) -> None:
    """An article that is one line of 200,000 characters of any script is opened, walked, scrolled and edited.

    Processor time is what is bounded: a key that styled the whole article took a second of it.
    """
    record = open_database(path)
    line = (piece * 200_000)[:200_000]
    lay_out(record, clock(), (replace(HOSTILE_SPECIMEN, body=f"{HOSTILE_SPECIMEN.body}\n\n{line}"),))
    app = make_desk(record, "Ada", settings, now=clock, clock=hands)
    async with app.run_test(size=(80, 24)) as pilot:
        await hands.press(pilot, "escape", "enter", "G", "pageup", "g")
        assert len(app.screen.query_one("#article").lines) > 2_000  # type: ignore[attr-defined]
        before = process_time()
        await hands.press(pilot, *"123123", "e", *"abc")
        assert process_time() - before < 4.5


async def test_a_decided_draft_asks_for_nothing(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """An error that was acknowledged at the approval is told afterwards, and no acknowledgement is due."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        assert "1 error to acknowledge" in screen_text(app)
        await press(pilot, "a", "1", "y", "k")
        assert "REVIEWED" in screen_text(app)
        assert "1 error ·" in screen_text(app)
        assert "to acknowledge" not in screen_text(app)


async def test_control_c_says_how_to_leave(desk_of: OpenDesk, press: Press, status_of: TextOf, db: Database) -> None:
    """^C decides nothing and hides nothing: the line of the pane names the keys that leave it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        for key, way in (("escape", "q quit"), ("enter", "q queue · ^Q quit")):
            await press(pilot, key, "ctrl+c")
            assert f"^C ends nothing here: {way}" in status_of(app)
            assert not app.screen.query("Toast")
    assert load_draft(db, 1).state is DraftState.PENDING
