"""Long runs of what the readers look for: no text makes the checks slow."""

import time

import pytest

from summarizer.checks import CheckedArticle, check

BODY = "The Larkfield council voted 5-2 on Tuesday, Ana Ruiz said. It was not 3 May 2019. “We did what we could.” "
SIZE = 20_000
UNITS = [
    *"a 1 . [ ( $ - — “ ‘ ' \" \u202e 👩‍👩‍👧 a\u0301 9/11 5to A.B. can't <a \n".split(" "),
    *(" ", '"a ', "'a ", "one in ", "Ana Ruiz ", "`` a ", "May ", "1, ", "no. ", "said, ", "crore ", "million ", BODY),
]


@pytest.mark.parametrize("unit", UNITS)
def test_no_text_is_slow(unit: str) -> None:
    """As a takeaway and as an article below a second; twice that for slow machines."""
    text = unit * (SIZE // len(unit))
    begun = time.process_time()
    check([text], CheckedArticle.prepare("", BODY))
    check([BODY], CheckedArticle.prepare("", text))
    assert time.process_time() - begun < 2
