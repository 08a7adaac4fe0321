"""How a trial ended may be said in other words, and not otherwise."""

import pytest

from summarizer.checks import CheckedArticle, check

COURT = (
    "A guard accused of stealing three boats from the port of Larkby was cleared by a jury on Monday. Ivo Lind, 33, "
    "wept as the verdicts were read. He had always denied the charge. It rained. His brother, Karl Lind, 45, was found "
    "guilty of selling the boats and will be sentenced in May."
)


def _flagged(text: str, kinds: frozenset[str] = frozenset({"negation", "certainty"})) -> frozenset[str]:
    return kinds & {flag.kind for flag in check([text], CheckedArticle.prepare("", COURT))[0]}


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Lind was found not guilty of stealing three boats.",
        "A jury cleared Ivo Lind of stealing three boats.",
        "Ivo Lind has been acquitted of stealing boats.",
        "Ivo Lind had pleaded not guilty.",
        "Karl Lind was convicted of selling the boats.",
    ],
)
def test_the_same_outcome_in_other_words_is_no_flag(text: str) -> None:
    """Neither a denial put in, nor a doubt left out, nor a firmer word."""
    assert not _flagged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lind was found not guilty of selling the boats.",
        "Ivo Lind was convicted of stealing three boats.",
        "Ivo Lind is guilty of stealing three boats.",
        "Ivo Lind is not guilty of stealing two boats, but his brother is guilty.",
    ],
)
def test_another_outcome_is_flagged(text: str) -> None:
    """The article has both, each of another man; a takeaway that tells two is left to the forests."""
    assert _flagged(text)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ivo Lind may go to prison if he is found guilty of stealing three boats.", False),
        ("Ivo Lind is found guilty of stealing three boats.", True),
    ],
)
def test_a_verdict_that_has_not_been_given_is_none(text: str, *, is_flagged: bool) -> None:
    """Neither by a condition, nor by what another man was found guilty of."""
    body = (
        "Ivo Lind, 33, is accused of stealing three boats from the port. If convicted, he may go to prison. Karl Poe "
        "was found guilty of lying to the court."
    )
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any(flag.kind == "certainty" for flag in flags) is is_flagged
