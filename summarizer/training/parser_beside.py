"""What the parser's layers learn beside trees: which phrases editors cut, and which sentences were broken by a cut.

The layers are then good for all three at once, as the judges read what they know of a sentence's words
(`compression_train` teaches the judges themselves, over layers that stay). `parser_lessons` makes what is learned from.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

import torch
from torch import Tensor, nn

from summarizer.embedded.fluency import FluencyNetwork, seam_marks
from summarizer.embedded.judge import JudgeNetwork
from summarizer.embedded.parser_batch import Encoded, collate
from summarizer.embedded.parser_network import ParserNetwork
from summarizer.embedded.words import split_words
from summarizer.training.seam_data import Example

_CUT_WEIGHT: Final = 0.5
_SEAM_WEIGHT: Final = 0.5


class Lesson(Protocol):
    """A sentence that teaches a judge, and through it the layers below."""

    @property
    def encoded(self) -> Encoded:
        """The sentence's pieces."""

    @property
    def lower(self) -> Tensor:
        """The output of the lower layers for them, [piece, size]."""


Taught = TypeVar("Taught", bound=Lesson)


@dataclass(frozen=True)
class CutLesson:
    """A sentence and its phrases: where they are, what else is known of them, and whether an editor cut each."""

    encoded: Encoded
    lower: Tensor
    places: tuple[tuple[int, int, tuple[int, ...]], ...]
    """Head, governor and words of each phrase."""
    plain: Tensor
    corpus: Tensor
    labels: Tensor


@dataclass(frozen=True)
class SeamLesson:
    """A text, where something was cut out of it, and whether it stands."""

    encoded: Encoded
    lower: Tensor
    example: Example


class Beside(nn.Module):
    """The two judges that learn together with the parser's layers, and what they learn from."""

    def __init__(self, cuts: Sequence[CutLesson], seams: Sequence[SeamLesson], word_size: int) -> None:
        super().__init__()
        self.judge, self.fluency = JudgeNetwork(word_size), FluencyNetwork(word_size)
        self._cuts, self._seams = cuts, seams

    def go_on_from(self, judge: JudgeNetwork, fluency: FluencyNetwork) -> None:
        """Start from judges that were trained before."""
        self.judge.load_state_dict(judge.state_dict())
        self.fluency.load_state_dict(fluency.state_dict())

    def groups(self, count: int, chance: random.Random) -> list[tuple[Sequence[CutLesson], Sequence[SeamLesson]]]:
        """Return `count` pairs of batches, each lesson in one of them, lessons of like length together."""
        return list(zip(_groups(self._cuts, count, chance), _groups(self._seams, count, chance), strict=True))

    def loss(self, network: ParserNetwork, cuts: Sequence[CutLesson], seams: Sequence[SeamLesson]) -> Tensor:
        """Return the loss of both judges on a batch of each, weighed beside that of the trees."""
        loss = torch.zeros(())
        if cuts:
            loss = loss + _CUT_WEIGHT * self._of_cuts(_words(network, cuts), cuts)
        if seams:
            loss = loss + _SEAM_WEIGHT * self._of_seams(_words(network, seams), seams)
        return loss

    def _of_cuts(self, words: Tensor, lessons: Sequence[CutLesson]) -> Tensor:
        rows = [
            torch.cat([known[head], known[governor], known[list(places)].mean(0)])
            for known, lesson in zip(words[:, 1:], lessons, strict=True)
            for head, governor, places in lesson.places
        ]
        plain, corpus = (torch.cat([getattr(each, name) for each in lessons]) for name in ("plain", "corpus"))
        logits = self.judge(torch.stack(rows), plain, corpus)
        labels = torch.cat([each.labels for each in lessons])
        return nn.functional.binary_cross_entropy_with_logits(logits, labels)

    def _of_seams(self, words: Tensor, lessons: Sequence[SeamLesson]) -> Tensor:
        starts = [[span.start for span in split_words(each.example.text)] for each in lessons]
        marks = seam_marks(starts, [each.example.seams for each in lessons], words.shape[1] - 1)
        labels = torch.tensor([float(each.example.stands) for each in lessons])
        return nn.functional.binary_cross_entropy_with_logits(self.fluency(words, marks), labels)


def _words(network: ParserNetwork, lessons: Sequence[Lesson]) -> Tensor:
    """Return [sentence, word, size]: what the network knows of the words of a batch."""
    batch = collate([each.encoded for each in lessons])
    lower = torch.zeros(*batch.pieces.shape, lessons[0].lower.shape[-1])
    for row, each in enumerate(lessons):
        lower[row, : len(each.lower)] = each.lower
    return network.known(lower, batch.present, batch.pooling, batch.casing)


def _groups(lessons: Sequence[Taught], count: int, chance: random.Random) -> list[Sequence[Taught]]:
    """Return the lessons in `count` groups of about as many pieces each, filled up with empty ones."""
    ordered = sorted(lessons, key=lambda each: len(each.encoded.pieces) + chance.random() * 3)
    share = sum(len(each.encoded.pieces) for each in lessons) / max(1, count)
    groups: list[list[Taught]] = [[] for _ in range(count)]
    seen = 0
    for each in ordered:
        groups[min(count - 1, int(seen / max(1.0, share)))].append(each)
        seen += len(each.encoded.pieces)
    chance.shuffle(groups)
    return list(groups)
