"""Prepares articles for the salience head: sentences as pieces with their labels, in shards on disk."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.windows import MAX_SENTENCE, SEP
from summarizer.sentences import split
from summarizer.training.arrays import read_arrays, shards_of, write_arrays
from summarizer.training.batching import batched
from summarizer.training.examples import Example
from summarizer.training.labels import sentence_labels, word_labels

MAX_PIECES: Final = 2000
"""Pieces of an article that are kept; what stands further back is not learned from."""
SHARD: Final = 1000

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
    highlights: Pieces
    """What the editor wrote, one highlight after the other with a mark between them."""


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
        highlights=_told(example.highlights, tokenizer),
    )


def _told(highlights: Sequence[str], tokenizer: PreTrainedTokenizerFast) -> Pieces:
    read = pieces_of(tokenizer, highlights, MAX_SENTENCE)
    return np.concatenate([np.asarray([*each.numbers, SEP], dtype=np.uint16) for each in read])


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
    arrays: dict[str, Any] = {
        each.name: np.concatenate([getattr(one, each.name) for one in prepared]) for each in fields(Prepared)
    }
    arrays["counts"] = np.asarray([len(each.sizes) for each in prepared], dtype=np.int64)
    arrays["told"] = np.asarray([len(each.highlights) for each in prepared], dtype=np.int64)
    write_arrays(path, arrays)


def read_shards(folder: Path, name: str, limit: int | None = None) -> list[Prepared]:
    """Return the articles of the shards in order, at most `limit`."""
    return list(islice((each for path in shards_of(folder, name) for each in _read(path)), limit))


def _read(path: Path) -> Iterator[Prepared]:
    arrays = read_arrays(path)
    sentence_ends, told_ends = np.cumsum(arrays["counts"]), np.cumsum(arrays["told"])
    piece_ends = np.concatenate([[0], np.cumsum(arrays["sizes"].astype(np.int64))])
    for place, (last, end) in enumerate(zip(sentence_ends, told_ends, strict=True)):
        first = last - arrays["counts"][place]
        rows, cut = slice(first, last), slice(piece_ends[first], piece_ends[last])
        yield Prepared(
            arrays["pieces"][cut],
            arrays["words"][cut],
            arrays["sizes"][rows],
            arrays["oracle"][rows],
            arrays["gain"][rows],
            arrays["highlights"][end - arrays["told"][place] : end],
        )


def describe(folder: Path, counts: dict[str, int]) -> None:
    """Write what was prepared beside the shards."""
    (folder / "prepared.json").write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")
