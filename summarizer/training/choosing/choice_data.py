"""Prepares what the choice network learns from: all sets of three of an article, and how well each does, in shards."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from summarizer.embedded.choosing.candidates import candidates
from summarizer.embedded.choosing.set_features import SET, Floats, Places, Pool
from summarizer.embedded.choosing.sets import make_pool, stand
from summarizer.embedded.choosing.taste import numbers_of
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.side_by_side import side_by_side
from summarizer.settings import Lengths
from summarizer.training.arrays import read_arrays, shards_of, write_arrays
from summarizer.training.batching import batched
from summarizer.training.examples import Example
from summarizer.training.labels import stems

SHARD: Final = 250
_COUNTS: Final = ("candidates", "trios")
"""How many of them each article has, in a shard."""
_OWNERS: Final = {
    "article": "article", "vectors": "candidates", "numbers": "candidates", "sets": "trios", "features": "trios",
    "rouge": "trios",
}  # fmt: skip
"""What an array of a shard has one row for."""

Rows = npt.NDArray[Any]


@dataclass(frozen=True)
class Judged:
    """One article's sets, what the network is told of them, and what each would have scored."""

    vectors: Rows
    """[candidate, size]."""
    article: Rows
    """[1, size]."""
    numbers: Rows
    """[candidate, number]."""
    sets: Rows
    """[set, 3]."""
    features: Rows
    """[set, feature]."""
    rouge: Rows
    """[set]: the mean of ROUGE-1 and ROUGE-2 (F) against the highlights, 0 to 1."""


class Judging:
    """Makes articles ready to learn from, with the weights whose choice is to be taught."""

    def __init__(self, model: EmbeddedModel, lengths: Lengths) -> None:
        self._salience, self._versions, self._lengths = model.salience, model.versions, lengths

    def pool(self, body: str, headline: str = "") -> Pool:
        """Return the candidates that sets of an article are made of, once it is known how likely each stands."""
        reading = self._salience.read(body)
        most, aim = self._lengths.max_chars, self._lengths.aim_chars
        found = candidates(reading, self._versions, max_chars=most, aim_chars=aim)
        found = stand(found, make_pool(found, reading, aim, headline).candidates, self._versions)
        return make_pool(found, reading, aim, headline)

    def judged(self, example: Example) -> Judged | None:
        """Return an article's sets with their scores, or None when it has no set."""
        pool = self.pool(example.article)
        sets = pool.sets()
        if not len(sets):
            return None
        return Judged(
            vectors=pool.vectors.astype(np.float16),
            article=pool.article[None].astype(np.float16),
            numbers=numbers_of(pool).astype(np.float16),
            sets=sets.astype(np.int16),
            features=pool.features(sets).astype(np.float16),
            rouge=set_rouge(pool, sets, example.highlights).astype(np.float16),
        )


def set_rouge(pool: Pool, sets: Places, highlights: Sequence[str]) -> Floats:
    """Return per set the mean of ROUGE-1 and ROUGE-2 (F, Lin 2004), 0 to 1; pairs over a line's end do not count."""
    spoken = [stems(each.text) for each in pool.candidates]
    wanted = [stems(text) for text in highlights]
    words = np.asarray([len(each) for each in spoken], dtype=np.float64)[sets].sum(axis=1)
    scores = [_overlap(spoken, wanted, sets, words), _overlap(_paired(spoken), _paired(wanted), sets, words - SET)]
    found: Floats = (scores[0] + scores[1]) / 2
    return found


def _paired(texts: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[f"{left} {right}" for left, right in pairwise(words)] for words in texts]


def _overlap(spoken: Sequence[Sequence[str]], wanted: Sequence[Sequence[str]], sets: Places, lengths: Floats) -> Floats:
    reference = Counter(gram for text in wanted for gram in text)
    number = {gram: place for place, gram in enumerate(reference)}
    table = np.zeros((len(spoken), len(reference)))
    for row, text in enumerate(spoken):
        for gram in text:
            if gram in number:
                table[row, number[gram]] += 1
    held = np.minimum(table[sets].sum(axis=1), np.asarray(list(reference.values()))).sum(axis=1)
    found: Floats = 2 * held / np.maximum(1, lengths + reference.total())
    return found


def write_shards(examples: Iterable[Example], judging: Judging, folder: Path, name: str) -> None:
    """Write the examples' sets as `NAME-0000.npz` ... into the folder; shards that stand there already stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, group in enumerate(batched(examples, SHARD)):
        path = folder / f"{name}-{number:04}.npz"
        if not path.exists():
            _write(path, [each for each in side_by_side(judging.judged, group) if each is not None])


def _write(path: Path, judged: Sequence[Judged]) -> None:
    arrays: dict[str, Any] = {
        each.name: np.concatenate([getattr(one, each.name) for one in judged] or [np.empty(0)])
        for each in fields(Judged)
    }
    arrays["candidates"] = np.asarray([len(each.numbers) for each in judged], dtype=np.int64)
    arrays["trios"] = np.asarray([len(each.sets) for each in judged], dtype=np.int64)
    write_arrays(path, arrays)


def read_shards(folder: Path, name: str) -> list[Judged]:
    """Return the articles of the shards in order."""
    return [each for path in shards_of(folder, name) for each in _read(path)]


def _read(path: Path) -> Iterator[Judged]:
    arrays = read_arrays(path)
    ends = {key: np.cumsum(arrays[key]) for key in _COUNTS}
    for place in range(len(arrays["article"])):
        rows = {key: slice(end[place] - arrays[key][place], end[place]) for key, end in ends.items()}
        rows["article"] = slice(place, place + 1)
        yield Judged(**{each.name: arrays[each.name][rows[_OWNERS[each.name]]] for each in fields(Judged)})
