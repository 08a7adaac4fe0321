"""Wrapped lines hold every word, fit the width, and know where each character stands."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from review_tui.drawing.wrapping import line_of, wrap

WORDS = st.lists(
    st.sampled_from(["a", "word", "漢字", "extraordinarily", "\n", " ", "e\u0301", "שלום", "—", "\u3000", "\u2009"]),
    max_size=40,
).map("".join)


@given(WORDS, st.integers(4, 30))
def test_lines_fit_and_lose_nothing_but_space(text: str, width: int) -> None:
    """No line is wider than asked; joined, the lines hold every character that is not white space."""
    lines = wrap(text, width)
    assert all(cell_len(line.cut(text)) <= width for line in lines)
    assert "".join("".join(line.cut(text).split()) for line in lines) == "".join(text.split())


@given(WORDS, st.integers(4, 30), st.data())
def test_a_place_is_on_its_line(text: str, width: int, data: st.DataObject) -> None:
    """A character that is not white space stands on the line that is named for it."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    if places:
        place = data.draw(st.sampled_from(places))
        lines = wrap(text, width)
        line = lines[line_of(lines, place)]
        assert line.start <= place < line.end


def test_line_feeds_end_lines() -> None:
    """An empty line stays an empty line."""
    text = "one two\n\nthree"
    assert [line.cut(text) for line in wrap(text, 20)] == ["one two", "", "three"]


def test_a_line_of_200_kilobytes_is_wrapped() -> None:
    """A text without a single space is broken inside, all of it."""
    assert len(wrap("x" * 200_000, 77)) == 2598


def test_wide_spaces_take_their_cells() -> None:
    """Ideographic spaces are two cells wide each, so that a line with them ends where its last word still fits."""
    text = "東京　大阪　京都　神戸　奈良"
    assert [line.cut(text) for line in wrap(text, 20)] == ["東京　大阪　京都", "神戸　奈良"]
