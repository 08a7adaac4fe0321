"""Doubts and firm words that are none: ability, rates, what is said with a doubt of its own, reported speech."""

import pytest

from summarizer.checks import CheckedArticle, check

WITNESS = (
    "The only witness, Petra Lind, was unable to travel from Wend. It rained. Boys of Larkby more often have asthma "
    "than girls, Ana Poe said. Tom Poe refused to resign. Lawyer David Osei said he expected the case to be dismissed."
)
SOAP = (
    "Children who wash with soap are more likely to have allergies, Ana Poe said. Petra Lind could not travel from "
    "Wend. The accused, Ivo Lind, left Wend in May. Tom Poe will probably leave. Trams may stop at night. The guards "
    "of Orle could find no key."
)


def _is_flagged(text: str, body: str) -> bool:
    return any(flag.kind == "certainty" for flag in check([text], CheckedArticle.prepare("", body))[0])


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The only witness, Petra Lind, could not travel from Wend.", False),
        ("The only witness, Petra Lind, could travel from Wend.", True),
        ("Boys of Larkby are more likely to have asthma than girls.", False),
        ("Boys of Larkby are likely to have asthma.", True),
    ],
)
def test_ability_and_rates_put_no_doubt_in(text: str, *, is_flagged: bool) -> None:
    """Who could not do it was unable to; who is likelier to have it has it more often."""
    assert _is_flagged(text, WITNESS) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Petra Lind was unable to travel from Wend.", False),
        ("Children who wash with soap have allergies more often, Ana Poe said.", False),
        ("Children who wash with soap have allergies, Ana Poe said.", True),
        ("Ivo Lind left Wend in May.", False),
        ("The guards of Orle found no key.", False),
        ("Tom Poe will leave.", True),
        ("Trams stop at night.", True),
    ],
)
def test_ability_rates_and_the_accused_are_no_doubt_to_lose(text: str, *, is_flagged: bool) -> None:
    """But a rate that is told of all is."""
    assert _is_flagged(text, SOAP) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Tom Poe will not resign.", False),
        ("Tom Poe will resign.", True),
        ("David Osei believes that the case will be dismissed.", False),
        ("The case will be dismissed.", True),
        ("The case will be dismissed if Poe resigns.", False),
        ("It is not certain that Tom Poe resigned.", False),
        ("It is certain that Tom Poe resigned.", True),
    ],
)
def test_what_the_takeaway_itself_doubts_is_not_firm(text: str, *, is_flagged: bool) -> None:
    """Who believes that it will does not say that it will; and who refuses will not."""
    assert _is_flagged(text, WITNESS) is is_flagged


@pytest.mark.parametrize(
    ("said", "text", "is_flagged"),
    [
        ("Prosecutors allege that Ms Poe hid the money in Wend.", "Ms Poe hid the money in Wend.", True),
        ("Prosecutors suspect that Ms Poe hid the money in Wend.", "Ms Poe hid the money in Wend.", True),
        ("Sailors fear that the port of Wend has sunk.", "The port of Wend has sunk.", True),
        ("Rivals accuse Ms Poe of hiding the money in Wend.", "Ms Poe hid the money in Wend.", True),
        ("Prosecutors suspect that Ms Poe hid the money.", "Prosecutors suspect that Ms Poe hid the money.", False),
        ("Sailors have no fear, and a suspect has left the port.", "A suspect has left the port.", False),
        ("The fear of storms has sunk the port of Wend.", "Storms have sunk the port of Wend.", False),
    ],
)
def test_the_plain_form_of_a_verb_of_doubt_is_one(said: str, text: str, *, is_flagged: bool) -> None:
    """But a "suspect" or a "fear" is a noun where no "that" follows it."""
    assert _is_flagged(text, f"A trial began in Larkby on Monday. {said} Trams run at night.") is is_flagged
