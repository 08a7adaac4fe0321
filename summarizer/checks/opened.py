"""Reads contractions as the words that they stand for, so that "couldn't have" is the same as "could not have"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.denials import CONTRACTED, OPENED


class Opened(NamedTuple):
    """The words of one text without contractions."""

    norms: tuple[str, ...]
    at: tuple[int, ...]
    """For each word of the text where its last part stands: of "couldn't" the "not"."""


class OpenedArticle(NamedTuple):
    """The sentences of an article without contractions."""

    sentences: tuple[tuple[str, ...], ...]
    places: Mapping[str, Sequence[tuple[int, int]]]
    """For each word its sentences and places."""


def parts(norm: str) -> tuple[str, ...]:
    """Return the words that a word stands for: itself, or those of a contracted denial."""
    if norm in OPENED:
        return OPENED[norm]
    if norm.endswith(CONTRACTED):
        return norm.removesuffix(CONTRACTED), "not"
    return (norm,)


def opened(words: Sequence[Word]) -> Opened:
    """Return words without contractions."""
    norms: list[str] = []
    at = []
    for word in words:
        norms += parts(word.norm)
        at.append(len(norms) - 1)
    return Opened(tuple(norms), tuple(at))


@remembered
def opened_article(article: CheckedArticle) -> OpenedArticle:
    """Return an article's sentences without contractions; made once."""
    sentences = tuple(opened(words).norms for words in article.words_of)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, norms in enumerate(sentences):
        for place, norm in enumerate(norms):
            places[norm].append((number, place))
    return OpenedArticle(sentences, places)
