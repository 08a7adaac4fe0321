"""The salience network: upper encoder layers, and a small transformer that judges sentences in their article.

Sentences are read in windows after Liu and Lapata, "Text Summarization with Pretrained Encoders" (2019), but each is
the mean of its own pieces, so that no mark has to be spent on it.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.halves import halve
from summarizer.embedded.layers import EncoderLayer, through
from summarizer.embedded.salience.article_reader import ArticleReader, ArticleShape
from summarizer.embedded.trunk import SALIENCE, Trunk
from summarizer.embedded.windows import Windows, mean_by_sentence

SHARED: Final = 2
"""So many of the upper layers the network that grades sentences (`grades`) takes from this one."""


@dataclass(frozen=True)
class SalienceShape(ArticleShape):
    """The sizes that the weights were trained with; stored beside them."""

    lower_layers: int = 2
    word_size: int = 128


class SalienceOutput(NamedTuple):
    """What the network thinks of the sentences of some articles, numbered through."""

    oracle: Tensor
    """[sentence]: logit of being among the sentences that an editor's highlights were made of."""
    gain: Tensor
    """[sentence]: logit of the share of the highlights that the sentence holds."""
    words: Tensor
    """[window, piece]: logit of a piece's word standing in the highlights."""
    vectors: Tensor
    """[sentence, size]: the sentence in the context of its article."""
    shared: Tensor
    """[window, piece, size]: what the layers that others share make of the pieces."""


class SalienceNetwork(ArticleReader):
    """Reads the lower layers' output of an article's windows and scores its sentences and words."""

    def __init__(self, config: BertConfig, shape: SalienceShape) -> None:
        size = config.hidden_size
        super().__init__(size, shape)
        self.shape = shape
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.oracle = nn.Linear(size, 1)
        self.gain = nn.Linear(size, 1)
        self.word_piece = nn.Linear(size, shape.word_size)
        self.word_sentence = nn.Linear(size, shape.word_size)
        self.word = nn.Linear(shape.word_size, 1)

    @classmethod
    def of(cls, trunk: Trunk) -> Self:
        """Return the network that a trunk's weights hold, ready to read.

        Raises:
            ModelError: there is none, or it is damaged or of another shape.
        """
        with torch.device("meta"):
            network = cls(trunk.encoder.config, SalienceShape(**trunk.weights.shape(SALIENCE)))
        trunk.weights.fill(network, SALIENCE)
        if trunk.half:
            halve(network.layers)
        return network

    def forward(self, lower: Tensor, windows: Windows, counts: list[int]) -> SalienceOutput:
        """Return the scores of the articles whose sentences are counted in `counts`.

        Args:
            lower: [window, piece, size], the lower layers' output.
            windows: the windows of all the articles.
            counts: sentences of each article; windows number them through.
        """
        shared = self.shared(lower, windows)
        hidden = through(self.layers[SHARED:], shared, windows.present)
        sentences = self.in_article(mean_by_sentence(hidden, windows.sentence, sum(counts)), windows, counts)
        words = self._words(hidden, sentences, windows.sentence)
        oracle, gain = self.oracle(sentences).squeeze(-1), self.gain(sentences).squeeze(-1)
        return SalienceOutput(oracle, gain, words, sentences, shared)

    def shared(self, lower: Tensor, windows: Windows) -> Tensor:
        """Return [window, piece, size]: what the layers that others share make of the pieces."""
        return through(self.layers[:SHARED], lower, windows.present)

    def _words(self, hidden: Tensor, sentences: Tensor, owners: Tensor) -> Tensor:
        context = self.word_sentence(sentences)[owners.clamp(min=0)]
        scores: Tensor = self.word(torch.tanh(self.word_piece(hidden) + context)).squeeze(-1)
        return scores
