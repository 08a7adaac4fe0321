"""Plain text to rows: paragraphs that were broken at a width, and lines that only stand close together."""

import textwrap

import pytest

from summarizer.ingest.lines.rows import rows_of


@pytest.mark.parametrize("width", [30, 36, 60, 110, 140])
def test_paragraphs_broken_at_a_width_are_mended(paragraphs: tuple[str, ...], width: int) -> None:
    """As narrow as a column or as wide as a screen: each paragraph is one row."""
    text = "\n\n".join("\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs)
    assert tuple(row.text for row in rows_of(text)) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        ("Ana Lima and Poe de la Ruiz", "Larkby Weather Forecast", "Play button"),
        ("Fish prices rise by a tenth", "What a new hall costs Larkby", "Mayor to speak on Monday"),
        ("The hall is old.", "It was built in 1901 by the council of the town, and has burned twice."),
        ("Sign in", "Larkby news"),
    ],
)
def test_lines_that_are_no_paragraph_stay_apart(lines: tuple[str, ...]) -> None:
    """Names, titles, buttons and whole sentences are not joined, equally long or not."""
    assert tuple(row.text for row in rows_of("\n".join(lines))) == lines


def test_a_line_that_breaks_off_goes_on_below() -> None:
    """Two words in small letters that end the sentence belong to it, and a name behind a word that asks for more."""
    for first, second in (
        ("Work begins in May and will take", "eighteen months."),
        ("It was opened on Monday by the new mayor of", "Larkby, Ana Lima, who did not speak."),
    ):
        assert [row.text for row in rows_of(f"{first}\n{second}")] == [f"{first} {second}"]


def test_a_wrapped_paragraph_is_whole_though_its_lines_end_as_sentences_do() -> None:
    """No line had room for the next word, so that a width broke them, wherever the full stops stand."""
    lines = [
        "The group said on Monday that it wanted to buy half of the Larkby Bank.",
        "But it also said that the bank still waits for a word of the office of",
        "Wend's competition watch before anything can be signed by Ana Poe, too.",
        "The Larkby Bank is by far the smaller one of the two, with 14 branches.",
        "Neither of them would say more.",
    ]
    assert [row.text for row in rows_of("\n".join(lines))] == [" ".join(lines)]
    apart = [f"{line.rstrip('.')}." for line in lines]
    assert [row.text for row in rows_of("\n".join(apart))] == apart
