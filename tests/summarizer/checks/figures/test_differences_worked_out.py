"""Figures that may be worked out are no errors: across scales, before a change, doubled as a percentage."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Brill said that it would buy Kell for £3.7bn. It rained in Wend. Analysts had expected a bid of £4bn. Revenue at "
    "Brill fell 12% to €2.2bn. The games of Larkby cost £780m, a fifth more than planned. Fuel costs doubled to €800m."
)


@pytest.mark.parametrize(
    "text",
    [
        "The bid was £300m less than analysts had expected.",
        "Revenue at Brill dropped by €300m to €2.2bn.",
        "The games of Larkby were planned to cost £650m.",
        "Fuel costs have risen by 100%.",
    ],
)
def test_what_may_be_worked_out_is_a_warning(text: str) -> None:
    """With the two figures beside it."""
    found = [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    assert [str(flag.severity) for flag in found if "worked out" in flag.message] == ["warning"]
    assert not any(str(flag.severity) == "error" for flag in found)
