"""Finds the verbs that some words tell as done: past forms behind no "will", "to" or "be"."""

from collections.abc import Iterator, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.english.inflections import IRREGULAR
from summarizer.english.unsettled import AGREED, NOUN_BEFORE, OPEN_BEFORE, PLAIN_PARTICIPLES

_SHORT = 3
"""A word of at most so many letters is no past form for its ending: "bed", "red"."""
_NEAR = 3
"""Within so many words before a verb stands what leaves it open."""


def told_done(words: Sequence[Word]) -> Iterator[int]:
    """Yield the places of the verbs that are told as done, in the active or the passive."""
    for place, word in enumerate(words):
        before = words[max(0, place - _NEAR) : place]
        if word.stem and word.text.islower() and (_is_past(word.norm) or _is_participle(word, before)):
            is_open = any(other.norm in OPEN_BEFORE or is_negator(other) for other in before)
            if not is_open and (not before or before[-1].norm not in NOUN_BEFORE):
                yield place


def is_told_elsewhere(deed: str, number: int, article: CheckedArticle) -> bool:
    """Return whether another sentence of the article than this tells a verb, by its root, as done."""
    return any(deed in roots for at, roots in enumerate(_done_in(article)) if at != number)


@remembered
def _done_in(article: CheckedArticle) -> Sequence[frozenset[str]]:
    """Return for each sentence of the article the roots of the verbs that it tells as done."""
    return [_roots(words) for words in article.words_of]


def _roots(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(root(words[place]) for place in told_done(words))


def _is_participle(word: Word, before: Sequence[Word]) -> bool:
    """Return whether a word is a participle that is written like the plain form: "has become"."""
    return word.norm in PLAIN_PARTICIPLES and bool(before) and before[-1].norm in {"has", "have", "had"}


def _is_past(norm: str) -> bool:
    if norm.endswith("ed") and (not norm.endswith("eed") or norm in AGREED) and len(norm) > _SHORT:
        return True
    return IRREGULAR.get(norm, norm) != norm and not norm.endswith(("s", "ing"))
