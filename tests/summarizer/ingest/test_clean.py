"""Text made safe to store."""

import time
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.ingest.clean import clean, one_line

SHAPES = "ﬀﬁﬂﬃﬄﬅﬆ" + "".join(map(chr, [*range(0xFF00, 0xFF5F), *range(0x1D400, 0x1D800)]))
"""Letters and figures that are read as plain ones."""


@settings(deadline=None)
@given(st.text())
def test_cleaned_text_can_be_stored(text: str) -> None:
    """No control character but the line end, no lone surrogate, NFC; and cleaning twice changes nothing more."""
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not any(unicodedata.category(character) == "Cc" for character in cleaned.replace("\n", "").replace("\t", ""))
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P", "Sm", "Sc"], exclude_characters=SHAPES), max_size=80).map(
        lambda text: unicodedata.normalize("NFC", text)
    )
)
def test_visible_text_is_not_changed(text: str) -> None:
    """Letters that are not set as one, figures, punctuation and signs stay as they are."""
    assert clean(text) == text


def test_half_a_pair_becomes_a_replacement() -> None:
    """JSON can carry what no encoding can store."""
    assert clean("a\ud83db") == "a\ufffdb"


def test_escapes_and_line_ends() -> None:
    """Terminal escapes lose their power, line ends become one kind, soft hyphens go."""
    assert clean("a\x1b[31mb\r\nc\u2028d co\u00adoperate") == "ab\nc\nd cooperate"
    assert one_line("  two\n lines\x00 ") == "two lines"


def test_piles_of_marks_take_no_time() -> None:
    """A letter under half a million accents, which would be normalised for hours, is cut down; real accents stay."""
    start = time.process_time()
    assert len(clean("a" + "\u0323\u0301" * 250_000)) <= 31
    assert time.process_time() - start < 2
    assert clean("e\u0301\u0323") == "\u1eb9\u0301"
