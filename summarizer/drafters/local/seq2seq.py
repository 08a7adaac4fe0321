"""Generates answers with a seq2seq model, in batches by length, as its checkpoint recommends."""

from collections.abc import Sequence
from copy import deepcopy

import torch
from transformers import GenerationConfig

from summarizer.drafters.local.batching import CPU_ROWS, GPU_ROWS, free_memory, in_halves, plan, rows_that_fit
from summarizer.drafters.local.causal import TEMPERATURE, TOP_P, Sampling, is_out_of_memory
from summarizer.drafters.local.loading import LoadedModel
from summarizer.drafters.local.written import Written, has_ended

ANSWER_TOKENS = 160
_BEAMS = 4
"""Checkpoints that ask for more beams get these: beyond them the cost grows and the summary does not."""
_ACTIVATIONS = 48
"""Hidden states that live at once in encoder and decoder, in multiples of the model's width; rounded up."""


class Seq2SeqWriter:
    """Writes answers; one per text, in order."""

    def __init__(self, loaded: LoadedModel, *, max_rows: int = 0) -> None:
        self._loaded = loaded
        self._most = max_rows or (CPU_ROWS if loaded.device.type == "cpu" else GPU_ROWS)

    def generation(self, sampling: Sampling) -> GenerationConfig:
        """Return the complete settings of one call: the checkpoint's own, bounded in length and beams."""
        told = self._loaded.model.generation_config
        chosen: GenerationConfig = deepcopy(told)
        answer = min(ANSWER_TOKENS, max(self._loaded.context // 2, 8))
        chosen.update(
            max_new_tokens=answer,
            max_length=None,
            min_length=min(told.min_length or 0, answer // 2),
            num_beams=min(told.num_beams or 1, _BEAMS) if sampling.seed is None else 1,
            do_sample=sampling.seed is not None,
            eos_token_id=list(self._loaded.ends),
            pad_token_id=self._loaded.pad,
            temperature=TEMPERATURE if sampling.seed is not None else None,
            top_p=TOP_P if sampling.seed is not None else None,
            top_k=None,
        )
        return chosen

    def write(self, texts: Sequence[str], *, sampling: Sampling) -> list[Written | None]:
        """Return one answer per text, in order; None where even a single text did not fit into memory."""
        if not texts:  # The tokenizer does not know what to make of none.
            return []
        encoded = [list(ids) for ids in self._loaded.tokenizer(list(texts))["input_ids"]]
        answers: list[Written | None] = [None] * len(texts)
        for batch in plan([len(ids) for ids in encoded], capacity=self._rows):
            done = in_halves(
                batch,
                lambda places: self._batch([encoded[place] for place in places], sampling),
                out_of_memory=is_out_of_memory,
            )
            for place, answer in zip(batch, done, strict=True):
                answers[place] = answer
        return answers

    def _rows(self, longest: int) -> int:
        device = self._loaded.device
        free = torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else free_memory()
        size = self._loaded.model.dtype.itemsize
        width = self._loaded.model.config.hidden_size
        fit = rows_that_fit(longest, bytes_per_token=_ACTIVATIONS * width * size, bytes_per_square=32 * size, free=free)
        return min(self._most, fit)

    @torch.inference_mode()
    def _batch(self, texts: Sequence[list[int]], sampling: Sampling) -> list[Written]:
        longest = max(map(len, texts))
        pad, device = self._loaded.pad, self._loaded.device
        ids = torch.tensor([[*text, *[pad] * (longest - len(text))] for text in texts], device=device)
        mask = torch.tensor([[1] * len(text) + [0] * (longest - len(text)) for text in texts], device=device)
        with torch.random.fork_rng(devices=[device] if device.type == "cuda" else []):
            if sampling.seed is not None:
                torch.manual_seed(sampling.seed)
            generation = self.generation(sampling)
            made = self._loaded.model.generate(input_ids=ids, attention_mask=mask, generation_config=generation)
        return [self._written(row, int(generation.max_new_tokens)) for row in made.tolist()]

    def _written(self, row: list[int], most: int) -> Written:
        """Return a row's text; an end token at the first place begins it, one at the last allowed place is forced."""
        text = self._loaded.tokenizer.decode(row, skip_special_tokens=True, clean_up_tokenization_spaces=False)
        return Written(text, has_ended(row[1:most], self._loaded.ends))
