"""The reader of claims: upper encoder layers that read a claim together with the sentences that it rests on."""

from dataclasses import asdict, dataclass
from typing import Final, NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.layers import EncoderLayer, Vectors, through

MARKS: Final = 6
"""Of pieces: between texts; in the claim, and the sentences have it, the article has it, nothing has it; in the
sentences, and the claim has it, or not."""
PLACES: Final = 6
"""The claim, and five sentences."""
SORTS: Final = ("number", "date", "name", "roles", "quote", "negation", "attribution", "certainty", "splice")
"""What may be wrong with a claim."""
_NOWHERE: Final = -30.0
"""The logit of a piece that is not the claim's."""


@dataclass(frozen=True)
class ClaimShape:
    """The sizes that the weights were trained with; stored beside them."""

    lower_layers: int = 2
    upper_layers: int = 4
    hidden: int = 256
    dropout: float = 0.1

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)


class ClaimBatch(NamedTuple):
    """Claims, each in one row with its sentences."""

    pieces: Tensor
    """[row, piece], padded."""
    present: Tensor
    """[row, piece], true where there is a piece."""
    marks: Tensor
    """[row, piece]: which of `MARKS` a piece is."""
    capitals: Tensor
    """[row, piece]: 1 where a piece begins with a capital."""
    places: Tensor
    """[row, piece]: 0 in the claim, 1 and on in the sentences."""
    claim: Tensor
    """[row, piece], true in the claim."""


class ClaimOutput(NamedTuple):
    """What the network thinks of each claim."""

    verdict: Tensor
    """[row]: logit of being false."""
    sorts: Tensor
    """[row, sort]: logit of being false in that way."""
    wrong: Tensor
    """[row, piece]: logit of a piece of the claim being where it is wrong."""

    def most_doubted(self, batch: ClaimBatch) -> Tensor:
        """Return [row]: the highest logit of a piece of the claim."""
        return self.wrong.float().masked_fill(~batch.claim, _NOWHERE).amax(1)

    def doubt(self, batch: ClaimBatch) -> Tensor:
        """Return [row]: the mean of the verdict's logit and that of the most doubted piece."""
        return (self.verdict.float() + self.most_doubted(batch)) / 2


class ClaimNetwork(nn.Module):
    """Reads the lower layers' output of claims with their sentences, and says what is wrong with each."""

    def __init__(self, config: BertConfig, shape: ClaimShape) -> None:
        super().__init__()
        self.shape = shape
        size = config.hidden_size
        self.layers = nn.ModuleList(EncoderLayer(config) for _ in range(shape.upper_layers))
        self.marks, self.capitals, self.places = Vectors(MARKS, size), Vectors(2, size), Vectors(PLACES, size)
        for table in (self.marks, self.capitals, self.places):
            if not table.weight.is_meta:
                nn.init.zeros_(table.weight)
        self.drop = nn.Dropout(shape.dropout)
        self.wrong = nn.Linear(size, 1)
        self.hidden = nn.Linear(3 * size, shape.hidden)
        self.verdict = nn.Linear(shape.hidden, 1)
        self.sorts = nn.Linear(shape.hidden, len(SORTS))

    def forward(self, lower: Tensor, batch: ClaimBatch) -> ClaimOutput:
        """Return the verdicts; `lower` is the lower layers' output, [row, piece, size]."""
        marked = lower + self.marks(batch.marks) + self.capitals(batch.capitals) + self.places(batch.places)
        states = through(self.layers, self.drop(marked), batch.present)
        inside = batch.claim[:, :, None]
        mean = (states * inside).sum(1) / inside.sum(1).clamp(min=1)
        most = states.masked_fill(~inside, -1e4).amax(1)
        joined = self.drop(nn.functional.gelu(self.hidden(torch.cat([states[:, 0], mean, most], dim=-1))))
        return ClaimOutput(self.verdict(joined).squeeze(-1), self.sorts(joined), self.wrong(states).squeeze(-1))
