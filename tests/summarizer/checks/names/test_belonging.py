"""Two names that belong together have not changed places: members of a list, owner and owned, a relative, a people."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.held import hold
from summarizer.checks.names.listed import is_listed
from summarizer.checks.names.owned import is_owned
from summarizer.checks.reading.casing import read_beside
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "Goalkeeper Ola Nils of Rovers saved a penalty. Albion midfielder Ivo Petrov, a Bulgarian, laughed. Lian Moss, "
    "an economist at Barrow Bank, did not. Kit Baird, the manager of Jo Lamb, sang. Susan Pike's husband, Gareth, "
    "and Ruiz's rival, Hugo, wept. Lund beat the Pole Marek. Abel Kiru (Kenya) ran."
)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Ana Poe and Tom Ruiz came.", True),
        ("They met in Larkby, Wend and Calder.", True),
        ("They like Poe, the Ruiz and a Wend in spring.", True),
        ("Sources say that Larkby and Wend are near.", True),
        ("They live in Calder, Wend.", True),
        ("Poe beat Ruiz and Holt lost.", False),
        ("Poe beat Ruiz, and Holt sang.", False),
        ("Larkby's Poe and Ruiz came.", False),
        ("Mayor Ana Poe and Tom Ruiz came.", False),
        ("Poe and Ruiz won in Wend and Calder respectively.", False),
        ("Poe told Ruiz.", False),
        ("Poe beat Ruiz, Holt said.", False),
    ],
)
def test_members_of_one_list(text: str, *, is_one: bool) -> None:
    """Nothing may be said of the last one alone, nor of the first."""
    read = read_takeaway(text)
    one, other = read.names[-2:]
    assert is_listed(one, other, read) is is_one
    assert is_listed(other, one, read) is is_one


def test_a_member_of_a_list_and_what_stands_outside() -> None:
    """Only what is inside may come in any order."""
    read = read_takeaway("Larkby met Ana Poe, Tom Ruiz and Calder in Wend.")
    assert [is_listed(read.names[1], name, read) for name in read.names if name != read.names[1]] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Rovers goalkeeper Ola Nils saved a penalty.", True),
        ("Albion's Ivo Petrov laughed.", True),
        ("Barrow Bank economist Lian Moss laughed.", True),
        ("Barrow's Lian Moss laughed.", True),
        ("Lian Moss, once a senior economist at Barrow Bank, laughed.", True),
        ("Jo Lamb's manager, Kit Baird, sang.", True),
        ("Kenya's Abel Kiru ran.", True),
        ("Kit Baird's manager, Jo Lamb, sang.", False),
        ("Kenya beat Abel Kiru.", False),
        ("Rovers midfielder Ivo Petrov laughed.", False),
        ("Ivo Petrov beat Albion.", False),
    ],
)
def test_who_belongs_to_whom(text: str, *, is_one: bool) -> None:
    """As the article has it, in whatever words, and not turned round."""
    article = CheckedArticle.prepare("", BODY)
    held = hold(read_beside(text, article), article, None, HOUSE_RULES)
    one, other = held.read.names[:2]
    assert is_owned(one, other, held) is is_one


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Bulgarian Ivo Petrov laughed.", False),
        ("Gareth Pike wept.", False),
        ("Hugo Ruiz wept.", True),
        ("The Pole Lund laughed.", True),
    ],
)
def test_a_people_and_a_relative_turn_no_name_round(text: str, *, is_flagged: bool) -> None:
    """Of what people he is stands behind his name; a husband has his wife's surname, a rival not."""
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", BODY))[0]]
    assert any("these words the other way round" in message for message in messages) is is_flagged


@pytest.mark.parametrize(
    "text",
    [
        "Rovers goalkeeper Ola Nils saved a penalty.",
        "Albion's Ivo Petrov laughed.",
        "Dalton chairman Oliver Dalton laughed at Rovers.",
    ],
)
def test_what_belongs_together_is_no_flag(text: str) -> None:
    """Though its words stand in another order in the article; nor do a body and its namesake change places."""
    body = BODY + " Oliver Dalton, its chairman, sued Dalton and Sons."
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0]]
    assert not any("may have them the other way round" in message for message in messages)
