"""Grades an article's sentences as an editor would who looks for three to print: the news, a further line, or unfit.

What the salience network learned from highlights says where the news is; readers who graded every sentence
(`docs/reading-takeaways.md`) say besides which may be printed at all, and which three would stand together.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.halves import halve
from summarizer.embedded.layers import EncoderLayer, through
from summarizer.embedded.salience.article_reader import ArticleReader, ArticleShape
from summarizer.embedded.salience.network import SalienceOutput
from summarizer.embedded.trunk import Trunk
from summarizer.embedded.windows import Windows, mean_by_sentence

GRADES: Final = "XCBA"
"""Must not be printed; stands but is background; a good second or third line; the news itself. Their places are
their worths."""
GRADED: Final = "grades"
"""The name of the network among the weights."""
_KNOWN: Final = 4
_USUAL: Final = 4.5
"""The logarithm of a sentence's usual number of characters."""


class Grade(NamedTuple):
    """What an editor is likely to say of a sentence."""

    unfit: float
    """The chance that it must not be printed."""
    news: float
    """The chance that it tells the news itself."""
    worth: float
    """Its grade as a number, 0 for unfit to 3 for the news itself, as is to be expected."""
    chosen: float
    """The chance that it is one of the three that the editor would print together."""


@dataclass(frozen=True)
class GradeShape(ArticleShape):
    """The sizes that the weights were trained with; stored beside them."""

    upper_layers: int = 2


class GradeOutput(NamedTuple):
    """What the network thinks of the sentences of some articles, numbered through."""

    grades: Tensor
    """[sentence, grade]: logits, in the order of `GRADES`."""
    chosen: Tensor
    """[sentence]: logit of being one of the three."""


class GradeNetwork(ArticleReader):
    """Reads what the layers shared with the salience network make of an article, and grades its sentences."""

    def __init__(self, config: BertConfig, shape: GradeShape) -> None:
        size = config.hidden_size
        super().__init__(size, shape)
        self.shape = shape
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.dropout = nn.Dropout(shape.dropout)
        self.answer = nn.Linear(size + _KNOWN, len(GRADES) + 1)

    @classmethod
    def of(cls, trunk: Trunk) -> Self | None:
        """Return the network that a trunk's weights hold, ready to read; None where they hold none.

        Raises:
            ModelError: it is damaged or of another shape.
        """
        if GRADED not in trunk.weights.networks:
            return None
        with torch.device("meta"):
            network = cls(trunk.encoder.config, GradeShape(**trunk.weights.shape(GRADED)))
        trunk.weights.fill(network, GRADED)
        if trunk.half:
            halve(network.layers)
        return network

    def forward(self, shared: Tensor, windows: Windows, counts: list[int], known: Tensor) -> GradeOutput:
        """Return the grades of the articles whose sentences are counted in `counts`.

        Args:
            shared: [window, piece, size], `SalienceOutput.shared`.
            windows: the windows of all the articles.
            counts: sentences of each article; windows number them through.
            known: [sentence, number], what `known_of` returns.
        """
        hidden = through(self.layers, shared, windows.present)
        sentences = self.in_article(mean_by_sentence(hidden, windows.sentence, sum(counts)), windows, counts)
        answers: Tensor = self.answer(torch.cat([self.dropout(sentences), known], dim=-1))
        return GradeOutput(answers[:, :-1], answers[:, -1])


def known_of(output: SalienceOutput, pictured: list[float], chars: list[int]) -> Tensor:
    """Return [sentence, number], what else is known of sentences: their salience, whether captions, their length."""
    lengths = torch.tensor(chars, dtype=torch.float).clamp(min=1).log() - _USUAL
    return torch.stack([output.oracle.float(), output.gain.float(), torch.tensor(pictured), lengths], dim=-1)


def grades_of(output: GradeOutput) -> list[Grade]:
    """Return the grade of each sentence."""
    chances = output.grades.float().softmax(dim=-1)
    worths = chances @ torch.arange(len(GRADES), dtype=torch.float)
    unfit, news = chances[:, GRADES.index("X")].tolist(), chances[:, GRADES.index("A")].tolist()
    chosen = output.chosen.float().sigmoid().tolist()
    return [Grade(*each) for each in zip(unfit, news, worths.tolist(), chosen, strict=True)]
