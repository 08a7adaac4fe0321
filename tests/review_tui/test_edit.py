"""Editing: live checks, kept at each pause, saved as a logged act, never lost."""

import re
from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.errors import BusyError
from db.history import of_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.editing import taking
from review_tui.editing.screen import EditScreen
from review_tui.screens.conflict import ConflictScreen
from review_tui.settings import DeskSettings
from review_tui.sitting.session import Session
from review_tui.widgets.typing_field import TypingField, typed
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, Settled, Shown, TextOf, Until, packet

pytestmark = pytest.mark.anyio

EDIT = ("escape", "enter", "e")
ADA = Actor("Ada")


def ben_saves(session_of: OpenSession, text: str) -> Session:
    """Let Ben take draft 1 over and save a first takeaway of his own; return his session."""
    ben = session_of("Ben")
    ben.open_draft(1)
    ben.claiming.take_over()
    sheet = ben.sheet()
    sheet.stand(sheet.standing.with_text(0, text))
    ben.keeping.save()
    return ben


async def test_typing_is_kept_at_a_pause(desk_of: OpenDesk, press: Press, shown: Shown, db: Database) -> None:
    """A pause of typing puts the text into the database, as mine, without changing the draft."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", *"Xyz")
        assert " saved " in await shown(pilot, app, " saved ")
        copy = working_copies.kept(db, 1, actor=ADA)
        assert copy is not None
        assert copy.texts[0].endswith("March.Xyz")
        assert "saved" in app.screen.query_one("#status").right.plain  # type: ignore[attr-defined]
    assert load_draft(db, 1).version == 1


async def test_saving_is_a_logged_edit(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """^S writes the texts into the draft, with my name."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", "backspace", "exclamation_mark", "ctrl+s")
        assert isinstance(app.screen, DeskScreen)
    assert load_draft(db, 1).texts[0].endswith("March!")
    assert [one.actor.name for one in of_draft(db, 1) if one.act == "edited"] == ["Ada"]


async def test_escape_keeps_and_approve_takes_the_edit(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """Text left with Escape stands on the screen, the footer says so, and `a` approves exactly it."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "j", "j", "enter", "e", "end", *" Now", "escape")
        assert app.session.sheet().unsaved
        assert "Approve edits" in app.screen.query_one("#keys").render().plain
        texts, number = app.session.sheet().texts, app.session.sheet().draft.id
        await press(pilot, "a")
    draft = load_draft(db, number)
    assert (draft.state, draft.texts) == (DraftState.REVIEWED, texts)


async def test_letters_do_not_decide_while_editing(desk_of: OpenDesk, press: Press, db: Database) -> None:
    """Typing a paragraph in the editor types a paragraph."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", *"axsjkuq")
        assert isinstance(app.screen, EditScreen)
        assert app.session.sheet().texts[0].endswith("axsjkuq")
    assert load_draft(db, 1).state is DraftState.PENDING


async def test_checks_run_as_one_types(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """Correcting the wrong figure takes the error away at once."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "tab")
        assert app.session.sheet().errors()
        field = app.screen.query_one("#field-2")
        field.replace("11.8", (0, field.text.index("12.8")), (0, field.text.index("12.8") + 4))  # type: ignore[attr-defined]
        await settled(pilot)
        assert not app.session.sheet().errors()


async def test_the_models_text_comes_back(desk_of: OpenDesk, press: Press) -> None:
    """^R puts the drafted text back, ^Z brings the typed one again."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", *"abc")
        await press(pilot, "ctrl+r")
        assert app.session.sheet().texts[0] == app.session.sheet().origin(0).text
        await press(pilot, "ctrl+z")
        assert app.session.sheet().texts[0].endswith("abc")


def refuse(*_args: object, **_kwargs: object) -> None:
    """Be a record that another process writes to."""
    raise BusyError("another process is writing to the database")


