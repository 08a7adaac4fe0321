"""Reads a line beside the sentence that it was cut from, and says how likely an editor would print it.

The judge of cuts and `harm` look at each cut by itself, through the parse. This network sees the whole sentence with
what was left and what was cut marked in it, as readers did who judged such lines (`docs/reading-takeaways.md`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import isnan
from typing import Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import BertConfig, PreTrainedTokenizerFast

from db.records import Span
from summarizer.embedded.encoder import Encoder, ReadPieces, lower_states
from summarizer.embedded.halves import halve
from summarizer.embedded.layers import EncoderLayer, Vectors, through
from summarizer.embedded.pieces import Pieces, pieces_of
from summarizer.embedded.shortening.worth import Worths
from summarizer.embedded.trunk import Trunk
from summarizer.embedded.windows import CLS, MAX_SENTENCE, PAD, SEP

LINES: Final = "lines"
"""The name of the network among the weights."""
VERDICTS: Final = "GPFTL"
"""What may be said of a line: good, point lost, false, torn, leaning. Their places are the network's answers."""
SPOILT: Final = "PFT"
"""Those that cuts can be blamed for."""
CUT, LEFT, BLANK = 0, 1, 2
"""What a piece of the sentence may be: cut from the line, left in it, or a mark or padding."""
_PLACES: Final = 8
"""Sentences of an article that are told apart by their number; those further back are one."""


@dataclass(frozen=True)
class LineShape:
    """The sizes that the weights were trained with; stored beside them."""

    upper_layers: int = 2
    hidden: int = 128
    dropout: float = 0.1

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)


class Marked(NamedTuple):
    """Sentences, a row each, with what was cut from them marked."""

    present: Tensor
    """[row, piece]: true where there is a piece."""
    marks: Tensor
    """[row, piece]: `CUT`, `LEFT` or `BLANK`."""
    worths: Tensor
    """[row, piece]: the chance of its word standing in an editor's highlights."""
    numbers: Tensor
    """[row]: the number of the sentence in its article."""


class LineNetwork(nn.Module):
    """Goes on from the lower layers' output of marked sentences; its answers are logits of `VERDICTS`."""

    def __init__(self, config: BertConfig, shape: LineShape) -> None:
        super().__init__()
        size = config.hidden_size
        self.shape = shape
        self.mark = Vectors(3, size)
        self.worth = nn.Linear(1, size)
        self.place = Vectors(_PLACES, size)
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.dropout = nn.Dropout(shape.dropout)
        self.seen = nn.Linear(3 * size, shape.hidden)
        self.answer = nn.Linear(shape.hidden, len(VERDICTS))

    def forward(self, lower: Tensor, marked: Marked) -> Tensor:
        """Return [row, verdict] of sentences as the lower layers read them, [row, piece, size]."""
        return self.answers(self.read(lower, marked), marked.marks)

    def read(self, lower: Tensor, marked: Marked) -> Tensor:
        """Return [row, piece, size]: what the layers make of marked sentences."""
        known = lower + self.mark(marked.marks) + self.worth(marked.worths[..., None])
        known = known + self.place(marked.numbers.clamp(max=_PLACES - 1))[:, None]
        return through(self.layers, known, marked.present)

    def answers(self, hidden: Tensor, marks: Tensor) -> Tensor:
        """Return [row, verdict] of what `read` made of sentences with these marks."""
        parts = [hidden[:, 0], *(_mean(hidden, marks == mark) for mark in (LEFT, CUT))]
        seen = nn.functional.gelu(self.seen(self.dropout(torch.cat(parts, dim=-1))))
        found: Tensor = self.answer(self.dropout(seen))
        return found


def _mean(hidden: Tensor, those: Tensor) -> Tensor:
    kept = those[..., None].to(hidden.dtype)
    return (hidden * kept).sum(1) / kept.sum(1).clamp(min=1.0)


class Asked(NamedTuple):
    """A sentence as pieces, and what of it is left in a line."""

    pieces: Sequence[int]
    marks: Sequence[int]
    """[piece]: `CUT` or `LEFT`."""
    worths: Sequence[float]
    """[piece]: the chance of its word standing in an editor's highlights; 0 for what is no word."""


def asked(tokenizer: PreTrainedTokenizerFast, text: str, worths: Worths, kept: Iterable[Span]) -> Asked:
    """Return a sentence, the chances of its words by character, and the characters of it in a line, as pieces."""
    (read,) = pieces_of(tokenizer, [text], MAX_SENTENCE)
    return asked_of(read, worths, kept)


