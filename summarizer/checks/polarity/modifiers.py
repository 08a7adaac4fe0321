"""Tells that a word right before another is not what the article has before it: the right ankle for the left one."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.modifiers import APART


def other_modifiers(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each such word of the takeaway with the one that stands in its place near the supporting sentences.

    The article has the takeaway's word before this other one nowhere, and the sentences near have it not at all.
    """
    said = {word.norm for number in sentences_near(held) for word in held.article.words_of[number]}
    own = {(one.norm, other.stem) for one, other in _pairs(held.read.words, held.text)}
    for one, other in list(_pairs(held.read.words, held.text))[:MOST]:
        if one.norm not in APART or one.norm in said:
            continue
        there = _before(held.article).get(other.stem, {})
        found = [place for norm in APART[one.norm] for place in there.get(norm, ()) if (norm, other.stem) not in own]
        near = [place for place in found if held.article.sentence_at(place.start) in sentences_near(held)]
        if near and one.norm not in there:
            yield one, min(near)


@remembered
def _before(article: CheckedArticle) -> Mapping[str, Mapping[str, Sequence[Word]]]:
    """Return for each stem the words of opposite sense that stand right before it, by their forms."""
    found: dict[str, dict[str, list[Word]]] = {}
    for one, other in _pairs(article.read.words, article.read.text):
        if one.norm in APART:
            found.setdefault(other.stem, {}).setdefault(one.norm, []).append(one)
    return found


def _pairs(words: Sequence[Word], text: str) -> Iterator[tuple[Word, Word]]:
    """Yield two small words of which the one stands right before the other."""
    for one, other in pairwise(words):
        if one.text.islower() and other.text.islower() and other.stem and text[one.end : other.start] in {" ", "-"}:
            yield one, other
