"""What nobody sees is told by every part that shows or weighs foreign text, in the same cases."""

import unicodedata

import pytest

from db.names import folded, unseen_in
from db.unseen import is_unseen
from review_tui.drawing.text import shown
from summarizer.checks import CheckedArticle, check
from summarizer.command_line.console import as_json, visible
from summarizer.readable import readable

HIDDEN = (
    "\x07", "\x1b", "\u034f", "\u115f", "\u180b", "\u202e", "\u2066", "\u2800", "\u3164", "\ue000", "\ufe00", "\uffa0",
    "\U000e0041", "\U000e0101",
)  # fmt: skip
SEEN = ("a", "é", "न", "🙂", "€", "－", "\ufe0f", " ", "\u00a0")


@pytest.mark.parametrize("character", HIDDEN, ids=ascii)
def test_every_part_shows_what_hides(character: str) -> None:
    """A message in variation selectors or blank letters passes none of them."""
    text = f"The council voted{character} on Monday."
    assert is_unseen(character)
    (flags,) = check([text], CheckedArticle.prepare("", "The council voted on Monday."))
    assert "injection" in {flag.kind for flag in flags}
    for told in (visible(text), readable(text), shown(text).text, as_json(text)):
        assert character not in told


@pytest.mark.parametrize("character", SEEN, ids=ascii)
def test_what_is_seen_stays(character: str) -> None:
    """Letters, pictures, how they are drawn, and blanks."""
    assert not is_unseen(character)
    assert character in visible(f"a{character}")
    assert character in readable(f"a{character}")


def test_the_form_of_an_ideograph_is_none_that_hides() -> None:
    """A Japanese name is written so; behind any other letter nothing is chosen."""
    name = "葛\U000e0100城"
    assert readable(name) == name
    assert unicodedata.name("葛").startswith("CJK")
    assert readable("a\U000e0100") == "a<U+E0100>"


def test_a_name_has_nothing_that_a_text_hides() -> None:
    """What texts call unseen is refused in names too, whatever Unicode this Python knows; white space is spaces."""
    points = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    hidden = [one for one in points if is_unseen(one) and not one.isspace()]
    assert [one for one in hidden if not unseen_in(f"Ana{one}")] == []
    assert [one for one in SEEN if one != "\ufe0f" and unseen_in(f"Ana{one}")] == []


def test_who_is_told_apart_by_what_a_text_hides_is_one_person() -> None:
    """The fixed list of the log's rules has all that is unseen and assigned, so that no later Unicode changes it."""
    points = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    known = [one for one in points if is_unseen(one) and not one.isspace() and unicodedata.category(one) != "Cn"]
    assert [one for one in known if folded(f"Ana{one}") != "ana"] == []
