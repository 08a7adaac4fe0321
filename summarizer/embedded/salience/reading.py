"""Reads an article with the salience network: how much each sentence and each word matters.

Every article is read by itself, so that what it is drafted with does not depend on its neighbours in a batch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Self

import torch
from torch import Tensor, nn

from db.records import Span
from summarizer.embedded.encoder import lower_states
from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.salience.grades import Grade, GradeNetwork, grades_of, known_of
from summarizer.embedded.salience.network import SalienceNetwork, SalienceOutput
from summarizer.embedded.standing.captions import CAPTIONS
from summarizer.embedded.standing.pronouns import People
from summarizer.embedded.trunk import Trunk
from summarizer.embedded.windows import MAX_SENTENCE, Windows, windows_of
from summarizer.sentences import split

MOST_SENTENCES = 1_000
"""So many sentences are read: each looks at all others, so that memory grows with the square of their number."""


@dataclass(frozen=True)
class ReadSentence:
    """One sentence and what the network thinks of it."""

    number: int
    span: Span
    text: str
    chance: float
    """Of being among the sentences that an editor's highlights were made of, 0 to 1."""
    gain: float
    """The share of the highlights that it holds, 0 to 1."""
    words: tuple[tuple[Span, float], ...]
    """Each word's characters within the sentence, and its chance of standing in the highlights."""
    pictured: float = 0.0
    """The chance that it is a picture's caption, 0 to 1."""
    grade: Grade | None = None
    """What an editor is likely to say of it; None where no network was taught that."""

    @property
    def promise(self) -> float:
        """Return how promising it is: by its grade, or by its chance of holding highlights where nobody graded."""
        return self.chance if self.grade is None else self.grade.worth + self.grade.chosen


@dataclass(frozen=True)
class Reading:
    """One article as the network read it."""

    body: str
    sentences: tuple[ReadSentence, ...]
    vectors: Tensor
    """[sentence, size]."""
    coverage: float
    """The share of the article's characters in sentences, or parts of them, that were read."""

    @cached_property
    def people(self) -> People:
        """Return whom the article names in full."""
        return People(self.body, [each.span for each in self.sentences])


@dataclass(frozen=True)
class Salience:
    """What reads articles: the salience network, and what was learned over its vectors."""

    trunk: Trunk
    network: SalienceNetwork
    captions: nn.Linear | None
    """What says of a sentence's vector how likely it is a caption; None where the weights hold none."""
    grades: GradeNetwork | None
    """What grades sentences as an editor would; None where the weights hold none."""

    @classmethod
    def of(cls, trunk: Trunk) -> Self:
        """Return what reads with a trunk.

        Raises:
            ModelError: weights are missing, damaged or of another shape.
        """
        return cls(trunk, SalienceNetwork.of(trunk), trunk.weights.layer(CAPTIONS), GradeNetwork.of(trunk))

    @torch.inference_mode()
    def read(self, body: str) -> Reading:
        """Return the reading of an article's body; without sentences for blank text."""
        all_spans = split(body)
        spans = all_spans[:MOST_SENTENCES]
        texts = [span.cut(body) for span in spans]
        if not texts:
            return Reading(body, (), torch.zeros(0, self.trunk.encoder.config.hidden_size), 0.0)
        encoded = pieces_of(self.trunk.tokenizer, texts, MAX_SENTENCE)
        windows = windows_of([[each.numbers for each in encoded]])
        output = self.network(self.lower(windows), windows, [len(spans)])
        by_piece = _in_order(torch.sigmoid(output.words), windows.sentence).tolist()
        ends = list(accumulate(len(each.numbers) for each in encoded))
        chances, gains = torch.sigmoid(output.oracle).tolist(), torch.sigmoid(output.gain).tolist()
        captions = self.pictured(output.vectors)
        grades = self._graded(output, windows, captions, texts)
        sentences = tuple(
            ReadSentence(
                number=number,
                span=span,
                text=texts[number],
                chance=chances[number],
                gain=gains[number],
                words=_word_scores(texts[number], offsets, by_piece[ends[number] - len(offsets) : ends[number]]),
                pictured=captions[number],
                grade=grades[number],
            )
            for number, (span, (_numbers, offsets)) in enumerate(zip(spans, encoded, strict=True))
        )
        reached = sum(each.offsets[-1][1] for each in encoded if each.offsets)
        whole = sum(span.end - span.start for span in all_spans)
        return Reading(body, sentences, output.vectors, min(1.0, reached / max(1, whole)))

    def lower(self, windows: Windows) -> Tensor:
        """Return [window, piece, size], what the salience network reads of windows: the lower layers' output."""
        return lower_states(self.trunk.encoder, windows.pieces, windows.present, self.network.shape.lower_layers)

    def pictured(self, vectors: Tensor) -> list[float]:
        """Return for each sentence's vector the chance that it is a caption; 0 where no layer was trained for it."""
        if self.captions is None:
            return [0.0] * len(vectors)
        found: list[float] = self.captions(vectors.float()).sigmoid().squeeze(-1).tolist()
        return found

    def _graded(
        self, output: SalienceOutput, windows: Windows, captions: list[float], texts: Sequence[str]
    ) -> Sequence[Grade | None]:
        """Return each sentence's grade; None where no network was taught to grade."""
        if self.grades is None:
            return [None] * len(texts)
        known = known_of(output, captions, [len(text) for text in texts])
        return grades_of(self.grades(output.shared, windows, [len(texts)], known))


def _in_order(scores: Tensor, owners: Tensor) -> Tensor:
    """Return the pieces' scores, sentence after sentence; windows come longest first, and keep sentences whole."""
    kept = owners >= 0
    order = torch.argsort(owners[kept], stable=True)
    return scores[kept][order]


def _word_scores(text: str, offsets: list[tuple[int, int]], scores: list[float]) -> tuple[tuple[Span, float], ...]:
    """Return words with the score of their first piece; pieces that go on without a break are one word."""
    words: list[tuple[Span, float]] = []
    for (start, end), score in zip(offsets, scores, strict=True):
        if words and words[-1][0].end == start and text[start : start + 1].isalnum() and text[start - 1].isalnum():
            words[-1] = (Span(words[-1][0].start, end), words[-1][1])
        else:
            words.append((Span(start, end), score))
    return tuple(words)
