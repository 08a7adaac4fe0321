"""Nobody is told to deny what he says, nor to say what he denies."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "A spokesman for the ministry of Larkby said on Thursday that the outbreak in the north was under control. The "
    "police of Wend told the inquest that the driver, Joe Roe, had been drunk when he hit the wall. The company said "
    "that it had paid $30 million in tax in May. The judge ruled that the search was legal."
)
DENIED = (
    "The firm denied paying $30 million to Ana Poe in May. Joe Moss, 34, denies that he shot the guard at the mill. "
    "Poe scored late to deny Wend a win at home. It opened in 1990."
)


def _is_flagged(text: str, body: str = BODY) -> bool:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return any(flag.kind == "negation" and "supporting sentence says" in flag.message for flag in flags)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The ministry of Larkby denied that the outbreak was under control.", True),
        ("The police of Wend denied that the driver, Joe Roe, had been drunk when he hit the wall.", True),
        ("The company rejected claims that it had paid $30 million in tax.", True),
        ("The company refused to say whether it had paid $30 million in tax.", True),
        ("The company did not deny that it had paid $30 million in tax.", False),
        ("The company said that it had paid $30 million in tax.", False),
        ("The company rejected a bid from Wend.", False),
    ],
)
def test_who_says_something_does_not_deny_it(text: str, *, is_flagged: bool) -> None:
    """By whichever verb; a denial of the denial is none."""
    assert _is_flagged(text) is is_flagged


def test_who_denies_it_elsewhere_may_deny_it() -> None:
    """Where the article has any denial, nobody can know of what."""
    body = f"{BODY} Later it dismissed all of this as a lie."
    assert not _is_flagged("The company denied that it had paid $30 million in tax.", body)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The firm said it paid $30 million to Ana Poe in May.", True),
        ("Joe Moss shot the guard at the mill.", True),
        ("Joe Moss denied shooting the guard at the mill.", False),
        ("Joe Moss is accused of shooting the guard at the mill.", False),
        ("Poe scored late at home to stop Wend's win.", False),
    ],
)
def test_who_denies_something_does_not_say_it(text: str, *, is_flagged: bool) -> None:
    """Nor did he do it; who is accused may deny it, and to deny a side a win denies nothing."""
    assert _is_flagged(text, DENIED) is is_flagged


def test_what_another_sentence_tells_as_a_fact_is_right() -> None:
    """Who denied a deed may have done it."""
    body = f"{DENIED} The jury heard that Joe Moss shot the guard at the mill in spring."
    assert not _is_flagged("Joe Moss shot the guard at the mill.", body)
