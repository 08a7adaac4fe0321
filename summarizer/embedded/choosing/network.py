"""The choice network: says of whole sets of three how much of an editor's highlights each is likely to hold.

After Zhong et al., "Extractive Summarization as Text Matching" (2020), sets are judged as wholes; but what is compared
are the sentence vectors that the salience network has made already, so that no set has to be read.
"""

from dataclasses import asdict, dataclass
from typing import Final

import torch
from torch import Tensor, nn

CHOICE: Final = "choice"
"""The name of the network among the weights."""
_FARTHEST: Final = 5.0
"""Numbers further from what training saw, in its standard deviations, are taken for that far."""
_JOINED: Final = len(("sum", "greatest", "pairs"))


@dataclass(frozen=True)
class ChoiceShape:
    """The sizes that the weights were trained with; stored beside them."""

    size: int
    """Of a sentence's vector."""
    numbers: int
    """What is told of each candidate."""
    features: int
    """What is told of each set."""
    candidate: int = 48
    hidden: int = 64
    plain: int = 32
    dropout: float = 0.2

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)


class ChoiceNetwork(nn.Module):
    """Scores sets by their three candidates, each seen beside the article, and by the numbers of the set."""

    means: Tensor
    spreads: Tensor

    def __init__(self, shape: ChoiceShape) -> None:
        super().__init__()
        self.shape = shape
        told = shape.numbers + shape.features
        self.register_buffer("means", torch.zeros(told))
        self.register_buffer("spreads", torch.ones(told))
        self.sentence = nn.Linear(shape.size, shape.candidate)
        self.article = nn.Linear(shape.size, shape.candidate)
        self.numbers = nn.Linear(shape.numbers, shape.candidate)
        self.dropout = nn.Dropout(shape.dropout)
        self.candidate = nn.Sequential(nn.GELU(), nn.Linear(shape.candidate, shape.candidate), nn.GELU())
        self.alone = nn.Linear(shape.candidate, 1)
        self.features = nn.Sequential(nn.Linear(shape.features, shape.plain), nn.GELU(), nn.Linear(shape.plain, 1))
        self.together = nn.Sequential(
            nn.Linear(_JOINED * shape.candidate + shape.features, shape.hidden),
            nn.GELU(),
            nn.Dropout(shape.dropout),
            nn.Linear(shape.hidden, 1),
        )

    def forward(self, vectors: Tensor, article: Tensor, numbers: Tensor, sets: Tensor, features: Tensor) -> Tensor:
        """Return [set]: logits, the greater the more of the highlights a set is likely to hold.

        Args:
            vectors: [candidate, size], each candidate's sentence in its article.
            article: [size] or [1, size], the mean of all the article's sentences.
            numbers: [candidate, number], in the order of `taste.NUMBERS`.
            sets: [set, 3], candidates by their places.
            features: [set, feature], in the order of `set_features.NAMES`.
        """
        own = self.shape.numbers
        numbers = ((numbers - self.means[:own]) / self.spreads[:own]).clamp(-_FARTHEST, _FARTHEST)
        features = ((features - self.means[own:]) / self.spreads[own:]).clamp(-_FARTHEST, _FARTHEST)
        seen = self.dropout(self.sentence(vectors)) + self.article(article) + self.numbers(numbers)
        three = self.candidate(seen)[sets]
        first, second, third = three.unbind(dim=1)
        pairs = first * second + first * third + second * third
        joined = torch.cat([three.sum(dim=1), three.amax(dim=1), pairs, features], dim=1)
        each = self.alone(three).squeeze(-1).sum(dim=1)
        found: Tensor = each + self.features(features).squeeze(-1) + self.together(joined).squeeze(-1)
        return found
