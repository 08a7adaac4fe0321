"""Gathers sentences that open articles and, beside each, one of like length that stands further back in its article."""

import random
from collections.abc import Iterable, Iterator

import numpy as np

from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.standing.openings import mean_of_words
from summarizer.sentences import split
from summarizer.training.examples import Example
from summarizer.training.layer_train import Vectors

_OPENING = 2
"""The first so many sentences open an article."""
_BACK = 4
"""From this number on sentences stand further back."""
_SHORTEST, _LONGEST = 50, 220
_LIKE = 0.2
"""Two sentences are of like length that differ by at most this share of the longer one."""
_BATCH = 200


def pairs(example: Example, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield sentences that open an article, each with one of like length from further back."""
    sentences = [span.cut(example.article) for span in split(example.article)]
    left = [text for text in sentences[_BACK:] if _SHORTEST < len(text) < _LONGEST]
    for text in sentences[:_OPENING]:
        like = [other for other in left if abs(len(other) - len(text)) <= _LIKE * max(len(other), len(text))]
        if _SHORTEST < len(text) < _LONGEST and like:
            other = chance.choice(like)
            left.remove(other)
            yield text, other


def vectors(parser: Parser, examples: Iterable[Example], seed: int) -> Vectors:
    """Return the mean vectors of such sentences as the parser knows their words, and which of them open an article."""
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    texts = [text for example in examples for pair in pairs(example, chance) for text in pair]
    rows = [
        mean_of_words(parse).numpy()
        for first in range(0, len(texts), _BATCH)
        for parse in parser.parse(texts[first : first + _BATCH])
    ]
    return Vectors(np.asarray(rows, dtype=np.float32), np.arange(len(texts)) % 2 == 0)
