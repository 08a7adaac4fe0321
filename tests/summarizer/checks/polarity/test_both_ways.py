"""Where one sentence says and denies the same verb, or who is for and who against, each is said of its own."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_turned(text: str, body: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return any(flag.kind == "negation" and "the supporting sentence says" in flag.message for flag in flags)


BOTH = (
    "Police found the car on Monday but have not found the driver. The House passed the budget but did not pass the "
    "tax bill on Friday. Ana Poe voted for the wall, but Ivo Lind did not vote."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Police have found the driver.", True),
        ("The driver has been found by police.", True),
        ("Police have not found the car.", True),
        ("Police have found the car.", False),
        ("The driver has not been found.", False),
        ("The car was found on Monday, but not the driver.", False),
        ("The House passed the tax bill but did not pass the budget.", True),
        ("The House passed the budget on Friday.", False),
        ("The tax bill was not passed on Friday.", False),
        ("The budget was not passed on Friday.", True),
        ("Ivo Lind voted.", True),
        ("Ana Poe voted.", False),
    ],
)
def test_a_verb_said_and_denied(text: str, *, is_flagged: bool) -> None:
    """What stands beside it tells of which of the two the takeaway speaks; a day that both have does not."""
    assert _is_turned(text, BOTH) is is_flagged


def test_another_sentence_may_say_it() -> None:
    """Then it is no mistake."""
    body = "Police found the car but have not found the driver. Trams run at night. Ann Ode found the driver in May."
    assert not _is_turned("Police have found the driver.", body)


POLL = (
    "Two in three voters are for the new plan, Ana Poe said. The survey found that 58% approve of the mayor. Most "
    "doctors favour the ban on boats. Fifty members backed the bill on Tuesday, and ten were against it. "
    "Kent voted for the tax in May but against the tram in June."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Two in three voters are against the new plan, Ana Poe said.", True),
        ("Two in three voters oppose the new plan, Ana Poe said.", True),
        ("Two in three voters support the new plan, Ana Poe said.", False),
        ("The survey found that 58% disapprove of the mayor.", True),
        ("Most doctors are against the ban on boats.", True),
        ("Most doctors support the ban on boats.", False),
        ("Most doctors are in favour of the ban on boats.", False),
        ("Fifty members voted against the bill on Tuesday.", True),
        ("Fifty members voted for the bill on Tuesday.", False),
        ("Kent voted against the tram in June.", False),
    ],
)
def test_who_is_for_something_is_not_against_it(text: str, *, is_flagged: bool) -> None:
    """In whichever word."""
    assert _is_turned(text, POLL) is is_flagged
