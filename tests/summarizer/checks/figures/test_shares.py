"""A part is no whole, and a figure is not that of the clause beside."""

import pytest

from summarizer.checks import CheckedArticle, check

PARTS = (
    "Tom Dunn served half of a six-year jail term for fraud. The firm of Poe will pay a third of the 90 million pounds "
    "bill. Nearly half of the 600 workers walked out. The court upheld two of the 12 charges against Ord. Hart lost "
    "most of his 40,000 pounds. About 30 percent of the 2,400 houses are empty. All but three of the 15 boats sank."
)
CLAUSES = (
    "At least 30 of the incidents involved hazing, and dozens more involved alcohol. Ten boats carried grain, while 14 "
    "carried timber to Wend. Ana Poe, 51, is one of the poets of Larkby."
)


def _messages(text: str, body: str, words: str) -> list[str]:
    found = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in found if flag.kind == "number" and words in flag.message]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Dunn served a six-year jail term for fraud.", "half of a six-year"),
        ("The firm of Poe will pay 90 million pounds.", "third of the 90 million pounds"),
        ("The 600 workers walked out.", "half of the 600"),
        ("The court upheld the 12 charges against Ord.", "two of the 12"),
        ("Hart lost 40,000 pounds.", "most of his 40,000 pounds"),
        ("The 2,400 houses are empty.", "30 percent of the 2,400"),
        ("Fifteen boats sank.", "All but three of the 15"),
    ],
)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(text: str, part: str) -> None:
    """Whatever the part is: a share, a figure, most."""
    assert _messages(text, PARTS, f"of a part only (“{part}”)")


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Dunn served half of his six-year jail term.", ""),
        ("Some of the 600 workers walked out.", ""),
        ("Two charges of 12 against Ord were upheld.", ""),
        ("Two of 12 charges against Ord were upheld.", ""),
        ("The 600 workers walked out.", " It rained in Larkby. There are 600 workers in Wend."),
        ("Inspectors tested and praised the 2,400 houses of Larkby.", ""),
    ],
)
def test_a_part_or_another_statement_is_no_flag(text: str, more: str) -> None:
    """Nor a figure that stands elsewhere in the article as a whole."""
    assert not _messages(text, PARTS + more, "of a part only")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("At least 30 of the incidents involved alcohol.", "dozens"),
        ("Ten boats carried timber.", "14"),
        ("14 boats carried grain.", None),
        ("14 boats carried timber.", None),
        ("At least 30 of the incidents involved hazing.", None),
        ("Ten boats carried grain.", None),
        ("The poet Ana Poe, 51, is of Larkby.", None),
    ],
)
def test_a_figure_stays_in_its_clause(text: str, said: str | None) -> None:
    """All other words are those of the clause beside, and what the figure counts in its own is gone."""
    found = _messages(text, CLAUSES, "in the clause beside")
    assert [f"says “{said}” of this" in message for message in found] == ([] if said is None else [True])
