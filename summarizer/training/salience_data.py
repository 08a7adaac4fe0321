"""Prepares articles for the salience head: sentences as pieces with their labels, in shards on disk."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.windows import MAX_SENTENCE, Windows, windows_of
from summarizer.sentences import split
from summarizer.training.examples import Example
from summarizer.training.labels import sentence_labels, word_labels

MAX_PIECES: Final = 2000
"""Pieces of an article that are kept; what stands further back is not learned from."""
SHARD: Final = 1000

T = TypeVar("T")
Pieces = npt.NDArray[np.uint16]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Prepared:
    """One article: pieces and word labels run through, sentences are told apart by their sizes."""

    pieces: Pieces
    words: npt.NDArray[np.uint8]
    """Per piece twice the share of its word in the highlights: 0, 1 or 2."""
    sizes: npt.NDArray[np.uint16]
    oracle: Floats
    gain: Floats

    def sentences(self, most_pieces: int) -> list[list[int]]:
        """Return the sentences as piece numbers, as many as fit into `most_pieces`, at least one."""
        ends = np.cumsum(self.sizes.astype(np.int64))
        count = max(1, int(np.searchsorted(ends, most_pieces, side="right")))
        return [part.tolist() for part in np.split(self.pieces, ends[:-1])[:count]]


class Targets(NamedTuple):
    """What the network should say of a batch."""

    oracle: Tensor
    gain: Tensor
    words: Tensor
    """[window, piece]; -1 where nothing is asked."""


def prepare(example: Example, tokenizer: PreTrainedTokenizerFast) -> Prepared | None:
    """Return the article ready for training, or None when it has fewer than four sentences."""
    sentences = [span.cut(example.article) for span in split(example.article)]
    if len(sentences) <= len(("first", "second", "third")):
        return None
    read = pieces_of(tokenizer, sentences, MAX_SENTENCE)
    total = np.cumsum([len(each.numbers) for each in read])
    count = max(4, int(np.searchsorted(total, MAX_PIECES, side="right")))
    sentences = sentences[:count]
    labels = sentence_labels(sentences, example.highlights)
    words = [
        _piece_labels(sentence, each.offsets, example.highlights)
        for sentence, each in zip(sentences, read, strict=False)
    ]
    pieces = [each.numbers for each in read[:count]]
    return Prepared(
        pieces=np.concatenate([np.asarray(part, dtype=np.uint16) for part in pieces]),
        words=np.concatenate(words),
        sizes=np.asarray([len(part) for part in pieces], dtype=np.uint16),
        oracle=np.asarray(labels.oracle, dtype=np.float32),
        gain=np.asarray(labels.gain, dtype=np.float32),
    )


def _piece_labels(
    sentence: str, offsets: Sequence[tuple[int, int]], highlights: Sequence[str]
) -> npt.NDArray[np.uint8]:
    by_character = np.zeros(len(sentence) + 1, dtype=np.uint8)
    for start, end, share in word_labels(sentence, highlights):
        by_character[start:end] = round(2 * share)
    starts = np.asarray([start for start, _ in offsets], dtype=np.int64)
    return by_character[starts]


def write_shards(examples: Iterator[Example], tokenizer: PreTrainedTokenizerFast, folder: Path, name: str) -> int:
    """Write the examples as `NAME-0000.npz` ... into the folder and return how many there are; existing shards stay."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for number, group in enumerate(batched(examples, SHARD)):
        path = folder / f"{name}-{number:04}.npz"
        if not path.exists():
            prepared = [each for each in (prepare(example, tokenizer) for example in group) if each is not None]
            _write(path, prepared)
        written += SHARD
    return written


def _write(path: Path, prepared: Sequence[Prepared]) -> None:
    draft = path.with_suffix(".part.npz")
    np.savez(
        draft,
        pieces=np.concatenate([each.pieces for each in prepared]),
        words=np.concatenate([each.words for each in prepared]),
        sizes=np.concatenate([each.sizes for each in prepared]),
        oracle=np.concatenate([each.oracle for each in prepared]),
        gain=np.concatenate([each.gain for each in prepared]),
        counts=np.asarray([len(each.sizes) for each in prepared], dtype=np.int64),
    )
    draft.replace(path)


def read_shards(folder: Path, name: str, limit: int | None = None) -> list[Prepared]:
    """Return the articles of the shards in order, at most `limit`."""
    return list(islice((each for path in shards_of(folder, name) for each in _read(path)), limit))


def shards_of(folder: Path, name: str) -> list[Path]:
    """Return the shards of a name in order, without what a stopped run left half written."""
    return sorted(path for path in folder.glob(f"{name}-*.npz") if ".part" not in path.name)


def _read(path: Path) -> Iterator[Prepared]:
    with np.load(path) as shard:
        arrays = {key: shard[key] for key in shard.files}
    sentence_end = np.cumsum(arrays["counts"])
    piece_ends = np.concatenate([[0], np.cumsum(arrays["sizes"].astype(np.int64))])
    for last, count in zip(sentence_end, arrays["counts"], strict=True):
        rows, first = slice(last - count, last), last - count
        cut = slice(piece_ends[first], piece_ends[last])
        yield Prepared(
            arrays["pieces"][cut],
            arrays["words"][cut],
            arrays["sizes"][rows],
            arrays["oracle"][rows],
            arrays["gain"][rows],
        )


def collate(articles: Sequence[Prepared], most_pieces: int) -> tuple[Windows, list[int], Targets]:
    """Return the windows of the articles, their numbers of sentences, and the targets."""
    cut = [each.sentences(most_pieces) for each in articles]
    counts = [len(sentences) for sentences in cut]
    windows = windows_of(cut)
    labels = windows_of([_split_like(each.words, each, count) for each, count in zip(articles, counts, strict=True)])
    words = torch.where(windows.sentence >= 0, labels.pieces.float() / 2, torch.tensor(-1.0))
    oracle = torch.from_numpy(
        np.concatenate([each.oracle[:count] for each, count in zip(articles, counts, strict=True)])
    )
    gain = torch.from_numpy(np.concatenate([each.gain[:count] for each, count in zip(articles, counts, strict=True)]))
    return windows, counts, Targets(oracle, gain, words)


def _split_like(words: npt.NDArray[np.uint8], article: Prepared, count: int) -> list[list[int]]:
    ends = np.cumsum(article.sizes.astype(np.int64))
    return [part.tolist() for part in np.split(words, ends[:-1])[:count]]


def passes(articles: Sequence[Prepared], size: int, seed: int) -> Iterator[list[Prepared]]:
    """Yield batches of `size` articles for ever, pass after pass, each shuffled by the seed and its number."""
    turn = 0
    while True:
        order = list(range(len(articles)))
        random.Random(seed + turn).shuffle(order)  # noqa: S311 - shuffling, not a secret
        for chosen in batched(order, size):
            yield [articles[place] for place in chosen]
        turn += 1


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of `size`, the last one shorter."""
    source = iter(items)
    while group := list(islice(source, size)):
        yield group


def describe(folder: Path, counts: dict[str, int]) -> None:
    """Write what was prepared beside the shards."""
    (folder / "prepared.json").write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
