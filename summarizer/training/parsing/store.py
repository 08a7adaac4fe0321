"""Keeps prepared sentences as a few long tensors, on a processor or a GPU, from which batches are cut at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import torch
from torch import Tensor

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.parsing.batch import Batch, Encoded, collate
from summarizer.training.parsing.data import Prepared

_GROUP: Final = 64
_ALIGNED: Final = 8
"""On a GPU rows of pieces are padded to a multiple of so many, as its attention wants them."""


class Gold(NamedTuple):
    """What the network should say of a batch; -1 where nothing is asked (root, padding)."""

    heads: Tensor
    relations: Tensor
    tags: Tensor


@dataclass(frozen=True)
class _Rows:
    """Rows of different lengths, one after the other."""

    values: Tensor
    """[place, ...]."""
    firsts: Tensor
    counts: Tensor

    def cut(self, chosen: Tensor, longest: int) -> tuple[Tensor, Tensor]:
        """Return [row, longest, ...] of the chosen rows, and [row, longest], true where the row has a value."""
        at = torch.arange(longest, device=chosen.device)
        inside = at[None, :] < self.counts[chosen][:, None]
        return self.values[(self.firsts[chosen][:, None] + at).clamp(max=len(self.values) - 1)], inside


class Store:
    """Prepared sentences, their labels and the lower layers' output (bf16), ready to be cut into batches."""

    def __init__(self, prepared: Sequence[Prepared], encoder: Encoder, layers: int, device: str = "cpu") -> None:
        """Run the lower layers over the sentences.

        Args:
            prepared: the sentences, best sorted by length.
            encoder: the encoder whose first layers are run; it is moved to the device.
            layers: how many of them.
            device: where all is kept.
        """
        self.prepared, self.device = prepared, torch.device(device)
        self.lengths = [len(each.encoded.pieces) for each in prepared]
        self._most_words = [1 + len(each.encoded.ranges) for each in prepared]
        torch.nn.Module.to(encoder, device=self.device)
        starts = range(0, len(prepared), _GROUP)
        groups = [[each.encoded for each in prepared[start : start + _GROUP]] for start in starts]
        lower = torch.cat([_lower(encoder, group, layers, self.device) for group in groups])
        self._lower = _rows(lower, self.lengths)
        pieces = torch.tensor([number for each in prepared for number in each.encoded.pieces], device=self.device)
        self._pieces = _rows(pieces, self.lengths)
        words = torch.tensor([row for each in prepared for row in _word_rows(each)], device=self.device)
        self._words = _rows(words, self._most_words)

    def __len__(self) -> int:
        return len(self.prepared)

    def batch(self, places: Sequence[int], hidden: Sequence[bool] | None = None) -> tuple[Batch, Tensor, Gold]:
        """Return a batch of the sentences at these places, its lower states and its labels.

        Args:
            places: which sentences.
            hidden: for each of them whether its casing is hidden; none is, if not told.
        """
        chosen = torch.tensor(places, device=self.device)
        longest = max(self.lengths[place] for place in places)
        longest += -longest % (1 if self.device.type == "cpu" else _ALIGNED)
        most = max(self._most_words[place] for place in places)
        lower, present = self._lower.cut(chosen, longest)
        pieces, _ = self._pieces.cut(chosen, longest)
        words, known = self._words.cut(chosen, most)
        start, end, casing, *gold = words.masked_fill(~known[:, :, None], 0).unbind(-1)
        if hidden is not None:
            casing = casing.masked_fill(torch.tensor(hidden, device=self.device)[:, None], 0)
        at = torch.arange(longest, device=self.device)
        shared = (at >= start[:, :, None]) & (at < end[:, :, None])
        pooling = shared.float() / (end - start).clamp(min=1)[:, :, None]
        batch = Batch(pieces.masked_fill(~present, 0), present, pooling, casing)
        labels = Gold(*(each.masked_fill(~known, -1) for each in gold))
        return batch, lower.masked_fill(~present[:, :, None], 0).float(), labels


def masked_states(encoder: Encoder, mask: int, layers: int, longest: int) -> Tensor:
    """Return [place, size]: what the lower layers say of a masked piece in each place of a row of nothing else."""
    row = Encoded((mask,) * longest, (), ())
    return _lower(encoder, [row], layers, next(encoder.parameters()).device).float()


@torch.no_grad()
def _lower(encoder: Encoder, encoded: Sequence[Encoded], layers: int, device: torch.device) -> Tensor:
    """Return [piece, size] of all pieces of the sentences, one after the other."""
    batch = collate(encoded)
    present = batch.present.to(device)
    return lower_states(encoder, batch.pieces.to(device), present, layers).to(torch.bfloat16)[present]


def _rows(values: Tensor, lengths: Sequence[int]) -> _Rows:
    counts = torch.tensor(lengths, device=values.device)
    return _Rows(values, counts.cumsum(0) - counts, counts)


def _word_rows(each: Prepared) -> list[tuple[int, ...]]:
    """Return for the root and each word: its range of pieces, its casing, its head, relation and tag."""
    rows: list[tuple[int, ...]] = [(0, 1, 0, -1, -1, -1)]
    ranges = each.encoded.ranges
    labels = zip(ranges, each.encoded.casing, each.sentence.heads, each.relations, each.tags, strict=True)
    for (start, end), casing, head, relation, tag in labels:
        seen = end > start and (head == 0 or ranges[head - 1] != (0, 0))
        rows.append((start, end, casing, *((head, relation, tag) if seen else (-1, -1, -1))))
    return rows
