"""The layers of the encoder (BERT's), each row of pieces read by itself: padding costs nothing.

Parameters are named as `transformers` names them, so that `BertModel` reads the same files. Its own classes are not
used for reading: loading them takes a second, and 130 MB of what only training and generation need.
"""

from collections.abc import Iterable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig


class Vectors(nn.Embedding):
    """A vector for each number; on the meta device nothing is filled in, as trying to would load torch's compiler."""

    def reset_parameters(self) -> None:
        """Fill in chance vectors where there is memory for them."""
        if not self.weight.is_meta:
            super().reset_parameters()


class Rows(NamedTuple):
    """Where the rows of a batch lie among its pieces, which stand one after the other."""

    lengths: tuple[int, ...]
    """Pieces of each row; padding counts where `present` tells it."""
    present: Tensor | None = None
    """[row, piece], true where there is a piece; None where nothing is padded."""


class EncoderLayer(nn.Module):
    """One layer of BERT; nothing is dropped unless training asks for it."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        size, inner, small = config.hidden_size, config.intermediate_size, config.layer_norm_eps
        self.heads = config.num_attention_heads
        self.attention = _Attention(size, small)
        self.intermediate = _Widened(size, inner)
        self.output = _Summed(inner, size, small)

    def forward(self, states: Tensor, rows: Rows) -> Tensor:
        """Return the next states of the pieces, [piece, size]."""
        looked = torch.cat([linear(states) for linear in self.attention.self.products], dim=-1)
        seen = self.attention.output(attended(looked, rows, self.heads), states)
        found: Tensor = self.output(nn.functional.gelu(self.intermediate.dense(seen)), seen)
        return found

    def drop(self, share: float) -> None:
        """Let training drop this share of what the layer adds to the states; reading drops nothing."""
        self.attention.output.dropout = self.output.dropout = share


class _Attention(nn.Module):
    def __init__(self, size: int, small: float) -> None:
        super().__init__()
        self.self, self.output = _Looking(size), _Summed(size, size, small)


class _Looking(nn.Module):
    """What each piece looks for, is found by, and gives."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.query, self.key, self.value = nn.Linear(size, size), nn.Linear(size, size), nn.Linear(size, size)

    @property
    def products(self) -> tuple[nn.Linear, nn.Linear, nn.Linear]:
        return self.query, self.key, self.value


class _Widened(nn.Module):
    def __init__(self, size: int, inner: int) -> None:
        super().__init__()
        self.dense = nn.Linear(size, inner)


class _Summed(nn.Module):
    """A product that is added to what was there, and normed."""

    def __init__(self, inner: int, size: int, small: float) -> None:
        super().__init__()
        self.dense, self.LayerNorm = nn.Linear(inner, size), nn.LayerNorm(size, eps=small)
        self.dropout = 0.0

    def forward(self, states: Tensor, before: Tensor) -> Tensor:
        added = self.dense(states)
        if self.training and self.dropout:
            added = nn.functional.dropout(added, self.dropout)
        found: Tensor = self.LayerNorm(added + before)
        return found


def attended(looked: Tensor, rows: Rows, heads: int) -> Tensor:
    """Return what each piece takes from the others of its row, [piece, size].

    Args:
        looked: [piece, 3 * size], queries, keys and values side by side.
        rows: where the rows lie.
        heads: by how many heads each piece looks.
    """
    if rows.present is not None:
        inside = rows.present[:, None, None, :].expand(-1, 1, rows.present.shape[1], -1)
        return _mixed(looked.view(*rows.present.shape, -1), heads, inside).flatten(0, 1)
    return torch.cat([_mixed(row[None].float(), heads, None)[0].to(row.dtype) for row in looked.split(rows.lengths)])


def _mixed(looked: Tensor, heads: int, inside: Tensor | None) -> Tensor:
    query, key, value = looked.unflatten(-1, (3, heads, -1)).permute(2, 0, 3, 1, 4)
    mixed: Tensor = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=inside)
    return mixed.transpose(1, 2).flatten(2)


def through(layers: Iterable[nn.Module], states: Tensor, present: Tensor) -> Tensor:
    """Return [row, piece, size]: what the layers make of the states of padded rows, zero where nothing is present.

    On a processor each row looks only at itself and padding is left out; in training, and on a graphics card, all rows
    go at once.
    """
    layers = list(layers)
    if states.device.type != "cpu" or any(layer.training for layer in layers):
        rows, flat = Rows((states.shape[1],) * len(states), present), states.flatten(0, 1)
        for layer in layers:
            flat = layer(flat, rows)
        return flat.view(*states.shape)
    rows, flat = Rows(tuple(present.sum(1).tolist())), states[present]
    for layer in layers:
        flat = layer(flat, rows)
    found = flat.new_zeros(*states.shape)
    found[present] = flat
    return found
