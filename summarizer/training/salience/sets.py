"""Teaches the sentences' vectors what makes a good set of three: a loss beside the judgement of single sentences.

The most promising sentences of an article make sets; those that share most with the highlights shall score most, as in
Zhong et al., "Extractive Summarization as Text Matching" (2020), over vectors instead of texts read anew.
"""

from itertools import combinations
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from summarizer.embedded.windows import PAD, SEP
from summarizer.training.salience.batches import Batch

_TRIED: Final = 12
"""Sentences of an article that sets are made of."""
_LONGEST: Final = 64
"""Pieces of a sentence that are compared with the highlights."""
_SHORTEST: Final = 6
_LINE: Final = 32
"""Pieces of a takeaway: a longer sentence will be shortened, and counts as this long."""
_SHARP: Final = 0.04
"""Four points of ROUGE are one unit of the scores."""
_SIZE: Final = 96
_VOCABULARY: Final = 1 << 15


class SetJudge(nn.Module):
    """Scores sets of three sentences by their vectors; only training uses it."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.alone = nn.Linear(size, _SIZE)
        self.article = nn.Linear(size, _SIZE)
        self.seen = nn.Sequential(nn.GELU(), nn.Dropout(0.1), nn.Linear(_SIZE, _SIZE), nn.GELU())
        self.together = nn.Sequential(nn.Linear(3 * _SIZE, _SIZE), nn.GELU(), nn.Linear(_SIZE, 1))

    def forward(self, vectors: Tensor, article: Tensor, sets: Tensor) -> Tensor:
        """Return [article, set]: the scores of sets, given [article, candidate, size], [article, size], [set, 3]."""
        first, second, third = self.seen(self.alone(vectors) + self.article(article)[:, None])[:, sets].unbind(dim=2)
        pairs = first * second + first * third + second * third
        most = torch.maximum(torch.maximum(first, second), third)
        found: Tensor = self.together(torch.cat([first + second + third, most, pairs], dim=-1)).squeeze(-1)
        return found


def judged_sets(
    judge: SetJudge, batch: Batch, pieces: Tensor, scores: Tensor, vectors: Tensor
) -> tuple[Tensor, Tensor]:
    """Return what the judge says of each article's sets, and what they hold of the highlights: both [article, set].

    Sets of sentences that an article does not have are at minus infinity and 0.

    Args:
        judge: the judge of sets.
        batch: the articles.
        pieces: the pieces of the store that the batch is of.
        scores: [sentence], which the most promising sentences are told by.
        vectors: [sentence, size].
    """
    usable = torch.where(batch.spoken[:, 1] >= _SHORTEST, scores.detach().float(), -torch.inf)
    padded = pad_sequence(list(usable.split(batch.counts)), batch_first=True, padding_value=-torch.inf)
    tried = min(_TRIED, padded.shape[1])
    best, places = padded.topk(tried, dim=1)
    there = best > -torch.inf
    counts = torch.tensor(batch.counts, device=scores.device)
    rows = torch.where(there, places + (counts.cumsum(0) - counts)[:, None], 0)
    sets = torch.tensor(list(combinations(range(tried), 3)), device=scores.device)
    article = torch.stack([part.mean(dim=0) for part in vectors.split(batch.counts)])
    given = judge(vectors[rows], article, sets)
    whole = there[:, sets].all(dim=-1)
    held = set_rouge(_pieces_of(pieces, batch, rows), batch.told, sets)
    return given.float().masked_fill(~whole, -torch.inf), held.masked_fill(~whole, 0.0)


def sets_loss(given: Tensor, held: Tensor) -> Tensor:
    """Return the mean cross-entropy between the articles' sets by what they hold and by what is said of them.

    0 where no article has a set.
    """
    there = given > -torch.inf
    asked = there.any(dim=1)
    if not asked.any():
        return given.new_zeros(())
    wanted = (held / _SHARP).masked_fill(~there, -torch.inf)[asked].softmax(dim=1)
    said = nn.functional.log_softmax(given[asked], dim=1).masked_fill(~there[asked], 0.0)
    return -(wanted * said).sum(dim=1).mean()


def _pieces_of(pieces: Tensor, batch: Batch, rows: Tensor) -> Tensor:
    """Return [article, candidate, piece], padded."""
    within = torch.arange(_LONGEST, device=pieces.device)
    starts, sizes = batch.spoken[rows].unsqueeze(-2).unbind(dim=-1)
    return torch.where(within < sizes, pieces[(starts + within).clamp(max=len(pieces) - 1)], PAD)


def set_rouge(spoken: Tensor, told: Tensor, sets: Tensor) -> Tensor:
    """Return [article, set]: the mean of ROUGE-1 and ROUGE-2 (F, Lin 2004) over word pieces, 0 to 1.

    Args:
        spoken: [article, candidate, piece], padded.
        told: [article, piece], the highlights, padded, with a mark between them.
        sets: [set, 3], candidates by place.
    """
    single = _shared(spoken, told, sets)
    pairs = _shared(_paired(spoken), _paired(told), sets)
    return (single + pairs) / 2


def _paired(pieces: Tensor) -> Tensor:
    left, right = pieces[..., :-1], pieces[..., 1:]
    whole = (left != PAD) & (right != PAD) & (left != SEP) & (right != SEP)
    return torch.where(whole, left.long() * _VOCABULARY + right, PAD)


def _shared(spoken: Tensor, told: Tensor, sets: Tensor) -> Tensor:
    asked = (told != PAD) & (told != SEP)
    same = (told[:, :, None] == told[:, None, :]) & asked[:, None, :]
    wanted = same.sum(dim=-1)
    earlier = torch.ones(told.shape[1], told.shape[1], device=told.device, dtype=torch.bool).tril(-1)
    first = asked & ~(same & earlier).any(dim=-1)
    has = (spoken[..., None] == told[:, None, None, :]).sum(dim=2) * first[:, None, :]
    held = torch.minimum(has[:, sets].sum(dim=2), wanted[:, None, :]).sum(dim=-1)
    length = (spoken != PAD).sum(dim=-1).clamp(max=_LINE)[:, sets].sum(dim=-1)
    found: Tensor = 2 * held / (length + asked.sum(dim=-1)[:, None]).clamp(min=1)
    return found
