"""The offence that somebody is charged with or found guilty of is the article's."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Tom Hart pleaded guilty on Thursday to manslaughter in the death of a sailor who fell from a cliff at Wend. His "
    "family wept, and the sailor's hoped for a trial for murder.\n\nAna Poe was charged with fraud and theft over a "
    "pension fund. Kit Ord was convicted of arson. Ord was first charged with murder."
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tom Hart pleaded guilty to murder in the death of a sailor.", "manslaughter"),
        ("Hart has pleaded guilty to the murder of a sailor who fell from a cliff.", "manslaughter"),
        ("Kit Ord was convicted of murder.", "arson"),
        ("Ana Poe was charged with forgery over a pension fund.", "fraud"),
        ("Tom Hart pleaded guilty to manslaughter.", None),
        ("Ana Poe was charged with theft over a pension fund.", None),
        ("Kit Ord was charged with murder.", None),
    ],
)
def test_an_offence_is_not_another(text: str, said: str | None) -> None:
    """Also where the other one stands elsewhere in the article."""
    flags = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "name"]
    found = [flag.message for flag in flags if "of this the article says" in flag.message]
    assert [f"says “{said}”" in message for message in found] == ([] if said is None else [True])
