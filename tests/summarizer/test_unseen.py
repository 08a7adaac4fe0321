"""What nobody sees is told by every part that shows or weighs foreign text, in the same cases."""

import unicodedata

import pytest

from db.unseen import is_unseen
from review_tui.drawing.text import shown
from summarizer.checks import CheckedArticle, check
from summarizer.console import as_json, visible
from summarizer.export.readable import readable

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
