from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
import torch
from transformers import GenerationConfig

from db.records import ArticleText, Drafted
from summarizer.drafters.local.causal_answers import CausalAnswers
from summarizer.drafters.local.continuous import write_continuously
from summarizer.drafters.local.drafter import TransformersDrafter

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
        """Return the text of the first token."""
        return GOOD if tokens[0] == 0 else "Only two lines stand here.\nThis is the second of them."


def write(prompts: list[list[int]], outputs: list[Output]) -> list[str | None]:
    """Run the fakes."""
    generation = GenerationConfig(max_new_tokens=3, eos_token_id=[9])
    return write_continuously(Model(outputs), Tokenizer(), prompts, generation=generation, max_chars=80)


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


def test_an_answer_whose_tokens_were_spent_is_left_for_the_grammar() -> None:
    """It is three lines, but the last may stop inside a figure; an end token as the last one allowed is an end."""
    prompts = [[1], [2], [3]]
    outputs = [Output([1], [0, 5, 5]), Output([2], [0, 5, 9]), Output([3], [0, 5])]
    assert write(prompts, outputs) == [None, GOOD, GOOD]


@pytest.mark.usefixtures("speechless")
@pytest.mark.parametrize("given", [0, 1, 3])
def test_on_a_card_what_continuous_batches_leave_is_written_under_the_grammar(
    make: Callable[..., TransformersDrafter], articles: list[ArticleText], monkeypatch: pytest.MonkeyPatch, given: int
) -> None:
    """Every article has its result, in order, however few the library gives back; its other answers are not lost."""
    drafter = make("llama", continuous=True)
    answers = drafter.ready()
    assert isinstance(answers, CausalAnswers)
    good = answers.loaded.tokenizer(GOOD)["input_ids"]

    def some(inputs: list[list[int]], **_: Any) -> dict[str, Output]:
        return {f"req_{number}": Output(prompt, good) for number, prompt in enumerate(inputs[:given])}

    monkeypatch.setattr(answers.loaded.model, "generate_batch", some)
    # Only the choice of the way looks at this device; the tensors stay where they are.
    answers.loaded = replace(answers.loaded, device=torch.device("cuda"))
    results = drafter.draft(articles)
    assert len(results) == len(articles)
    assert all(isinstance(result, Drafted) for result in results)
    texts = ["\n".join(takeaway.text for takeaway in result.takeaways) for result in results]
    assert [text == GOOD for text in texts] == [place < given for place in range(len(articles))]
