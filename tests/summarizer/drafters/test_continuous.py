from dataclasses import dataclass
from typing import Any

from summarizer.drafters.continuous import write_continuously

GOOD = "The council buys the old brewery.\nThe mayor wants a school there.\nThe sale is not final yet."


@dataclass
class Output:
    """What the library hands back for one request."""

    prompt_ids: list[int]
    generated_tokens: list[int]
    error: str | None = None


class Model:
    """Gives back what it was made with, whatever it is asked."""

    def __init__(self, outputs: list[Output]) -> None:
        self.outputs = outputs

    def generate_batch(self, **_: Any) -> dict[str, Output]:
        """Return the outputs under the library's own request ids."""
        return {f"req_{number}": output for number, output in enumerate(self.outputs)}


class Tokenizer:
    """Token 0 is a good answer, token 1 one of two lines."""

    def decode(self, tokens: list[int], **_: Any) -> str:
        """Return the text of one token."""
        return GOOD if tokens == [0] else "Only two lines stand here.\nThis is the second of them."


def write(prompts: list[list[int]], outputs: list[Output]) -> list[str | None]:
    """Run the fakes."""
    return write_continuously(Model(outputs), Tokenizer(), prompts, generation=None, max_chars=80)  # type: ignore[arg-type]


def test_answers_are_matched_to_their_prompts_in_whatever_order_they_come() -> None:
    """Two equal prompts get one answer each."""
    prompts = [[1, 2], [3], [1, 2]]
    outputs = [Output([3], [0]), Output([1, 2], [0]), Output([1, 2], [0])]
    assert write(prompts, outputs) == [GOOD, GOOD, GOOD]


def test_what_was_dropped_failed_or_has_another_form_is_left_for_the_grammar() -> None:
    """Fewer results than prompts are noticed; so is an error, and an answer of two lines."""
    prompts = [[1], [2], [3], [4]]
    outputs = [Output([1], [0]), Output([2], [0], error="out of blocks"), Output([3], [1])]
    assert write(prompts, outputs) == [GOOD, None, None, None]
