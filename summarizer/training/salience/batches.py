"""Keeps prepared articles as windows where the network trains, and gathers batches of them without a loop over words.

On a graphics card making batches in Python would take longer than learning from them.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from summarizer.embedded.windows import CLS, PAD, SEP, WINDOW, Windows, pack
from summarizer.training.salience.data import Prepared, Targets

Rows = npt.NDArray[Any]

_MOST_TOLD: Final = 160
"""Pieces of an article's highlights that sets of sentences are compared with."""


class Batch(NamedTuple):
    """Some articles: their windows, numbers of sentences and targets, and what sets of sentences are compared with."""

    windows: Windows
    counts: list[int]
    targets: Targets
    spoken: Tensor
    """[sentence, 2]: where the pieces of each begin in `pieces` of the store, and how many there are."""
    told: Tensor
    """[article, piece]: the highlights, padded."""


class Store:
    """Articles on one device."""

    def __init__(self, articles: Sequence[Prepared], device: str) -> None:
        packed = [_packed(article) for article in articles]
        self._window = _starts([len(each.pieces) for each in packed])
        self._sentence = _starts([len(each.sizes) for each in articles])
        self._until = np.concatenate([each.until for each in packed])
        self._longest = np.concatenate([(each.pieces != PAD).sum(axis=1) for each in packed])
        self._device = torch.device(device)
        self._pieces = self._sent([each.pieces for each in packed])
        self._owners = self._sent([each.owners for each in packed])
        self._words = self._sent([each.words for each in packed])
        self._oracle = self._sent([each.oracle for each in articles])
        self._gain = self._sent([each.gain for each in articles])
        sizes = self._sent([each.sizes.astype(np.int64) for each in articles])
        self._spoken = torch.stack([sizes.cumsum(0) - sizes, sizes], dim=1)
        self.pieces = self._sent([each.pieces.astype(np.int32) for each in articles])
        self._told = self._sent([_told(each) for each in articles])

    def __len__(self) -> int:
        return len(self._window) - 1

    def batch(self, places: Sequence[int], most_windows: int) -> Batch:
        """Return the articles at these places, as far as so many windows go, their sentences numbered through."""
        chosen = np.asarray(places)
        read = np.minimum(self._window[chosen + 1] - self._window[chosen], most_windows)
        counts = self._until[self._window[chosen] + read - 1]
        rows, sentences = _runs(self._window[chosen], read), self._at(_runs(self._sentence[chosen], counts))
        windows, longest = self._at(rows), int(self._longest[rows].max())
        owners = self._owners[windows, :longest].long()
        before = self._at(np.repeat(np.cumsum(counts) - counts, read))
        owners = torch.where(owners >= 0, owners + before[:, None], owners)
        pieces = self._pieces[windows, :longest].long()
        words = torch.where(owners >= 0, self._words[windows, :longest].float() / 2, -1.0)
        targets = Targets(self._oracle[sentences], self._gain[sentences], words)
        told = self._told[self._at(chosen)]
        return Batch(Windows(pieces, pieces != PAD, owners), counts.tolist(), targets, self._spoken[sentences], told)

    def _sent(self, parts: Sequence[Rows]) -> Tensor:
        return torch.from_numpy(np.concatenate(parts)).to(self._device)

    def _at(self, places: Rows) -> Tensor:
        return torch.from_numpy(places).to(self._device)


class _Packed(NamedTuple):
    """The windows of one article, each of full width."""

    pieces: Rows
    owners: Rows
    words: Rows
    until: Rows
    """[window]: sentences up to its end."""


def _packed(article: Prepared) -> _Packed:
    sizes = article.sizes.astype(np.int64)
    ends, owners = np.cumsum(sizes), np.repeat(np.arange(len(sizes)), sizes)
    runs = pack([range(size) for size in sizes])
    shape = (len(runs), WINDOW)
    found = _Packed(
        pieces=np.full(shape, PAD, np.int32),
        owners=np.full(shape, -1, np.int16),
        words=np.zeros(shape, np.uint8),
        until=np.asarray([run[-1] + 1 for run in runs]),
    )
    for row, run in enumerate(runs):
        cut = slice(ends[run[0]] - sizes[run[0]], ends[run[-1]])
        last = 1 + int(cut.stop - cut.start)
        found.pieces[row, 0], found.pieces[row, last] = CLS, SEP
        found.pieces[row, 1:last] = article.pieces[cut]
        found.owners[row, 1:last] = owners[cut]
        found.words[row, 1:last] = article.words[cut]
    return found


def _told(article: Prepared) -> Rows:
    row = np.full((1, _MOST_TOLD), PAD, dtype=np.int32)
    row[0, : len(article.highlights)] = article.highlights[:_MOST_TOLD]
    return row


def _starts(counts: Sequence[int]) -> Rows:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)


def _runs(starts: Rows, counts: Rows) -> Rows:
    """Return the numbers from each start on, so many as are counted, one run after the other."""
    before = np.cumsum(counts) - counts
    found: Rows = np.arange(counts.sum()) + np.repeat(starts - before, counts)
    return found
