"""Items of lists and lines that only look like one: no figure and no minus is cut off running text."""

import textwrap

import pytest

from summarizer.ingest.html.markup import rows_of_markup
from summarizer.ingest.lines.rows import rows_of, without_numbers


def texts_of(text: str) -> list[str]:
    """Return the texts of the rows."""
    return [row.text for row in rows_of(text)]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("The council of Larkby said on Friday that the work would begin on March", "26. The decision came late."),
        ("The number of people in Larkby who are out of work fell in one year from", "51) to 12, the council said."),
        ("Of the halls that the town of Larkby owns, Ana Poe wants to sell twelve", "(12) this year, the rest later."),
        ("The mine of Larkby lost five million in the year, seven million less", "- and its owners look for a buyer."),
        ("The mine of Larkby lost five million in the year, its biggest loss ever", "– Poe & Co. expects a profit."),
        ("In the night that Larkby will remember for many years, the river froze at", "- 5 degrees, said Ana Poe."),
        ("Ana Poe, who keeps the books of the mine, expects that sales will grow by", "+5 to +7 percent in May."),
        ("The hall of Larkby is as long as the sum of the sides of the old one, or 2", "* 3 paces, said Ana Poe."),
    ],
)  # fmt: skip
def test_a_wrapped_line_is_no_item(above: str, line: str) -> None:
    """Whatever a line begins with, it goes on where the line before broke off."""
    assert texts_of(f"{above}\n{line}") == [f"{above} {line}"]
    below = "Nobody who lives beside the river or in the old town was asked about it, and many are angry."
    wrapped = "\n".join((above, *textwrap.wrap(f"{line} {below}", 74)))
    assert texts_of(wrapped) == [f"{above} {line} {below}"]


@pytest.mark.parametrize(
    "paragraph",
    [
        (
            "All people in Larkby who are asked say that the work would begin on Nov. 26. The decision came late, and "
            "nobody who lives beside the river or in the old town was asked about it, though many are angry."
        ),
        (
            "The mine of Larkby, which lost five million, has lost its oldest buyer in the year, a firm of the U.S. - "
            "and its owners, all of whom live in Wend and have never seen the mine or met its miners, look for a buyer."
        ),
    ],
)
def test_an_abbreviation_at_a_line_s_end_ends_no_sentence(paragraph: str) -> None:
    """Neither the figure nor the dash below it makes an item, at whatever width."""
    for width in range(64, 84):
        assert texts_of("\n".join(textwrap.wrap(paragraph, width))) == [paragraph]


@pytest.mark.parametrize("width", [40, 56, 72, 80])
@pytest.mark.parametrize(
    "piece", ["on March 26. It", "fell to 12) and", "some (12) of", "was – as", "of +5 to", "at - 5 in"]
)
def test_no_place_of_a_break_changes_a_paragraph(piece: str, width: int) -> None:
    """Wherever the width breaks it, the paragraph comes back whole."""
    for words in range(4, 24):
        paragraph = (
            f"{'Larkby ' * words}{piece} was told that the hall of Larkby will not be sold by the town this year."
        )
        assert texts_of("\n".join(textwrap.wrap(paragraph, width))) == [paragraph]


@pytest.mark.parametrize(
    "line",
    [
        "12. That is how many halls Larkby has.",
        "(12) halls burned in Larkby.",
        "- 5 degrees were measured in Larkby.",
        "− 5 degrees were measured in Larkby.",
        "+5 degrees were measured in Larkby.",
        "– $5 million is what the hall of Larkby lost.",
    ],
)
def test_a_figure_that_opens_a_paragraph_stays(line: str) -> None:
    """Alone it is no number of a list, and the sign before a figure may be a minus; in a heading, too."""
    assert texts_of(f"Larkby is old.\n\n{line}\n\nIt is cold.") == ["Larkby is old.", line, "It is cold."]
    assert [row.text for row in rows_of_markup(f"<h2>{line}</h2><p>{line}</p>")] == [line, line]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe wants two things:\n- a hall\n- a pier",
        "What Ana Poe wants\n- A hall\n- A pier",
        "Ana Poe wants these two things this year\n– a hall\n– a pier",
        "Ana Poe wants two things.\n1. a hall\n2. a pier",
        "Ana Poe wants two things\n1) a hall\n2) a pier",
        "Ana Poe wants two things\n\n(1) a hall\n\n(2) a pier",
        "Ana Poe wants two things\n\n2. a hall\n\n1. a pier",
        "Ana Poe wants two things\n• a hall\n• a pier",
        "Ana Poe wants two things\n* a hall\n* a pier",
    ],
)
def test_lists_stay_lists(text: str) -> None:
    """Behind a colon or the end of a sentence, in succession or numbered, lines are items and lose their marks."""
    _, *items = rows_of(text)
    assert [(row.text.lower(), row.bulleted) for row in items] == [("a hall", True), ("a pier", True)]


def test_items_that_a_width_broke() -> None:
    """An item goes on in small letters, and a date in it is no item of its own."""
    text = (
        "Ana Poe wants:\n1. a hall that is to be opened in Larkby on March\n26. It will be the third;\n"
        "2. a pier of oak that is as long as\nthe old one."
    )
    found = [row.text for row in rows_of(text)]
    assert found[-1] == "a pier of oak that is as long as the old one."
    assert "26. It will be the third;" in " ".join(found)


def test_a_dash_before_a_figure_goes_where_the_list_shows_what_it_is() -> None:
    """One item that begins with a word tells a dash from a minus; either way the lines are items."""
    assert texts_of("Larkby in a year:\n- Ana Poe left.\n- 5 halls burned.")[1:] == ["Ana Poe left.", "5 halls burned."]
    cold = rows_of("Larkby in a night:\n- 5 degrees.\n- 7 degrees.")[1:]
    assert [(row.text, row.bulleted) for row in cold] == [("- 5 degrees.", True), ("- 7 degrees.", True)]


def test_numbers_run_over_elements() -> None:
    """Each paragraph of a fragment may be one item."""
    rows = rows_of_markup("<p>1. Larkby</p><p>It is old.</p><p>2. Wend</p><p>12. That is how many there are.</p>")
    assert [(row.text, row.bulleted) for row in rows] == [
        ("Larkby", True), ("It is old.", False), ("Wend", True), ("12. That is how many there are.", False),
    ]  # fmt: skip
    assert without_numbers([]) == []


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("The work on the hall of Larkby costs the town no less than forty-\nfive million", "than forty-five million"),
        ("The work on the hall of Larkby will last for all of the years 2026-\n2028 and more", "2026-2028 and"),
        ("The work on the hall of Larkby will last for all of the years 2026–\n2028 and more", "2026–2028 and"),
        ("Ana Poe of Larkby -- she paints -- said that nothing lasts in this town--\nnothing at", "town--nothing at"),
        ("The council of Larkby wants to give the clerks of a hall two-\nand three-year terms", "two- and three"),
        ("The council of Larkby wants to build the hall in red-\nand-white stone, and a pier", "red-and-white stone"),
        ("The mine of Larkby lost five million in the year, much less than before -\nand waits", "before - and"),
    ],
)  # fmt: skip
def test_words_parted_at_a_hyphen_are_joined(lines: str, joined: str) -> None:
    """A hyphen at a line's end stands inside of a word, unless a blank stands before it or `and` behind."""
    (row,) = rows_of(f"{lines} too, said the council of the town.")
    assert joined in row.text
