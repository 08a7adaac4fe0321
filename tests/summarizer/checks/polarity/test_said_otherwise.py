"""What the article denies may be said without a "not", and what it says with one: then neither is wrong."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_flagged(text: str, body: str) -> bool:
    return any(flag.kind == "negation" for flag in check([text], CheckedArticle.prepare("", body))[0])


STORM = (
    "Storm Gerda left 340,000 homes without power across Larkland on Monday night. Boats between Larkby and Wend will "
    "not sail before Wednesday morning. No jobs will be lost at the mill."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Storm Gerda cut power to 340,000 homes in Larkland.", False),
        ("Storm Gerda knocked out power to 340,000 homes in Larkland on Monday night.", False),
        ("About 340,000 homes in Larkland lost power in Storm Gerda.", False),
        ("Storm Gerda brought power to 340,000 homes in Larkland.", True),
        ("Storm Gerda left 340,000 homes with power across Larkland.", True),
        ("Boats between Larkby and Wend will sail again on Wednesday.", False),
        ("No boats will sail between Larkby and Wend until Wednesday.", False),
        ("Boats between Larkby and Wend will sail before Wednesday morning.", True),
        ("Boats between Larkby and Wend will sail by Wednesday morning.", True),
        ("Boats between Larkby and Wend will sail on Tuesday.", True),
        ("Jobs will be lost at the mill.", True),
    ],
)
def test_what_is_lacking_is_lost_and_what_waits_until_a_day_is_done_on_it(text: str, *, is_flagged: bool) -> None:
    """A word of loss that the sentence itself denies says nothing so."""
    assert _is_flagged(text, STORM) is is_flagged


ROUTE = (
    "The tram firm has not made a profit on the Wend route since 2019. Schools in Larkby will not reopen until 4 May. "
    "No deaf woman had swum the Wend before, the club said."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The tram firm last made a profit on the Wend route in 2019.", False),
        ("The tram firm has made a profit on the Wend route since 2019.", True),
        ("Schools in Larkby will reopen on 4 May.", False),
        ("Schools in Larkby will reopen before 4 May.", True),
        ("Amy Lunn is the first deaf woman to swim the Wend.", False),
        ("A deaf woman had swum the Wend before, the club said.", True),
    ],
)
def test_what_was_not_done_since_a_time_was_last_done_then(text: str, *, is_flagged: bool) -> None:
    """And what nobody had done before somebody is the first to do."""
    assert _is_flagged(text, ROUTE) is is_flagged


OFF = (
    "The union has called off Thursday's strike. The council scrapped plans for a car park in Wend. Police have yet to "
    "name the rider. The date of the fair is still to be announced. Nobody was hurt in the fire in Dock Street."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("There will be no strike on Thursday.", False),
        ("The union will not strike on Thursday as talks continue.", False),
        ("Thursday's strike will not go ahead.", False),
        ("The union will not meet on Thursday.", True),
        ("The union has not called off Thursday's strike.", True),
        ("The council will not build a car park in Wend.", False),
        ("Police have not yet named the rider.", False),
        ("The date of the fair has not been announced.", False),
        ("The fire in Dock Street hurt no one.", False),
    ],
)
def test_what_was_called_off_or_is_yet_to_be_done_is_not_done(text: str, *, is_flagged: bool) -> None:
    """Whichever word denies it; a day that both have is not what is denied."""
    assert _is_flagged(text, OFF) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("No one on board survived when the boat sank off Larkby.", False),
        ("There were no survivors among the 62 people on board.", False),
        ("None of the 62 people on board survived.", False),
        ("All 62 people on board survived.", True),
        ("No one on board died.", True),
    ],
)
def test_a_denied_opposite_is_the_same(text: str, *, is_flagged: bool) -> None:
    """Nobody survived where all died: neither is a denial put in, nor the word turned round."""
    body = "All 62 people on board died when the boat sank off Larkby. Trams run at night."
    assert _is_flagged(text, body) is is_flagged


def test_who_buys_may_sell() -> None:
    """Verbs of parties that change places are no opposites, and a "not" denies the next word only."""
    body = "A man in Wend buys snow from customers in winter. Larkland wants a pay increase for its guards. It rained."
    assert _is_flagged("A man in Wend is not selling snow to customers in winter.", body)
    assert _is_flagged("Larkland does not want a pay cut for its guards.", body)
