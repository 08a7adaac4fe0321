"""No word stands twice in a row, and no name or group of words twice in one sentence."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The Larkby Rovers beat Wend Athletic on Monday. Larkby police arrested a man at the Kell Bay Hotel. Doctors "
    "treated 12 people for measles and a rash. Ana Poe sang on the Late Late Show. Ferran makes lorries, and Ferran "
    "sells them. The town hall is older than the town hall of Wend. The Ferro band is from Ostia."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if flag.kind == "sentence" and "stands here twice" in flag.message]


@pytest.mark.parametrize(
    "text",
    [
        "Larkby police arrested a man at the the Kell Bay Hotel.",
        "Doctors treated 12 people people for measles.",
        "Twelve people were treated for measles and measles.",
        "The Larkby Rovers beat the Larkby Rovers on Monday.",
        "A man was arrested at the Kell Bay Hotel in the bar of the Kell Bay Hotel.",
        "Ostia arrested a man from Ostia.",
    ],
)
def test_what_stands_twice_is_flagged(text: str) -> None:
    """A slip of the hand, or a model that began again."""
    assert len(_messages(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ana Poe sang on the Late Late Show.",
        "The man had had measles before.",
        "The sit-in in front of the Kell Bay Hotel ended.",
        'A guest of the Kell Bay Hotel said: "The Kell Bay Hotel is lovely."',
        "The Larkby Rovers' coach said the Larkby Rovers played well.",
        "Ostia police said Ostia was quiet.",
        "Ostia lost, but Ostia go up.",
        "The town hall is older than the town hall of Wend.",
        "The Larkby Rovers beat Wend. The Larkby Rovers are third.",
        "More were treated in May than in any other May.",
        "The band plays on Ostia FM and Ostia.com.",
    ],
)
def test_what_may_stand_twice_is_not(text: str) -> None:
    """As the article has it, in two clauses or sentences, in a quotation, as a part of another group, as an owner."""
    assert not _messages(text)
