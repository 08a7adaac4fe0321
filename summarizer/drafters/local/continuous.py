"""Continuous batching on a graphics card: answers are counted and held against the form, the others left for later.

The library's continuous batches take no grammar and can drop a request without a word. So an answer counts only where
it came, without an error, and is three lines; every other prompt is given back for a static batch under the grammar.
"""

from collections.abc import Sequence
from typing import Any

from transformers import GenerationConfig

from summarizer.drafters.answers.lines import fault_of, read_lines


def write_continuously(
    model: Any,  # noqa: ANN401 - a causal language model
    tokenizer: Any,  # noqa: ANN401 - its tokenizer
    prompts: Sequence[list[int]],
    *,
    generation: GenerationConfig,
    max_chars: int,
    settings: Any = None,  # noqa: ANN401 - a ContinuousBatchingConfig
    warmup: bool = True,
) -> list[str | None]:
    """Return one answer per prompt, in order; None where it did not come, failed, broke off, or is not three lines."""
    outputs = model.generate_batch(
        inputs=list(prompts), generation_config=generation, continuous_batching_config=settings, warmup=warmup
    )
    ends = generation.eos_token_id
    waiting: dict[tuple[int, ...], list[int]] = {}
    for place, prompt in enumerate(prompts):
        waiting.setdefault(tuple(prompt), []).append(place)
    answers: list[str | None] = [None] * len(prompts)
    for output in outputs.values():
        places = waiting.get(tuple(output.prompt_ids), [])
        # An answer that is shorter than it may be has ended, with an end token or without one in the list.
        ended = len(output.generated_tokens) < generation.max_new_tokens or output.generated_tokens[-1] in ends
        if places and ended and output.error is None:
            answers[places.pop(0)] = _three_lines(tokenizer, output.generated_tokens, max_chars)
    return answers


def _three_lines(tokenizer: Any, tokens: Sequence[int], max_chars: int) -> str | None:  # noqa: ANN401 - as above
    answer = str(tokenizer.decode(list(tokens), skip_special_tokens=True))
    return None if fault_of(read_lines(answer), max_chars=max_chars) else answer
