"""What the salience head learns from: how much of the human highlights each sentence and word carries.

Words are compared as ROUGE compares them (Lin 2004): lower case, letters and digits only, Porter stems.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from nltk.stem.porter import PorterStemmer

_TOKEN: Final = re.compile(r"[a-z0-9]+")
_STEMMER: Final = PorterStemmer()
_FUNCTION_WORDS: Final = frozenset(
    "a an the and or but of to in on at for from by with as is are was were be been being has have had it its he she "
    "his her they their them that this these those not no will would can could may might who which what when where "
    "than then there so if into over after before about up out also said says".split()
)
_MAX_ORACLE: Final = 4

Grams = Counter[tuple[str, ...]]


@dataclass(frozen=True)
class Labels:
    """The targets of one article."""

    oracle: tuple[float, ...]
    """Per sentence 1.0 where the greedy oracle takes it, else its gain relative to the best, at most 0.6."""
    gain: tuple[float, ...]
    """Per sentence the share of the highlights' words and word pairs that it holds, 0 to 1."""


def stems(text: str) -> list[str]:
    """Return the words of the text as ROUGE counts them."""
    return [stem(word) for word in _TOKEN.findall(text.lower())]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the Porter stem of a word of more than three letters, else the word."""
    return str(_STEMMER.stem(word)) if len(word) > len("the") else word


def sentence_labels(sentences: Sequence[str], highlights: Sequence[str]) -> Labels:
    """Return the labels of an article's sentences against its highlights."""
    reference = [_grams(stems(" ".join(highlights)), size) for size in (1, 2)]
    counted = [[_grams(words, size) & reference[size - 1] for size in (1, 2)] for words in map(stems, sentences)]
    lengths = [len(stems(sentence)) for sentence in sentences]
    totals = [max(1, grams.total()) for grams in reference]
    gain = tuple(sum(grams.total() / total for grams, total in zip(pair, totals, strict=True)) / 2 for pair in counted)
    picked = greedy_oracle(counted, lengths, totals)
    alone = [
        _f_measure([grams.total() for grams in pair], length, totals)
        for pair, length in zip(counted, lengths, strict=True)
    ]
    best = max(alone, default=0.0) or 1.0
    oracle = tuple(1.0 if place in picked else 0.6 * value / best for place, value in enumerate(alone))
    return Labels(oracle, gain)


def greedy_oracle(counted: Sequence[Sequence[Grams]], lengths: Sequence[int], totals: Sequence[int]) -> list[int]:
    """Return the sentences that, added one by one, raise ROUGE-1 plus ROUGE-2 (F) the most, as in Nallapati 2017.

    `counted` holds per sentence the unigrams and bigrams that it shares with the reference.
    """
    picked: list[int] = []
    held: list[Grams] = [Counter(), Counter()]
    words, score = 0, 0.0
    while len(picked) < _MAX_ORACLE:
        best, best_score = -1, score
        for place, pair in enumerate(counted):
            if place in picked or not pair[0]:
                continue
            matched = [(have | new).total() for have, new in zip(held, pair, strict=True)]
            value = _f_measure(matched, words + lengths[place], totals)
            if value > best_score + 1e-9:
                best, best_score = place, value
        if best < 0:
            break
        picked.append(best)
        held = [have | new for have, new in zip(held, counted[best], strict=True)]
        words, score = words + lengths[best], best_score
    return picked


def word_labels(text: str, highlights: Sequence[str]) -> list[tuple[int, int, float]]:
    """Return (start, end, share) of each word: 1.0 in a pair that the highlights have, 0.5 a content word, else 0."""
    words = stems(" ".join(highlights))
    single, pairs = set(words), set(pairwise(words))
    found = [(m.start(), m.end(), stem(m[0])) for m in _TOKEN.finditer(text.lower())]
    labels = []
    for place, (start, end, word) in enumerate(found):
        before = found[place - 1][2] if place else ""
        after = found[place + 1][2] if place + 1 < len(found) else ""
        if (before, word) in pairs or (word, after) in pairs:
            labels.append((start, end, 1.0))
        else:
            content = word in single and word not in _FUNCTION_WORDS
            labels.append((start, end, 0.5 if content else 0.0))
    return labels


def _grams(words: Sequence[str], size: int) -> Grams:
    return Counter(zip(*(words[place:] for place in range(size)), strict=False))


def _f_measure(matched: Sequence[int], length: int, totals: Sequence[int]) -> float:
    """Return ROUGE-1 F plus ROUGE-2 F of a text of `length` words."""
    value = 0.0
    for size, (count, total) in enumerate(zip(matched, totals, strict=True), start=1):
        value += 2 * count / (max(1, length - size + 1) + total)
    return value
