"""A gate's reason is kept as one text and read in its parts again."""

import pytest

from db.gate_codes import GateReason, code_of


@pytest.mark.parametrize(
    ("gate", "code", "sentence"),
    [
        ("too short: 40 words", "too short", "40 words"),
        (
            "kill?: the line “KILL: the bridge” may take the text back",
            "kill?",
            "the line “KILL: the bridge” may take the text back",
        ),
        ("", "", ""),
    ],
)
def test_a_reason_has_a_code_and_a_sentence(gate: str, code: str, sentence: str) -> None:
    """The first colon parts them; where nothing holds an article, both are empty."""
    reason = GateReason.of(gate)
    assert reason == (code, sentence)
    assert code_of(gate) == code
    assert not gate or str(reason) == gate
