"""Running text parted from what stands around it: repetitions, quotations set twice, and the foot of a page."""

import pytest

from summarizer.ingest.html.sifting import sift
from summarizer.ingest.lines.rows import rows_of

PROSE = (
    "The council of Larkby voted on Monday to rebuild the market hall, after three years of argument over its cost.",
    "Work will begin in September and is expected to take eighteen months, the planning department said.",
    "“We have waited a long time for this,” said Ana Lima, who has sold fish there since 1994.",
    "Opponents want the money to be spent on schools, and plan to ask a court to look at the vote.",
    "The mayor, Poe Ruiz, said that she was confident that the plan would stand and the hall open by Easter.",
)


def sifted(*lines: str, of_a_page: bool = True) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the paragraphs of an article with these lines, and how many of what were left out."""
    found = sift(rows_of("\n\n".join(lines)), of_a_page=of_a_page)
    return tuple(found.paragraphs), {kind: count for kind, count in found.left_out.items() if count}


def test_the_first_of_two_copies_stays() -> None:
    """A paragraph that stands twice comes in once, and so does a whole article that was delivered twice over."""
    assert sifted(*PROSE, PROSE[1]) == (PROSE, {"repeated line": 1})
    assert sifted(*PROSE, *PROSE) == (PROSE, {"repeated line": len(PROSE)})


def test_a_quotation_set_once_more_goes() -> None:
    """A sentence that also stands within a paragraph is left out, however often it was set."""
    quote = "We have waited a long time for this."
    whole = (*PROSE[:2], f"{quote} So says Ana Lima, who has sold fish there since 1994.", *PROSE[3:])
    assert sifted(whole[0], quote, *whole[1:]) == (whole, {"pulled quote": 1})
    assert sifted(whole[0], quote, *whole[1:4], quote, whole[4]) == (whole, {"pulled quote": 2})


def test_the_mark_of_an_agency_goes_and_its_paragraph_stays() -> None:
    """Of an article that ends in `(Reuters)`, no word of the last sentence is lost."""
    assert sifted(*PROSE[:-1], f"{PROSE[-1]} (Reuters)")[0] == PROSE


@pytest.mark.parametrize("title", ["Popular anger", "Related charges", "More about the market"])
def test_sections_under_a_sub_heading_stay(title: str) -> None:
    """Whether one paragraph follows or several, the article goes on under its own title."""
    for at in (3, 4):
        assert sifted(*PROSE[:at], title, *PROSE[at:])[0] == PROSE


@pytest.mark.parametrize("title", ["Popular", "Related stories", "More about the market"])
def test_boxes_of_links_under_the_text_go(title: str) -> None:
    """Under such a title stand headlines and short teasers, and neither comes in."""
    for links in (("Fish prices rise", "What a new hall costs"), ("Fish prices rise by a tenth.",)):
        assert sifted(*PROSE, title, *links)[0] == PROSE


def test_what_a_system_exports_has_no_foot() -> None:
    """Under `Topics`, a page has no more of the article; an export has no comments or tags to put there."""
    lines = (*PROSE[:4], "Topics", PROSE[4])
    assert sifted(*lines)[0] == PROSE[:4]
    assert sifted(*lines, of_a_page=False)[0] == PROSE
