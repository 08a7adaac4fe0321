"""Tells whether an article covers a claim's words, so that a true claim can be told to be true from its sentences."""

import re

from summarizer.checks.article import CheckedArticle
from summarizer.checks.evidence import supporting, weight
from summarizer.checks.reading.text import read_takeaway

_MISSING = 0.2
"""A claim is covered when the article lacks at most this share of its content words,"""
_EVIDENCE = 0.6
"""and the sentences found hold at least this share of their weight."""
_TOKEN = re.compile(r"\d[\d,.]*\d|\d|\b[A-Z]\w*")


def is_covered(text: str, article: CheckedArticle) -> bool:
    """Return whether an article has nearly all that a true claim says, so that it can be told from its sentences."""
    read = read_takeaway(text)
    missing = [stem for stem in read.stems if stem not in article.sentences_with]
    if not read.stems or len(missing) > _MISSING * len(read.stems):
        return False
    words = {word.norm for words in article.words_of for word in words}
    tokens: list[str] = _TOKEN.findall(text)
    if not all(token.lower() in words or token.lower() in article.body.lower() for token in tokens):
        return False
    weights = {stem: weight(stem, article) for stem in read.stems}
    held = {word.stem for number in supporting(read, article) for word in article.words_of[number]}
    return sum(worth for stem, worth in weights.items() if stem in held) >= _EVIDENCE * sum(weights.values())
