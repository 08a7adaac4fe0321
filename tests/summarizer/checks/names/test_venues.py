"""Who is at home does not travel to the other."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Larkby host Wend Town in the cup on Sunday. Estria were at home to Norland on Friday. Calder Rovers next travel "
    "to Sable on Tuesday, when Orrin have an away clash with Brill. Tarn host Umber in May and visit Umber in June."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "name" and "“:" not in flag.message]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Larkby travel to Wend Town in the cup on Sunday.", "Larkby host Wend Town"),
        ("Larkby visit rivals Wend Town on Sunday.", "Larkby host Wend Town"),
        ("Wend Town are at home to Larkby on Sunday.", "Larkby host Wend Town"),
        ("Estria travelled to Norland on Friday.", "Estria were at home to Norland"),
        ("Calder Rovers host Sable on Tuesday.", "Calder Rovers next travel to Sable"),
        ("Orrin will host Brill.", "Orrin have an away clash with Brill"),
    ],
)
def test_a_meeting_at_the_others_home_is_flagged(text: str, there: str) -> None:
    """Whatever words say who comes."""
    assert [message for message in _found(text) if f"the article has “{there}”" in message]


@pytest.mark.parametrize(
    "text",
    [
        "Wend Town travel to Larkby in the cup on Sunday.",
        "Norland were away at Estria on Friday.",
        "Sable host Calder Rovers on Tuesday.",
        "Calder Rovers visit Sable on Tuesday.",
        "Tarn visit Umber in June.",
        "Umber host Tarn in June.",
        "Tarn host Umber in May.",
    ],
)
def test_a_meeting_at_the_same_home_is_none(text: str) -> None:
    """Nor one of two that the article has at both homes."""
    assert not [message for message in _found(text) if "article has “" in message or "other way" in message]
