"""Of a few ways to leave, to be judged or to be hurt, none is told for another."""

import pytest

from summarizer.checks import CheckedArticle, check

BODIES = (
    "The finance director, Ana Poe, resigned on Tuesday over the leak. She had been on paid leave since May.",
    "The coroner recorded a verdict of accidental death and adjourned the case of Tom Bell until 3 May. It rained.",
    "Jon Leary, 71, was found guilty of 14 counts of assault and jailed for 19 years. He had denied all the charges.",
    "Bo Roe died of three stab wounds to the chest on Sunday. Max Ode was remanded in youth detention until June.",
    "The agency lifted its red warning for Wend. The premier ruled out an early election. It rained.",
    "The firm has dropped a plan to end its pension scheme. It rained.",
    "The ferry was hit by a sand barge off Wend. A wolf killed 40 cows in one night. The union disputes the claim.",
)


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if "the article nowhere this" in flag.message]


@pytest.mark.parametrize(
    ("text", "body", "told"),
    [
        ("Ana Poe was sacked on Tuesday over the leak.", 0, "resigned"),
        ("Ana Poe retired on Tuesday.", 0, "resigned"),
        ("Ana Poe had been on unpaid leave since May.", 0, "paid leave"),
        ("The coroner recorded a verdict of unlawful killing.", 1, "accidental death"),
        ("The coroner recorded an open verdict.", 1, "accidental death"),
        ("The coroner dismissed the case of Tom Bell.", 1, "adjourned the case"),
        ("Leary pleaded guilty to 14 counts of assault.", 2, "found guilty"),
        ("Leary admitted 14 counts of assault.", 2, "found guilty"),
        ("Leary was jailed for life.", 2, "jailed for 19 years"),
        ("Leary was given a life sentence for 14 counts of assault.", 2, "jailed for 19 years"),
        ("Bo Roe was stabbed in the neck on Sunday.", 3, "stab wounds to the chest"),
        ("Bo Roe was shot in the chest on Sunday.", 3, "stab"),
        ("Max Ode was released on bail until June.", 3, "remanded in"),
        ("The agency lifted its yellow warning for Wend.", 4, "red warning"),
        ("The premier called an early election.", 4, "ruled out"),
        ("The firm plans to end its pension scheme.", 5, "dropped a plan"),
        ("The ferry was hit by an oil tanker off Wend.", 6, "sand barge"),
        ("A wolf killed 40 sheep in one night.", 6, "40 cows"),
        ("The union accepts the claim.", 6, "disputes"),
    ],
)
def test_another_way_is_flagged(text: str, body: int, told: str) -> None:
    """The message says what the article tells."""
    messages = _messages(text, BODIES[body])
    assert len(messages) == 1
    assert f"“{told}”" in messages[0]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ana Poe has stepped down over the leak.", 0),
        ("Ana Poe was not sacked over the leak.", 0),
        ("The case of Tom Bell was adjourned until 3 May.", 1),
        ("Leary was convicted and given a 19-year sentence.", 2),
        ("Bo Roe was stabbed in the chest.", 3),
        ("Max Ode was remanded in custody until June.", 3),
        ("The agency lifted its red alert for Wend.", 4),
        ("The firm dropped plans to end its pension scheme.", 5),
        ("A barge hit the ferry off Wend.", 6),
        ("A wolf killed 40 cattle in one night.", 6),
    ],
)
def test_the_same_way_is_right(text: str, body: int) -> None:
    """In another word, and where the other one is denied."""
    assert not _messages(text, BODIES[body])


COURT = CheckedArticle.prepare(
    "",
    "Al Marsh was given a suspended prison sentence of 18 months for killing a cyclist. Ana Poe was nominated for a"
    " Larkby medal for her film of 2019.",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Al Marsh was jailed for 18 months for killing a cyclist.", "suspended prison sentence"),
        ("Al Marsh was sentenced to 18 months in prison for killing a cyclist.", "suspended prison sentence"),
        ("Ana Poe won a Larkby medal for her film of 2019.", "nominated for"),
    ],
)
def test_a_punishment_or_prize_is_not_made_greater(text: str, told: str) -> None:
    """Nobody goes to prison by a suspended sentence, and who is nominated has not won."""
    assert any(f"says “{told}”" in flag.message for flag in check([text], COURT)[0])


def test_as_it_was_it_is_right() -> None:
    """Both as the article tells them."""
    texts = ["Al Marsh got a suspended sentence.", "Ana Poe was nominated for a medal."]
    assert not any("nowhere this" in flag.message for flags in check(texts, COURT) for flag in flags)
