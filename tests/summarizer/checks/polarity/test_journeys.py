"""What goes from one thing to another does not go the other way round."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Wardens moved 30 deer from the north of the park to a wood in the south. Tom Poe went from banking to politics "
    "in June. Power passed from the army to the court after a long war. The path goes from the mill to the old port."
)


def _is_flagged(text: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return any(flag.kind == "negation" and str(flag.severity) == "warning" for flag in flags)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Wardens moved 30 deer from the south of the park to a wood in the north.", True),
        ("Wardens moved 30 deer from the north of the park to a wood in the south.", False),
        ("Wardens moved 30 deer from the north to the south.", False),
        ("Wardens moved deer from the north to a wood.", False),
        ("Tom Poe went from politics to banking in June.", True),
        ("Tom Poe went to politics from banking in June.", False),
        ("Tom Poe went to banking from politics in June.", True),
        ("Power passed from the court to the army after a war.", True),
        ("Power passed from the army after a war, and then to the court.", False),
        ("The path goes from the old port to the mill.", True),
    ],
)
def test_from_and_to(text: str, *, is_flagged: bool) -> None:
    """Common nouns too, in one clause, whichever stands first."""
    assert _is_flagged(text) is is_flagged
