"""Packs an article's sentences into windows of pieces that the encoder reads at once."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

WINDOW = 256
"""Pieces in a window, the first and the last mark included: no position is read that training never reached."""
MAX_SENTENCE = 120
"""Pieces of a sentence that are read; what a longer one says further on does not count for its salience."""
CLS, SEP, PAD = 101, 102, 0
"""Marks of the vocabulary of BERT."""


class Windows(NamedTuple):
    """The windows of one article or of several, longest first."""

    pieces: Tensor
    """[window, piece], padded."""
    present: Tensor
    """[window, piece], true where there is a piece."""
    sentence: Tensor
    """[window, piece]: the number of the sentence that a piece belongs to, -1 for marks and padding."""


def pack(sentences: Sequence[Sequence[int]], *, window: int = WINDOW) -> list[list[int]]:
    """Return runs of sentence numbers that fit a window together, in order."""
    runs: list[list[int]] = []
    room = 0
    for number, pieces in enumerate(sentences):
        size = min(len(pieces), MAX_SENTENCE)
        if not runs or size > room:
            runs.append([])
            room = window - 2
        runs[-1].append(number)
        room -= size
    return runs


def windows_of(articles: Sequence[Sequence[Sequence[int]]], *, window: int = WINDOW) -> Windows:
    """Return the windows of the articles; sentences are numbered through, article after article."""
    rows: list[tuple[list[int], list[int]]] = []
    first = 0
    for sentences in articles:
        for run in pack(sentences, window=window):
            pieces, owners = [CLS], [-1]
            for number in run:
                part = list(sentences[number][:MAX_SENTENCE])
                pieces += part
                owners += [first + number] * len(part)
            rows.append(([*pieces, SEP], [*owners, -1]))
        first += len(sentences)
    rows.sort(key=lambda row: -len(row[0]))
    return _padded(rows)


def _padded(rows: Sequence[tuple[list[int], list[int]]]) -> Windows:
    longest = max((len(row) for row, _ in rows), default=0)
    pieces = torch.full((len(rows), longest), PAD, dtype=torch.long)
    sentence = torch.full((len(rows), longest), -1, dtype=torch.long)
    for place, (row, owners) in enumerate(rows):
        pieces[place, : len(row)] = torch.tensor(row)
        sentence[place, : len(row)] = torch.tensor(owners)
    lengths = torch.tensor([len(row) for row, _ in rows], dtype=torch.long)
    return Windows(pieces, torch.arange(longest)[None, :] < lengths[:, None], sentence)


def mean_by_sentence(hidden: Tensor, owners: Tensor, count: int) -> Tensor:
    """Return [sentence, size]: the mean of each sentence's pieces; zero for a sentence without pieces."""
    flat, owner = hidden.reshape(-1, hidden.shape[-1]).float(), owners.reshape(-1)
    kept = owner >= 0
    total = torch.zeros(count, flat.shape[-1], device=flat.device).index_add_(0, owner[kept], flat[kept])
    number = torch.zeros(count, device=flat.device).index_add_(
        0, owner[kept], torch.ones_like(owner[kept], dtype=torch.float)
    )
    return total / number.clamp(min=1.0)[:, None]
