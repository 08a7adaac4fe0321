"""Chooses the set of three together: what it says of the article, how long it is, and that nothing is said twice.

All sets of the best candidates are compared as wholes; what makes one better than another is said by `taste`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from summarizer.embedded.choosing.candidates import Candidate
from summarizer.embedded.choosing.set_features import Places, Pool, content_stems
from summarizer.embedded.choosing.taste import DECIMALS, Taste
from summarizer.embedded.salience.reading import Reading
from summarizer.embedded.shortening.versions import Versions

_BY_HAND: Final = Taste()
"""What weighs sets where the weights hold no network for it."""
_MOST: Final = 27
"""Candidates among which all sets of three are compared."""
_PER_SENTENCE: Final = 3
_HEADLINE: Final = 0.1
"""What a candidate that has all of the headline's words is worth more, by itself."""
_GRADED: Final = 0.5
"""What a sentence is worth more that an editor would certainly print."""
_STANDS: Final = 2.0
"""How much of a text's quality its likelihood to stand takes: its power."""


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
    taste: Taste = _BY_HAND,
) -> Chosen | None:
    """Return the best set of three different sentences, or None when there are fewer than three sentences."""
    if not found:
        return None
    pool = make_pool(found, reading, aim_chars, headline)
    sets = pool.sets()
    if not len(sets):
        return None
    worths = taste.worths(pool, sets)
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
    taste: Taste = _BY_HAND,
) -> Chosen | None:
    """Return what `choose` does, once it is known of every text of it how likely it stands as a sentence.

    Looking at a text costs a parse, so only those that were chosen are looked at; what may not stand is left out, what
    is in doubt is worth less, and the choice is made again.
    """
    left = list(found)
    known: set[str] = set()
    while (chosen := choose(left, reading, aim_chars=aim_chars, headline=headline, more=more, taste=taste)) is not None:
        doubtful = {each.text: each for each in (*chosen.takeaways, *chosen.alternatives) if each.text not in known}
        if not doubtful:
            return chosen
        left = stand(left, list(doubtful.values()), versions)
        known.update({each.text for each in left} & doubtful.keys())
    return None


def stand(found: Sequence[Candidate], doubtful: Sequence[Candidate], versions: Versions) -> list[Candidate]:
    """Return what is found without the doubtful that may not stand; what is in doubt is worth less."""
    answers = versions.standing([each.version for each in doubtful])
    stands = dict(zip((each.text for each in doubtful), answers, strict=True))
    left = [(each, stands.get(each.text, 1.0)) for each in found]
    return [
        replace(each, quality=each.quality * answer**_STANDS) if answer < 1 else each
        for each, answer in left
        if answer > 0
    ]


def make_pool(found: Sequence[Candidate], reading: Reading, aim_chars: int, headline: str = "") -> Pool:
    """Return the best candidates, at most a few of each sentence, as a pool in the order of what each is worth."""
    wanted = content_stems(headline)
    alone = {id(each): _alone(each, aim_chars) + _HEADLINE * _told(each, wanted) for each in found}
    ranked = sorted(found, key=lambda each: (-round(alone[id(each)], DECIMALS), each.sentence.number, each.text))
    counts: dict[int, int] = {}
    kept: list[Candidate] = []
    for each in ranked:
        number = each.sentence.number
        counts[number] = counts.get(number, 0) + 1
        if counts[number] <= _PER_SENTENCE and len(kept) < _MOST:
            kept.append(each)
    vectors = reading.vectors.double().numpy()
    own = vectors[[each.sentence.number for each in kept]]
    return Pool(tuple(kept), own, vectors.mean(axis=0), len(vectors), aim_chars, wanted)


def _alone(candidate: Candidate, aim_chars: int) -> float:
    """Return what a candidate is worth by itself: the words it is expected to hold, at the length aimed at."""
    held = sum(chance for _, chance in candidate.words)
    share = 2 * held / (len(candidate.words) + aim_chars / 6.0)
    over = max(0.0, len(candidate.text) / aim_chars - 1)
    grade = candidate.sentence.grade
    promise = _GRADED * grade.chosen if grade is not None else 0.0
    return share + promise + 0.5 * candidate.sentence.chance + 0.1 * candidate.quality - 0.1 * over


def _told(candidate: Candidate, headline: frozenset[str]) -> float:
    """Return the share of the headline's words that a candidate has; 0 without a headline."""
    return len(headline & content_stems(candidate.text)) / len(headline) if headline else 0.0


def _alternatives(pool: Pool, best: Places, taste: Taste, more: int) -> tuple[Candidate, ...]:
    """Return the best others, one of a sentence: those that make the best set with two of the chosen."""
    chosen = {pool.candidates[place].sentence.number for place in best}
    others = [place for place, each in enumerate(pool.candidates) if each.sentence.number not in chosen]
    if not others:
        return ()
    pairs = ((best[0], best[1]), (best[0], best[2]), (best[1], best[2]))
    sets = np.asarray([(*pair, other) for other in others for pair in pairs], dtype=np.int64)
    values = taste.worths(pool, sets).reshape(len(others), len(pairs)).max(axis=1)
    found: dict[int, Candidate] = {}
    for row in np.argsort(-values, kind="stable"):
        candidate = pool.candidates[others[int(row)]]
        found.setdefault(candidate.sentence.number, candidate)
    return tuple(found.values())[:more]
