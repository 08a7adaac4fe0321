"""The opposite of what a sentence says is flagged, though the article has the word elsewhere, and no turn of it."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_flagged(text: str, body: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return any(flag.kind == "negation" and "the supporting sentence says" in flag.message for flag in flags)


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Brill plunged on Monday after the vote.",
        "Poe was arrested on Friday by the police of Wend.",
        "A judge overturned the ban on boats in March.",
        "Calder agreed to sell its smaller rival in May.",
        "The owner fired thirty guards in June.",
        "Shoppers were likely to benefit, Lima said.",
        "The former mayor, Kent, spoke at the hall.",
        "The wall lies south of the river.",
        "The council voted against a new tram line.",
        "The council raised fares for pupils in autumn.",
    ],
)
def test_an_opposite_in_its_place_is_flagged(text: str) -> None:
    """Of verbs, adjectives and directions; votes for and against."""
    body = (
        "Shares of Brill soared on Monday after the vote. Poe was released on Friday by the police of Wend. A judge "
        "upheld the ban on boats in March. Calder agreed to buy its smaller rival in May. The owner hired thirty "
        "guards in June. Shoppers were unlikely to benefit, Lima said. The current mayor, Kent, spoke at the hall. "
        "The wall lies north of the river. The council voted for a new tram line. The council cut fares for pupils "
        "in autumn."
    )
    assert _is_flagged(text, body)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The council of Larkby voted 52-31 against the sale of the mill.", True),
        ("The council of Larkby voted against selling the mill.", True),
        ("The council of Larkby voted 52-31 for the sale of the mill.", False),
        ("The council of Larkby voted 52-31 to sell the mill.", False),
        ("Judges granted the appeal of Jo Kerr.", True),
        ("Judges rejected the appeal of Jo Kerr.", False),
    ],
)
def test_a_vote_is_not_turned(text: str, *, is_flagged: bool) -> None:
    """Nor is what was turned down granted."""
    body = "The council of Larkby voted 52-31 to sell the mill. Judges turned down the appeal of Jo Kerr."
    assert _is_flagged(text, body) is is_flagged


def test_the_word_elsewhere_is_no_excuse() -> None:
    """Where it stands beside other words: shares that fell make no prices fall."""
    body = "Food prices rose by a tenth in June, the bank said. Shares of Brill fell, and Moss sold his boats."
    assert _is_flagged("Food prices fell by a tenth in June, the bank said.", body)
    assert not _is_flagged("Shares of Brill fell and food prices rose by a tenth in June.", body)
    said = "Food prices rose by a tenth in June, the bank said. In May, food prices fell."
    assert not _is_flagged("Food prices fell in spring and were a tenth higher after June, the bank said.", said)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Larkby lost to Wend in the cup final.", True),
        ("Wend lost to Larkby in the cup final.", False),
        ("Wend was beaten by Larkby in the cup final.", False),
        ("Bray lent the money to Calder in spring.", True),
        ("Calder lent the money to Bray in spring.", False),
        ("Bray was lent the money by Calder in spring.", False),
    ],
)
def test_parties_in_each_other_s_place_may_have_the_converse(text: str, *, is_flagged: bool) -> None:
    """A beat B, and B lost to A; A lent what B borrowed, or was lent."""
    body = "Larkby beat Wend in the cup final. It rained. Bray borrowed the money from Calder in spring."
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any("says" in flag.message or "the article has" in flag.message for flag in flags) is is_flagged


@pytest.mark.parametrize(
    "text",
    [
        "A court cleared Poe of theft in May.",
        "The council did not accept the plan of Calder for a tram.",
        "The ministry did not fail to allow the sale.",
        "More than half of voters do not trust Lima.",
    ],
)
def test_the_opposite_of_what_is_denied_is_the_same(text: str) -> None:
    """Not guilty is cleared, and did not accept is rejected; fewer who trust are more who do not."""
    body = (
        "A court found Poe not guilty of theft in May. The council rejected the plan of Calder for a tram. The "
        "ministry managed to allow the sale. Fewer than half of voters trust Lima."
    )
    assert not _is_flagged(text, body)


RULINGS = (
    "The senate on Tuesday passed the farm bill. Judges upheld the ban on boats in a ruling. Regulators cleared the "
    "drug from Larkby Labs. Ministers approved the mine near Wend. The council threw out the tram plan. Ana Poe passed "
    "her test on Friday. It rained."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The senate rejected the farm bill.", True),
        ("The senate defeated the farm bill.", True),
        ("The senate voted down the farm bill.", True),
        ("The senate voted the farm bill down.", True),
        ("The senate backed the farm bill.", False),
        ("Judges struck down the ban on boats.", True),
        ("Judges struck the ban on boats down.", True),
        ("Regulators blocked the drug from Larkby Labs.", True),
        ("Regulators approved the drug from Larkby Labs.", False),
        ("Ministers vetoed the mine near Wend.", True),
        ("Ministers refused the mine near Wend.", True),
        ("The council adopted the tram plan.", True),
        ("The council voted down the tram plan.", False),
        ("Ana Poe passed her test.", False),
    ],
)
def test_what_was_decided_is_not_told_the_other_way_round(text: str, *, is_flagged: bool) -> None:
    """Of bills, bans, drugs and plans, whichever word is used."""
    assert _is_flagged(text, RULINGS) is is_flagged


SILENT = (
    "Two former clerks accuse Larkby Bank of hiding losses. The bank declined to comment on the claims. Ms Ode did not "
    "respond to a request for comment. The mayor of Wend could not be reached. The ministry neither confirmed nor "
    "denied the report."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The bank denied the claims.", True),
        ("Larkby Bank has denied hiding losses.", True),
        ("The bank rejected the claims.", True),
        ("The bank admitted hiding losses.", True),
        ("Ms Ode denied the claims.", True),
        ("The mayor of Wend confirmed the claims.", True),
        ("The bank would not comment on the claims.", False),
        ("The ministry denied the report.", True),
        ("The clerks confirmed the claims.", False),
    ],
)
def test_who_did_not_comment_denied_and_confirmed_nothing(text: str, *, is_flagged: bool) -> None:
    """Unless somebody else is meant, or the article has an answer in some word."""
    assert _is_flagged(text, SILENT) is is_flagged
    assert not _is_flagged(
        text, f"{SILENT} In a note the bank, Ms Ode, the ministry and the mayor dismissed and admitted some."
    )
