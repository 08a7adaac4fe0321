"""Claims and sentences as pieces, and the batches of them that the reader of claims is given; wherever they lie.

A piece is a number of the vocabulary, with a higher bit set where it begins with a capital.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import torch
from torch import Tensor

from summarizer.embedded.claims.network import ClaimBatch
from summarizer.embedded.pieces import Pieces
from summarizer.embedded.windows import CLS, PAD, SEP

CAPITAL: Final = 0x8000
MOST_PIECES: Final = 176
"""Of a claim, its sentences and the marks between them together."""
MOST_CLAIM: Final = 64
MOST_SENTENCE: Final = 96
BETWEEN: Final = 3
"""Marks: before the claim, behind it, and behind the sentences."""


def cased(text: str, pieces: Pieces) -> list[int]:
    """Return the pieces of a text with their capitals."""
    return [
        number | CAPITAL * text[start : start + 1].isupper()
        for number, (start, _) in zip(pieces.numbers, pieces.offsets, strict=True)
    ]


class ClaimTexts(NamedTuple):
    """Texts that stand one after the other."""

    pieces: Tensor
    known: Tensor
    """Of each piece whether its article has it anywhere."""
    starts: Tensor
    """Where each text begins among the pieces; one more than there are texts."""

    @classmethod
    def of(cls, texts: Sequence[Sequence[int]], known: Sequence[Sequence[bool]]) -> "ClaimTexts":
        """Return listed texts as tensors."""
        ends = torch.tensor([0, *map(len, texts)]).cumsum(0)
        flat = [[one for each in listed for one in each] for listed in (texts, known)]
        return cls(torch.tensor(flat[0], dtype=torch.int), torch.tensor(flat[1], dtype=torch.bool), ends)

    def batch(self, texts: Tensor, longest: int) -> ClaimBatch:
        """Return a batch with a row for each claim.

        Args:
            texts: [row, text]: the numbers of a claim and its sentences, -1 for none.
            longest: pieces of the longest row, marks included.
        """
        there = texts >= 0
        lengths = (self.starts[texts.clamp(min=0) + 1] - self.starts[texts.clamp(min=0)]) * there
        begins = torch.cumsum(lengths, 1) - lengths + 1
        begins[:, 1:] += 1
        total = lengths.sum(1) + BETWEEN
        at = torch.arange(longest, device=texts.device)
        text = (at[None, :, None] >= begins[:, None, :]).sum(-1) - 1
        held = text.clamp(min=0)
        offset = at[None] - begins.gather(1, held)
        inside = (text >= 0) & (offset < lengths.gather(1, held))
        source = torch.where(inside, self.starts[texts.gather(1, held).clamp(min=0)] + offset, 0)
        raw = self.pieces[source].long()
        ends = (at[None] == lengths[:, :1] + 1) | (at[None] == total[:, None] - 1)
        pieces = torch.where(inside, raw & (CAPITAL - 1), torch.where(ends, SEP, PAD))
        pieces[:, 0] = CLS
        claim = inside & (text == 0)
        return ClaimBatch(
            pieces, at[None] < total[:, None], _marks(pieces, claim, inside & ~claim, self.known[source]),
            ((raw >= CAPITAL) & inside).long(), torch.where(inside, held, 0), claim,
        )  # fmt: skip


def _marks(pieces: Tensor, claim: Tensor, sentences: Tensor, known: Tensor) -> Tensor:
    """Return for each piece which of the network's marks it has."""
    first = claim[:, : MOST_CLAIM + 2]
    same = (pieces[:, : first.shape[1], None] == pieces[:, None, :]) & first[:, :, None] & sentences[:, None, :]
    held = torch.zeros_like(claim)
    held[:, : first.shape[1]] = same.any(2)
    marks = torch.where(held, 1, torch.where(known, 2, 3)) * claim
    return marks + torch.where(same.any(1), 4, 5) * sentences
