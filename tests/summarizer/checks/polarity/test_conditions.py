"""What a condition denies is no denial of what has yet to be done."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "If they do not pay within three months, the Poe brothers will serve five years. The town will run out of water if "
    "it does not rain by June. Without a deal by Friday, tariffs rise to 30%."
)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The Poe brothers have three months to pay.", False),
        ("The Poe brothers must pay within three months or serve five years.", False),
        ("The town needs rain by June.", False),
        ("It has to rain by June or the town will run out of water.", False),
        ("The two sides have until Friday to reach a deal.", False),
        ("The Poe brothers paid within three months.", True),
        ("It rained in the town by June.", True),
    ],
)
def test_a_condition_is_not_told_as_denied(text: str, denied: bool) -> None:
    """It is left out only where the takeaway says that it was done."""
    (flags,) = check([text], CheckedArticle.prepare("", BODY))
    assert any(flag.kind == "negation" for flag in flags) is denied
