"""Holds a causal model's output to exactly three lines within length bounds, token by token.

A grammar says which tokens can come next; a logits processor forbids all others, for a whole batch at once. So the
form of the answer does not depend on the model's goodwill. Imported only by drafters that have loaded torch.
"""

from collections.abc import Sequence

import numpy as np
import torch
from llguidance import LLExecutor, LLMatcher, LLTokenizer
from llguidance.hf import from_tokenizer
from transformers import LogitsProcessor, PreTrainedTokenizerFast

from db.errors import ModelError
from summarizer.drafters.answers.lines import MIN_CHARS

_FIRST = r"[\p{Lu}\p{Lo}\p{Nd}\"“‘«'£$€¥]"
_HIDDEN = (
    r"\p{C}\p{Zl}\p{Zp}"  # controls, invisible and unassigned characters, private use; line and paragraph ends
    r"\u{fff0}-\u{ffff}"  # marks of broken bytes
)
"""What no takeaway holds, as the inside of a character class."""
_WORD_BITS = 32


def three_lines(*, min_chars: int = MIN_CHARS, max_chars: int) -> str:
    """Return the grammar, in Lark: three lines, each `min_chars` to `max_chars` characters, capital first, stop last.

    One blank may come before the first line, because many tokenizers write the first word with one.
    """
    inner = f"{{{min_chars - 2},{max_chars - 2}}}"
    return (
        'start: /[ ]?/ first "\\n" first "\\n" first\n'
        f"first: /{_FIRST}[^{_HIDDEN}]{inner}[.]/\n"
    )  # fmt: skip


class ThreeLines:
    """The grammar compiled for one tokenizer; hands out one processor per batch."""

    def __init__(
        self, tokenizer: PreTrainedTokenizerFast, *, vocabulary: int, ends: Sequence[int], max_chars: int
    ) -> None:
        """Compile; `vocabulary` is the width of the model's logits, `ends` the tokens that end an answer.

        Raises:
            ModelError: the tokenizer can not be constrained (it is not a fast one, or has no line end).
        """
        try:
            self._tokenizer: LLTokenizer = from_tokenizer(tokenizer, n_vocab=vocabulary, eos_token=list(ends))
        except ValueError as error:
            raise ModelError(f"the model's tokenizer can not be held to a grammar: {error}") from error
        self._grammar = LLMatcher.grammar_from_lark(three_lines(max_chars=max_chars))
        fault = LLMatcher.validate_grammar(self._grammar, self._tokenizer)
        if fault or self._tokenizer.decode_str(self._tokenizer.tokenize_str("A\nB")).strip() != "A\nB":
            raise ModelError(f"the model's tokenizer can not be held to a grammar: {fault or 'it has no line end'}")
        self._start = LLMatcher(self._tokenizer, self._grammar, log_level=0)
        self._executor = LLExecutor()

    def processor(self, rows: int) -> "ThreeLinesProcessor":
        """Return a processor for a batch of so many rows; it serves one generation."""
        matchers = [self._start.deep_copy() for _ in range(rows)]
        return ThreeLinesProcessor(matchers, self._executor, ends=frozenset(self._tokenizer.eos_tokens))

    def text(self, tokens: Sequence[int]) -> str:
        """Return the text of generated tokens exactly as the grammar saw it."""
        return self._tokenizer.decode_str([token for token in tokens if not self._tokenizer.is_special_token(token)])


class ThreeLinesProcessor(LogitsProcessor):
    """Forbids, in every row, each token that the grammar does not allow next."""

    supports_continuous_batching = False

    def __init__(self, matchers: list[LLMatcher], executor: LLExecutor, *, ends: frozenset[int]) -> None:
        self._matchers = matchers
        self._ends = ends
        self._executor = executor
        self._open = list(range(len(matchers)))
        self._begun = False

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        """Note the tokens that were chosen and mask the scores of the next; a row that has ended is left alone."""
        if self._begun:
            self._advance(input_ids[:, -1].tolist())
        self._begun = True
        if self._open:
            scores.masked_fill_(self._forbidden(scores), float("-inf"))
        return scores

    def _advance(self, tokens: list[int]) -> None:
        # A row stays under the grammar until its end token: a finished answer allows nothing but that.
        self._open = [row for row in self._open if tokens[row] not in self._ends]
        for row in self._open:
            self._matchers[row].consume_token(tokens[row])

    def _forbidden(self, scores: torch.Tensor) -> torch.Tensor:
        """Return which tokens can not come next; nothing is forbidden to a row that has ended."""
        mask = np.full((scores.shape[0], -(-scores.shape[1] // _WORD_BITS)), -1, dtype=np.int32)
        pairs = [(self._matchers[row], row) for row in self._open]
        self._executor.unsafe_compute_mask_ptr(pairs, mask.ctypes.data, mask.shape[1] * mask.itemsize, mask.shape[0])
        packed = ~mask.view(np.uint8)
        if scores.device.type == "cpu":
            bits = np.unpackbits(packed, axis=1, bitorder="little").view(np.bool_)
            return torch.from_numpy(bits)[:, : scores.shape[1]]
        return _unpacked(torch.from_numpy(packed).to(scores.device, non_blocking=True))[:, : scores.shape[1]]


def _unpacked(packed: torch.Tensor) -> torch.Tensor:
    """Return one truth value per bit, lowest bit first: on the device, so that only the packed mask travels there."""
    bits = torch.tensor([1 << place for place in range(8)], dtype=torch.uint8, device=packed.device)
    return (packed.unsqueeze(-1) & bits).flatten(1).bool()
