"""Prepares what the shortener learns from: parsed sentences, and which of their words a reader left."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from summarizer.embedded.parsing.parser import Parse, Parser
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.shortener_network import (
    KnownWords,
    ShortenerShape,
    WordBatch,
    batched_words,
    known_words,
)
from summarizer.training.arrays import read_arrays, write_arrays
from summarizer.training.batching import made_of_each
from summarizer.training.readings import ReadArticle, Text
from summarizer.training.shortening.deletion_data import kept_words, sentence_of, shortened_sentence

"""Articles that are read at once."""


class ShortenerRow(NamedTuple):
    """A sentence and what a reader left of it."""

    mark: str
    """Names the article."""
    known: KnownWords
    """Its vectors are halves."""
    told: Sequence[bool]
    """[word]: whether it is a word; of marks nothing is learned, the join decides on them."""
    left: Sequence[bool]
    """[word]: whether the reader left it."""


def shortener_rows(
    salience: Salience, parser: Parser, shape: ShortenerShape, articles: Iterable[tuple[ReadArticle, Text]]
) -> Iterator[ShortenerRow]:
    """Yield the sentences of articles that readers shortened, as many articles at once as there are processors."""
    wanted = (each for each in articles if each[0].shortened)
    for rows in made_of_each(lambda each: _rows(salience, parser, shape, *each), wanted):
        yield from rows


def _rows(
    salience: Salience, parser: Parser, shape: ShortenerShape, article: ReadArticle, text: Text
) -> list[ShortenerRow]:
    sentences = salience.read(text.body).sentences
    found = []
    for kept in article.shortened:
        sentence, shortened = sentence_of(sentences, kept), shortened_sentence(sentences, kept)
        if sentence is not None and shortened is not None:
            (parse,) = parser.parse([shortened.long.text])
            left = kept_words(parse.tree, shortened.core, shortened.kept)
            known = known_words(shape, parse, shortened.long.worths, sentence.number)
            found.append(row_of(article.mark, parse, known, left))
    return [row for row in found if any(row.left)]


def row_of(mark: str, parse: Parse, known: KnownWords, left: Sequence[bool]) -> ShortenerRow:
    """Return a row of a parsed sentence, which takes half the memory of what is known of it."""
    told = [word.upos != "PUNCT" for word in parse.tree.words]
    return ShortenerRow(mark, known._replace(vectors=known.vectors.half()), told, left)


def batch_of(rows: Sequence[ShortenerRow], device: str) -> tuple[WordBatch, Tensor, Tensor, Tensor]:
    """Return rows as a batch, and [row, word] of those told of: their places, where there is one, and what was left."""
    words = batched_words([row.known._replace(vectors=row.known.vectors.float()) for row in rows])
    places = [[place for place, told in enumerate(row.told) if told] for row in rows]
    shape = (len(rows), max(map(len, places)))
    where, left = (torch.zeros(shape, dtype=torch.long) for _ in range(2))
    there = torch.zeros(shape, dtype=torch.bool)
    for number, (row, told) in enumerate(zip(rows, places, strict=True)):
        where[number, : len(told)] = torch.tensor(told)
        left[number, : len(told)] = torch.tensor([int(row.left[place]) for place in told])
        there[number, : len(told)] = True
    return WordBatch(*(each.to(device) for each in words)), where.to(device), there.to(device), left.to(device)


def write_rows(path: Path, rows: Sequence[ShortenerRow]) -> None:
    """Write rows so that `read_rows` returns them."""
    arrays: dict[str, Any] = {
        "vectors": np.concatenate([row.known.vectors.numpy() for row in rows]),
        "sizes": np.asarray([len(row.told) for row in rows]),
        "mark": np.asarray([row.mark for row in rows]),
    }
    for name in ("heads", "tags", "relations"):
        arrays[name] = np.concatenate([np.asarray(getattr(row.known, name), dtype=np.int16) for row in rows])
    arrays["numbers"] = np.concatenate([np.asarray(row.known.numbers, dtype=np.float16) for row in rows])
    for name in ("told", "left"):
        arrays[name] = np.concatenate([np.asarray(getattr(row, name), dtype=bool) for row in rows])
    write_arrays(path, arrays)


def read_rows(path: Path) -> list[ShortenerRow]:
    """Return the rows of a file, whose numbers are arrays."""
    file = read_arrays(path)
    sizes = file["sizes"]
    ends = np.cumsum(sizes)[:-1]
    vectors = np.split(file["vectors"], np.cumsum(sizes + 1)[:-1])
    parts = [np.split(file[name], ends) for name in ("heads", "tags", "relations", "numbers", "told", "left")]
    marks = file["mark"].tolist()
    return [
        ShortenerRow(mark, KnownWords(torch.from_numpy(rows), *known), told, left)
        for mark, rows, *known, told, left in zip(marks, vectors, *parts, strict=True)
    ]