async def test_a_failed_save_at_a_pause_says_so(
    desk_of: OpenDesk, press: Press, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody pressed a key, and the status says NOT SAVED."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        with monkeypatch.context() as patched:
            patched.setattr(working_copies, "keep", refuse)
            await press(pilot, *EDIT, "end", "x")
            drawn = await shown(pilot, app, "NOT SAVED")
            assert re.search(r"tried again by itself +NOT SAVED: another process is writing to the database\n", drawn)


async def test_a_failed_save_says_so_and_blocks_the_way(
    desk_of: OpenDesk, press: Press, settings: DeskSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the text can not be kept, the editor stays, the status says NOT SAVED at once, and leaving is refused."""
    app: ReviewApp = desk_of(settings=replace(settings, pause=60))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end")
        with monkeypatch.context() as patched:
            patched.setattr(working_copies, "keep", refuse)
            await press(pilot, *"xyz", "escape")
            assert isinstance(app.screen, EditScreen)
            assert "NOT SAVED" in app.screen.query_one("#status").right.plain  # type: ignore[attr-defined]
            app.leave()
            assert app.is_running
        await press(pilot, "escape")
        assert isinstance(app.screen, DeskScreen)
        assert not app.session.sheet().dirty


async def test_a_late_save_shows_both_texts(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, db: Database
) -> None:
    """After a take-over ^S is refused, both texts are shown, and Escape loses nothing."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end", *"Mine")
        ben_saves(session_of, "Ben's own words stand here.")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConflictScreen)
        await press(pilot, "escape")
        assert app.session.sheet().texts[0].endswith("Mine")
    copy = working_copies.kept(db, 1, actor=ADA)
    assert copy is not None
    assert copy.texts[0].endswith("Mine")
    assert load_draft(db, 1).texts[0] == "Ben's own words stand here."


FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
PERSIAN = "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"


@pytest.mark.parametrize(
    "word",
    [
        FAMILY, ENGLAND, PERSIAN, "\u2764\ufe0f", "\U0001f3f3\ufe0f\u200d\U0001f308",
        "\U0001f468\U0001f3fd\u200d\u2695\ufe0f", "1\ufe0f\u20e3", "\u0915\u094d\u200d\u0937",
    ],
)  # fmt: skip
def test_what_makes_a_word_or_a_picture_stays(word: str) -> None:
    """Joined emoji, flags of countries without a code, a joiner that is spelling: without it is another text."""
    assert typed(f"Larkby {word} said") == f"Larkby {word} said"


@pytest.mark.parametrize("hidden", ["Lark\u200cby", "\u200dLarkby", "Lark\u200d \U0001f469", "\U0001f3f4\U000e0061"])
def test_the_same_characters_elsewhere_are_hidden(hidden: str) -> None:
    """Between Latin letters, at a word's edge, as tags that are no flag."""
    assert typed(hidden) == "".join(one for one in hidden if one not in "\u200c\u200d\U000e0061")


async def test_typing_changes_no_letter_but_its_own(desk_of: OpenDesk, press: Press) -> None:
    """One letter is typed behind a family and a flag; both are there still, and so is a joiner that is typed."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "escape", "j", "enter")
        sheet = app.session.sheet()
        sheet.stand(sheet.standing.with_text(0, f"{FAMILY} {ENGLAND} {PERSIAN}"))
        await press(pilot, "e", "end", "x")
        assert app.session.sheet().texts[0] == f"{FAMILY} {ENGLAND} {PERSIAN}x"
        field = app.screen.query_one("#field-1", TypingField)
        field.clear()
        for letter in PERSIAN:
            field.insert(letter)
        await press(pilot, "end")
        assert app.session.sheet().texts[0] == PERSIAN


@pytest.mark.parametrize(
    "word", [PERSIAN, FAMILY, ENGLAND, "\u2764\ufe0f", "1\ufe0f\u20e3", "\u0915\u094d\u200d\u0937"]
)
async def test_a_joiner_comes_with_a_key_of_its_own(
    desk_of: OpenDesk, settled: Settled, press: Press, word: str
) -> None:
    """As keyboards and pickers send it; behind a Latin letter it is none."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT)
        app.screen.query_one("#field-1", TypingField).clear()
        packet(app, *word)
        await settled(pilot)
        assert app.session.sheet().texts[0] == word
        packet(app, "x", "\u200c", "\u200d", "y")
        await settled(pilot)
        assert app.screen.query_one("#field-1", TypingField).text == f"{word}xy"


def test_nothing_unseen_gets_into_a_takeaway() -> None:
    """Pasted line ends become spaces; escapes, bidi controls and zero-width characters are left out."""
    assert typed("one\ntwo\tthree\x1b[31m\u202e\u200b!") == "one two three[31m!"
    assert typed("as\rterminals\r\npaste\u2028lines\r") == "as terminals paste lines"


