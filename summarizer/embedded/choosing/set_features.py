"""What can be said of a set of three before anybody reads it: the numbers that the choice between sets rests on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from summarizer.embedded.choosing.candidates import Candidate, kept_share
from summarizer.embedded.standing.definites import introduced
from summarizer.stems import stem

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

SET: Final = 3
WORD_CHARS: Final = 6.0
"""Characters of an English word with its space."""
NAMES: Final = (
    "share", "chance", "least_chance", "gain", "held", "repeated", "alike", "length", "over_aim", "early", "opening",
    "quality", "least_quality", "headline", "unnamed", "leaning", "kept", "least_kept",
)  # fmt: skip
_SHORT: Final = len("than")
"""Words up to this length may repeat: they are mostly function words."""
_WORD: Final = re.compile(r"\w+")
_SAME: Final = 0.4
"""Two candidates that share as much of what the shorter one says, and at least so many words, say the same."""
_FEWEST_SAME: Final = 4


@dataclass(frozen=True)
class Pool:
    """The candidates that sets are made of, as arrays."""

    candidates: tuple[Candidate, ...]
    vectors: Floats
    """[candidate, size]: its sentence's vector."""
    article: Floats
    """[size]: the mean of the vectors of all the article's sentences."""
    sentences: int
    """How many the article has."""
    aim_chars: int
    headline: frozenset[str] = frozenset()
    """The stems of the headline's content words; empty where there is no headline."""

    @cached_property
    def kept(self) -> Floats:
        """Return [candidate]: the share of its sentence's worth that it keeps."""
        return self._each(lambda each: kept_share(each.sentence, each.words))

    @cached_property
    def openings(self) -> Floats:
        """Return [candidate]: how much its sentence reads like one that opens an article."""
        return self._each(lambda each: each.version.opening)

    @cached_property
    def told(self) -> npt.NDArray[np.bool_]:
        """Return [candidate, word of the headline]: whether the candidate has it, in any form."""
        wanted = sorted(self.headline)
        rows = [content_stems(each.text) for each in self.candidates]
        return np.asarray([[word in row for word in wanted] for row in rows], dtype=bool).reshape(len(rows), -1)

    @cached_property
    def chances(self) -> Floats:
        """Return [candidate, word]: each word's chance of standing in the highlights, 0 where it does not occur."""
        number = {word: place for place, word in enumerate(sorted(set(self._all_words)))}
        table = np.zeros((len(self.candidates), len(number)))
        for row, each in enumerate(self.candidates):
            for word, chance in each.words:
                table[row, number[word]] = max(table[row, number[word]], chance)
        return table

    @cached_property
    def said(self) -> npt.NDArray[np.bool_]:
        """Return [candidate, stem]: what the candidate says, word by word; function words aside."""
        rows = [content_stems(each.text) for each in self.candidates]
        stems = sorted(set[str]().union(*rows))
        found = np.asarray([[word in row for word in stems] for row in rows], dtype=bool)
        return found.reshape(len(rows), len(stems))

    @cached_property
    def _all_words(self) -> list[str]:
        return [word for each in self.candidates for word, _ in each.words]

    def sets(self) -> Places:
        """Return [set, 3]: every set of three candidates of different sentences of which none repeats another."""
        apart, every = self._apart(), _trios(len(self.candidates))
        first, second, third = every.T
        found: Places = every[apart[first, second] & apart[first, third] & apart[second, third]]
        return found

    def _apart(self) -> npt.NDArray[np.bool_]:
        """Return [candidate, candidate]: whether two are of different sentences and do not say the same again."""
        numbers = np.asarray([each.sentence.number for each in self.candidates])
        said = self.said.astype(np.int64)
        shared, lengths = said @ said.T, said.sum(axis=1)
        same = (shared >= _FEWEST_SAME) & (shared >= _SAME * np.minimum(lengths[:, None], lengths[None, :]))
        found: npt.NDArray[np.bool_] = (numbers[:, None] != numbers[None, :]) & ~same
        return found

    def features(self, sets: Places) -> Floats:
        """Return [set, feature] in the order of `NAMES`."""
        first, second, third = sets.T
        chances, present = self.chances, self.said
        held = np.maximum(np.maximum(chances[first], chances[second]), chances[third]).sum(axis=1)
        union = (present[first] | present[second] | present[third]).sum(axis=1)
        said = sum(present[each].sum(axis=1) for each in (first, second, third))
        words = self._each(lambda each: float(len(each.words)))[sets].sum(axis=1)
        expected = SET * self.aim_chars / WORD_CHARS
        chance = self._each(lambda each: float(np.log(max(each.sentence.chance, 1e-4))))[sets]
        quality = self._each(lambda each: float(np.log(max(each.quality, 1e-4))))[sets]
        over = self._each(lambda each: max(0.0, len(each.text) / self.aim_chars - 1))[sets]
        places = self._each(lambda each: float(each.sentence.number))[sets]
        kept = self.kept[sets]
        gain = self._each(lambda each: each.sentence.gain)[sets] * kept
        return np.stack(
            [
                2 * held / (words + expected), chance.mean(axis=1), chance.min(axis=1),
                gain.sum(axis=1),
                held / max(1e-6, chances.max(axis=0).sum()), (said - union) / np.maximum(1, said), self._alike(sets),
                words / expected, over.mean(axis=1), np.log1p(places).mean(axis=1),
                (places.min(axis=1) == 0).astype(float), quality.mean(axis=1), quality.min(axis=1),
                self._headline(sets), self._unnamed(sets), self._leaning(sets), kept.mean(axis=1), kept.min(axis=1),
            ],
            axis=1,
        )  # fmt: skip

    @cached_property
    def _people(self) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
        """Return [candidate, person], twice: whom it names in full, and whom by the surname alone."""
        count = len(self.candidates)
        people = sorted(set[str]().union(*(each.people.full | each.people.bare for each in self.candidates)))
        full = np.asarray([[name in each.people.full for name in people] for each in self.candidates], dtype=bool)
        bare = np.asarray([[name in each.people.bare for name in people] for each in self.candidates], dtype=bool)
        return full.reshape(count, -1), bare.reshape(count, -1)

    @cached_property
    def _pointing(self) -> tuple[Floats, npt.NDArray[np.bool_]]:
        """Return [candidate, noun], twice: how much it leans on it, and whether it brings it in."""
        count = len(self.candidates)
        nouns = sorted(set[str]().union(*(each.points for each in self.candidates)))
        points = np.asarray([[each.points.get(noun, 0.0) for noun in nouns] for each in self.candidates])
        brought = [introduced([each.text]) for each in self.candidates]
        said = np.asarray([[noun in words for noun in nouns] for words in brought], dtype=bool)
        return points.reshape(count, -1), said.reshape(count, -1)

    @cached_property
    def _likeness(self) -> Floats:
        """Return [candidate, candidate]: the cosine between two sentences."""
        unit = self.vectors / np.maximum(np.linalg.norm(self.vectors, axis=1, keepdims=True), 1e-9)
        found: Floats = unit @ unit.T
        return found

    def _each(self, value: Callable[[Candidate], float]) -> Floats:
        return np.asarray([value(each) for each in self.candidates], dtype=np.float64)

    def _headline(self, sets: Places) -> Floats:
        """Return [set]: the share of the headline's words that the set has; 0 without a headline."""
        first, second, third = sets.T
        has = self.told[first] | self.told[second] | self.told[third]
        found: Floats = has.sum(axis=1) / max(1, len(self.headline))
        return found

    def _unnamed(self, sets: Places) -> Floats:
        """Return [set]: how many people it names by the surname alone, in full nowhere."""
        full, bare = self._people
        known, told = full[sets].any(1), bare[sets].any(1)
        found: Floats = (told & ~known).sum(axis=1).astype(np.float64)
        return found

    def _leaning(self, sets: Places) -> Floats:
        """Return [set]: how much it leans on nouns that no earlier takeaway of it has brought in, in article order."""
        points, said = self._pointing
        numbers = np.asarray([each.sentence.number for each in self.candidates])
        ordered = np.take_along_axis(sets, np.argsort(numbers[sets], axis=1), axis=1)
        first, second, third = ordered.T
        told = said[first] | said[second]
        found: Floats = points[first].sum(1) + (points[second] * ~said[first]).sum(1) + (points[third] * ~told).sum(1)
        return found

    def _alike(self, sets: Places) -> Floats:
        """Return [set]: the greatest cosine between two of its sentences."""
        likeness = self._likeness
        first, second, third = sets.T
        pairs = np.stack([likeness[first, second], likeness[first, third], likeness[second, third]])
        found: Floats = pairs.max(axis=0)
        return found


@lru_cache(maxsize=64)
def _trios(count: int) -> Places:
    """Return [set, 3]: all sets of three of so many, in order."""
    return np.asarray(list(combinations(range(count), SET)), dtype=np.int64).reshape(-1, SET)


@lru_cache(maxsize=256)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems (Snowball) of a text's words that are long enough to say something, and its figures.

    Remembered: the choice is made in several rounds.
    """
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if len(word) > _SHORT or word.isdigit())
