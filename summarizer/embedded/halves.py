"""Computes encoder layers in half precision where the processor multiplies it faster; the sums stay in full.

Weights and the inputs of products are rounded to bfloat16; attention, what is added up along the layers, and every
norm keep single precision.
"""

import time
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.layers import EncoderLayer, Rows, attended

_STEP, _BLOCK = 32, 256
"""Pieces are multiplied in blocks, the last one filled up to a multiple of the step: the library keeps code for every
number of rows that it meets, and shall meet few; and what a block passes on is still in the processor's cache."""
_ROWS, _IN, _OUT = 256, 384, 1536
_FASTER: Final = 1.5
"""By so much half precision must win: a close race could end differently on the next day."""
_TRIES: Final = 7


class HalfLayer(nn.Module):
    """An encoder layer that only reads, its products in bfloat16."""

    def __init__(self, whole: EncoderLayer) -> None:
        super().__init__()
        self.heads = whole.heads
        self.looking = _half(*whole.attention.self.products)
        self.attention, self.attention_norm = _half(whole.attention.output.dense), whole.attention.output.LayerNorm
        self.intermediate = _half(whole.intermediate.dense)
        self.output, self.output_norm = _half(whole.output.dense), whole.output.LayerNorm
        self.eval()

    def forward(self, states: Tensor, rows: Rows) -> Tensor:
        """Return the next states of the pieces, [piece, size]."""
        blocks = _blocks(states)
        looked = torch.cat([self.looking(block.bfloat16()) for block in blocks])[: len(states)]
        mixed = _blocks(attended(looked, rows, self.heads))
        return torch.cat([self._onward(*each) for each in zip(mixed, blocks, strict=True)])[: len(states)]

    def _onward(self, mixed: Tensor, before: Tensor) -> Tensor:
        seen = self.attention_norm(self.attention(mixed) + before)
        inner = nn.functional.gelu(self.intermediate(seen.bfloat16()))
        found: Tensor = self.output_norm(self.output(inner) + seen)
        return found


def _half(*products: nn.Linear) -> nn.Linear:
    """Return one product in bfloat16 that gives the answers of several side by side."""
    weight, bias = (torch.cat([getattr(each, name).bfloat16() for each in products]) for name in ("weight", "bias"))
    half = nn.Linear(weight.shape[1], weight.shape[0], device="meta")
    half.load_state_dict({"weight": weight, "bias": bias}, assign=True)
    half.requires_grad_(requires_grad=False)
    return half


def _blocks(states: Tensor) -> tuple[Tensor, ...]:
    filled: Tensor = nn.functional.pad(states, (0, 0, 0, -len(states) % _STEP))
    return tuple(filled.split(_BLOCK))


def halve(layers: nn.ModuleList) -> None:
    """Put layers with half-precision products in the place of encoder layers; they can only read."""
    for place, layer in enumerate(layers):
        if isinstance(layer, EncoderLayer):
            layers[place] = HalfLayer(layer)


@lru_cache(maxsize=1)
def halves_pay() -> bool:
    """Return whether a product of the layers' size is clearly faster in half precision here; measured once, 50 ms."""
    states, weight = torch.ones(_ROWS, _IN), torch.ones(_OUT, _IN)
    half_states, half_weight = states.bfloat16(), weight.bfloat16()
    with torch.inference_mode():
        whole = _seconds(lambda: nn.functional.linear(states, weight))
        half = _seconds(lambda: nn.functional.linear(half_states, half_weight))
    return clearly_faster(half, whole)


def clearly_faster(half: float, whole: float) -> bool:
    """Return whether half precision wins by so much, in seconds of each, that no close race is decided by chance."""
    return half * _FASTER < whole


def _seconds(work: Callable[[], Tensor]) -> float:
    """Return the least of several times of this process: what else the machine does makes it longer, never shorter."""
    best = float("inf")
    for _ in range(_TRIES):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
