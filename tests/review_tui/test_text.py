"""Foreign text is drawn, never obeyed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.style import Style

from db.records import Span
from review_tui.drawing.text import Mark, one_line, shown, stand_in, styled

HARMLESS = "Plain text, [sic] and [/] and “quotes”, café, שלום, 漢字."


STAND_INS = {
    "\x1b": "␛",
    "\x07": "␇",
    "\r": "␍",
    "\x7f": "␡",
    "\u202e": "‹RLO›",
    "\u200b": "‹ZWSP›",
    "\ufeff": "‹BOM›",
    "\u2028": "‹LS›",
    "\x9b": "‹U+009B›",
    "\U000e0041": "‹U+E0041›",
    "\u3164": "‹U+3164›",
    "\u180b": "‹U+180B›",
    "\u180f": "‹U+180F›",
    "\U00016fe4": "‹U+16FE4›",
    "\U0001d159": "‹U+1D159›",
    "\t": "  ",
    "\ufe0f": "",
}


@pytest.mark.parametrize(("character", "drawn"), STAND_INS.items())
def test_every_unseen_character_has_a_stand_in(character: str, drawn: str) -> None:
    """What draws nothing or steers the terminal is drawn by name."""
    assert stand_in(character) == drawn


def test_ordinary_text_is_left_alone() -> None:
    """Words, brackets and other scripts stay as they are."""
    assert shown(HARMLESS).text == HARMLESS


@given(st.text(max_size=200))
def test_nothing_that_steers_is_ever_drawn(text: str) -> None:
    """Whatever comes in, no control, format, surrogate or unassigned character comes out."""
    drawn = shown(text).text
    assert not {c for c in drawn if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")}


@given(st.text(max_size=120), st.data())
def test_places_are_kept(text: str, data: st.DataObject) -> None:
    """The drawn range of a source range holds exactly what its characters are drawn as."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    drawn = shown(text)
    if not any(unicodedata.category(c) in ("Mn", "Me") for c in text):
        expected = "".join(c if c == "\n" else stand_in(c) for c in text[start:end])
        assert drawn.span(Span(start, end)).cut(drawn.text) == expected


@pytest.mark.parametrize(("mark", "most"), [("\u0301", 4), ("\u0488", 6), ("\u0941", 6), ("\u0e31", 6), ("\u20dd", 6)])
def test_a_pile_of_marks_is_cut(mark: str, most: int) -> None:
    """Marks beyond any living script's need are named instead of piled up, be they accents, rings or vowel signs."""
    assert shown("a" + mark * 9).text == "a" + mark * most + f"‹U+{ord(mark):04X}›" * (9 - most)


@pytest.mark.parametrize("word", ["e\u0323\u0302\u0301", "လွှိုံ့", "ที่นี่", "क्षि", "שָׁלוֹם", "བསྒྲུབས"])
def test_living_scripts_keep_their_marks(word: str) -> None:
    """Vietnamese, Burmese, Thai, Devanagari, pointed Hebrew and Tibetan are drawn as they are."""
    assert shown(word).text == word


def test_markup_is_no_markup() -> None:
    """Styled content keeps brackets as text, and marks fall where they were put."""
    drawn = shown("[b]x[/b] [sic]")
    content = styled(drawn, Span(0, 14), [Mark(Span(9, 14), "found")], {"found": Style(bold=True)})
    assert content.plain == "[b]x[/b] [sic]"
    assert [(span.start, span.end) for span in content.spans] == [(9, 14)]


def test_a_line_is_styled_by_what_is_on_it() -> None:
    """Of ten thousand stand-ins only those of the line become spans, and they are cut to it."""
    drawn = shown("ab\u200b" * 10_000)
    content = styled(
        drawn, Span(10, 30), [Mark(Span(0, 15), "found")], {"found": Style(bold=True), "stand-in": Style()}
    )
    assert len(content.spans) <= 5
    assert all(0 <= span.start < span.end <= 20 for span in content.spans)
    assert [content.plain[span.start : span.end] for span in content.spans][1:3] == ["‹ZWSP›", "‹ZWSP›"]


def test_one_line_is_one_line() -> None:
    """White space of every kind becomes single spaces."""
    assert one_line(" a\n\nb\t c\u00a0d ") == "a b c d"
