"""What is put into the article's own words is flagged as before a check knew of new words."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ruiz said that the wall will fall in March. Tom Poe, who will leave Wend in May, came on Monday. Larkby will sell "
    "the port to Calder. The council did not sell the little ferry to United Boats, which few liked."
)


def _messages(text: str, kind: str, body: str = BODY) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ruiz said that the wall may fall in March.", True),
        ("Tom Poe, who may leave Wend in May, came on Monday.", True),
        ("Larkby could sell the port to Calder.", True),
        ("Larkby is expected to sell the port to Calder.", True),
        ("Larkby will sell the port to Calder.", False),
        ("Larkby could make Calder the owner of its port.", False),
    ],
)
def test_a_doubt_put_into_copied_text_is_flagged(text: str, *, is_flagged: bool) -> None:
    """Whatever its clause, and whatever else its word may say; in new words "could" is left alone."""
    assert bool(_messages(text, "certainty")) is is_flagged


@pytest.mark.parametrize(
    ("verb", "is_flagged"),
    [("can sell", True), ("should sell", True), ("is to sell", False), ("is due to sell", False), ("sells", False)],
)
def test_next_year_makes_no_firm_will_of_a_can(verb: str, *, is_flagged: bool) -> None:
    """Nor of a "should", nor does a neighbouring sentence; what is to happen will."""
    body = f"Larkby {verb} the port of Wend in summer next year. It rained. Tom Poe is due to come next week."
    assert bool(_messages("Larkby will sell the port of Wend in summer next year.", "certainty", body)) is is_flagged


@pytest.mark.parametrize("verb", ["is to sell", "can sell"])
def test_is_to_is_as_firm_as_will(verb: str) -> None:
    """Without any other word of what is to come."""
    body = f"Larkby {verb} the port of Wend to Calder in June. It rained."
    flagged = bool(_messages("Larkby will sell the port of Wend to Calder in June.", "certainty", body))
    assert flagged is (verb == "can sell")


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The council sold the little ferry to United Boats.", True),
        ("The council discussed and sold the little ferry to United Boats.", True),
        ("Yet the council sold the little ferry to United Boats, ending few rows.", True),
        ("The council refused: no ferry to United Boats.", False),
    ],
)
def test_only_a_denial_stands_for_one_that_is_left_out(text: str, *, is_flagged: bool) -> None:
    """No "little" or "United" that the article has there too, and no word that only begins as a denial does."""
    assert any("denies this" in message for message in _messages(text, "negation")) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Poe of Wend came to the final.", True),
        ("Ruiz of Larkby was arrested.", True),
        ("Lima of Bray sang.", False),
        ("Kent of Fenn swam.", False),
        ("Moss of Hale swam.", False),
    ],
)
def test_who_beat_somebody_does_not_own_him(text: str, *, is_flagged: bool) -> None:
    """Only what somebody is may stand between an owner and what is owned, or nothing, or an owner's ending."""
    body = (
        "Wend beat Poe before the final. On Monday, Larkby arrested Ruiz. The Bray pitcher Lima sang. Fenn's Kent "
        "swam, and so did Hale captain Moss."
    )
    assert any("the other way round" in message for message in _messages(text, "name", body)) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("All boats of Larkby were sold.", True),
        ("Not all boats of Larkby were sold.", False),
        ("Almost all boats of Larkby were sold.", False),
        ("After all, boats of Larkby were sold.", False),
        ("Deals were struck for all of the 15 fields.", True),
        ("Deals were not struck for all, and 15 fields are left.", False),
        ("Deals were struck for not all of the 15 fields.", False),
        ("Poe sold all, boats of Larkby too, Ruiz said.", False),
        ("Poe wrote to his friends abroad that all boats carried coal and salt on rivers.", False),
    ],
)
def test_not_all_and_almost_all_are_no_all(text: str, *, is_flagged: bool) -> None:
    """Nor is an "all" before a comma, or one of which the article says little else; "all of the" is one."""
    body = "Most boats of Larkby were sold, Ruiz said. It rained. Deals were struck for seven of the 15 fields."
    words = ("the supporting sentence says", "a part of them")
    assert any(word in message for word in words for message in _messages(text, "number", body)) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Poe is known as a painter in Wend.", False),
        ("Poe was bound by the council to leave Wend for the coast.", False),
        ("Poe, certain to leave Wend, was born there.", True),
    ],
)
def test_the_word_after_a_firm_one_tells_what_it_says(text: str, *, is_flagged: bool) -> None:
    """Known as, bound by; but certain to."""
    body = "Poe, a painter whom few remember, was born in Wend. It rained. He left Wend for the coast."
    assert bool(_messages(text, "certainty", body)) is is_flagged
