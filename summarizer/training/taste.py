"""Fits what makes a set of three good: the weights of `set_features`, on articles that the network never learned from.

The expected ROUGE-1 plus ROUGE-2 of the set that a soft choice would take is raised directly; how well a takeaway is
made, which ROUGE can not see, keeps the weight that is given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from torch import Tensor

from summarizer.embedded.candidates import Candidate
from summarizer.embedded.choosing import make_pool
from summarizer.embedded.reading import Reading
from summarizer.embedded.set_features import NAMES, Floats, Places, Pool
from summarizer.training.labels import stems

GIVEN: Final = ("quality", "least_quality", "over_aim")
"""Weights that are given and not fitted."""
_STEPS: Final = 400
_RATE: Final = 0.02
_SHARPNESS: Final = 30.0
"""How sharply the soft choice prefers the better set."""
_PULL: Final = 0.002
"""How strongly weights are pulled towards where they started."""


@dataclass(frozen=True)
class Judged:
    """One article's sets with their numbers and what each would have scored."""

    features: Floats
    rouge: Floats
    """[set]: the mean of ROUGE-1 and ROUGE-2 (F), 0 to 1."""
    lengths: Floats
    """[set]: words."""


def judged(found: Sequence[Candidate], reading: Reading, highlights: Sequence[str], aim_chars: int) -> Judged | None:
    """Return an article's sets with their scores against its highlights, or None when it has no set."""
    pool = make_pool(found, reading, aim_chars)
    sets = pool.sets()
    if not len(sets):
        return None
    rouge, lengths = set_rouge(pool, sets, highlights)
    return Judged(pool.features(sets), rouge, lengths)


def set_rouge(pool: Pool, sets: Places, highlights: Sequence[str]) -> tuple[Floats, Floats]:
    """Return per set the mean of ROUGE-1 and ROUGE-2 (F), and its words; pairs over a sentence's end do not count."""
    spoken = [stems(each.text) for each in pool.candidates]
    wanted = [stems(text) for text in highlights]
    words = np.asarray([len(each) for each in spoken], dtype=np.float64)[sets].sum(axis=1)
    scores = []
    for size in (1, 2):
        reference = _count([gram for text in wanted for gram in _grams(text, size)])
        table = np.zeros((len(spoken), len(reference)))
        number = {gram: place for place, gram in enumerate(reference)}
        for row, text in enumerate(spoken):
            for gram in _grams(text, size):
                if gram in number:
                    table[row, number[gram]] += 1
        held = np.minimum(table[sets].sum(axis=1), np.asarray(list(reference.values()))).sum(axis=1)
        scores.append(2 * held / (words - 3 * (size - 1) + sum(reference.values())))
    return (scores[0] + scores[1]) / 2, words


def fit(articles: Sequence[Judged], start: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that raise the expected score most; those in `GIVEN` stay as they are."""
    weights = torch.tensor([start.get(name, 0.0) for name in NAMES], dtype=torch.float64)
    free = torch.tensor([name not in GIVEN for name in NAMES], dtype=torch.float64)
    move = torch.zeros_like(weights, requires_grad=True)
    optimiser = torch.optim.Adam([move], lr=_RATE)
    tables = [(torch.from_numpy(each.features), torch.from_numpy(each.rouge)) for each in articles]
    for _ in range(_STEPS):
        optimiser.zero_grad()
        current = weights + move * free
        score = torch.stack([_expected(features, rouge, current) for features, rouge in tables]).mean()
        loss = -score + _PULL * (move * free).square().sum()
        loss.backward()
        optimiser.step()
    final = (weights + move.detach() * free).tolist()
    return {name: round(value, 4) for name, value in zip(NAMES, final, strict=True) if value}


def _expected(features: Tensor, rouge: Tensor, weights: Tensor) -> Tensor:
    return (torch.softmax(_SHARPNESS * (features @ weights), dim=0) * rouge).sum()


def chosen_score(articles: Sequence[Judged], weights: Mapping[str, float]) -> tuple[float, float]:
    """Return the mean score of the sets that the weights choose, and their mean number of words."""
    vector = np.asarray([weights.get(name, 0.0) for name in NAMES])
    places = [int((each.features @ vector).argmax()) for each in articles]
    scores = [each.rouge[place] for each, place in zip(articles, places, strict=True)]
    lengths = [each.lengths[place] for each, place in zip(articles, places, strict=True)]
    return float(np.mean(scores)), float(np.mean(lengths))


def _grams(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return list(zip(*(words[place:] for place in range(size)), strict=False))


def _count(grams: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    counts: dict[tuple[str, ...], int] = {}
    for gram in grams:
        counts[gram] = counts.get(gram, 0) + 1
    return counts
