"""Who is arrested or acquitted is the one of whom the article says so."""

import pytest

from summarizer.checks import CheckedArticle, check

COURT = (
    "A judge sentenced Lee Booth, 34, to six years on Friday for the robbery. Booth's co-defendant Mark Dale was "
    "acquitted. The shop is shut."
)
ADMITTED = "A driver admitted causing death in Larkby. Owen Marsh, 44, was given 18 months. He pleaded guilty in May."
VICTIM = (
    "The death of a man in Larkby is treated as murder. The victim, named as Paul Gray, was found on Friday. A woman "
    "of 47 and a man of 23 have been arrested and remain in custody."
)
SUSPECT = "A man has been arrested over a fire. Max Orr, 34, is due in court on Monday. Jo Poe was charged with arson."


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if "does not say this of" in flag.message]


@pytest.mark.parametrize(
    ("text", "body", "step", "name"),
    [
        ("Lee Booth was acquitted.", COURT, "acquitted", "Lee Booth"),
        ("Lee Booth, 34, was cleared of robbery.", COURT, "cleared", "Lee Booth"),
        ("Owen Marsh was cleared of causing death.", ADMITTED, "cleared", "Owen Marsh"),
        ("Owen Marsh was acquitted.", ADMITTED, "acquitted", "Owen Marsh"),
        ("Paul Gray has been arrested.", VICTIM, "arrested", "Paul Gray"),
    ],
)
def test_a_step_of_others_is_flagged(text: str, body: str, step: str, name: str) -> None:
    """Of a co-defendant, of people without names, or of nobody."""
    assert _messages(text, body) == [f"“{step}”: the article does not say this of “{name}”."]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Mark Dale was acquitted.", COURT),
        ("Max Orr has been arrested.", SUSPECT),
        ("Jo Poe was charged with arson.", SUSPECT),
        ("Owen Marsh was not cleared of causing death.", ADMITTED),
        ("A road to Owen Marsh was cleared.", ADMITTED),
    ],
)
def test_whose_step_it_is_or_may_be_is_right(text: str, body: str) -> None:
    """A man who was arrested may be the one who is due in court."""
    assert not _messages(text, body)
