"""Reads a name in other letters as the article's: Odegaard for its Ødegård, Müller for its Mueller."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.words import Word, normal, stem
from summarizer.checks.remembering import remembered
from summarizer.english.letters import OTHER_SPELLINGS

_MOST = 32
"""So many spellings of one word are tried."""


def transcribed(words: Sequence[Word], article: CheckedArticle) -> tuple[Word, ...]:
    """Return the words of a takeaway, those that the article only has in other letters in its spelling."""
    return tuple(_transcribed(word, article) for word in words)


def _transcribed(word: Word, article: CheckedArticle) -> Word:
    if word.norm in article.places or word.text[0].isdigit():
        return word
    spellings = (word.norm,) if word.text.isascii() else _spellings(word.text)
    foreign = _foreign(article)
    for spelling in spellings:
        norm = spelling if spelling in article.places else foreign.get(spelling)
        if norm:
            return word._replace(norm=norm, stem=stem(norm))
    return word


@remembered
def _foreign(article: CheckedArticle) -> Mapping[str, str]:
    """Return the spellings of the article's names in letters that English does not have, and what each is there."""
    names = (word for word in article.read.words if not word.text.isascii() and word.text[0].isupper())
    return {spelling: word.norm for word in names for spelling in _spellings(word.text)}


def _spellings(printed: str) -> Iterator[str]:
    """Yield the ways in which a word may be written in plain letters."""
    letters = unicodedata.normalize("NFC", printed).lower()
    ways = [(letter, OTHER_SPELLINGS[letter]) if letter in OTHER_SPELLINGS else (letter,) for letter in letters]
    return (normal("".join(way)) for way in islice(product(*ways), _MOST))
