"""A superlative is neither turned, nor ranked higher, nor parted from what it is limited by."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_flagged(text: str, body: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return any(flag.kind == "negation" and "the supporting sentence says" in flag.message for flag in flags)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("It was the strongest wind ever recorded in November.", True),
        ("It was the strongest wind recorded in November.", True),
        ("It was the strongest wind recorded in November since 1982.", False),
        ("It was the strongest November wind in decades.", False),
        ("She will be the first nurse to lead the port.", True),
        ("She will be the first nurse to lead the port since 2013.", False),
        ("Prices fell to a record low in Larkby.", True),
        ("Prices fell to their lowest level for 12 years in Larkby.", False),
        ("The bank is Larkby's largest.", True),
        ("The bank is Larkby's largest outside the harbour.", False),
        ("Sales were the best on record, the shop said.", True),
        ("Sales were the best on record for October, the shop said.", False),
    ],
)
def test_what_limits_a_superlative_is_not_left_out(text: str, *, is_flagged: bool) -> None:
    """Any other limit may stand for it."""
    body = (
        "It was the strongest wind recorded in November since 1982. She will be the first nurse to lead the port since "
        "2013. Prices fell to their lowest level since 2012 in Larkby. The bank is Larkby's largest outside the "
        "harbour. Sales were the best for any October on record, the shop said."
    )
    assert _is_flagged(text, body) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The play is the best of the year.", True),
        ("The play is one of the best of the year.", False),
        ("Ana Poe is the richest woman in Larkland.", True),
        ("It was Wend's largest fire this year.", True),
        ("The mine is Larkland's largest.", True),
        ("The mine is Larkland's second largest.", False),
        ("The port is Larkland's second busiest.", False),
        ("It is the second-fastest boat made in Wend, the firm said.", True),
        ("It is the fastest boat made in Wend, the firm said.", False),
    ],
)
def test_a_superlative_keeps_its_rank(text: str, *, is_flagged: bool) -> None:
    """One of the best is not the best, and the second largest not the largest."""
    body = (
        "The play is one of the best of the year. Ana Poe is among the richest women in Larkland. The mine is the "
        "second largest in Larkland. It is the fastest boat made in Wend, the firm said. The port is the second "
        "busiest in Larkland after Wend. It was one of the largest fires in Wend this year."
    )
    assert _is_flagged(text, body) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The crown hit its strongest since March after the cut.", True),
        ("The crown hit its weakest since March after the cut.", False),
        ("He was the first miner to leave the pit.", True),
        ("It was the world's deadliest crash since 2007.", True),
        ("It was the deadliest crash in Larkland since 2007.", False),
        ("Hana Ito became the company's first captain.", True),
        ("Hana Ito became the company's first female captain.", False),
    ],
)
def test_a_superlative_is_not_turned_and_is_of_the_same(text: str, *, is_flagged: bool) -> None:
    """The first female captain is not the first captain, and Larkland's worst not the world's."""
    body = (
        "The crown fell to its weakest since March after the cut. He was the last miner to leave the pit. It was "
        "Larkland's deadliest crash since 2007. Hana Ito became the company's first female captain on Monday."
    )
    assert _is_flagged(text, body) is is_flagged
