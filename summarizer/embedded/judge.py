"""Says of every cut how likely an editor would make it: a small network over the parse, learned from editors' cuts."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from summarizer.embedded.cut_features import CORPORA, PLAIN_FEATURES, plain_features, vectors
from summarizer.embedded.cut_kinds import Cut
from summarizer.embedded.parser import Parse


class JudgeNetwork(nn.Module):
    """Three word vectors, the plain features and the corpus in; one logit out."""

    def __init__(self, word_size: int, hidden: int = 96, dropout: float = 0.3) -> None:
        super().__init__()
        self.words = nn.Linear(3 * word_size, hidden)
        self.plain = nn.Linear(PLAIN_FEATURES + len(CORPORA), hidden)
        self.last = nn.Linear(hidden, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor, plain: Tensor, corpus: Tensor) -> Tensor:
        """Return [..., cut]: the logits; `corpus` is [..., cut, corpus], shares that add up to one."""
        given = torch.cat([plain.expand(*corpus.shape[:-1], -1), corpus], dim=-1)
        seen = self.words(self.dropout(words)) + self.plain(given)
        logits: Tensor = self.last(self.dropout(nn.functional.gelu(seen))).squeeze(-1)
        return logits


class Judge:
    """Scores cuts with a trained network."""

    def __init__(self, network: JudgeNetwork) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def judge(self, cuts: Sequence[tuple[Parse, Cut]]) -> list[float]:
        """Return for each cut the probability that an editor would make it: the mean over all kinds of editors."""
        if not cuts:
            return []
        words = torch.stack([vectors(parse, cut) for parse, cut in cuts])
        plain = torch.tensor([plain_features(parse.tree, cut) for parse, cut in cuts])
        corpora = torch.eye(len(CORPORA))[:, None].expand(-1, len(cuts), -1)
        means: list[float] = self._network(words, plain, corpora).sigmoid().mean(0).tolist()
        return means
