"""Generates answers with a causal model, in batches sized to memory, held to three lines by a grammar.

What all prompts begin with is read once and reused from the cache.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from transformers import GenerationConfig, LogitsProcessorList

from summarizer.drafters.local.batching import CPU_ROWS, GPU_ROWS, free_memory, in_halves, plan, rows_that_fit
from summarizer.drafters.local.grammar import ThreeLines
from summarizer.drafters.local.growing_cache import SharedPrefix, can_grow, common_beginning, growing_cache, read_prefix
from summarizer.drafters.local.loading import LoadedModel
from summarizer.drafters.local.written import Written, has_ended

_SHORTEST_PREFIX = 16
"""Fewer shared tokens are not worth keeping."""
_ACTIVATIONS = 24
"""Hidden states that live at once while a prompt is read, in multiples of the model's width: measured, rounded up."""
TEMPERATURE = 0.7
TOP_P = 0.9


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen: the likeliest, or drawn with a seed."""

    seed: int | None = None


class CausalWriter:
    """Writes answers to prompts; one result per prompt, in order."""

    def __init__(self, loaded: LoadedModel, *, max_chars: int, answer_tokens: int, max_rows: int = 0) -> None:
        self._loaded = loaded
        self._answer = answer_tokens
        self._most = max_rows or (CPU_ROWS if loaded.device.type == "cpu" else GPU_ROWS)
        width = int(loaded.model.get_output_embeddings().weight.shape[0])
        self.grammar = ThreeLines(loaded.tokenizer, vocabulary=width, ends=loaded.ends, max_chars=max_chars)
        self._growing = can_grow(loaded.model.config)
        self.prefix: SharedPrefix | None = None
        # What the checkpoint recommends for chatting must not mix in: this is the only truth about generation.
        loaded.model.generation_config = self.generation(Sampling())

    def generation(self, sampling: Sampling) -> GenerationConfig:
        """Return the complete generation settings of one call."""
        drawn = {"do_sample": True, "temperature": TEMPERATURE, "top_p": TOP_P, "top_k": 0}
        return GenerationConfig(
            max_new_tokens=self._answer,
            num_beams=1,
            use_cache=True,
            eos_token_id=list(self._loaded.ends),
            pad_token_id=self._loaded.pad,
            **(drawn if sampling.seed is not None else {"do_sample": False}),
        )

    def share(self, first: list[int], second: list[int]) -> None:
        """Read once what these two prompts begin with; later prompts that begin so reuse it."""
        tokens = common_beginning(first, second)[:-1]
        if self._growing and len(tokens) >= _SHORTEST_PREFIX:
            self.prefix = read_prefix(self._loaded.model, tokens)

    def write(self, prompts: Sequence[list[int]], *, sampling: Sampling) -> list[Written | None]:
        """Return one answer per prompt, in order; None where even a single prompt did not fit into memory."""
        answers: list[Written | None] = [None] * len(prompts)
        lengths = [len(prompt) for prompt in prompts]
        for batch in plan(lengths, capacity=self._rows):
            done = in_halves(
                batch,
                lambda places: self._batch([prompts[place] for place in places], sampling),
                out_of_memory=is_out_of_memory,
            )
            for place, answer in zip(batch, done, strict=True):
                answers[place] = answer
        return answers

    def _rows(self, longest: int) -> int:
        device = self._loaded.device
        free = torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else free_memory()
        config = self._loaded.model.config.get_text_config()
        size = self._loaded.model.dtype.itemsize
        kept = (
            self.prefix.bytes_per_token if self.prefix else 2.0 * config.num_hidden_layers * config.hidden_size * size
        )
        return min(
            self._most,
            rows_that_fit(
                longest + self._answer,
                bytes_per_token=kept + _ACTIVATIONS * config.hidden_size * size,
                bytes_per_square=2 * size,
                free=free,
            ),
        )

    @torch.inference_mode()
    def _batch(self, prompts: Sequence[list[int]], sampling: Sampling) -> list[Written]:
        shared = self.prefix if self.prefix and all(map(self.prefix.begins, prompts)) else None
        ids, mask = self._padded(prompts, len(shared.tokens) if shared else 0)
        cache = shared.cache(len(prompts)) if shared else growing_cache() if self._growing else None
        with torch.random.fork_rng(devices=[self._loaded.device] if self._loaded.device.type == "cuda" else []):
            if sampling.seed is not None:
                torch.manual_seed(sampling.seed)
            made = self._loaded.model.generate(
                input_ids=ids,
                attention_mask=mask,
                past_key_values=cache,
                generation_config=self.generation(sampling),
                logits_processor=LogitsProcessorList([self.grammar.processor(len(prompts))]),
            )
        rows = made[:, ids.shape[1] :].tolist()
        return [Written(self.grammar.text(row), has_ended(row, self._loaded.ends)) for row in rows]

    def _padded(self, prompts: Sequence[list[int]], shared: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return tokens and mask: the shared beginning in the same columns for all, then padding, then the rest.

        Padding to the left keeps the ends of all prompts in the last column, where generation begins; padding after
        the shared beginning keeps that in the first columns, where its cache stands.
        """
        longest = max(map(len, prompts))
        rows = [
            [*prompt[:shared], *[self._loaded.pad] * (longest - len(prompt)), *prompt[shared:]] for prompt in prompts
        ]
        seen = [[1] * shared + [0] * (longest - len(prompt)) + [1] * (len(prompt) - shared) for prompt in prompts]
        device = self._loaded.device
        return torch.tensor(rows, device=device), torch.tensor(seen, device=device)


def is_out_of_memory(error: BaseException) -> bool:
    """Return whether an error says that memory ran out, on a graphics card or on the processor."""
    said: tuple[Any, ...] = ("out of memory", "can't allocate memory", "not enough memory")
    return isinstance(error, MemoryError | torch.OutOfMemoryError) or any(word in str(error).lower() for word in said)
