"""The parser's network: the upper layers of a small encoder, and biaffine heads for tags, heads and relations.

The lower layers are those of the encoder that judges salience, shared and unchanged; the network starts from their
output. Heads and relations after Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing" (2017).
"""

from dataclasses import asdict, dataclass
from typing import Any, Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.layers import EncoderLayer, Vectors, through

_AT_ONCE: Final = 64
"""Words whose relations are scored at once."""


@dataclass(frozen=True)
class ParserShape:
    """The sizes that the weights were trained with; stored beside them."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    lower_layers: int = 2
    upper_layers: int = 4
    arc_size: int = 256
    relation_size: int = 128
    casing_kinds: int = 8
    casing_size: int = 24
    dropout: float = 0.25

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """Return the shape that `as_dict` gave, also when JSON has made lists of its tuples."""
        return cls(**{**values, "tags": tuple(values["tags"]), "relations": tuple(values["relations"])})


class ParserOutput(NamedTuple):
    """Scores of one batch; words are padded to the longest sentence, place 0 of heads is the root."""

    words: Tensor
    """[sentence, word, size]: what the network knows of each word; place 0 is the root."""
    arcs: Tensor
    """[sentence, word, head]: a score for each pair; minus infinity where there is no such word."""
    tags: Tensor
    """[sentence, word, tag]."""


class ParserNetwork(nn.Module):
    """Reads the lower layers' output and scores tags, heads and relations."""

    def __init__(self, config: BertConfig, shape: ParserShape) -> None:
        super().__init__()
        self.shape = shape
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.casing = Vectors(shape.casing_kinds, shape.casing_size)
        size = self.word_size = config.hidden_size + shape.casing_size
        self.dropout = nn.Dropout(shape.dropout)
        self.arc_word, self.arc_head = _narrow(size, shape.arc_size), _narrow(size, shape.arc_size)
        self.relation_word, self.relation_head = _narrow(size, shape.relation_size), _narrow(size, shape.relation_size)
        self.arc_weight = nn.Parameter(torch.zeros(shape.arc_size + 1, shape.arc_size))
        self.relation_weight = nn.Parameter(
            torch.zeros(shape.relation_size + 1, len(shape.relations) * (shape.relation_size + 1))
        )
        self.tag = nn.Linear(size, len(shape.tags))

    def forward(self, lower: Tensor, pieces: Tensor, pooling: Tensor, casing: Tensor) -> ParserOutput:
        """Return the scores of a batch.

        Args:
            lower: [sentence, piece, size], the lower layers' output.
            pieces: [sentence, piece], true where there is a piece.
            pooling: [sentence, word, piece], the share of each piece in each word; place 0 pools the first piece only.
            casing: [sentence, word], the kind of each word's letters (`words.casing`); place 0 is the root.
        """
        hidden = through(self.layers, lower, pieces)
        words = torch.cat([torch.bmm(pooling.to(hidden.dtype), hidden), self.casing(casing).to(hidden.dtype)], dim=-1)
        dropped = self.dropout(words)
        return ParserOutput(words, self._arcs(dropped, pooling), self.tag(dropped))

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return [sentence, word, relation]: the scores of each word's relation to the head given for it."""
        words = self.dropout(words)
        count, size = len(self.shape.relations), self.shape.relation_size
        dependents = _with_one(self.dropout(self.relation_word(words)))
        governors = _with_one(self.dropout(self.relation_head(words)))
        chosen = governors.gather(1, heads.unsqueeze(-1).expand(-1, -1, governors.shape[-1]))
        mixed = (dependents @ self.relation_weight.to(dependents.dtype)).unflatten(-1, (count, size + 1))
        return torch.einsum("swrk,swk->swr", mixed, chosen)

    def relations_of(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return [word, relation]: the same for words in one row; each head is looked at once for all its words.

        Args:
            words: [word, size], what the network knows of each word.
            heads: [word], the place of each word's head among them.
        """
        count, size = len(self.shape.relations), self.shape.relation_size
        different, which = heads.unique(return_inverse=True)
        governors = _with_one(self.relation_head(words[different]))
        mixed = nn.functional.linear(governors, self.relation_weight.view(-1, size + 1))
        dependents = _with_one(self.relation_word(words)).unsqueeze(1)
        # Some words at a time: a hundred times as many numbers lie between the two products as in either.
        parts = zip(dependents.split(_AT_ONCE), which.split(_AT_ONCE), strict=True)
        found = [torch.bmm(part, mixed[heads].unflatten(-1, (size + 1, count))) for part, heads in parts]
        return torch.cat(found).squeeze(1)

    def _arcs(self, words: Tensor, pooling: Tensor) -> Tensor:
        dependents = _with_one(self.dropout(self.arc_word(words)))
        governors = self.dropout(self.arc_head(words))
        scores = (dependents @ self.arc_weight.to(dependents.dtype)) @ governors.transpose(1, 2)
        absent = pooling.sum(-1) == 0
        masked: Tensor = scores.float().masked_fill(absent[:, None, :], float("-inf"))
        return masked


def _narrow(size: int, target: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, target), nn.GELU())


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, values.new_ones(*values.shape[:-1], 1)], dim=-1)
