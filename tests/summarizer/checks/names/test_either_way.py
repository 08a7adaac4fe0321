"""Names whose words may stand in either order, and those that are cited in both texts."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The Royal Larkby museum will reopen in May after a long refit, Larkby County Council said. A rescue team found a "
    "boat in a river in Cumbria on Sunday. John Glen, the MP for Calder, has called for a tunnel near Wend. According "
    "to the Farm Department, about 2,300 mills closed last year, most of them in Ohio."
)


@pytest.mark.parametrize(
    "text",
    [
        "The museum in County Larkby will reopen in May.",
        "A boat was found in a Cumbrian river on Sunday.",
        "The Calder MP John Glen has called for a tunnel near Wend.",
        "Calder MP John Glen has called for a tunnel near Wend.",
        "About 2,300 Ohio mills closed last year, according to the Farm Department.",
    ],
)
def test_what_may_be_said_either_way_is_no_flag(text: str) -> None:
    """A county, a seat, what is of a region, and a body that is cited."""
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    assert [flag.message for flag in flags if flag.kind == "name"] == []
