"""Text of a fixed width: paragraphs marked by indents, and words and figures that the end of a line parted."""

import textwrap

import pytest

from .conftest import PARAGRAPHS, ReadOne

MORE = (
    "Dr. A. J. Mercer of the University of Tann said the design would last 100 years; the bridge of 1931 was for 50.",
    "Firms from the U.S. were not allowed to bid, which the auditor called unusual in a letter of Feb. 12.",
    "At 11 p.m. the chairman, Karl-Otto Lind, closed the list of speakers. The vote was nine to six.",
)
TEXT = (*PARAGRAPHS, *MORE)
HEADLINE = "Larkby council backs new bridge"


@pytest.mark.parametrize("width", range(40, 101, 6))
@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
@pytest.mark.parametrize("head", ["{}\n\n", "{}\nBy Ana Poe\n\n", "{}\n"])
def test_an_indent_marks_a_paragraph(read_one: ReadOne, head: str, indent: str, width: int) -> None:
    """Without blank lines, the indent of its first line is all that parts a paragraph from the one above."""
    text = "\n".join(textwrap.fill(paragraph, width, initial_indent=indent) for paragraph in TEXT)
    article = read_one("a.txt", head.format(HEADLINE) + text)
    assert article.headline == HEADLINE
    assert article.body.split("\n\n") == list(TEXT)


def test_a_first_paragraph_without_an_indent_stands_alone(read_one: ReadOne) -> None:
    """As books have it."""
    first, *others = TEXT
    text = "\n".join([textwrap.fill(first, 60), *(textwrap.fill(one, 60, initial_indent="   ") for one in others)])
    assert read_one("a.txt", f"{HEADLINE}\n\n{text}").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        [f"  - {TEXT[0]}", TEXT[1], f"  - {TEXT[2]}", TEXT[3]],
        ["What it costs", f"   {TEXT[1]}", "What the shops say", f"   {TEXT[3]}"],
        [f"   {TEXT[0]}", TEXT[1], f"   {TEXT[2]}", TEXT[3]],
    ],
)
def test_indents_of_lists_and_sections_join_nothing(read_one: ReadOne, lines: list[str]) -> None:
    """Lines that end their sentences were not broken by a width."""
    body = read_one("a.txt", f"{HEADLINE}\n\n" + "\n".join(lines)).body.split("\n\n")
    assert body == [text for line in lines if (text := line.strip(" -")) in TEXT]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("The work on the old quay would begin in Apr-\nil and take eighteen months.", "in April and take"),
        ("The repair of the bridges will cost 3 mil-\nlion, not 5 million, she said.", "cost 3 million, not"),
        ("It now has about 1,\n200 people; of the 1,200 most are welders.", "about 1,200 people"),
        ("It would take about 12-15 months (2026-\n27), during which the shops would suffer.", "(2026-27), during"),
        ("The harbour office is a well-\nknown house in the old town, she said.", "a well-known house"),
        ("The co-\nowners of the quay are co-owners of the shops as well, she said.", "The co-owners of"),
        ("By the end of May 12,\n340 people had signed it, the council said.", "May 12, 340 people"),
    ],
)
def test_what_the_end_of_a_line_parted_is_whole_again(read_one: ReadOne, lines: str, whole: str) -> None:
    """Only where the whole form is known; else the hyphen stays, and so does the blank."""
    body = read_one("a.txt", "\n\n".join([HEADLINE, *PARAGRAPHS[:2], lines, *PARAGRAPHS[2:]])).body
    assert whole in body
