"""Finds the name beside a verb of saying that its group ends with: Poe of "said Calder director Ana Poe"."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quotations import Quotation
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import CALLED
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.speech import AWAY, FINDING, SAYING, SOURCE_NOUNS, TELLING

_GROUP = 7
"""So many words at most behind a verb of saying are the group of who speaks."""
_ASIDE = 14
"""So many words at most stand between a name and its verb, set off by two commas."""
_SPEAKING = SAYING - FINDING
_MARKS = frozenset(',.;:"“”')


class Head(NamedTuple):
    """A verb of saying and the name of who speaks."""

    verb: Word
    name: Name


def outside(words: Sequence[Word], quotations: Sequence[Quotation]) -> list[Word]:
    """Return the words that stand in no quotation."""
    starts = [each.start for each in quotations]
    before = (bisect_right(starts, word.start) - 1 for word in words)
    return [word for word, at in zip(words, before, strict=True) if at < 0 or word.start >= quotations[at].end]


def heads(words: Sequence[Word], names: Sequence[Name], text: str) -> Iterator[Head]:
    """Yield the names of those who speak among some words of a text: right before the verb, behind it, or aside."""
    ends = {name.words[-1].start: name for name in names}
    whose = {word.start: name for name in names for word in name.words}
    for place, verb in enumerate(words):
        if verb.norm in _SPEAKING and verb.text.islower():
            found = _before(words, place, ends, text)
            if found is None and verb.norm not in TELLING:
                found = _behind(words[place : place + 1 + _GROUP], whose, text)
            found = found or _aside(words, place, ends, text)
            if found is not None:
                yield Head(verb, found)


@remembered
def speaking(article: CheckedArticle) -> frozenset[int]:
    """Return where the last words of the names stand that speak in an article."""
    return frozenset(_speaking(article))


def _speaking(article: CheckedArticle) -> Iterator[int]:
    for number, words in enumerate(article.words_of):
        if (names := article.names.get(number, ())) and any(word.norm in _SPEAKING for word in words):
            for head in heads(outside(words, article.read.quotations), names, article.read.text):
                yield head.name.words[-1].start


def _before(words: Sequence[Word], place: int, ends: Mapping[int, Name], text: str) -> Name | None:
    last = words[place - 1] if place else None
    if last is None or text[last.end : words[place].start].strip() not in {"", ","}:
        return None
    return ends.get(last.start)


def _behind(words: Sequence[Word], whose: Mapping[int, Name], text: str) -> Name | None:
    """Return the last name of the group right behind the first of some words; `whose` tells of each word of a name.

    A comma may part the name from what its bearer is: "said the author, Larkby economist Ana Poe". Who is only the
    body's is not named: "said a Larkby United official"; nor is where it was said, "he said in Larkby".
    """
    found: Name | None = None
    for last, word in pairwise(words):
        is_small = word.norm in FUNCTION_WORDS and word.start not in whose
        is_beyond = is_small and (found is not None or word.norm in AWAY)
        gap = text[last.end : word.start]
        is_parted = gap == ", " and found is None and last.norm in CALLED
        if is_beyond or not (is_parted or _MARKS.isdisjoint(gap)):
            break
        is_whose = word.start not in whose and (word.norm in CALLED or word.norm in SOURCE_NOUNS)
        found = None if is_whose else whose.get(word.start, found)
    return found


def _aside(words: Sequence[Word], place: int, ends: Mapping[int, Name], text: str) -> Name | None:
    """Return the name before what two commas set off in front of a verb: "Poe, the mayor of Larkby, said"."""
    if not place or text[words[place - 1].end : words[place].start].strip() != ",":
        return None
    ahead = (word for word in reversed(words[max(0, place - _ASIDE) : place - 1]) if word.start in ends)
    return next((ends[word.start] for word in ahead if text[word.end : word.end + 1] == ","), None)
