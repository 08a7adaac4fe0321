"""True claims in new words are not flagged, and the mistakes that look like them still are."""

import pytest

from summarizer.checks import CheckedArticle, check

PORT = (
    "The port of Larkby is due to open on 4 June, Mayor Ana Ruiz said. It rained. The ferry line may close. Poe, a "
    "painter whom few remember, was born in Wend. The council did not sell the port to Calder, though Ana Ruiz had "
    "hoped for it. He left Wend for the coast."
)
HALL = (
    "The Larkby council met on Monday. Ana Ruiz told the council that the wall is too dear. It rained in Wend. Tom Poe "
    "of Kennel Hill came late and left with his dogs. Kennel staff laughed. Larkby votes on the wall in March."
)


def _messages(text: str, body: str, kind: str) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The painter Poe, little known, was born in Wend.", False),
        ("The painter Poe is definitely born in Wend.", True),
        ("Poe must leave Wend for the coast.", False),
        ("Poe is bound to leave Wend for the coast.", True),
        ("Some streets are shut to certain boats.", False),
        ("The port of Larkby will open on 4 June.", False),
        ("The ferry line will close.", True),
    ],
)
def test_a_firm_word_that_makes_nothing_firmer_is_no_flag(text: str, *, is_flagged: bool) -> None:
    """Fame, duty, some boats, and what is due; but not what only may happen."""
    assert bool(_messages(text, PORT, "certainty")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Larkby may vote on the wall in March.", True),
        ("Larkby allegedly votes on the wall in March.", True),
        ("Larkby asked when the council might vote on the wall in March.", False),
        ("The council could vote on the wall in March.", False),
        ("A vote of the council could come in March.", False),
        ("The mayor who told the council so might be late.", False),
    ],
)
def test_only_a_clear_doubt_is_put_in(text: str, *, is_flagged: bool) -> None:
    """What is open in any case, and in new words what somebody can do, doubts nothing."""
    assert bool(_messages(text, HALL, "certainty")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz doubts that the council could refuse to sell the port to Calder.", False),
        ("The council sold the port to Calder.", True),
    ],
)
def test_a_denial_in_another_word_is_not_left_out(text: str, *, is_flagged: bool) -> None:
    """Who doubts or refuses denies too."""
    assert bool(_messages(text, PORT, "negation")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("On Monday a kennel told the Larkby council that the wall is too dear.", False),
        ("On Monday the Kennel told the Larkby council that the wall is too dear.", True),
        ("on monday the kennel told the larkby council that the wall is too dear.", True),
    ],
)
def test_a_word_written_small_beside_capitals_is_no_name(text: str, *, is_flagged: bool) -> None:
    """Though the article has it only in a name; a takeaway without any capital tells nothing."""
    assert any("Kennel" in message or "kennel" in message for message in _messages(text, HALL, "name")) is is_flagged


@pytest.mark.parametrize(("text", "severity"), [("Wayne Lima sang.", "warning"), ("Carla Ruiz laughed.", "error")])
def test_a_first_name_that_the_article_never_gives_is_no_error(text: str, severity: str) -> None:
    """The writer may know it; another one than the article's is a mistake."""
    article = CheckedArticle.prepare("", "Lima sang twice. Mayor Ana Ruiz and Tom Poe laughed.")
    assert [str(flag.severity) for flag in check([text], article)[0] if flag.kind == "name"] == [severity]


@pytest.mark.parametrize(
    ("text", "is_flagged"), [("Tom Ruiz of Larkby laughed.", False), ("Brandmoor of Duchess laughed.", True)]
)
def test_a_name_with_its_owner_behind_is_not_turned_round(text: str, *, is_flagged: bool) -> None:
    """The article has the owner in front, with no link; where it links the two otherwise, the order tells."""
    body = "The Duchess of Brandmoor laughed, as did Larkby captain Tom Ruiz."
    assert any("the other way round" in message for message in _messages(text, body, "name")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz left the hall before the vote on the wall.", True),
        ("The vote on the wall came before Ruiz left the hall.", False),
        ("Before Ruiz left the hall, there was a vote on the wall.", False),
        ("Larkby sold fewer boats than Wend.", True),
        ("Wend sold fewer boats than Larkby.", False),
    ],
)
def test_a_sentence_turned_round_may_have_the_opposite_word(text: str, *, is_flagged: bool) -> None:
    """A before B is B after A; A before B is not A after B."""
    body = "Ruiz left the hall after the vote on the wall, Tom Poe said. It rained. Larkby sold more boats than Wend."
    assert any("says" in message for message in _messages(text, body, "negation")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The wall of Wend is lower than the roof of the port.", True),
        ("The wall of Wend is higher than the roof of the port.", False),
        ("The roof of the port is lower than the wall of Wend.", False),
        ("The ferry came later than in March, Poe said.", True),
        ("The gap between Larkby and Calder widened.", True),
        ("The gap between Larkby and Calder narrowed.", False),
    ],
)
def test_a_comparison_turned_is_flagged(text: str, *, is_flagged: bool) -> None:
    """A is higher than B, and B is lower than A; but A is not lower than B."""
    body = (
        "The wall of Wend is higher than the roof of the port, Ana Ruiz said. It rained. The ferry came earlier than "
        "in March, Tom Poe said. Trams ran. The gap between Larkby and Calder narrowed, the council said."
    )
    assert any("the supporting sentence says" in message for message in _messages(text, body, "negation")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("All boats of Larkby were sold.", True),
        ("Most boats of Larkby were sold.", False),
        ("Many boats of Larkby were sold.", False),
        ("Every tram runs at night.", False),
        ("Deals were struck for all 15 fields.", True),
        ("Deals were struck for all the 15 fields.", True),
        ("Deals were struck for seven of the 15 fields.", False),
        ("All 30 houses are empty.", False),
    ],
)
def test_what_takes_in_more_than_the_article_says_is_flagged(text: str, *, is_flagged: bool) -> None:
    """All for most, and all 15 for seven of the 15; not many for most, nor a figure that stands by itself too."""
    body = (
        "Most boats of Larkby were sold, Ana Ruiz said. It rained. All trams run at night. Deals were struck for seven "
        "of the 15 fields. Calder has 30 houses, and two of the 30 houses burned. Wend is far."
    )
    words = ("the supporting sentence says", "a part of them")
    assert any(word in message for word in words for message in _messages(text, body, "number")) is is_flagged
