"""Layers that read the sentences of an article together: each learns of the others, of its place and its length."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn

from summarizer.embedded.layers import Vectors
from summarizer.embedded.windows import Windows

_EXACT = 12
"""The first so many places have a bucket each."""
_BY_LENGTH = 5
"""Pieces by which a sentence is longer that falls into the next bucket."""


@dataclass(frozen=True)
class ArticleShape:
    """The sizes that the weights were trained with; stored beside them."""

    upper_layers: int = 4
    article_layers: int = 2
    article_heads: int = 6
    article_inner: int = 1024
    positions: int = 24
    lengths: int = 16
    dropout: float = 0.1

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)


class ArticleReader(nn.Module):
    """What networks share that judge sentences in the context of their article."""

    def __init__(self, size: int, shape: ArticleShape) -> None:
        super().__init__()
        heads, inner, dropout = shape.article_heads, shape.article_inner, shape.dropout
        self.position = Vectors(shape.positions, size)
        self.length = Vectors(shape.lengths, size)
        self.article = nn.ModuleList(
            nn.TransformerEncoderLayer(size, heads, inner, dropout, "gelu", batch_first=True, norm_first=True)
            for _ in range(shape.article_layers)
        )
        self.norm = nn.LayerNorm(size)

    def in_article(self, sentences: Tensor, windows: Windows, counts: list[int]) -> Tensor:
        """Return the sentences' vectors, [sentence, size], after each has seen the others of its article.

        Args:
            sentences: [sentence, size], each by itself.
            windows: the windows of all the articles.
            counts: sentences of each article; windows number them through.
        """
        owners = windows.sentence[windows.sentence >= 0]
        sizes = torch.bincount(owners, minlength=sum(counts))
        buckets = self.position.num_embeddings
        places = torch.cat([position_buckets(count, buckets) for count in counts]).to(sizes.device)
        lengths = (sizes // _BY_LENGTH).clamp(max=self.length.num_embeddings - 1)
        known = sentences + self.position(places) + self.length(lengths)
        inside = (torch.arange(max(counts))[None, :] < torch.tensor(counts)[:, None]).to(known.device)
        padded = known.new_zeros(*inside.shape, known.shape[-1])
        padded[inside] = known
        for layer in self.article:
            padded = layer(padded, src_key_padding_mask=~inside)
        normed: Tensor = self.norm(padded[inside].float())
        return normed


def position_buckets(count: int, buckets: int) -> Tensor:
    """Return a bucket for each of `count` places: the first twelve have one each, later ones share by logarithm."""
    places = torch.arange(count, dtype=torch.float)
    later = _EXACT + torch.log2((places / _EXACT).clamp(min=1.0)) * 3
    return torch.where(places < _EXACT, places, later).long().clamp(max=buckets - 1)
