"""What the article only asks, or somebody is only accused of, is not told as a fact."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Police are investigating whether Tom Hale forged the letters. No news yet on whether the mayor of Larkby has met "
    "the sailors. The inquiry will ask if the ferry line ignored a warning. Doctors in Wend could not say if the drug "
    "caused the deaths. It rained. If the wall falls, the mill will close. Judges will decide whether Brill pays for "
    "the bridge. Brill has to pay for the bridge, Ana Poe said. Opponents accuse the minister of lying to parliament. "
    "Ivo Lind was accused of stealing a boat, and a court found that he stole it. Trams run at night. Poe asked "
    "whether the port was safe, and closed the harbour on Friday. The council will examine whether Ana Ruiz broke a "
    "rule when she spoke to sailors at the mill."
)
ARTICLE = CheckedArticle.prepare("", BODY)


def _said(text: str) -> list[str]:
    return [flag.message for flag in check([text], ARTICLE)[0] if flag.message.startswith("The article leaves this")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tom Hale forged the letters.", "whether Tom Hale forged"),
        ("Tom Hale forged the letters, police said.", "whether Tom Hale forged"),
        ("The mayor of Larkby has met the sailors.", "whether the mayor"),
        ("The ferry line ignored a warning.", "if the ferry line"),
        ("The drug caused the deaths, doctors said.", "if the drug"),
        ("The minister lied to parliament.", "accuse the minister of lying"),
    ],
)
def test_what_is_left_open_is_no_fact(text: str, said: str) -> None:
    """The editor sees where the article leaves it open."""
    assert [said in message for message in _said(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Police are looking into whether Tom Hale forged the letters.",
        "Did Tom Hale forge the letters?",
        "Tom Hale may have forged the letters.",
        "Police are investigating Tom Hale over the letters.",
        "The mill will close if the wall falls.",
        "Brill has to pay for the bridge.",
        "Opponents say the minister lied to parliament.",
        "The minister denies that he lied to parliament.",
        "Ivo Lind stole a boat.",
        "Poe closed the harbour on Friday.",
        "Ana Ruiz spoke to sailors at the mill.",
        "Tom Hale is thought to have forged the letters.",
    ],
)
def test_what_is_open_in_both_or_told_elsewhere_is_right(text: str) -> None:
    """A condition is no question, and what another sentence says, or another clause, is a fact."""
    assert not _said(text)
