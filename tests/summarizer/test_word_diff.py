"""Word diffs spell both texts and count what changed."""

import re

from hypothesis import given
from hypothesis import strategies as st

from summarizer.word_diff import Change, changed_words, marked, paragraph_diff, word_diff

TEXTS = st.lists(st.sampled_from(["The ", "wall", " costs", " 4.2", ".", "\n\n", "it’s", " [sic]"]), max_size=15).map(
    "".join
)


@given(TEXTS, TEXTS)
def test_pieces_spell_both_texts(before: str, after: str) -> None:
    """Same and gone spell the old text, same and new the new one."""
    for diff in (word_diff, paragraph_diff):
        pieces = diff(before, after)
        assert "".join(piece.text for piece in pieces if piece.change is not Change.NEW) == before
        assert "".join(piece.text for piece in pieces if piece.change is not Change.GONE) == after


def test_a_changed_figure_is_one_word() -> None:
    """A number with its point is one word, taken out and put in."""
    pieces = word_diff("It costs 11.8 million.", "It costs 12.8 million.")
    assert [(piece.change, piece.text) for piece in pieces][1:3] == [(Change.GONE, "11.8"), (Change.NEW, "12.8")]


def test_words_are_counted() -> None:
    """Words taken out and put in count, unchanged ones do not."""
    assert changed_words(word_diff("the wall will rise", "the wall may rise soon")) == 3


@given(before=st.text("ab c", max_size=20), after=st.text("ab c", max_size=20))
def test_both_texts_can_be_rebuilt_from_the_marked_line(before: str, after: str) -> None:
    """Without the marks of what is new it is the text before, without those of what is gone the text after."""
    line = marked(before, after)
    old, new = re.sub(r"\{\+.*?\+\}", "", line), re.sub(r"\[-.*?-\]", "", line)
    assert re.sub(r"\[-|-\]", "", old).split() == before.split()
    assert re.sub(r"\{\+|\+\}", "", new).split() == after.split()
