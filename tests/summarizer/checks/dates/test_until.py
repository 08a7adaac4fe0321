"""What begins on a date, and what ends on it or comes before it."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Fares in Larkby will rise from 2 March, Ana Poe said. The ship is to be delivered to Wend by June 2028. The fair "
    "of Calder runs until Friday. The hall opens from 3 May until 9 May. Schools in Wend are closed until 20 June. The "
    "bridge is shut until Monday."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Fares in Larkby will rise until 2 March.", False),
        ("Fares in Larkby will rise by 2 March.", False),
        ("Fares in Larkby will rise from 2 March.", True),
        ("Fares in Larkby will rise on 2 March.", True),
        ("The ship is to be delivered to Wend from June 2028.", False),
        ("The ship is to be delivered to Wend before June 2028.", True),
        ("The fair of Calder runs from Friday.", False),
        ("The fair of Calder runs till Friday.", True),
        ("The hall opens from 3 May.", True),
        ("Schools in Wend closed on 20 June.", False),
        ("Schools in Wend are closed until 20 June.", True),
        ("Schools in Wend reopen on 20 June.", True),
        ("The bridge will shut on Monday.", False),
    ],
)
def test_a_beginning_is_no_end(text: str, *, is_right: bool) -> None:
    """Where both texts say which it is."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "date"]
    assert bool(found) is not is_right
