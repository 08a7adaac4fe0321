"""Names and figures that "respectively" gives to each other."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Michael Poe and David Roe had 184 and 109 votes respectively. Larkby and Wend won 3-1 and 2-0 respectively. "
    "Shares in Calder and Kiln fell by 3% and 5% respectively."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("David Roe had 184 votes.", True),
        ("Michael Poe had 109 votes and David Roe 184.", True),
        ("Wend won 3-1.", True),
        ("Shares in Kiln fell by 3%.", True),
        ("Poe won 184 votes.", False),
        ("Larkby won 3-1.", False),
        ("Shares in Kiln fell by 5%.", False),
    ],
)
def test_each_name_of_a_row_keeps_its_figure(text: str, is_flagged: bool) -> None:
    """The second name has the second figure."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    assert any(flag.kind == "number" for flag in flags) is is_flagged
