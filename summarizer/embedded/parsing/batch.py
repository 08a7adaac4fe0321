"""Turns sentences with known words into the tensors that the parser's network reads."""

from collections.abc import Sequence
from typing import NamedTuple, cast

import numpy as np
import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from db.records import Span
from summarizer.embedded.parsing.words import casing, plain_quotes
from summarizer.embedded.pieces import pieces_of

MAX_PIECES = 256
"""Longer sentences are parsed as far as this many pieces reach; words beyond are not parsed."""


class Encoded(NamedTuple):
    """One sentence as piece numbers, and per word the half-open range of the pieces that it shares."""

    pieces: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]
    casing: tuple[int, ...]


class Batch(NamedTuple):
    """Padded tensors of several sentences; place 0 of every word axis is the root."""

    pieces: Tensor
    present: Tensor
    pooling: Tensor
    casing: Tensor


def encode(
    tokenizer: PreTrainedTokenizerFast, sentences: Sequence[str], words: Sequence[tuple[Span, ...]]
) -> list[Encoded]:
    """Return each sentence's pieces, and for each word the pieces that overlap its characters.

    Pieces come from the plain text, as the encoder was trained to read it, so a clitic such as "n't" may share a piece
    with its verb. A word without a piece (it is beyond `MAX_PIECES`) has the empty range (0, 0).
    """
    texts = [plain_quotes(sentence) for sentence in sentences]
    read = pieces_of(tokenizer, texts, MAX_PIECES - 2)
    opening, closing = cast("list[int]", tokenizer.convert_tokens_to_ids(["[CLS]", "[SEP]"]))
    return [
        Encoded((opening, *numbers, closing), _ranges(offsets, spans), casing(text, spans))
        for (numbers, offsets), spans, text in zip(read, words, texts, strict=True)
    ]


def _ranges(offsets: Sequence[tuple[int, int]], words: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of each word's pieces, counted from 1: the opening piece stands at 0."""
    found, place = [], 0
    for word in words:
        while place < len(offsets) and offsets[place][1] <= word.start:
            place += 1
        end = place
        while end < len(offsets) and offsets[end][0] < word.end:
            end += 1
        found.append((place + 1, end + 1) if end > place else (0, 0))
    return tuple(found)


def collate(encoded: Sequence[Encoded]) -> Batch:
    """Return the padded tensors of a batch."""
    longest = max(len(sentence.pieces) for sentence in encoded)
    most = 1 + max(len(sentence.ranges) for sentence in encoded)
    pieces = np.zeros((len(encoded), longest), dtype=np.int64)
    pooling = np.zeros((len(encoded), most, longest), dtype=np.float32)
    kinds = np.zeros((len(encoded), most), dtype=np.int64)
    for row, sentence in enumerate(encoded):
        pieces[row, : len(sentence.pieces)] = sentence.pieces
        kinds[row, 1 : 1 + len(sentence.casing)] = sentence.casing
        pooling[row, 0, 0] = 1.0
        for place, (start, end) in enumerate(sentence.ranges, start=1):
            if end > start:
                pooling[row, place, start:end] = 1.0 / (end - start)
    lengths = torch.tensor([len(sentence.pieces) for sentence in encoded])
    present = torch.arange(longest)[None, :] < lengths[:, None]
    return Batch(torch.from_numpy(pieces), present, torch.from_numpy(pooling), torch.from_numpy(kinds))
