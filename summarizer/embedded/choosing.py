"""Chooses the set of three together: what it says of the story, how long it is, and that nothing is said twice.

All sets of the best candidates are compared as wholes, after Zhong et al., "Extractive Summarization as Text
Matching" (2020), but by a weighted sum of few numbers that were fitted on articles that the network never saw.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from summarizer.embedded.candidates import Candidate
from summarizer.embedded.reading import Reading
from summarizer.embedded.set_features import NAMES, Floats, Places, Pool, content_stems
from summarizer.embedded.versions import Versions

_MOST: Final = 27
"""Candidates among which all sets of three are compared."""
_PER_SENTENCE: Final = 3
_HEADLINE: Final = 0.1
"""What a candidate that has all of the headline's words is worth more, by itself."""
_STANDS: Final = 2.0
"""How much of a text's quality its likelihood to stand takes: its power."""
_DECIMALS: Final = 6
"""Worths are compared to so many decimals, so that ties fall the same way on every processor."""
TASTE: Final[Mapping[str, float]] = {
    "share": 1.0, "chance": 0.6, "gain": 0.6, "repeated": -0.6, "early": -0.3, "quality": 0.2, "least_quality": 0.05,
    "over_aim": -0.3, "headline": 0.15, "opening": 0.08, "unnamed": -0.05,
    "leaning": -0.05,
}  # fmt: skip
"""What makes a set good: the weight of each number of `set_features`; those not named count nothing."""


@dataclass(frozen=True)
class Chosen:
    """A set of three in the article's order, and what else could stand in for one of them, best first."""

    takeaways: tuple[Candidate, Candidate, Candidate]
    alternatives: tuple[Candidate, ...]


def choose(
    found: Sequence[Candidate],
    reading: Reading,
    *,
    aim_chars: int,
    headline: str = "",
    more: int = 5,
    taste: Mapping[str, float] = TASTE,
) -> Chosen | None:
    """Return the best set of three different sentences, or None when there are fewer than three sentences."""
    pool = make_pool(found, reading, aim_chars, headline)
    sets = pool.sets()
    if not len(sets):
        return None
    worths = worth(pool, sets, taste)
    # The first of equals is the one with the better candidates: the pool is in their order.
    best = sets[int(worths.argmax())]
    first, second, third = sorted((pool.candidates[place] for place in best), key=lambda each: each.sentence.number)
    return Chosen((first, second, third), _alternatives(pool, best, taste, more))


def choose_standing(
    found: Sequence[Candidate],
    reading: Reading,
    versions: Versions,
    *,
    aim_chars: int,
    headline: str = "",
    more: int = 5,
) -> Chosen | None:
    """Return what `choose` does, once it is known of every text of it how likely it stands as a sentence.

    Looking at a text costs a parse, so only those that were chosen are looked at; what may not stand is left out, what
    is in doubt is worth less, and the choice is made again.
    """
    left = list(found)
    known: set[str] = set()
    while (chosen := choose(left, reading, aim_chars=aim_chars, headline=headline, more=more)) is not None:
        doubtful = {each.text: each for each in (*chosen.takeaways, *chosen.alternatives) if each.text not in known}
        if not doubtful:
            return chosen
        answers = versions.standing([each.version for each in doubtful.values()])
        stands = dict(zip(doubtful, answers, strict=True))
        known.update(text for text, answer in stands.items() if answer > 0)
        left = [_doubted(each, stands.get(each.text, 1.0)) for each in left if stands.get(each.text, 1.0) > 0]
    return None


def _doubted(candidate: Candidate, stands: float) -> Candidate:
    return replace(candidate, quality=candidate.quality * stands**_STANDS) if stands < 1 else candidate


def worth(pool: Pool, sets: Places, taste: Mapping[str, float]) -> Floats:
    """Return what each set is worth; higher is better."""
    weights = np.asarray([taste.get(name, 0.0) for name in NAMES])
    found: Floats = np.round(pool.features(sets) @ weights, _DECIMALS)
    return found


def make_pool(found: Sequence[Candidate], reading: Reading, aim_chars: int, headline: str = "") -> Pool:
    """Return the best candidates, at most a few of each sentence, as a pool in the order of what each is worth."""
    wanted = content_stems(headline)
    alone = {id(each): _alone(each, aim_chars) + _HEADLINE * _told(each, wanted) for each in found}
    ranked = sorted(found, key=lambda each: (-round(alone[id(each)], _DECIMALS), each.sentence.number, each.text))
    counts: dict[int, int] = {}
    kept: list[Candidate] = []
    for each in ranked:
        number = each.sentence.number
        counts[number] = counts.get(number, 0) + 1
        if counts[number] <= _PER_SENTENCE and len(kept) < _MOST:
            kept.append(each)
    vectors = reading.vectors.double().numpy()[[each.sentence.number for each in kept]]
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return Pool(tuple(kept), vectors / np.maximum(norms, 1e-9), aim_chars, wanted)


def _alone(candidate: Candidate, aim_chars: int) -> float:
    """Return what a candidate is worth by itself: the words it is expected to hold, at the length aimed at."""
    held = sum(chance for _, chance in candidate.words)
    share = 2 * held / (len(candidate.words) + aim_chars / 6.0)
    over = max(0.0, len(candidate.text) / aim_chars - 1)
    return share + 0.5 * candidate.sentence.chance + 0.1 * candidate.quality - 0.1 * over


def _told(candidate: Candidate, headline: frozenset[str]) -> float:
    """Return the share of the headline's words that a candidate has; 0 without a headline."""
    return len(headline & content_stems(candidate.text)) / len(headline) if headline else 0.0


def _alternatives(pool: Pool, best: Places, taste: Mapping[str, float], more: int) -> tuple[Candidate, ...]:
    """Return the best others, one of a sentence: those that make the best set with two of the chosen."""
    chosen = {pool.candidates[place].sentence.number for place in best}
    others = [place for place, each in enumerate(pool.candidates) if each.sentence.number not in chosen]
    if not others:
        return ()
    pairs = ((best[0], best[1]), (best[0], best[2]), (best[1], best[2]))
    sets = np.asarray([(*pair, other) for other in others for pair in pairs], dtype=np.int64)
    values = worth(pool, sets, taste).reshape(len(others), len(pairs)).max(axis=1)
    found: dict[int, Candidate] = {}
    for row in np.argsort(-values, kind="stable"):
        candidate = pool.candidates[others[int(row)]]
        found.setdefault(candidate.sentence.number, candidate)
    return tuple(found.values())[:more]
