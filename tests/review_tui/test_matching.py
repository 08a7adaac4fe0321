"""Words typed at a keyboard are found in a text as it was set."""

import pytest

from review_tui.drawing.matching import places

TEXT = (
    "The mayor\u2019s office said \u201cno comment\u201d on Friday; pages 12\u201314, he\u00a0said,\nare "
    "H\u00fcbner\u2019s. Cafe\u0301 Larkby costs 5\u202f% (plus). \u00dcber"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mayor's office", "mayor\u2019s office"),
        ('"no comment"', "\u201cno comment\u201d"),
        ("12-14", "12\u201314"),
        ("hubner", "H\u00fcbner"),
        ("H\u00dcBNER", "H\u00fcbner"),
        ("he said, are", "he\u00a0said,\nare"),
        ("cafe larkby", "Cafe\u0301 Larkby"),
        ("caf\u00e9", "Cafe\u0301"),
        ("5 %", "5\u202f%"),
        ("(PLUS).", "(plus)."),
        ("  uber ", "\u00dcber"),
        ("'no comment", ""),
        ("no-comment", ""),
    ],
)
def test_what_is_typed_is_found(words: str, found: str) -> None:
    """One character for one: the places are those of the text itself."""
    spans = places(TEXT, words)
    assert [TEXT[span.start : span.end] for span in spans] == ([found] if found else [])


@pytest.mark.parametrize("words", ["", "   ", "\u0301"])
def test_nothing_is_found_by_nothing(words: str) -> None:
    """Nor by an accent without a letter."""
    assert places(TEXT, words) == ()


def test_every_place_is_found() -> None:
    """In the order of the text."""
    assert [span.start for span in places("Wend, wend, WEND", "wend")] == [0, 6, 12]
