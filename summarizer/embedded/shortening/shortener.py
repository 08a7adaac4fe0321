"""Shortens parsed sentences as readers did: the likeliest ways to leave out words so that a line fits its length."""

from collections.abc import Sequence
from itertools import compress, pairwise
from math import tanh
from operator import not_
from typing import Final, NamedTuple, Self

import numpy as np
import numpy.typing as npt
import torch

from summarizer.embedded.bonds.said import sources
from summarizer.embedded.bonds.words import parted
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.cutting.quotations import quoted_places
from summarizer.embedded.cutting.together import halves_dashes
from summarizer.embedded.halves import halve
from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.backbone import keeps_its_clause
from summarizer.embedded.shortening.search import LEAST, Compression
from summarizer.embedded.shortening.shortener_network import (
    SHORTENER,
    ShortenerNetwork,
    ShortenerShape,
    batched_words,
    known_words,
)
from summarizer.embedded.shortening.shortener_search import likeliest, log_total, path_logit
from summarizer.embedded.shortening.tidy import join, kept_spans
from summarizer.embedded.shortening.worth import Worths
from summarizer.embedded.trunk import Trunk

_COUNT: Final = 16
"""Ways that are looked for."""
_MOST: Final = 4
"""Versions that are made of a sentence: no more are read."""
_FEWEST_WORDS: Final = 5
_PARTING: Final = ",;:.!?…()[]\"'“”‘’–—-"
"""Marks that part words also where a parse takes them for words."""
_STOPS: Final = frozenset(",;–—-") | {"--"}
"""Marks at which a sentence may end."""
_NEVER: Final = -1e4
"""The logit of what must not be."""
_START, _BY_CHANCE = 0.42, 0.25
"""How the logarithm of a way's chance tells that it is good: a logistic regression on lines that readers judged, of
articles that no network learned from (docs/model/compression.md)."""


class Asked(NamedTuple):
    """A parsed sentence to shorten."""

    parse: Parse
    worths: Worths
    number: int
    """Which sentence of its article it is."""


class Way(NamedTuple):
    """A way to shorten a sentence."""

    dropped: frozenset[int]
    """The places of the words that go; marks are the tidying's business."""
    chance: float
    """The logarithm of the chance that a reader would leave just these words."""


class Steps(NamedTuple):
    """What the network says of a parsed sentence."""

    tree: Tree
    places: Sequence[int]
    """Of its words; nothing is said of marks."""
    logits: npt.NDArray[np.float64]
    """[word, before, now]: of its being cut (0) or left (1), after a word that was."""

    def ways(self, max_chars: int) -> list[Way]:
        """Return the likeliest ways to make the sentence fit, best first; each leaves out something.

        Commas are not counted, for most go with what they set off: a line may come out too long.
        """
        if not self.places:
            return []
        total = log_total(self.logits)
        found = likeliest(self.logits, _lengths(self.tree, self.places), max_chars - 1, _COUNT)
        ways = [
            Way(frozenset(compress(self.places, map(not_, way.words))), way.logit - total)
            for way in found
            if way.logit > _NEVER / 2
        ]
        return [way for way in ways if way.dropped]

    def stops(self) -> list[Way]:
        """Return the ways that end the sentence at one of its commas or dashes, likeliest first.

        Not all of them are among the likeliest of all ways; where the parse has lost its way, only such may stand.
        """
        total = log_total(self.logits)
        found = []
        for row in range(1, len(self.places)):
            between = range(self.places[row - 1] + 1, self.places[row])
            if any(self.tree.words[mark].text in _STOPS for mark in between):
                logit = path_logit(self.logits, [place < row for place in range(len(self.places))])
                if logit > _NEVER / 2:
                    found.append(Way(frozenset(self.places[row:]), logit - total))
        return sorted(found, key=lambda way: -way.chance)


