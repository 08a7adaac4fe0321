"""The salience network: upper encoder layers, and a small transformer that judges sentences in their article.

Sentences are read in windows after Liu and Lapata, "Text Summarization with Pretrained Encoders" (2019), but each is
the mean of its own pieces, so that no mark has to be spent on it.
"""

from dataclasses import asdict, dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.layers import EncoderLayer, Vectors, through
from summarizer.embedded.windows import Windows, mean_by_sentence


@dataclass(frozen=True)
class SalienceShape:
    """The sizes that the weights were trained with; stored beside them."""

    lower_layers: int = 2
    upper_layers: int = 4
    article_layers: int = 2
    article_heads: int = 6
    article_inner: int = 1024
    positions: int = 24
    lengths: int = 16
    word_size: int = 128
    dropout: float = 0.1

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)


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


class SalienceNetwork(nn.Module):
    """Reads the lower layers' output of an article's windows and scores its sentences and words."""

    def __init__(self, config: BertConfig, shape: SalienceShape) -> None:
        super().__init__()
        self.shape = shape
        size = config.hidden_size
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.position = Vectors(shape.positions, size)
        self.length = Vectors(shape.lengths, size)
        self.article = nn.ModuleList(
            nn.TransformerEncoderLayer(
                size, shape.article_heads, shape.article_inner, shape.dropout, "gelu", batch_first=True, norm_first=True
            )
            for _ in range(shape.article_layers)
        )
        self.norm = nn.LayerNorm(size)
        self.oracle = nn.Linear(size, 1)
        self.gain = nn.Linear(size, 1)
        self.word_piece = nn.Linear(size, shape.word_size)
        self.word_sentence = nn.Linear(size, shape.word_size)
        self.word = nn.Linear(shape.word_size, 1)

    def forward(self, lower: Tensor, windows: Windows, counts: list[int]) -> SalienceOutput:
        """Return the scores of the articles whose sentences are counted in `counts`.

        Args:
            lower: [window, piece, size], the lower layers' output.
            windows: the windows of all the articles.
            counts: sentences of each article; windows number them through.
        """
        hidden = through(self.layers, lower, windows.present)
        sentences = self._in_article(mean_by_sentence(hidden, windows.sentence, sum(counts)), windows, counts)
        words = self._words(hidden, sentences, windows.sentence)
        return SalienceOutput(self.oracle(sentences).squeeze(-1), self.gain(sentences).squeeze(-1), words, sentences)

    def _in_article(self, sentences: Tensor, windows: Windows, counts: list[int]) -> Tensor:
        """Return the sentences' vectors after each has seen the others of its article."""
        owners = windows.sentence[windows.sentence >= 0]
        sizes = torch.bincount(owners, minlength=sum(counts))
        places = torch.cat([position_buckets(count, self.shape.positions) for count in counts]).to(sizes.device)
        lengths = (sizes // 5).clamp(max=self.shape.lengths - 1)
        known = sentences + self.position(places) + self.length(lengths)
        longest = max(counts)
        inside = (torch.arange(longest)[None, :] < torch.tensor(counts)[:, None]).to(known.device)
        padded = known.new_zeros(len(counts), longest, known.shape[-1])
        padded[inside] = known
        for layer in self.article:
            padded = layer(padded, src_key_padding_mask=~inside)
        normed: Tensor = self.norm(padded[inside].float())
        return normed

    def _words(self, hidden: Tensor, sentences: Tensor, owners: Tensor) -> Tensor:
        context = self.word_sentence(sentences)[owners.clamp(min=0)]
        scores: Tensor = self.word(torch.tanh(self.word_piece(hidden) + context)).squeeze(-1)
        return scores


def position_buckets(count: int, buckets: int) -> Tensor:
    """Return a bucket for each of `count` places: the first twelve have one each, later ones share by logarithm."""
    places = torch.arange(count, dtype=torch.float)
    exact = 12
    later = exact + torch.log2((places / exact).clamp(min=1.0)) * 3
    return torch.where(places < exact, places, later).long().clamp(max=buckets - 1)
