"""Who was saved did not die, a part is not all, and what was missed was not beaten, with the figures beside them."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_flagged(text: str, body: str) -> bool:
    return any(flag.kind == "number" for flag in check([text], CheckedArticle.prepare("", body))[0])


LAKE = (
    "A boat reached the last of nine hikers on Friday. Two of the nine had frostbite; the others were unhurt. Some 190 "
    "people swam ashore or were pulled out of the lake. Trams run at night. Twelve guards were trapped and rescuers "
    "saved none; all were dead."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Nine hikers died.", True),
        ("Nine hikers were killed.", True),
        ("Nine hikers are missing.", True),
        ("Nine hikers were rescued.", False),
        ("Some 190 people drowned in the lake.", True),
        ("Some 190 people swam ashore.", False),
        ("Twelve guards died.", False),
        ("All nine had frostbite.", True),
        ("All nine hikers were reached.", False),
    ],
)
def test_the_saved_are_not_dead_and_a_part_is_not_all(text: str, *, is_flagged: bool) -> None:
    """Though the whole stands elsewhere by itself; where the article tells of dead, too, nobody knows."""
    assert _is_flagged(text, LAKE) is is_flagged


def test_the_bereaved_were_not_saved() -> None:
    """Who is survived by his sons died; what stands behind a mark is not said of them."""
    body = "Tom Poe, a painter, is survived by his wife and nine grandsons. Trams run at night."
    assert not _is_flagged("Tom Poe had nine grandsons; his wife Jean died.", body)
    assert not _is_flagged("The painter with nine grandsons died.", body)
    assert not _is_flagged("All eight dogs died.", "None of the eight dogs was found alive. Trams run at night.")


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Sales of 2.87bn crowns beat the 3.01bn expected by analysts.", True),
        ("Sales beat the 3.01bn expected.", True),
        ("Sales of 2.87bn crowns missed the 3.01bn expected by analysts.", False),
        ("Sales were below the 3.01bn expected by analysts.", False),
    ],
)
def test_a_forecast_beside_its_figure_is_not_beaten_where_it_was_missed(text: str, *, is_flagged: bool) -> None:
    """The point of a figure ends no clause."""
    body = "Tellmar's sales slid 6.2% to 2.87bn crowns, missing the 3.01bn expected by analysts. Trams run at night."
    assert _is_flagged(text, body) is is_flagged