async def test_pasting_into_a_field_is_cleaned(desk_of: OpenDesk, press: Press, settled: Settled) -> None:
    """A paste with control characters arrives without them."""
    from textual import events

    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end")
        app.post_message(events.Paste(" A\x1bB\nC"))
        await settled(pilot)
        assert app.session.sheet().texts[0].endswith("March. AB C")


async def test_a_take_over_is_told_while_typing(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settings: DeskSettings, shown: Shown
) -> None:
    """When somebody takes the draft over, the editor is told at once, and what is typed stays."""
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.2))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end", *"Mine")
        ben = session_of("Ben")
        ben.open_draft(1)
        ben.claiming.take_over()
        assert "Ben has this draft now" in await shown(pilot, app, "Ben has this draft now")
        assert "Ben has this draft now" in app.screen.query_one("#status").left.plain  # type: ignore[attr-defined]
        assert app.session.sheet().texts[0].endswith("Mine")


async def test_the_article_follows_the_takeaway_in_hand(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """At 80x24 Tab brings the evidence of the next takeaway into view; PgUp scrolls the article."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "tab", "tab")
        assert "3▌ Buses will keep using the bridge" in screen_text(app)
        top = app.screen.query_one("#article").scroll_offset.y
        await press(pilot, "pageup", "pageup")
        assert app.screen.query_one("#article").scroll_offset.y < top
        assert app.session.sheet().end_seen


async def test_a_long_takeaway_is_seen_whole(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """A text of three lines has three lines in the editor."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", *(" and another word" * 8))
        drawn = screen_text(app)
        assert "too long" in drawn
        assert "Dunmere council voted 7-4 to close" in drawn.split("too long")[1]
        assert app.screen.query_one("#field-1").size.height == 3


async def test_whoever_lost_the_draft_is_not_told_to_save(
    desk_of: OpenDesk, press: Press, session_of: OpenSession
) -> None:
    """Going on with mine while somebody else holds the draft says who does; the footer offers to take it over."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT, "end", *"Mine")
        ben_saves(session_of, "Ben's own words stand here.")
        await press(pilot, "ctrl+s", "m")
        assert "Ben holds the draft" in app.screen.query_one("#status").left.plain  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert "Ben holds the draft" in app.screen.query_one("#status").left.plain  # type: ignore[attr-defined]
        assert app.screen.query_one("#keys").render().plain.startswith("c Take over")


async def test_fields_follow_the_record_where_nothing_was_typed(
    desk_of: OpenDesk, press: Press, session_of: OpenSession, settings: DeskSettings, shown: Shown
) -> None:
    """Somebody corrects the draft while it is open for editing: the next key is typed into the corrected text."""
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.2))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, *EDIT)
        ben = ben_saves(session_of, "Ben's corrected words stand here.")
        ben.leave()
        await shown(pilot, app, "Ben's corrected words")
        await press(pilot, "end", "!", "ctrl+s")
        assert load_draft(ben.db, 1).texts[0] == "Ben's corrected words stand here.!"


async def test_who_types_without_a_pause_is_kept_all_the_same(
    desk_of: OpenDesk,
    press: Press,
    settings: DeskSettings,
    until: Until,
    db: Database,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Letters that come quicker than a pause is long: a dead terminal costs seconds, not all since the last pause."""
    monkeypatch.setattr(taking, "AT_LEAST", 0.2)
    app: ReviewApp = desk_of(settings=replace(settings, pause=60))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "escape", "j", "enter", "e", "end", "!")
        field = app.screen.query_one("#field-1", TypingField)
        field.insert("?")
        await until(pilot, lambda: working_copies.kept(db, 2, actor=Actor("Ada")) is not None, "kept")


async def test_spaces_around_a_text_do_not_count(desk_of: OpenDesk, press: Press, screen_text: TextOf) -> None:
    """The record keeps none of them, and the check of the house rule counts none: one count for one text."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *EDIT, "end", "space", "space")
        assert app.session.sheet().texts[0].endswith(".  ")
        assert "1  79 of 140" in screen_text(app)
        await press(pilot, "x")
        assert "1  82 of 140" in screen_text(app)