def asked_of(read: Pieces, worths: Worths, kept: Iterable[Span]) -> Asked:
    """Return the same of a sentence whose pieces are known."""
    left = {place for span in kept for place in range(span.start, span.end)}
    known = [worths[begin] if worths and not isnan(worths[begin]) else 0.0 for begin, _ in read.offsets]
    return Asked(read.numbers, [LEFT if begin in left else CUT for begin, _ in read.offsets], known)


def marked(rows: Sequence[Asked], numbers: Sequence[int]) -> tuple[Tensor, Marked]:
    """Return [row, piece], the pieces' numbers between their two marks, and what is known of them."""
    longest = max(len(row.pieces) for row in rows) + 2
    pieces = torch.full((len(rows), longest), PAD)
    marks = torch.full((len(rows), longest), BLANK)
    worths = torch.zeros(len(rows), longest)
    for place, row in enumerate(rows):
        inside = slice(1, len(row.pieces) + 1)
        pieces[place, 0], pieces[place, inside.stop] = CLS, SEP
        pieces[place, inside] = torch.as_tensor(row.pieces)
        marks[place, inside] = torch.as_tensor(row.marks)
        worths[place, inside] = torch.as_tensor(row.worths, dtype=torch.float)
    sizes = torch.tensor([len(row.pieces) + 2 for row in rows])
    return pieces, Marked(torch.arange(longest)[None, :] < sizes[:, None], marks, worths, torch.tensor(numbers))


class Line(NamedTuple):
    """A line to judge: the sentence, the chances of its words, which sentence it is, and what of it is left."""

    text: str
    worths: Worths
    number: int
    kept: tuple[Span, ...]
    read: ReadPieces | None = None
    """The sentence as the shared layers have read it already, maybe as other pieces; None where they have not."""


class LineReader:
    """Judges lines with a trained network."""

    def __init__(self, encoder: Encoder, tokenizer: PreTrainedTokenizerFast, network: LineNetwork) -> None:
        self._encoder, self._tokenizer, self._network = encoder, tokenizer, network.eval()

    @classmethod
    def of(cls, trunk: Trunk) -> Self | None:
        """Return the reader that goes on from a trunk; None where the weights hold none.

        Raises:
            ModelError: its weights are damaged or of another shape.
        """
        if LINES not in trunk.weights.networks:
            return None
        shape = LineShape(**trunk.weights.shape(LINES))
        with torch.device("meta"):
            network = LineNetwork(trunk.encoder.config, shape)
        trunk.weights.fill(network, LINES)
        if trunk.half:
            halve(network.layers)
        return cls(trunk.encoder, trunk.tokenizer, network)

    @torch.inference_mode()
    def sound(self, lines: Sequence[Line]) -> list[float]:
        """Return for each line the logarithm of the odds that its cuts spoil nothing.

        0.0, even odds, where nothing was cut from what is read of the sentence, its first 120 pieces.
        """
        if not lines:
            return []
        texts = list(dict.fromkeys(line.text for line in lines))
        read = dict(zip(texts, pieces_of(self._tokenizer, texts, MAX_SENTENCE), strict=True))
        rows = [asked_of(read[line.text], line.worths, line.kept) for line in lines]
        pieces, known = marked(rows, [line.number for line in lines])
        lower = self._lower(pieces, known.present, [line.read for line in lines])
        odds: list[float] = soundness(self._network(lower, known)).tolist()
        return [each if CUT in row.marks else 0.0 for each, row in zip(odds, rows, strict=True)]

    def _lower(self, pieces: Tensor, present: Tensor, read: Sequence[ReadPieces | None]) -> Tensor:
        """Return [row, piece, size]: what the shared layers make of rows of pieces; each different row is read once.

        Lines of one sentence differ by their marks alone, and the parser has read most sentences as the same pieces.
        """
        states = {each.pieces: each.states for each in read if each is not None}
        keys = [tuple(row[here].tolist()) for row, here in zip(pieces, present, strict=True)]
        places = {key: place for place, key in enumerate(keys) if key not in states}
        if unread := list(places.values()):
            found = lower_states(self._encoder, pieces[unread], present[unread], len(self._encoder.layers))
            states |= {key: found[row, : len(key)] for row, key in enumerate(places)}
        return nn.utils.rnn.pad_sequence([states[key] for key in keys], batch_first=True)


def soundness(answers: Tensor) -> Tensor:
    """Return [row]: the logarithm of the odds of a good line to a spoilt one, whether or not it leans."""
    return answers[:, VERDICTS.index("G")] - torch.logsumexp(answers[:, [VERDICTS.index(each) for each in SPOILT]], 1)
