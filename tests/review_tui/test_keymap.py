"""Keys are found by stable ids, remapped with care, and never decide on Enter, Backspace or Delete."""

from dataclasses import replace

import pytest

from db.errors import UsageError
from review_tui.app import ReviewApp
from review_tui.desk.screen import DeskScreen
from review_tui.keys.acts import ACTS, CHANGING
from review_tui.keys.keymap import acts_of, checked, drawn_keys
from review_tui.keys.naming import drawn_key, key_names
from review_tui.panes.acting import Acting
from review_tui.queue.screen import QueueScreen
from review_tui.screens.recent import RecentScreen
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import OpenDesk, Press


def test_ids_are_unique() -> None:
    """No id names two acts."""
    assert len({act.id for act in ACTS}) == len(ACTS)


def test_shipped_keys_do_not_clash() -> None:
    """The shipped table passes its own check."""
    assert checked({}) == {}


@pytest.mark.parametrize("key", ["enter", "backspace", "delete"])
def test_no_decision_on_a_reflex(key: str) -> None:
    """Nothing on the desk's reader pane happens on Enter, Backspace or Delete."""
    assert not [act.id for act in acts_of("desk") if key in key_names(act.key)]


def test_an_unknown_id_names_the_nearest() -> None:
    """A misspelt id is refused with what was probably meant."""
    with pytest.raises(UsageError) as caught:
        checked({"desk.aprove": "f2"})
    assert caught.value.hint == "did you mean desk.approve?"


def test_a_clash_names_both_acts() -> None:
    """Two acts of one pane can not have one key."""
    with pytest.raises(UsageError, match=r"desk\.approve and desk\.edit"):
        checked({"desk.approve": "e"})


def test_the_same_key_may_serve_two_panes() -> None:
    """Panes do not clash with each other."""
    assert checked({"desk.approve": "N", "desk.found_previous": "f9"})


def test_keys_are_drawn_for_people() -> None:
    """Footer and help show what is on the keyboard."""
    assert [drawn_key(key) for key in ("ctrl+s", "f1", "right_square_bracket", "space")] == ["^S", "F1", "]", "Space"]
    assert drawn_keys(acts_of("desk")[0], {"desk.approve": "f2,a"}) == ("F2", "a")


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ({"desk.approve": "F9"}, "did you mean 'f9'?"),
        ({"desk.approve": "f9, Ctrl+A"}, "did you mean 'ctrl+a'?"),
        ({"desk.approve": "shift+a"}, "did you mean 'A'?"),
        ({"desk.approve": "ctrl+A"}, "did you mean 'ctrl+a'?"),
        ({"queue.first": "pageupp"}, "did you mean 'pageup'?"),
        ({"queue.first": "nosuchkey"}, "keys are called a, A, ?, f2, ctrl+k, pagedown"),
        ({"queue.first": "control+k"}, "keys are called a, A, ?, f2, ctrl+k, pagedown"),
        ({"queue.first": "return"}, "keys are called a, A, ?, f2, ctrl+k, pagedown"),
        ({"desk.approve": "enter"}, "the shipped key is 'a'"),
        ({"desk.reject": "f2,ctrl+m"}, "the shipped key is 'x'"),
        ({"desk.undo": "backspace"}, "the shipped key is 'u'"),
        ({"desk.later": "ctrl+h"}, "the shipped key is 's'"),
        ({"queue.bulk": "delete"}, "the shipped key is 'B'"),
        ({"edit.keep": "o"}, "take one with ctrl, or f2 to f12"),
        ({"edit.next": "space"}, "take one with ctrl, or f2 to f12"),
        ({"edit.next": "question_mark"}, "take one with ctrl, or f2 to f12"),
        ({"edit.back": "backspace"}, "take one with ctrl, or f2 to f12"),
        ({"desk.later": "ctrl+i"}, "give one another key"),
        ({"edit.keep": "ctrl+["}, "give one another key"),
    ],
)
def test_a_key_that_can_not_be_is_refused(asked: dict[str, str], hint: str) -> None:
    """No such key, a key that hands press by reflex for an act that counts, a letter where letters are typed."""
    with pytest.raises(UsageError) as caught:
        checked(asked)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "key",
    ["f9", "ctrl+k", "alt+a", "ctrl+shift+k", "shift+f5", "Z", "ü", ";", "/", "+", "minus", "full_stop", "insert"],
)
def test_a_key_that_there_is_may_be_asked_for(key: str) -> None:
    """Letters, signs by themselves or by name, function keys, with modifiers."""
    assert checked({"desk.approve": key, "desk.search": "f10"}) == {"desk.approve": key, "desk.search": "f10"}


def test_enter_may_do_what_changes_nothing() -> None:
    """It opens a draft, and may scroll."""
    assert checked({"desk.page_down": "enter", "queue.next": "backspace"})


def test_what_a_stray_letter_must_not_do_no_reflex_does() -> None:
    """The acts that the panes guard are among those that are never on Enter, Backspace or Delete."""
    guarded = {f"{screen.PANE}.{name}" for screen in (DeskScreen, QueueScreen) for name in screen.GUARDED}
    assert guarded <= CHANGING <= {act.id for act in ACTS}


@pytest.mark.anyio
async def test_the_key_that_opened_a_page_closes_it(desk_of: OpenDesk, press: Press, settings: DeskSettings) -> None:
    """Also where it is none of the shipped ones, and also the pages that are lists."""
    keys = {"queue.recent": "f5", "queue.numbers": "f6", "queue.help": "f7", "desk.recent": "f8"}
    app: ReviewApp = desk_of(settings=replace(settings, keys=keys))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        for key in ("f5", "f6", "f7"):
            await press(pilot, key)
            assert not isinstance(app.screen, QueueScreen), key
            await press(pilot, key)
            assert isinstance(app.screen, QueueScreen), key
        await press(pilot, "enter", "x", "9", "y", "f8")
        assert isinstance(app.screen, RecentScreen)
        await press(pilot, "f8")
        assert isinstance(app.screen, DeskScreen)


@pytest.mark.anyio
async def test_every_act_has_one_that_does_it(desk_of: OpenDesk, press: Press) -> None:
    """The key table names for each act a group of its pane, or the pane itself, that has it."""
    app = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        panes = []
        for keys in (["escape"], ["enter"], ["e"]):
            await press(pilot, *keys)
            panes.append(app.screen)
        for pane in panes:
            assert isinstance(pane, Acting)
            assert all(callable(pane.deed(act.name)) for act in acts_of(pane.PANE))
            owners = {act.owner for act in acts_of(pane.PANE)} - {""}
            assert owners == set(pane.groups)
