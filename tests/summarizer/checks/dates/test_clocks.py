"""Times of day in four figures and in words, whose time it is, spans of years, and parts of a decade of age."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The trial in Larkby opened at 9.30am. The bomb went off at 21:45 GMT. The raid began at 0400 local time. The "
    "final is at 8pm EST on Friday. Doors open at 3.45pm. The war ran from 1914-18. Ana Poe is in her mid-40s. "
    "Wend won in the 2007 -- 08 season. Police seek a man in his 30s. Polls close at 10 p.m. on Sunday."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The trial in Larkby opened at 0930.", True),
        ("The trial in Larkby opened at 0830.", False),
        ("The trial in Larkby opened at half past nine.", True),
        ("The trial in Larkby opened at half past ten.", False),
        ("Polls close at ten on Sunday.", True),
        ("Polls close at nine on Sunday.", False),
        ("The bomb went off at 2145 GMT.", True),
        ("The bomb went off at 2145 BST.", False),
        ("The bomb went off at a quarter to ten.", True),
        ("The raid began at 4am.", True),
        ("The raid began at 4am GMT.", False),
        ("The raid began at 4pm.", False),
        ("The final is at 8pm ET on Friday.", True),
        ("The final is at 8pm GMT on Friday.", False),
        ("Doors open at quarter to four.", True),
        ("The war ran from 1914 to 1918.", True),
        ("The war ran from 1914 to 1919.", False),
        ("Wend won in the 2007-08 season.", True),
        ("Wend won in the 2008-09 season.", False),
        ("Ana Poe is in her mid-40s.", True),
        ("Ana Poe is in her 40s.", True),
        ("Ana Poe is in her late 40s.", False),
        ("Ana Poe is in her early 40s.", False),
        ("Police seek a man in his late 30s.", False),
    ],
)
def test_times_are_read_in_each_form(text: str, *, is_right: bool) -> None:
    """What both texts say is compared."""
    kinds = ("date", "number")
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind in kinds]
    assert bool(found) is not is_right