class Shortener:
    """Finds ways to shorten sentences with a trained network."""

    def __init__(self, network: ShortenerNetwork) -> None:
        self._network = network.eval()

    @classmethod
    def of(cls, trunk: Trunk) -> Self | None:
        """Return the shortener of a trunk; None where its weights hold none.

        Raises:
            ModelError: its weights are damaged or of another shape.
        """
        if SHORTENER not in trunk.weights.networks:
            return None
        shape = ShortenerShape.from_dict(trunk.weights.shape(SHORTENER))
        with torch.device("meta"):
            network = ShortenerNetwork(shape)
        trunk.weights.fill(network, SHORTENER)
        if trunk.half:
            halve(network.layers)
        return cls(network)

    @torch.inference_mode()
    def steps(self, sentences: Sequence[Asked]) -> list[Steps]:
        """Return for each sentence what the network says of it."""
        if not sentences:
            return []
        known = [known_words(self._network.shape, each.parse, each.worths, each.number) for each in sentences]
        logits = self._network(batched_words(known)).double()
        found = []
        for each, rows in zip(sentences, logits, strict=True):
            tree = each.parse.tree
            places = [word.place for word in tree.words if word.upos != "PUNCT"]
            found.append(Steps(tree, places, _bound(tree, places, rows[places].numpy())))
        return found


def shortened(steps: Steps, max_chars: int) -> list[Compression]:
    """Return up to four versions, those that the likeliest ways make; none that parts what belongs together.

    Nor any whose score is below `cut_search.LEAST`.
    """
    found: dict[str, Compression] = {}
    for way in steps.ways(max_chars):
        if (version := _sound(steps.tree, way, max_chars)) is not None and version.score >= LEAST:
            found.setdefault(version.text, version)
        if len(found) == _MOST:
            break
    if not found:
        ended = (_sound(steps.tree, way, max_chars) for way in steps.stops())
        return [version for version in ended if version is not None][:1]
    return list(found.values())


def _sound(tree: Tree, way: Way, max_chars: int) -> Compression | None:
    """Return the version that a way makes; None where it parts what belongs together or is too long."""
    version = _version(tree, way) if not parted(tree, way.dropped) else None
    return version if version is not None and len(version.text) <= max_chars else None


def _version(tree: Tree, way: Way) -> Compression | None:
    if sum(word.upos != "PUNCT" for word in tree.words) - len(way.dropped) < _FEWEST_WORDS:
        return None
    quoted = quoted_places(tree)
    left = {quoted[word.place] for word in tree.words if word.upos != "PUNCT" and word.place not in way.dropped}
    # The marks of a quotation that goes, go with it.
    marks = {word.place for word in tree.words if quoted[word.place] and quoted[word.place] not in left}
    spans = kept_spans(tree, way.dropped | marks)
    if halves_dashes(tree, spans):
        return None
    score = (1 + tanh((_START + _BY_CHANCE * way.chance) / 2)) / 2  # the logistic function, for any number
    told = keeps_its_clause(tree, way.dropped, spans)
    return Compression(join(tree.sentence, spans), spans, score, (Kind.LOOSE,), told=told)


def _bound(tree: Tree, places: Sequence[int], logits: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return logits by which words written as one ("£9m", "in-depth") stay or go as one, and sources stay."""
    found = logits.copy()
    stay = sources(tree)
    found[[row for row, place in enumerate(places) if place in stay], :, 0] = _NEVER
    for row, (before, place) in enumerate(pairwise(places), start=1):
        left, right = tree.words[before], tree.words[place]
        between = tree.sentence[left.span.end : right.span.start]
        if not between.strip("-") and left.text.strip(_PARTING) and right.text.strip(_PARTING):
            found[row, 0, 1] = found[row, 1, 0] = _NEVER
    return found


def _lengths(tree: Tree, places: Sequence[int]) -> list[int]:
    """Return how many characters each word takes of a line, with the blank before it and marks that part no words."""
    ends = [*places[1:], len(tree)]
    return [
        len(tree.words[place].text)
        + tree.sentence[tree.words[place].span.start - 1 : tree.words[place].span.start].isspace()
        + sum(_joins(tree, mark) for mark in range(place + 1, end))
        for place, end in zip(places, ends, strict=True)
    ]


def _joins(tree: Tree, mark: int) -> bool:
    """Return whether a mark stands between letters, without blanks: that of "in-depth" goes only with the word."""
    span = tree.words[mark].span
    around = tree.sentence[span.start - 1 : span.start] + tree.sentence[span.end : span.end + 1]
    return len(around) == len("ab") and around.isalnum()
