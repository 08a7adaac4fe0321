"""What is said of nobody or of few is not said of somebody or of many, and what is without pay not with it."""

import pytest

from summarizer.checks import CheckedArticle, check


def _is_flagged(text: str, body: str) -> bool:
    return any(flag.kind == "negation" for flag in check([text], CheckedArticle.prepare("", body))[0])


FIRE = (
    "Nobody was hurt in the fire in Dock Street on Monday. No one will be forced to leave the mill before July, the "
    "firm said. Neither man was harmed when the boat sank off Larkby. Few of the tenants wanted to leave the tower. "
    "Little is known about the owner of the ferry. Most doctors favour the ban on boats. Few of the shops opened on "
    "Sunday."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("People were hurt in the fire in Dock Street.", True),
        ("Several people were hurt in the fire in Dock Street on Monday.", True),
        ("No one was hurt in the fire in Dock Street.", False),
        ("Everyone was unhurt in the fire in Dock Street.", False),
        ("Workers will be forced to leave the mill before July, the firm said.", True),
        ("Workers will not be forced to leave the mill before July, the firm said.", False),
        ("Both men were harmed when the boat sank off Larkby.", True),
        ("Many of the tenants wanted to leave the tower.", True),
        ("Much is known about the owner of the ferry.", True),
        ("Not much is known about the owner of the ferry.", False),
        ("Few doctors favour the ban on boats.", True),
        ("Most of the shops were shut on Sunday.", False),
        ("Many of the shops opened on Sunday.", True),
    ],
)
def test_what_nobody_did_somebody_did_not(text: str, *, is_flagged: bool) -> None:
    """Though the forests take the new subject for new words."""
    assert _is_flagged(text, FIRE) is is_flagged


def test_another_sentence_may_tell_of_somebody() -> None:
    """Where it stands near and does not deny it."""
    body = "Nobody was hurt in the fire in Dock Street. Two guards were hurt on Sunday. Trams run at night."
    assert not _is_flagged("Guards were hurt in the fire in Dock Street.", body)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("He was suspended for 90 days with pay.", True),
        ("He was suspended for 90 days on full pay.", True),
        ("He was suspended for 90 days without pay.", False),
        ("He was suspended for 90 days with his deputy.", False),
    ],
)
def test_with_is_not_without(text: str, *, is_flagged: bool) -> None:
    """However much of the sentence is left out."""
    body = "The council voted 9-2 to suspend him for 90 days without pay. Trams run at night."
    assert _is_flagged(text, body) is is_flagged
