"""Keys are found by stable ids, remapped with care, and never decide on Enter, Backspace or Delete."""

import pytest

from db.errors import UsageError
from review_tui.keymap import ACTS, acts_of, checked, drawn_key, drawn_keys, key_names


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
