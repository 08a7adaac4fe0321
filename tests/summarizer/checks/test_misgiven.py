"""Words in quotation marks are given to the person who said them."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Wend manager Carl Voss watched from the stands. “We got out of jail today,” said Larkby director Tom Okafor. Voss "
    "said he was happy. Ana Ruiz, a fan, was not. “They should have lost by six,” she told Radio Wend. Ruiz said she "
    "would come again. “It was a long day for all of us,” a guard said. Laura Lima told reporters that she had seen "
    "nothing."
)


def _is_flagged(text: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return any(flag.kind == "attribution" and "these words" in flag.message for flag in flags)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("“We got out of jail today,” Voss said.", True),
        ("Carl Voss said they “got out of jail today”.", True),
        ("Voss: “We got out of jail today.”", True),
        ("“They should have lost by six,” Carl Voss said.", True),
        ("“We got out of jail today,” Okafor said.", False),
        ("“We got out of jail today,” Tom Okafor told reporters.", False),
        ("“They should have lost by six,” Ana Ruiz said.", False),
        ("“It was a long day for all of us,” Voss said.", False),
        ("“We got out of jail today,” a director said.", False),
    ],
)
def test_a_quotation_of_another_speaker_is_flagged(text: str, *, is_flagged: bool) -> None:
    """The name at the end of the group beside the verb, or he for she; a nameless speaker tells nothing."""
    assert _is_flagged(text) is is_flagged
