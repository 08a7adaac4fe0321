"""Keeps keys and values of a batch in buffers that grow by blocks, and starts them from a shared prompt prefix.

The library's own growing cache copies everything at every token; with sixteen long rows that copy takes longer than
reading the weights. Writing into a buffer with room to spare is the whole difference.
"""

from dataclasses import dataclass
from typing import Any

import torch
from transformers import DynamicCache
from transformers.cache_utils import Cache, DynamicLayer

_ROOM = 128
"""Tokens of room that are added when a buffer is full: about one answer."""


class GrowingLayer(DynamicLayer):
    """One layer's keys and values, as views of buffers with room for more."""

    def update(
        self,
        key_states: torch.Tensor,
        value_states: torch.Tensor,
        *args: Any,  # noqa: ANN401, ARG002 - the library's signature
        **kwargs: Any,  # noqa: ANN401, ARG002 - likewise
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Append the new states in place and return all states so far."""
        used = self.get_seq_length()
        total = used + key_states.shape[-2]
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
            self._key_room, self._value_room = key_states[:, :, :0], value_states[:, :, :0]
        if total > self._key_room.shape[-2]:
            self._key_room = _widened(self._key_room, key_states, used, total + _ROOM)
            self._value_room = _widened(self._value_room, value_states, used, total + _ROOM)
        self._key_room[:, :, used:total] = key_states
        self._value_room[:, :, used:total] = value_states
        self.keys, self.values = self._key_room[:, :, :total], self._value_room[:, :, :total]
        return self.keys, self.values


def _widened(room: torch.Tensor, like: torch.Tensor, used: int, size: int) -> torch.Tensor:
    rows, heads, _, width = like.shape
    wider = like.new_empty((rows, heads, size, width))
    wider[:, :, :used] = room[:, :, :used]
    return wider


def growing_cache() -> Cache:
    """Return an empty cache whose layers grow by blocks."""
    return Cache(layer_class_to_replicate=GrowingLayer)


def can_grow(config: Any) -> bool:  # noqa: ANN401 - any model's configuration
    """Return whether every layer of such a model keeps all its keys: no sliding windows, no running states."""
    return all(type(layer) is DynamicLayer for layer in DynamicCache(config=config).layers)


@dataclass(frozen=True)
class SharedPrefix:
    """The beginning that all prompts have in common, read once."""

    tokens: tuple[int, ...]
    layers: tuple[tuple[torch.Tensor, torch.Tensor], ...]
    """Keys and values of one row, layer by layer."""

    @property
    def bytes_per_token(self) -> float:
        """Return the measured size of one token's keys and values in all layers."""
        return sum(keys.nbytes + values.nbytes for keys, values in self.layers) / len(self.tokens)

    def begins(self, prompt: list[int]) -> bool:
        """Return whether a prompt starts with these tokens and goes on."""
        return len(prompt) > len(self.tokens) and tuple(prompt[: len(self.tokens)]) == self.tokens

    def cache(self, rows: int) -> Cache:
        """Return a cache in which so many rows have already read the prefix."""
        cache = growing_cache()
        for number, (keys, values) in enumerate(self.layers):
            cache.update(keys.expand(rows, -1, -1, -1), values.expand(rows, -1, -1, -1), number)
        return cache


@torch.inference_mode()
def read_prefix(model: Any, tokens: list[int]) -> SharedPrefix:  # noqa: ANN401 - a causal language model
    """Return the prefix after the model has read it."""
    cache = growing_cache()
    ids = torch.tensor([tokens], device=model.device)
    model(input_ids=ids, attention_mask=torch.ones_like(ids), past_key_values=cache, use_cache=True, logits_to_keep=1)
    layers: list[Any] = cache.layers
    return SharedPrefix(tuple(tokens), tuple((layer.keys, layer.values) for layer in layers))


def common_beginning(first: list[int], second: list[int]) -> list[int]:
    """Return the tokens that both begin with."""
    same = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        same += 1
    return first[:same]
