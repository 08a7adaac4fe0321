"""Prepares what the reader of lines learns from: sentences as pieces, what readers left of them, and what they said."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from torch import Tensor

from db.records import Span
from summarizer.embedded.salience.reading import ReadSentence, Salience
from summarizer.embedded.shortening.lines import CUT, VERDICTS, Asked, Marked, asked, marked
from summarizer.embedded.shortening.worth import worths_of
from summarizer.training.arrays import read_arrays, write_arrays
from summarizer.training.batching import made_of_each
from summarizer.training.readings import ReadArticle, Text
from summarizer.training.shortening.deletion_data import sentence_of

SHORTENED: Final = len(VERDICTS)
"""Stands for a verdict where a reader shortened the sentence: what is left is theirs, and nobody judged it."""
_PLACES: Final = {**{letter: place for place, letter in enumerate(VERDICTS)}, "N": VERDICTS.index("G")}
"""A line that stands well but is no news ("N") is good as a line."""
"""Articles that are read at once."""


class LineRow(NamedTuple):
    """A sentence and what was left of it."""

    mark: str
    """Names the article."""
    asked: Asked
    number: int
    """Of the sentence in its article."""
    verdict: int
    """Its place in `VERDICTS`, or `SHORTENED`."""


def line_rows(salience: Salience, articles: Iterable[tuple[ReadArticle, Text]]) -> Iterator[LineRow]:
    """Yield what readers said of cut lines of each article, and the lines that they made, several articles at once."""
    wanted = (each for each in articles if each[0].shortened or _PLACES.keys() & set(each[0].verdicts))
    for rows in made_of_each(lambda each: _rows(salience, *each), wanted):
        yield from rows


def _rows(salience: Salience, article: ReadArticle, text: Text) -> list[LineRow]:
    sentences = salience.read(text.body).sentences
    told = [(kept, SHORTENED) for kept in article.shortened]
    for kept, verdict in zip(article.lines, article.verdicts, strict=True):
        if verdict in _PLACES:
            told.append((kept, _PLACES[verdict]))
    found = []
    for kept, place in told:
        sentence = sentence_of(sentences, kept)
        if sentence is None:
            continue
        worths = worths_of(sentence.text, sentence.words)
        row = asked(salience.trunk.tokenizer, sentence.text, worths, _inside(sentence, kept))
        # Where nothing was cut, of what is read of the sentence, nothing could spoil it.
        if CUT in row.marks:
            found.append(LineRow(article.mark, row, sentence.number, place))
    return found


def _inside(sentence: ReadSentence, kept: Sequence[Span]) -> list[Span]:
    return [Span(span.start - sentence.span.start, span.end - sentence.span.start) for span in kept]


def batch_of(rows: Sequence[LineRow], device: str) -> tuple[Tensor, Marked]:
    """Return [row, piece], the pieces of rows, and what is known of them, on a device."""
    pieces, known = marked([row.asked for row in rows], [row.number for row in rows])
    return pieces.to(device), Marked(*(each.to(device) for each in known))


def write_rows(path: Path, rows: Sequence[LineRow]) -> None:
    """Write rows so that `read_rows` returns them."""
    arrays: dict[str, Any] = {
        name: np.concatenate([np.asarray(getattr(row.asked, name)) for row in rows]) for name in Asked._fields
    }
    arrays["sizes"] = np.asarray([len(row.asked.pieces) for row in rows])
    arrays |= {name: np.asarray([getattr(row, name) for row in rows]) for name in ("mark", "number", "verdict")}
    write_arrays(path, arrays, packed=True)


def read_rows(path: Path) -> list[LineRow]:
    """Return the rows of a file, whose pieces, marks and worths are arrays."""
    file = read_arrays(path)
    ends = np.cumsum(file["sizes"])[:-1]
    parts = [np.split(file[name], ends) for name in Asked._fields]
    others = [file[name].tolist() for name in ("mark", "number", "verdict")]
    return [
        LineRow(mark, Asked(*known), number, verdict)
        for mark, number, verdict, *known in zip(*others, *parts, strict=True)
    ]
